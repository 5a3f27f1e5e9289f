"""Who each pupil of another school is here: a person's yes, or somebody new (N3)."""

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.pages.parts.arrived import Arrived
from ui.pages.parts.arrived_page import ArrivedPage
from ui.pages.parts.asked import Asked
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.slices import in_turns
from ui.pages.parts.who_is_it import SELECT, WhoIsIt
from ui.places import CAME, TAKE_RECORD_IN, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from yps_desktop.services import receiving

TITLE = "Who it is here"
INTRO = (
    "Two people can have one name. Compare what tells them apart; where you are not sure, choose somebody "
    "new: they can be joined later."
)
GO_ON, BACK = "Continue: check and take in", "Back to what came"
TWICE = "{name} cannot be somebody whom another pupil of the same case is already"
_SHORTEST = 2


class WhoHerePage(ArrivedPage):
    """A question a pupil; the answers stay with what lies open."""

    short = TITLE

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.summary = ErrorSummary()
        self.asked = Asked(self.summary)
        self.questions: list[WhoIsIt] = []

    def show_arrived(self, arrived: Arrived) -> None:
        """Ask of each pupil."""
        body = PageBody(self)
        main, space = body.main, current_theme().space
        main.add(self.summary)
        main.add(GapBelow(self.summary, space.between_questions))
        main.add(PageTitle(TITLE))
        main.add(Hint(INTRO))
        in_turns(self, self._ask_each(arrived, main), lambda _: self._end(body, arrived))

    def _ask_each(self, arrived: Arrived, main: Column) -> Generator[None, None, None]:
        """Ask of one pupil a turn: a package may bring many."""
        for one in arrived.review.people:
            question = WhoIsIt(one, self._look_up, arrived.matches.get(one.theirs))
            self.asked.add(one.theirs, question.block)
            self.questions.append(question)
            main.add_space(current_theme().space.between_questions)
            main.add(question)
            yield

    def _end(self, body: PageBody, arrived: Arrived) -> None:
        body.main.add_space(current_theme().space.between_questions)
        on, back = MainButton(GO_ON), LinkButton(BACK)
        on.clicked.connect(lambda: self._go_on(arrived))
        back.clicked.connect(lambda: self.go_instead.emit(Place(CAME)))
        body.main.add(ButtonRow(on, back, gap=22))
        self.show_body(body)
        self.shown.emit()

    def focus_first(self) -> None:
        """Put the focus on the first question."""
        if self.questions and self.body is not None:
            self.questions[0].rows.first().setFocus()
            self.body.scroll_to_top()
        else:
            super().focus_first()

    def _go_on(self, arrived: Arrived) -> None:
        if self.asked.show_problems(self._problems()):
            if self.body is not None:
                self.body.scroll_to_top()
            return
        found = (question.answer() for question in self.questions)
        arrived.matches = {one.theirs: one for one in found if one is not None}
        self.go.emit(Place(TAKE_RECORD_IN))

    def _problems(self) -> list[tuple[str, str]]:
        wrong, taken = list[tuple[str, str]](), set[tuple[str, str]]()
        for question in self.questions:
            answer, asked = question.answer(), question.asked
            if answer is None:
                wrong.append((asked.theirs, SELECT.format(name=asked.name)))
            elif answer.candidate is not None:
                # Their record may know a pupil of two cases under two ids: only in one case they are two.
                here = {(answer.candidate.id, number) for number in asked.numbers}
                if here & taken:
                    wrong.append((asked.theirs, TWICE.format(name=asked.name)))
                taken |= here
        return wrong

    def _look_up(self, owner: QObject, typed: str, found: Callable[[tuple[Any, ...]], None]) -> None:
        if len(typed.strip()) < _SHORTEST:
            found(())
            return
        self.session.ask(owner, lambda desk: receiving.search(desk, typed), found)
