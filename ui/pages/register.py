"""One register before it is printed or saved: cases are read a few at a time, then it is shown (Z8)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import REGISTERS, REPORTS, Crumb, Place
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.labels import Body
from yps_desktop.guidance.spell import count
from yps_desktop.record.errors import YpsError
from yps_desktop.services import registers
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Job
from yps_desktop.services.registers import Asked, Found, Page

WHY = (
    "It names nobody. Whoever has the paper and may open the record finds each case by its number; whoever "
    "may not, learns no name from it.",
    "Small numbers can still tell: keep it as the record is kept.",
)
KEPT = "It lists {cases} that somebody with a key is shut out of."
KEPT_HOW = "Keep it away from them: they find nothing of it in this program."
NO_REGISTER = "This register is not known. Choose one again."


class RegisterPage(SchoolPaperPage):
    """`document` says which register, `form` of which days."""

    rail_words = "Reports"
    print_words = "Print the register"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self.register = registers.asked_of(place.document, place.form)
        self.found = Found()

    def load(self) -> None:
        """Read the cases, then compose, build and show the register."""
        if self.register is None:
            self.cannot_show(YpsError(NO_REGISTER))
        else:
            self._read_page(self.register, None)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        chosen = Place(REGISTERS, document=self.place.document, form=self.place.form)
        return (Crumb("Reports", Place(REPORTS)), Crumb("Registers", chosen), Crumb(self.heading()))

    def heading(self) -> str:
        """Name the register."""
        title = registers.title_of(self.register.which) if self.register is not None else "register"
        return title[:1].upper() + title[1:]

    def file_name(self) -> str:
        """Name the file by what it lists and from when."""
        first = f" from {self.register.period.first.isoformat()}" if self.register is not None else ""
        return f"{self.heading()}{first}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what it is, and how it is kept."""
        return [Body(sentence) for sentence in WHY]

    def _read_page(self, asked: Asked, before: int | None) -> None:
        self.session.ask(
            self,
            lambda desk: registers.next_cases(desk, asked, before),
            lambda page: self._read_on(asked, page, page.cases),
            self.cannot_show,
        )

    def _read_on(self, asked: Asked, page: Page, left: Sequence[str]) -> None:
        if left:
            some, later = left[: registers.SLICE], left[registers.SLICE :]
            self.session.ask(
                self,
                lambda desk: registers.read(desk, asked, some),
                lambda found: self._take(asked, page, found, later),
                self.cannot_show,
            )
            return
        self.found = self.found.plus(Found(earlier_open=page.earlier_open))
        if page.before is not None:
            self._read_page(asked, page.before)
        else:
            found = self.found
            self.session.ask(self, lambda desk: _prepare(desk, asked, found), self._build, self.cannot_show)

    def _take(self, asked: Asked, page: Page, found: Found, later: Sequence[str]) -> None:
        self.found = self.found.plus(found)
        if later or page.before is not None:
            self.show_how_far(self.found.read)
        self._read_on(asked, page, later)

    def _build(self, ready: tuple[Job, int]) -> None:
        waited, (job, kept) = self.body is not None, ready
        if kept:
            self.care = (KEPT.format(cases=count(kept, "case")), KEPT_HOW)
        self.build(job)
        if waited:
            say_aloud(self, f"{count(self.found.read, 'case')} read. The register is ready.")


def _prepare(desk: Desk, asked: Asked, found: Found) -> tuple[Job, int]:
    kept = registers.kept_from_others(desk, (line.case for line in found.lines))
    return registers.prepare(desk, asked, found), kept
