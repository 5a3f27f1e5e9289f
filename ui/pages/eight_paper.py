"""The eight questions over the register, to print or save: cases are counted a few at a time (O1–O8)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.reading_all import ReadingAll
from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import EIGHT_REGISTER, REPORTS, Crumb, Place
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.labels import Body
from yps_desktop.guidance.spell import count
from yps_desktop.services import eight_paper, inspection

TITLE = "What an inspector will ask"
WHY = (
    "It names nobody: numbers of cases, and the days on which staff were trained.",
    "Small numbers can still tell: keep it as the record is kept.",
)


class EightPaperPage(SchoolPaperPage):
    """What the page of the register shows, on paper, without the numbers of cases."""

    rail_words = "Reports"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self.counting = ReadingAll(
            session, self, self.cannot_show, inspection.count, inspection.Tally(), inspection.SLICE
        )
        self.counting.some_read.connect(lambda _: self.show_how_far(self.counting.found.read))
        self.counting.ended.connect(self._prepare)

    def load(self) -> None:
        """Count, then compose, build and show the paper."""
        self.counting.start()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Reports", Place(REPORTS)), Crumb(TITLE, Place(EIGHT_REGISTER)), Crumb("On paper"))

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
        tally, waited = self.counting.found, self.body is not None
        self.session.ask(self, lambda desk: eight_paper.prepare(desk, tally), self.build, self.cannot_show)
        if waited:
            say_aloud(self, f"{count(tally.read, 'case')} read. The paper is ready.")
