"""One case of the staff exercise (E1): read it, choose, turn it over. Nothing chosen is kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.pages.exercise import NOT_KEPT, TITLE, points_card, types_card
from ui.pages.parts.body_page import BodyPage
from ui.places import EXERCISE, EXERCISE_BOARD, EXERCISE_CASE, HELP, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.labels import Body, Bold, Caption, Hint, PageTitle, Question
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column, PageBody
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.exercise import Exercise, ShortCase, exercise, points_in_words

HOW_MUCH, FIRST, WHICH = "How much risk do you see?", "Who is told first?", "Which type is it?"
LEVELS = (Choice("little", "Little"), Choice("some", "Some"), Choice("much", "Much"))
FIRST_STEPS = (
    Choice("school", "Nobody outside yet: the school sees to it"),
    Choice("ask", "Police or social care are asked for advice"),
    Choice("now", "Police or social care are told now"),
)
NOT_CHOSEN = "None chosen"


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

    def _leading(self, button: MainButton | OutlinedButton, place: Place) -> QWidget:
        button.clicked.connect(lambda: self.go_instead.emit(place))
        return button

    def _chosen(self) -> list[str]:
        """Say what was chosen, each in the words it was offered in."""
        said = {one.key: one.words for one in (*LEVELS, *FIRST_STEPS)}
        said["little"], said["some"], said["much"] = "Little risk", "Some risk", "Much risk"
        keys = (self.level.value(), self.first_step.value())
        chosen = [said[key] for key in keys if key]
        id = self.type.value()
        return [*chosen, f"Type: {self.told.type(id).name}"] if id else chosen


class AnswerCard(Card):
    """The other side of a case: its type, risk and points, what a school does, what to discuss."""

    def __init__(
        self, told: Exercise, case: ShortCase, chosen: list[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("The other side", parent)
        one = told.type(case.type)
        points = points_in_words(case.points)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"The other side. {one.name}, {case.level} risk, {points}")
        if chosen:
            self._say("You chose", ". ".join(chosen) + ".")
        self._say("The source’s type", f"{one.name} ({one.group.lower()}).{_also(told, case)}")
        self._say("Risk and points", f"{case.level.capitalize()} risk, {points}.")
        for number in case.points:
            self.add(Body(f"{number}. {told.points[number]}."))
        self._say("What a school does", case.action)
        self._say("To discuss", case.discuss)
        self.add(Bold("To ask of every case"))
        self.add(NumberedLines(told.questions))

    def _say(self, label: str, words: str) -> None:
        said = Column(2)
        said.add(Bold(label))
        said.add(Body(words))
        self.add(said)


def case_named(told: Exercise, number: str) -> ShortCase:
    """Give the case of a number; a number there is none of gives the first."""
    return next((one for one in told.cases if str(one.number) == number), told.cases[0])


def _also(told: Exercise, case: ShortCase) -> str:
    names = " or ".join(f"“{told.type(id).name}”" for id in case.also)
    return f" It may be taken for {names} as well." if names else ""
