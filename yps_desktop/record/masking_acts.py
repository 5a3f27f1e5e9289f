"""The entry that says who masked what in a copy of a case, for whom and why (Z11, N2, N6)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.act import Act
from yps_desktop.record.masked.request import Masking


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedCopy(Act):
    """Somebody looked at every place of a masked copy and stands for it."""

    kind: ClassVar[str] = "masked"
    masking: Masking
