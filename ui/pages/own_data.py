"""A request for somebody's own data: by when, its cases and copies, a second look, and the answer (L3)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.named_in_training import NamedInTraining
from ui.pages.parts.own_data_said import (
    asked_rows,
    clock_words,
    copy_words,
    end_words,
    given_words,
    state_words,
    why_then,
)
from ui.places import (
    CASE,
    CASES,
    MASK,
    OWN_DATA_ANSWERED,
    OWN_DATA_LEFT_OUT,
    OWN_DATA_LONGER,
    OWN_DATA_OFF,
    OWN_DATA_PAPER,
    OWN_DATA_REFUSED,
    OWN_DATA_REQUESTS,
    PERSON,
    Crumb,
    Place,
)
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton, WordsButton
from ui.widgets.clock_panel import ClockPanel, IconCard
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body, Caption, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.section_list import SectionList
from ui.widgets.summary_rows import SummaryRows
from yps_desktop.guidance.request_words import LEFT_OUT
from yps_desktop.guidance.spell import spell_list
from yps_desktop.services import own_data, own_data_standing, training
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import InCase
from yps_desktop.services.own_data_standing import Looking, OneCase, Standing

TITLE = "A request for their own data"
SHORT = "Own data"
COPIES, COPIES_NOTE = "1. A masked copy of each case", "Each is made, looked through and signed by itself."
ADD = "Ask for it there too"
OUTSIDE = "{name} is in {cases} besides, which this request does not name yet."
PERHAPS = "Perhaps the same person: {name}, in case {cases}"
PERHAPS_NOTE = "If they are, say so on their page, and come back."
SECOND = "2. A second look"
NOT_LOOKED = (
    "Nobody sees every case for certain, and nobody is told of one they are shut out of. {who} opens this "
    "request from the case or from Settings, and looks too."
)
NOBODY = "Nobody else who writes has a key to look with. The letter then speaks of no second person."
LOOKED = "{who} looked too. What they found and you may not see, they answer themselves."
LOOK = "I looked too, in all that I may see"
LOOK_FIRST = "You are the second person. Look for them under other names as well, then say so."
LEFT = "3. What is left out besides"
NOTHING_LEFT = "Nothing but what is masked."
DECIDE = "Decide what is left out"
PAPER, SHOW = "4. The answer", "Look through the answer"
PAPER_NOTE = "A letter, what the school’s list holds, and the masked records, as one paper."
NOT_READY = "Once each case has its copy."
DOWN = "5. Write down that it was answered"
ANSWERED = "It was answered"
NOT_GIVEN = "Once the answer was saved or printed."
ELSE = "Instead"
_ELSE = (
    (OWN_DATA_LONGER, "It takes longer"),
    (OWN_DATA_REFUSED, "Refuse it"),
    (OWN_DATA_OFF, "It needs no answer any more"),
)
_ICONS = {"given": "tick-circle", "refused": "note", "called_off": "note"}
LOOKED_SAID, ADDED_SAID = "Written down: you looked too", "Written into the case"


@dataclass(frozen=True, slots=True)
class _Read:
    stands: Standing
    today: date
    why_not: str
    trained: tuple[date, ...]
    """Days of training that may name them."""


class OwnDataPage(BodyPage):
    """Five steps, each with what is left of it; where it stands is worked out from the record."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.stands: Standing | None = None
        self.summary = ErrorSummary()

    def load(self) -> None:
        """Read how the request stands, one case a turn."""
        case, request = self.place.case, self.place.about
        self.session.ask(
            self, lambda desk: own_data_standing.begin(desk, case, request), self._go_on, self.cannot_show
        )

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self.stands is None:
            return (Crumb("Cases", Place(CASES)),)
        case = Crumb(f"Case {self.stands.cases[0].number}", Place(CASE, case=self.place.case))
        return (Crumb("Cases", Place(CASES)), case, Crumb(SHORT))

    def focus_first(self) -> None:
        """Let the keys scroll what is to be read."""
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _go_on(self, looking: Looking) -> None:
        if looking.left:
            call = partial(own_data_standing.look_on, looking=looking)
            self.session.ask(self, call, self._go_on, self.cannot_show)
        else:
            self.session.ask(self, lambda desk: _read(desk, looking), self._show, self.cannot_show)

    def _show(self, read: _Read) -> None:
        self.stands = stands = read.stands
        body, space = PageBody(self), current_theme().space
        main = body.main
        self.summary = ErrorSummary()
        main.add(self.summary)
        main.add(GapBelow(self.summary, space.between_questions))
        main.add(Hint(f"About {stands.name}"))
        main.add(PageTitle(TITLE))
        main.add_space(space.between_cards)
        main.add(self._clock(read))
        main.add_space(space.between_questions)
        if stands.state == "open" and self.may(Place(OWN_DATA_ANSWERED)):
            for step in (self._copies, self._second, self._left_out, self._answer, self._write_down):
                main.add(step(read))
                main.add_space(space.between_questions)
        else:
            main.add(self._handed_out(stands))
        body.side.add(self._asked(read))
        self.show_body(body)
        self.shown.emit()

    def _clock(self, read: _Read) -> QWidget:
        request = read.stands.request
        if read.stands.state != "open":
            return IconCard(_ICONS[read.stands.state], state_words(read.stands), end_words(request))
        words, left = clock_words(request, read.today)
        panel = ClockPanel(f"Answer it {words}", why_then(request), left)
        panel.set_left(left, over=read.today > request.answer_by)
        return panel

    def _copies(self, read: _Read) -> QWidget:
        section = SectionList(COPIES, COPIES_NOTE)
        for one in read.stands.cases:
            row = LinkRow(f"Case {one.number}", copy_words(one))
            row.opened.connect(partial(self.go.emit, self._copy_place(one)))
            section.add(row)
        self._add_outside(section, read.stands)
        if read.trained:
            section.add(NamedInTraining(read.trained, self.go))
        return section

    def _copy_place(self, one: OneCase) -> Place:
        if one.state == "another":
            return self._place(OWN_DATA_OFF)
        masked = one.copy.hash if one.copy is not None else ""
        return Place(MASK, case=one.case, about=self.place.about, form=one.person, masked=masked)

    def _add_outside(self, section: SectionList, stands: Standing) -> None:
        if stands.outside:
            numbers = spell_list([f"case {one.number}" for one in stands.outside])
            add = OutlinedButton(ADD)
            add.clicked.connect(lambda: self._add_cases(stands.outside))
            section.add_space(12)
            section.add(Body(OUTSIDE.format(name=stands.name, cases=numbers)))
            _add_button(section, add)
        for somebody in stands.perhaps:
            numbers = spell_list([one.number for one in somebody.cases])
            row = LinkRow(PERHAPS.format(name=somebody.name, cases=numbers), PERHAPS_NOTE)
            place = Place(PERSON, about=somebody.id)
            row.opened.connect(partial(self.go.emit, place))
            section.add(row)

    def _second(self, read: _Read) -> QWidget:
        stands, section = read.stands, SectionList(SECOND)
        names = spell_list([one.name for one in stands.looked])
        if stands.looked:
            section.add(Body(LOOKED.format(who=names)))
        elif not read.why_not:
            section.add(Body(LOOK_FIRST))
        elif stands.others:
            who = " or ".join(one.name for one in stands.others if one.person != self.session.me.person)
            section.add(Body(NOT_LOOKED.format(who=who or "Somebody else")))
        else:
            section.add(Body(NOBODY))
        if not read.why_not:
            look = OutlinedButton(LOOK)
            look.clicked.connect(self._look_too)
            _add_button(section, look)
        return section

    def _left_out(self, read: _Read) -> QWidget:
        left = [LEFT_OUT[one.why] for one in read.stands.request.left_out]
        section = SectionList(LEFT, "" if left else NOTHING_LEFT)
        for words in left:
            section.add(Body(words))
        section.add(self._link(OWN_DATA_LEFT_OUT, DECIDE))
        return section

    def _answer(self, read: _Read) -> QWidget:
        stands, section = read.stands, SectionList(PAPER, PAPER_NOTE)
        for words in given_words(stands):
            section.add(Caption(words))
        if not stands.is_ready:
            section.add(Caption(NOT_READY))
            return section
        is_next = not stands.is_handed_out
        show = MainButton(SHOW) if is_next else OutlinedButton(SHOW)
        show.clicked.connect(lambda: self.go.emit(self._place(OWN_DATA_PAPER)))
        _add_button(section, show)
        return section

    def _write_down(self, read: _Read) -> QWidget:
        section = SectionList(DOWN)
        if read.stands.is_handed_out or read.stands.request.left_out:
            answered = MainButton(ANSWERED) if read.stands.is_handed_out else OutlinedButton(ANSWERED)
            answered.clicked.connect(lambda: self.go.emit(self._place(OWN_DATA_ANSWERED)))
            _add_button(section, answered)
        else:
            section.add(Caption(NOT_GIVEN))
        for page, words in _ELSE:
            if not (page == OWN_DATA_LONGER and read.stands.request.extended):
                section.add(self._link(page, words))
        return section

    def _handed_out(self, stands: Standing) -> QWidget:
        section = SectionList("What was handed out", "" if stands.is_handed_out else "Nothing is recorded.")
        for words in given_words(stands):
            section.add(Body(words))
        return section

    def _asked(self, read: _Read) -> QWidget:
        column = Column(0)
        column.add(SectionList("What was asked"))
        column.add(SummaryRows(asked_rows(read.stands)))
        every = LinkButton("Every request")
        every.clicked.connect(lambda: self.go.emit(Place(OWN_DATA_REQUESTS)))
        column.add_space(12)
        column.add(every)
        return column

    def _place(self, page: str) -> Place:
        return Place(page, case=self.place.case, about=self.place.about)

    def _link(self, page: str, words: str) -> LinkRow:
        row = LinkRow(words)
        row.opened.connect(lambda: self.go.emit(self._place(page)))
        return row

    def _add_cases(self, where: Sequence[InCase]) -> None:
        case, request = self.place.case, self.place.about
        self._write(lambda desk: own_data.add_cases(desk, case, request, where), ADDED_SAID)

    def _look_too(self) -> None:
        case, request = self.place.case, self.place.about
        self._write(lambda desk: own_data.look_again(desk, case, request), LOOKED_SAID)

    def _write(self, call: Callable[[Desk], None], said: str) -> None:
        def written(_: object) -> None:
            self.go_instead.emit(self.place)
            self.said.emit(said)

        self.session.write(
            self,
            call,
            written,
            lambda error: self.summary.show_problems([("", error.sentence.rstrip("."))]),
        )


def _read(desk: Desk, looking: Looking) -> _Read:
    stands = own_data_standing.put_together(desk, looking)
    trained = training.days_naming(desk, stands.name)
    return _Read(stands, desk.now().date(), own_data.why_not_look(stands, desk.me), trained)


def _add_button(section: SectionList, button: WordsButton) -> None:
    section.add_space(8)
    section.add(ButtonRow(button))
    section.add_space(4)
