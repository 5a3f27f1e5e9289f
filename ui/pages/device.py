"""One device: where it is now, handing it over, and everywhere it has been."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import when_words
from ui.pages.parts.device_cards import asked_card, outside_card, outside_line
from ui.pages.parts.device_chain import DeviceChain
from ui.pages.parts.now_panel import now_panel
from ui.pages.parts.storage_strip import add_storage_strip
from ui.places import CASE, CASES, PAPER, QUESTION, SIGNED, Crumb, Place
from ui.session import Session
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.card import Card
from ui.widgets.labels import Body, Caption, Hint, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.rules.custody import DeviceStanding, device_in
from yps_desktop.record.sheets.custody import StillThere
from yps_desktop.record.times import moment_of
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled


@dataclass(frozen=True, slots=True)
class _Read:
    case: Case
    device: DeviceStanding
    edition: Edition
    now: datetime
    warning: str


class DevicePage(BodyPage):
    """Says where a device is, and lets somebody say where it goes."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._read: _Read | None = None
        self.hand_over = MainButton("")
        self.check: _StillThereCheck | None = None

    def load(self) -> None:
        """Read the device's chain."""
        self.session.ask(self, self._look, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self._read is None:
            return (Crumb("Cases", Place(CASES)),)
        case = self._read.case
        way = Crumb("Cases", Place(CASES)), Crumb(f"Case {case.number}", Place(CASE, case=case.id))
        return (*way, Crumb(self._read.device.label))

    def focus_first(self) -> None:
        """Put the focus on what is done most."""
        if self.hand_over.isVisibleTo(self):
            self.hand_over.setFocus()
        elif self.body is not None:
            self.body.read_from_top("The device")

    def _look(self, desk: Desk) -> _Read:
        looked = cases.look_at(desk, self.place.case)
        device = device_in(looked.case, self.place.about)
        if device is None:
            raise YpsError("This device is not in the case.")
        return _Read(looked.case, device, desk.edition(looked.case.edition), desk.now(), looked.warning)

    def _show(self, read: _Read) -> None:
        self._read = read
        body = PageBody(self)
        self._fill_main(body.main, read)
        body.side.add(outside_card(read.device.device, read.edition))
        body.side.add(asked_card(read.device, read.now))
        self.show_body(body)
        self.shown.emit()

    def _fill_main(self, main: Column, read: _Read) -> None:
        add_storage_strip(main, read.warning)
        main.add(Caption(f"Case {read.case.number}  ·  Devices"))
        main.add(PageTitle(read.device.label))
        line = outside_line(read.device.device)
        if line:
            main.add(Hint(line))
        main.add_space(14)
        main.add(now_panel(read.device, read.now))
        for sentence in read.device.contradictions:
            main.add_space(12)
            main.add(CareBanner("Two entries do not agree", sentence))
        main.add_space(16)
        if self.may(self._hand_over_place()):
            self._add_buttons(main, read)
            main.add_space(24)
        main.add(SectionTitle("Where it has been"))
        main.add_space(8)
        chain = DeviceChain(read.case, read.device, read.edition, read.now)
        chain.opened.connect(self._open_signed)
        main.add(chain)

    def _add_buttons(self, main: Column, read: _Read) -> None:
        here = read.device.is_here
        self.hand_over = MainButton("Hand over" if here else "Say where it went next")
        self.hand_over.clicked.connect(self._go_hand_over)
        row = ButtonRow(self.hand_over)
        if here:
            self.still_there = OutlinedButton("Still there today")
            self.still_there.clicked.connect(self._ask_still_there)
            row.add(self.still_there)
        main.add(row)
        self.searched = LinkButton("Record that staff searched it")
        self.searched.clicked.connect(lambda: self.go.emit(self._place_of("device_search")))
        main.add_space(12)
        main.add(self.searched)
        self.papers = LinkButton("Print where it has been, a receipt and its label")
        self.papers.clicked.connect(lambda: self.go.emit(self._papers()))
        main.add_space(8)
        main.add(self.papers)
        self.check = _StillThereCheck(read.device, read.now) if here else None
        if self.check is not None:
            self.check.yes.clicked.connect(self._sign_still_there)
            self.check.no.clicked.connect(self._leave_check)
            main.add(self.check)

    def _go_hand_over(self) -> None:
        self.go.emit(self._hand_over_place())

    def _papers(self) -> Place:
        return Place(PAPER, case=self.place.case, document="custody", about=self.place.about)

    def _hand_over_place(self) -> Place:
        return self._place_of("hand_over")

    def _place_of(self, sheet: str) -> Place:
        return Place(QUESTION, case=self.place.case, sheet=sheet, about=self.place.about)

    def _open_signed(self, entry: str) -> None:
        self.go.emit(Place(SIGNED, case=self.place.case, entry=entry))

    def _ask_still_there(self) -> None:
        if self.check is not None:
            self.check.show()
            self.check.yes.setFocus()

    def _leave_check(self) -> None:
        if self.check is not None:
            self.check.hide()
            self.still_there.setFocus()

    def _sign_still_there(self) -> None:
        self.session.write(self, self._sign, self._signed)

    def _sign(self, desk: Desk) -> _Read:
        seen_by = Named(desk.me.person, desk.me.name, desk.me.office)
        sheet = StillThere(when=moment_of(desk.now()), seen_by=seen_by)
        sheets.sign(desk, [Filled(sheet, self.place.case, self.place.about)])
        return self._look(desk)

    def _signed(self, read: _Read) -> None:
        self._show(read)
        self.said.emit(f"Saved {when_words(read.now, read.now)}")
        self.still_there.setFocus()


class _StillThereCheck(Card):
    """What is signed with "Still there today", before it is."""

    def __init__(self, device: DeviceStanding, now: datetime) -> None:
        super().__init__("Have you looked?")
        where = "where it should be" if device.now.kind == "not_recorded" else f"in {device.now.words}"
        self.add(Body(f"{device.label} is {where}, and you have seen it there yourself."))
        self.add(Caption(f"This is signed with your name, {when_words(now, now)}, by this computer’s clock."))
        self.yes, self.no = OutlinedButton("Yes, it is there", "pen"), OutlinedButton("I have not looked")
        self.add(ButtonRow(self.yes, self.no))
        self.hide()
