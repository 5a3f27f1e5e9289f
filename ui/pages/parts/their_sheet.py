"""One sheet as another school signed it, whole; what comes before and after it is a press away."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.pages.parts.their_record import Theirs
from ui.pages.signed import Read, SignedPage
from ui.places import Place
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.labels import Body
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from yps_desktop.services.desk import Desk

THERE = "Case {number} of {school}"
NEXT, BEFORE = "The sheet after it", "The sheet before it"


class TheirSheetPage(SignedPage):
    """Read only, and nothing can follow here: it is theirs."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.theirs: Theirs | None = None

    def their_record(self, desk: Desk) -> Theirs:
        """Give their record; runs on *record*. Raises YpsError."""
        raise NotImplementedError

    def look(self, desk: Desk) -> Read:
        """Find the sheet in their record."""
        self.theirs = theirs = self.their_record(desk)
        return self.read_in(desk, theirs.case)

    def what_can_follow(self, read: Read, /) -> Card | None:
        """Lead to the sheets before and after it."""
        before, after = self.theirs.beside(read.written.hash) if self.theirs is not None else ("", "")
        card = Card("Read on")
        for words, hash in ((NEXT, after), (BEFORE, before)):
            if hash:
                link = LinkButton(words)
                link.clicked.connect(lambda _=False, hash=hash: self._read_on(hash))
                card.add(link)
        return card if before or after else None

    def whose(self, read: Read) -> str:
        """Name their case as theirs."""
        school = self.theirs.school if self.theirs is not None else ""
        return THERE.format(number=read.case.number, school=school)

    def _add_standing(self, main: Column, read: Read) -> None:
        """Say what of it is proven; whether it awaits somebody is their matter."""
        if self.theirs is not None:
            card = Card()
            card.add(Body(self.theirs.proof_words(read.written)))
            main.add(card)
            main.add_space(12)

    def _read_on(self, hash: str) -> None:
        self.go_instead.emit(replace(self.place, entry=hash))
