"""After a paper went to the printer: did it print? What came out instead is a further entry."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.printing import Sent
from ui.widgets.banner import CareBanner, DoneBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.labels import Body, CardTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.guidance.spell import count

ASKED = "Did it print?"
SAID_BEFORE = (
    "Before it printed, the {record} was told that it would. If it did not come out, say so here: that is "
    "added to the {record}."
)
HOW_MANY = "How many pages came out?"
_DIGITS = 64


def _banner(sent: Sent, pages: int, record: str) -> DoneBanner | CareBanner:
    """Say how far the printer got; `pages` is how many it was to take."""
    match sent.why:
        case "failed" if not sent.pages:
            return CareBanner(
                "The printer did not take the paper", "Look at the printer, then print it again."
            )
        case "failed":
            took = f"The printer took {sent.pages:,} of {count(pages, 'page')}, then no more"
            return CareBanner(took, "Look at the printer. Some of those pages may not have come out.")
        case "stopped":
            stopped = f"Stopped after {sent.pages:,} of {count(pages, 'page')}"
            return CareBanner(stopped, "What the printer already has may still come out.")
        case _:
            stands = f"It stands in the {record}: who, when, which pages."
            return DoneBanner("Sent to the printer", stands)


class DidItPrint(Column):
    """Asks what came out of the printer: all of it, only some pages, or nothing."""

    yes = Signal()
    fewer = Signal(int)
    """Fewer pages than were to be printed came out, or none; carries how many."""

    def __init__(self, sent: Sent, pages: int, record: str, parent: QWidget | None = None) -> None:
        super().__init__(12, parent)
        self._pages, self._went_well = pages, sent.why == ""
        self.add(_banner(sent, pages, record))
        self.add(CardTitle(ASKED))
        if not self._went_well:
            self.add(Body(SAID_BEFORE.format(record=record)))
        self._make_buttons()
        self._below = Column(12)
        self.add(self._below)
        self.number = self._new_number()
        self._block: QuestionBlock | None = None

    def focus_first(self) -> None:
        """Put the focus on the likeliest answer."""
        (self.yes_button if self._went_well else self.no_button).setFocus()

    def refuse(self, sentence: str) -> None:
        """Say that the answer could not be written."""
        self._below.add(CareBanner("This was not written down", sentence)).show()

    def _make_buttons(self) -> None:
        self.yes_button = MainButton("Yes, all of it" if self._pages > 1 else "Yes")
        self.some_button = OutlinedButton("Only some pages")
        self.no_button = OutlinedButton("No, nothing came out")
        self.yes_button.clicked.connect(self.yes)
        self.some_button.clicked.connect(self._ask_how_many)
        self.no_button.clicked.connect(lambda: self.fewer.emit(0))
        some = (self.some_button,) if self._pages > 1 else ()
        self._answers = ButtonRow(self.yes_button, *some, self.no_button, flow=True)
        self.add(self._answers)

    def _ask_how_many(self) -> None:
        self._block = QuestionBlock(HOW_MANY, self.number, f"Of {count(self._pages, 'page')} in all.")
        button, other = MainButton("Write it down"), LinkButton("Another answer")
        button.clicked.connect(self._check)
        other.clicked.connect(self._ask_again)
        for part in (self._block, ButtonRow(button, other, gap=22)):
            self._below.add(part)
            part.show()
        self.number.setFocus()
        self._answers.hide()

    def _ask_again(self) -> None:
        self._below.clear()
        self.number = self._new_number()
        self._answers.show()
        self.some_button.setFocus()

    def _new_number(self) -> PlainField:
        number = PlainField("", _DIGITS)
        number.returnPressed.connect(self._check)
        return number

    def _check(self) -> None:
        typed = self.number.text()
        number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 7 else 0
        is_fewer = 0 < number < self._pages
        if self._block is not None:
            most = self._pages - 1
            asked = "Enter 1" if most == 1 else f"Enter a number from 1 to {most:,}"
            self._block.set_error(None if is_fewer else asked)
        if is_fewer:
            self.fewer.emit(number)
        else:
            self.number.setFocus()


class SaidNotPrinted(Column):
    """What is said once it is written down that a paper did not come out, or not all of it.

    `pages` came out; `next_page` is the first that is missing, or 0 where the missing ones cannot follow.
    """

    again = Signal()
    rest = Signal()
    """The pages that are missing are to be printed."""
    done = Signal()

    def __init__(self, pages: int, record: str, *, next_page: int, parent: QWidget | None = None) -> None:
        super().__init__(12, parent)
        out = f"Only {count(pages, 'page')} came out" if pages else "It did not come out"
        self.add(DoneBanner(f"{out}, as the {record} now says", "That it was to be printed stays there too."))
        self.again_button = (OutlinedButton if next_page else MainButton)("Print it again")
        self.again_button.clicked.connect(self.again)
        self.main_button: MainButton | OutlinedButton = self.again_button
        if next_page:
            self.main_button = MainButton(f"Print from page {next_page:,} on")
            self.main_button.clicked.connect(self.rest)
        self.done_button = OutlinedButton("Leave it")
        self.done_button.clicked.connect(self.done)
        self.add(
            ButtonRow(*dict.fromkeys((self.main_button, self.again_button)), self.done_button, flow=True)
        )


class Left(Column):
    """What comes next once a paper has left: who signs it, or back to the paper."""

    ink = Signal()
    again = Signal()

    def __init__(
        self, done: tuple[str, str], who_signs: str, *, ink: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(12, parent)
        self.add(DoneBanner(*done))
        self.main_button: MainButton | OutlinedButton = (OutlinedButton if ink else MainButton)(
            "Back to the paper"
        )
        back = self.main_button
        back.clicked.connect(self.again)
        if who_signs:
            self.add(CardTitle("Who signs it?"))
            self.add(Body(who_signs))
        if ink:
            self.main_button = MainButton("Record a signature in ink", icon="pen")
            self.main_button.clicked.connect(self.ink)
        self.add(ButtonRow(*dict.fromkeys((self.main_button, back)), flow=True))
