"""Entries about keeping a case beyond its day: it is held, with a reason, and the hold is lifted (L1)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.act import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHeld(Act):
    """The case is kept whatever the school's rule says, until the hold is lifted."""

    kind: ClassVar[str] = "held"
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldLifted(Act):
    """The case is held no longer: the school's rule counts again."""

    kind: ClassVar[str] = "hold_lifted"
    reason: str
