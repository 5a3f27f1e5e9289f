"""What the register of references says: agencies, their numbers where they are no more, what waits (Z8)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.bare_reference import bare_reference
from yps_desktop.record.rules.deadlines import dues, reference_awaited_since
from yps_desktop.record.rules.due import Due
from yps_desktop.record.rules.life import life_of
from yps_desktop.record.rules.register_cases import Overdue, overdue
from yps_desktop.record.rules.threads import Thread, happened, threads_of
from yps_desktop.record.school import School

WITHHELD = ""
"""Stands for a reference that is in the case and is more than a number alone."""

Stand = Literal["settled", "waiting", "nothing_awaited"]
_SERVICES = ("service", "report_remove", "iwf", "ceop", "helpline", "other")
"""Whom a report is made to; whoever posted something is no agency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceOnRegister:
    """What one agency was asked in one case, and its numbers; WITHHELD where one is not a number alone.

    `agency` is "police", "social_care", or the id by which the sheet names another agency or service;
    `purpose` is as its sheet says it, "report" where something is to be taken down.
    `contacts` counts the contacts; `awaited_since` is the day since when a number or an answer is waited for.
    """

    case: str
    number: str
    counts: bool
    agency: str
    purpose: str | None
    first: Moment
    contacts: int
    incident_numbers: tuple[str, ...]
    references: tuple[str, ...]
    stands: Stand
    awaited_since: date | None
    overdue: tuple[Overdue, ...]


def references_on_register(case: Case, school: School, now: datetime) -> tuple[ReferenceOnRegister, ...]:
    """Read what agencies were asked in a case, and the numbers they gave."""
    life = life_of(case, school)
    found = dues(case) if life in ("open", "closing") else ()
    return tuple(_lines(case, life != "opened_in_error", found, now))


def _lines(case: Case, counts: bool, found: tuple[Due, ...], now: datetime) -> Iterator[ReferenceOnRegister]:
    police = case.of("police")
    if police:
        yield _police(case, police, counts, overdue(_of_kind(found, "police_reference"), now))
    for thread in threads_of(case, ("social_care", "agency", "takedown")):
        agency = agency_of(thread)
        if agency:
            about = tuple(due for due in found if due.about == thread.id)
            yield _of_thread(case, thread, agency, counts, overdue(about, now))


def agency_of(thread: Thread) -> str:
    """Give the agency a thread is with; empty where it is with a person."""
    if thread.kind == "social_care":
        return "social_care"
    field = "agency" if thread.kind == "agency" else "to"
    agency = getattr(thread.begun.sheet, field, None) or ""
    return agency if thread.kind == "agency" or agency in _SERVICES else ""


def _police(
    case: Case, contacts: tuple[Written, ...], counts: bool, over: tuple[Overdue, ...]
) -> ReferenceOnRegister:
    since, ended = reference_awaited_since(case), case.of("police_outcome")
    return ReferenceOnRegister(
        case=case.id,
        number=case.number,
        counts=counts,
        agency="police",
        purpose=None,
        first=min((happened(one) for one in contacts), key=Moment.earliest),
        contacts=len(contacts),
        incident_numbers=_numbers(case, contacts, "incident_reference"),
        references=_numbers(case, (*contacts, *ended), "crime_reference"),
        stands="waiting" if since is not None else "settled" if ended else "nothing_awaited",
        awaited_since=since.day if since is not None else None,
        overdue=over,
    )


def _of_thread(
    case: Case, thread: Thread, agency: str, counts: bool, over: tuple[Overdue, ...]
) -> ReferenceOnRegister:
    sheets, first = (thread.begun, *thread.later), happened(thread.begun)
    return ReferenceOnRegister(
        case=case.id,
        number=case.number,
        counts=counts,
        agency=agency,
        purpose="report" if thread.kind == "takedown" else getattr(thread.begun.sheet, "purpose", None),
        first=first,
        contacts=len(sheets),
        incident_numbers=(),
        references=_numbers(case, sheets, "reference"),
        stands="settled" if thread.is_settled else "waiting",
        awaited_since=None if thread.is_settled else first.day,
        overdue=over,
    )


def _of_kind(found: tuple[Due, ...], kind: str) -> tuple[Due, ...]:
    return tuple(due for due in found if due.kind == kind)


def _numbers(case: Case, sheets: Iterable[Written], field: str) -> tuple[str, ...]:
    """Give the numbers that stand, each once; what may say more than a number once as WITHHELD."""
    given = [said for one in sheets if (said := getattr(one.sheet, field, None))]
    return tuple(dict.fromkeys(bare_reference(said, case) or WITHHELD for said in given))
