"""Countersigning: another person reads everything at this screen and answers with their own key."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.asked import Asked
from ui.pages.parts.countersign_answer import AnswerCard
from ui.pages.parts.five_lines import FiveLinesCard
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.nobody_reads import NobodyReads, WhoReads
from ui.pages.parts.whole_text import WholeText
from ui.places import CASE, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import PageBody
from yps_desktop.guidance.five_lines import five_lines_words
from yps_desktop.record.acts import Answered
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import responses
from yps_desktop.services.desk import Desk
from yps_desktop.services.responses import ToRead, Waiting
from yps_desktop.services.writing import Signer

TITLE = "Read, then answer"
NOBODY, NOTHING_TO_READ = "Countersigning", "Nothing to read"
NOT_YET = "Nothing is countersigned yet"
DONE: dict[Answered, str] = {
    "agreed": "Countersigned and saved",
    "sent_back": "Sent back and saved",
    "refer_now": "A referral is directed, and saved",
}
_READING_WIDTH = 592


@dataclass(frozen=True, slots=True)
class _Given:
    answer: Answered
    comment: str
    password: str


class CountersignPage(Page):
    """Asks who reads, shows everything that waits, and takes that person's answer and password."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body = PageBody(self, main_width=_READING_WIDTH)
        self.card: AnswerCard | None = None
        self.who: WhoReads | None = None
        self.nobody: NobodyReads | None = None
        self._number = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)

    def load(self) -> None:
        """Read what waits and who may answer it."""
        self.session.ask(self, lambda desk: responses.waiting_in(desk, self.place.case), self._choose_reader)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (
            Crumb("Countersigning"),
            Crumb(f"Case {self._number}" if self._number else "Case", Place(CASE, case=self.place.case)),
            Crumb("Read and answer"),
        )

    def focus_first(self) -> None:
        """Put the focus where reading begins: on who reads, or on the text, which the keys then scroll."""
        if self.who is not None:
            self.who.first().setFocus()
        elif self.nobody is not None and self.nobody.has_ways_on:
            self.nobody.make_key.setFocus()
        else:
            self.body.read_from_top(NOTHING_TO_READ if self.nobody is not None else "The text to read")

    def _choose_reader(self, waiting: Waiting) -> None:
        self._number = waiting.case.number
        if len(waiting.readers) == 1 and waiting.sheets:
            self.read_as(waiting.readers[0])
            return
        self._head(waiting.case.number, TITLE if waiting.readers else NOBODY)
        if waiting.readers:
            self.who = WhoReads(waiting.readers)
            self.who.chosen.connect(self.read_as)
            self.body.main.add(self.who)
        else:
            self.nobody = NobodyReads(waiting, self.may, self.session.school.second_reader)
            self.nobody.go.connect(self.go)
            self.body.main.add(self.nobody)
        self.shown.emit()

    def read_as(self, reader: KeyHolder) -> None:
        """Let somebody read: from here on nothing else can be done at this screen."""
        self.session.ask(
            self,
            lambda desk: responses.to_read(desk, self.place.case, reader.person),
            lambda reading: self._show(reading, reader),
        )

    def _show(self, reading: ToRead, reader: KeyHolder) -> None:
        if reader.person != self.session.me.person:
            self.second_person = (reader.office, reader.name)
        self.who = None
        self.body.main.clear()
        self._summary = ErrorSummary()
        self.body.main.add(self._summary)
        self.body.main.add(GapBelow(self._summary, current_theme().space.between_questions))
        self._asked = Asked(self._summary)
        self._head(reading.case.number, TITLE, _what(reading))
        self.body.main.add(FiveLinesCard(five_lines_words(reading.edition, reading.lines, reading.sheets)))
        self.body.main.add_space(20)
        self.body.main.add(WholeText(reading.texts))
        self.body.main.add_space(20)
        self._add_answer(reading, reader)
        self.said.emit(NOT_YET)
        self.shown.emit()
        self.focus_first()

    def _head(self, number: str, title: str, what: str = "Decision") -> None:
        main = self.body.main
        main.add(Hint(f"Case {number}  ·  {what}"))
        main.add(PageTitle(title))
        main.add_space(16)

    def _add_answer(self, reading: ToRead, reader: KeyHolder) -> None:
        author = reading.case.author(reading.sheets[-1].latest).name
        self.card = card = AnswerCard(self.session, reader, author, _sheets(reading), self._asked)
        card.answered.connect(
            lambda answer, comment, password: self._prove(reading, _Given(answer, comment, password))
        )
        card.later.connect(self.back)
        self.body.main.add(card)

    def _prove(self, reading: ToRead, given: _Given) -> None:
        if self.card is not None:
            self.card.proving.prove(given.password, lambda signer: self._sign(reading, given, signer))

    def _sign(self, reading: ToRead, given: _Given, signer: Signer) -> None:
        def answer(desk: Desk) -> None:
            responses.respond(desk, reading, signer, given.answer, given.comment)

        self.session.write(self, answer, lambda _: self._signed(given.answer), self._not_signed)

    def _not_signed(self, error: YpsError) -> None:
        if self.card is not None:
            self.card.proving.fail(error)

    def _signed(self, answer: Answered) -> None:
        self.go_instead.emit(Place(CASE, case=self.place.case))
        self.said.emit(DONE[answer])


def _what(reading: ToRead) -> str:
    """Name what is read: "Decision", "Decision and closing"."""
    words = " and ".join(dict.fromkeys(_sheets(reading)))
    return words[:1].upper() + words[1:]


def _sheets(reading: ToRead) -> list[str]:
    return [reading.edition.sheets[one.sheet.kind].short.lower() for one in reading.sheets]
