"""A page to type on, with a draft of its own: what any page that is written on looks like to the window."""

from PySide6.QtWidgets import QVBoxLayout

from ui.pages.page import Page, Save
from ui.places import HOME, SETTINGS, Crumb, Place
from ui.widgets.labels import PageTitle
from ui.widgets.plain_area import PlainArea
from yps_desktop.services import drafts
from yps_desktop.services.desk import Desk

SCRIBBLE = "scribble"
THE_DRAFT = "5c21bb1e5c21bb1e"


class ScribblePage(Page):
    """Keeps one draft."""

    rail_words = "Home"

    def __init__(self, session, place, parent=None) -> None:
        super().__init__(session, place, parent)
        self.area = PlainArea("What was said")
        layout = QVBoxLayout(self)
        layout.addWidget(PageTitle("Scribble"))
        layout.addWidget(self.area)

    def load(self) -> None:
        self.session.ask(self, lambda desk: drafts.load(desk, THE_DRAFT), self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        return (Crumb("Scribble"),)

    def unsaved(self) -> Save | None:
        typed = self.area.text()
        return (lambda desk: keep(desk, typed)) if typed else None

    def cursor_at(self) -> tuple[str, int]:
        held = self.focusWidget() is self.area
        return ("area", self.area.cursor_place()) if held else ("", 0)

    def put_cursor(self, field: str, at: int) -> None:
        self.area.setFocus()
        self.area.set_cursor_place(at)

    def focus_first(self) -> None:
        self.area.setFocus()

    def _show(self, draft: drafts.Draft | None) -> None:
        if draft is not None:
            self.area.setText(draft.typed["area"])
        self.shown.emit()


class BlankPage(Page):
    """A page without anything to type; `asked` are the words looked for."""

    def __init__(self, session, place, parent=None) -> None:
        super().__init__(session, place, parent)
        self.asked = ""
        QVBoxLayout(self).addWidget(PageTitle(place.page))

    def look_for(self, words: str) -> None:
        self.asked = words


class ReaderPage(BlankPage):
    """A page at which somebody else reads."""

    second_person = ("Headteacher", "Hazel Fictley")


def keep(desk: Desk, typed: str) -> None:
    drafts.keep(desk, drafts.Draft(THE_DRAFT, None, "note", None, "", {"area": typed}))


def typed_in(desk: Desk) -> str:
    draft = drafts.load(desk, THE_DRAFT)
    return "" if draft is None else draft.typed["area"]


PAGES = {
    HOME: BlankPage,
    SETTINGS: BlankPage,
    "cases": BlankPage,
    "countersign": ReaderPage,
    SCRIBBLE: ScribblePage,
}
HERE = Place(SCRIBBLE)
