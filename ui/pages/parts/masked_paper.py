"""What the page of a paper says of a masked copy: for whom it is, and where that is decided again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.places import MASK, Place
from ui.widgets.banner import CareBanner
from ui.widgets.labels import Bold, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from yps_desktop.record.case import Case
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import by_id, everybody

OFFER = "A copy with other people masked"
AGAIN = "Look through it again"
NOT_SHOWN = "This masked copy cannot be printed as it is"
NEVER_MASKED = ("sign_off",)
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


def masking_of(case: Case, masked: str) -> Masking | None:
    """Give the masking that an entry of a case confirmed, or None."""
    return next((act.masking for entry, act in case.maskings if entry.hash == masked), None)
