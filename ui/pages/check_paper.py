"""Checking a paper: does a code on a page, a file or a backup belong to this record?"""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.pages.parts.body_page import BodyPage
from ui.places import SETTINGS, Crumb, Place
from ui.session import Session
from ui.widgets.aloud import say_aloud, say_wrong_at
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.labels import Body, Bold, Caption, Code, Hint, PageTitle, SectionTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.guidance.spell import count
from yps_desktop.record.errors import YpsError
from yps_desktop.services.paper_check import Answer, FileRead, read_file, say_what_it_is
from yps_desktop.services.verification import Standing, find_code, standing

TITLE = "Check a paper"
WHAT = (
    "Each page this record prints carries a code for where the record then stood. Where the record does not "
    "hold the code of a page, somebody changed the one or the other."
)
CODE_HINT = "A number, then eight groups of four. It stands at the foot of each page and in each backup."
FILE_HINT = "A PDF that is said to come from this record, or the backup.json of a backup."
READING = "Reading the file."
NO_FILE, NO_CODE = "Choose a file", "Enter the code"


class Asked(Column):
    """One question, its button and what was found."""

    def __init__(self, question: str, hint: str, *buttons: QWidget) -> None:
        super().__init__(12)
        self.field, self.answer = PlainField(question), Bold("")
        self.block = QuestionBlock(question, self.field, hint)
        for part in (self.block, ButtonRow(*buttons), self.answer):
            self.add(part)
        self.answer.hide()

    def say(self, sentence: str) -> None:
        """Say what was found."""
        self._mark(None)
        self.answer.setText(sentence)
        self.answer.show()
        say_aloud(self.answer, sentence)

    def refuse(self, sentence: str) -> None:
        """Say at the field what is wrong with it."""
        self.answer.hide()
        self._mark(sentence.rstrip("."))
        say_wrong_at(self.field, f"Error: {sentence}")

    def _mark(self, sentence: str | None) -> None:
        self.block.set_error(sentence)
        self.field.set_wrong(sentence is not None)


class CheckPaperPage(BodyPage):
    """Answers in words under each question; nothing of it is kept."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.look_up_button = MainButton("Look the code up")
        self.choose_button, self.check_button = (
            OutlinedButton("Choose a file"),
            OutlinedButton("Check the file"),
        )
        self.code = Asked("A code from paper", CODE_HINT, self.look_up_button)
        self.file = Asked("A file", FILE_HINT, self.choose_button, self.check_button)
        self.look_up_button.clicked.connect(self._look_up)
        self.code.field.returnPressed.connect(self._look_up)
        self.choose_button.clicked.connect(self._choose)
        self.check_button.clicked.connect(self._check)
        self.file.field.returnPressed.connect(self._check)

    def load(self) -> None:
        """Read where the chain stands."""
        self.session.ask(self, standing, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the code."""
        self.code.field.setFocus()

    def _show(self, now: Standing) -> None:
        body = PageBody(self)
        main, side = body.main, body.side
        main.add(PageTitle(TITLE))
        main.add_space(8)
        main.add(Body(WHAT))
        for part in (self.code, self.file):
            main.add_space(24)
            main.add(part)
        side.add(SectionTitle("Where the record stands"))
        side.add(Caption(f"It now has {count(now.entries, 'entry', 'entries')}. Its code:"))
        side.add(Code(now.code))
        side.add(
            Hint("Write it down and keep it away from this computer: it shows later what was there now.")
        )
        self.show_body(body)
        self.shown.emit()

    def _look_up(self) -> None:
        typed = self.code.field.text()
        if not typed.strip():
            self.code.refuse(NO_CODE)
            return
        self.session.ask(
            self,
            lambda desk: find_code(desk, typed),
            self.code.say,
            lambda error: self.code.refuse(str(error)),
        )

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "A paper or a backup", "", "(*.pdf *.json)")
        if chosen:
            self.file.field.setText(chosen)
            self._check()

    def _check(self) -> None:
        typed = self.file.field.text().strip(' "')  # a path copied from Windows comes in quotation marks
        if not typed:
            self.file.refuse(NO_FILE)
            return
        self.file.say(READING)
        self.session.work(self, lambda: read_file(Path(typed)), self._find, self._refuse_file)

    def _find(self, read: FileRead) -> None:
        self.session.ask(self, lambda desk: say_what_it_is(desk, read), self._found, self._refuse_file)

    def _found(self, answer: Answer) -> None:
        self.file.say(answer.sentence)

    def _refuse_file(self, error: YpsError) -> None:
        self.file.refuse(error.sentence)
