"""Tables of exact numbers, made of counts as they stand (Q): a table for each fact, and how long things took.

Whatever is given by period has one of each period, in their order.
"""

from collections.abc import Iterable, Mapping, Sequence

from yps_desktop.guidance.number_tables import Cell, Row, Span, Table, TimeRow, TimeTable, exactly
from yps_desktop.guidance.number_words import TIMES, FactWords

HOW_LONG = (
    "The middle one, the shortest and the longest of the cases that say so. Where no time of day is "
    "recorded, whole days are counted."
)


def fact_table(
    words: FactWords, cases: Sequence[int], counts: Sequence[Mapping[str, int]], saying: Sequence[int]
) -> Table:
    """Make the table of one fact: a row for each value that any case has, in the order of its answers.

    By period: how many cases there are, how many by value, and how many say anything of the fact.
    """
    known = dict(words.values)
    values = (*known, *sorted({value for one in counts for value in one} - known.keys()))
    rows = [
        Row(value, known.get(value, value), _cells(one.get(value, 0) for one in counts))
        for value in values
        if any(one.get(value, 0) for one in counts)
    ]
    silent = [of - some for of, some in zip(cases, saying, strict=True)]
    if words.unsaid and any(silent):
        rows.append(Row("", words.unsaid, _cells(silent)))
    return Table(words.id, words.title, words.says, tuple(rows), words.several)


def time_table(
    spans: Sequence[Mapping[str, Span]], says: str = HOW_LONG, none: Span | None = None
) -> TimeTable:
    """Make the table of how long things took; `none` is said of a time that a period does not have."""
    left = Span(0) if none is None else none
    rows = (TimeRow(name, words, tuple(one.get(name, left) for one in spans)) for name, words in TIMES)
    return TimeTable("times", "How long it took", says, tuple(rows))


def _cells(many: Iterable[int]) -> tuple[Cell, ...]:
    return tuple(map(exactly, many))
