"""The list of cases to be looked at again, for whoever decides what is let go: without any name (L1)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from yps_desktop.documents.answers import DoesNotApply, Strong
from yps_desktop.documents.content import Block, KeyFact, Paper, Paragraphs, Stamp
from yps_desktop.documents.register_words import columns, day_words, held_back
from yps_desktop.documents.tables import Cell, Group, GroupedTable
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.retention import Kept
from yps_desktop.record.rules.review_list import ReviewLine
from yps_desktop.record.school import School

TITLE = "Cases to be looked at again"
COME, SOON, NO_DAY = "Their day has come", "Within a year", "Without a day"
_COLUMNS = columns(
    ("Case", 0), ("Opened", 24), ("Look again on", 54), ("Counted from", 86), ("As it stands", 128)
)
_COUNTED = {
    "born": "a date of birth",
    "told": "an age or year group",
    "not_known": "the day it began",
    "went": "the last receipt",
}
_STANDS = {
    "somebody_here": "kept: a pupil may be here",
    "open": "still open",
    "later": "closed",
    "no_day": "closed",
}
_AFTER: dict[Kept, str] = {
    "copy": "kept until that day",
    "summary": "a summary is kept",
    "nothing": "nothing is kept",
}
_NOTHING = "No case is listed: no day has come or comes within a year, and every case has one."
_RULE = (
    "The day lies {years} years after the youngest pupil of ours in a case was born, or where that is not "
    "known the latest day it can be. Former pupils count too, pupils of other schools and adults do not."
)
_WENT = (
    "“The last receipt”: another school has taken the record in for every pupil of ours in the case, and "
    "this school keeps no copy then."
)
_NO_DAY = "Without a day: nobody in it is recorded as a pupil here. It is kept until somebody decides."
_PROPOSED = (
    "Nothing is deleted by itself. Letting a case go takes two people who look after the record, and leaves "
    "a certificate."
)


@dataclass(frozen=True, slots=True)
class ListTold:
    """What the list says besides its lines; `hidden` and `damaged` as a register tells them."""

    today: date
    years: int
    after_transfer: Kept
    hidden: int = 0
    damaged: tuple[str, ...] = ()


def compose(lines: Sequence[ReviewLine], told: ListTold, school: School, stamp: Stamp) -> Paper:
    """Compose the list, the earliest day first, under what has come, what comes and what has no day."""
    groups = tuple(_groups(lines, told.today))
    table = GroupedTable(_COLUMNS, groups) if groups else Paragraphs((_NOTHING,))
    notes = " ".join(_notes(lines, told)), held_back(told.damaged, told.hidden)
    small = tuple(said for said in notes if said)
    blocks: tuple[Block, ...] = (table, Paragraphs(small, "small"))
    return Paper(
        kind="list without names",
        title=TITLE,
        subtitle=f"As on {spell_day(told.today)} · no names: the case number leads to the record",
        key_facts=tuple(_facts(lines, told)),
        blocks=blocks,
        stamp=stamp,
        practice=school.practice,
    )


def _facts(lines: Sequence[ReviewLine], told: ListTold) -> Iterator[KeyFact]:
    come, soon, none = _parted(lines, told.today)
    may_go = sum(line.stands == "may_go" for line in come)
    yield KeyFact("Their day has come", str(len(come)), f"{may_go} may be let go" if come else "")
    yield KeyFact("Within a year", str(len(soon)))
    yield KeyFact("Without a day", str(len(none)))
    yield KeyFact("The school’s rule", f"{told.years} years", "after a date of birth")
    yield KeyFact("After a transfer", _AFTER[told.after_transfer])


def _parted(
    lines: Sequence[ReviewLine], today: date
) -> tuple[list[ReviewLine], list[ReviewLine], list[ReviewLine]]:
    dated = sorted((line for line in lines if line.day is not None), key=lambda line: line.day or today)
    come = [line for line in dated if line.day is not None and line.day <= today]
    return come, [line for line in dated if line not in come], [line for line in lines if line.day is None]


def _groups(lines: Sequence[ReviewLine], today: date) -> Iterator[Group]:
    for title, some in zip((COME, SOON, NO_DAY), _parted(lines, today), strict=True):
        if some:
            yield Group(title, tuple(_row(line) for line in some))


def _row(line: ReviewLine) -> tuple[Cell, ...]:
    day: Cell = Strong(_day(line.day)) if line.day is not None else DoesNotApply()
    counted: Cell = _COUNTED[line.counted] if line.counted is not None else DoesNotApply()
    return (Strong(line.number), _day(line.opened), day, counted, _stands(line))


def _stands(line: ReviewLine) -> Cell:
    if line.stands == "held":
        return f"held since {_day(line.held)}" if line.held is not None else "held"
    return Strong("may be let go") if line.stands == "may_go" else _STANDS[line.stands]


def _day(day: date) -> str:
    return day_words(day, 0)


def _notes(lines: Sequence[ReviewLine], told: ListTold) -> Iterator[str]:
    yield _RULE.format(years=told.years)
    if any(line.counted == "went" for line in lines):
        yield _WENT
    if any(line.day is None for line in lines):
        yield _NO_DAY
    yield _PROPOSED
