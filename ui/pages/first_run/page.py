"""The first run's page: one step at a time, with what is wrong at the top, and nothing lost by going back."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.first_run.lead import LeadStep
from ui.pages.first_run.never import NeverStep
from ui.pages.first_run.school import SchoolStep
from ui.pages.first_run.second import SecondStep
from ui.pages.first_run.step import Step
from ui.pages.first_run.where import WhereStep
from ui.pages.parts.door_face import DoorFace
from ui.places import FIRST_START
from ui.theme import current_theme
from ui.theme.theme import SMALLEST_PERCENT
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Bold, Caption, PageTitle
from ui.widgets.page_body import PageBody
from yps_desktop.record.school import School
from yps_desktop.services.founding import LEADS, SECOND_READER, Founding, check_dfe, check_urn
from yps_desktop.services.opening import Newcomer

MAKING = "Making the vault. This takes a few seconds."
LEAD = "Designated Safeguarding Lead"


class FirstRun(DoorFace):
    """Asks step by step; `made` carries the Founding when all is answered."""

    door, name = FIRST_START, "Setting up"
    made = Signal(object)
    elsewhere = Signal()
    backup = Signal()

    def __init__(self, usual: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.never, self.school, self.lead = NeverStep(), SchoolStep(), LeadStep()
        self.second, self.where = SecondStep(), WhereStep(usual)
        for step in (self.lead, self.second):
            step.password.known = self._known
        self._steps: tuple[Step, ...] = (self.never, self.school, self.lead, self.second, self.where)
        self._at: Step = self.never
        self.body = PageBody(in_the_middle=True)
        self.errors = ErrorSummary()
        self.caption, self.title, self.making = Caption(), PageTitle(), Bold(MAKING)
        self.main_button, self.back_button = MainButton("Continue"), OutlinedButton("Back")
        self._lay_out()
        self.main_button.clicked.connect(self._go_on)
        self.back_button.clicked.connect(lambda: self._turn_to(self._before()))
        self.errors.chosen.connect(lambda name: self._at.focus_on(name) if name else self.focus_first())
        self.never.elsewhere.clicked.connect(self.elsewhere)
        self.never.backup.clicked.connect(self.backup)
        self._turn_to(self.never)

    def focus_first(self) -> None:
        """Put the focus where the step begins."""
        if self._at is not self.never:
            self._at.focus_first()
        elif current_theme().percent > SMALLEST_PERCENT:  # the button is out of sight below
            self.body.read_from_top(self.never.title)
        else:
            self.main_button.setFocus()

    def say_trouble(self, sentence: str) -> None:
        """Say why the vault could not be made; everything typed still stands there."""
        self._show_making(False)
        self.errors.show_problems([("where" if self._at is self.where else "", sentence)])
        self.body.scroll_to_top()

    def may_be_left(self) -> bool:
        """Say whether the vault is not just being made."""
        return not self._buttons.isHidden()

    def founding(self) -> Founding:
        """Give what is to be made."""
        return Founding(self.where.folder(), self._school(), self._lead(), self._second())

    def _known(self) -> tuple[str, ...]:
        """Give what somebody would try first as a password."""
        head = self.school.headteacher.text()
        return (self.school.name.text(), self.lead.name.text(), self.second.name.text(), head, LEAD)

    def _school(self) -> School:
        return School(
            name=self.school.name.text().strip(),
            urn=check_urn(self.school.urn.text()),
            dfe=check_dfe(self.school.dfe.text()),
            imagery=self.school.imagery.text(),
            headteacher=self.school.headteacher.text(),
            second_reader=self._second_reader(),
        )

    def _second_reader(self) -> str:
        return (self.lead.countersigner.value() or "none") if self.lead.is_head() else "headteacher"

    def _lead(self) -> Newcomer:
        head = self.school.headteacher.text()
        office = f"{head[:1].upper()}{head[1:]} and {LEAD}" if self.lead.is_head() else LEAD
        return Newcomer(self.lead.name.text().strip(), office, LEADS, self.lead.password.text())

    def _second(self) -> Newcomer | None:
        if self.lead.is_head() or not self.second.is_now():
            return None
        head = self.school.headteacher.text()
        office = head[:1].upper() + head[1:]
        return Newcomer(self.second.name.text().strip(), office, SECOND_READER, self.second.password.text())

    def _wanted(self) -> list[Step]:
        return [step for step in self._steps if step is not self.second or not self.lead.is_head()]

    def _before(self) -> Step:
        steps = self._wanted()
        return steps[max(0, steps.index(self._at) - 1)]

    def _go_on(self) -> None:
        problems = self._at.problems()
        self.errors.show_problems(problems)
        if problems:
            self.body.scroll_to_top()
        elif self._at is self.where:
            self._make()
        else:
            steps = self._wanted()
            self._turn_to(steps[steps.index(self._at) + 1])

    def _make(self) -> None:
        self._show_making(True)
        self.made.emit(self.founding())

    def _turn_to(self, step: Step) -> None:
        for each in self._steps:
            each.setVisible(each is step)
        self._at = step
        self.errors.show_problems([])
        for each in (self.lead, self.second):
            each.set_word(self.school.headteacher.text() or "headteacher")
        self._name_step(step)
        self.body.scroll_to_top()
        self.focus_first()

    def _name_step(self, step: Step) -> None:
        steps = self._wanted()
        self.title.setText(step.title)
        self.caption.setText(f"{self.name} · {steps.index(step) + 1} of {len(steps)}")
        self.main_button.setText(
            "Start" if step is self.never else "Make the vault" if step is self.where else "Continue"
        )
        self.back_button.setVisible(step is not self.never)

    def _show_making(self, making: bool) -> None:
        self._buttons.setVisible(not making)
        self.making.setVisible(making)
        if making:
            self.making.repaint()

    def _lay_out(self) -> None:
        self.stand(self.body)
        main = self.body.main
        self._buttons = ButtonRow(self.main_button, self.back_button)
        for part, gap in ((self.errors, 18), (self.caption, 0), (self.title, 18)):
            main.add(part)
            main.add_space(gap)
        for step in self._steps:
            main.add(step)
        main.add_space(28)
        main.add(self._buttons)
        main.add(self.making)
        self.making.hide()
