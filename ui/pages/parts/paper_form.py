"""What can be done with a paper beside its preview: which copy, which printer, print or save, and then."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.file_passwords import FilePasswords
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.how_far import HowFar
from ui.pages.parts.instead import put_instead
from ui.pages.parts.printer_choice import MOST_COPIES, NO_PRINTER, PrinterChoice
from ui.pages.parts.run_line import RunLine
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import CardTitle, PageTitle
from ui.widgets.page_body import Column
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.spell import count
from yps_desktop.services.papers import Copy

COPIES = (
    Choice("printed", "Printed", "To sign in ink or put in a file."),
    Choice("signed", "Signed", "A PDF file that shows who signed it and any change."),
    Choice("locked", "With a password", "A locked PDF file. It is neither signed nor for archives."),
)
_GAP, _GAP_ABOVE = 12, 8

Care = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FormWords:
    """What stands on the form of one paper.

    `print` is the main button, by itself "Print 6 pages"; `paper`, `file` and `locked` are what to take care
    of, bold words and a sentence, or None; `before` stands below the buttons until something is done;
    `most_copies` is how many can be printed at once.
    """

    title: str
    print: str = ""
    paper: Care | None = None
    file: Care | None = None
    locked: Care | None = None
    before: str = ""
    no_printer: str = NO_PRINTER
    most_copies: int = MOST_COPIES


class PaperForm(Column):
    """The form beside a paper's preview; a `password` that is given is not asked for."""

    copy_chosen = Signal(str)
    wants_print = Signal(str, object)
    """Carries the printer's name and a Printout."""
    wants_save = Signal(str, str)
    """Carries the copy and, where it is a locked one, its password."""

    def __init__(
        self,
        words: FormWords,
        printers: tuple[str, ...],
        copies: Sequence[Copy] = ("printed",),
        above: Sequence[QWidget] = (),
        parent: QWidget | None = None,
        *,
        password: str = "",
    ) -> None:
        super().__init__(0, parent)
        self._words, self._pages, self._password = words, 0, password
        self.summary = ErrorSummary()
        self.copies = RadioRows([one for one in COPIES if one.key in copies], "Which copy?")
        self.copies.set_value(copies[0])
        self.choice = PrinterChoice(printers, words.no_printer, most_copies=words.most_copies)
        self.printer = self.choice.printer
        self.passwords = FilePasswords()
        self.print_button = MainButton(words.print or "Print", icon="printer")
        self.save_beside, self.save_alone = OutlinedButton("Save as PDF"), MainButton("Save as PDF")
        self.asked, self.buttons, self.care, self.after = Column(_GAP), Column(0), Column(0), Column(0)
        self.run = RunLine(words.before)
        self._lay_out(above)
        self._connect()
        self._show_copy()

    @property
    def save_button(self) -> MainButton | OutlinedButton:
        """Give the button that saves: the main one where nothing can be printed."""
        return self.save_beside if self._prints() else self.save_alone

    @property
    def main_button(self) -> MainButton:
        """Give the button that prints, or saves where nothing can be printed."""
        return self.print_button if self._prints() else self.save_alone

    def copy_wanted(self) -> Copy:
        """Return which copy is chosen."""
        return cast(Copy, self.copies.value() or "printed")

    def set_pages(self, pages: int) -> None:
        """Say how many pages there are."""
        self._pages = pages
        self.choice.set_pages(pages)
        self._say_pages()

    def focus_first(self) -> None:
        """Put the focus on what prints or saves."""
        self.main_button.setFocus()

    def say_building(self, doing: str, how_far: HowFar) -> None:
        """Say how far the building is, unless it is over at once."""
        self.run.follow(doing, how_far, at_once=False)

    def say_busy(self, doing: str, how_far: HowFar) -> None:
        """Say what is going on, in place of the buttons, with a way to stop it."""
        self.hide_buttons()
        self.run.follow(doing, how_far)

    def hide_buttons(self) -> None:
        """Take the buttons away while what was pressed is done; the focus waits where that is said."""
        self.summary.show_problems(())
        if self._has_focus(self.buttons):
            self.run.setFocus()
        self.buttons.hide()

    def say_ready(self, words: str = "") -> None:
        """Offer the buttons again, and say how it ended."""
        had_focus = self._has_focus(self.run)
        self.run.end()
        self.buttons.show()
        if words:
            self.run.say(words)
        if had_focus:
            self.focus_first()

    def say_problem(self, sentence: str) -> None:
        """Say what went wrong, first thing on the page."""
        self.say_ready()
        self.summary.show_problems([("", sentence.rstrip("."))])

    def show_after(self, widget: QWidget) -> None:
        """Show what is asked or said now that it left, in place of the form."""
        self.run.end()
        for part in self._before:
            part.hide()
        put_instead(self.after, widget)

    def show_before(self) -> None:
        """Show the form again, for the same paper."""
        self.after.clear()
        for part in self._before:
            part.show()
        self._show_copy()
        self.focus_first()

    def _lay_out(self, above: Sequence[QWidget]) -> None:
        self.add(self.summary)
        self.add(GapBelow(self.summary, current_theme().space.between_questions))
        self.add(PageTitle(self._words.title))
        for part in above:
            self.add_space(_GAP_ABOVE)
            self.add(part)
        self.add_space(_GAP)
        if len(self.copies.rows()) > 1:
            self.asked.add(CardTitle("Which copy?"))
            self.asked.add(self.copies)
        self.asked.add(self.choice)
        self.asked.add(self.passwords)
        self.buttons.add(ButtonRow(self.print_button, self.save_beside, self.save_alone))
        self._before = (self.asked, self.care, self.buttons, self.run)
        for part in (*self._before, self.after):
            self.add(part)
            self.add_space(_GAP)

    def _connect(self) -> None:
        self.copies.changed.connect(self._copy_turned)
        self.summary.chosen.connect(self._lead_to)
        self.choice.changed.connect(self._say_pages)
        self.print_button.clicked.connect(self._print)
        self.save_beside.clicked.connect(self._save)
        self.save_alone.clicked.connect(self._save)

    def _say_pages(self) -> None:
        """Let the main button say how many pages it prints, unless the page gave it other words."""
        if self._pages and not self._words.print and not self.choice.problem():
            self.print_button.setText(f"Print {count(self.choice.wanted().pages, 'page')}")

    def _prints(self) -> bool:
        return self.copy_wanted() == "printed" and bool(self.choice.names)

    def _copy_turned(self) -> None:
        self.passwords.clear()
        self.summary.show_problems(())
        self._show_copy()
        self.copy_chosen.emit(self.copy_wanted())

    def _show_copy(self) -> None:
        copy, prints = self.copy_wanted(), self._prints()
        self.choice.setVisible(copy == "printed")
        self.passwords.setVisible(copy == "locked" and not self._password)
        self.print_button.setVisible(prints)
        self.save_beside.setVisible(prints)
        self.save_alone.setVisible(not prints)
        care = self._care(copy)
        self.care.setVisible(care is not None)
        if care is not None:
            put_instead(self.care, CareBanner(*care))

    def _care(self, copy: Copy) -> Care | None:
        if copy == "locked":
            return self._words.locked
        return self._words.paper if self._prints() else self._words.file

    def _print(self) -> None:
        problem = self.choice.problem()
        if problem:
            self.summary.show_problems([("pages", problem)])
            return
        self.wants_print.emit(self.printer.value() or "", self.choice.wanted())

    def _save(self) -> None:
        locked = self.copy_wanted() == "locked"
        asked = locked and not self._password
        problem = self.passwords.problem() if asked else ""
        if problem:
            self.summary.show_problems([("password", problem)])
            return
        typed = self.passwords.password() if asked else self._password
        self.wants_save.emit(self.copy_wanted(), typed if locked else "")

    def _lead_to(self, field: str) -> None:
        match field:
            case "password":
                self.passwords.boxes[0].setFocus()
            case "pages":
                self.choice.first.setFocus()
            case _:
                self.focus_first()

    def _has_focus(self, part: QWidget) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and (focus is part or part.isAncestorOf(focus))
