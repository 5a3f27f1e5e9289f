"""A page that is put together once what it shows has been read, and anew when that changes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.places import Place
from ui.session import Session
from ui.widgets.banner import CareBanner
from ui.widgets.labels import PageTitle
from ui.widgets.page_body import PageBody
from yps_desktop.record.errors import YpsError


def say_why_not(body: PageBody, error: YpsError) -> None:
    """Say on an empty page why nothing of it is shown."""
    body.main.add(PageTitle("This cannot be shown"))
    body.main.add_space(14)
    body.main.add(CareBanner("Nothing of it is shown", error.sentence))


class BodyPage(Page):
    """A page whose body is made of what was read."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body: PageBody | None = None
        self._place_of_body = QVBoxLayout(self)
        self._place_of_body.setContentsMargins(0, 0, 0, 0)

    def cannot_show(self, error: YpsError) -> None:
        """Say in place of the page why nothing of it is shown."""
        body = PageBody(self)
        say_why_not(body, error)
        self.show_body(body)
        self.shown.emit()

    def show_body(self, body: PageBody) -> None:
        """Show a body in place of the one before, as far down as that was scrolled."""
        before, self.body = self.body, body
        self._place_of_body.addWidget(body)
        body.show()
        if before is not None:
            far_down = before.verticalScrollBar().value()
            self._place_of_body.removeWidget(before)
            before.hide()
            before.deleteLater()
            self._place_of_body.activate()
            body.verticalScrollBar().setValue(far_down)
