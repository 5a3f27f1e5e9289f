"""The staff exercise on a board (E1): fifteen cards, each laid under one of six types. Nothing is kept."""

from collections.abc import Generator

from PySide6.QtWidgets import QWidget

from ui.pages.exercise import AFTERWARDS, NOT_KEPT, RECORD, TITLE
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.exercise_answer import ASK_OF_EVERY
from ui.pages.parts.exercise_card import ExerciseCard, Pile
from ui.pages.parts.exercise_carry import Carrying
from ui.pages.parts.slices import in_turns
from ui.places import EXERCISE, EXERCISE_BOARD, HELP, Crumb, Place
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.card import Card
from ui.widgets.labels import Bold, Hint, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import PageBody
from yps_desktop.guidance.exercise import exercise

BOARD = "All on a board"
HOW = (
    "Read a card, say how much risk you see and who is told first. Then choose its type, or carry it there "
    f"with the mouse. It can be moved again. {NOT_KEPT}"
)
SHOW, HIDE, AFRESH = "Show where the source puts them", "Hide it again", "Begin afresh"
PEOPLE_DIFFER = "Where you differ, talk about why. Some could be either."
_COLUMN = 344
"""Both columns stand beside each other in the smallest window: the cards, and what they lie under."""


class ExerciseBoardPage(BodyPage):
    """The cards that are not sorted yet at the left, the six types with their cards at the right."""

    rail_words = "Help"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.told = exercise()
        self.left, self.result = Hint(), Bold()
        self.waiting = Pile()
        self.piles = {one.id: Pile(one) for one in self.told.types}
        self.cards: list[ExerciseCard] = []
        self.show_button, self.hide_button = MainButton(SHOW), MainButton(HIDE)
        self.afresh_button = OutlinedButton(AFRESH)
        self.record_link = LinkButton(RECORD)
        self.ask_of_every = Card(ASK_OF_EVERY)
        body = self._body()
        self.carrying = Carrying(body, self.waiting, tuple(self.piles.values()), self)
        self.show_body(body)
        self._listen()
        self._show_source(False)

    def load(self) -> None:
        """Lay out the cards, one a turn."""
        in_turns(self, self._make_cards(), lambda _: self.shown.emit())

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Help", Place(HELP)), Crumb(TITLE, Place(EXERCISE)), Crumb(BOARD))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(BOARD)

    def _body(self) -> PageBody:
        body = PageBody(self, main_width=_COLUMN, side_width=_COLUMN, gap=32)
        main = body.main
        main.add(PageTitle(BOARD))
        main.add(Hint(HOW))
        main.add_space(12)
        main.add(ButtonRow(self.show_button, self.hide_button, self.afresh_button))
        main.add_space(8)
        main.add(self.result)
        main.add(self.record_link)
        main.add_space(16)
        main.add(SectionTitle("The cards"))
        main.add(self.left)
        main.add_space(8)
        main.add(self.waiting)
        body.side.add(SectionTitle("The six types"))
        for pile in self.piles.values():
            body.side.add(pile)
        self.ask_of_every.add(NumberedLines(self.told.questions))
        body.side.add(self.ask_of_every)
        return body

    def _make_cards(self) -> Generator[None, None, None]:
        for case in self.told.cases:
            card = ExerciseCard(case, self.told)
            card.where.activated.connect(lambda _, card=card: self._move(card))
            self.carrying.can_carry(card)
            card.show_source(self.show_button.isHidden())
            self.cards.append(card)
            self.waiting.lay(card)
            self._count()
            yield

    def _listen(self) -> None:
        self.show_button.clicked.connect(lambda: self._show_source(True))
        self.hide_button.clicked.connect(lambda: self._show_source(False))
        self.afresh_button.clicked.connect(lambda: self.go_instead.emit(Place(EXERCISE_BOARD)))
        self.record_link.clicked.connect(lambda: self.go.emit(AFTERWARDS))
        self.carrying.laid.connect(self._lay)

    def _lay(self, card: ExerciseCard, pile: Pile) -> None:
        """Lay a card where it was carried, as if that had been chosen in its list."""
        card.where.set_value(pile.type.id if pile.type else None)
        self._move(card)

    def _move(self, card: ExerciseCard) -> None:
        """Lay a card where somebody chose, say so, and go on to the card that took its place."""
        to = card.where.value()
        if to == card.lies:
            return
        next_one = self._after(card)
        (self.piles[to] if to else self.waiting).lay(card)
        self._count()
        place = f"lies under {self.told.type(to).name}" if to else "is not sorted"
        say_aloud(self, f"Case {card.case.number} {place}. {self.left.text()}")
        next_one.setFocus()

    def _after(self, card: ExerciseCard) -> QWidget:
        """Give what takes the focus once a card is moved: the next unsorted one, or the main button."""
        if card.lies is not None:
            return card.where
        rest = [one for one in self.waiting.cards if one is not card]
        at = self.waiting.cards.index(card)
        return rest[min(at, len(rest) - 1)].risk if rest else self._main_button()

    def _main_button(self) -> MainButton:
        return self.hide_button if self.show_button.isHidden() else self.show_button

    def _count(self) -> None:
        left = len(self.waiting.cards)
        self.left.setText(f"{left} of {len(self.cards)} not sorted yet." if left else "All are sorted.")
        as_source = sum(card.case.type == card.lies for card in self.cards)
        said = f"{as_source} of {len(self.cards)} lie where the source puts them. {PEOPLE_DIFFER}"
        self.result.setText(said)

    def _show_source(self, shown: bool) -> None:
        """Say on each card where the source puts it, or take that away again."""
        for card in self.cards:
            card.show_source(shown)
        had_focus = self.window().focusWidget() is self._main_button()
        self.result.setVisible(shown)
        self.record_link.setVisible(shown and self.may(AFTERWARDS))
        self.ask_of_every.setVisible(shown)
        self.show_button.setHidden(shown)
        self.hide_button.setVisible(shown)
        if had_focus:
            self._main_button().setFocus()
        if shown:
            say_aloud(self, self.result.text())
