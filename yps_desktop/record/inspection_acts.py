"""Entries about inspection view: somebody from outside is shown named cases at this screen, read only."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from yps_desktop.record.act import Act

PageShown = Literal["case", "sheet", "eight"]
"""What a case shows in inspection view: itself, one signed sheet, what an inspector will ask of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionBegun(Act):
    """Somebody from outside began to be shown cases: who, from which organisation, which (ids), and why."""

    kind: ClassVar[str] = "inspection"
    who: str
    organisation: str
    cases: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionPage(Act):
    """A page of the case was shown: `inspection` is the entry (hash) that began it, `of` a sheet's hash.

    Who it was shown to stands here again, so that the case tells it by itself.
    """

    kind: ClassVar[str] = "inspection_page"
    inspection: str
    page: PageShown
    who: str
    organisation: str
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionEnded(Act):
    """The inspection view ended: left with a password, locked, or stopped; `pages` is how many were shown.

    Stopped is what the next unlock writes where the end could not be written: it had ended before that.
    """

    kind: ClassVar[str] = "inspection_ended"
    inspection: str
    how: Literal["left", "locked", "stopped"]
    pages: int


@dataclass(frozen=True, slots=True)
class Inspection:
    """An inspection under way: the entry that began it, who is shown what, and the cases by id and number."""

    entry: str
    who: str
    organisation: str
    cases: tuple[tuple[str, str], ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Give the ids of the cases that may be shown."""
        return tuple(id for id, _ in self.cases)
