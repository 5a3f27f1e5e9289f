"""A case with everybody masked who does not stand by name: what a masked copy is composed from."""

from yps_desktop.record.case import Case
from yps_desktop.record.masked.request import Masking


def mask_case(case: Case, masking: Masking) -> Case:
    """Write the folded case anew, masked in every version of every sheet, comment and reason."""
    raise NotImplementedError
