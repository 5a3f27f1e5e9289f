"""The headteacher, who makes a key with their own password at this screen: now or later."""

from PySide6.QtWidgets import QWidget

from ui.pages.first_run.step import Problems, Step, name_problem, unless
from ui.pages.parts.new_password import NewPassword
from ui.widgets.choice import Choice
from ui.widgets.labels import Body
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows

NOW, LATER = "now", "later"
WHY = (
    "The {word} reads and countersigns some records at this screen, with a password of their own that nobody "
    "else knows. Nothing waits for it: until then papers say that there is no second reader yet."
)


class SecondStep(Step):
    """Whether the headteacher makes a key now; their name and password where they do."""

    title = "A second reader"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why = Body("")
        self.when = RadioRows(
            [
                Choice(NOW, "They are here and type their own password now"),
                Choice(LATER, "Later", "Settings has a page for it."),
            ]
        )
        self.name, self.password = PlainField(), NewPassword("Their password, typed by themselves")
        self._opened = Column(self.layout_.spacing())
        self.add(self.why)
        self.ask("when", QuestionBlock("When do they make their key?", self.when))
        self.blocks["second"] = QuestionBlock("Their name", self.name, "As it stands under what they sign.")
        self._opened.add(self.blocks["second"])
        self._opened.add(self.password)
        self.add(self._opened)
        self._opened.hide()
        self.when.changed.connect(lambda: self._opened.setVisible(self.is_now()))

    def set_word(self, word: str) -> None:
        """Use the school's word for its headteacher."""
        self.why.setText(WHY.format(word=word))

    def is_now(self) -> bool:
        """Say whether they make their key now."""
        return self.when.value() == NOW

    def problems(self) -> Problems:
        """Mark what is wrong and give it, in the order of the page."""
        found = super().problems()
        return [*found, *self.password.problems()] if self.is_now() else found

    def problem_of(self, name: str) -> str | None:
        """Say what is wrong with one answer, or None."""
        if name == "when":
            return unless(self.when.value(), "Select when they make their key")
        return name_problem(self.name.text(), "Enter their name") if self.is_now() else None

    def focus_on(self, name: str) -> None:
        """Put the focus on a question by its id."""
        if name in self.blocks:
            super().focus_on(name)
        else:
            self.password.focus_on(name)
