"""Shows a paper before it leaves: its pages as drawn from the very bytes, or their text."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import SmallButton
from ui.widgets.choice import Choice
from ui.widgets.filter_tabs import FilterTabs
from ui.widgets.labels import Caption
from ui.widgets.page_body import Column
from ui.widgets.plain_area import PlainArea
from yps_desktop.services.papers import Built, page_image, page_texts

WIDTH = 408
"""How wide a page is shown at 100 %, in pixels."""
_SHORT, _LONG = 595.28, 841.89
"""The sides of A4 in points."""
_TEXT_LINES = 24


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown: the bytes, and the password they are opened with."""

    built: Built
    password: str = ""


def draw_page(shown: Shown, page: int, scale: float) -> QImage:
    """Draw a page of the very bytes, at `scale` pixels a point. Runs on *work*."""
    pixels = page_image(shown.built, page, scale, shown.password)
    image = QImage(pixels.rgba, pixels.width, pixels.height, 4 * pixels.width, QImage.Format.Format_RGBX8888)
    return image.copy()


class PageView(Column):
    """The preview: the page or its text, turning over, larger and smaller.

    `sized` says that somebody wants the page larger, or as before; whoever holds the view makes the room.
    """

    sized = Signal(bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._session = session
        self._shown: Shown | None = None
        self._page, self._larger, self._asked = 0, False, 0
        self.tabs = FilterTabs([Choice("page", "The page"), Choice("text", "Read as text")])
        self.where = Caption("")
        self.sheet = _Sheet()
        self.text = PlainArea("The paper as text", _TEXT_LINES)
        self.text.setReadOnly(True)
        self.text.hide()
        self.before, self.after = SmallButton("Page before"), SmallButton("Next page")
        self.size_button = SmallButton("Larger")
        self._lay_out()
        self._connect()

    def show_paper(self, built: Built, password: str = "") -> None:
        """Show the pages of these bytes from the first."""
        self._shown, self._page = Shown(built, password), 0
        self.sheet.lay(across=built.across)
        self.text.setText("")
        self._turn_to(0)
        if self.tabs.current() == "text":
            self._read()

    def pages(self) -> int:
        """Return how many pages there are."""
        return self._shown.built.pages if self._shown is not None else 0

    def page(self) -> int:
        """Return the page that is shown, counted from 0."""
        return self._page

    def _lay_out(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.where, 0, Qt.AlignmentFlag.AlignVCenter)
        for widget in (head, self.sheet, self.text):
            self.add(widget)
        self.turning = ButtonRow(self.before, self.after, self.size_button)
        self.add(self.turning)
        self._show_turning()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._turn_tab)
        self.before.clicked.connect(lambda: self._turn_to(self._page - 1))
        self.after.clicked.connect(lambda: self._turn_to(self._page + 1))
        self.size_button.clicked.connect(self._turn_size)
        self.sheet.widened.connect(self._draw)

    def _turn_tab(self, which: str) -> None:
        self.sheet.setVisible(which == "page")
        self.turning.setVisible(which == "page")
        self.text.setVisible(which == "text")
        if which == "text" and not self.text.text():
            self._read()

    def _turn_size(self) -> None:
        self._larger = not self._larger
        self.size_button.setText("Smaller" if self._larger else "Larger")
        self.sized.emit(self._larger)

    def _turn_to(self, page: int) -> None:
        if self._shown is None or not 0 <= page < self._shown.built.pages:
            return
        self._page = page
        words = f"Page {page + 1} of {self._shown.built.pages}"
        self.where.setText(words)
        self._show_turning()
        self._draw()

    def _show_turning(self) -> None:
        pages = self._shown.built.pages if self._shown else 0
        had_focus = self.before.hasFocus() or self.after.hasFocus()
        self.before.setVisible(self._page > 0)
        self.after.setVisible(self._page < pages - 1)
        if had_focus and not (self.before.hasFocus() or self.after.hasFocus()):
            (self.after if self._page == 0 else self.before).setFocus()

    def _draw(self) -> None:
        if self._shown is None:
            return
        shown, page, scale = self._shown, self._page, self.sheet.scale()
        self._asked += 1
        turn = self._asked
        self._session.work(self, lambda: draw_page(shown, page, scale), lambda image: self._take(turn, image))

    def _take(self, turn: int, image: QImage) -> None:
        if turn == self._asked:
            self.sheet.setAccessibleName(self.where.text())
            self.sheet.set_image(image)

    def _read(self) -> None:
        if self._shown is None:
            return
        shown = self._shown
        self._session.work(self, lambda: page_texts(shown.built, shown.password), self._take_text)

    def _take_text(self, texts: tuple[str, ...]) -> None:
        pages = [f"Page {number}\n\n{text.strip()}" for number, text in enumerate(texts, 1)]
        self.text.setText("\n\n".join(pages))


class _Sheet(QWidget):
    """One page on its ground with a hairline around it."""

    widened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._across, self._down = _SHORT, _LONG
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lay(self, *, across: bool) -> None:
        """Show pages that lie on their side, or stand."""
        self._across, self._down = (_LONG, _SHORT) if across else (_SHORT, _LONG)
        self._image = None
        self.updateGeometry()

    def set_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def scale(self) -> float:
        """Return pixels a point, as many as the screen has."""
        return max(1, self.width()) / self._across * self.devicePixelRatioF()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._down / self._across)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.heightForWidth(WIDTH))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), current_theme()
        painter.fillRect(self.rect(), theme.colour("control"))
        inside = self.rect().adjusted(1, 1, -1, -1)
        painter.fillRect(inside, Qt.GlobalColor.white)
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(inside, self._image)
