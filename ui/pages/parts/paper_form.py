"""What can be done with a paper: which copy, which printer, print or save, and what comes after."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.instead import put_instead
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner, DoneBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body, Bold, Caption, CardTitle, Hint, PageTitle
from ui.widgets.page_body import Column
from ui.widgets.password_field import PasswordField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.spell import count
from yps_desktop.services.papers import Copy, Way

COPIES = (
    Choice("printed", "Printed", "To sign in ink or put in a file."),
    Choice("signed", "Signed", "A PDF file that shows who signed it and any change."),
    Choice("locked", "With a password", "A locked PDF file. It is neither signed nor for archives."),
)
_PAPER = ("This paper names children", "Fetch it from the printer now. A shared printer may keep a copy.")
_FILE = (
    "This file names children and is not locked",
    "Whoever has the file can read it. Keep it where only those who need it can reach it.",
)
_LOCKED = (
    "This file names children",
    "Tell the password by telephone, never in the message that carries the file.",
)
_FEWEST = 12
_STANDS = "It stands in the case: who, when, which pages."


class PaperForm(Column):
    """The form beside a paper's preview."""

    copy_chosen = Signal(str)
    wants_print = Signal(str)
    wants_save = Signal(str, str)
    wants_other = Signal(str)
    """Another paper of the case is chosen; carries its key."""
    wants_ink = Signal()
    wants_again = Signal()

    def __init__(
        self,
        number: str,
        title: str,
        papers: tuple[Choice, ...],
        printers: tuple[str, ...],
        *,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, parent)
        self._printers = printers
        self._pages = 0
        self.summary = ErrorSummary()
        self.copies = RadioRows(COPIES, "Which copy?")
        self.copies.set_value("printed")
        self.printer = Dropdown([Choice(name, name) for name in printers], "Printer")
        self.paper = Dropdown(papers, "Which paper?")
        self.passwords = (PasswordField("A password for this file"), PasswordField("The same password again"))
        self.care = Column(0)
        self.buttons = Column(0)
        self.after = Column(0)
        self.status = Caption("Each copy that leaves is written into the case: who, when, which pages.")
        self._head(number, title, practice=practice)
        self._lay_out()
        self.copies.changed.connect(self._copy_turned)
        self.summary.chosen.connect(self._lead_to)
        self._show_copy()

    def copy_wanted(self) -> Copy:
        """Return which copy is chosen."""
        return cast(Copy, self.copies.value() or "printed")

    def set_paper(self, key: str) -> None:
        """Show which of the case's papers this is."""
        self.paper.set_value(key)

    def set_pages(self, pages: int) -> None:
        """Say how many pages there are."""
        self._pages = pages
        self._show_copy()

    def focus_first(self) -> None:
        """Put the focus on the main button."""
        self.main_button.setFocus()

    def say_busy(self, words: str) -> None:
        """Say what is going on."""
        self.summary.show_problems(())
        self.status.setText(words)
        say_aloud(self, words)

    def say_problem(self, sentence: str) -> None:
        """Say what went wrong, first thing on the page."""
        self.status.setText("")
        self.summary.show_problems([("", sentence.rstrip("."))])

    def say_done(self, way: Way, headteacher: str, *, ink: bool) -> None:
        """Say that it left, and ask what comes next; with `ink` that can be written down."""
        for part in (self.asked, self.care, self.buttons):
            part.hide()
        self.status.setText("")
        afterwards = _Afterwards(way, headteacher, ink=ink)
        afterwards.ink.connect(self.wants_ink)
        afterwards.again.connect(self.wants_again)
        put_instead(self.after, afterwards)
        afterwards.main_button.setFocus()

    def _head(self, number: str, title: str, *, practice: bool) -> None:
        self.add(self.summary)
        self.add(PageTitle(f"Print the {title}"))
        self.add(Hint(f"Case {number}."))
        if practice:
            self.add(Caption("Practice. Everything here is made up, and the paper says so."))
        if self.paper.count() > 1:
            self.add_space(12)
            self.add(Bold("Which paper?"))
            self.add_space(6)
            self.add(self.paper)
            self.paper.activated.connect(lambda _: self.wants_other.emit(self.paper.value() or ""))
        self.add_space(16)

    def _lay_out(self) -> None:
        self.asked = Column(0)
        self.asked.add(CardTitle("Which copy?"))
        self.asked.add_space(6)
        self.asked.add(self.copies)
        self.asked.add_space(16)
        self.printer_part = self._printer_part()
        self.asked.add(self.printer_part)
        self.password_part = Column(16)
        self.password_blocks = [
            self.password_part.add(block)
            for block in (
                QuestionBlock(
                    "A password for this file", self.passwords[0], f"At least {_FEWEST} characters."
                ),
                QuestionBlock("The same password again", self.passwords[1]),
            )
        ]
        self.asked.add(self.password_part)
        for part in (self.asked, self.care, self.buttons, self.after, self.status):
            self.add(part)
            self.add_space(12)

    def _printer_part(self) -> Column:
        part = Column(6)
        if self._printers:
            part.add(Bold("Printer"))
            part.add(self.printer)
        else:
            part.add(Body("No printer is set up on this computer. You can save the paper as a PDF file."))
        return part

    def _copy_turned(self) -> None:
        for password in self.passwords:
            password.clear()
        self.summary.show_problems(())
        self._show_copy()
        self.copy_chosen.emit(self.copy_wanted())

    def _show_copy(self) -> None:
        copy = self.copy_wanted()
        self.printer_part.setVisible(copy == "printed")
        self.password_part.setVisible(copy == "locked")
        put_instead(self.care, CareBanner(*self._care_words(copy)))
        self._make_buttons(copy)

    def _care_words(self, copy: Copy) -> tuple[str, str]:
        if copy == "locked":
            return _LOCKED
        return _PAPER if copy == "printed" and self._printers else _FILE

    def _make_buttons(self, copy: Copy) -> None:
        had_focus = self.buttons.isAncestorOf(self.window().focusWidget() or self)
        prints = copy == "printed" and bool(self._printers)
        save = (OutlinedButton if prints else MainButton)("Save as PDF")
        save.clicked.connect(self._save)
        if prints:
            self.main_button: MainButton | OutlinedButton = MainButton(
                f"Print {count(self._pages, 'page')}" if self._pages else "Print", icon="printer"
            )
            self.main_button.clicked.connect(lambda: self.wants_print.emit(self.printer.value() or ""))
            put_instead(self.buttons, ButtonRow(self.main_button, save))
        else:
            self.main_button = save
            put_instead(self.buttons, ButtonRow(save))
        self.save_button = save
        if had_focus:
            self.main_button.setFocus()

    def _save(self) -> None:
        problem = self._password_problem() if self.copy_wanted() == "locked" else ""
        if problem:
            self.summary.show_problems([("password", problem)])
            return
        self.wants_save.emit(self.copy_wanted(), self.passwords[0].text())

    def _lead_to(self, field: str) -> None:
        (self.passwords[0] if field == "password" else self.main_button).setFocus()

    def _password_problem(self) -> str:
        first, again = (password.text() for password in self.passwords)
        if len(first) < _FEWEST:
            return f"Enter a password of at least {_FEWEST} characters"
        return "" if first == again else "The two passwords are not the same. Enter both again"


class _Afterwards(Column):
    """What is asked once a copy has left."""

    ink = Signal()
    again = Signal()

    def __init__(self, way: Way, headteacher: str, *, ink: bool) -> None:
        super().__init__(12)
        self._show_printed(headteacher, ink=ink) if way == "printed" else self._show_saved()

    def _show_printed(self, headteacher: str, *, ink: bool) -> None:
        self.add(DoneBanner("Sent to the printer", _STANDS))
        self.add(CardTitle("Did it print? Who signs it?"))
        then = " Then say so here." if ink else ""
        self.add(Body(f"The {headteacher}, or whoever was present, can sign the paper in ink.{then}"))
        again = OutlinedButton("Print it again")
        again.clicked.connect(self.again)
        self.main_button: MainButton | OutlinedButton = again
        if ink:
            self.main_button = MainButton("Record a signature in ink", icon="pen")
            self.main_button.clicked.connect(self.ink)
        self.add(ButtonRow(*dict.fromkeys((self.main_button, again))))

    def _show_saved(self) -> None:
        self.add(DoneBanner("Saved as a PDF file", _STANDS))
        self.main_button = MainButton("Back to the paper")
        self.main_button.clicked.connect(self.again)
        self.add(ButtonRow(self.main_button))
