"""The left rail: the program, New incident, the places in words, Help; or who is reading."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Style, current_theme, icon_pixmap
from ui.widgets.buttons import OutlinedButton
from ui.widgets.edged_bar import EdgedBar
from ui.widgets.labels import Body, Bold, Caption, Label
from ui.widgets.pressable import Pressable
from ui.widgets.wrapped_text import WrappedText

_LEFT = 20
_ITEM_GAP = 2
_LARGE, _MOST_LINES = 150, 2
_MOST_ITEM = 58
"""So that in the largest words all places stand in the smallest window, one line each."""


@dataclass(frozen=True)
class Place:
    """A place the rail leads to: its key, its words, its icon."""

    key: str
    words: str
    icon: str


PLACES = (
    Place("home", "Home", "home"),
    Place("cases", "Cases", "folder"),
    Place("people", "People", "people"),
    Place("due", "Due actions", "clock"),
    Place("reports", "Reports", "bars"),
    Place("settings", "Settings", "sliders"),
)
HELP = Place("help", "Help", "help")
ON_THE_TELEPHONE = Place("telephone", "On the telephone", "telephone")
STAYS_OPEN = "Covers this page and keeps the record open for an hour"


class _SchoolName(Caption):
    """The school's name; a long one in large words is shortened, so that nothing below it is cut off."""

    def _lines(self, width: int) -> WrappedText:
        theme = current_theme()
        lines = _MOST_LINES if theme.percent > _LARGE else 0
        return WrappedText(self.text(), theme.font(self._style), width, lines)


class _Side(EdgedBar):
    """The ground both rails stand on; its width grows with the text."""

    ground = "rail"
    line = Qt.Edge.RightEdge

    def __init__(self, school: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 16, 0, 12)
        self.column.setSpacing(0)
        self._add(Label("YPS Desktop", style=Style.QUESTION))
        self.school = _SchoolName(school)
        self._add(self.school)
        self.fit()

    def _add(self, widget: QWidget, left: int = _LEFT) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(left, 0, left if left != _LEFT else 16, 0)
        column.addWidget(widget)
        self.column.addLayout(column)

    def fit(self) -> None:
        """Fit the size to the text."""
        self.setFixedWidth(current_theme().rail_width)


class Rail(_Side):
    """The places; `chosen` carries the key of the place pressed."""

    chosen = Signal(str)
    new_incident = Signal()
    telephone = Signal()

    def __init__(self, school: str, places: Sequence[Place] = PLACES, parent: QWidget | None = None) -> None:
        super().__init__(school, parent)
        self.new_button = OutlinedButton("New incident", "plus")
        self.new_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.new_button.clicked.connect(self.new_incident)
        self.column.addSpacing(16)
        self._add(self.new_button, 16)
        self.column.addSpacing(14)
        self._items: dict[str, RailItem] = {}
        for place in places:
            self._add_place(place)
            self.column.addSpacing(_ITEM_GAP)
        self.column.addStretch(1)
        self.telephone_item = RailItem(ON_THE_TELEPHONE)
        self.telephone_item.setAccessibleDescription(STAYS_OPEN)
        self.telephone_item.clicked.connect(self.telephone)
        self.column.addWidget(self.telephone_item)
        self.column.addSpacing(_ITEM_GAP)
        self._add_place(HELP)

    def set_current(self, key: str | None) -> None:
        """Mark the place the person is in."""
        for each, item in self._items.items():
            item.set_current(each == key)

    def set_count(self, key: str, count: int | None) -> None:
        """Say a number in words beside a place; None says none."""
        self._items[key].set_count(count)

    def item(self, key: str) -> "RailItem":
        """Return the button of a place."""
        return self._items[key]

    def _add_place(self, place: Place) -> None:
        item = RailItem(place)
        item.clicked.connect(lambda: self.chosen.emit(place.key))
        self._items[place.key] = item
        self.column.addWidget(item)


class RailItem(Pressable):
    """A place in words with its icon; the place the person is in is bold, on white, with a bar."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        self._icon, self._place_words, self._current = place.icon, place.words, False
        super().__init__(place.words, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_current(self, current: bool) -> None:
        """Say whether the person is here."""
        self._current = current
        self.setAccessibleDescription("You are here" if current else "")
        self.update()

    def is_current(self) -> bool:
        """Tell whether the person is here."""
        return self._current

    def set_count(self, count: int | None) -> None:
        """Say a number after the words."""
        self.setText(self._place_words if count is None else f"{self._place_words} ({count})")

    def sizeHint(self) -> QSize:
        """Return the size of the item."""
        theme = current_theme()
        return QSize(theme.rail_width, min(theme.grown(theme.size.rail_item), _MOST_ITEM))

    def hasHeightForWidth(self) -> bool:
        """Say that the height is fixed."""
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the bar, the icon and the words."""
        theme, painter = current_theme(), QPainter(self)
        if self._current:
            painter.fillRect(self.rect(), theme.colour("surface"))
            painter.fillRect(0, 0, theme.border.rail_bar, self.height(), theme.colour("accent"))
        elif self.underMouse() or self.isDown():
            painter.fillRect(self.rect().adjusted(0, 0, -1, 0), theme.colour("raised"))
        side = theme.grown(theme.size.icon)
        icon = icon_pixmap(self._icon, theme.colours.text, side, self.devicePixelRatioF())
        left = _LEFT - 3
        painter.drawPixmap(QRect(left, (self.height() - side) // 2, side, side), icon)
        painter.setFont(theme.font(Style.BOLD if self._current else Style.BODY))
        painter.setPen(theme.colour("text"))
        words = self.rect().adjusted(left + side + 6, 0, -4, 0)
        painter.drawText(words, 0x0080 | 0x0001, self.words())


class ReaderRail(_Side):
    """The rail while a second person is at the screen: who is reading, and that the first session waits."""

    ground = "role_bg"

    def __init__(
        self, school: str, office: str, name: str, waits: str, rest: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(school, parent)
        self.setAccessibleName(f"{office} {name} is reading")
        self.column.addSpacing(20)
        self._add(Bold(office, ink="role"))
        self.column.addSpacing(6)
        self._add(Label(name, style=Style.QUESTION))
        self.column.addSpacing(14)
        self._add(Body(waits))
        self.column.addSpacing(18)
        self._add(Caption(rest))
        self.column.addStretch(1)
