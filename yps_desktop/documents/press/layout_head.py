"""Lays out heads: of the paper, of a section, of a sheet."""

from yps_desktop.documents.answers import Code, Small, Strong, Words
from yps_desktop.documents.content import Heading, KeyFact, Paper, SheetHead
from yps_desktop.documents.press.house import (
    FORMATS,
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
    UPRIGHT,
    WIDTH,
    PageFormat,
    Spacing,
)
from yps_desktop.documents.press.setting import line_width, set_lines
from yps_desktop.documents.press.slab import Rule, Slab, Stack, Text, right_aligned
from yps_desktop.documents.press.tagging import Node

_REMARK = 60 * MM


def paper_head(paper: Paper, root: Node) -> list[Slab]:
    """Lay out school and kind, title, subtitle, rule and key facts."""
    stack, form = Stack(), FORMATS[paper.page]
    _school_and_kind(paper, stack, root.add("P"), form.text)
    stack.skip(1.2 * MM)
    _title(paper, stack, root, form)
    stack.skip(1.6 * MM).rule(THICK, length=form.text)
    if paper.key_facts:
        _key_facts(paper.key_facts, stack, root, form.text)
    return [stack.slab()]


def _title(paper: Paper, stack: Stack, root: Node, form: PageFormat) -> None:
    """Set title and subtitle, on a page across beside each other where they fit: height is scarce there."""
    baseline = stack.y + TITLE.baseline
    heading = root.add("H2" if root.tag == "Sect" else "H1")  # a paper bound in stands under the first title
    stack.text(paper.title, TITLE, heading, room=form.text)
    if not paper.subtitle:
        return
    x = _beside(paper.title, form)
    if x and len(set_lines(paper.subtitle, KIND, form.text - x)) == 1:
        words = set_lines(paper.subtitle, KIND, form.text - x)[0]
        stack.marks.append(Text(x, baseline, words, root.add("P")))
    else:
        stack.text(paper.subtitle, KIND, root.add("P"), room=form.text)


def _beside(title: str, form: PageFormat) -> float:
    """Give where a subtitle may stand on the title's own line, or 0 where it stands below."""
    lines = set_lines(title, TITLE, form.text)
    return line_width(lines[0]) + 8 * MM if form is not UPRIGHT and len(lines) == 1 else 0.0


def _school_and_kind(paper: Paper, stack: Stack, node: Node, room: float) -> None:
    """Set school and kind on one line; where they do not fit, the kind begins a line of its own."""
    school, kind = Strong(paper.stamp.school), paper.kind
    together: Words = (school, f"  ·  {kind}")
    if len(set_lines(together, KIND, room)) == 1:
        stack.text(together, KIND, node, room=room)
    else:
        stack.text(school, KIND, node, room=room).text(kind, KIND, node, room=room)


def section_head(head: Heading, parent: Node, space: Spacing) -> Slab:
    """Lay out a section's rule, heading and remark."""
    stack = Stack().rule(RULE, length=space.width).skip(1.1 * MM)
    room = space.width - (_REMARK if head.remark else 0)
    baseline = stack.y + SECTION.baseline
    stack.text(head.text, SECTION, parent.add("H2"), 0.0, room).skip(space.below_heading)
    if head.remark:
        stack.marks.append(right_aligned(head.remark, SMALL, space.width, baseline, parent.add("P")))
    return stack.slab(before=space.above_heading, keep=True)


def sheet_head(head: SheetHead, parent: Node, space: Spacing) -> Slab:
    """Lay out a sheet's rule, number and name, entry and edition, and the signed line."""
    stack = Stack().rule(RULE).skip(1.1 * MM)
    baseline = stack.y + SECTION.baseline
    stack.text(_sheet_title(head), SECTION, parent.add("H2"), 0.0, WIDTH - _REMARK)
    remark = (Code(head.entry), Small(f"  ·  {head.edition}" if head.edition else ""))
    stack.marks.append(right_aligned(remark, SMALL, WIDTH, baseline, parent.add("P")))
    stack.text(head.signed, SMALL, parent.add("P")).skip(space.below_heading)
    slab = stack.slab(before=space.above_heading, keep=True)
    return Slab(slab.height, slab.marks, slab.before, keep=True, key=head.key)


def sheet_resumed(head: SheetHead) -> Slab:
    """Lay out whose sheet goes on at the top of a page: a page may be read apart from the one before."""
    stack = Stack().text(f"{_sheet_title(head)} (continued)", SMALL.bold(), None, 0.0, WIDTH)
    return stack.skip(PAD).slab()


def _sheet_title(head: SheetHead) -> str:
    return f"{head.number}  {head.name}" if head.number else head.name


def _key_facts(facts: tuple[KeyFact, ...], stack: Stack, root: Node, width: float) -> None:
    column = width / len(facts)
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
