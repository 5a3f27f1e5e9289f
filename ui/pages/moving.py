"""Moving a case to the guidance of today: what that changes, and the signature below."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.pages.parts.act_page import SAVED
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.case_shelves import MOVE
from ui.pages.parts.proving import Proving, clock_words
from ui.pages.parts.what_happens import add_what_happens
from ui.places import CASE, CASES, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.section_list import SectionList
from ui.widgets.signing_card import SigningCard
from ui.widgets.why_we_ask import WhyWeAsk
from yps_desktop.guidance.moves import Changed
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.days import spell_day
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.editions import Move, move, what_changes

SIGN, LEAVE = "Sign and move the case", "Leave it as it is"
LINES = (
    "From then on each question, its reason and its source are those of today.",
    "What was signed stays as it is. It is shown and printed as it was asked.",
    "The case cannot be moved back.",
)
NEW = "Asked for by a document now"
NEW_NOTE = "Until now they were our practice, and no document asked for them."
FURTHER = "Asked for by a further document now"


@dataclass(frozen=True, slots=True)
class _Read:
    case: Case
    move: Move


class MovingPage(BodyPage):
    """Nothing is asked: a move needs no reason and no password (G1)."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._case: Case | None = None
        who = f"Signing as {session.me.name}, {session.me.office}"
        self.card = SigningCard(who, clock_words(session), SIGN, meaning="", later=LEAVE, with_password=False)
        self._proving = Proving(session, self.card, session.me)
        self.card.sign.connect(lambda _: self._sign())
        self.card.later.connect(self._leave)

    def load(self) -> None:
        """Read the case and what would change."""
        self.session.ask(self, self._look, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self._case is None:
            return (Crumb("Cases", Place(CASES)),)
        case = Crumb(f"Case {self._case.number}", Place(CASE, case=self._case.id))
        return (Crumb("Cases", Place(CASES)), case, Crumb("Guidance of today"))

    def focus_first(self) -> None:
        """Put the focus on the text, which stands above the signature."""
        if self.body is not None:
            self.body.read_from_top(MOVE)

    def _look(self, desk: Desk) -> _Read:
        case = cases.read(desk, self.place.case)
        return _Read(case, what_changes(desk, case))

    def _show(self, read: _Read) -> None:
        self._case = read.case
        body = PageBody(self)
        self._fill(body.main, read)
        self.show_body(body)
        self.shown.emit()

    def _fill(self, main: Column, read: _Read) -> None:
        space, changes = current_theme().space, read.move.changes
        main.add(Hint(f"Case {read.case.number}  ·  Guidance"))
        main.add(PageTitle(MOVE))
        until, then = _named(read.move.before), _named(read.move.after)
        add_what_happens(main, (f"Until now: {until}.", f"From then on: {then}."), LINES)
        for title, note, changed in ((NEW, NEW_NOTE, changes.new), (FURTHER, "", changes.further)):
            if changed:
                main.add_space(space.between_sections)
                main.add(_listed(title, note, changed))
        main.add_space(space.between_sections)
        main.add(self.card)

    def _sign(self) -> None:
        if self._proving.is_busy:
            return
        self._proving.begin()
        case = self.place.case
        self.session.write(self, lambda desk: move(desk, case), lambda _: self._moved(), self._proving.fail)

    def _moved(self) -> None:
        self._leave()
        self.said.emit(SAVED)

    def _leave(self) -> None:
        self.go_instead.emit(Place(CASE, case=self.place.case))


def _named(edition: Edition) -> str:
    return f"guidance edition {edition.id}, checked {spell_day(edition.checked)}"


def _listed(title: str, note: str, changed: tuple[Changed, ...]) -> SectionList:
    """List the documents, each unfolding the questions it asks for."""
    section = SectionList(title, note)
    for one in changed:
        lines = "\n".join(f"{sheet}: {'; '.join(questions)}" for sheet, questions in one.sheets)
        section.add(WhyWeAsk(lines, "", words=f"{one.document}: {count(one.how_many, 'question')}"))
    return section
