"""The other side of a case of the staff exercise: type, risk and points, what a school does (E1)."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.card import Card
from ui.widgets.labels import Body, Bold
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column
from yps_desktop.guidance.exercise import Exercise, ShortCase, points_in_words

ASK_OF_EVERY = "To ask of every case"


class AnswerCard(Card):
    """The whole of it, with what was chosen before and what to ask of every case."""

    def __init__(
        self, told: Exercise, case: ShortCase, chosen: list[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("The other side", parent)
        one = told.type(case.type)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        points = points_in_words(case.points)
        self.setAccessibleName(f"The other side. {one.name}, {case.level} risk, {points}")
        if chosen:
            self.add(labelled("You chose", ". ".join(chosen) + "."))
        for part in answer_parts(told, case):
            self.add(part)
        self.add(Bold(ASK_OF_EVERY))
        self.add(NumberedLines(told.questions))


def answer_parts(told: Exercise, case: ShortCase) -> Iterator[QWidget]:
    """Make what the source and the guidance say of a case."""
    one = told.type(case.type)
    yield labelled("The source’s type", f"{one.name} ({one.group.lower()}).{_also(told, case)}")
    points = (f"{number}. {told.points[number]}." for number in case.points)
    risk = f"{case.level.capitalize()} risk, {points_in_words(case.points)}."
    yield labelled("Risk and points", risk, *points)
    yield labelled("What a school does", case.action)
    yield labelled("To discuss", case.discuss)


def labelled(label: str, *lines: str) -> Column:
    """Make a bold line and what is said under it."""
    said = Column(2)
    said.add(Bold(label))
    for line in lines:
        said.add(Body(line))
    return said


def _also(told: Exercise, case: ShortCase) -> str:
    names = " or ".join(f"“{told.type(id).name}”" for id in case.also)
    return f" It may be taken for {names} as well." if names else ""
