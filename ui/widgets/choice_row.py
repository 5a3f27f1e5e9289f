"""One answer on offer: an indicator with wrapping words beside it; the whole row can be pressed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from ui.theme import Style, Theme, current_theme
from ui.widgets.choice import Choice
from ui.widgets.painted import draw_box, sharp
from ui.widgets.stack import fit_height_to_words
from ui.widgets.wrapped_text import SetWords, WrappedText, natural_width

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # Qt takes one class of its own only: the radio button or the check box brings it

_GAP = 12
_BELOW_HINT = 3


class RowFace:
    """Measures and paints the words of one answer beside its indicator."""

    def __init__(self, choice: Choice) -> None:
        self.choice = choice
        self._set = SetWords()

    def indicator(self, theme: Theme) -> int:
        """Return the side of the indicator in pixels."""
        return theme.grown(theme.size.radio) + 2 * theme.border.control

    def wanted(self) -> QSize:
        """Return the size with the words in one line each."""
        theme = current_theme()
        most = theme.grown(theme.size.running_text)
        words = natural_width(self.choice.words, theme.font(Style.BODY), most)
        hint = natural_width(self.choice.hint, theme.font(Style.BODY), most) if self.choice.hint else 0
        width = self.indicator(theme) + _GAP + max(words, hint)
        return QSize(width, self.height(width))

    def height(self, width: int) -> int:
        """Return the height of the row at a width, both in pixels."""
        theme = current_theme()
        words, hint = self._lines(theme, width)
        lines = self._offset(theme, words) + words.height
        lines += theme.space.label_to_hint + hint.height + _BELOW_HINT if hint else 0
        return max(self.indicator(theme), lines)

    def paint(self, painter: QPainter, theme: Theme, width: int) -> None:
        """Paint the words."""
        words, hint = self._lines(theme, width)
        x, y = self.indicator(theme) + _GAP, self._offset(theme, words)
        words.draw(painter, x, y, theme.colour("text"))
        if hint:
            hint.draw(painter, x, y + words.height + theme.space.label_to_hint, theme.colour("text2"))

    def _lines(self, theme: Theme, width: int) -> tuple[WrappedText, WrappedText | None]:
        room = min(width - self.indicator(theme) - _GAP, theme.grown(theme.size.running_text))
        font = theme.font(Style.BODY)
        hint = self._set.lines(self.choice.hint, font, room) if self.choice.hint else None
        return self._set.lines(self.choice.words, font, room), hint

    def _offset(self, theme: Theme, words: WrappedText) -> int:
        return max(0, (self.indicator(theme) - words.first_line) // 2)


class _Row(_Button):
    """What both rows do alike: measure and paint their words, and take Enter as well as Space."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = RowFace(choice)
        fit_height_to_words(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(choice.words)
        self.setAccessibleDescription(choice.hint)

    def sizeHint(self) -> QSize:
        """Return the size of the row."""
        return self.face.wanted()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the row."""
        return _least(self.face)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width, both in pixels."""
        return self.face.height(width)

    def hitButton(self, pos: QPoint) -> bool:
        """Tell whether a point lies on the row."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as well as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the indicator and the words."""
        theme, painter = current_theme(), sharp(self)
        side = self.face.indicator(theme)
        self.paint_indicator(painter, theme, QRect(0, 0, side, side))
        self.face.paint(painter, theme, self.width())

    def paint_indicator(self, painter: QPainter, theme: Theme, box: QRect) -> None:
        """Paint what shows whether it is chosen."""
        raise NotImplementedError


class RadioRow(_Row, QRadioButton):
    """One of several answers of which one can be chosen."""

    def paint_indicator(self, painter: QPainter, theme: Theme, box: QRect) -> None:
        """Paint a ring, with a dot where it is chosen."""
        _paint_round(painter, theme, box, self)


class TickRow(_Row, QCheckBox):
    """One of several answers of which any number can be ticked."""

    def paint_indicator(self, painter: QPainter, theme: Theme, box: QRect) -> None:
        """Paint a square, with a tick where it is chosen."""
        _paint_square(painter, theme, box, self)


def _least(face: RowFace) -> QSize:
    theme = current_theme()
    return QSize(face.indicator(theme) + _GAP + theme.grown(48), face.indicator(theme))


def _paint_round(painter: QPainter, theme: Theme, box: QRect, row: QAbstractButton) -> None:
    side, edge = box.width(), theme.border.control
    if not row.isChecked():
        ground = theme.colour("raised" if row.underMouse() else "surface")
        draw_box(painter, box, ground, theme.colour("control"), edge, side // 2)
        return
    draw_box(painter, box, theme.colour("accent"), radius=side // 2)
    painter.setBrush(theme.colour("on_accent"))
    painter.drawEllipse(QPointF(side / 2, side / 2), side * 0.21, side * 0.21)


def _paint_square(painter: QPainter, theme: Theme, box: QRect, row: QAbstractButton) -> None:
    radius = theme.radius.field
    if not row.isChecked():
        ground = theme.colour("raised" if row.underMouse() else "surface")
        draw_box(painter, box, ground, theme.colour("control"), theme.border.control, radius)
        return
    draw_box(painter, box, theme.colour("accent"), radius=radius)
    side = box.width()
    pen = QPen(theme.colour("on_accent"), side * 0.12)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(
        [
            QPointF(side * 0.26, side * 0.52),
            QPointF(side * 0.43, side * 0.69),
            QPointF(side * 0.75, side * 0.33),
        ]
    )
