""" "Why we ask", with its source, folded away until wanted."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import Style, current_theme, icon_pixmap
from ui.widgets.labels import Body, Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.stack import put

_INDENT = 24


class WhyWeAsk(QWidget):
    """Underlined words that unfold a panel with the reason and, last, the source."""

    turned = Signal(bool)

    def __init__(
        self, why: str, source: str, parent: QWidget | None = None, *, words: str = "Why we ask"
    ) -> None:
        super().__init__(parent)
        self.button = Opener(words)
        self.panel = _WhyPanel(why, source)
        self.panel.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().space.half)
        put(layout, self.button)
        layout.addWidget(self.panel)
        self.button.clicked.connect(lambda: self.set_open(self.panel.isHidden()))

    def set_open(self, is_open: bool) -> None:
        """Unfold the panel, or fold it away."""
        self.panel.setVisible(is_open)
        self.button.set_open(is_open)
        self.turned.emit(is_open)


class Opener(LinkButton):
    """Underlined words with a chevron that says whether what they unfold is open."""

    def __init__(self, words: str) -> None:
        self._open = False
        super().__init__(words, style=Style.BOLD)
        self.set_open(False)

    def set_open(self, is_open: bool) -> None:
        """Show it as open or as folded away."""
        self._open = is_open
        self.setAccessibleDescription("Open" if is_open else "Folded away")
        self.update()

    def text_left(self) -> int:
        """Return where the words begin, after the chevron."""
        return _INDENT

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the chevron."""
        super().paintEvent(event)
        theme = current_theme()
        side = min(theme.grown(14), _INDENT - 4)
        name = "chevron-down" if self._open else "chevron-right"
        box = QRect(2, (self.height() - side) // 2, side, side)
        QPainter(self).drawPixmap(
            box, icon_pixmap(name, theme.colours.accent, side, self.devicePixelRatioF())
        )


class _WhyPanel(QFrame):
    def __init__(self, why: str, source: str) -> None:
        super().__init__()
        bar = current_theme().border.why_bar
        layout = QVBoxLayout(self)
        layout.setContentsMargins(bar + 20, 10, 16, 12)
        layout.setSpacing(current_theme().space.half)
        layout.addWidget(Body(why))
        if source:
            layout.addWidget(Caption(f"Source: {source.rstrip('.')}."))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.fillRect(self.rect(), theme.colour("raised"))
        painter.fillRect(QRect(0, 0, theme.border.why_bar, self.height()), theme.colour("control"))
