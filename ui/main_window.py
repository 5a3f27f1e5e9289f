"""The window of somebody who is signed in: rail, top bar, page and status bar. No use cases."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.clock_notice import ClockNotice
from ui.history import History
from ui.key_notice import KeyNotice
from ui.messages import Messages
from ui.page_stack import Arrival, PageFactory, PageStack
from ui.pages.page import Page, Save
from ui.pages.parts.days import wall_clock
from ui.pages.parts.left_open import open_cases_words
from ui.pages.parts.welcome_words import tries_words, welcome_words
from ui.permission import why_not
from ui.places import CASES, GUIDE, GUIDE_CHAPTER, HOME, NEW_INCIDENT, PEOPLE, REPORTS, SETTINGS, Place
from ui.session import Session
from ui.widgets.practice_strip import PracticeStrip
from ui.widgets.rail import HELP, PLACES, Rail, ReaderRail
from ui.widgets.status_bar import StatusBar
from ui.widgets.top_bar import TopBar
from yps_desktop.services.elsewhere import (
    Places,
    Sighting,
    find_lost_elsewhere,
    places_of,
    read_elsewhere,
)
from yps_desktop.services.home import OpenCase
from yps_desktop.services.inspection_view import stop
from yps_desktop.services.left_open import open_cases
from yps_desktop.services.opening import acknowledge
from yps_desktop.services.welcome import Welcome, acknowledge_tries, welcome

BUILT = (HOME, CASES, PEOPLE, REPORTS, SETTINGS)
SAVED = "Everything is saved"
NOT_SAVED = "Not saved yet"
READING = "Reading the record"
NOT_LOST = "You were writing this. Nothing was lost."
LEAVE_ANYWAY = "Leave without saving"
_REST = "The rest of the program comes back when you have answered or left."


class MainWindow(QWidget):
    """Leads from page to page and always says where somebody is; `lock` asks for the lock."""

    lock = Signal()
    telephone = Signal()
    """Somebody is on the telephone: cover the page and keep the record open."""
    arrived = Signal(object)
    """A page is complete; carries its Place."""

    def __init__(
        self, session: Session, pages: Mapping[str, PageFactory], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.history = History()
        self.rail = Rail(session.school.name, tuple(place for place in PLACES if place.key in BUILT))
        session.renamed.connect(self.rail.school.setText)
        self.rail.new_button.setVisible(not why_not(session, Place(NEW_INCIDENT)))
        self.top_bar, self.status_bar = TopBar(), StatusBar()
        self.messages = Messages()
        self.key_notice = KeyNotice(session)
        self.stack = PageStack(session, pages)
        self._reader: ReaderRail | None = None
        self._shown_outside: QWidget | None = None
        self._resumed = False
        self._note: Callable[[], None] = lambda: None
        self._lay_out()
        self._connect()
        self._tell_noticed()
        self.key_notice.look()

    @property
    def page(self) -> Page | None:
        """Give the page that is shown."""
        return self.stack.page

    def open(self, place: Place, field: str = "", cursor: int = 0) -> None:
        """Begin at a place, perhaps at a field and its cursor."""
        self._resumed = bool(field)
        self._leave_for(Arrival(place, field=field, cursor=cursor), lambda: self.history.go(place))

    def remind(self) -> None:
        """Say once, after unlocking, what stands open by case: a device here, hours that run (D8)."""
        self.session.ask(self, open_cases, self._remind)

    def welcome(self) -> None:
        """Say once, after unlocking, when the person was last here and what came since."""
        self.session.ask(self, welcome, self._welcome)
        self.session.ask(self, places_of, self._look_elsewhere)

    def go(self, place: Place) -> None:
        """Go on to a place."""
        self._leave_for(Arrival(place), lambda: self.history.go(place))

    def go_instead(self, place: Place) -> None:
        """Go on to a place, and never back to this one."""
        self._leave_for(Arrival(place), lambda: self.history.go_instead(place))

    def go_back(self) -> None:
        """Go where Back leads."""
        self._leave_for(Arrival(self.history.before()), self.history.go_back)

    def open_guide(self) -> None:
        """Open the chapter of the guide that fits this page, or all; none while somebody else reads."""
        page = self.page
        if page is None or page.second_person is not None or self.session.inspection is not None:
            return
        if page.place.page not in (GUIDE, GUIDE_CHAPTER):
            from ui.fitting import chapter_for  # late: the window stands sooner

            read = chapter_for(self.session.school, page.place.page)
            self.session.work(self, read, lambda to: self._read_on(page, to))

    def search(self, words: str) -> None:
        """Show the cases in which these words are found."""
        page = self.page
        if page is not None and page.place.page == CASES:
            page.look_for(words)
        elif words:
            place = Place(CASES)
            self._leave_for(Arrival(place, words=words), lambda: self.history.go(place))

    def unsaved(self) -> Save | None:
        """Give what the page must still save, or None; what is shown to somebody from outside ends there."""
        if self.session.inspection is not None:
            return stop
        return self.page.unsaved() if self.page is not None else None

    def whereabouts(self) -> tuple[Place, str, int]:
        """Give the place, and the field and cursor in it; after inspection view everybody begins at Home."""
        if self.session.inspection is not None:
            return Place(HOME), "", 0
        field, cursor = self.page.cursor_at() if self.page is not None else ("", 0)
        return self.history.here, field, cursor

    def say_refused(self, sentence: str) -> None:
        """Say why something was not taken in, where nothing nearer says it."""
        self.messages.trouble(sentence)

    def stop_timers(self) -> None:
        """Stop everything that would act by itself."""
        for timer in self.findChildren(QTimer):
            timer.stop()

    def _read_on(self, page: Page, to: Place) -> None:
        """Go to the guide from a page, unless somebody has gone on, or somebody else has begun to read it."""
        if self.page is page and page.second_person is None and self.session.inspection is None:
            self.go(to)

    def _leave_for(self, arrival: Arrival, note: Callable[[], None]) -> None:
        self._note = note
        self.stack.go(arrival)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self.top_bar, self.key_notice, self.messages, self.stack, self.status_bar):
            right.addWidget(part, 1 if part is self.stack else 0)
        self._own = QWidget()
        self._across = QHBoxLayout(self._own)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self.rail)
        self._across.addLayout(right, 1)
        self._down = down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        if self.session.school.practice:
            down.addWidget(PracticeStrip())
        if self.session.read_only:
            down.addWidget(PracticeStrip(self.session.read_only))
        down.addWidget(self._own, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(lambda key: self.go(Place(key)))
        self.rail.new_incident.connect(lambda: self.go(Place(NEW_INCIDENT)))
        self.top_bar.back.connect(self.go_back)
        self.top_bar.search.connect(self.search)
        self.top_bar.lock.connect(self.lock)
        self.rail.telephone.connect(self.telephone)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self.open_guide)
        self.key_notice.go.connect(self.go)
        self.session.trouble.connect(self.messages.trouble)
        self.session.no_such_case.connect(self._leave_for_home)
        self.session.inspected.connect(self._inspect)
        self.stack.begun.connect(self._begin)
        self.stack.shown.connect(self._arrive)
        self.arrived.connect(ClockNotice(self.session, self.messages).look)
        self.stack.slow.connect(lambda: self.status_bar.say_saved(READING))
        self.stack.held.connect(self._hold)

    def _tell_noticed(self) -> None:
        """Say what was noticed about the record as it was opened, until the person says they have read it."""
        if self.session.noticed:
            read = self.messages.keep(self.session.noticed).close_button.clicked
            read.connect(lambda: self.session.ask(self, acknowledge, lambda _: None))

    def _inspect(self) -> None:
        """Put inspection view in place of everything; when it ends, begin at Home."""
        before, inspection = self._shown_outside, self.session.inspection
        self._shown_outside = None
        if before is not None:
            before.hide()
            before.deleteLater()
        self._own.setVisible(inspection is None)
        if inspection is None:
            self.go_instead(Place(HOME))
            return
        from ui.inspection_face import InspectionFace

        self._shown_outside = face = InspectionFace(self.session, inspection, self)
        face.lock.connect(self.lock)
        self._down.addWidget(face, 1)
        face.show()
        face.open()

    def _remind(self, found: tuple[OpenCase, ...]) -> None:
        words = open_cases_words(found, wall_clock(self.session))
        if words:
            self.messages.remind(f"Still open. {words}")

    def _look_elsewhere(self, places: Places) -> None:
        """Compare the record with what was noted where backups go; nobody waits for a drive."""
        if places.folders:
            self.session.work(self, lambda: read_elsewhere(places), self._compare)

    def _compare(self, noted: Sequence[tuple[str, Sighting]]) -> None:
        self.session.ask(self, lambda desk: find_lost_elsewhere(desk, noted), self._tell_lost)

    def _tell_lost(self, sentence: str) -> None:
        if sentence:
            self.session.noticed = sentence
            self._tell_noticed()

    def _welcome(self, told: Welcome) -> None:
        if words := welcome_words(told):
            self.messages.remind(words)
        if told.tries is not None and told.someone_tried:
            read = self.messages.keep(tries_words(told.tries, told.now)).close_button.clicked
            read.connect(lambda: self.session.ask(self, acknowledge_tries, lambda _: None))

    def _begin(self, place: Place) -> None:
        self._note()
        self.messages.clear()
        self.key_notice.stand_at(place.page)
        self.top_bar.set_searching(place.page == CASES)
        page = self.page
        if page is None:
            return
        page.go.connect(self.go)
        page.go_instead.connect(self.go_instead)
        page.back.connect(self.go_back)
        page.said.connect(self.status_bar.say_news)
        self.status_bar.say_saved(SAVED)
        self._dress(page)

    def _arrive(self, place: Place) -> None:
        if self.status_bar.saved.text() == READING:
            self.status_bar.say_saved(SAVED)
        if self.page is not None:
            self._dress(self.page)
        if self._resumed:
            self._resumed = False
            self.messages.tell(NOT_LOST)
        self.arrived.emit(place)

    def _hold(self, sentence: str, arrival: Arrival) -> None:
        self.status_bar.say_saved(NOT_SAVED)
        message = self.messages.trouble(sentence)
        message.offer(LEAVE_ANYWAY, lambda: self.stack.go_without_saving(arrival))

    def _leave_for_home(self, sentence: str) -> None:
        """Leave a page about a case that is not there for this person, and say so at Home (G7)."""
        self._resumed = False
        if self.history.here != Place():
            self._note = lambda: self.history.go_instead(Place())
            self.stack.go_without_saving(Arrival(Place()))
        self.messages.trouble(sentence)

    def _dress(self, page: Page) -> None:
        """Say where somebody is, and who is at the screen."""
        self.top_bar.set_way([crumb.words for crumb in page.crumbs()])
        self.top_bar.set_back(page.place.page != HOME)
        self.rail.set_current(_rail_key(page.rail_words))
        self._show_reader(page.second_person)

    def _show_reader(self, reader: tuple[str, str] | None) -> None:
        if self._reader is not None:
            self._reader.hide()
            self._reader.deleteLater()
            self._reader = None
        me = self.session.me
        office, name = reader or (me.office, me.name)
        self.status_bar.say_who(f"{name}, {office}")
        if reader is not None:
            waits = f"is reading. {me.name}’s session waits and nothing can be written in it."
            self._reader = ReaderRail(self.session.school.name, office, name, waits, _REST)
            self._across.insertWidget(0, self._reader)
            self._reader.lower()  # a screen reader reads in this order: first who is reading
        self.rail.setVisible(reader is None)
        self.top_bar.set_search(reader is None)


def _rail_key(words: str) -> str:
    return next((place.key for place in (*PLACES, HELP) if words in (place.words, place.key)), "")
