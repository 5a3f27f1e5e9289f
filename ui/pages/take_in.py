"""Taking a list in: a file, what it would do, what a person is asked, and then the whole of it or nothing."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.choose_list import AskFile, ask_file
from ui.pages.parts.how_far import HowFar
from ui.pages.parts.intake_preview import IntakePreview
from ui.pages.parts.intake_questions import (
    ALL,
    AT_ONCE,
    NONE,
    IntakeQuestions,
    LeftForAll,
    SameForAll,
    SamePeople,
    WhoLeft,
)
from ui.pages.parts.intake_run import Compared, IntakeRun
from ui.pages.parts.intake_words import NOTHING_CHANGED, WHOM, act_words, lines_words, plan_words
from ui.pages.parts.leavers_list import LeaversList
from ui.pages.parts.run_line import RunLine
from ui.places import LISTS, SETTINGS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner, DoneBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.labels import Body, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from yps_desktop.services import leavers
from yps_desktop.services.leavers import Leaver
from yps_desktop.services.school_lists import Answered, Known, ListTakenIn, Of, Perhaps, still_gone

CHOOSE, OTHER, GO_ON, DO_IT, LEAVE = (
    "Choose a file",
    "Choose another file",
    "Continue",
    "Take in",
    "Leave, and change nothing",
)
FORMATS = (
    "A CSV file or a spreadsheet (.xlsx) with headings in its first line, or a Common Transfer File.",
    "You see what it would do, line by line, before anything is done. The file is not changed and not kept.",
)
PRACTICE = ("This is a practice record", "Take no list of real people into it.")
REFUSED, DONE = "This file is not taken in", "The list is taken in"
NOT_YET = "Nothing has changed yet. Leaving this page changes nothing."
READING, WRITING = "Reading the file.", "Writing the list. It is used once all of it is written."
_WIDE = 860


class TakeInPage(BodyPage):
    """`form` of the place says which list; a file is chosen here, and its path is kept nowhere."""

    rail_words = "Settings"

    def __init__(
        self, session: Session, place: Place, parent: QWidget | None = None, *, ask: AskFile = ask_file
    ) -> None:
        super().__init__(session, place, parent)
        self.of: Of = "staff" if place.form == "staff" else "pupils"
        self.run = IntakeRun(session, self.of, self)
        self.run.compared.connect(self._preview)
        self.run.taken_in.connect(self._done)
        self.run.refused.connect(self._refuse)
        self.line = RunLine()
        self.step: QWidget | None = None
        self._ask_file = ask
        self._first: QWidget | None = None
        self._one: Compared | None = None

    def load(self) -> None:
        """Ask for a file."""
        self._choose()
        self.shown.emit()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Settings", Place(SETTINGS)), Crumb("Pupils and staff", Place(LISTS)))
        return (*way, Crumb(f"Take in {WHOM[self.of]}"))

    def focus_first(self) -> None:
        """Put the focus on what comes next."""
        if self._first is not None:
            self._first.setFocus()
        if self.body is not None:
            self.body.scroll_to_top()

    def choose_file(self) -> None:
        """Let a file be chosen, and read it."""
        chosen = self._ask_file(self)
        if chosen:
            self._choose(begun=True)
            self.run.read(Path(chosen), self._follow(READING))

    def _choose(self, refused: str = "", *, begun: bool = False) -> None:
        self._one, self._same, self._left = None, {}, {}
        body = self._begin()
        body.main.add(PageTitle(f"Take in {WHOM[self.of]}"))
        for sentence in FORMATS:
            body.main.add_space(8)
            body.main.add(Body(sentence))
        if self.session.school.practice:
            body.main.add_space(16)
            body.main.add(CareBanner(*PRACTICE))
        if refused:
            body.main.add_space(16)
            body.main.add(CareBanner(REFUSED, refused))
        self._end(body, OTHER if refused else CHOOSE, self.choose_file, begun=begun)
        if refused:
            say_aloud(self, f"{REFUSED}. {refused}")

    def _refuse(self, sentence: str) -> None:
        self.line.end()
        self._choose(sentence)
        self.focus_first()
        self.run.sweep(lambda: None)

    def _preview(self, one: Compared) -> None:
        self.line.end()
        self._one, found = one, one.plan
        self._asked: list[Perhaps] = list(found.perhaps)
        self._offers_all = sum(each.is_sure for each in found.perhaps) > AT_ONCE
        self._gone: list[Known] | None = None
        body = self._begin()
        lines = lines_words(len(one.read.people.rows))
        body.main.add(PageTitle("What this file would do"))
        body.main.add(Hint(f"{lines[:1].upper()}{lines[1:]}. {NOT_YET}"))
        body.main.add_space(14)
        self.step = preview = IntakePreview(one.read, found)
        body.main.add(preview)
        asks = bool(found.perhaps or found.gone)
        self._end(body, GO_ON if asks else DO_IT, self._go_on, OTHER)
        self._first = preview.table if preview.table.isVisibleTo(preview) else self._first
        self.focus_first()

    def _go_on(self) -> None:
        """Go to the next question, or when all are answered say once more what will be done."""
        sure = [one for one in self._asked if one.is_sure]
        if self._offers_all:
            self._offers_all = False
            step = SameForAll(len(sure), self.of)
            self._question(step, lambda: self._answer_all(step, sure))
        elif self._asked:
            some, self._asked = self._asked[:AT_ONCE], self._asked[AT_ONCE:]
            people = SamePeople(some, self._same, len(self._asked))
            self._question(people, lambda: self._same.update(people.answers()))
        elif self._gone is None:
            self._ask_who_left()
        elif self._gone:
            some_gone, self._gone = self._gone[:AT_ONCE], self._gone[AT_ONCE:]
            left = WhoLeft(self.session, some_gone, len(self._gone))
            self._question(left, lambda: self._left.update(left.answers()))
        elif isinstance(self.step, IntakePreview):
            self._take_in()
        else:
            self._sum_up()

    def _answer_all(self, step: SameForAll, sure: list[Perhaps]) -> None:
        how = step.rows.value()
        if how == ALL:
            self._same |= {one.line: one.known[0].id for one in sure}
        if how in (ALL, NONE):
            self._asked = [one for one in self._asked if not one.is_sure]

    def _ask_who_left(self) -> None:
        gone = self._gone = list(still_gone(self._compared().plan, self._same))
        if len(gone) <= AT_ONCE:
            self._go_on()
            return
        step = LeftForAll(self.session, len(gone))

        def answered() -> None:
            day = step.day_left()
            if day is not None:
                self._left |= {one.id: day for one in gone}
            if step.how in (ALL, "stay"):
                self._gone = []

        self._question(step, answered)

    def _question(self, step: IntakeQuestions, answered: Callable[[], None]) -> None:
        """Show questions; what was answered counts once nothing is wrong with it."""
        body = self._begin()
        body.main.add(step)
        self.step = step

        def go_on() -> None:
            if step.is_wrong():
                body.scroll_to_top()
                return
            answered()
            self._go_on()

        self._end(body, GO_ON, go_on, OTHER)
        self._first = step.first()
        self.focus_first()

    def _sum_up(self) -> None:
        body = self._begin()
        self.step = None
        body.main.add(PageTitle(f"Take in {WHOM[self.of]}"))
        body.main.add(Hint(NOT_YET))
        for words in plan_words(self._compared().plan, len(self._same), len(self._left)):
            body.main.add_space(8)
            body.main.add(Body(words))
        self._end(body, DO_IT, self._take_in, OTHER)
        self.focus_first()

    def _take_in(self) -> None:
        one, answered = self._compared(), Answered(dict(self._same), dict(self._left))
        body = self._begin()
        body.main.add(PageTitle(f"Take in {WHOM[self.of]}"))
        self._end(body, DO_IT, self._take_in, begun=True)
        self.run.take_in(one, answered, self._follow(WRITING))

    def _done(self, act: ListTakenIn) -> None:
        self.line.end()
        body = self._begin()
        body.main.add(PageTitle(f"Take in {WHOM[self.of]}"))
        body.main.add_space(16)
        body.main.add(DoneBanner(DONE, act_words(act)))
        back = MainButton("Back to pupils and staff")
        back.clicked.connect(lambda: self.go_instead.emit(Place(LISTS)))
        body.main.add_space(20)
        body.main.add(ButtonRow(back))
        self._first = back
        self.show_body(body)
        self.focus_first()
        self.said.emit(DONE)
        self.run.sweep(lambda: None)
        self._look_for_leavers(body, sorted(self._left), ())

    def _look_for_leavers(self, body: PageBody, left: Sequence[str], found: tuple[Leaver, ...]) -> None:
        """Say whose record is to go on, once all who left were looked for, a few at a time (N1)."""
        now, later = left[: leavers.SLICE], left[leavers.SLICE :]
        if self.of != "pupils" or not left:
            self._list_leavers(body, found)
            return
        self.session.ask(
            self,
            lambda desk: leavers.to_send(desk, now),
            lambda more: self._look_for_leavers(body, later, (*found, *more)),
        )

    def _list_leavers(self, body: PageBody, found: tuple[Leaver, ...]) -> None:
        if found:
            listed = LeaversList(found, self.may)
            listed.go.connect(self.go)
            body.main.add_space(current_theme().space.between_sections)
            body.main.add(listed)
            listed.show()

    def _begin(self) -> PageBody:
        self._first = None
        return PageBody(self, main_width=_WIDE)

    def _end(
        self, body: PageBody, words: str, then: Callable[[], None], other: str = "", *, begun: bool = False
    ) -> None:
        """Close a step with its buttons, or while something goes on with how far it is."""
        self.line = RunLine()
        body.main.add_space(current_theme().space.between_questions)
        if not begun:
            on, leave = MainButton(words), LinkButton(LEAVE)
            on.clicked.connect(then)
            leave.clicked.connect(self._leave)
            buttons: list[QWidget] = [on]
            if other:
                link = LinkButton(other)
                link.clicked.connect(self.choose_file)
                buttons.append(link)
            body.main.add(ButtonRow(*buttons, leave, gap=22))
            self._first = on
        body.main.add(self.line)
        self.show_body(body)

    def _follow(self, doing: str) -> HowFar:
        how_far = HowFar()
        self.line.follow(doing, how_far)
        self.line.stop_link.setFocus()
        return how_far

    def _leave(self) -> None:
        self.back.emit()
        self.said.emit(NOTHING_CHANGED)

    def _compared(self) -> Compared:
        assert self._one is not None
        return self._one

    _same: dict[int, str]
    _left: dict[str, date]
