"""Taking in a record from another school: their file, the six words, and then it lies open to be read."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.pages.parts.arrived import Arrived
from ui.pages.parts.arrived_page import NOTHING_CHANGED, TITLE
from ui.pages.parts.asked import Asked
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.choose_file import AskFile, ask_package
from ui.pages.parts.chosen_file import ChosenFile
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.six_words import SixWords
from ui.places import CAME, CASES, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body, Caption, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.question_block import QuestionBlock
from yps_desktop.record.errors import YpsError
from yps_desktop.services import packages, receiving
from yps_desktop.services.packages import Opened
from yps_desktop.services.receiving import Review

INTRO = (
    "Choose the file they sent, and type the six words they tell you on the telephone.",
    "You read all of it before anything is written. Neither the file nor the words are kept.",
)
WHICH, WORDS = "Which file did they send?", "What are the six words?"
WORDS_HINT = "Ring them: words that were sent in writing could have been read by others."
OPEN = "Open it"
LEAVE = "Leave, and change nothing"
CHOOSE_FILE, ENTER_WORDS = "Choose the file they sent", "Enter the six words"
OPENING = "Opening the file and checking every signature in it. This takes a few seconds."
STILL_OPEN = "A record from {school} lies open"
NOT_ANSWERED = "Nothing of it is taken in. Opening another file puts it away."
ANSWERED = "It is taken in. Its receipt can be saved until another file is opened."
GO_ON = "Go on with it"
PRACTICE = ("This is a practice record", "Take no real record into it.")
_PATIENCE_MS = 200


class ReceivePage(BodyPage):
    """Two questions; what opens lies in the session, and nothing of it on a disk."""

    rail_words = "Cases"

    def __init__(
        self, session: Session, place: Place, parent: QWidget | None = None, *, ask: AskFile = ask_package
    ) -> None:
        super().__init__(session, place, parent)
        self._is_busy = False
        self.summary = ErrorSummary()
        self.asked = Asked(self.summary)
        self.file, self.words = ChosenFile(ask), SixWords()
        self.open_button, self.leave = MainButton(OPEN), LinkButton(LEAVE)
        self.buttons, self.doing = ButtonRow(self.open_button, self.leave, gap=22), Caption(OPENING)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._say_opening)
        self._connect()

    def load(self) -> None:
        """Ask for the file and the words."""
        body = PageBody(self)
        main, space = body.main, current_theme().space
        main.add(self.summary)
        main.add(GapBelow(self.summary, space.between_questions))
        main.add(PageTitle(TITLE))
        for sentence in INTRO:
            main.add_space(8)
            main.add(Body(sentence))
        self._add_banners(main)
        for id, block in (
            ("file", QuestionBlock(WHICH, self.file)),
            ("words", QuestionBlock(WORDS, self.words, WORDS_HINT)),
        ):
            main.add_space(space.between_questions)
            main.add(self.asked.add(id, block))
        main.add_space(space.between_questions)
        main.add(self.buttons)
        main.add(self.doing)
        self.doing.hide()
        self.show_body(body)
        self.shown.emit()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Cases", Place(CASES)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on choosing the file."""
        self.file.button.setFocus()
        if self.body is not None:
            self.body.scroll_to_top()

    def open_file(self) -> None:
        """Open the file with the words, away from the record."""
        if self._is_busy or self.asked.show_problems(self._problems()):
            if self.body is not None:
                self.body.scroll_to_top()
            return
        self._begin()
        path, words = Path(self.file.path), self.words.text()

        def open_with(met: frozenset[str]) -> None:
            now = self.session.clock()
            self.session.work(
                self, lambda: packages.open_file(path, words, met, now), self._opened, self._refuse
            )

        self.session.ask(self, packages.met_keys, open_with, self._refuse)

    def _problems(self) -> list[tuple[str, str]]:
        problems = [] if self.file.path else [("file", CHOOSE_FILE)]
        return problems if self.words.text() else [*problems, ("words", ENTER_WORDS)]

    def _begin(self) -> None:
        self._is_busy = True
        self.buttons.hide()
        self._patience.start()
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _end(self) -> None:
        self._is_busy = False
        self._patience.stop()
        self.doing.hide()
        self.buttons.show()

    def _say_opening(self) -> None:
        self.doing.show()
        say_aloud(self, OPENING)

    def _opened(self, opened: Opened) -> None:
        self.session.ask(self, lambda desk: receiving.review(desk, opened), self._reviewed, self._refuse)

    def _reviewed(self, review: Review) -> None:
        """Let it lie open; what this person is kept out of is not even shown (G7)."""
        if not review.cases:
            self._refuse(YpsError(review.why_not))
            return
        self.session.arrived = Arrived(review)
        self.go.emit(Place(CAME))

    def _refuse(self, error: YpsError) -> None:
        """Say in one sentence why it did not open; what was typed stays on the screen, to be looked at."""
        self._end()
        at = "words" if packages.is_about_words(error) else "file"
        self.asked.show_problems([(at, error.sentence.rstrip("."))])
        if self.body is not None:
            self.body.scroll_to_top()

    def _add_banners(self, main: Column) -> None:
        arrived = self.session.arrived
        if self.session.school.practice:
            main.add_space(16)
            main.add(CareBanner(*PRACTICE))
        if arrived is not None:
            title = STILL_OPEN.format(school=arrived.school)
            banner = CareBanner(title, ANSWERED if arrived.taken else NOT_ANSWERED, GO_ON)
            banner.pressed.connect(lambda: self.go.emit(Place(CAME)))
            main.add_space(16)
            main.add(banner)

    def _connect(self) -> None:
        self.file.chosen.connect(self._chosen)
        self.open_button.clicked.connect(self.open_file)
        self.words.entered.connect(self.open_file)
        self.leave.clicked.connect(self._leave)

    def _chosen(self) -> None:
        self.asked.block("file").set_error(None)
        self.words.box.setFocus()

    def _leave(self) -> None:
        self.back.emit()
        self.said.emit(NOTHING_CHANGED)
