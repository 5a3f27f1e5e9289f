"""Shows a paper before it leaves: its pages as drawn from the very bytes, or their words."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from ui.pages.parts.page_sheet import PageSheet, SheetArea
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import SmallButton
from ui.widgets.choice import Choice
from ui.widgets.filter_tabs import FilterTabs
from ui.widgets.labels import Caption
from ui.widgets.page_body import Column
from ui.widgets.plain_area import PlainArea
from yps_desktop.services.paper_pages import page_image, page_shape, page_words
from yps_desktop.services.papers import Built

_TEXT_LINES = 24
_AROUND = 56
"""Room above and below the preview where all of a page is to be seen, in pixels."""
_SIZES = ("", "full width", "one and a half times the width", "twice the width")
_TIMES = (1.0, 1.0, 1.5, 2.0)


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown: the bytes, and the password they are opened with."""

    built: Built
    password: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as it is seen, and its words in the order they are read."""

    image: QImage
    words: str


def draw_page(shown: Shown, page: int, scale: float) -> QImage:
    """Draw a page (0 is the first) of the very bytes, at `scale` pixels a point. Runs on *work*."""
    pixels = page_image(shown.built, page, scale, shown.password)
    image = QImage(pixels.rgba, pixels.width, pixels.height, 4 * pixels.width, QImage.Format.Format_RGBX8888)
    return image.copy()


def see_page(shown: Shown, page: int, across: int) -> Seen:
    """Draw a page `across` pixels wide, and read its words. Runs on *work*."""
    points = page_shape(shown.built, page, shown.password).width
    return Seen(draw_page(shown, page, across / points), page_words(shown.built, page, shown.password))


class PageView(Column):
    """The preview: a page or its words, turned over, larger and smaller, by buttons and by keys.

    Page Up and Down turn it over, Home and End go to the first and the last page, plus and minus change its
    size. `sized` says that it is to have the whole width, or its place beside the form; whoever holds the
    view makes the room. `turned` says that another page begins.
    """

    sized = Signal(bool)
    turned = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._session = session
        self._shown: Shown | None = None
        self._page, self._size, self._asked = 0, 0, [0]
        self.tabs = FilterTabs([Choice("page", "The page"), Choice("text", "Read as text")])
        self.where = Caption("")
        self.sheet = PageSheet()
        self.area = SheetArea(self.sheet)
        self.text = PlainArea("The paper as text", _TEXT_LINES)
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(_READ_BY_KEYS)
        self.text.hide()
        self.before, self.after = SmallButton("Page before"), SmallButton("Next page")
        self.smaller, self.larger = SmallButton("Smaller"), SmallButton("Larger")
        self._lay_out()
        self._connect()

    def show_paper(self, built: Built, password: str = "") -> None:
        """Show the pages of these bytes, from the first."""
        self._shown, self._page = Shown(built, password), 0
        self._show_page()

    def pages(self) -> int:
        """Return how many pages there are."""
        return self._shown.built.pages if self._shown is not None else 0

    def page(self) -> int:
        """Return the page that is shown, counted from 0."""
        return self._page

    def turn_to(self, page: int) -> None:
        """Show another page, and say which; past the first and the last there is none."""
        if not 0 <= page < self.pages() or page == self._page:
            return
        self._page = page
        self._show_page()
        say_aloud(self, self.where.text())
        self.turned.emit()

    def fit(self) -> None:
        """Fit the page into the room there is."""
        if self._size == 0:
            self.area.show_at(min(self.width(), self.sheet.width_at(self._room())))
        elif self._size == 1:
            self.area.show_at(self.width())
        else:
            self.area.show_at(round(self.width() * _TIMES[self._size]), self._room())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into another width."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages over, and make them larger and smaller."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.turn_to(self._page + 1)
            case Qt.Key.Key_PageUp:
                self.turn_to(self._page - 1)
            case Qt.Key.Key_Home:
                self.turn_to(0)
            case Qt.Key.Key_End:
                self.turn_to(self.pages() - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._turn_size(1)
            case Qt.Key.Key_Minus:
                self._turn_size(-1)
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on to the next page at the end of a page's words, and back at its beginning."""
        if watched is self.text and event.type() == QEvent.Type.KeyPress:
            bar = self.text.verticalScrollBar()
            match cast(QKeyEvent, event).key():
                case Qt.Key.Key_PageDown if bar.value() == bar.maximum():
                    self.turn_to(self._page + 1)
                    return True
                case Qt.Key.Key_PageUp if bar.value() == bar.minimum():
                    self.turn_to(self._page - 1)
                    return True
        return False

    def _lay_out(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.where, 0, Qt.AlignmentFlag.AlignVCenter)
        for widget in (head, self.area, self.text):
            self.add(widget)
        self.turning = ButtonRow(self.before, self.after, self.larger, self.smaller, flow=True)
        self.add(self.turning)
        self._show_buttons()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._turn_tab)
        self.before.clicked.connect(lambda: self.turn_to(self._page - 1))
        self.after.clicked.connect(lambda: self.turn_to(self._page + 1))
        self.larger.clicked.connect(lambda: self._turn_size(1))
        self.smaller.clicked.connect(lambda: self._turn_size(-1))
        self.sheet.widened.connect(self._look)
        self.text.installEventFilter(self)

    def _turn_tab(self, which: str) -> None:
        self.area.setVisible(which == "page")
        self.text.setVisible(which == "text")
        self._show_where()
        self._show_buttons()

    def _turn_size(self, by: int) -> None:
        size = self._size + by
        if self.tabs.current() == "text" or not 0 <= size < len(_SIZES):
            return
        was_wide, self._size = self._size > 0, size
        if was_wide != (size > 0):
            self.sized.emit(size > 0)
        self.fit()
        self._show_where()
        self._show_buttons()
        say_aloud(self, _SIZES[size] or "whole page")

    def _show_page(self) -> None:
        self._show_where()
        self._show_buttons()
        self.area.scroll_to_top()
        self._look()

    def _show_where(self) -> None:
        if self._shown is None:
            return
        page = self._name(self._page)
        size = "" if self.tabs.current() == "text" else _SIZES[self._size]
        self.where.setText(", ".join(filter(None, (page, size))))

    def _show_buttons(self) -> None:
        """Show what can be done; the focus goes on to the neighbour of a button that goes."""
        reads = self.tabs.current() == "text"
        focus = self.window().focusWidget()
        pairs = ((self.before, self.after), (self.larger, self.smaller))
        self.before.setVisible(self._page > 0)
        self.after.setVisible(self._page < self.pages() - 1)
        self.larger.setVisible(not reads and self._size < len(_SIZES) - 1)
        self.smaller.setVisible(not reads and self._size > 0)
        for one, other in pairs:
            if focus in (one, other) and focus is not None and focus.isHidden():
                (other if focus is one else one).setFocus()

    def _name(self, page: int) -> str:
        return f"Page {page + 1:,} of {self.pages():,}"

    def _look(self) -> None:
        """Draw and read the page that is shown now; what is asked for no more is neither drawn nor taken."""
        if self._shown is None:
            return
        shown, page, across, asked = self._shown, self._page, self.sheet.pixels(), self._asked
        if not self.sheet.accessibleName():  # whoever comes to it before it is drawn hears what comes
            self.sheet.setAccessibleName(self._name(page))
        asked[0] += 1
        turn = asked[0]

        def see() -> Seen | None:
            return see_page(shown, page, across) if asked[0] == turn else None

        self._session.work(self, see, lambda seen: self._take(turn, page, seen))

    def _take(self, turn: int, page: int, seen: Seen | None) -> None:
        if turn != self._asked[0] or seen is None:
            return
        words = self._name(page)
        self.sheet.setAccessibleName(words)
        self.sheet.setAccessibleDescription(seen.words)
        self.sheet.set_image(seen.image)
        self.fit()
        if seen.words != self.text.text():
            self.text.setText(seen.words)
            self.text.setAccessibleDescription(words)
        if self.text.hasFocus():
            say_aloud(self.text, seen.words)

    def _room(self) -> int:
        """Give how high the page may be for all of the preview to be in sight."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        seen = above.viewport().height() if isinstance(above, QScrollArea) else self.window().height()
        controls = self.tabs.sizeHint().height() + self.before.sizeHint().height() + 2 * 8
        return max(160, seen - controls - _AROUND)


_READ_BY_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
