"""A new password, typed twice by the person whose it is."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.strength_line import StrengthLine
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Caption
from ui.widgets.page_body import Column
from ui.widgets.password_field import PasswordField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.record.errors import AnswerError

HINT = "14 characters or more, or four words. It may be pasted."
DIFFERENT = "The two passwords are not the same. Type it again"
SUGGEST = "Suggest four words"
SUGGESTED = "Four words stand in the box. Remember them, then type them again. Choose again for others."
Known = Callable[[], Sequence[str]]
"""Gives what somebody would try first: the school's name, the person's own and their office."""


class NewPassword(Column):
    """Two boxes, each with Show; what is typed stays until it is taken."""

    def __init__(
        self, label: str = "Choose your password", known: Known = tuple, parent: QWidget | None = None
    ) -> None:
        super().__init__(current_theme().space.between_questions, parent)
        self.known = known
        self.first, self.again = PasswordField(label), PasswordField("Type it again")
        self.strength = StrengthLine(self.first, lambda: self.known())
        self.suggest_button, self.suggested = OutlinedButton(SUGGEST), Caption(SUGGESTED)
        self.first_block = QuestionBlock(label, self.first, HINT)
        self.again_block = QuestionBlock("Type it again", self.again)
        chosen = Column(current_theme().space.unit)
        for part in (self.first_block, self.strength, ButtonRow(self.suggest_button), self.suggested):
            chosen.add(part)
        self.suggested.hide()
        self.add(chosen)
        self.add(self.again_block)
        self.suggest_button.clicked.connect(self._suggest)

    def problems(self) -> list[tuple[str, str]]:
        """Say what is wrong, by the ids `password` and `again`; mark the boxes."""
        weak = _why_weak(self.first.text(), self.known())
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
        self.suggested.hide()

    def _suggest(self) -> None:
        """Put four words into the first box, to be read there; typing them again is what makes them stay."""
        from yps_desktop.services.suggested_words import suggest_words

        self.again.clear()
        self.first.put(suggest_words())
        self.first.setFocus()
        self.suggested.show()
        say_aloud(self.suggested, SUGGESTED)


def _why_weak(password: str, known: Sequence[str]) -> str | None:
    from yps_desktop.services.password_strength import check_password

    if not password:
        return "Enter a password"
    try:
        check_password(password, known)
    except AnswerError as error:
        return error.sentence.rstrip(".")
    return None
