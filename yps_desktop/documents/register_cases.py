"""The register of cases: one line a case, newest first, without any name (Z8)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from yps_desktop.documents.answers import DoesNotApply, NotKnown, NotRecorded, Strong, unbroken
from yps_desktop.documents.content import KeyFact, Paper, Stamp
from yps_desktop.documents.register_words import (
    Told,
    columns,
    day_words,
    error_note,
    number_cell,
    overdue_cell,
    register,
    some,
    year_of,
)
from yps_desktop.documents.tables import Cell, Table
from yps_desktop.guidance.training_words import register_words
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.how_long import Took
from yps_desktop.record.rules.register_cases import CaseOnRegister, GoesUnder, Looks, ParentsCount
from yps_desktop.record.rules.training import TrainingOnRegister
from yps_desktop.record.school import School

TITLE = "Register of cases"
KINDS = {
    "own_shared": "own shared",
    "others_passed_on": "passed on",
    "held": "held",
    "adult_shares_child_imagery": "adult shared",
    "adult_pornography": "adult pornography",
    "text_only": "messages only",
}
_COLUMNS = columns(
    ("Case", 0),
    ("Opened", 22.5),
    ("Kind", 39),
    ("Referred to", 67),
    ("To DSL h:min", 97),
    ("To referral h:min", 112),
    ("Signed off", 130),
    ("Parents told", 165),
    ("Viewed", 186),
    ("Device held", 202),
    ("Standing", 215),
    ("Overdue", 240),
)
_HOURS = (
    "To DSL: from the school’s knowing to the DSL. To referral: from the DSL’s knowing to the first word to "
    "police or social care. In hours and minutes, or in days where no time of day was recorded."
)
_SEEN = "“Seen” is seen without choosing to. Device held: one is in the school’s hands now."
_NOW = (
    "Where a case stands is told as on the day of printing. A day without its year lies in the year of the "
    "case’s number."
)
_LONG = timedelta(hours=100)
_NONE = DoesNotApply()


def compose(
    lines: Sequence[CaseOnRegister | GoesUnder],
    earlier_open: int,
    told: Told,
    school: School,
    stamp: Stamp,
    training: Sequence[TrainingOnRegister] = (),
) -> Paper:
    """Compose the register; `earlier_open` counts the cases opened before the period that are still open.

    `training` is that of the period, which an inspector asks for beside the cases (O2).
    """
    cases = [line for line in lines if isinstance(line, CaseOnRegister)]
    table = Table(_COLUMNS, tuple(_row(line) for line in lines))
    facts = _facts([one for one in cases if one.counts], cases, school)
    notes = _notes(lines, cases, earlier_open, told)
    trained = (Strong("Training of staff in this period: "), register_words(training))
    return register(TITLE, told, facts, table, notes, school, stamp, (trained,))


def _facts(
    counted: Sequence[CaseOnRegister], cases: Sequence[CaseOnRegister], school: School
) -> tuple[KeyFact, ...]:
    is_open = [one for one in counted if one.is_open]
    referred = [one for one in counted if one.referred_to]
    waiting = [one.awaiting_since for one in counted if one.awaiting_since is not None]
    over = sum(bool(one.overdue) for one in counted)
    quick = sum(one.agency_within_a_day for one in referred)
    by_police = sum(one.police_awaited for one in is_open)
    in_error = len(cases) - len(counted)
    return (
        KeyFact("Opened in this period", str(len(counted)), f"and {in_error} in error" if in_error else ""),
        KeyFact("Referred", str(len(referred)), f"{quick} within a day" if referred else ""),
        KeyFact(
            "Open now", str(len(is_open)), some(by_police, "waits for the police", "wait for the police")
        ),
        KeyFact(
            f"Awaiting the {school.headteacher}",
            str(len(waiting)),
            f"since {spell_day(min(waiting))}" if waiting else "",
        ),
        KeyFact("Overdue", str(over), "shown in the last column" if over else ""),
    )


def _notes(
    lines: Sequence[CaseOnRegister | GoesUnder],
    cases: Sequence[CaseOnRegister],
    earlier_open: int,
    told: Told,
) -> Iterator[str]:
    if cases:
        yield _HOURS
        yield f"{_SEEN} {_NOW}"
    yield from error_note(one.counts for one in cases)
    if any(one.with_numbers for one in cases) or len(cases) < len(lines):
        yield "Cases that were joined are one line under one number, and count once."
    if earlier_open:
        one = earlier_open == 1
        yield (
            f"{earlier_open} case{'' if one else 's'} opened before {spell_day(told.period.first)} "
            f"{'is' if one else 'are'} still open, and stand{'s' if one else ''} in the register of "
            f"{'its' if one else 'their'} own period."
        )


def _row(line: CaseOnRegister | GoesUnder) -> tuple[Cell, ...]:
    if isinstance(line, GoesUnder):
        opened = day_words(line.opened, year_of(line.number, line.opened))
        return (Strong(line.number), opened, f"under {unbroken(line.under)}", *(_NONE for _ in _COLUMNS[3:]))
    year = year_of(line.number, line.opened)
    opened = day_words(line.opened, year)
    number = number_cell(line.number, True, *_with(line.with_numbers))
    if not line.counts:
        blanks = (_NONE for _ in _COLUMNS[3:-2])
        return (number, opened, "in error", *blanks, _ended("in error", line, year), _NONE)
    return (
        number,
        opened,
        _kind(line.kinds),
        _referred(line),
        _took(line.to_lead),
        _took(line.to_agency) if line.to_agency or line.referred_to else _NONE,
        _signed_off(line, year),
        _parents(line.parents, year),
        _looks(line.looks),
        _held(line),
        _standing(line, year),
        overdue_cell(line.overdue) if line.overdue else _NONE,
    )


def _with(numbers: Iterable[str]) -> Iterator[str]:
    yield from (f"with {number}" for number in numbers)


def _kind(kinds: tuple[str, ...]) -> Cell:
    if not kinds:
        return NotRecorded()
    return ", ".join(KINDS[kind] for kind in kinds) if kinds != ("not_known",) else NotKnown()


def _referred(line: CaseOnRegister) -> Cell:
    if line.referred_to:
        return ", ".join(line.referred_to)
    return "no" if line.decided else Strong("not decided")


def _took(time: Took | None) -> Cell:
    """Write hours and minutes, or days; what came before it was known says so."""
    if time is None:
        return NotRecorded()
    gap, before = abs(time.gap), " before" if time.gap < timedelta() else ""
    if not time.to_the_minute or gap >= _LONG:
        days = unbroken(f"{gap.days} day{'' if gap.days == 1 else 's'}") if gap.days else "same day"
        return f"{days}{before}"
    minutes = gap // timedelta(minutes=1)
    return f"{minutes // 60}:{minutes % 60:02}{before}"


def _signed_off(line: CaseOnRegister, year: int) -> Cell:
    signed = line.signed_off
    day = day_words(signed.day, year) if signed.day is not None else ""
    match signed.how:
        case "agreed":
            return day
        case "signed_in_ink":
            return f"{day} in ink"
        case "awaiting":
            return (Strong("awaiting"), f" since {day}")
        case "sent_back":
            return (Strong("sent back"), f" {day}")
        case "refer_now":
            return (Strong("“refer now”"), f" {day}")
        case "no_second_reader":
            return "no second reader"
        case "no_decision":
            return NotRecorded()
        case "not_needed":
            return _NONE


def _parents(parents: ParentsCount, year: int) -> Cell:
    """Give the newest day of telling; where not all were told, of how many it was said."""
    if not parents.people or parents.not_recorded == parents.people:
        return NotRecorded()
    if parents.told == parents.people:
        return day_words(parents.day, year) if parents.day is not None else "told"
    if not parents.told:
        return Strong("not told") if parents.not_told else "own plan"
    return Strong(f"{parents.told} of {parents.people}")


def _looks(looks: Looks) -> Cell:
    said = [{1: "once", 2: "twice"}.get(looks.viewed, f"{looks.viewed} times")] if looks.viewed else []
    said += ["seen"] if looks.seen else []
    if said:
        return Strong(", ".join(said))
    return "no" if looks.not_viewed else NotRecorded()


def _held(line: CaseOnRegister) -> Cell:
    if not line.devices_here:
        return "no"
    return Strong("yes" if line.devices_here == 1 else f"yes, {line.devices_here}")


def _standing(line: CaseOnRegister, year: int) -> Cell:
    if line.refer_now:
        return Strong("refer now")
    match line.life:
        case "open":
            return Strong("open")
        case "closing":
            return Strong("being closed")
        case _:
            return _ended("closed", line, year)


def _ended(word: str, line: CaseOnRegister, year: int) -> Cell:
    return f"{word} {day_words(line.ended, year)}" if line.ended is not None else word
