"""One case of the staff exercise (E1): read it, choose, turn it over. Nothing chosen is kept."""

from PySide6.QtWidgets import QWidget

from ui.pages.exercise import AFTERWARDS, NOT_KEPT, RECORD, TITLE, points_card, types_card
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.exercise_answer import AnswerCard
from ui.pages.parts.exercise_asked import (
    FIRST,
    FIRST_STEPS,
    HOW_MUCH,
    LEVELS,
    NOT_CHOSEN,
    WHICH,
    chosen_words,
)
from ui.places import EXERCISE, EXERCISE_BOARD, EXERCISE_CASE, HELP, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.labels import Body, Caption, Hint, PageTitle, Question
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.exercise import Exercise, ShortCase, exercise


class ExerciseCasePage(BodyPage):
    """The case whose number is the place's `about`; any other number is the first."""

    rail_words = "Help"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.told = exercise()
        self.case = case_named(self.told, place.about)
        self.level = RadioRows(LEVELS, HOW_MUCH, inline=True)
        self.first_step = RadioRows(FIRST_STEPS, FIRST)
        types = [Choice(one.id, one.name, group=one.group) for one in self.told.types]
        self.type = Dropdown(types, WHICH, blank=NOT_CHOSEN)
        self.below = Column(0)
        body = PageBody(self)
        self._ask(body.main)
        body.main.add(self.below)
        body.side.add(types_card(self.told))
        body.side.add(points_card(self.told))
        self.show_body(body)
        self._offer_turning()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Help", Place(HELP)), Crumb(TITLE, Place(EXERCISE)))
        return (*way, Crumb(f"Case {self.case.number}"))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(f"Case {self.case.number}, {self.case.title}. {self.case.text}")

    def turn_over(self) -> None:
        """Show the other side, and put the focus on it, so that it is read from its beginning."""
        self.below.clear()
        card = AnswerCard(self.told, self.case, self._chosen())
        self.below.add(card)
        self.below.add_space(20)
        self.below.add(self._onwards(MainButton))
        if self.case is self.told.cases[-1] and self.may(AFTERWARDS):
            self.below.add_space(12)
            self.below.add(ButtonRow(self._recording()))
        card.show()
        card.setFocus()

    def _ask(self, main: Column) -> None:
        main.add(Caption(f"{TITLE} · {self.case.number} of {len(self.told.cases)}"))
        main.add(PageTitle(self.case.title))
        main.add_space(10)
        card = Card()
        card.add(Body(self.case.text))
        main.add(card)
        main.add_space(10)
        main.add(Hint(f"Choose, or only think. {NOT_KEPT}"))
        for words, field in ((HOW_MUCH, self.level), (FIRST, self.first_step), (WHICH, self.type)):
            main.add_space(18)
            main.add(Question(words))
            main.add_space(6)
            main.add(field)
        main.add_space(24)

    def _offer_turning(self) -> None:
        button = MainButton("Turn it over")
        button.clicked.connect(self.turn_over)
        self.below.add(ButtonRow(button))
        self.below.add_space(12)
        self.below.add(self._onwards(OutlinedButton))

    def _onwards(self, kind: type[MainButton] | type[OutlinedButton]) -> ButtonRow:
        """Give the way to the next case, or from the last to the board, and to the one before."""
        number, row = self.case.number, ButtonRow()
        if number < len(self.told.cases):
            row.add(self._leading(kind("Next case"), Place(EXERCISE_CASE, about=str(number + 1))))
        else:
            row.add(self._leading(kind("All on a board"), Place(EXERCISE_BOARD)))
        if number > 1:
            before = Place(EXERCISE_CASE, about=str(number - 1))
            row.add(self._leading(OutlinedButton("Case before"), before))
        return row

    def _recording(self) -> LinkButton:
        link = LinkButton(RECORD)
        link.clicked.connect(lambda: self.go.emit(AFTERWARDS))
        return link

    def _leading(self, button: MainButton | OutlinedButton, place: Place) -> QWidget:
        button.clicked.connect(lambda: self.go_instead.emit(place))
        return button

    def _chosen(self) -> list[str]:
        """Say what was chosen."""
        id = self.type.value()
        return chosen_words(self.level.value(), self.first_step.value(), self.told.type(id) if id else None)


def case_named(told: Exercise, number: str) -> ShortCase:
    """Give the case of a number; a number there is none of gives the first."""
    return next((one for one in told.cases if str(one.number) == number), told.cases[0])
