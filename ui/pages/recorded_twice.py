"""People who may be recorded twice: found a few at a time, and answered by a person alone."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.pair_card import PairCard
from ui.places import PEOPLE, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.spell import count
from yps_desktop.services import one_person
from yps_desktop.services.one_person import Pairs

TITLE = "People recorded twice"
INTRO = (
    "Nobody is joined by the program: say of each whether they are one person or two. Either is written into "
    "both cases, and can be changed later."
)
LOOKING = "Looking through everybody named in a case"
NONE = "Nobody seems to be recorded twice."
MOST = 20
"""Pairs shown; when some are answered the next are found."""


class RecordedTwicePage(BodyPage):
    """The cards come while people are compared, a few at a time."""

    rail_words = "People"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.progress, self._cards = Hint(LOOKING), Column(12)
        self.cards: list[PairCard] = []

    def load(self) -> None:
        """Begin with the newest people."""
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        body.main.add_space(current_theme().space.between_cards)
        body.main.add(self.progress)
        body.main.add_space(10)
        body.main.add(self._cards)
        self.show_body(body)
        self.shown.emit()
        self._look(None)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("People", Place(PEOPLE)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _look(self, before: int | None) -> None:
        self.session.ask(self, lambda desk: one_person.duplicates(desk, before), self._take, self.cannot_show)

    def _take(self, found: Pairs) -> None:
        for pair in found.pairs[: MOST - len(self.cards)]:
            card = PairCard(pair, self.may)
            card.go.connect(self.go)
            self._cards.add(card)
            self.cards.append(card)
        if found.before is not None and len(self.cards) < MOST:
            self._look(found.before)
            return
        many = count(len(self.cards), "pair")
        self.progress.setText(
            NONE if not self.cards else f"{many} found" if found.before is None else f"The first {many}"
        )
        say_aloud(self, self.progress.text())
