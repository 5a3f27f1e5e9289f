"""The headteacher's weekly sheet before it is printed or saved: one page, written down as any paper is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import SETTINGS, Crumb, Place
from ui.session import Session
from ui.widgets.labels import Body
from yps_desktop.services import home, week
from yps_desktop.services.home import OpenCase, Slice

WHY = (
    "One page in numbers, without any pupil: what is open, what waits, who opened and printed how often, "
    "backups, changes of keys.",
    "It belongs in the {head}’s own folder. The code at its foot shows later whether the record still holds "
    "what it held today.",
)


class WeekPage(SchoolPaperPage):
    """Reads the open cases a few at a time, as Home does, then shows the sheet."""

    rail_words = "Settings"
    print_words = "Print the sheet"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self._found: list[OpenCase] = []

    def load(self) -> None:
        """Read the open cases, then compose, build and show the sheet."""
        self.session.ask(self, home.outline, lambda outline: self._look_into(outline.ids), self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb("Weekly sheet"))

    def heading(self) -> str:
        """Name the sheet by the school's own word for its head."""
        return f"The {self.session.school.headteacher}’s weekly sheet"

    def file_name(self) -> str:
        """Name the file."""
        return "Weekly sheet.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what the sheet is for."""
        head = self.session.school.headteacher
        return [Body(sentence.format(head=head)) for sentence in WHY]

    def _look_into(self, left: Sequence[str]) -> None:
        if not left:
            found = tuple(self._found)
            self.session.ask(self, lambda desk: week.prepare(desk, found), self.build, self.cannot_show)
            return
        now, later = left[: home.SLICE], left[home.SLICE :]

        def take(read: Slice) -> None:
            self._found += read.found
            self._look_into(later)

        self.session.ask(self, lambda desk: home.look_into(desk, now), take, self.cannot_show)
