"""Exact numbers of one period, or two side by side, for whoever asked for them (Q): nothing is hidden."""

from collections.abc import Iterator
from dataclasses import replace

from yps_desktop.documents.content import Block, KeyFact, Notice, Paper, Paragraphs, Stamp
from yps_desktop.documents.number_blocks import sections
from yps_desktop.guidance.number_notes import NOT_FOR, exact_words, kept_out_words
from yps_desktop.guidance.number_tables import Cell, Numbers
from yps_desktop.record.days import spell_day
from yps_desktop.record.school import School

KIND = "numbers of cases"
NO_CASES = "No case was opened in these days."
_NOT_FOR = "Not for governors"
_BETWEEN = " and "


def compose(numbers: Numbers, hidden: int, school: School, stamp: Stamp) -> Paper:
    """Compose the paper; `hidden` counts the cases that whoever prints it is shut out of."""
    return Paper(
        kind=KIND,
        title=f"Cases, {_BETWEEN.join(numbers.names)}",
        subtitle=_days(numbers),
        key_facts=tuple(map(_key_fact, numbers.names, numbers.cases)),
        blocks=(Notice(_NOT_FOR, exact_words(numbers)), *_notes(numbers, hidden), *sections(numbers)),
        stamp=replace(stamp, warning=NOT_FOR),
        practice=school.practice,
    )


def _days(numbers: Numbers) -> str:
    spans = (f"{spell_day(one.first)} to {spell_day(one.last)}" for one in numbers.periods)
    return _BETWEEN.join(spans)


def _key_fact(name: str, cell: Cell) -> KeyFact:
    return KeyFact(name, cell.words, "case opened" if cell.low == 1 else "cases opened")


def _notes(numbers: Numbers, hidden: int) -> Iterator[Block]:
    if not numbers.tables:
        yield Paragraphs((NO_CASES,))
    kept_out = kept_out_words(hidden)
    if kept_out:
        yield Paragraphs((kept_out,), "small")
