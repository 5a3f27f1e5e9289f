"""A recovery sheet that was just made: printed or saved beside its preview, then read back from the paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.paper_form import FormWords, PaperForm
from ui.pages.parts.second_person import GROUPS, GROUPS_ASKED, wrong_words
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.group_boxes import GroupBoxes
from ui.widgets.labels import Body, Caption, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.services.recovery_sheet import is_group

PRINT_TITLE, BACK_TITLE = "Print the recovery sheet", "Is the sheet on paper?"
WHY = (
    "If a password is lost, this sheet counts as one person. If nobody can get in, it opens the record for "
    "two people.",
    "It is kept nowhere in the program. It can be printed until the record is locked, and never again.",
)
CARE = (
    "Whoever holds it counts as one person",
    "Fetch it from the printer now. A shared printer may keep a copy.",
)
CARE_FILE = (
    "A saved file is as good as the sheet",
    "Save it on a memory stick, print it from there, then delete the file.",
)
NO_PRINTER = "No printer is set up on this computer. Save it as a PDF file, or write the groups down by hand."
READ_TWO = "Read two groups from the paper in your hand. So it is certain that it can be read."
READ_ALL = (
    "The record was locked since the sheet was made, so it is not known here any more. Type all of it from "
    "the paper in your hand. It stays the sheet in use."
)
WHERE, WHERE_HINT = "Where will it be kept?", "Such as: sealed, in the school safe."
_GAP = 12


class SheetPrint(PaperForm):
    """What can be done with the sheet while it is shown beside; `on_paper` says that it can be read back."""

    on_paper = Signal()
    later = Signal()

    def __init__(self, printers: tuple[str, ...], *, practice: bool, parent: QWidget | None = None) -> None:
        above: list[QWidget] = [Body(sentence) for sentence in WHY]
        if practice:
            above.append(Caption("Practice. This sheet opens nothing real, and it says so."))
        words = FormWords(
            PRINT_TITLE, "Print the sheet", CARE, CARE_FILE, no_printer=NO_PRINTER, most_copies=1
        )
        super().__init__(words, printers, above=above, parent=parent)
        self.paper_button, self.later_link = OutlinedButton("It is on paper"), LinkButton("Later")
        self.add(ButtonRow(self.paper_button, self.later_link, gap=22))
        self.paper_button.clicked.connect(self.on_paper)
        self.later_link.clicked.connect(self.later)


class SheetReadBack(Column):
    """Two groups typed back from the paper, or all of them, and where it is kept; `kept` carries both."""

    kept = Signal(object, str)
    again = Signal()

    def __init__(self, asked: tuple[int, ...], back: str, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self.summary = ErrorSummary()
        self.asked = Asked(self.summary)
        whole = len(asked) == len(GROUPS)
        question = GROUPS_ASKED if whole else f"Groups {asked[0]} and {asked[1]}"
        self.groups = GroupBoxes(asked, question)
        self.where = PlainField()
        self.kept_button, self.again_link = MainButton("The sheet is kept"), LinkButton(back)
        self._lay_out(question, READ_ALL if whole else READ_TWO)
        self.kept_button.clicked.connect(self._check)
        self.groups.entered.connect(self._check)
        self.again_link.clicked.connect(self.again)

    def focus_first(self) -> None:
        """Put the focus on the first group."""
        self.groups.first().setFocus()

    def refuse(self, sentence: str) -> None:
        """Say what is not right at the groups."""
        self.asked.show_problems([("groups", sentence.rstrip("."))])

    def _lay_out(self, question: str, why: str) -> None:
        gap = current_theme().space.between_questions
        groups = QuestionBlock(question, self.groups, "Five letters and digits each, as on the paper.")
        self.add(self.summary)
        self.add(GapBelow(self.summary, gap))
        self.add(PageTitle(BACK_TITLE))
        self.add_space(_GAP)
        self.add(Body(why))
        for part in (
            self.asked.add("groups", groups),
            self.asked.add("where", QuestionBlock(WHERE, self.where, WHERE_HINT)),
            ButtonRow(self.kept_button, self.again_link, gap=22),
        ):
            self.add_space(gap)
            self.add(part)

    def _check(self) -> None:
        typed = self.groups.texts()
        wrong = [number for number, group in typed.items() if not is_group(number, group)]
        self.groups.mark(wrong)
        problems = [("groups", wrong_words(wrong))] if wrong else []
        if not self.where.text().strip():
            problems.append(("where", "Enter where the sheet will be kept"))
        if not self.asked.show_problems(problems):
            self.kept.emit(typed, self.where.text().strip())
