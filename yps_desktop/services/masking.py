"""Masked copies: beginning one with what was decided before, and signing that every place was looked at."""

from yps_desktop.record.entry import Entry
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import Who
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import Signer


def begin(desk: Desk, case_id: str, whose: str) -> Masking:
    """Begin a masked copy with the decisions of the newest before it. Raises AnswerError, NoSuchCaseError."""
    raise NotImplementedError


def again(desk: Desk, case_id: str, masking: Masking) -> Masking:
    """Fit a masking to the case as it stands: places that are gone are dropped, new ones are to be looked at."""
    raise NotImplementedError


def who(desk: Desk, case_id: str, masking: Masking) -> tuple[Who, ...]:
    """Give everybody in the case, how they usually stand in a copy and how they do in this one."""
    raise NotImplementedError


def sign(desk: Desk, case_id: str, masking: Masking, signer: Signer) -> Entry:
    """Sign a masked copy as an entry of the case. Raises AnswerError, NotAllowedError, StorageError."""
    raise NotImplementedError
