"""The page for governors: what is told of the cases of one school year that is over (Q). It names nobody."""

from collections.abc import Iterator
from dataclasses import replace

from yps_desktop.documents.answers import Strong
from yps_desktop.documents.beside import Beside
from yps_desktop.documents.content import Block, KeyFact, Paper, Paragraphs, Stamp
from yps_desktop.documents.number_blocks import sections
from yps_desktop.guidance.number_notes import (
    HIDDEN_MEANS,
    NOT_TOLD,
    hidden_words,
    limit_words,
    not_told_words,
    of_year,
)
from yps_desktop.guidance.number_tables import Numbers, Table
from yps_desktop.guidance.school_words import name_on
from yps_desktop.record.school import School

KIND = "for governors"
_NONE_TOLD = "The number of cases is hidden, and with it everything that would tell something of it."


def compose(numbers: Numbers, school: School, stamp: Stamp, *, in_place: bool = False) -> Paper:
    """Compose the page from protected numbers of one year; `in_place` where it was made anew."""
    (year,), (cases,), limit = numbers.periods, numbers.cases, numbers.limit
    if not numbers.protected or limit is None:
        raise ValueError("a page for governors tells protected numbers")
    return Paper(
        kind=KIND,
        title=f"Cases in the school year {numbers.names[0]}",
        subtitle=" ".join(filter(None, (of_year(year, school.imagery), name_on(school, year.first)))),
        key_facts=(
            KeyFact("Cases", cases.words),
            KeyFact("Not told", f"below {limit}", "one child could be known by it"),
        ),
        blocks=(*_how_to_read(limit, in_place=in_place), *_numbers(numbers)),
        stamp=stamp,
        practice=school.practice,
    )


def _how_to_read(limit: int, *, in_place: bool) -> Iterator[Block]:
    yield Beside("How to read it", (limit_words(limit),))
    yield Beside(HIDDEN_MEANS, (hidden_words(limit),))
    yield Beside(NOT_TOLD, not_told_words(in_place=in_place))


def _numbers(numbers: Numbers) -> Iterator[Block]:
    """Set what is told; what is hidden altogether is named in one line."""
    tables = tuple(table for table in numbers.tables if not _is_hidden(table))
    yield from sections(replace(numbers, tables=tables))
    hidden = [table.title for table in numbers.tables if _is_hidden(table)]
    if hidden:
        yield Paragraphs(((Strong("Every answer is hidden: "), f"{'; '.join(hidden)}."),), "small")
    if not numbers.tables:
        yield Beside("This year", (_NONE_TOLD,))


def _is_hidden(table: Table) -> bool:
    return all(cell.low is None for row in table.rows for cell in row.cells)
