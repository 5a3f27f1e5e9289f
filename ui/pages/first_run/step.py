"""One step of the first run: a title, some questions, and what is wrong with their answers."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.pages.first_run.words import OwnWords
from ui.theme import current_theme
from ui.widgets.date_boxes import DateBoxes
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.record.errors import AnswerError
from yps_desktop.services.opening import check_name

Problems = list[tuple[str, str]]


class Step(Column):
    """Questions that belong together. They keep what was typed while another step is shown."""

    title = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(current_theme().space.between_questions, parent)
        self.blocks: dict[str, QuestionBlock] = {}

    def ask(self, name: str, block: QuestionBlock) -> None:
        """Add a question under an id."""
        self.blocks[name] = block
        self.add(block)

    def problems(self) -> Problems:
        """Mark what is wrong and give it, each with its question's id."""
        found = [(name, self.problem_of(name)) for name in self.blocks]
        for name, sentence in found:
            self.mark(name, sentence)
        return [(name, sentence) for name, sentence in found if sentence is not None]

    def problem_of(self, name: str) -> str | None:  # noqa: ARG002
        """Say what is wrong with one answer, or None."""
        return None

    def mark(self, name: str, sentence: str | None) -> None:
        """Show what is wrong at a question, or take it away."""
        block = self.blocks[name]
        block.set_error(sentence)
        if isinstance(block.field, PlainField):
            block.field.set_wrong(sentence is not None)

    def focus_on(self, name: str) -> None:
        """Put the focus on a question by its id."""
        field = self.blocks[name].field
        target = field.first() if isinstance(field, RadioRows | OwnWords | DateBoxes) else field
        target.setFocus()

    def focus_first(self) -> None:
        """Put the focus where the step begins."""
        if self.blocks:
            self.focus_on(next(iter(self.blocks)))


def why_not(check: Callable[[], object]) -> str | None:
    """Give the sentence of an AnswerError that a check raises, or None."""
    try:
        check()
    except AnswerError as error:
        return error.sentence.rstrip(".")
    return None


def unless(answered: object, sentence: str) -> str | None:
    """Give the sentence unless there is an answer."""
    return None if answered else sentence


def name_problem(typed: str, missing: str) -> str | None:
    """Say what is wrong with a name that stands on every paper, or None; `missing` where there is none."""
    return unless(typed.strip(), missing) or why_not(lambda: check_name(typed))
