"""Patterns: questions that several cases raise together, each with the cases behind it (Q)."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.pattern_card import PatternCard
from ui.pages.parts.updating_figures import LOOKING, UpdatingFigures
from ui.places import CASE, REPORTS, Crumb, Place
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner
from ui.widgets.labels import Body, Caption, CardTitle, Hint, PageTitle
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.patterns import patterns_words
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.words import Edition
from yps_desktop.services import patterns
from yps_desktop.services.desk import Desk
from yps_desktop.services.patterns import Looking

READY = "{questions} to think about."
OLD = "Nothing can be written here, so cases with something new since they were last counted are left out."
_DAMAGED = "It does not read back as it was written, and is not counted."


class PatternsPage(BodyPage):
    """Cards come one by one while rules look; nothing is kept, and nobody is named."""

    rail_words = "Reports"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.progress = Hint(LOOKING)
        self.cards: list[PatternCard] = []
        self._above, self._cards = Column(12), Column(16)

    def load(self) -> None:
        """Bring up to date what cases count as, then look by one rule after the other."""
        self._show()
        updating = UpdatingFigures(self.session, self, self.cannot_show)
        updating.progress.connect(self.progress.setText)
        updating.ended.connect(self._begin)
        updating.start()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Reports", Place(REPORTS)), Crumb(patterns_words().title))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(patterns_words().title)

    def _show(self) -> None:
        words, body = patterns_words(), PageBody(self)
        body.main.add(PageTitle(words.title))
        body.main.add(Hint(words.intro))
        body.main.add(Caption(words.chance))
        body.main.add_space(16)
        for part in (self.progress, self._above, self._cards):
            body.main.add(part)
            body.main.add_space(8)
        body.side.add(_looked_for())
        self.show_body(body)
        self.shown.emit()

    def _begin(self, damaged: tuple[str, ...]) -> None:
        for number in damaged:
            self._above.add(CareBanner(f"Case {number} cannot be shown", _DAMAGED))
        if self.session.read_only:
            self._above.add(Body(OLD))
        self.session.ask(self, _begin, self._look_on, self.cannot_show)

    def _look_on(self, begun: tuple[Looking, Edition]) -> None:
        looking, edition = begun
        self._add(looking, edition)
        if not looking.left:
            self._say_all()
            return
        self.session.ask(
            self,
            lambda desk: (patterns.look_on(desk, looking), edition),
            self._look_on,
            self.cannot_show,
        )

    def _add(self, looking: Looking, edition: Edition) -> None:
        for found in looking.found[len(self.cards) :]:
            card = PatternCard(found, edition)
            card.opened.connect(lambda case: self.go.emit(Place(CASE, case=case)))
            self.cards.append(card)
            self._cards.add(card)

    def _say_all(self) -> None:
        said = READY.format(questions=count(len(self.cards), "question"))
        self.progress.setText(said if self.cards else patterns_words().none)
        say_aloud(self, self.progress.text())


def _looked_for() -> Column:
    """Name every pattern that is looked for, found or not."""
    words, column = patterns_words(), Column(6)
    column.add(CardTitle(words.looked_for))
    for pattern in words.patterns.values():
        column.add(Caption(pattern.name))
    return column


def _begin(desk: Desk) -> tuple[Looking, Edition]:
    return patterns.begin(desk), desk.edition()
