"""Turns an answer into slabs, one a line, so that a long answer can run over pages."""

from yps_desktop.documents.answers import Answer as AnswerValue
from yps_desktop.documents.answers import (
    Blank,
    Corrected,
    Correction,
    NotRecorded,
    Open,
    Plain,
    Quotation,
    Several,
    Strong,
    Words,
)
from yps_desktop.documents.press.house import ANSWER_TYPE, BAR, MM, SMALL, Type
from yps_desktop.documents.press.layout_blanks import blank_slab
from yps_desktop.documents.press.layout_open import open_slab
from yps_desktop.documents.press.setting import line_width, set_lines
from yps_desktop.documents.press.slab import Mark, Rule, Slab, Text, moved
from yps_desktop.documents.press.tagging import Node

_LABEL = 3 * MM
_BESIDE = 24 * MM
_CLEAR = 0.9 * MM


def answer_slabs(answer: AnswerValue, room: float, node: Node) -> list[Slab]:
    """Set an answer in slabs of one line each, `room` points wide; a blank is one slab."""
    match answer:
        case Corrected():
            return _corrected(answer, room, node)
        case Open():
            return [open_slab(answer, room, node)]
        case Several(answers):
            return [slab for index, one in enumerate(answers) for slab in _one_of(one, index, room, node)]
        case _:
            return _plain(answer, room, node)


def line_slabs(words: Words, kind: Type, room: float, node: Node | None, x: float = 0.0) -> list[Slab]:
    """Set words in slabs of one line each."""
    return [
        Slab(kind.leading, (Text(x, kind.baseline, line, node),)) for line in set_lines(words, kind, room)
    ]


def quoted(quotation: Quotation) -> Words:
    """Give a quotation as words: in quotation marks, with who said it."""
    words: list[str | Words] = [f"“{quotation.said}”"]
    if quotation.lead:
        words[:0] = [quotation.lead, " "]
    if quotation.by:
        words += [" ", quotation.by]
    return tuple(part for one in words for part in (one if isinstance(one, tuple) else (one,)))


def _plain(answer: Plain, room: float, node: Node) -> list[Slab]:
    if isinstance(answer, Blank):
        return [blank_slab(answer, room, node)]
    words = quoted(answer) if isinstance(answer, Quotation) else answer
    return line_slabs(words, ANSWER_TYPE, room, node)


def _one_of(answer: Plain, index: int, room: float, node: Node) -> list[Slab]:
    """Set one of several answers; a hole's box stands clear of the words above and below it."""
    slabs = _plain(answer, room, node)
    if not isinstance(answer, NotRecorded):
        return slabs
    above = _CLEAR if index else 0.0
    return [Slab(slab.height + above + _CLEAR, moved(slab.marks, y=above)) for slab in slabs]


def _corrected(answer: Corrected, room: float, node: Node) -> list[Slab]:
    first = _struck(_plain(answer.first_written, room - _BESIDE, node))
    slabs = _labelled("First written", SMALL, first, node)
    last = len(answer.corrections) - 1
    for index, correction in enumerate(answer.corrections):
        slabs += _correction(correction, index == last, room, node)
    return [_barred(slab) for slab in slabs]


def _correction(correction: Correction, newest: bool, room: float, node: Node) -> list[Slab]:
    beside = room - _BESIDE
    now = correction.corrected_to
    if newest:
        slabs = _labelled("Corrected to", SMALL.bold(), _plain(_bold(now), beside, node), node)
    else:
        slabs = _labelled("Corrected to", SMALL, _struck(_plain(now, beside, node)), node)
    slabs += _labelled("Reason", SMALL, line_slabs(correction.reason, SMALL, beside, node), node)
    return slabs + [_indented(slab) for slab in line_slabs(correction.by, SMALL, beside, node)]


def _bold(answer: Plain) -> Plain:
    match answer:
        case str(text):
            return Strong(text)
        case tuple():
            return tuple(Strong(one) if isinstance(one, str) else one for one in answer)
        case Quotation():
            return _bold(quoted(answer))
        case _:
            return answer


def _labelled(label: str, kind: Type, slabs: list[Slab], node: Node) -> list[Slab]:
    """Put a small label before the first line, on the same baseline, and indent them all."""
    first, *rest = [_indented(slab) for slab in slabs]
    baseline = next((mark.y for mark in first.marks if isinstance(mark, Text)), kind.baseline)
    mark = Text(_LABEL, baseline, set_lines(label, kind, _BESIDE)[0], node)
    return [Slab(first.height, (mark, *first.marks)), *rest]


def _indented(slab: Slab) -> Slab:
    return Slab(slab.height, moved(slab.marks, x=_BESIDE))


def _struck(slabs: list[Slab]) -> list[Slab]:
    """Strike each line through; it stays legible."""
    return [Slab(slab.height, slab.marks + tuple(_strokes(slab))) for slab in slabs]


def _strokes(slab: Slab) -> list[Mark]:
    return [
        Rule(mark.x, mark.y - 0.3 * mark.line[0].size, line_width(mark.line), 0.55)
        for mark in slab.marks
        if isinstance(mark, Text) and mark.line
    ]


def _barred(slab: Slab) -> Slab:
    bar = Rule(BAR / 2, 0.0, slab.height, BAR, down=True)
    return Slab(slab.height, (bar, *slab.marks))
