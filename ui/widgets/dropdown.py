"""A list that opens, for more answers than fit as rows, such as printers."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.theme import Style, current_theme, icon_pixmap
from ui.widgets.choice import Choice
from ui.widgets.painted import draw_box, sharp

_PADDING = 10
_ARROW = 16
_TURNING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class Dropdown(QComboBox):
    """One answer out of many; with `blank` it opens with none chosen.

    Choices of one group stand under its heading. Where a choice leads away at once (`leads_away`), keys open
    the list and choose there, so that nobody is led away by looking through it.
    """

    def __init__(
        self,
        choices: Sequence[Choice],
        name: str,
        parent: QWidget | None = None,
        *,
        blank: str = "",
        leads_away: bool = False,
    ) -> None:
        super().__init__(parent)
        self._leads_away = leads_away
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if blank:
            self.addItem(blank, None)
        group = ""
        for choice in choices:
            if choice.group not in ("", group):
                self._add_heading(choice.group)
            group = choice.group
            self._add(choice)
        self.set_value(choices[0].key if choices and not blank else None)

    def value(self) -> str | None:
        """Return the key of the chosen answer, or None."""
        key = self.currentData()
        return key if isinstance(key, str) else None

    def set_value(self, key: str | None) -> None:
        """Choose an answer by its key."""
        self.setCurrentIndex(max(0, self.findData(key)) if key is not None else 0)

    def sizeHint(self) -> QSize:
        """Return the size of the longest answer."""
        metrics = QFontMetrics(self.font())
        widest = max(
            (metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0
        )
        arrow = current_theme().grown(_ARROW)
        return QSize(widest + 3 * _PADDING + arrow, current_theme().control_height)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(current_theme().grown(120), current_theme().control_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with any key that would turn it over, where that would lead away."""
        turns = event.key() in _TURNING or event.text().strip() != ""
        if self._leads_away and turns and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: nobody means to change an answer by that."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field, the chosen answer and the arrow."""
        theme, painter = current_theme(), sharp(self)
        edge, width = theme.colour("control"), theme.border.control
        draw_box(painter, self.rect(), theme.colour("surface"), edge, width, theme.radius.field)
        side = theme.grown(_ARROW)
        box = QRect(self.width() - side - _PADDING, (self.height() - side) // 2, side, side)
        arrow = icon_pixmap("chevron-down", theme.colours.text, side, self.devicePixelRatioF())
        painter.drawPixmap(box, arrow)
        room = self.rect().adjusted(_PADDING, 0, -side - 2 * _PADDING, 0)
        painter.setPen(theme.colour("text"))
        painter.setFont(self.font())
        words = QFontMetrics(self.font()).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _add(self, choice: Choice) -> None:
        self.addItem(choice.words, choice.key)
        if choice.group:
            said = f"{choice.words}, {choice.group[:1].lower()}{choice.group[1:]}"
            self.setItemData(self.count() - 1, said, Qt.ItemDataRole.AccessibleTextRole)

    def _add_heading(self, words: str) -> None:
        """Add a heading, which cannot be chosen and keys pass over."""
        theme, row = current_theme(), self.count()
        self.addItem(words)
        self.setItemData(row, theme.font(Style.BOLD), Qt.ItemDataRole.FontRole)
        self.setItemData(row, theme.colour("text"), Qt.ItemDataRole.ForegroundRole)
        model = self.model()
        if isinstance(model, QStandardItemModel):
            model.item(row).setEnabled(False)
