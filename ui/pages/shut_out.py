"""Shutting somebody concerned in a case out of it, and letting them in again: with a password (G7)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.act_page import ActPage
from ui.pages.parts.shut_out_words import (
    IN_LINES,
    IN_WORDS,
    OUT_LINES,
    REASON,
    YOU,
    YOU_WORDS,
    out_fields,
    out_words,
)
from ui.pages.parts.what_happens import add_what_happens
from ui.places import HOME, Place
from ui.session import Session
from ui.widgets.banner import CareBanner
from yps_desktop.guidance.words import SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Answer, Field
from yps_desktop.services.desk import Desk
from yps_desktop.services.shutting_out import let_in, shut_out

OUT_NOW = "You are shut out of that case. It is in no list of yours any more."


class ShutOutPage(ActPage):
    """Asks who, why, and who leads the case then."""

    kind = "shut_out"
    with_password = True

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._warning = CareBanner(YOU, YOU_WORDS, parent=self)
        self._warning.hide()

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return IN_WORDS if self.case is None else out_words(self.case, self.session.me.person)

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        return () if self.case is None else out_fields(self.case)

    def blamed(self) -> str:
        """Say what is wrong at the person."""
        return "person"

    def add_head(self, case: Case) -> None:
        """Say what happens."""
        add_what_happens(self.body.main, (f"Somebody is shut out of case {case.number}.",), OUT_LINES)

    def look_at(self, answers: dict[str, Answer]) -> None:
        """Warn whoever names themselves, above the password."""
        if not self.card.before_password.isAncestorOf(self._warning):
            self.card.before_password.add(self._warning)
        self._warning.setVisible(answers.get("person") == self.session.me.person)

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Shut them out."""
        assert self.signer is not None
        lead = str(answers.get("lead", ""))
        shut_out(desk, self.place.case, str(answers["person"]), str(answers["reason"]), self.signer, lead)

    def afterwards(self, answers: dict[str, Answer]) -> tuple[Place, str]:
        """Go to the case, or where it is closed to whoever signed, to Home."""
        is_me = answers["person"] == self.session.me.person
        return (Place(HOME), OUT_NOW) if is_me else super().afterwards(answers)


class LetInPage(ActPage):
    """Asks why somebody is let in again."""

    kind = "let_in"
    with_password = True

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return IN_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its one question."""
        return (REASON,)

    def add_head(self, case: Case) -> None:
        """Say whom, and what happens."""
        holder = case.holders.get(self.place.about)
        said = f"{holder.name} is let into case {case.number} again." if holder else ""
        add_what_happens(self.body.main, (said,), IN_LINES)

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Let them in."""
        assert self.signer is not None
        let_in(desk, self.place.case, self.place.about, str(answers["reason"]), self.signer)
