"""A new password, typed twice by the person whose it is."""

from PySide6.QtWidgets import QWidget

from ui.theme import current_theme
from ui.widgets.page_body import Column
from ui.widgets.password_field import PasswordField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.record.errors import AnswerError

HINT = "14 characters or more. Four words that you will remember do well."
DIFFERENT = "The two passwords are not the same. Type it again"


class NewPassword(Column):
    """Two boxes, each with Show; what is typed stays until it is taken."""

    def __init__(self, label: str = "Choose your password", parent: QWidget | None = None) -> None:
        super().__init__(current_theme().space.between_questions, parent)
        self.first, self.again = PasswordField(label), PasswordField("Type it again")
        self.first_block = QuestionBlock(label, self.first, HINT)
        self.again_block = QuestionBlock("Type it again", self.again)
        self.add(self.first_block)
        self.add(self.again_block)

    def problems(self) -> list[tuple[str, str]]:
        """Say what is wrong, by the ids `password` and `again`; mark the boxes."""
        weak = _why_weak(self.first.text())
        other = DIFFERENT if weak is None and self.first.text() != self.again.text() else None
        self.first_block.set_error(weak)
        self.again_block.set_error(other)
        self.first.set_wrong(weak is not None)
        self.again.set_wrong(other is not None)
        found = (("password", weak), ("again", other))
        return [(name, sentence) for name, sentence in found if sentence is not None]

    def focus_on(self, name: str) -> None:
        """Put the focus on a box by its id."""
        (self.again if name == "again" else self.first).setFocus()

    def text(self) -> str:
        """Give the password."""
        return self.first.text()

    def clear(self) -> None:
        """Empty both boxes."""
        self.first.clear()
        self.again.clear()


def _why_weak(password: str) -> str | None:
    from yps_desktop.services.opening import check_password

    if not password:
        return "Enter a password"
    try:
        check_password(password)
    except AnswerError as error:
        return error.sentence.rstrip(".")
    return None
