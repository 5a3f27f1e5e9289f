"""Lays out what stands in boxes and on open lines: signatures, gaps, a notice."""

from dataclasses import replace

from yps_desktop.documents.answers import Code, Strong, Words
from yps_desktop.documents.content import (
    AwaitedBox,
    GapList,
    InkBox,
    InkLines,
    Notice,
    Signature,
    SignedBox,
    Tick,
    Ticks,
)
from yps_desktop.documents.press.house import (
    ANSWER_TYPE,
    EDGE,
    ENTRY,
    GUTTER,
    HAIR,
    KEY_FACT_LONG,
    MM,
    PAD,
    RULE,
    SECTION,
    SMALL,
    WIDTH,
)
from yps_desktop.documents.press.setting import line_width, set_lines
from yps_desktop.documents.press.slab import Box, Rule, Slab, Stack
from yps_desktop.documents.press.tagging import Node

_WHO, _WHEN = 39 * MM, 107 * MM
_INSIDE = 3 * MM
_GAP = 2 * MM
_SHARES = (0.385, 0.31, 0.19, 0.115)
_SQUARE = 4.2 * MM


def signature_slab(box: Signature, parent: Node) -> Slab:
    """Lay out a signature: made with a key, awaited, reported in ink, or open lines to sign on."""
    match box:
        case SignedBox():
            said: Words = (Code(f"entry {box.entry}  key {box.key}"),)
            return _closed(box.act, box, said, parent)
        case InkBox():
            return _closed("Signed in ink", box, (Code(f"entry {box.entry}"),), parent, box.kept)
        case AwaitedBox():
            return _awaited(box, parent)
        case InkLines():
            return _ink_lines(box, parent)


def gaps_slabs(gaps: GapList, parent: Node) -> list[Slab]:
    """Lay out gaps in three columns, a dashed box before each."""
    rows = [gaps.gaps[start : start + 3] for start in range(0, len(gaps.gaps), 3)]
    return [_gap_row(row, parent) for row in rows]


def ticks_slabs(ticks: Ticks, parent: Node) -> list[Slab]:
    """Lay out squares to tick, each with room to write after it where a line follows; they stay together."""
    slabs = [_tick(tick, parent.add("P")) for tick in ticks.ticks]
    return [*(replace(slab, keep=True) for slab in slabs[:-1]), *slabs[-1:]]


def notice_slab(notice: Notice, parent: Node) -> Slab:
    """Lay out a boxed statement."""
    stack = Stack(y=1.5 * MM)
    stack.text(notice.heading, SECTION, parent.add("P"), _INSIDE, 40 * MM)
    side = Stack(y=2 * MM).text(notice.words, SMALL, parent.add("P"), 45 * MM, WIDTH - 49 * MM)
    stack.marks.extend(side.marks)
    stack.y = max(stack.y, side.y) + 2 * MM
    stack.marks.append(Box(0, 0, WIDTH, stack.y, RULE))
    return stack.slab(before=PAD)


def _closed(act: str, box: SignedBox | InkBox, proof: Words, parent: Node, kept: Words = "") -> Slab:
    """Draw a closed box with a bar at its left: act, name and office, day, entry and key."""
    node = parent.add("P")
    top = _GAP * 0.8
    columns = [
        Stack(y=top).text(act, KEY_FACT_LONG, node, _INSIDE, _WHO - _INSIDE - GUTTER),
        Stack(y=top).text(box.name, KEY_FACT_LONG, node, _WHO, _WHEN - _WHO - GUTTER),
        Stack(y=top).text(box.when, KEY_FACT_LONG, node, _WHEN, WIDTH - _WHEN),
    ]
    columns[1].text(box.office, SMALL, node, _WHO, _WHEN - _WHO - GUTTER)
    columns[2].text(proof, ENTRY, node, _WHEN, WIDTH - _WHEN)
    under = Stack(y=max(column.y for column in columns))
    for words in (box.said, kept):
        if words:
            under.text(words, SMALL, node, _WHO, WIDTH - _WHO - _INSIDE)
    height = under.y + _GAP
    marks = [mark for column in (*columns, under) for mark in column.marks]
    frame = (Box(0, 0, WIDTH, height, RULE), Rule(0, 0, height, EDGE, down=True))
    return Slab(height, (*frame, *marks), before=_GAP * 0.7)


def _awaited(box: AwaitedBox, parent: Node) -> Slab:
    node = parent.add("P")
    stack = Stack(y=_GAP * 0.8)
    since = f" since {box.since}" if box.since else ""
    stack.text(box.awaited + since, KEY_FACT_LONG, node, _INSIDE, WIDTH - 2 * _INSIDE)
    if box.why:
        stack.text(box.why, SMALL, node, _INSIDE, WIDTH - 2 * _INSIDE)
    stack.skip(_GAP)
    stack.marks.insert(0, Box(0, 0, WIDTH, stack.y, RULE, dashed=True))
    return stack.slab(before=_GAP * 0.7)


def _ink_lines(lines: InkLines, parent: Node) -> Slab:
    """Draw open lines with at least 10 mm clear above them, and under each what goes there and who signs."""
    stack = Stack().skip(10 * MM)
    x, shares, bottom = 0.0, _SHARES[: len(lines.fields)], 0.0
    node = parent.add("P")
    for label, share in zip(lines.fields, shares, strict=True):
        length = share * WIDTH - GUTTER * (share != _SHARES[-1])
        stack.rule(HAIR, x, length)
        words: Words = (label, " · ", Strong(lines.who)) if label == lines.fields[0] else label
        below = Stack(y=stack.y + 0.6 * MM).text(words, SMALL, node, x, length)
        stack.marks.extend(below.marks)
        bottom = max(bottom, below.y)
        x += share * WIDTH
    stack.y = bottom + PAD
    return stack.slab(before=PAD)


def _tick(tick: Tick, node: Node) -> Slab:
    stack = Stack(y=1.4 * MM)
    square = Box(0, stack.y, _SQUARE, _SQUARE, RULE)
    words = Stack(y=stack.y).text(tick.words, ANSWER_TYPE, node, 8 * MM, WIDTH - 8 * MM)
    stack.marks += [square, *words.marks]
    if tick.has_line:
        start = 8 * MM + line_width(set_lines(tick.words, ANSWER_TYPE, WIDTH - 8 * MM)[-1]) + GUTTER
        stack.marks.append(Rule(start, words.y, WIDTH - start, HAIR))
    stack.y = words.y + 1.4 * MM
    return stack.slab()


def _gap_row(row: tuple[str, ...], parent: Node) -> Slab:
    column = WIDTH / 3
    height = 0.0
    stack = Stack()
    for index, gap in enumerate(row):
        x = index * column
        stack.marks.append(Box(x, 1.2, _SQUARE, _SQUARE, RULE, dashed=True))
        cell = Stack().text(gap, ANSWER_TYPE, parent.add("P"), x + 6.5 * MM, column - 6.5 * MM - GUTTER)
        stack.marks.extend(cell.marks)
        height = max(height, cell.y)
    stack.y = height + PAD / 2
    return stack.slab()
