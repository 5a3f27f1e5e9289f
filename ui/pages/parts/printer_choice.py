"""Which printer, how many copies and, where somebody asks for it, which pages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.button_row import ButtonRow
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.labels import Body, Bold
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from yps_desktop.guidance.spell import count
from yps_desktop.services.papers import Printout

NO_PRINTER = "No printer is set up on this computer. You can save the paper as a PDF file."
MOST_COPIES = 10
_DIGITS = 64
"""Width of a field for a page's number, in pixels."""


class PrinterChoice(Column):
    """A printer and what it is to print; where none is set up, that is said."""

    changed = Signal()
    """Other pages are to be printed."""

    def __init__(
        self,
        names: tuple[str, ...],
        no_printer: str = NO_PRINTER,
        parent: QWidget | None = None,
        *,
        most_copies: int = MOST_COPIES,
    ) -> None:
        super().__init__(6, parent)
        self._pages = 1
        self.names = names
        self.printer = Dropdown([Choice(name, name) for name in names], "Printer")
        self.copies = Dropdown(
            [Choice(str(number), count(number, "copy", "copies")) for number in range(1, most_copies + 1)],
            "Copies",
        )
        self.first, self.last = PlainField("From page", _DIGITS), PlainField("To page", _DIGITS)
        self.some_link = LinkButton("Print only some pages")
        self._some = QWidget()
        self._lay_out() if names else self.add(Body(no_printer))
        self.some_link.clicked.connect(self._ask_pages)

    def look_again(self, names: tuple[str, ...]) -> None:
        """Offer the printers that are there now; where none is left, those there were."""
        if names and names != self.names:
            self.names = names
            self.printer.clear()
            for name in names:
                self.printer.addItem(name, name)

    def set_pages(self, pages: int) -> None:
        """Say how many pages the paper has."""
        self._pages = pages
        if self.names:
            self._some_row.setVisible(pages > 1 and self._some.isHidden())
        if not self.last.text():
            self.first.setText("1")
            self.last.setText(str(pages))

    def ask_from(self, page: int) -> None:
        """Ask for the pages from one on: those before it are on paper."""
        self._ask_pages()
        self.first.setText(str(page))
        self.last.setText(str(self._pages))

    def problem(self) -> str:
        """Say what is wrong with the pages, as a sentence without its stop; empty where nothing is."""
        first, last = _number(self.first.text()), _number(self.last.text())
        if self._some.isHidden() or 1 <= first <= last <= self._pages:
            return ""
        return f"Enter pages from 1 to {self._pages:,}, the first one first"

    def wanted(self) -> Printout:
        """Return what is to be printed; only where there is no problem."""
        copies = int(self.copies.value() or "1")
        if self._some.isHidden():
            return Printout(1, self._pages, copies)
        return Printout(_number(self.first.text()), _number(self.last.text()), copies)

    def _lay_out(self) -> None:
        beside = QWidget()
        across = QHBoxLayout(beside)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(_labelled("Printer", self.printer), 1)
        if self.copies.count() > 1:
            across.addWidget(_labelled("Copies", self.copies))
        self.add(beside)
        row = QHBoxLayout(self._some)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(10)
        for widget in (Bold("From page"), self.first, Bold("to page"), self.last):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.add(self._some)
        for number in (self.first, self.last):
            number.textChanged.connect(self.changed)
        self._some.hide()
        self._some_row = ButtonRow(self.some_link)
        self.add(self._some_row)
        self._some_row.hide()

    def _ask_pages(self) -> None:
        self._some.show()
        self._some_row.hide()
        self.first.setFocus()
        self.first.selectAll()


def _labelled(words: str, field: QWidget) -> Column:
    column = Column(6)
    column.add(Bold(words))
    column.add(field)
    return column


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 7 else 0
