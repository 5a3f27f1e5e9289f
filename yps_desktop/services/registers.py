"""Registers: lists of cases, viewings, devices and references over a period, without any name (Z8).

All of it runs on *record*, where cases are read a few at a time, so that nobody waits behind them. No case is
opened by it: nothing of what it holds is shown but numbers, days and choices.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeVar, get_args

from yps_desktop.documents.content import Paper, Stamp
from yps_desktop.documents.register_words import Told, period_words
from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.canonical import read_object
from yps_desktop.record.case import Case
from yps_desktop.record.errors import NoSuchCaseError, RecordDamagedError
from yps_desktop.record.moments import Moment
from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.case_line import CaseLine
from yps_desktop.record.rules.register_cases import CaseOnRegister, GoesUnder, case_on_register, opened_on
from yps_desktop.record.rules.register_devices import DeviceOnRegister, devices_on_register
from yps_desktop.record.rules.register_references import ReferenceOnRegister, references_on_register
from yps_desktop.record.rules.register_viewings import ViewingOnRegister, viewings_on_register
from yps_desktop.record.school_days import term_dates
from yps_desktop.record.times import recorded
from yps_desktop.services import cases, drafts, training
from yps_desktop.services.desk import Desk
from yps_desktop.services.offered_periods import Offered, offer
from yps_desktop.services.papers import TITLES, Document, Job, stamp_of
from yps_desktop.services.week import paper_number

__all__ = [
    "Asked",
    "Found",
    "Offered",
    "Page",
    "Which",
    "asked_of",
    "kept_from_others",
    "next_cases",
    "periods",
    "prepare",
    "read",
    "title_of",
]

Which = Literal["cases", "viewings", "devices", "references"]
Line = CaseOnRegister | GoesUnder | ViewingOnRegister | DeviceOnRegister | ReferenceOnRegister

PAGE = 50
"""Lines of the list of cases read at a time."""
SLICE = 3
"""Cases read at a time, so that nobody waits behind the counting."""
_DOCUMENTS: Mapping[Which, Document] = {
    "cases": "register_cases",
    "viewings": "register_viewings",
    "devices": "register_devices",
    "references": "register_references",
}
_L = TypeVar("_L", bound=Line)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which register, and of which days."""

    which: Which
    period: Period


@dataclass(frozen=True, slots=True)
class Page:
    """Some cases to be read, and where the next ones begin; None where the list ends.

    `earlier_open` counts those opened before the period and still open, which are not read.
    """

    cases: tuple[str, ...]
    before: int | None
    earlier_open: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What was read so far: lines in the order of the list, and numbers of cases that do not read back."""

    lines: tuple[Line, ...] = ()
    damaged: tuple[str, ...] = ()
    read: int = 0
    earlier_open: int = 0

    def plus(self, more: "Found") -> "Found":
        """Add what was read further on."""
        return Found(
            (*self.lines, *more.lines),
            (*self.damaged, *more.damaged),
            self.read + more.read,
            self.earlier_open + more.earlier_open,
        )


def asked_of(which: str, period: str) -> Asked | None:
    """Read which register of which days is asked for, as a place spells them; None where it is none."""
    known, read = next((one for one in get_args(Which) if one == which), None), Period.from_text(period)
    return Asked(known, read) if known is not None and read is not None else None


def periods(desk: Desk) -> tuple[Offered, ...]:
    """Give the periods that are offered: this school year, the terms that have begun, the year before."""
    today = desk.now().date()
    this = school_year(today)
    terms = (Period(term.first, term.last) for term in reversed(term_dates(desk.school).terms))
    begun = (offer(desk, "term", term) for term in terms if term.first <= today)
    before = school_year(date(this.first.year, 8, 31))
    return (offer(desk, "year", this), *begun, offer(desk, "year", before))


def title_of(which: Which) -> str:
    """Name a register: "register of cases"."""
    return TITLES[_DOCUMENTS[which]]


def next_cases(desk: Desk, asked: Asked, before: int | None = None) -> Page:
    """Give the next cases to be read, newest first, without reading any.

    The register of cases asks those opened in the period, the others every case: what they list may have
    happened long after, and what was told late happened before.
    """
    rows = desk.vault.views.page("all", before, PAGE)
    lines = [CaseLine.from_json(read_object(row.line)) for row in rows]
    wanted = tuple(row.case for row, line in zip(rows, lines, strict=True) if _is_wanted(line, asked))
    earlier = sum("open" in line.standing and _is_earlier(line, asked) for line in lines)
    return Page(wanted, rows[-1].opened_seq if len(rows) == PAGE else None, earlier)


def read(desk: Desk, asked: Asked, ids: Iterable[str]) -> Found:
    """Read a few cases for a register; one that does not read back as it was written is named by number."""
    found = Found()
    for id in ids:
        found = found.plus(_read_one(desk, asked, id))
    return found


def prepare(desk: Desk, asked: Asked, found: Found) -> Job:
    """Compose a register as a paper of no case, to be built, printed and written down as any other."""
    title, told = title_of(asked.which), _told(desk, asked, found)
    stamp = stamp_of(desk, f"{title[:1].upper()}{title[1:]} · {period_words(told)}", paper_number(desk))
    paper = _compose(desk, asked, found, told, stamp)
    return Job("", CURRENT, "", _DOCUMENTS[asked.which], paper, desk.vault.keys)


def kept_from_others(desk: Desk, ids: Iterable[str]) -> int:
    """Count the cases on a list that somebody else with a key is shut out of: not for their eyes (G7)."""
    others = [one.person for one in desk.holders.values() if one.rights and one.person != desk.me.person]
    hidden = desk.vault.views.hidden(also=others)
    return len({*ids} & hidden)


def _read_one(desk: Desk, asked: Asked, id: str) -> Found:
    try:
        return Found(tuple(_lines(desk, asked, id)), read=1)
    except NoSuchCaseError:  # whoever prints was shut out of it meanwhile, and it is among what is not shown
        return Found(read=1)
    except RecordDamagedError:
        row = desk.vault.views.row(id)
        return Found(damaged=(row.number,) if row is not None else (), read=1)


def _is_wanted(line: CaseLine, asked: Asked) -> bool:
    if asked.which == "cases":
        return asked.period.holds(date.fromisoformat(line.opened))
    return "joined" not in line.standing


def _is_earlier(line: CaseLine, asked: Asked) -> bool:
    return asked.which == "cases" and date.fromisoformat(line.opened) < asked.period.first


def _lines(desk: Desk, asked: Asked, id: str) -> Iterator[Line]:
    case, school, now = cases.read(desk, id), desk.school, desk.now()
    period = asked.period
    match asked.which:
        case "cases":
            yield from _of_case(desk, case, id, period, now)
        case "viewings":
            yield from (one for one in viewings_on_register(case, school) if period.holds(one.when.day))
        case "devices":
            devices = devices_on_register(case, school, now)
            yield from (one for one in devices if _in_time(one.received, one.is_here, period))
        case "references":
            agencies = references_on_register(case, school, now)
            yield from (one for one in agencies if _in_time(one.first, one.stands == "waiting", period))


def _of_case(desk: Desk, case: Case, id: str, period: Period, now: datetime) -> Iterator[Line]:
    """A case that goes under another's number has a line only where that one stands in another register."""
    joined = next((one for one in case.joined if one.id == id), None)
    if joined is None:
        yield case_on_register(case, desk.school, now)
    elif not period.holds(opened_on(case)):
        yield GoesUnder(case.id, joined.number, recorded(joined.opened).date(), case.number)


def _in_time(when: Moment, still: bool, period: Period) -> bool:
    """Say whether something began in the period, or began before it and still goes on."""
    return period.holds(when.day) or (still and when.day <= period.last)


def _told(desk: Desk, asked: Asked, found: Found) -> Told:
    period = asked.period
    terms = term_dates(desk.school).terms
    return Told(
        period=period,
        is_term=any((term.first, term.last) == (period.first, period.last) for term in terms),
        until=max(period.first, min(period.last, desk.now().date())),
        hidden=len(desk.vault.views.hidden()),
        damaged=found.damaged,
        drafts=len(drafts.mine(desk).drafts),
    )


def _compose(desk: Desk, asked: Asked, found: Found, told: Told, stamp: Stamp) -> Paper:
    from yps_desktop.documents import register_cases, register_devices, register_references, register_viewings

    school = desk.school
    match asked.which:
        case "cases":
            lines = [one for one in found.lines if isinstance(one, CaseOnRegister | GoesUnder)]
            trained = training.on_register(desk, asked.period)
            return register_cases.compose(lines, found.earlier_open, told, school, stamp, trained)
        case "viewings":
            viewings = _newest_first(found, ViewingOnRegister, lambda one: one.when)
            return register_viewings.compose(viewings, told, school, stamp)
        case "devices":
            devices = _newest_first(found, DeviceOnRegister, lambda one: one.received)
            return register_devices.compose(devices, told, school, stamp)
        case "references":
            references = _newest_first(found, ReferenceOnRegister, lambda one: one.first)
            return register_references.compose(references, told, school, stamp)


def _newest_first(found: Found, kind: type[_L], when: Callable[[_L], Moment]) -> list[_L]:
    """Sort lines by what happened last; of one moment the newer case stands first, as it was read."""
    lines = [one for one in found.lines if isinstance(one, kind)]
    return sorted(lines, key=lambda one: when(one).earliest(), reverse=True)
