"""Records that go to another school: what is kept afterwards, when a receipt is asked for (N1, N7, L1)."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.asked import Asked
from ui.pages.parts.setting_layout import lay_out_setting
from ui.places import KEEPING, SETTINGS, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body
from ui.widgets.page_body import PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.record.errors import YpsError
from yps_desktop.record.school import School
from yps_desktop.services.desk import Desk
from yps_desktop.services.transfer_settings import (
    ALWAYS,
    KEPT,
    NO_DAYS,
    NOT_A_CHOICE,
    SETTLED,
    set_after_transfer,
)

TITLE = "Records that go to another school"
Q_KEEP = "What do you keep once the other school has taken it in?"
Q_DAYS = "After how many school days do you ask for the receipt?"
HINT_DAYS = "Counted from the day it left. Each plan can say another number."
WHY_DAYS = "Whoever sends a safeguarding file makes sure that it came, and keeps the confirmation."
SOURCE_KEEP, SOURCE_DAYS = (
    "Unsettled: your own policy, and your council’s, decide",
    "Keeping children safe in education, part 2; the number of days is our practice",
)
SAVED = "What is kept of a record that went is set"
_KEEP, _DAYS, _WIDTH = "kept", "days", 120


class KeptAfterPage(Page):
    """Two questions; saving is an entry of the record."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body, self.errors = PageBody(), ErrorSummary()
        self.keep = RadioRows([Choice(one, words, means) for one, (words, means) in KEPT.items()], Q_KEEP)
        self.days = PlainField(width=_WIDTH)
        self.asked = Asked(self.errors)
        self.save_button, self.leave_button = MainButton("Save"), OutlinedButton("Leave")
        self._lay_out()
        self.save_button.clicked.connect(self._save)
        self.leave_button.clicked.connect(self.back)

    def load(self) -> None:
        """Read what is set."""
        self.session.ask(self, lambda desk: desk.school, self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        keeping = Crumb("Keeping and letting go", Place(KEEPING))
        return (Crumb("Settings", Place(SETTINGS)), keeping, Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the first question."""
        self.keep.first().setFocus()
        self.body.scroll_to_top()

    def _show(self, school: School) -> None:
        self.keep.set_value(school.kept_after_transfer)
        self.days.setText(str(school.receipt_days))
        self.shown.emit()

    def _save(self) -> None:
        kept, typed = self.keep.value() or "", self.days.text()
        self.session.write(self, lambda desk: _set(desk, kept, typed), self._saved, self._refused)

    def _saved(self, school: School) -> None:
        self.session.school = school
        self.said.emit(SAVED)
        self.go_instead.emit(Place(KEEPING))

    def _refused(self, error: YpsError) -> None:
        wrong = error.sentence.rstrip(".")
        self.days.set_wrong(wrong == NO_DAYS)
        self.asked.show_problems([(_KEEP if wrong == NOT_A_CHOICE else _DAYS, wrong)])
        self.body.scroll_to_top()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        keep = self.asked.add(_KEEP, QuestionBlock(Q_KEEP, self.keep, "", SETTLED, SOURCE_KEEP))
        days = self.asked.add(_DAYS, QuestionBlock(Q_DAYS, self.days, HINT_DAYS, WHY_DAYS, SOURCE_DAYS))
        buttons = ButtonRow(self.save_button, self.leave_button)
        lay_out_setting(self.body.main, self.errors, TITLE, (Body(ALWAYS),), (keep, days), buttons)


def words_of(school: School) -> str:
    """Say in a line how it is set."""
    kept = next((words for one, (words, _) in KEPT.items() if one == school.kept_after_transfer), "")
    return f"Kept: {kept[:1].lower()}{kept[1:]}." if kept else ""


def _set(desk: Desk, kept: str, typed: str) -> School:
    set_after_transfer(desk, kept, typed)
    return desk.school
