"""The first page of inspection view: the cases that were named for it, and no other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.link_row import LinkRow
from ui.places import CASE, Crumb, Place
from ui.session import Session
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import PageBody
from yps_desktop.guidance.spell import count

TITLE = "Cases in this inspection"


class ShownCasesPage(Page):
    """Numbers only; what a case holds is behind its link."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body, self.rows = PageBody(self), []
        cases = session.inspection.cases if session.inspection is not None else ()
        main = self.body.main
        main.add(PageTitle(TITLE))
        main.add(
            Hint(f"{count(len(cases), 'case')}, each as it stands now. Each page you open is written down.")
        )
        main.add_space(16)
        for id, number in cases:
            row = LinkRow(f"Case {number}")
            row.opened.connect(lambda id=id: self.go.emit(Place(CASE, case=id)))
            self.rows.append(row)
            main.add(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb(TITLE),)

    def focus_first(self) -> None:
        """Put the focus on the first case."""
        if self.rows:
            self.rows[0].link.setFocus()
