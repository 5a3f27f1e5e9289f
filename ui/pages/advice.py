"""Advice for a parent by their child's position, printed or saved; from a case, it stands in the case.

The position is suggested from the child's part in it. Which page it is, the safeguarding lead chooses.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import CASE, CASES, HELP, LIBRARY, Crumb, Place
from ui.session import Session
from ui.widgets.banner import CareBanner
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.labels import Body, Bold, Hint
from ui.widgets.tick_rows import TickRows
from yps_desktop.guidance.leaflets import Asked
from yps_desktop.services import advice, cases
from yps_desktop.services.advice import Child
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Job

TITLE = "Advice for a parent"
WHY = "One page to hand over when you have spoken with them. It names no child and no case."
WHOSE, WHICH, ADDED = "Whose parents?", "Which advice?", "What the school adds"
NOBODY = "None chosen"
FROM_CASE = Choice(
    "case",
    "Put in what the case says",
    "Since when police and social care are in touch, whether it may be deleted, whom to ask. Read it before "
    "it leaves.",
)
NOT_TOLD = ("Not told yet", "The record says that these parents are not told, or that their child will tell.")


@dataclass(frozen=True, slots=True)
class _Read:
    job: Job
    children: tuple[Child, ...]
    chosen: Child | None
    position: Asked


class AdvicePage(SchoolPaperPage):
    """The page for one position; lists lead to the others and to the other children of the case."""

    rail_words = "Help"
    print_words = "Print the advice"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self.rail_words = "Cases" if place.case else "Help"
        self._read: _Read | None = None

    def load(self) -> None:
        """Compose the advice, then build and show it."""
        self.session.ask(self, self._prepare, self._take_read, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if not self.place.case:
            return (Crumb("Help", Place(HELP)), Crumb("Library", Place(LIBRARY)), Crumb(TITLE))
        way = (Crumb("Cases", Place(CASES)),)
        if self._read is None:
            return way
        number = self._read.job.number
        return (*way, Crumb(f"Case {number}", Place(CASE, case=self.place.case)), Crumb(TITLE))

    def heading(self) -> str:
        """Give the page's title."""
        return TITLE

    def file_name(self) -> str:
        """Name the file."""
        return "Advice for a parent.pdf"

    def above(self) -> Sequence[QWidget]:
        """Ask whose parents it is for and which advice they get."""
        read = self._read
        if read is None:
            return ()
        lead = [Hint(f"Case {read.job.number}.")] if self.place.case else []
        return [*lead, Body(WHY), *self._whose(read), *self._which(read), *self._added()]

    def _whose(self, read: _Read) -> list[QWidget]:
        if not read.children:
            return []
        people = [Choice(child.id, child.name) for child in read.children]
        self.whose = Dropdown(people, WHOSE, blank=NOBODY)
        self.whose.set_value(read.chosen.id if read.chosen else None)
        self.whose.activated.connect(lambda _: self._go_to_child(self.whose.value() or ""))
        parts: list[QWidget] = [Bold(WHOSE), self.whose]
        if read.chosen is not None and read.chosen.untold:
            parts.append(CareBanner(*NOT_TOLD))
        return parts

    def _which(self, read: _Read) -> list[QWidget]:
        pages = {page.id: page for page in advice.choices(self.session.school)}
        self.which = Dropdown([Choice(page.id, page.position) for page in pages.values()], WHICH)
        self.which.set_value(read.position)
        self.which.activated.connect(lambda _: self._go(document=self.which.value() or ""))
        parts: list[QWidget] = [Bold(WHICH), self.which]
        if read.chosen is not None:
            said = " and ".join(f"“{pages[one].position}”" for one in read.chosen.suggested)
            parts.append(Hint(f"Suggested by their part in it: {said}. You choose."))
        return parts

    def _added(self) -> list[QWidget]:
        if not self.place.case:
            return []
        self.added = TickRows([FROM_CASE], ADDED)
        self.added.set_values([self.place.form])
        self.added.changed.connect(lambda: self._go(form="".join(self.added.values())))
        return [Bold(ADDED), self.added]

    def _go_to_child(self, id: str) -> None:
        """Show what is suggested for a child, or what fits every parent where none is chosen."""
        self._go(about=id, document="" if id else "any_part")

    def _go(self, **changes: str) -> None:
        """Show the page with another choice; what was chosen besides stays."""
        if self._read is None:
            return
        chosen = self._read.chosen
        here = replace(self.place, document=self._read.position, about=chosen.id if chosen else "")
        self.go_instead.emit(replace(here, **changes))

    def _prepare(self, desk: Desk) -> _Read:
        found = advice.children(cases.read(desk, self.place.case)) if self.place.case else ()
        chosen = next((child for child in found if child.id == self.place.about), None)
        if not self.place.about and not self.place.document and len(found) == 1:
            chosen = found[0]
        first = chosen.suggested[0] if chosen else "any_part"
        position = advice.position_named(self.place.document) if self.place.document else first
        with_case = self.place.form == FROM_CASE.key
        job = advice.prepare(desk, position, self.place.case, with_case=with_case)
        return _Read(job, found, chosen, position)

    def _take_read(self, read: _Read) -> None:
        self._read = read
        self.build(read.job)
