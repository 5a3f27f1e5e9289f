"""Lays out heads: of the paper, of a section, of a sheet."""

from yps_desktop.documents.answers import Code, Small, Strong, Words
from yps_desktop.documents.content import Heading, KeyFact, Paper, SheetHead
from yps_desktop.documents.press.house import (
    GUTTER,
    KEY_FACT,
    KEY_FACT_LONG,
    KIND,
    MM,
    PAD,
    RULE,
    SECTION,
    SMALL,
    THICK,
    TITLE,
    WIDTH,
    Spacing,
)
from yps_desktop.documents.press.setting import set_lines
from yps_desktop.documents.press.slab import Rule, Slab, Stack, right_aligned
from yps_desktop.documents.press.tagging import Node

_REMARK = 60 * MM


def paper_head(paper: Paper, root: Node) -> list[Slab]:
    """Lay out school and kind, title, subtitle, rule and key facts."""
    stack = Stack()
    _school_and_kind(paper, stack, root.add("P"))
    stack.skip(1.2 * MM)
    stack.text(paper.title, TITLE, root.add("H1"))
    if paper.subtitle:
        stack.text(paper.subtitle, KIND, root.add("P"))
    stack.skip(1.6 * MM).rule(THICK)
    if paper.key_facts:
        _key_facts(paper.key_facts, stack, root)
    return [stack.slab()]


def _school_and_kind(paper: Paper, stack: Stack, node: Node) -> None:
    """Set school and kind on one line; where they do not fit, the kind begins a line of its own."""
    school, kind = Strong(paper.stamp.school), paper.kind
    together: Words = (school, f"  ·  {kind}")
    if len(set_lines(together, KIND, WIDTH)) == 1:
        stack.text(together, KIND, node)
    else:
        stack.text(school, KIND, node).text(kind, KIND, node)


def section_head(head: Heading, parent: Node, space: Spacing) -> Slab:
    """Lay out a section's rule, heading and remark."""
    stack = Stack().rule(RULE).skip(1.1 * MM)
    room = WIDTH - (_REMARK if head.remark else 0)
    baseline = stack.y + SECTION.baseline
    stack.text(head.text, SECTION, parent.add("H2"), 0.0, room).skip(space.below_heading)
    if head.remark:
        stack.marks.append(right_aligned(head.remark, SMALL, WIDTH, baseline, parent.add("P")))
    return stack.slab(before=space.above_heading, keep=True)


def sheet_head(head: SheetHead, parent: Node, space: Spacing) -> Slab:
    """Lay out a sheet's rule, number and name, entry and edition, and the signed line."""
    stack = Stack().rule(RULE).skip(1.1 * MM)
    baseline = stack.y + SECTION.baseline
    title = f"{head.number}  {head.name}" if head.number else head.name
    stack.text(title, SECTION, parent.add("H2"), 0.0, WIDTH - _REMARK)
    remark = (Code(head.entry), Small(f"  ·  {head.edition}" if head.edition else ""))
    stack.marks.append(right_aligned(remark, SMALL, WIDTH, baseline, parent.add("P")))
    stack.text(head.signed, SMALL, parent.add("P")).skip(space.below_heading)
    slab = stack.slab(before=space.above_heading, keep=True)
    return Slab(slab.height, slab.marks, slab.before, keep=True, key=head.key)


def _key_facts(facts: tuple[KeyFact, ...], stack: Stack, root: Node) -> None:
    column = WIDTH / len(facts)
    top, bottom = stack.y, stack.y
    for index, fact in enumerate(facts):
        x = index * column + (3 * MM if index else 0.0)
        room = column - GUTTER - (3 * MM if index else 0.0)
        cell = Stack(y=top + PAD)
        node = root.add("P")
        cell.text(fact.label, SMALL, node, x, room)
        kind = KEY_FACT if len(set_lines(fact.value, KEY_FACT, room)) == 1 else KEY_FACT_LONG
        cell.text(fact.value, kind, node, x, room)
        if fact.note:
            cell.text(fact.note, SMALL, node, x, room)
        stack.marks.extend(cell.marks)
        bottom = max(bottom, cell.y)
    stack.y = bottom + PAD
    for index in range(1, len(facts)):
        stack.marks.append(Rule(index * column, top, stack.y - top, RULE, down=True))
