"""A case in inspection view: what it says in short, and everything that happened, to be read."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.pages.inspection.shown_cases import TITLE
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.chronology_line import ChronologyLine
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.standing_banners import StandingBanners
from ui.pages.parts.summary import kind_of_incident, summary_of
from ui.places import EIGHT, HOME, SIGNED, Crumb, Place
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.facts import FactTable
from ui.widgets.labels import Caption, Hint, PageTitle, SectionTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.life import leader
from yps_desktop.record.rules.standing import Standing, standing
from yps_desktop.record.times import recorded
from yps_desktop.services.desk import Desk
from yps_desktop.services.inspection_view import show


@dataclass(frozen=True, slots=True)
class _Read:
    case: Case
    standing: Standing
    edition: Edition
    now: datetime


class ShownCasePage(BodyPage):
    """Nothing on it can be done but reading on."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._read: _Read | None = None

    def load(self) -> None:
        """Read the case, and write down that it is shown."""
        self.session.ask(self, self._look, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb(TITLE, Place(HOME)),)
        return (*way, Crumb(f"Case {self._read.case.number}")) if self._read is not None else way

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top("The case")

    def _look(self, desk: Desk) -> _Read:
        case = show(desk, self.place.case, "case")
        return _Read(case, standing(case, desk.school), desk.edition(case.edition), desk.now())

    def _show(self, read: _Read) -> None:
        self._read = read
        body = PageBody(self)
        self._fill_main(body.main, read)
        self._fill_side(body.side, read)
        self.show_body(body)
        self.shown.emit()

    def _fill_main(self, main: Column, read: _Read) -> None:
        main.add(PageTitle(f"Case {read.case.number}"))
        main.add(Hint(_line(read)))
        main.add_space(14)
        banners = StandingBanners(read.case, read.standing, read.edition, read.now, self.may)
        if banners.layout_.count():
            main.add(banners)
            main.add_space(20)
        main.add(SectionTitle("Chronology"))
        main.add(Caption("Newest first. What was signed can be read whole from here."))
        main.add_space(8)
        line = ChronologyLine(read.case, read.edition, self.session.school, read.now)
        line.opened.connect(lambda entry: self.go.emit(Place(SIGNED, case=read.case.id, entry=entry)))
        main.add(line)

    def _fill_side(self, side: Column, read: _Read) -> None:
        summary = Card("Summary")
        summary.add(FactTable(summary_of(read.case, read.edition)))
        side.add(summary)
        another = SectionList("Look at it another way")
        eight = LinkRow(read.edition.inspection.title)
        eight.opened.connect(lambda: self.go.emit(Place(EIGHT, case=read.case.id)))
        another.add(eight)
        side.add(another)


def _line(read: _Read) -> str:
    case, lead = read.case, leader(read.case)
    others = [f"with case {one.number}" for one in case.joined]
    leads = f"{lead.name if lead else 'somebody else'} leads"
    opened = f"opened {spell_day(recorded(case.opened).date())}"
    words = " · ".join(
        part for part in (kind_of_incident(case, read.edition), opened, leads, *others) if part
    )
    return words[:1].upper() + words[1:]
