"""Where nobody can get in any more: the recovery sheet is typed, and two people choose passwords."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.first_run.step import name_problem
from ui.pages.parts.asked import Asked
from ui.pages.parts.door_face import DoorFace
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.new_password import NewPassword
from ui.pages.parts.second_person import GROUPS, GROUPS_ASKED, wrong_words
from ui.places import RECOVER
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.group_boxes import GroupBoxes
from ui.widgets.labels import Body, Bold, Hint, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import OVERSEES
from yps_desktop.services.opening import Newcomer
from yps_desktop.services.recovery_sheet import SheetProof, is_group
from yps_desktop.services.roles import ROLES, doing, role

TITLE, PEOPLE_TITLE, READ_TITLE = "Use the recovery sheet", "Two people choose passwords", "Read, then agree"
FIRST_TRY = (
    "Only where nobody who looks after the record can get in. If one of them can, that person makes new "
    "keys in Settings, under People with a key.",
    "Type the 13 groups from the sheet. Two people are needed, both at this screen now.",
)
EVERYBODY = (
    "Both look after the record from now on. Every key there was before is taken away, what was signed with "
    "it stands, and each later record says so on its first page."
)
CHECKING = "Checking the sheet."
MAKING = "Making two keys. This takes a few seconds."
OPENING = "Opening the record. This takes a few seconds."
_LOOK_AFTER = tuple(one for one in ROLES if OVERSEES in one.rights)


class RecoverPage(DoorFace):
    """Three steps, and nothing is changed before the last; each signal carries what was answered."""

    door, name = RECOVER, TITLE
    typed = Signal(str)
    named = Signal(object, object)
    agreed = Signal()
    left = Signal()

    def __init__(self, school: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._school = school
        self.body, self.summary = PageBody(in_the_middle=True), ErrorSummary()
        self.asked = Asked(self.summary)
        self.groups = GroupBoxes(GROUPS, GROUPS_ASKED)
        self.people = (PersonForm("First person", school), PersonForm("Second person", school))
        self.stand(self.body)
        self._step: Callable[[], None] = self._check_groups
        self.groups.entered.connect(self._check_groups)
        block = self.asked.add("groups", QuestionBlock(GROUPS_ASKED, self.groups, "As on the paper."))
        self._lay_out(TITLE, [*map(Body, FIRST_TRY), block], "Check the sheet")

    def focus_first(self) -> None:
        """Put the focus where the step begins."""
        if self._step == self._check_groups:
            self.groups.first().setFocus()
        elif self._step == self._check_people:
            self.people[0].part.first().setFocus()
            self.body.scroll_to_top()
        else:
            self.body.read_from_top(READ_TITLE)

    def ask_people(self, _: SheetProof) -> None:
        """Ask for the two: the sheet is the right one."""
        self.groups.clear()
        self._step = self._check_people
        self._begin()
        for form in self.people:
            form.ask(self.asked, self.summary)
        self._lay_out(PEOPLE_TITLE, [Body(EVERYBODY), *self.people], "Continue")
        self.focus_first()

    def show_text(self, words: str) -> None:
        """Let both read what they agree to."""
        self._step = self._agree
        self._begin()
        card = Card("What will happen", reading=True)
        for paragraph in words.split("\n\n"):
            card.add(Body(paragraph))
        self._lay_out(READ_TITLE, [card], "We both agree: open the record")
        self.focus_first()

    def leave_unless_busy(self) -> None:
        """Leave, and forget with the page what was typed, unless the record is being opened."""
        if self.may_be_left():
            self.left.emit()

    def may_be_left(self) -> bool:
        """Say whether nothing is being checked, made or opened."""
        return not self.buttons.isHidden()

    def refuse(self, error: YpsError) -> None:
        """Say why nothing was changed."""
        self.say_trouble(error.sentence)

    def say_trouble(self, sentence: str) -> None:
        """Say first thing on the page what is wrong."""
        self._say_busy("")
        where = "groups" if self._step == self._check_groups else ""
        self.asked.show_problems([(where, sentence.rstrip("."))])
        self.body.scroll_to_top()

    def _check_groups(self) -> None:
        if self.buttons.isHidden():  # the sheet is being checked: Enter was pressed again
            return
        wrong = [number for number, typed in self.groups.texts().items() if not is_group(number, typed)]
        self.groups.mark(wrong)
        if not self._has_problems([("groups", wrong_words(wrong))] if wrong else []):
            self._say_busy(CHECKING)
            self.typed.emit(" ".join(self.groups.texts().values()))

    def _check_people(self) -> None:
        if not self._has_problems([problem for form in self.people for problem in form.problems()]):
            self._say_busy(MAKING)
            self.named.emit(*(form.newcomer() for form in self.people))

    def _agree(self) -> None:
        self._say_busy(OPENING)
        self.agreed.emit()

    def _has_problems(self, problems: Sequence[tuple[str, str]]) -> bool:
        self.asked.show_problems(problems)
        if problems:
            self.body.scroll_to_top()
        return bool(problems)

    def _begin(self) -> None:
        """Put a fresh body in place of the step before."""
        before, self.body, self.summary = self.body, PageBody(in_the_middle=True), ErrorSummary()
        self.asked = Asked(self.summary)
        self._layout.replaceWidget(before, self.body)
        self.foot.raise_()
        self.body.show()
        before.hide()
        before.deleteLater()

    def _lay_out(self, title: str, parts: Sequence[QWidget], button: str) -> None:
        main, gap = self.body.main, current_theme().space.between_questions
        self._add_buttons(button)
        main.add(self.summary)
        main.add(GapBelow(self.summary, gap))
        main.add(Hint(self._school))
        main.add(PageTitle(title))
        for part in (*parts, self.buttons, self.busy):
            main.add_space(gap)
            main.add(part)
        self.busy.hide()

    def _add_buttons(self, button: str) -> None:
        """Make the buttons of a step anew: those before went with their body."""
        self.on, self.busy = MainButton(button), Bold("")
        self.leave = LinkButton("Leave without changing anything")
        self.on.clicked.connect(lambda: self._step())
        self.leave.clicked.connect(self.left)
        self.buttons = ButtonRow(self.on, self.leave, gap=22)

    def _say_busy(self, words: str) -> None:
        self.buttons.setVisible(not words)
        self.busy.setText(words)
        self.busy.setVisible(bool(words))


class PersonForm(Column):
    """One of the two: part, name, office, and a password typed by themselves."""

    def __init__(self, which: str, school: str, parent: QWidget | None = None) -> None:
        super().__init__(current_theme().space.between_questions, parent)
        self._which, self._suggested = which, ""
        self.part = RadioRows([Choice(one.id, one.name, f"May {doing(one.rights)}.") for one in _LOOK_AFTER])
        self.name, self.office = PlainField(), PlainField()
        self.password = NewPassword(
            f"{which}: password", lambda: (school, self.name.text(), self.office.text())
        )
        self.password.again_block.set_question(f"{which}: type it again")
        self.part.changed.connect(self._suggest)

    def ask(self, asked: Asked, summary: ErrorSummary) -> None:
        """Add the questions, known to the page by their ids."""
        which = self._which
        self.add(SectionTitle(which))
        self.add(asked.add(f"{which} part", QuestionBlock(f"{which}: part", self.part)))
        self.add(asked.add(f"{which} name", QuestionBlock(f"{which}: name", self.name)))
        self.add(asked.add(f"{which} office", QuestionBlock(f"{which}: office", self.office)))
        self.add(self.password)
        summary.chosen.connect(
            lambda id: self.password.focus_on(id.removeprefix(which).strip()) if _is_of(id, which) else None
        )

    def newcomer(self) -> Newcomer:
        """Give who it is."""
        rights = role(self.part.value() or "").rights
        return Newcomer(self.name.text().strip(), self.office.text().strip(), rights, self.password.text())

    def problems(self) -> list[tuple[str, str]]:
        """Say what is wrong, each with the id of its question."""
        which = self._which
        found = [] if self.part.value() else [(f"{which} part", f"{which}: select the part")]
        for id, field in (("name", self.name), ("office", self.office)):
            wrong = name_problem(field.text(), f"{which}: enter the {id}")
            field.set_wrong(wrong is not None)
            found += [(f"{which} {id}", wrong)] if wrong else []
        return [*found, *((f"{which} {id}", words) for id, words in self.password.problems())]

    def _suggest(self) -> None:
        chosen = self.part.value()
        if chosen and self.office.text() in ("", self._suggested):
            self._suggested = role(chosen).name
            self.office.setText(self._suggested)


def _is_of(id: str, which: str) -> bool:
    return id in (f"{which} password", f"{which} again")
