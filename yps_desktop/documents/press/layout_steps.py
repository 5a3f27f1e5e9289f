"""Lays out a task: its steps at the left and beside them the window in which they are done.

A picture of a whole window stands below its steps, where it can be wide enough to be read.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from yps_desktop.documents.answers import Strong, Words
from yps_desktop.documents.press.house import ANSWER_TYPE, HAIR, MM, SECTION, SMALL, WIDTH, Spacing
from yps_desktop.documents.press.layout_answers import line_slabs
from yps_desktop.documents.press.setting import set_lines
from yps_desktop.documents.press.slab import Box, Photo, Slab, Stack, Text, merged, moved
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.press.window_picture import pixels_of
from yps_desktop.documents.step_by_step import Step, StepByStep, WindowPicture

_ALONE, _BESIDE = 138 * MM, 92 * MM
"""How wide words stand alone, and beside a picture."""
_GAP = 5 * MM
_NUMBER = 6 * MM
_BELOW, _A_PIXEL = 150 * MM, 0.1225 * MM
"""How wide the picture of a window may be below its steps, and a pixel of it: so it can still be read."""
_WIDEST = 700
"""Pixels of the window that can stand beside steps."""
_HIGHEST = 150 * MM
"""A picture is never cut."""
_BETWEEN = 1.2 * MM
_TOGETHER = 40 * MM
"""A task that is not higher stays whole."""


def steps_slabs(block: StepByStep, parent: Node, space: Spacing) -> list[Slab]:
    """Lay out a heading with its steps, and the picture beside them or below."""
    part, shown = parent.add("Sect"), block.picture
    head = _head(block, part, space)
    if shown is None:
        return _kept(head, list(_said(block, part, _ALONE)))
    if _wide(shown) > _WIDEST:
        return _above(head, list(_said(block, part, _ALONE)), _picture(shown, _width_below(shown), part))
    return _beside(head, block, shown, part)


def _head(block: StepByStep, part: Node, space: Spacing) -> Slab:
    stack = Stack().rule(HAIR, length=WIDTH).skip(1.1 * MM)
    stack.text(block.heading, SECTION, part.add(f"H{block.level}")).skip(space.below_heading)
    return stack.slab(before=space.above_heading, keep=True)


def _kept(head: Slab, said: list[Slab]) -> list[Slab]:
    """Keep a short task whole, and of a longer one what it begins and what it ends with."""
    if sum(slab.height for slab in said) <= _TOGETHER:
        return [head, merged(said)]
    return [head, *(replace(slab, keep=at in (0, len(said) - 2)) for at, slab in enumerate(said))]


def _above(head: Slab, said: list[Slab], picture: Slab) -> list[Slab]:
    below = replace(picture, before=1.5 * MM)
    return [head, *(replace(slab, keep=True) for slab in said), below]


def _beside(head: Slab, block: StepByStep, shown: WindowPicture, part: Node) -> list[Slab]:
    """Set as much beside the picture as is no higher; the rest goes on below, as wide as before.

    What is read follows the pages: a picture is read after its steps only where it stands on their page.
    """
    x = _BESIDE + _GAP
    apart = Node("Sect")
    picture = _picture(shown, WIDTH - x, apart)
    said = list(_said(block, part, _BESIDE))
    first = _as_high(said, picture.height)
    part.kids[1:1] = apart.kids if first < len(said) else []
    part.kids += apart.kids if first == len(said) else []
    left = merged(said[:first])
    marks = (*left.marks, *moved(picture.marks, x=x))
    top = Slab(max(left.height, picture.height), marks, keep=first < len(said))
    return [head, top, *said[first:]]


def _as_high(said: list[Slab], height: float) -> int:
    """Count what stands beside a picture of this height."""
    count, high = 0, 0.0
    while count < len(said) and high < height:
        high += said[count].height
        count += 1
    return count


def _said(block: StepByStep, part: Node, room: float) -> Iterator[Slab]:
    """Set each paragraph and each step as a slab of its own, so that a page ends between two."""
    for is_list, together in groupby(block.said, key=lambda one: isinstance(one, Step)):
        parent = part.add("L") if is_list else part
        for number, one in enumerate(together, start=1):
            yield _step(one, number, parent, room) if isinstance(one, Step) else _paragraph(one, parent, room)


def _paragraph(words: Words, parent: Node, room: float) -> Slab:
    return _with_white(line_slabs(words, ANSWER_TYPE, room, parent.add("P")))


def _step(step: Step, number: int, parent: Node, room: float) -> Slab:
    item = parent.add("LI")
    label = set_lines(Strong(f"{number}."), ANSWER_TYPE, room)[0]
    mark = Text(0.0, ANSWER_TYPE.baseline, label, item.add("Lbl"))
    lines = line_slabs(step.words, ANSWER_TYPE, room - _NUMBER, item.add("LBody"), _NUMBER)
    return _with_white([replace(lines[0], marks=(mark, *lines[0].marks)), *lines[1:]])


def _with_white(lines: list[Slab]) -> Slab:
    whole = merged(lines)
    return replace(whole, height=whole.height + _BETWEEN)


def _wide(shown: WindowPicture) -> float:
    """Give how many pixels of the window a picture shows beside each other."""
    return pixels_of(shown.file)[0] / shown.fineness


def _width_below(shown: WindowPicture) -> float:
    return min(_BELOW, _wide(shown) * _A_PIXEL)


def _picture(shown: WindowPicture, wide: float, parent: Node) -> Slab:
    """Set a picture in a thin frame; what it shows is printed below, and read in its place."""
    across, down = pixels_of(shown.file)
    wide = min(wide, _HIGHEST * across / down)
    high = wide * down / across
    node = parent.add("Figure", alt=shown.shows)
    stack = Stack(y=high + 0.6 * MM).text(shown.shows, SMALL, node, room=wide)
    frame = Box(0, 0, wide, high, HAIR, node=node)
    marks = (Photo(0, 0, wide, high, shown.file, node), frame, *stack.marks)
    return Slab(stack.y + 1.5 * MM, marks)
