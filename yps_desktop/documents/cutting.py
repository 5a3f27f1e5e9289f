"""Cuts what is taller than a page, so that nothing typed can fall off the paper."""

from dataclasses import replace

from yps_desktop.documents.slab import Box, Mark, Rule, Slab, moved

_DESCENT = 3.0


def cut(slab: Slab, room: float) -> tuple[Slab, Slab]:
    """Divide a slab into what fits in `room` points and the rest; no line of text is lost or divided."""
    above: list[Mark] = []
    below: list[Mark] = []
    edge = max((_text_end(mark) for mark in slab.marks if _text_end(mark) <= room), default=room)
    for mark in slab.marks:
        high, low = _divided(mark, edge)
        above += [high] if high else []
        below += [low] if low else []
    rest = replace(
        slab,
        height=slab.height - edge,
        marks=moved(below, y=-edge),
        before=0.0,
        new_page=False,
        reach=0.0,
        key="",
        late=(),
    )
    return replace(slab, height=edge, marks=tuple(above), reach=0.0, keep=False), rest


def _text_end(mark: Mark) -> float:
    return 0.0 if isinstance(mark, Box | Rule) else mark.y + _DESCENT


def _divided(mark: Mark, edge: float) -> tuple[Mark | None, Mark | None]:
    """Give a mark's part above the edge and its part below it."""
    match mark:
        case Box(_, y, _, height) if y < edge < y + height:
            return replace(mark, height=edge - y), replace(mark, y=edge, height=y + height - edge)
        case Rule(_, y, length, _, True) if y < edge < y + length:
            return replace(mark, length=edge - y), replace(mark, y=edge, length=y + length - edge)
        case Box() | Rule():
            return (mark, None) if mark.y < edge else (None, mark)
        case _:
            return (mark, None) if _text_end(mark) <= edge else (None, mark)
