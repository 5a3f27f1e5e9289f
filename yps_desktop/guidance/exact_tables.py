"""Tables of exact numbers, made of counts as they stand (Q): a table for each fact, and how long things took.

Whatever is given by period has one of each period, in their order.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from yps_desktop.guidance.number_tables import Cell, Row, Span, Table, TimeRow, TimeTable, exactly
from yps_desktop.guidance.number_words import TIMES, FactWords
from yps_desktop.record.rules.figures import NOT_RECORDED

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
    have = {value for one in counts for value, many in one.items() if many}
    values = (*known, *sorted(have - known.keys()))
    left_in = _steps(values, have) if words.in_order else have
    rows = [
        Row(value, known.get(value, value), _cells(one.get(value, 0) for one in counts))
        for value in values
        if value in left_in
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


def _steps(values: Sequence[str], have: Collection[str]) -> set[str]:
    """Give the steps from the first to the last that has cases, and what is not recorded where it has any."""
    at = [place for place, value in enumerate(values) if value in have and value != NOT_RECORDED]
    between = values[at[0] : at[-1] + 1] if at else ()
    return {*between} - {NOT_RECORDED} | ({NOT_RECORDED} & {*have})


def _cells(many: Iterable[int]) -> tuple[Cell, ...]:
    return tuple(map(exactly, many))
