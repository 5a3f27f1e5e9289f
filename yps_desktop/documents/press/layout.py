"""From contents to slabs: one case a kind of block, and the rules of what stays together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from yps_desktop.documents.beside import Beside
from yps_desktop.documents.cards import Cards
from yps_desktop.documents.content import (
    AwaitedBox,
    BlankKey,
    Block,
    CutLabel,
    CutOff,
    Enclosure,
    GapList,
    InkBox,
    InkLines,
    Lines,
    NewPage,
    Notice,
    Paper,
    Paragraphs,
    PointList,
    Rows,
    Section,
    SheetHead,
    SignedBox,
    Ticks,
)
from yps_desktop.documents.drawn_chart import ChartBeside, DrawnChart
from yps_desktop.documents.flowchart import Flowchart
from yps_desktop.documents.groups import Groups
from yps_desktop.documents.press.house import (
    ANSWER_TYPE,
    FORMATS,
    GUTTER,
    HAIR,
    LETTER,
    MM,
    PAD,
    SMALL,
    TIGHT,
    USUAL,
    WIDTH,
    PageFormat,
    Spacing,
)
from yps_desktop.documents.press.layout_answers import line_slabs
from yps_desktop.documents.press.layout_beside import beside_slabs
from yps_desktop.documents.press.layout_blanks import blank_key
from yps_desktop.documents.press.layout_boxes import gaps_slabs, notice_slab, signature_slab, ticks_slabs
from yps_desktop.documents.press.layout_cards import cards_slabs
from yps_desktop.documents.press.layout_chart import beside_chart_slabs, chart_slabs
from yps_desktop.documents.press.layout_cut import cut_line, cut_slab
from yps_desktop.documents.press.layout_flowchart import flowchart_slab
from yps_desktop.documents.press.layout_groups import groups_slab
from yps_desktop.documents.press.layout_head import paper_head, section_head, sheet_head, sheet_resumed
from yps_desktop.documents.press.layout_rows import points_slabs, rows_slabs
from yps_desktop.documents.press.layout_steps import steps_slabs
from yps_desktop.documents.press.layout_tables import (
    chronology_slabs,
    contents_slabs,
    grouped_slabs,
    index_slabs,
    people_slabs,
    table_slabs,
)
from yps_desktop.documents.press.slab import Rule, Slab, Stack, merged, moved
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.step_by_step import Contents, StepByStep
from yps_desktop.documents.tables import ChronologyDays, GroupedTable, PeopleTable, SheetIndex, Table

_SIZES = {"answer": ANSWER_TYPE, "letter": LETTER, "small": SMALL}
_LABELLED = 31 * MM
_PARTED = 1.8 * MM
_WITH_SIGNATURE = 2
"""Slabs that go with a signature to its page, so that it never stands alone."""


def paper_slabs(paper: Paper, root: Node, space: Spacing = USUAL) -> list[Slab]:
    """Lay out a whole paper, and build its structure under `root`."""
    head, form = paper_head(paper, root), FORMATS[paper.page]
    space = space.on(form)
    if not paper.front:
        return [*head, *_parted(_blocks(paper.blocks, root, space))]
    front = _fitting(paper.front, root, form, _height(head))
    return [*head, *front, *_blocks((NewPage(), *paper.blocks), root, space)]


def _parted(slabs: list[Slab]) -> list[Slab]:
    """Part what follows a head or a box from it, where it brings no more white of its own."""
    return [replace(slabs[0], before=max(slabs[0].before, _PARTED)), *slabs[1:]] if slabs else []


def _fitting(
    variants: tuple[tuple[Block, ...], ...], root: Node, form: PageFormat, taken: float
) -> list[Slab]:
    """Set the first variant that fits below what is taken, else the last; each trial has its own node."""
    room = form.floor - form.first_top - taken
    slabs: list[Slab] = []
    trial = Node("Sect")
    for variant, space in _settings(variants):
        trial = Node("Sect")
        slabs = _blocks(variant, trial, space.on(form))
        if _height(slabs) <= room:
            break
    root.kids.append(trial)
    return slabs


def _settings(
    variants: tuple[tuple[Block, ...], ...],
) -> Iterator[tuple[tuple[Block, ...], Spacing]]:
    """Give the fullest variant with its usual white first: white is given up before words are."""
    yield variants[0], USUAL
    yield from ((variant, TIGHT) for variant in variants)


def _height(slabs: Iterable[Slab]) -> float:
    return sum(slab.before + slab.height for slab in slabs)


def _blocks(blocks: Iterable[Block], parent: Node, space: Spacing) -> list[Slab]:
    slabs: list[Slab] = []
    turn = False
    before: Block | None = None
    for block in blocks:
        if isinstance(block, NewPage):
            turn = True
            continue
        if _signs(block):
            _keep_last(slabs, _WITH_SIGNATURE)
        elif isinstance(block, InkLines | DrawnChart | ChartBeside):
            _keep_last(slabs, 1)
        made = _block(block, parent, space)
        turn = turn or isinstance(block, Enclosure)
        if isinstance(before, Notice):
            made = _parted(made)
        before = block
        if turn and made:
            made[0] = replace(made[0], new_page=True)
        turn = turn and not made
        slabs += made
    return slabs


def _block(block: Block, parent: Node, space: Spacing) -> list[Slab]:
    match block:
        case Section():
            return _section(block, parent, space)
        case Lines():
            return _lines(block, parent, space)
        case Paragraphs():
            return _paragraphs(block, parent)
        case Rows():
            return rows_slabs(block, parent, space)
        case PointList():
            return points_slabs(block, parent, space)
        case PeopleTable():
            return people_slabs(block, parent, space)
        case ChronologyDays():
            return chronology_slabs(block, parent, space)
        case Table():
            return table_slabs(block, parent, space)
        case GroupedTable():
            return grouped_slabs(block, parent, space)
        case Ticks():
            return ticks_slabs(block, parent)
        case CutLabel():
            return [cut_slab(block, parent)]
        case CutOff():
            return _cut_off(block, parent, space)
        case Enclosure():
            return _enclosure(block, parent, space)
        case SheetIndex():
            return index_slabs(block, parent, space)
        case GapList():
            return gaps_slabs(block, parent)
        case Notice():
            return [notice_slab(block, parent)]
        case Beside():
            return beside_slabs(block, parent, space)
        case StepByStep():
            return steps_slabs(block, parent, space)
        case Contents():
            return contents_slabs(block, parent, space)
        case Groups():
            return [groups_slab(block, parent)]
        case Cards():
            return cards_slabs(block, parent)
        case Flowchart():
            return [flowchart_slab(block, parent)]
        case DrawnChart():
            return chart_slabs(block, parent, space)
        case ChartBeside():
            return beside_chart_slabs(block, parent, space)
        case BlankKey():
            return [blank_key(parent)]
        case SignedBox() | AwaitedBox() | InkBox() | InkLines():
            return [signature_slab(block, parent)]
        case NewPage():
            return []
        case _:
            assert_never(block)


def _enclosure(bound: Enclosure, parent: Node, space: Spacing) -> list[Slab]:
    head, *rest = paper_slabs(bound.paper, parent.add("Sect"), space)
    title = bound.paper.title if bound.key else ""
    return [replace(head, key=bound.key, bookmark=title), *rest]


def _section(section: Section, parent: Node, space: Spacing) -> list[Slab]:
    """Set a heading with what follows; it stays with two rows at least."""
    part = parent.add("Sect")
    head = section.head
    top = sheet_head(head, part, space) if isinstance(head, SheetHead) else section_head(head, part, space)
    body = _blocks(section.blocks, part, space)
    if len(body) > 1:
        body[0] = replace(body[0], keep=True)
    return [top, *(_resuming(head, body) if isinstance(head, SheetHead) else body)]


def _resuming(head: SheetHead, body: list[Slab]) -> Iterator[Slab]:
    """Name a sheet again above whatever of it begins a page."""
    named = sheet_resumed(head)
    for slab in body:
        yield replace(slab, again=merged((named, slab.again)) if slab.again else named)


def _cut_off(cut: CutOff, parent: Node, space: Spacing) -> list[Slab]:
    """Set the line to cut along and what is below it, all on one page."""
    slabs = [cut_line(), *_blocks(cut.blocks, parent.add("Sect"), space)]
    return [*(replace(slab, keep=True) for slab in slabs[:-1]), slabs[-1]]


def _signs(block: Block) -> bool:
    """Say whether a block is a signature, or a section that holds nothing before one."""
    if isinstance(block, Section):
        return bool(block.blocks) and _signs(block.blocks[0])
    return isinstance(block, SignedBox | AwaitedBox | InkBox)


def _keep_last(slabs: list[Slab], count: int) -> None:
    for index in range(max(0, len(slabs) - count), len(slabs)):
        slabs[index] = replace(slabs[index], keep=True)


def _paragraphs(block: Paragraphs, parent: Node) -> list[Slab]:
    """Set running text a line at a time; the first two and the last two lines stay together."""
    kind = _SIZES[block.size]
    slabs: list[Slab] = []
    for words in block.paragraphs:
        lines = line_slabs(words, kind, WIDTH, parent.add("P"))
        lines[0] = replace(lines[0], before=PAD if kind is SMALL else 0.0)
        for index in {0, len(lines) - 2}:
            if 0 <= index < len(lines) - 1:
                lines[index] = replace(lines[index], keep=True)
        lines[-1] = replace(lines[-1], height=lines[-1].height + PAD)
        slabs += lines
    return slabs


def _lines(block: Lines, parent: Node, space: Spacing) -> list[Slab]:
    slabs = []
    for line in block.lines:
        node = parent.add("P")
        label = Stack().text(line.label, ANSWER_TYPE.bold(), node, 0.0, _LABELLED - GUTTER / 2)
        words = line_slabs(line.words, ANSWER_TYPE, WIDTH - _LABELLED, node, _LABELLED)
        first, rest = merged(words[:3]), words[3:]
        pad = space.pad if block.ruled else space.pad / 2
        top = Slab(pad + max(first.height, label.y), (*moved(label.marks, y=pad), *moved(first.marks, y=pad)))
        last = Slab(pad, (Rule(0, pad, WIDTH, HAIR),) if block.ruled else ())
        slabs += [top, *rest, last] if rest else [merged([top, last])]
    return slabs
