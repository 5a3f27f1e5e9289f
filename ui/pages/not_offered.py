"""What stands in place of a page that the person signed in cannot use: why, and the way on."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.places import CASE, HOME, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.labels import Body, PageTitle
from ui.widgets.page_body import PageBody

TITLE = "You cannot do this here"


class NotOfferedPage(Page):
    """Says in one sentence why, before anybody fills anything in."""

    def __init__(self, session: Session, place: Place, why: str, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        to_case = bool(place.case)
        self.on = MainButton("Go to the case" if to_case else "Go to Home")
        self.on.clicked.connect(
            lambda: self.go_instead.emit(Place(CASE, case=place.case) if to_case else Place(HOME))
        )
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add_space(14)
        body.main.add(Body(why))
        body.main.add_space(20)
        body.main.add(ButtonRow(self.on))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(body)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb(TITLE),)

    def focus_first(self) -> None:
        """Put the focus on the way on."""
        self.on.setFocus()
