""" "There is a problem": the first thing on a page whose answers cannot be taken as they are."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import Style, current_theme
from ui.widgets.labels import SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.painted import draw_box, sharp
from ui.widgets.stack import fit_height_to_words, put

TITLE = "There is a problem"


class ErrorSummary(QFrame):
    """A white box with a red edge that takes the focus; each line leads to its field.

    `chosen` carries the id of the field whose line was pressed.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fit_height_to_words(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(22, 18, 22, 16)
        self._layout.setSpacing(3)
        self._layout.addWidget(SectionTitle(TITLE))
        self._layout.addSpacing(4)
        self.lines: list[LinkButton] = []
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """Show these problems, each a field's id and a sentence, and take the focus; none hides the box."""
        self._remove_lines()
        for field, sentence in problems:
            self._add_line(field, sentence)
        self.setAccessibleName(f"{TITLE}. {' '.join(f'{sentence}.' for _, sentence in problems)}")
        self.setVisible(bool(problems))
        if problems:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        theme = current_theme()
        edge, width = theme.colour("red"), theme.border.error_summary
        draw_box(sharp(self), self.rect(), theme.colour("surface"), edge, width, theme.radius.error_summary)

    def _add_line(self, field: str, sentence: str) -> None:
        line = LinkButton(sentence, style=Style.BOLD, ink="red")
        line.clicked.connect(lambda: self.chosen.emit(field))
        put(self._layout, line)
        self.lines.append(line)

    def _remove_lines(self) -> None:
        for line in self.lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
