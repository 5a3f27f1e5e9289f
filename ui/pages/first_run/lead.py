"""The Designated Safeguarding Lead: name, password, and whether they are the headteacher too (G5)."""

from PySide6.QtWidgets import QWidget

from ui.pages.first_run.step import Problems, Step, name_problem, unless
from ui.pages.parts.new_password import NewPassword
from ui.widgets.choice import Choice
from ui.widgets.labels import Body
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows

OTHER, NOBODY = "other", "none"
COUNTERSIGNERS = (
    Choice(OTHER, "Somebody else", "A governor or a senior leader, named later in Settings."),
    Choice(NOBODY, "Nobody", "Every paper then says that there is no second reader."),
)
NO_WAY_BACK = (
    "Nobody can look this password up or reset it. If it is lost, somebody else with a key or the recovery "
    "sheet is needed. You print that sheet at the end."
)


class LeadStep(Step):
    """Who the DSL is; who countersigns where the DSL is the headteacher."""

    title = "You, the Designated Safeguarding Lead"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.password = PlainField(), NewPassword()
        self.also_head = RadioRows([Choice("yes", "Yes"), Choice("no", "No")], inline=True)
        self.countersigner = RadioRows(COUNTERSIGNERS)
        self._who = QuestionBlock("Who countersigns what you sign?", self.countersigner)
        self.ask("lead", QuestionBlock("Your name", self.name, "As it stands under what you sign."))
        self.add(self.password)
        self.add(Body(NO_WAY_BACK))
        self.ask("also_head", QuestionBlock("", self.also_head))
        self.set_word("headteacher")
        self.ask("countersigner", self._who)
        self._who.hide()
        self.also_head.changed.connect(lambda: self._who.setVisible(self.is_head()))

    def set_word(self, word: str) -> None:
        """Use the school's word for its headteacher."""
        self._word = word
        self.blocks["also_head"].set_question(f"Are you the {word} as well?")

    def is_head(self) -> bool:
        """Say whether the DSL is the headteacher as well."""
        return self.also_head.value() == "yes"

    def problems(self) -> Problems:
        """Mark what is wrong and give it, in the order of the page."""
        others = super().problems()
        names = [problem for problem in others if problem[0] == "lead"]
        return [*names, *self.password.problems(), *(p for p in others if p not in names)]

    def problem_of(self, name: str) -> str | None:
        """Say what is wrong with one answer, or None."""
        if name == "lead":
            return name_problem(self.name.text(), "Enter your name")
        if name == "also_head":
            return unless(self.also_head.value(), f"Select whether you are the {self._word} as well")
        return unless(not self.is_head() or self.countersigner.value(), "Select who countersigns")

    def focus_on(self, name: str) -> None:
        """Put the focus on a question by its id."""
        if name in self.blocks:
            super().focus_on(name)
        else:
            self.password.focus_on(name)
