"""Keeping and letting go: the school's rule, holds, and the cases whose day has come or comes (L1).

It proposes: nothing is deleted here. All of it runs on *record*, where cases are read a few at a time, so
that nobody waits behind them. Listing a case opens none: a number and a day are shown, never a name.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError, NoSuchCaseError, RecordDamagedError, YpsError
from yps_desktop.record.holders import OVERSEES
from yps_desktop.record.people import person_in
from yps_desktop.record.retention_acts import CaseHeld, HoldLifted
from yps_desktop.record.rules.life import is_over
from yps_desktop.record.rules.retention import (
    LEAST_YEARS,
    MOST_YEARS,
    Retention,
    held,
    hold_on,
    kept_after,
    latest_birth,
    retention,
    years_of,
)
from yps_desktop.record.rules.review_list import ReviewLine, review_line
from yps_desktop.record.rules.taken_in import answered, came_back
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import who
from yps_desktop.services.opening import change_school
from yps_desktop.services.shutting_out import need_either
from yps_desktop.services.writing import of_act, write

SLICE = 3
"""Cases read at a time, so that nobody waits behind the list."""
NO_YEARS = f"Enter a number of years from {LEAST_YEARS} to {MOST_YEARS}"


@dataclass(frozen=True, slots=True)
class Listed:
    """A case whose day has come or comes within a year, or that has none; `is_open` still goes on.

    `line` is the same without a name, as the list on paper has it.
    """

    case: str
    number: str
    kept: Retention
    is_open: bool
    line: ReviewLine


@dataclass(frozen=True, slots=True)
class Found:
    """What was read so far: `near` have a day that has come or comes within a year, `no_day` have none.

    `damaged` are the numbers of cases that do not read back as they were written.
    """

    near: tuple[Listed, ...] = ()
    no_day: tuple[Listed, ...] = ()
    damaged: tuple[str, ...] = ()
    read: int = 0

    def plus(self, more: "Found") -> "Found":
        """Add what was read further on."""
        return Found(
            (*self.near, *more.near),
            (*self.no_day, *more.no_day),
            (*self.damaged, *more.damaged),
            self.read + more.read,
        )


def years(desk: Desk) -> int:
    """Give the years of the school's rule."""
    return years_of(desk.school)


def set_years(desk: Desk, typed: str) -> None:
    """Set the years of the school's rule, as an entry. Raises AnswerError, NotAllowedError, StorageError."""
    wanted = typed.strip()
    if not (wanted.isascii() and wanted.isdecimal() and len(wanted) <= len(str(MOST_YEARS))):
        raise AnswerError(NO_YEARS)
    if not LEAST_YEARS <= int(wanted) <= MOST_YEARS:
        raise AnswerError(NO_YEARS)
    school = replace(desk.school, keep_years=int(wanted))
    if school != desk.school:
        change_school(desk, school)


def hold(desk: Desk, case_id: str, reason: str) -> tuple[Entry, ...]:
    """Keep a case whatever the rule says, as an entry in each of those joined in it.

    Raises NotAllowedError, AnswerError, StorageError; then nothing was written.
    """
    need_either(desk)
    case = cases.read(desk, case_id)
    if hold_on(case) is not None:
        raise YpsError("This case is held already. Nothing has changed.")
    act = CaseHeld(reason=_reason(reason, "Enter why this case is held"))
    return write(desk, [of_act(act, id, case.edition) for id in case.ids])


def lift(desk: Desk, case_id: str, reason: str) -> tuple[Entry, ...]:
    """Lift the hold on a case, as an entry in each of those joined in it that are held.

    Raises NotAllowedError, AnswerError, StorageError; then nothing was written.
    """
    desk.need(OVERSEES)
    case = cases.read(desk, case_id)
    if hold_on(case) is None:
        raise YpsError("This case is not held. Nothing has changed.")
    act = HoldLifted(reason=_reason(reason, "Enter why the hold is lifted"))
    return write(desk, [of_act(act, id, case.edition) for id in held(case)])


def count_come(desk: Desk) -> int:
    """Count the closed cases whose day has come and which nobody holds, without reading any."""
    today = desk.now().date()
    went = today.isoformat() if kept_after(desk.school) != "copy" else ""
    return desk.vault.views.count_to_look_at(latest_birth(desk.school, today).isoformat(), went)


def look_through(desk: Desk, some: Iterable[tuple[str, str]]) -> Found:
    """Read a few cases, by id and number, for the list of those to be looked at again."""
    found = Found()
    for id, number in some:
        found = found.plus(_read_one(desk, id, number))
    return found


def kept(desk: Desk, case: Case) -> Retention:
    """Work out how long a case is kept, as it stands today.

    Whoever went to another school, and stands as a pupil of ours in another case since, came back (N7).
    """
    back = [id for id, (entry, _) in answered(case).items() if _is_back(desk, case, id, entry)]
    return retention(case, desk.school, desk.now().date(), back)


def _is_back(desk: Desk, case: Case, person: str, answered: Entry) -> bool:
    others = (at for at in who(desk, case.id, person).cases if at.case not in case.ids)
    return any(came_back(person_in(cases.read(desk, at.case), at.person), answered) for at in others)


def _read_one(desk: Desk, case_id: str, number: str) -> Found:
    try:
        case = cases.read(desk, case_id)
    except NoSuchCaseError:  # whoever looks was shut out of it meanwhile
        return Found()
    except RecordDamagedError:
        return Found(damaged=(number,), read=1)
    today = desk.now().date()
    found = kept(desk, case)
    is_open = not is_over(case, desk.school)
    line = review_line(case, found, today, is_open=is_open)
    listed = Listed(case.id, case.number, found, is_open, line)
    if found.first_day is None:
        return Found(no_day=(listed,), read=1)
    return Found(near=(listed,) if found.is_near(today) else (), read=1)


def _reason(typed: str, missing: str) -> str:
    if not typed.strip():
        raise AnswerError(missing)
    return typed.strip()
