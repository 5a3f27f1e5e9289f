"""One box of the way through an incident: what it is, and in words and by its edge whether it is done."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Style, Theme, current_theme
from ui.widgets.painted import sharp
from ui.widgets.pressable import Pressable
from ui.widgets.stack import fit_height_to_words
from ui.widgets.wrapped_text import SetWords, WrappedText
from yps_desktop.record.rules.steps import StepState

_X, _Y, _MARK, _AFTER_MARK = 16, 12, 14, 8
_EDGES: dict[StepState | None, int] = {"now": 4, "done": 2, "later": 2, None: 2}
_TICK = ((-0.5, 0.05), (-0.12, 0.42), (0.52, -0.4))


@dataclass(frozen=True, slots=True)
class BoxSays:
    """What a box says: its title, its lines, where it stands and that in words; of no case neither."""

    title: str
    lines: tuple[str, ...]
    state: StepState | None = None
    standing: str = ""


class WayBox(Pressable):
    """A box that opens its sheet, where it leads anywhere.

    A thick edge, a plain one and a dashed one repeat what the words say: here, done, not yet.
    """

    def __init__(self, says: BoxSays, parent: QWidget | None = None, *, leads: bool = True) -> None:
        self._says, self._set = says, SetWords()
        super().__init__(says.title, parent)
        fit_height_to_words(self, QSizePolicy.Policy.Expanding)
        self.setAccessibleDescription(". ".join(filter(None, (says.standing, *says.lines))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.is_picture = not leads
        if not leads:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return the size at the width of a column."""
        width = current_theme().grown(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(current_theme().grown(140), current_theme().control_height)

    def heightForWidth(self, width: int) -> int:
        """Return the height the words need at a width, both in pixels."""
        title, lines, standing = self._lines(current_theme(), width)
        below = 6 + standing.height if self._says.standing else 0
        return 2 * _Y + title.height + sum(line.height for line in lines) + below

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, its words and the mark beside where it stands."""
        theme, painter = current_theme(), sharp(self)
        self._paint_ground(painter, theme)
        title, lines, standing = self._lines(theme, self.width())
        y = float(_Y)
        title.draw(painter, _X, y, theme.colour("text"))
        y += title.height
        for line in lines:
            line.draw(painter, _X, y, theme.colour("text2"))
            y += line.height
        if not self._says.standing:
            return
        y += 6
        side = theme.grown(_MARK)
        self._paint_mark(painter, theme, QRectF(_X, y + (standing.first_line - side) / 2, side, side))
        standing.draw(painter, _X + side + _AFTER_MARK, y, theme.colour("text"))

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        width = _EDGES[self._says.state]
        pointed = self.isDown() or self.underMouse()
        here = self._says.state == "now"
        pen = QPen(theme.colour("accent" if here else "control"), width)
        if self._says.state == "later":
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour("raised" if pointed else "info_bg" if here else "surface"))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(box, theme.radius.card, theme.radius.card)

    def _paint_mark(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        state, centre, half = self._says.state or "later", box.center(), box.width() / 2 - 1
        colour = theme.colour({"now": "accent", "done": "green", "later": "control"}[state])
        pen = QPen(colour, 2)
        if state == "later":
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(colour if state == "now" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, half, half)
        if state == "done":
            tick = [QPointF(centre.x() + x * half, centre.y() + y * half) for x, y in _TICK]
            painter.drawPolyline(QPolygonF(tick))

    def _lines(self, theme: Theme, width: int) -> tuple[WrappedText, tuple[WrappedText, ...], WrappedText]:
        room = width - 2 * _X
        title = self._set.lines(self._says.title, theme.font(Style.QUESTION), room)
        lines = tuple(self._set.lines(line, theme.font(Style.META), room) for line in self._says.lines)
        beside = room - theme.grown(_MARK) - _AFTER_MARK
        return title, lines, self._set.lines(self._says.standing, theme.font(Style.META_BOLD), beside)
