"""Where inspection view is left: with the password of whoever began it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.proving import Proving, clock_words
from ui.places import HOME, Crumb, Place
from ui.session import Session
from ui.widgets.labels import PageTitle
from ui.widgets.page_body import PageBody
from ui.widgets.signing_card import SigningCard
from yps_desktop.services.inspection_view import leave
from yps_desktop.services.writing import Signer

TITLE = "Leave inspection view"
BACK = "Go on with the inspection"
MEANING = "The whole record can be reached again then. That it ended is written down."


class LeavePage(Page):
    """A password and a button."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        me = session.me
        self.body = PageBody(self)
        self.card = SigningCard(
            f"Only {me.name}, {me.office}, can leave it.",
            clock_words(session),
            TITLE,
            title="Your password",
            meaning=MEANING,
            password_label=f"{me.name}’s password",
            later=BACK,
        )
        self.body.main.add(PageTitle(TITLE))
        self.body.main.add_space(20)
        self.body.main.add(self.card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        self._proving = Proving(session, self.card, me)
        self.card.sign.connect(lambda password: self._proving.prove(password, self._leave))
        self.card.later.connect(lambda: self.go_instead.emit(Place(HOME)))

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb(TITLE),)

    def focus_first(self) -> None:
        """Put the focus on the password."""
        self.card.password.box.setFocus()

    def _leave(self, signer: Signer) -> None:
        self.session.write(self, lambda desk: leave(desk, signer), self._left, self._proving.fail)

    def _left(self, _: None) -> None:
        self._proving.done()
        self.session.show_outside(None)
