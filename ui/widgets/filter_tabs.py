"""Words in a row of which one is chosen: the filter above a list, or two ways of looking at one thing."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.theme import Style, Theme, current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import WordsButton
from ui.widgets.choice import Choice
from ui.widgets.painted import draw_box
from ui.widgets.wrapped_text import natural_width


class FilterTabs(ButtonRow):
    """Tabs of words; the chosen one is bold in a frame. `chosen` carries its key."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(gap=6, flow=True, parent=parent)
        self._tabs: dict[str, _Tab] = {}
        self._together = QButtonGroup(self)
        for choice in choices:
            tab = _Tab(choice.words)
            self._tabs[choice.key] = tab
            self._together.addButton(tab)
            self.add(tab)
            tab.clicked.connect(lambda _=False, key=choice.key: self.chosen.emit(key))
        if choices:
            self.set_current(choices[0].key)

    def set_current(self, key: str) -> None:
        """Choose a tab without saying so."""
        self._tabs[key].setChecked(True)

    def current(self) -> str:
        """Return the key of the chosen tab."""
        return next(key for key, tab in self._tabs.items() if tab.isChecked())

    def tab(self, key: str) -> WordsButton:
        """Return the button of a tab."""
        return self._tabs[key]


class _Tab(WordsButton):
    style_of_words = Style.BODY
    padding = 13

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a screen reader then says "radio button": one of several

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = natural_width(self.words(), theme.font(Style.BOLD), theme.grown(theme.size.side_column))
        return QSize(width + 2 * self.padding, self.least_height(theme))

    def least_height(self, theme: Theme) -> int:
        return theme.grown(theme.size.small_button) + 2 * theme.border.control + 2

    def current_style(self) -> Style:
        return Style.BOLD if self.isChecked() else Style.BODY

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        if self.isChecked():
            edge = theme.colour("accent")
            draw_box(
                painter, self.rect(), theme.colour("surface"), edge, theme.border.control, theme.radius.button
            )
        elif self.underMouse() or self.isDown():
            draw_box(painter, self.rect(), theme.colour("raised"), radius=theme.radius.button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
            moved = self.window().focusWidget()
            if isinstance(moved, _Tab) and moved is not self:
                moved.click()
        else:
            super().keyPressEvent(event)
