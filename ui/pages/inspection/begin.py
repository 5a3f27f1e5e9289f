"""Where inspection view begins: who is inspecting, which cases they are shown, and why."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.gap_below import GapBelow
from ui.places import SETTINGS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body, PageTitle
from ui.widgets.page_body import PageBody
from ui.widgets.plain_area import PlainArea
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.record.errors import YpsError
from yps_desktop.services.inspection_view import Wanted, begin, name_cases

TITLE = "Show cases to an inspector"
BEGIN = "Begin inspection view"
WHAT_IS_SHOWN = (
    "They read the cases you name at this screen: summary, chronology and every signed sheet. No other case, "
    "no draft, and nothing can be written.",
    "Each page that is shown is written down. You leave it with your password; locking ends it too.",
)
_MISSING = {
    "who": "Enter who is inspecting",
    "organisation": "Enter which organisation they are from",
    "cases": "Enter the number of each case that is shown",
    "reason": "Enter why they are shown",
}


class BeginInspectionPage(Page):
    """Four boxes and a button; nothing is kept of them until it begins."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body, self.errors = PageBody(), ErrorSummary()
        self.who, self.organisation, self.cases = (PlainField() for _ in range(3))
        self.reason = PlainArea(lines=2)
        self.begin_button, self.leave_button = MainButton(BEGIN), OutlinedButton("Leave")
        self._blocks = {
            "who": QuestionBlock("Who is inspecting?", self.who, "Their name, as on their badge."),
            "organisation": QuestionBlock(
                "Which organisation are they from?",
                self.organisation,
                "Such as Ofsted, or the local authority.",
            ),
            "cases": QuestionBlock(
                "Which cases are they shown?", self.cases, "Their numbers, such as 2026-003, 2026-014."
            ),
            "reason": QuestionBlock("Why are they shown these?", self.reason),
        }
        self._lay_out()
        self.begin_button.clicked.connect(self._begin)
        self.leave_button.clicked.connect(self.back)
        self.errors.chosen.connect(lambda name: self._blocks[name].field.setFocus())

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb("Inspection view"))

    def focus_first(self) -> None:
        """Put the focus on the first box."""
        self.who.setFocus()
        self.body.scroll_to_top()

    def _begin(self) -> None:
        said = {name: self._text(name) for name in _MISSING}
        if self._say({name: words for name, words in _MISSING.items() if not said[name]}):
            return

        def wanted(found: tuple[tuple[str, str], ...]) -> None:
            asked = Wanted(said["who"], said["organisation"], said["reason"], found)
            self.session.write(
                self, lambda desk: begin(desk, asked), self.session.show_outside, self._refused
            )

        self.session.ask(self, lambda desk: name_cases(desk, said["cases"]), wanted, self._refused_cases)

    def _text(self, name: str) -> str:
        text: str = getattr(self, name).text()
        return text.strip()

    def _refused_cases(self, error: YpsError) -> None:
        self._say({"cases": error.sentence.rstrip(".")})

    def _refused(self, error: YpsError) -> None:
        self._say({"who": error.sentence.rstrip(".")})

    def _say(self, problems: dict[str, str]) -> bool:
        """Say at each box what is wrong with it, and tell whether anything is."""
        for name, block in self._blocks.items():
            block.set_error(problems.get(name))
            getattr(self, name).set_wrong(name in problems)
        self.errors.show_problems(list(problems.items()))
        if problems:
            self.body.scroll_to_top()
        return bool(problems)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        main, gap = self.body.main, current_theme().space.between_questions
        main.add(self.errors)
        main.add(GapBelow(self.errors, gap))
        main.add(PageTitle(TITLE))
        for sentence in WHAT_IS_SHOWN:
            main.add_space(8)
            main.add(Body(sentence))
        for part in (*self._blocks.values(), ButtonRow(self.begin_button, self.leave_button)):
            main.add_space(gap)
            main.add(part)
