"""What stands in place of a door while somebody reads the guide or About: nobody has signed in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fitting import fitting
from ui.history import History
from ui.pages.parts.chapter_body import ChapterBody
from ui.pages.parts.door_face import DoorFace
from ui.pages.parts.guide_body import GuideBody
from ui.places import ABOUT, ABOUT_LICENCE, GUIDE, GUIDE_CHAPTER, HOME, Place
from ui.tasks import Tasks
from ui.widgets.buttons import OutlinedButton
from ui.widgets.page_body import PageBody
from ui.widgets.practice_strip import PracticeStrip
from ui.widgets.top_bar import TopBar
from yps_desktop.record.errors import YpsError
from yps_desktop.services.guide import Read
from yps_desktop.services.library_search import Looked

if TYPE_CHECKING:  # About is seldom read
    from yps_desktop.services.about_facts import Facts
    from yps_desktop.services.made_of import Licence

T = TypeVar("T")
CLOSE = "Close (Esc)"
NAME, ABOUT_NAME = "User guide", "About this program"


class ReadingFace(QWidget):
    """Back goes a step back and from the first to the door; Esc leaves for the door at once."""

    left = Signal()

    def __init__(
        self, read: Read, door: DoorFace, tasks: Tasks, folder: Path, *, is_practice: bool = False
    ) -> None:
        super().__init__()
        self._read, self._door, self._door_name = read, door.door, door.name
        self._tasks, self._folder = tasks, folder
        self._typed, self._left_by = "", ""
        self.history = History()
        self.body: PageBody | None = None
        self.top_bar, self.close_button = TopBar(), OutlinedButton(CLOSE)
        self.top_bar.set_search(False)
        self.top_bar.end_with(self.close_button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        if is_practice:
            self._layout.addWidget(PracticeStrip())
        self._layout.addWidget(self.top_bar)
        self._connect()

    def begin(self, page: str) -> None:
        """Begin with ABOUT, or with GUIDE at the chapter that fits the door."""
        self.go(Place(ABOUT) if page == ABOUT else fitting(self._read, self._door))

    def go(self, place: Place) -> None:
        """Go on to what stands at a place."""
        if isinstance(self.body, GuideBody):
            self._typed = self.body.typed()
        elif place.page == GUIDE:
            self._typed = ""  # all of it was asked for
        self.history.go(place)
        self._open(place)

    def go_back(self) -> None:
        """Go where Back leads: before the first of it stands the door."""
        self.history.go_back()
        if self.history.here.page == HOME:
            self.left.emit()
        else:
            self._open(self.history.here)

    def _connect(self) -> None:
        self.top_bar.back.connect(self.go_back)
        self.close_button.clicked.connect(self.left)
        for key, act in ((Qt.Key.Key_Escape, self.left.emit), (Qt.Key.Key_F1, self._open_guide)):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _open_guide(self) -> None:
        if self.history.here.page not in (GUIDE, GUIDE_CHAPTER):
            self.go(fitting(self._read, self._door))

    def _open(self, place: Place) -> None:
        openers: dict[str, Callable[[Place], None]] = {
            GUIDE: self._open_all,
            GUIDE_CHAPTER: self._open_chapter,
            ABOUT: self._open_about,
            ABOUT_LICENCE: self._open_licence,
        }
        openers[place.page](place)

    def _open_all(self, place: Place) -> None:
        typed, self._typed = self._typed, ""
        look = self._read.look_for
        self._work(place, lambda: look(typed), lambda looked: self._show_all(place, typed, looked))

    def _show_all(self, place: Place, typed: str, looked: Looked) -> None:
        body = GuideBody(self._read, self._look, typed, looked)
        body.go.connect(self.go)
        if self._show(place, body, NAME):
            body.focus_first()

    def _open_chapter(self, place: Place) -> None:
        chapter = self._read.guide.chapter(place.document)
        if chapter is None:
            return
        body = ChapterBody(chapter)
        body.go.connect(self.go)
        if self._show(place, body, NAME, chapter.title):
            body.begin_at(place.field)

    def _open_about(self, place: Place) -> None:
        folder = self._folder
        self._work(place, lambda: facts_of(folder), lambda facts: self._show_about(place, facts))

    def _show_about(self, place: Place, facts: "Facts") -> None:
        from ui.pages.parts.about_body import AboutBody

        body = AboutBody(facts)
        body.opened.connect(lambda text: self._leave_about(body.left_by, text))
        if self._show(place, body, ABOUT_NAME):
            body.begin_at(self._left_by)

    def _leave_about(self, link: str, text: str) -> None:
        self._left_by = link
        self._open_text(text)

    def _open_licence(self, place: Place) -> None:
        self._work(place, lambda: text_of(place.document), lambda text: self._show_licence(place, text))

    def _show_licence(self, place: Place, licence: "Licence") -> None:
        from ui.pages.parts.licence_body import LicenceBody

        body = LicenceBody(licence)
        body.opened.connect(self._open_text)
        if self._show(place, body, ABOUT_NAME, licence.title):
            body.read_from_top(licence.title)

    def _open_text(self, text: str) -> None:
        self.go(Place(ABOUT_LICENCE, document=text))

    def _look(self, call: Callable[[], Looked], then: Callable[[Looked], None]) -> None:
        self._work(self.history.here, call, then)

    def _work(self, place: Place, call: Callable[[], T], then: Callable[[T], None]) -> None:
        self._tasks.work(self, call, then, lambda error: self._cannot_show(place, error))

    def _cannot_show(self, place: Place, error: YpsError) -> None:
        from ui.pages.parts.body_page import say_why_not

        body = PageBody()
        say_why_not(body, error)
        if self._show(place, body, ABOUT_NAME):
            body.read_from_top(error.sentence)

    def _show(self, place: Place, body: PageBody, *way: str) -> bool:
        """Show what was asked for, unless somebody has gone on from there."""
        if place != self.history.here:
            body.deleteLater()
            return False
        before, self.body = self.body, body
        self._layout.addWidget(body, 1)
        body.show()
        if before is not None:
            self._layout.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.top_bar.set_way([self._door_name, *way])
        self._layout.activate()
        return True


def facts_of(folder: Path) -> "Facts":
    """Read what About tells, beside a record that nobody has opened."""
    from yps_desktop.services.about_facts import read_facts

    return read_facts(folder)


def text_of(licence: str) -> "Licence":
    """Read a licence. Raises LicenceMissingError."""
    from yps_desktop.services.made_of import read_licence

    return read_licence(licence)
