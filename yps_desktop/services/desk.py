"""The desk: an open vault, the person signed in at it, the school and the clock."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from yps_desktop.guidance.load import CURRENT, load_edition
from yps_desktop.guidance.words import Edition, Terms
from yps_desktop.record.errors import NotAllowedError
from yps_desktop.record.holders import KeyHolder, Right
from yps_desktop.record.inspection_acts import Inspection, InspectionPage
from yps_desktop.record.rules.key_rights import lacking
from yps_desktop.record.school import School
from yps_desktop.services.clock_watch import ClockWatch
from yps_desktop.services.clocks import Clock, computer_clock
from yps_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from yps_desktop.services.received import Received

__all__ = ["Clock", "Desk", "computer_clock", "edition_for", "lacks", "need"]


@dataclass(slots=True)
class Desk:
    """What every service works at. It belongs to the *record* thread, as the vault's connection does.

    `holders` are all who ever had a key; `unwritten_looks` the cases whose opening could not be written down
    yet (a full or read-only disk): the next write takes them along; `visits` the cases opened since sign-in,
    with the day, so that going back and forth within a visit is one opening. `inspection` is what is shown to
    somebody from outside, and `shown` the pages of it, by case, that are written down. `received` are the
    records from other schools that were read and checked this session, by the entry they came with.
    """

    vault: Vault
    me: KeyHolder
    school: School
    holders: dict[str, KeyHolder]
    clock: Clock
    unwritten_looks: list[str] = field(default_factory=list)
    visits: set[tuple[str, date]] = field(default_factory=set)
    inspection: Inspection | None = None
    shown: set[tuple[str, InspectionPage]] = field(default_factory=set)
    received: dict[str, "Received"] = field(default_factory=dict)
    watch: ClockWatch = field(init=False)

    def __post_init__(self) -> None:
        self.watch = ClockWatch(self.clock)

    @property
    def folder(self) -> Path:
        """Give the folder the vault lies in."""
        return self.vault.folder

    @property
    def read_only(self) -> str:
        """Say in a sentence why nothing can be written here; empty where it can."""
        return self.vault.read_only or ""

    @property
    def noticed(self) -> str:
        """Say what the person should be told at sign-in about the whole record; empty where nothing is."""
        return self.vault.noticed or ""

    def now(self) -> datetime:
        """Give the time on the school's wall, to the second."""
        return self.clock().astimezone(ZoneInfo(self.school.zone)).replace(microsecond=0)

    def edition(self, edition_id: str = CURRENT) -> Edition:
        """Give the words of an edition in the school's terms."""
        return edition_for(self.school, edition_id)

    def name_of(self, author: str) -> str:
        """Name whoever signed an entry: somebody who has or had a key, or the recovery sheet."""
        holder = self.holders.get(author)
        return "the recovery sheet" if holder is None else holder.name

    def need(self, right: Right) -> None:
        """Raise NotAllowedError unless the person signed in has this right."""
        need(self.me, right)


def edition_for(school: School, edition_id: str = CURRENT) -> Edition:
    """Give the words of an edition in a school's terms; read once, then kept."""
    return load_edition(edition_id, Terms(school.imagery, school.headteacher))


def need(holder: KeyHolder, right: Right) -> None:
    """Raise NotAllowedError unless this person has the right."""
    if why := lacks(holder, right):
        raise NotAllowedError(f"{why} Nothing has changed.")


def lacks(holder: KeyHolder, right: Right) -> str:
    """Say in a sentence which right this person does not have; empty where they have it."""
    return "" if holder.may(right) else lacking(holder, right)
