"""Home: the day, what waits for somebody, what is due, and where writing goes on."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.parts import draft_places
from ui.pages.parts.arrived_page import CAME_HERE
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import day_title, wall_clock
from ui.pages.parts.home_lists import HomeLists, due_sentence
from ui.pages.parts.home_side import (
    BackupCard,
    CaseClock,
    DevicesCard,
    DraftsCard,
    KeyCard,
    LookAgainCard,
    SheetCard,
)
from ui.places import (
    BACKUPS,
    DEVICE,
    GIVE_KEY,
    HELP,
    KEEPING,
    NEW_INCIDENT,
    RECEIVE,
    RECOVERY_SHEET,
    Crumb,
    Place,
    key_of_reader,
)
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.buttons import MainButton
from ui.widgets.empty_card import EmptyCard
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.words import Edition
from yps_desktop.record.holders import WRITES
from yps_desktop.services import home
from yps_desktop.services.backup import Told, told
from yps_desktop.services.backup_standing import home_words
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.home import Begun, OpenCase, Outline

_A_MINUTE_MS = 60_000
_BIG_WORDS = 150
_DAMAGED = "It does not read back as it was written. Do not rely on it: take a copy of the whole folder."


class HomePage(BodyPage):
    """Never shows a pupil's name: it may be seen over a shoulder."""

    rail_words = "Home"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._found: list[OpenCase] = []
        self._damaged: list[str] = []
        self._clocks: list[CaseClock] = []
        self._backups: Told | None = None
        self.new_incident = MainButton("New incident", "plus")
        self._minute = QTimer(self, interval=_A_MINUTE_MS)
        self._minute.timeout.connect(self._tell_clocks)

    def load(self) -> None:
        """Read what waits, a few cases at a time."""
        self.session.ask(self, _begin, self._begin, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Home"),)

    def focus_first(self) -> None:
        """Put the focus on New incident."""
        if self.new_incident.isVisibleTo(self):
            self.new_incident.setFocus()
        elif self.body is not None:
            self.body.read_from_top("Home")

    def _begin(self, begun: tuple[Outline, Edition, Told]) -> None:
        outline, edition, self._backups = begun
        self._look_into(outline, edition, outline.ids)

    def _look_into(self, outline: Outline, edition: Edition, left: tuple[str, ...]) -> None:
        if not left:
            self._show(outline, edition)
            return
        now, later = left[: home.SLICE], left[home.SLICE :]

        def take(read: home.Slice) -> None:
            self._found += read.found
            self._damaged += read.damaged
            self._look_into(outline, edition, later)

        self.session.ask(self, lambda desk: home.look_into(desk, now), take, self.cannot_show)

    def _show(self, outline: Outline, edition: Edition) -> None:
        body = PageBody(self)
        body.main.add(self._head(outline.now))
        body.main.add_space(20)
        for number in self._damaged:
            body.main.add(CareBanner(f"Case {number} cannot be shown", _DAMAGED))
            body.main.add_space(12)
        if outline.any_case:
            lists = HomeLists(self._found, edition, outline.now, self.session.school.headteacher, self.may)
            lists.go.connect(self.go)
            body.main.add(lists)
        else:
            body.main.add(self._empty())
        if self.may(Place(RECEIVE)):
            came = LinkButton(CAME_HERE)
            came.clicked.connect(lambda: self.go.emit(Place(RECEIVE)))
            body.main.add_space(20)
            body.main.add(came)
        self._fill_side(body.side, outline, edition)
        self.show_body(body)
        self._minute.start()
        self.shown.emit()

    def _head(self, now: datetime) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(current_theme().space.label_to_hint)
        words.addWidget(PageTitle(day_title(now.date())))
        words.addWidget(Hint(due_sentence(self._found, now)))
        row.addLayout(words, 1)
        self.new_incident.clicked.connect(lambda: self.go.emit(Place(NEW_INCIDENT)))
        if not self.may(Place(NEW_INCIDENT)):
            self.new_incident.hide()
        elif current_theme().percent < _BIG_WORDS:
            row.addWidget(self.new_incident, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            words.addSpacing(12)
            words.addWidget(self.new_incident, 0, Qt.AlignmentFlag.AlignLeft)
        return head

    def _empty(self) -> EmptyCard:
        card = EmptyCard(
            "No incidents have been recorded",
            self._how_it_begins(),
            "Want to try it first? In a practice record everything is made up, and each page says so.",
            button="How to practise",
        )
        card.pressed.connect(lambda: self.go.emit(Place(HELP)))
        return card

    def _how_it_begins(self) -> str:
        if self.may(Place(NEW_INCIDENT)):
            return (
                "When something happens, choose New incident. You can start with one line and add more later."
            )
        return self.session.why_not(WRITES)

    def _fill_side(self, side: Column, outline: Outline, edition: Edition) -> None:
        if self._begun(outline) or outline.damaged:
            begun, only_read = self._begun(outline), bool(self.session.why_not(WRITES))
            drafts = DraftsCard(begun, outline.damaged, edition, outline.now, only_read=only_read)
            drafts.carry_on.connect(self._carry_on)
            side.add(drafts)
        for case in self._found:
            if case.clock is not None:
                self._clocks.append(CaseClock(case.number, *case.clock, outline.now))
                side.add(self._clocks[-1])
        here = [(case, device) for case in self._found for device in case.devices]
        if here:
            devices = DevicesCard(here)
            devices.chosen.connect(lambda case, device: self.go.emit(Place(DEVICE, case=case, about=device)))
            side.add(devices)
        if outline.nobody_countersigns and self.may(Place(GIVE_KEY)):
            key = KeyCard(self.session.school)
            key.pressed.connect(lambda: self.go.emit(key_of_reader(self.session.school.second_reader)))
            side.add(key)
        if not outline.sheet_kept and self.may(Place(RECOVERY_SHEET)) and not self.session.school.practice:
            sheet = SheetCard(can_print=self.session.sheet is not None)
            sheet.pressed.connect(lambda: self.go.emit(Place(RECOVERY_SHEET)))
            side.add(sheet)
        if outline.to_look_at and self.may(Place(KEEPING)):
            again = LookAgainCard(outline.to_look_at)
            again.pressed.connect(lambda: self.go.emit(Place(KEEPING)))
            side.add(again)
        lacking = home_words(self._backups) if self._backups is not None else ("", "")
        if outline.any_case and not self.session.school.practice and lacking[0]:
            backups = BackupCard(*lacking)
            backups.pressed.connect(lambda: self.go.emit(Place(BACKUPS)))
            side.add(backups)

    def _begun(self, outline: Outline) -> list[Begun]:
        return [one for one in outline.begun if draft_places.offered(one.draft, self.may) is not None]

    def _carry_on(self, draft: Draft) -> None:
        self.go.emit(draft_places.offered(draft, self.may))

    def _tell_clocks(self) -> None:
        now = wall_clock(self.session)
        for clock in self._clocks:
            clock.tell(now)


def _begin(desk: Desk) -> tuple[Outline, Edition, Told]:
    return home.outline(desk), desk.edition(), told(desk)
