"""Questions of a page that are no sheet: what is wrong stands at the question and in the summary alike."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.error_summary import ErrorSummary
from ui.widgets.question_block import QuestionBlock
from ui.widgets.reveal import reveal


class Asked:
    """The blocks of a page by id, and the summary above them."""

    def __init__(self, summary: ErrorSummary) -> None:
        self._summary = summary
        self._blocks: dict[str, QuestionBlock] = {}
        summary.chosen.connect(self.focus)

    def add(self, id: str, block: QuestionBlock) -> QuestionBlock:
        """Take a question in, and give it back."""
        self._blocks[id] = block
        return block

    def block(self, id: str) -> QuestionBlock:
        """Give one question."""
        return self._blocks[id]

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> bool:
        """Show what is wrong at each question and in the summary, and say whether anything is."""
        said: Mapping[str, str] = dict(problems)
        for id, block in self._blocks.items():
            block.set_error(said.get(id))
        self._summary.show_problems(problems)
        return bool(problems)

    def focus(self, id: str) -> None:
        """Put the focus into a question."""
        block = self._blocks.get(id)
        if block is not None:
            target = _first(block.field)
            target.setFocus()
            reveal(target)


def _first(field: QWidget) -> QWidget:
    first = getattr(field, "first", None)
    found = first() if callable(first) else field
    return found if isinstance(found, QWidget) else field
