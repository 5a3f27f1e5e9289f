"""What the page of a paper says of a masked copy: for whom it is, and where that is decided again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.places import MASK, Place
from ui.widgets.banner import CareBanner
from ui.widgets.buttons import MainButton
from ui.widgets.labels import Body, Bold, Caption, CardTitle, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.row import Row
from yps_desktop.guidance.spell import count
from yps_desktop.record.case import Case
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import by_id, everybody
from yps_desktop.services.release import LeakError

OFFER = "A copy with other people masked"
AGAIN = "Look through it again"
NOT_SHOWN = "This masked copy cannot be printed as it is"
STILL_THERE = "Words that still tell of somebody masked"
WHAT_TO_DO = (
    "Look through the copy again. Leave out the answer a word stands in, or keep a word that is no name. "
    "If it stands in who the copy is for, or in a reason, write that without a name."
)
_MOST = 20
NEVER_MASKED = ("sign_off", "received")
"""Papers that nobody outside the school gets."""


class MaskedLine(Column):
    """For whom a masked copy is, or the way to one where the paper names everybody."""

    go = Signal(object)

    def __init__(self, case: Case, masked: str, *, may_mask: bool, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        masking = masking_of(case, masked)
        if masking is not None:
            whose = by_id(everybody(case, masking)).get(masking.whose)
            self.add(Bold(f"Masked copy for {whose.name if whose else 'somebody'}"))
            self.add(Hint(f"{masking.reader.rstrip('.')}. Other people stand in it as letters."))
        elif may_mask:
            link = LinkButton(OFFER)
            link.clicked.connect(lambda: self.go.emit(Place(MASK, case=case.id)))
            self.add(link)


class NotAsItIs(Column):
    """Says in place of a paper why a masked copy is not shown, and leads to where that is decided."""

    go = Signal(object)

    def __init__(self, sentence: str, again: Place, parent: QWidget | None = None) -> None:
        super().__init__(14, parent)
        self.add(PageTitle("The masked copy"))
        banner = CareBanner(NOT_SHOWN, sentence, AGAIN)
        banner.pressed.connect(lambda: self.go.emit(again))
        self.add(banner)


class LeakList(Column):
    """Says on which page which word still stands, and leads back to decide it."""

    go = Signal(object)

    def __init__(self, error: LeakError, again: Place, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self.add(CardTitle(STILL_THERE))
        self.add(Body(WHAT_TO_DO))
        self.add_space(8)
        for leak in error.leaks[:_MOST]:
            row = Row()
            words = Column(0)
            words.add(Bold(f"{_page(leak.page)}: “{leak.word}”"))
            words.add(Caption(f"{leak.letter}, in “… {leak.before} {leak.word} {leak.after} …”"))
            row.across.addWidget(words, 1)
            self.add(row)
        if len(error.leaks) > _MOST:
            self.add(Caption(f"And {count(len(error.leaks) - _MOST, 'more place')}."))
        self.add_space(16)
        self.main_button = MainButton(AGAIN)
        self.main_button.clicked.connect(lambda: self.go.emit(again))
        self.add(self.main_button)


def _page(page: int) -> str:
    return f"Page {page}" if page else "Outside the pages, such as the title"


def masking_of(case: Case, masked: str) -> Masking | None:
    """Give the masking that an entry of a case confirmed, or None."""
    return next((act.masking for entry, act in case.maskings if entry.hash == masked), None)
