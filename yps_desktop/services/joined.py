"""Joining two cases under one number, and parting them: an entry in each (B5)."""

from yps_desktop.record.acts import CaseJoined, CaseParted
from yps_desktop.record.case import Case
from yps_desktop.record.case_numbers import plain_number
from yps_desktop.record.errors import AnswerError, CaseClosedError, RecordDamagedError, YpsError
from yps_desktop.record.rules.life import is_over
from yps_desktop.record.rules.links import links_of
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.joining import destroyed_error
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.views import CaseRow

__all__ = ["CaseRow", "join", "linked", "numbered", "part"]


def join(desk: Desk, case_id: str, number: str, reason: str) -> None:
    """Join another case, named by its number, under the number of this one: an entry in each.

    Raises AnswerError, CaseClosedError, NotAllowedError, StorageError; then nothing was written.
    """
    desk.need("write")
    case, other = cases.read(desk, case_id), numbered(desk, number)
    if not reason.strip():
        raise AnswerError("Enter why the two are one case.")
    if other.id in case.ids:
        raise AnswerError(f"Case {other.number} already goes under this number.")
    for one in (case, other):
        if is_over(one, desk.school):
            raise CaseClosedError(f"Case {one.number} is closed. Open it again first. Nothing has changed.")
    here = CaseJoined(other=other.id, number=other.number, leads=True, reason=reason.strip())
    there = CaseJoined(other=case.id, number=case.number, leads=False, reason=reason.strip())
    write(desk, [of_act(here, case.id, case.edition), of_act(there, other.id, other.edition)])


def part(desk: Desk, case_id: str, other: str, reason: str) -> None:
    """Part a case, by its id, from the one whose number it goes by: each has its own entries again."""
    desk.need("write")
    case = cases.read(desk, case_id)
    if not reason.strip():
        raise AnswerError("Enter why the two are parted.")
    joined = next((one for one in case.joined if one.id == other), None)
    if joined is None:
        raise YpsError("That case does not go under this number. Nothing has changed.")
    over, number = _goes_under(case, other)
    here = CaseParted(other=other, number=joined.number, reason=reason.strip())
    there = CaseParted(other=over, number=number, reason=reason.strip())
    write(desk, [of_act(here, over, case.edition), of_act(there, other, case.edition)])


def linked(desk: Desk, case: Case) -> tuple[CaseRow, ...]:
    """Give the cases of this record that one is linked with, from either side, newest first (B5)."""
    named = {plain_number(number) for number in links_of(case)}
    rows = [row for number in named if (row := desk.vault.views.numbered(number)) is not None]
    rows += [row for row in _finding(desk, case) if _names(desk, row.case, case.number)]
    own = {row.case: row for row in rows if row.case not in case.ids}
    return tuple(sorted(own.values(), key=lambda row: -row.opened_seq))


def numbered(desk: Desk, number: str) -> Case:
    """Read the case with this number, however it is typed. Raises AnswerError, RecordDamagedError."""
    row = desk.vault.views.numbered(plain_number(number))
    if row is None:
        if gone := [id for id, one in destroyed_by_number(desk).items() if one == plain_number(number)]:
            raise AnswerError(str(destroyed_error(desk, gone[0])))
        raise AnswerError("There is no case with that number. It is written as 2026-003.")
    return cases.read(desk, row.case)


def destroyed_by_number(desk: Desk) -> dict[str, str]:
    """Give the number of each case that was destroyed, by its id."""
    return {id: one.gone.number for id, one in desk.vault.ledger.keyring.destroyed.items()}


def _finding(desk: Desk, case: Case) -> tuple[CaseRow, ...]:
    """Give the other cases in whose words this one's number stands."""
    rows = desk.vault.views.of_opened(desk.vault.search.find(case.number))
    return tuple(row for row in rows if row.case not in case.ids)


def _names(desk: Desk, case_id: str, number: str) -> bool:
    """Say whether a case is linked with a number; one that does not read back keeps nobody from another."""
    try:
        return number in {plain_number(named) for named in links_of(cases.read(desk, case_id))}
    except RecordDamagedError:
        return False


def _goes_under(case: Case, other: str) -> tuple[str, str]:
    """Give the id and the number of the case that this one was last joined under."""
    said = [act for entry, act in case.joins if entry.header.case == other and isinstance(act, CaseJoined)]
    last = next(act for act in reversed(said) if not act.leads)
    return last.other, last.number
