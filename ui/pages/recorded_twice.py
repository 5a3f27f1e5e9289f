"""People who may be recorded twice: found a few at a time, and answered by a person alone."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.pair_card import PairCard
from ui.places import PEOPLE, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.choice import Choice
from ui.widgets.filter_tabs import FilterTabs
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.spell import count
from yps_desktop.record.rules.directory_lines import GROWN, YOUNG, What
from yps_desktop.services import one_person
from yps_desktop.services.one_person import Pairs

TITLE = "People recorded twice"
INTRO = (
    "Nobody is joined by the program: say of each whether they are one person or two. Either is written into "
    "both cases, and can be changed later."
)
LOOKING = "Looking through everybody named in a case"
NONE = "Nobody seems to be recorded twice."
KINDS: dict[str, tuple[str, tuple[What, ...]]] = {
    "young": ("Young people", YOUNG),
    "grown": ("Adults", GROWN),
}
MOST = 20
"""Pairs shown; when some are answered the next are found."""


class RecordedTwicePage(BodyPage):
    """The cards come while people are compared, a few at a time."""

    rail_words = "People"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._kind = "grown" if place.form == "grown" else "young"
        self._turn = 0
        self.tabs = FilterTabs([Choice(key, words) for key, (words, _) in KINDS.items()])
        self.progress, self._cards = Hint(LOOKING), Column(12)
        self.cards: list[PairCard] = []

    def load(self) -> None:
        """Begin with the newest people."""
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        body.main.add_space(current_theme().space.between_cards)
        body.main.add(self.tabs)
        body.main.add_space(10)
        body.main.add(self.progress)
        body.main.add_space(10)
        body.main.add(self._cards)
        self.tabs.set_current(self._kind)
        self.tabs.chosen.connect(self._choose)
        self.show_body(body)
        self.shown.emit()
        self._look(None, self._turn)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("People", Place(PEOPLE)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _choose(self, kind: str) -> None:
        self._kind, self._turn = kind, self._turn + 1
        self._cards.clear()
        self.cards = []
        self.progress.setText(LOOKING)
        self._look(None, self._turn)

    def _look(self, before: int | None, turn: int) -> None:
        what = KINDS[self._kind][1]

        def take(found: Pairs) -> None:
            if turn == self._turn:
                self._take(found)

        self.session.ask(self, lambda desk: one_person.duplicates(desk, before, what), take, self.cannot_show)

    def _take(self, found: Pairs) -> None:
        for pair in found.pairs[: MOST - len(self.cards)]:
            card = PairCard(pair, self.may)
            card.go.connect(self.go)
            self._cards.add(card)
            self.cards.append(card)
        if found.before is not None and len(self.cards) < MOST:
            self._look(found.before, self._turn)
        else:
            self._say_all(is_whole=found.before is None and len(self.cards) < MOST)

    def _say_all(self, *, is_whole: bool) -> None:
        many = count(len(self.cards), "pair")
        words = f"{many} found" if is_whole else f"The first {many}"
        self.progress.setText(words if self.cards else NONE)
        say_aloud(self, self.progress.text())
