"""The body of a page: a main column, and a side column that goes below when both do not fit."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.reveal import reveal
from ui.widgets.stack import fit_height_to_words, put

_SETTLING_MS = 300


class Column(QWidget):
    """Things one below the other; `gap` is the distance between them in pixels."""

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fit_height_to_words(self)
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.layout_.setSpacing(gap)

    def add(self, widget: QWidget) -> QWidget:
        """Add something below what there is, and return it."""
        put(self.layout_, widget)
        return widget

    def add_space(self, pixels: int) -> None:
        """Leave more room before what comes next."""
        self.layout_.addSpacing(pixels)

    def clear(self) -> None:
        """Take everything out."""
        while (item := self.layout_.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def _at_the_left(column: Column) -> QHBoxLayout:
    """Wrap a column so that its height follows from its own width, not from the page's."""
    across = QHBoxLayout()
    across.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
    across.addStretch(1)
    return across


class PageBody(QScrollArea):
    """Scrolls only down, never sideways, and keeps what has the focus in sight."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        main_width: int | None = None,
        side_width: int | None = None,
        gap: int | None = None,
        in_the_middle: bool = False,
    ) -> None:
        """Lay the columns out from the left, or, where no rail stands there, in the middle of the window."""
        super().__init__(parent)
        self._in_the_middle = in_the_middle
        size = current_theme().size
        self._gap = current_theme().space.column_gap if gap is None else gap
        self._main_width = main_width or size.main_column
        self._side_width = side_width or size.side_column
        self.main = Column(0)
        self.side = Column(current_theme().space.between_cards)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inside())
        self._from: QWidget | None = None
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._look_again)
        self.verticalScrollBar().rangeChanged.connect(self._grew)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_in_sight)

    def columns_beside_each_other(self) -> bool:
        """Tell whether the side column stands beside the main one."""
        return self._columns.direction() == QBoxLayout.Direction.LeftToRight

    def scroll_to_top(self) -> None:
        """Show the beginning of the page."""
        self.verticalScrollBar().setValue(0)

    def read_from(self, widget: QWidget) -> None:
        """Put the focus on something of the page and show it at the upper edge, if enough stands below it."""
        self._from = widget
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.setFocus()
        self._settling.start()
        self._next_turn.start()

    def shows_from_top(self, widget: QWidget) -> bool:
        """Say whether something of the page is seen without scrolling."""
        inside = self.widget()
        return (
            inside is None or widget.mapTo(inside, QPoint(0, widget.height())).y() <= self.viewport().height()
        )

    def read_from_top(self, name: str) -> None:
        """Take the focus, under a name for a screen reader: the keys then scroll what is to be read."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setFocus()
        self.scroll_to_top()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the columns for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the columns for the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.widget() is not None:
            self._arrange()

    def _inside(self) -> QWidget:
        space = current_theme().space
        inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._columns.setContentsMargins(space.page_x, space.page_y, space.page_x, space.page_y + space.unit)
        self._columns.setSpacing(space.column_gap)
        for column in (self.main, self.side):
            self._columns.addLayout(_at_the_left(column))
        self._columns.addStretch(1)
        return inside

    def _arrange(self) -> None:
        theme = current_theme()
        main, side = theme.grown(self._main_width), theme.grown(self._side_width)
        room = self.viewport().width() - 2 * theme.space.page_x
        has_side = self.side.layout_.count() > 0
        beside = not has_side or main + self._gap + side <= room
        self.side.setVisible(has_side)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._columns.setSpacing(self._gap if beside else theme.space.between_sections)
        if self._in_the_middle:
            edge, page_y = (self.viewport().width() - min(main, room)) // 2, theme.space.page_y
            self._columns.setContentsMargins(edge, page_y, theme.space.page_x, page_y + theme.space.unit)
        self.main.setFixedWidth(max(1, min(main, room)))
        self.side.setFixedWidth(max(1, min(side if beside else main, room)))

    def _keep_in_sight(self, _: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            reveal(now)
            self._settling.start()
            self._next_turn.start()

    def _grew(self) -> None:
        if self._settling.isActive():
            self._next_turn.start()

    def _look_again(self) -> None:
        """What was shown in the same breath as it took the focus gets its place only with the layout."""
        now, inside = self.window().focusWidget(), self.widget()
        if now is None or inside is None or not inside.isAncestorOf(now):
            return
        if now is self._from:
            above = current_theme().space.between_sections
            self.verticalScrollBar().setValue(now.mapTo(inside, QPoint(0, 0)).y() - above)
        else:
            reveal(now)
