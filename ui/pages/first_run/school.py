"""The school: its name and numbers as printed on every paper, and the words it uses."""

from PySide6.QtWidgets import QWidget

from ui.pages.first_run.step import Step, name_problem, why_not
from ui.pages.first_run.words import OwnWords
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.services.founding import check_dfe, check_urn
from yps_desktop.services.opening import check_name

IMAGERY = ("nudes and semi-nudes", "youth produced sexual imagery", "intimate images")
HEADTEACHER = ("headteacher", "principal", "head of school")
_NUMBER = 132


def words_problem(words: OwnWords, missing: str) -> str | None:
    """Say what is wrong with words that stand on papers, or None; `missing` where there are none."""
    return words.problem(missing) or why_not(lambda: check_name(words.text()))


class SchoolStep(Step):
    """Name, two numbers that may be left out, and two choices of words."""

    title = "Your school"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.urn, self.dfe = PlainField(), PlainField("", _NUMBER), PlainField("", _NUMBER)
        self.imagery, self.headteacher = OwnWords(IMAGERY), OwnWords(HEADTEACHER)
        self.ask("name", QuestionBlock("Name of the school", self.name, "As it is printed on every paper."))
        self.ask("urn", QuestionBlock("URN, if you have it at hand", self.urn, "Six digits, such as 123456."))
        self.ask(
            "dfe",
            QuestionBlock("DfE number, if you have it at hand", self.dfe, "Seven digits, such as 123/4567."),
        )
        self.ask("imagery", QuestionBlock("What does your school call the imagery?", self.imagery))
        self.ask(
            "headteacher", QuestionBlock("What does your school call its headteacher?", self.headteacher)
        )

    def problem_of(self, name: str) -> str | None:
        """Say what is wrong with one answer, or None."""
        checks = {
            "name": lambda: name_problem(self.name.text(), "Enter the name of the school"),
            "urn": lambda: why_not(lambda: check_urn(self.urn.text())),
            "dfe": lambda: why_not(lambda: check_dfe(self.dfe.text())),
            "imagery": lambda: words_problem(
                self.imagery, "Select the words your school uses for the imagery"
            ),
            "headteacher": lambda: words_problem(self.headteacher, "Select the word your school uses"),
        }
        return checks[name]()
