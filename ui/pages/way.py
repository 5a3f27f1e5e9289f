"""Where a case stands on the flowchart of annex G: a picture whose boxes open sheets, and a list (E2)."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import day_words
from ui.pages.parts.storage_strip import add_storage_strip
from ui.pages.parts.way_box import BoxSays
from ui.pages.parts.way_picture import WayPicture
from ui.places import CASE, CASES, CONTACT, QUESTION, SIGNED, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.card import Card
from ui.widgets.labels import Caption, Hint, PageTitle
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.life import is_over
from yps_desktop.record.rules.steps import Step, steps
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk

HERE = "The case is here"


@dataclass(frozen=True, slots=True)
class _Read:
    case: Case
    steps: tuple[Step, ...]
    is_over: bool
    edition: Edition
    now: datetime
    warning: str

    def says(self, step: Step) -> BoxSays:
        words = self.edition.way.boxes[step.id]
        return BoxSays(words.title, words.lines, step.state, self._standing(step, words.later))

    def _standing(self, step: Step, later: str) -> str:
        if step.state == "now":
            return HERE
        if step.state == "later":
            return later or ("Not recorded" if self.is_over else "Not yet")
        return f"Done, {day_words(step.when.day, self.now.date())}" if step.when else "Done"


class WayPage(BodyPage):
    """Reads only: what is pressed opens a sheet to write, or the signed one to read."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._read: _Read | None = None
        self.picture: WayPicture | None = None

    def load(self) -> None:
        """Read the case."""
        self.session.ask(self, lambda desk: _look(desk, self.place.case), self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self._read is None:
            return (Crumb("Cases", Place(CASES)),)
        case = Crumb(f"Case {self._read.case.number}", Place(CASE, case=self._read.case.id))
        return (Crumb("Cases", Place(CASES)), case, Crumb(self._read.edition.way.title))

    def focus_first(self) -> None:
        """Put the focus on the box the case is at, with the title in sight."""
        if self.body is None or self._read is None or self.picture is None:
            return
        here = next((one for one in self._read.steps if one.state == "now"), None)
        if here is not None and self._place(self._read, here) is not None:
            self.picture.boxes[here.id].setFocus()
        else:
            self.body.read_from_top(self._read.edition.way.title)

    def _show(self, read: _Read) -> None:
        self._read = read
        body, words = PageBody(self), read.edition.way
        add_storage_strip(body.main, read.warning)
        body.main.add(Caption(f"Case {read.case.number}"))
        body.main.add(PageTitle(words.title))
        body.main.add(Hint(words.intro))
        body.main.add_space(current_theme().space.between_questions)
        places = {one.id: self._place(read, one) for one in read.steps}
        boxes = {str(one.id): (read.says(one), places[one.id] is not None) for one in read.steps}
        self.picture = WayPicture(words, boxes)
        self.picture.chosen.connect(lambda id: self.go.emit(places[id]))
        body.main.add(self.picture)
        self._add_source(body.main, read)
        body.side.add(self._list(read))
        self.show_body(body)
        self.shown.emit()

    def _add_source(self, main: Column, read: _Read) -> None:
        main.add_space(16)
        main.add(Caption(f"Source: {read.edition.cite(read.edition.way.source)}. Point 4 is given whole."))

    def _list(self, read: _Read) -> Card:
        card = Card("The same in words")
        says = [read.says(one) for one in read.steps]
        card.add(NumberedLines(f"{one.title}: {one.standing[:1].lower()}{one.standing[1:]}" for one in says))
        return card

    def _place(self, read: _Read, step: Step) -> Place | None:
        """Give where a box leads: what is done is read; the rest is written, or read where that cannot be."""
        case, sheet = read.case.id, step.opens
        write = Place(QUESTION, case=case, sheet=sheet, field=step.field)
        write = Place(CONTACT, case=case) if sheet == "contact" else write
        can_write = self.may(write) and not read.is_over
        if step.written is not None and (step.state == "done" or not can_write):
            return Place(SIGNED, case=case, entry=step.written.hash)
        return write if can_write else None


def _look(desk: Desk, case_id: str) -> _Read:
    looked = cases.look_at(desk, case_id)
    case, over = looked.case, is_over(looked.case, desk.school)
    edition = desk.edition(case.edition)
    return _Read(case, steps(case, desk.school), over, edition, desk.now(), looked.warning)
