"""What another school sent, in a case here: what it proposes, its handover page and record, to be read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import wall_clock
from ui.pages.parts.handover_lines import HandoverLines
from ui.pages.parts.key_shown import KEYS_STAND, OtherKeys
from ui.pages.parts.proposed_rows import ProposedRows
from ui.pages.parts.read_received import read_received
from ui.pages.parts.received_words import came_line, key_line, received_facts, title_of
from ui.pages.parts.storage_strip import add_storage_strip
from ui.pages.parts.their_record import TheirRecord, Theirs
from ui.pages.parts.their_sheet import TheirSheetPage
from ui.places import CASE, CASES, PAPER, QUESTION, RECEIVED, RECEIVED_SHEET, SET_ASIDE, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.card import Card
from ui.widgets.facts import FactTable
from ui.widgets.labels import Body, Bold, Caption, Code, Hint, PageTitle
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.words import Edition
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import NoSuchCaseError
from yps_desktop.record.holders import WRITES
from yps_desktop.record.receive_acts import CaseReceived
from yps_desktop.record.rules.life import is_over
from yps_desktop.record.rules.received import versions, waiting_proposals
from yps_desktop.services import cases, proposals, received
from yps_desktop.services.desk import Desk
from yps_desktop.services.proposals import Proposed
from yps_desktop.services.received import Received

PRINT = "Print what came"
NEWER = (
    "A newer version came since",
    "It is kept as it came. What they proposed stands with the newest one.",
)
BEFORE = "An earlier version came before this one. It is kept in the case as well."


@dataclass(frozen=True, slots=True)
class _Here:
    number: str
    entry: Entry
    act: CaseReceived
    who: str
    newer: bool
    before: int
    proposed: tuple[Proposed, ...]
    may_write: bool
    warning: str


class ReceivedPage(BodyPage):
    """`about` of the place is the entry (hash) it came with."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._here: _Here | None = None
        self.proposed: ProposedRows | None = None
        self.record: TheirRecord | None = None

    def load(self) -> None:
        """Read the case here, then what came."""
        case, entry = self.place.case, self.place.about
        self.session.ask(self, lambda desk: _look(desk, case, entry), self._read_on, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Cases", Place(CASES)),)
        if self._here is None:
            return way
        case = Crumb(f"Case {self._here.number}", Place(CASE, case=self.place.case))
        return (*way, case, Crumb(title_of(self._here.act)))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top("What another school sent")

    def _read_on(self, here: _Here) -> None:
        self._here = here
        read_received(
            self.session, self, self.place.case, here.entry.hash, self._find_words, self.cannot_show
        )

    def _find_words(self, found: Received) -> None:
        self.session.ask(
            self, lambda desk: desk.edition(found.case.edition), lambda edition: self._show(found, edition)
        )

    def _show(self, found: Received, edition: Edition) -> None:
        here, now = self._here, wall_clock(self.session)
        if here is None:
            return
        body, space = PageBody(self), current_theme().space
        self._add_head(body.main, here, now)
        self.proposed = ProposedRows(here.proposed, now, may_answer=here.may_write)
        self.proposed.taken_on.connect(self._take_on)
        self.proposed.put_aside.connect(
            lambda id: self.go.emit(Place(SET_ASIDE, case=self.place.case, about=id))
        )
        if here.act.proposals and not here.newer:
            body.main.add(self.proposed)
            body.main.add_space(space.between_sections)
        body.main.add(HandoverLines(found.handover))
        body.main.add_space(space.between_sections)
        theirs = Theirs(found.act.school, found.case, found.vouched)
        self.record = TheirRecord(theirs, edition, now)
        self.record.opened.connect(self._read_sheet)
        body.main.add(self.record)
        for card in self._beside(found):
            body.side.add(card)
        self.show_body(body)
        self.shown.emit()

    def _add_head(self, main: Column, here: _Here, now: datetime) -> None:
        add_storage_strip(main, here.warning)
        main.add(Caption(f"Case {here.number}"))
        main.add(PageTitle(title_of(here.act)))
        main.add(Hint(came_line(here.entry, here.who, now)))
        if here.newer:
            main.add_space(12)
            main.add(CareBanner(*NEWER))
        elif here.before:
            main.add(Hint(BEFORE))
        main.add_space(current_theme().space.between_questions)

    def _beside(self, found: Received) -> Iterator[Card]:
        act = found.act
        came = Card("What came")
        came.add(FactTable(received_facts(found)))
        printed = Place(PAPER, case=self.place.case, document="received", about=found.entry.hash)
        if self.may(printed):
            button = OutlinedButton(PRINT, "printer")
            button.clicked.connect(lambda: self.go.emit(printed))
            came.column.addSpacing(6)
            came.add(ButtonRow(button))
        yield came
        signed = Card("Who signed it")
        signed.add(Bold(", ".join(filter(None, (act.signed_by.name, act.signed_by.office)))))
        signed.add(Code(found.key))
        signed.add(Body(key_line(act)))
        yield signed
        if others := found.others:
            more = Card("Who else signed in it")
            more.add(Body(KEYS_STAND))
            more.add(OtherKeys(others))
            yield more

    def _take_on(self, id: str) -> None:
        case = self.place.case

        def begun(draft: str) -> None:
            about = next((one.becomes for one in self._waiting() if one.id == id), "")
            self.go.emit(Place(QUESTION, case=case, sheet="action", about=about, draft=draft))

        self.session.ask(self, lambda desk: proposals.take_on(desk, case, id), begun)

    def _waiting(self) -> tuple[Proposed, ...]:
        return self._here.proposed if self._here is not None else ()

    def _read_sheet(self, hash: str) -> None:
        self.go.emit(Place(RECEIVED_SHEET, case=self.place.case, about=self.place.about, entry=hash))


class ReceivedSheetPage(TheirSheetPage):
    """One sheet of it."""

    def load(self) -> None:
        """Read what came first: it may not have been read in this session."""

        def read(_: Received) -> None:
            super(ReceivedSheetPage, self).load()

        read_received(self.session, self, self.place.case, self.place.about, read, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Cases", Place(CASES)),)
        if self.theirs is None:
            return way
        case = Crumb("The case", Place(CASE, case=self.place.case))
        there = Crumb(f"Received from {self.theirs.school}", replace(self.place, page=RECEIVED, entry=""))
        return (*way, case, there, Crumb("A sheet"))

    def their_record(self, desk: Desk) -> Theirs:
        """Give what came, as it was checked."""
        found = received.read(desk, self.place.case, self.place.about)
        return Theirs(found.act.school, found.case, found.vouched)


def _look(desk: Desk, case_id: str, entry: str) -> _Here:
    looked = cases.look_at(desk, case_id)
    case = looked.case
    version = next(
        (one for one in versions(case) if entry in (one.entry.hash, *(old.hash for old in one.before))), None
    )
    found = next((pair for pair in case.received if pair[0].hash == entry), None)
    if version is None or found is None:
        raise NoSuchCaseError
    return _Here(
        number=case.number,
        entry=found[0],
        act=found[1],
        who=case.author(found[0]).name,
        newer=version.entry.hash != entry,
        before=len(version.before),
        proposed=tuple(one for one in waiting_proposals(case) if one.entry.hash == entry),
        may_write=not is_over(case, desk.school) and desk.me.may(WRITES) and not desk.read_only,
        warning=looked.warning,
    )
