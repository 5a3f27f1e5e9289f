"""Numbers of cases (Q): brought up to date a few cases at a time, then counted without reading any.

All of it runs on *record*. No case is opened by it: nothing of what it holds is shown but counts.
"""

from dataclasses import dataclass
from statistics import median

from yps_desktop.record.case import Case
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.figures import FACTS, TIMES, Figures, figures_of
from yps_desktop.record.rules.life import life_of
from yps_desktop.services.desk import Desk
from yps_desktop.services.joining import read_whole
from yps_desktop.vault.figures import CASE, Lacking

SLICE = 3
"""Cases read at a time, so that nobody waits behind the counting."""


@dataclass(frozen=True, slots=True)
class Made:
    """Where the next cases begin, None where none are left; numbers of those that do not read back."""

    before: int | None
    damaged: tuple[str, ...]
    many: int


@dataclass(frozen=True, slots=True)
class Times:
    """How long something took, in minutes, in as `many` cases as say so."""

    many: int
    shortest: int
    median: float
    longest: int


@dataclass(frozen=True, slots=True)
class Counted:
    """The cases opened in a period: how many, and how many by the values of each fact; and the times."""

    period: Period
    cases: int
    facts: dict[str, dict[str, int]]
    times: dict[str, Times]


def bring_up_to_date(desk: Desk, before: int | None = None) -> Made:
    """Make the figures of a few cases that lack them, those opened before an entry. Raises StorageError.

    Where nothing can be written, nothing is made: those cases are not counted.
    """
    some = () if desk.read_only else desk.vault.figures.lacking(before, SLICE)
    with desk.vault.transaction():
        damaged = tuple(one.number for one in some if not _keep(desk, one))
    return Made(some[-1].opened_seq if len(some) == SLICE else None, damaged, len(some))


def count(desk: Desk, period: Period) -> Counted:
    """Count the cases opened in a period, as far as their figures are made."""
    kept = desk.vault.figures
    facts = {fact: kept.count(fact, period) for fact in FACTS}
    times = {name: _times(kept.minutes(name, period)) for name in TIMES}
    told = {name: times_ for name, times_ in times.items() if times_ is not None}
    return Counted(period, kept.count(CASE, period).get("", 0), facts, told)


def counted_as(case: Case, desk: Desk) -> Figures | None:
    """Give what a case counts as; None where it was opened by mistake (B4)."""
    return None if life_of(case) == "opened_in_error" else figures_of(case, desk.school)


def _keep(desk: Desk, one: Lacking) -> bool:
    """Make the figures of a case and keep them; say whether it reads back as it was written."""
    try:
        case = read_whole(desk, one.case)
    except RecordDamagedError:
        return False
    is_counted = case.id == one.case  # what goes under another's number counts there
    desk.vault.figures.put(one.opened_seq, counted_as(case, desk) if is_counted else None)
    return True


def _times(minutes: tuple[int, ...]) -> Times | None:
    return Times(len(minutes), minutes[0], median(minutes), minutes[-1]) if minutes else None
