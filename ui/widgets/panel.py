"""The shape of every banner: a ground with a bar at its left, an icon, words, perhaps one button."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.icon_mark import IconMark
from ui.widgets.painted import sharp
from ui.widgets.stack import fit_height_to_words, put

_NARROW = 440
_BIG_WORDS = 150


class Panel(QFrame):
    """A coloured ground with a bar; its button goes under the words where both no longer fit."""

    def __init__(self, ground: str, bar: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground, self._bar = ground, bar
        self._bar_width = current_theme().border.banner_bar
        fit_height_to_words(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(self._bar_width + 16, 12, 16, 12)
        self._row.setSpacing(10)
        if icon:
            self._icon = IconMark(icon, current_theme().size.icon_banner, bar)
            self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, words)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(16)
        self.column = QVBoxLayout()
        self.column.setSpacing(current_theme().space.label_to_hint)
        self._beside.addLayout(self.column, 1)
        self._row.addWidget(words, 1)

    def add(self, widget: QWidget) -> None:
        """Add words below those there are."""
        put(self.column, widget)

    def set_button(self, button: QWidget) -> None:
        """Put the one button at the right."""
        self._beside.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the button for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the button for the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the bar."""
        theme, painter = current_theme(), sharp(self)
        painter.fillRect(self.rect(), theme.colour(self._ground))
        painter.fillRect(QRect(0, 0, self._bar_width, self.height()), theme.colour(self._bar))

    def _arrange(self) -> None:
        theme = current_theme()
        below = theme.percent >= _BIG_WORDS or 0 < self.width() < theme.grown(_NARROW)
        wanted = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._beside.direction() != wanted:
            self._beside.setDirection(wanted)
            self._beside.setSpacing(10 if below else 16)
