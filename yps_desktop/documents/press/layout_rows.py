"""Lays out questions with their answers and sources: rows of a sheet and numbered points."""

from dataclasses import dataclass, replace

from yps_desktop.documents.answers import Words
from yps_desktop.documents.content import Point, PointList, Row, Rows
from yps_desktop.documents.press.house import (
    ANSWER,
    ANSWER_TYPE,
    DENSE,
    GUTTER,
    HAIR,
    LEDGER,
    MM,
    QUESTION,
    WHOLE_LINES,
    WIDTH,
    Spacing,
    Type,
)
from yps_desktop.documents.press.layout_answers import answer_slabs
from yps_desktop.documents.press.setting import set_lines
from yps_desktop.documents.press.slab import Mark, Rule, Slab, Stack, Text, merged, moved, right_aligned
from yps_desktop.documents.press.tagging import Node

_AT_EDGE = 3
"""Lines of a long row that stay together at its beginning and its end."""

_NUMBER = 9 * MM
_POINT = 52 * MM
_POINT_ANSWER = 65 * MM


def rows_slabs(rows: Rows, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out the rows of a sheet as a table of question, answer and source."""
    table = parent.add("Table")
    return [slab for row in rows.rows for slab in _row(row, table, space)]


def points_slabs(points: PointList, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out numbered points as a table of number, point, answer and source."""
    table = parent.add("Table")
    numbered = enumerate(points.points, start=1)
    return [slab for number, point in numbered for slab in _point(number, point, table, space)]


def _row(row: Row, table: Node, space: Spacing) -> list[Slab]:
    line = table.add("TR")
    head, cell = line.add("TH", "Row"), line.add("TD")
    head_marks, head_height = _column(row.question, DENSE, head, 0.0, QUESTION - GUTTER)
    answers = [_at(slab, QUESTION) for slab in answer_slabs(row.answer, ANSWER, cell)]
    beside = _Beside(head_marks, head_height, _source(row.source, line), _continued(row.question))
    return _assembled(beside, answers, space.pad)


def _point(number: int, point: Point, table: Node, space: Spacing) -> list[Slab]:
    line = table.add("TR")
    head = line.add("TH", "Row")
    marks: list[Mark] = [_level(str(number), ANSWER_TYPE.bold(), head, 0.0)]
    asked, height = _column(point.point, Type(9.5, 14), head, _NUMBER, _POINT)
    cell = line.add("TD")
    room = WIDTH - _POINT_ANSWER - 18 * MM
    answers = [_at(slab, _POINT_ANSWER) for slab in answer_slabs(point.answer, room, cell)]
    beside = _Beside(marks + asked, height, _source(point.source, line), _continued(point.point))
    return _assembled(beside, answers, space.pad)


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside an answer: the question and its height, the source, the question once more."""

    question: list[Mark]
    height: float
    source: list[Mark]
    again: Slab


def _assembled(beside: _Beside, answers: list[Slab], pad: float) -> list[Slab]:
    """Join question and answer: whole while it is short, else a line at a time with the question again."""
    question, source = moved(beside.question, y=pad), moved(beside.source, y=pad)
    if len(answers) < WHOLE_LINES:
        body = merged(answers)
        full = max(beside.height, body.height) + 2 * pad
        rule = Rule(0, full, WIDTH, HAIR)
        return [Slab(full, (*question, *moved(body.marks, y=pad), *source, rule))]
    first, middle, last = answers[:_AT_EDGE], answers[_AT_EDGE:-_AT_EDGE], answers[-_AT_EDGE:]
    head, tail = merged(first), merged(last)
    marks = (*question, *moved(head.marks, y=pad))
    start = Slab(head.height + pad, marks, reach=beside.height + pad, late=source)
    end = replace(tail, again=beside.again, keep=True)
    close = Slab(pad, (Rule(0, pad, WIDTH, HAIR),), clear=True)
    return [start, *(replace(slab, again=beside.again) for slab in middle), end, close]


def _continued(question: str) -> Slab:
    """Give the question once more, for the top of a page on which its answer goes on."""
    marks, height = _column((question, " (continued)"), DENSE, None, 0.0, QUESTION - GUTTER)
    return Slab(0.0, tuple(marks), reach=height)


def _column(words: Words, kind: Type, node: Node | None, x: float, room: float) -> tuple[list[Mark], float]:
    """Set words whose first baseline is level with an answer's; give their marks and height."""
    stack = Stack(y=ANSWER_TYPE.baseline - kind.baseline).text(words, kind, node, x, room)
    return stack.marks, stack.y


def _source(source: str, line: Node) -> list[Mark]:
    node = line.add("TD")
    return [right_aligned(source, LEDGER, WIDTH, ANSWER_TYPE.baseline, node)] if source else []


def _level(words: Words, kind: Type, node: Node, x: float) -> Text:
    return Text(x, ANSWER_TYPE.baseline, set_lines(words, kind, WIDTH)[0], node)


def _at(slab: Slab, x: float) -> Slab:
    return replace(slab, marks=moved(slab.marks, x=x))
