"""The list of cases to be looked at again, to print or save: cases are read a few at a time (L1)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.reading_all import ReadingAll
from ui.pages.parts.school_paper import SchoolPaperPage
from ui.pages.register import KEPT, KEPT_HOW
from ui.places import KEEPING, SETTINGS, Crumb, Place
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.labels import Body
from yps_desktop.guidance.spell import count
from yps_desktop.services import retention, review_list
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Job
from yps_desktop.services.retention import Found

TITLE = "Cases to be looked at again"
WHY = (
    "It names nobody: numbers and days only. It is for whoever decides what is let go.",
    "Printing it lets nothing go.",
)


class ReviewListPage(SchoolPaperPage):
    """What the page of keeping lists, on paper."""

    rail_words = "Settings"
    print_words = "Print the list"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self.reading = ReadingAll(
            session, self, self.cannot_show, retention.look_through, Found(), retention.SLICE
        )
        self.reading.some_read.connect(lambda _: self.show_how_far(self.reading.found.read))
        self.reading.ended.connect(self._prepare)

    def load(self) -> None:
        """Read the cases, then compose, build and show the list."""
        self.reading.start()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        keeping = Crumb("Keeping and letting go", Place(KEEPING))
        return (Crumb("Settings", Place(SETTINGS)), keeping, Crumb("The list"))

    def heading(self) -> str:
        """Name the paper."""
        return TITLE

    def file_name(self) -> str:
        """Name the file."""
        return f"{TITLE}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what it is."""
        return [Body(sentence) for sentence in WHY]

    def _prepare(self) -> None:
        found = self.reading.found
        self.session.ask(self, lambda desk: _prepared(desk, found), self._build, self.cannot_show)

    def _build(self, ready: tuple[Job, int]) -> None:
        job, kept = ready
        if kept:
            self.care = (KEPT.format(cases=count(kept, "case")), KEPT_HOW)
        self.build(job)
        say_aloud(self, f"{count(self.reading.found.read, 'case')} read. The list is ready.")


def _prepared(desk: Desk, found: Found) -> tuple[Job, int]:
    listed = (one.case for one in (*found.near, *found.no_day))
    return review_list.prepare(desk, found), review_list.kept_from_others(desk, listed)
