"""Where the boxes and arrows of the way through an incident stand in the window, in pixels."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from ui.theme import current_theme
from yps_desktop.charts import flowchart
from yps_desktop.charts.flowchart import Arrow, At, Frame, Measures, Size
from yps_desktop.guidance.way_flow import flow_of
from yps_desktop.guidance.words import WayWords

_TWO_COLUMNS = 520
_GAP, _LANE, _INDENT, _AWAY = 36, 34, 44, 10

HeightOf = Callable[[str, int], int]
SizeOf = Callable[[str], QSize]


@dataclass(frozen=True, slots=True)
class Drawn:
    """An arrow in pixels: a line through its points, and words with their upper left corner at `at`."""

    points: tuple[QPoint, ...]
    words: str
    at: QPoint


@dataclass(frozen=True, slots=True)
class Plan:
    """Boxes and arrows in pixels, and how high all of it is."""

    boxes: dict[str, QRect]
    arrows: tuple[Drawn, ...]
    height: int


def plan(width: int, words: WayWords, height_of: HeightOf, size_of: SizeOf) -> Plan:
    """Lay the way out for a width; `size_of` measures the words at an arrow."""
    made = flowchart.plan(
        flow_of(words),
        width,
        _measures(),
        lambda name, wide: height_of(name, int(wide)),
        lambda said: _size(size_of(said)),
    )
    boxes = {name: _rect(box) for name, box in made.boxes.items()}
    return Plan(boxes, tuple(map(_drawn, made.arrows)), round(made.height) + 1)


def _measures() -> Measures:
    grown = current_theme().grown
    return Measures(grown(_TWO_COLUMNS), grown(_GAP), grown(_LANE), grown(_INDENT), _AWAY)


def _size(of: QSize) -> Size:
    return Size(of.width(), of.height())


def _rect(box: Frame) -> QRect:
    return QRect(round(box.x), round(box.y), int(box.width), round(box.height))


def _drawn(arrow: Arrow) -> Drawn:
    return Drawn(tuple(map(_at, arrow.points)), arrow.words, _at(arrow.at))


def _at(at: At) -> QPoint:
    return QPoint(round(at.x), round(at.y))
