"""A line downwards with what happened along it: the chronology, and the chain of a device's custody."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme, current_theme
from ui.widgets.labels import Body, Bold, Caption
from ui.widgets.page_body import Column
from ui.widgets.painted import sharp
from ui.widgets.stack import fit_height_to_words
from ui.widgets.tag import Tag, TagKind

_GAP = 12
_BETWEEN = 18
_TICK = ((-0.42, 0.03), (-0.12, 0.34), (0.44, -0.32))


class Mark(Enum):
    """The sign on the line."""

    PAST = "an open ring"
    PRESENT = "a filled disc with a tick"
    COMING = "a dashed ring on a dashed line"


@dataclass(frozen=True)
class Happening:
    """One point on the line; `captions` say when it was recorded and by whom."""

    title: str
    words: str = ""
    captions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    right: str = ""
    mark: Mark = Mark.PAST


class Timeline(Column):
    """Happenings one below the other, newest first, joined by a line."""

    def __init__(self, happenings: list[Happening] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self._points: list[_Point] = []
        for happening in happenings or []:
            self.add_happening(happening)

    def add_happening(self, happening: Happening, *below: QWidget) -> None:
        """Add a happening at the end of the line, with perhaps buttons or links below its words."""
        if self._points:
            self._points[-1].is_last = False
        point = _Point(happening, below, is_first=not self._points)
        self._points.append(point)
        self.add(point)


class _Point(QFrame):
    def __init__(self, happening: Happening, below: tuple[QWidget, ...], *, is_first: bool) -> None:
        super().__init__()
        self.is_last = True
        self._is_first = is_first
        self._mark = happening.mark
        fit_height_to_words(self)
        self._words = QVBoxLayout(self)
        self._words.setSpacing(0)
        self._fill(happening, below)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_theme(), sharp(self)
        _Line(theme, painter, self.height(), self._mark).draw(
            to_the_end=not self.is_last, from_above=not self._is_first
        )

    def _make_room(self) -> None:
        theme = current_theme()
        self._words.setContentsMargins(theme.grown(theme.size.timeline) + _GAP, 0, 0, _BETWEEN)

    def _fill(self, happening: Happening, below: tuple[QWidget, ...]) -> None:
        self._words.addLayout(_head(happening))
        if happening.words:
            self._words.addWidget(Body(happening.words))
        for tag in happening.tags:
            self._words.addSpacing(3)
            self._words.addWidget(Tag(tag, TagKind.DUE), 0, Qt.AlignmentFlag.AlignLeft)
            self._words.addSpacing(5)
        for caption in happening.captions:
            self._words.addWidget(Caption(caption))
        for widget in below:
            self._words.addSpacing(4)
            self._words.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)


def _head(happening: Happening) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(_GAP)
    head.addWidget(Bold(happening.title), 1)
    if happening.right:
        head.addWidget(Caption(happening.right), 0, Qt.AlignmentFlag.AlignTop)
    return head


class _Line:
    """Draws the line and one sign on it; each point draws from its sign's middle to its lower end."""

    def __init__(self, theme: Theme, painter: QPainter, height: int, mark: Mark) -> None:
        self._theme, self._painter, self._height, self._mark = theme, painter, height, mark
        side = theme.grown(theme.size.timeline)
        self._centre = QPointF(side / 2, side / 2)
        self._radius = side / 2 - (1 if mark is Mark.PRESENT else 4)

    def draw(self, *, to_the_end: bool, from_above: bool) -> None:
        x, y, away = self._centre.x(), self._centre.y(), self._radius
        self._painter.setPen(self._pen(dashed=self._mark is Mark.COMING))
        if to_the_end:
            self._painter.drawLine(QPointF(x, y + away), QPointF(x, self._height))
        if from_above:
            self._painter.drawLine(QPointF(x, 0), QPointF(x, y - away))
        if self._mark is Mark.PRESENT:
            self._draw_disc()
        else:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawEllipse(self._centre, away, away)

    def _pen(self, *, dashed: bool) -> QPen:
        pen = QPen(self._theme.colour("control"), self._theme.border.timeline + 0.4)
        if dashed:
            pen.setDashPattern([2.5, 2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def _draw_disc(self) -> None:
        painter, away = self._painter, self._radius
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(self._centre, away, away)
        pen = QPen(self._theme.colour("on_accent"), max(1.8, away * 0.2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([self._centre + QPointF(x * away, y * away) for x, y in _TICK])
