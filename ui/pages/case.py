"""A case: where it stands, what is left to do, what is known, and everything that happened."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.case_shelves import CaseShelves, OtherNumbers
from ui.pages.parts.case_tasks import CaseTasks
from ui.pages.parts.case_transfers import TransferBanners, TransferList
from ui.pages.parts.case_views import CaseViews
from ui.pages.parts.chronology_line import ChronologyLine
from ui.pages.parts.days import wall_clock
from ui.pages.parts.home_side import CaseClock
from ui.pages.parts.how_long_kept import HowLongKept
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.masked_paper import OFFER
from ui.pages.parts.own_data_here import OwnDataHere
from ui.pages.parts.received_here import ReceivedHere
from ui.pages.parts.standing_banners import StandingBanners
from ui.pages.parts.storage_strip import NOTHING_SAVED, add_storage_strip
from ui.pages.parts.summary import kind_of_incident, summary_of
from ui.pages.parts.transfer_plan_words import TITLE as SEND
from ui.pages.parts.who_is_shut_out import ShutOutBanners, WhoCanSee
from ui.places import CASES, DEVICE, MASK, PAPER, QUESTION, SIGNED, TRANSFER, Crumb, Place
from ui.session import Session
from ui.widgets.advice_panel import AdvicePanel
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.card import Card
from ui.widgets.facts import FactTable
from ui.widgets.labels import Caption, Hint, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.advice import Advice
from yps_desktop.record.rules.contact import contact_clock
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.rules.life import is_over, leader
from yps_desktop.record.rules.received import is_theirs_alone
from yps_desktop.record.rules.referral import advice
from yps_desktop.record.rules.retention import Retention
from yps_desktop.record.rules.standing import Standing, standing
from yps_desktop.record.rules.tasks import Task, tasks
from yps_desktop.record.times import recorded
from yps_desktop.services import cases, drafts, retention
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.joined import CaseRow, linked
from yps_desktop.services.shutting_out import Doors, doors

_A_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class _Read:
    case: Case
    standing: Standing
    advice: Advice
    tasks: tuple[Task, ...]
    begun: tuple[Draft, ...]
    edition: Edition
    now: datetime
    linked: tuple[CaseRow, ...]
    doors: Doors
    kept: Retention
    warning: str


class CasePage(BodyPage):
    """Opening it is an entry, once in a visit."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._read: _Read | None = None
        self.banners: StandingBanners | None = None
        self.tasks: CaseTasks | None = None
        self.clock: CaseClock | None = None
        self.add_note = OutlinedButton("Add a note", "note")
        self._minute = QTimer(self, interval=_A_MINUTE_MS)
        self._minute.timeout.connect(self._tell_clock)

    def load(self) -> None:
        """Open the case."""
        self.session.ask(self, self._look, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        cases_crumb = Crumb("Cases", Place(CASES))
        return (cases_crumb, Crumb(f"Case {self._read.case.number}")) if self._read else (cases_crumb,)

    def focus_first(self) -> None:
        """Put the focus on what waits, or on Add a note, with the title in sight."""
        waits = [one.button for one in self.banners.buttons if one.button] if self.banners else []
        first = waits[0] if waits else self.add_note
        if first.isVisibleTo(self):
            first.setFocus()
        if self.body is not None:
            self.body.scroll_to_top() if first.isVisibleTo(self) else self.body.read_from_top("The case")

    def _look(self, desk: Desk) -> _Read:
        looked = cases.look_at(desk, self.place.case)
        case, now = looked.case, desk.now()
        begun = tuple(draft for draft in drafts.mine(desk).drafts if draft.case in case.ids)
        kinds = [draft.sheet for draft in begun if not draft.corrects]
        return _Read(
            case=case,
            standing=standing(case, desk.school),
            advice=advice(case, headteacher=desk.school.headteacher),
            tasks=tasks(case, now, kinds, desk.school),
            begun=begun,
            edition=desk.edition(case.edition),
            now=now,
            linked=linked(desk, case),
            doors=doors(case),
            kept=retention.kept(desk, case),
            warning=looked.warning,
        )

    def _show(self, read: _Read) -> None:
        self._read = read
        body = PageBody(self)
        self._fill_main(body.main, read)
        self._fill_side(body.side, read)
        self.show_body(body)
        if read.warning:
            self.said.emit(NOTHING_SAVED)
        self.shown.emit()

    def _fill_main(self, main: Column, read: _Read) -> None:
        add_storage_strip(main, read.warning)
        main.add(PageTitle(f"Case {read.case.number}"))
        main.add(Hint(self._line(read)))
        main.add_space(14)
        self._add_standing(main, read)
        self._add_buttons(main, read)
        main.add_space(24)
        self._add_received(main, read)
        self.tasks = CaseTasks(read.case, read.tasks, read.begun, read.edition, read.now, self.may)
        self.tasks.go.connect(self.go)
        main.add(self.tasks)
        self._add_devices(main, read)
        self._add_belonging(main, read)
        self._add_doors(main, read)
        self._add_own_data(main, read)
        if self.may(Place(QUESTION, case=read.case.id)) and read.standing.is_open:
            self._add_other_sheets(main, read)

    def _line(self, read: _Read) -> str:
        case, me = read.case, self.session.me
        lead = leader(case)
        leads = "you lead" if case.lead == me.person else f"{lead.name if lead else 'somebody else'} leads"
        kind = kind_of_incident(case, read.edition)
        opened = f"opened {spell_day(recorded(case.opened).date())}"
        words = " · ".join(part for part in (kind, opened, leads) if part)
        return words[:1].upper() + words[1:]

    def _add_standing(self, main: Column, read: _Read) -> None:
        shut_out = ShutOutBanners(read.case, read.doors, self.session.school.headteacher, self.may)
        shut_out.go.connect(self.go)
        if shut_out.layout_.count():
            main.add(shut_out)
            main.add_space(12)
        self.banners = StandingBanners(read.case, read.standing, read.edition, read.now, self.may)
        self.banners.go.connect(self.go)
        going = TransferBanners(read.case, read.now, self.may)
        going.go.connect(self.go)
        for banners in (self.banners, going):
            if banners.layout_.count():
                main.add(banners)
                main.add_space(12)
        if not read.standing.is_open or is_theirs_alone(read.case):
            return
        main.add(AdvicePanel(read.advice.heading, "\n".join(read.advice.lines), read.advice.source))
        for notice in read.advice.contradictions:
            main.add_space(12)
            main.add(CareBanner("Two answers do not agree", notice.sentence))

    def _add_buttons(self, main: Column, read: _Read) -> None:
        case_id, row = read.case.id, ButtonRow()
        papers = (("Print record", "record"), ("Print viewing record", "viewing"))
        note = Place(QUESTION, case=case_id, sheet="note")
        offers = [(self.add_note, note)] if read.standing.is_open else []
        for words, document in papers if read.case.of("viewing") else papers[:1]:
            place = Place(PAPER, case=case_id, document=document)
            offers.append((OutlinedButton(words, "printer"), place))
        for button, place in offers:
            if not self.may(place):  # shown before it has its place, it would flash up as a window
                button.hide()
            button.clicked.connect(lambda _=False, place=place: self.go.emit(place))
            row.add(button)
        main.add_space(16)
        main.add(row)
        for words, page in ((OFFER, MASK), (SEND, TRANSFER)):
            if self.may(Place(page, case=case_id)):
                link = LinkButton(words)
                link.clicked.connect(lambda _=False, page=page: self.go.emit(Place(page, case=case_id)))
                main.add_space(8)
                main.add(link)

    def _add_received(self, main: Column, read: _Read) -> None:
        section = ReceivedHere(read.case, read.now)
        if section.rows:
            section.go.connect(self.go)
            main.add(section)
            main.add_space(20)

    def _add_devices(self, main: Column, read: _Read) -> None:
        devices = devices_of(read.case)
        if not devices:
            return
        section = SectionList("Devices")
        for device in devices:
            row = LinkRow(device.label, device.now.words)
            place = Place(DEVICE, case=read.case.id, about=device.id)
            row.opened.connect(lambda place=place: self.go.emit(place))
            section.add(row)
        main.add(section)
        main.add_space(20)

    def _add_belonging(self, main: Column, read: _Read) -> None:
        if read.case.transfers:
            went = TransferList(read.case, self.may)
            went.go.connect(self.go)
            main.add(went)
            main.add_space(20)
        if read.case.joined or read.linked:
            section = OtherNumbers(read.case, read.linked, self.may)
            section.go.connect(self.go)
            main.add(section)
            main.add_space(20)

    def _add_doors(self, main: Column, read: _Read) -> None:
        who = WhoCanSee(read.case, read.doors, self.session.me.person, self.may)
        for section in (who, self._how_long_kept(read)):
            section.go.connect(self.go)
            main.add(section)
            main.add_space(20)

    def _how_long_kept(self, read: _Read) -> HowLongKept:
        over = is_over(read.case, self.session.school)
        return HowLongKept(read.case.id, read.kept, self.may, is_over=over)

    def _add_own_data(self, main: Column, read: _Read) -> None:
        section = OwnDataHere(read.case, self.may)
        if section.rows:
            section.go.connect(self.go)
            main.add(section)
            main.add_space(20)

    def _add_other_sheets(self, main: Column, read: _Read) -> None:
        listed = {"note", *(task.id for task in read.tasks)}
        shelves = CaseShelves(read.case, read.standing.life, read.edition, listed)
        shelves.go.connect(self.go)
        main.add(shelves)

    def _tell_clock(self) -> None:
        if self.clock is not None:
            self.clock.tell(wall_clock(self.session))

    def _add_clock(self, side: Column, read: _Read) -> None:
        """Show the 24 hours of C4 while they run."""
        running = contact_clock(read.case) if read.standing.is_open else None
        self.clock = CaseClock("", *running, read.now) if running else None
        if self.clock is not None:
            side.add(self.clock)
            self._minute.start()

    def _fill_side(self, side: Column, read: _Read) -> None:
        self._add_clock(side, read)
        summary = Card("Summary")
        summary.add(FactTable(summary_of(read.case, read.edition)))
        side.add(summary)
        views = CaseViews(read.case.id, read.edition, self.may)
        views.go.connect(self.go)
        side.add(views)
        line = ChronologyLine(read.case, read.edition, self.session.school, read.now)
        line.opened.connect(lambda entry: self.go.emit(Place(SIGNED, case=read.case.id, entry=entry)))
        below = Column(0)
        below.add(SectionTitle("Chronology"))
        below.add(Caption("Newest first"))
        below.add_space(8)
        below.add(line)
        side.add(below)
