"""Below which number cases are not told on what is handed on: a setting of the school (Q)."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.asked import Asked
from ui.pages.parts.setting_layout import lay_out_setting
from ui.places import REPORTS, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body, Caption
from ui.widgets.page_body import PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.record.errors import YpsError
from yps_desktop.record.rules.small_numbers import LEAST_LIMIT, MOST_LIMIT, limit_of
from yps_desktop.record.school import School
from yps_desktop.services.desk import Desk
from yps_desktop.services.figures import set_limit

TITLE = "Small numbers"
QUESTION = "Below which number are cases not told?"
HINT = f"A whole number from {LEAST_LIMIT} to {MOST_LIMIT}."
TOLD = (
    "Where few children are meant, a number can tell who: “one girl in Year 9” may be enough. What is handed "
    "on hides every number below this one, and whatever would give it away by subtraction. Larger ones are "
    "given as a range, such as 5 to 9.",
    f"Below {LEAST_LIMIT} a range would be too narrow to hide anybody; above {MOST_LIMIT} hardly anything "
    "would be told. A page for governors that was handed out keeps the number it was made with.",
)
SOURCE = (
    "The number is our own: published figures about children commonly leave out counts of a few. Your own "
    "policy, or whoever advises you on data protection, may ask for a higher one."
)
_LIMIT, _WIDTH = "limit", 76


class FiguresLimitPage(Page):
    """One number; saving is an entry of the record."""

    rail_words = "Reports"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body, self.errors = PageBody(), ErrorSummary()
        self.limit = PlainField(width=_WIDTH)
        self.limit.setText(str(limit_of(session.school)))
        self.asked = Asked(self.errors)
        self.save_button, self.leave_button = MainButton("Save the number"), OutlinedButton("Leave")
        self._lay_out()
        self.save_button.clicked.connect(self._save)
        self.leave_button.clicked.connect(self.back)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Reports", Place(REPORTS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the number."""
        self.limit.setFocus()

    def _save(self) -> None:
        typed = self.limit.text()
        self.session.write(self, lambda desk: _set(desk, typed), self._saved, self._refused)

    def _saved(self, school: School) -> None:
        self.session.school = school
        self.said.emit(f"Numbers below {school.hidden_below} are hidden")
        self.go_instead.emit(Place(REPORTS))

    def _refused(self, error: YpsError) -> None:
        self.limit.set_wrong(True)
        self.asked.show_problems([(_LIMIT, error.sentence.rstrip("."))])
        self.body.scroll_to_top()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        block = self.asked.add(_LIMIT, QuestionBlock(QUESTION, self.limit, HINT))
        told = [*map(Body, TOLD), Caption(SOURCE)]
        buttons = ButtonRow(self.save_button, self.leave_button)
        lay_out_setting(self.body.main, self.errors, TITLE, told, (block,), buttons)


def _set(desk: Desk, typed: str) -> School:
    set_limit(desk, typed)
    return desk.school
