"""A record that goes to another school: how it stands, step by step, and what comes next (N1–N8)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import wall_clock
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.transfer_act_page import SHORT
from ui.pages.parts.transfer_banner import TransferBanner
from ui.pages.parts.transfer_clock import TransferClock
from ui.pages.parts.transfer_happened import facts_of, happened_in
from ui.pages.parts.transfer_plan_words import TITLE
from ui.pages.parts.transfer_state_words import STATES, school_words
from ui.pages.parts.transfer_steps import TITLE as STEPS
from ui.pages.parts.transfer_steps import StepList, next_of, steps_of
from ui.places import (
    CASE,
    CASES,
    TRANSFER,
    TRANSFER_CHASE,
    TRANSFER_OFF,
    TRANSFER_PAPER,
    TRANSFER_PLAN,
    Crumb,
    Place,
)
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.card import Card
from ui.widgets.facts import Facts
from ui.widgets.labels import Caption, Hint, PageTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.section_list import SectionList
from ui.widgets.timeline import Timeline
from yps_desktop.record.case import Case
from yps_desktop.record.rules.transfers import Transfer
from yps_desktop.record.rules.transfers import transfers as transfers_in
from yps_desktop.services import cases, drafts, transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.transfers import MayGo, Overview

NEW = "new"
"""`form` of a place at which another transfer is begun beside those there are."""
INTRO = (
    "A pupil’s record goes to one person at the new school, apart from the main file, and they say that it "
    "came. You can leave at any point: what you answered is kept."
)
NOBODY = ("There is nobody to send it for", "No young person is named in this case yet.")
BEGIN, CARRY_ON = "Begin", "Go on: {step}"
PAPERS, LETTER, HANDOVER = "Papers that go with it", "Letter with the receipt slip", "Handover page"
PAPERS_NOTE = {
    LETTER: "It names no child. The slip comes back to you.",
    HANDOVER: "What they read first: what is open, who is kept apart, what was promised.",
}
CHASE, OFF = "Say that you asked for the receipt", "Call it off, with the reason"
ANOTHER = "Begin another one"
OTHERS = "Other records of this case that went, or go"
SOURCE = "Source: {cited}."
_KCSIE = "KCSIE, part 2"
DONE = "What was done"


@dataclass(frozen=True, slots=True)
class _Read:
    case: Case
    all: tuple[Transfer, ...]
    along: tuple[tuple[Case, Transfer], ...]
    may_go: tuple[MayGo, ...]
    begun: tuple[Draft, ...]
    source: str
    seen: Overview | None = None


class TransferPage(BodyPage):
    """`about` is a transfer; without one the newest of the case that is not over, or how one begins."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.read: _Read | None = None
        self.steps: StepList | None = None
        self.main_button: MainButton | None = None

    def load(self) -> None:
        """Read how it stands."""
        self.session.ask(self, self._look, self._take, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self.read is None:
            return (Crumb("Cases", Place(CASES)),)
        case = self.read.case
        return (
            Crumb("Cases", Place(CASES)),
            Crumb(f"Case {case.number}", Place(CASE, case=case.id)),
            Crumb(SHORT),
        )

    def focus_first(self) -> None:
        """Put the focus on what comes next."""
        if self.main_button is not None:
            self.main_button.setFocus()
            if self.body is not None and self.body.shows_from_top(self.main_button):
                self.body.scroll_to_top()
        elif self.body is not None:
            self.body.read_from_top(TITLE)

    def _look(self, desk: Desk) -> _Read:
        case = cases.read(desk, self.place.case)
        found, about = transfers_in(case), self.place.about
        if not about and self.place.form != NEW:
            about = next((one.id for one in reversed(found) if not one.is_over), "")
        along = transfers.concerned(desk, case.id, about) if about else ()
        begun = tuple(one for one in drafts.mine(desk).drafts if one.case in case.ids)
        source = SOURCE.format(cited=desk.edition(case.edition).cite(_KCSIE))
        may_go = transfers.may_go(desk, case.id)
        return _Read(case, found, along, may_go, begun, source)

    def _take(self, read: _Read) -> None:
        """Look at what was read away from the record."""
        if not read.along:
            self._show(read)
            return
        self.session.work(self, lambda: replace(read, seen=transfers.look(read.along)), self._show)

    def _show(self, read: _Read) -> None:
        self.read = read
        if read.seen is not None:
            self.place = replace(self.place, about=read.seen.transfer.id)
        body = PageBody(self)
        self._fill_main(body.main, read)
        self._fill_side(body.side, read)
        self.show_body(body)
        self.shown.emit()

    def _fill_main(self, main: Column, read: _Read) -> None:
        space, today = current_theme().space, wall_clock(self.session).date()
        main.add(Hint(f"Case {read.case.number}  ·  {SHORT}"))
        main.add(PageTitle(TITLE))
        main.add_space(space.label_to_hint)
        main.add(Hint(INTRO))
        main.add_space(space.between_cards)
        if not read.may_go:
            main.add(CareBanner(*NOBODY))
            return
        if read.seen is not None:
            self._add_standing(main, read.seen, today)
        self._add_steps(main, read, today)
        if read.seen is not None:
            self._add_papers(main, read.seen)
            self._add_more(main, read.seen)
        self._add_others(main, read)
        main.add_space(space.between_questions)
        main.add(Caption(read.source))

    def _add_standing(self, main: Column, seen: Overview, today: date) -> None:
        if seen.transfer.state == "preparing":
            clock = TransferClock()
            clock.tell(seen.days, today)
            main.add(clock)
        else:
            main.add(TransferBanner(seen, today))
        main.add_space(current_theme().space.between_cards)

    def _add_steps(self, main: Column, read: _Read, today: date) -> None:
        steps = steps_of(read.seen, today)
        section = SectionList(STEPS)
        self.steps = StepList(steps)
        self.steps.chosen.connect(self._go_to)
        section.add(self.steps)
        main.add(section)
        step = next_of(steps)
        waits = read.seen is None or not read.seen.transfer.is_over or read.seen.transfer.waits
        if step is None or not waits:
            return
        words = BEGIN if read.seen is None else CARRY_ON.format(step=step.title)
        self.main_button = MainButton(words)
        self.main_button.clicked.connect(lambda: self._go_to(step.page))
        main.add_space(current_theme().space.between_questions)
        main.add(ButtonRow(self.main_button))

    def _add_papers(self, main: Column, seen: Overview) -> None:
        if not seen.plan.school:
            return
        section = SectionList(PAPERS)
        for words, document in ((LETTER, "transfer_letter"), (HANDOVER, "handover")):
            self._lead(section, words, PAPERS_NOTE[words], self._place(TRANSFER_PAPER, document=document))
        main.add_space(current_theme().space.between_sections)
        main.add(section)

    def _add_more(self, main: Column, seen: Overview) -> None:
        section = SectionList("Besides")
        if seen.transfer.is_awaited:
            self._lead(section, CHASE, "", self._place(TRANSFER_CHASE))
        if not seen.transfer.is_over:
            self._lead(section, OFF, "", self._place(TRANSFER_OFF))
        self._lead(section, ANOTHER, "", Place(TRANSFER, case=self.place.case, form=NEW))
        main.add_space(current_theme().space.between_sections)
        main.add(section)

    def _add_others(self, main: Column, read: _Read) -> None:
        here = read.seen.transfer.id if read.seen is not None else ""
        others = [one for one in reversed(read.all) if one.id != here]
        if not others:
            return
        section = SectionList(OTHERS)
        for one in others:
            place = Place(TRANSFER, case=self.place.case, about=one.id)
            self._lead(section, school_words(one), STATES[one.state], place)
        main.add_space(current_theme().space.between_sections)
        main.add(section)

    def _lead(self, section: SectionList, words: str, note: str, place: Place) -> None:
        if not self.may(place):
            return
        row = LinkRow(words, note)
        row.opened.connect(lambda: self.go.emit(place))
        section.add(row)

    def _fill_side(self, side: Column, read: _Read) -> None:
        if read.seen is None:
            return
        now = wall_clock(self.session)
        card = Card(school_words(read.seen.transfer))
        card.add(Facts(facts_of(read.seen, now.date())))
        side.add(card)
        done = Card(DONE)
        done.add(Timeline(happened_in(read.seen.transfer, _names(read.case), now)))
        side.add(done)

    def _go_to(self, page: str) -> None:
        draft = self._begun(page)
        self.go.emit(self._place(page, draft=draft))

    def _begun(self, page: str) -> str:
        """Give the draft in which a step was begun: what was typed there stands there again."""
        if self.read is None or page != TRANSFER_PLAN or self.place.about:
            return ""
        kind = "transfer_planned"
        return next((one.id for one in self.read.begun if one.sheet == kind and not one.about), "")

    def _place(self, page: str, **more: str) -> Place:
        form = self.place.form if self.place.form != NEW else ""
        return Place(page, case=self.place.case, about=self.place.about, form=form, **more)


def _names(case: Case) -> Mapping[str, str]:
    """Give who signed what, by the id of a key’s holder."""
    return {id: holder.name for id, holder in case.holders.items()}
