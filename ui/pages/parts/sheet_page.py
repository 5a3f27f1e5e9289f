"""What the question page and the correction page share: a form, its draft, the rules beside it."""

import secrets
from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page, Save
from ui.pages.parts.asked_head import add_asked_head
from ui.pages.parts.case_is_over import CaseIsOver
from ui.pages.parts.days import wall_clock, when_words
from ui.pages.parts.draft_keeper import DraftKeeper
from ui.pages.parts.draft_places import saved_at
from ui.pages.parts.form_of import SheetForm
from ui.pages.parts.letting_go import LettingGo
from ui.pages.parts.not_kept import NotKept
from ui.pages.parts.notices import Notices
from ui.pages.parts.side_facts import AlreadyOnRecord
from ui.pages.parts.slices import in_turns
from ui.places import CASE, CASES, CHECK, DEVICE, HOME, NEW_INCIDENT, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.labels import Hint
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from yps_desktop.record.rules.notices import noticed_fields
from yps_desktop.services import drafts, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.known import Fact, already_known
from yps_desktop.services.other_cases import other_cases_fact
from yps_desktop.services.questions import Question, draft_about, open_question
from yps_desktop.services.sheets import Wrong

CONTINUE, LATER = "Save and continue", "Save and come back later"
NOT_SAVED = "Draft not saved yet"


@dataclass(frozen=True, slots=True)
class Opened:
    """A question page as it was read."""

    question: Question
    facts: tuple[Fact, ...]


class SheetPage(Page):
    """Draws a sheet from its questions, keeps the draft, and goes on to the answers' check."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body = PageBody(self)
        self.top = NotKept()
        self.question: Question | None = None
        self.over: CaseIsOver | None = None
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self.look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)

    def load(self) -> None:
        """Read the draft, the words and what is known; a new draft first gets a name of its own."""
        if not self.place.draft:
            self._find_draft()
            return
        draft, way = self._draft(), self.place.form
        self.session.ask(self, lambda desk: _open(desk, draft, way), self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        question = self.question
        short = Crumb(question.words.short if question else "")
        if question is None or question.case is None:
            return (Crumb("New incident", Place(NEW_INCIDENT)), short)
        case = Crumb(f"Case {question.case.number}", Place(CASE, case=question.case.id))
        return (Crumb("Cases", Place(CASES)), case, short)

    def focus_first(self) -> None:
        """Put the focus on the question to begin at."""
        if self.question is None:
            return
        begin = self.place.field or (self.question.way.field if self.question.way else "")
        if begin in self.sheet_form.form.asked():
            self.sheet_form.form.go_to(begin)
        else:
            self.sheet_form.form.go_to_first()
            self.body.scroll_to_top()

    def unsaved(self) -> Save | None:
        """Give what saves the draft, where anything was typed since."""
        return self.keeper.unsaved() if self.question is not None else None

    def cursor_at(self) -> tuple[str, int]:
        """Give the question and the box in it that somebody is writing in, and the cursor."""
        place = self.sheet_form.form.focus_place() if self.question is not None else None
        if place is None:
            return "", 0
        return f"{place['field']}/{place['part']}", place["cursor"] or 0

    def put_cursor(self, field: str, at: int) -> None:
        """Put focus and cursor back where they were."""
        id, _, part = field.partition("/")
        place = {"field": id, "part": int(part or 0), "cursor": at}
        if self.question is None or not self.sheet_form.form.restore_place(place):
            self.focus_first()

    def look(self) -> None:
        """Let the rules look at what is answered."""
        if self.sheet_form.look():
            self.notices.show(self.sheet_form.noticed)

    def title(self, question: Question) -> str:
        """Give the page's title."""
        return question.words.title

    def add_head(self, question: Question) -> None:
        """Add what stands between the title and the questions."""

    def add_end(self) -> None:
        """Add what stands between the questions and the buttons."""

    def fill(self, question: Question) -> None:
        """Put into the form what it begins with."""
        self.sheet_form.put_typed(question.draft.typed)

    def typed(self) -> Mapping[str, Any]:
        """Give everything that is typed."""
        return self.sheet_form.form.draft()

    def more_problems(self) -> list[tuple[str, str]]:
        """Give what stands in the way besides the form's own questions."""
        return []

    def go_on(self) -> None:
        """Check every answer, save, and go on to sign."""
        self.look()
        form = self.sheet_form.form
        if form.show_problems([*self.sheet_form.problems(), *self.more_problems()]):
            self.body.scroll_to_top()
            return
        sheet, noticed = self.sheet_form.sheet(), noticed_fields(self.sheet_form.noticed)
        self.session.ask(self, lambda desk: sheets.check(desk, sheet, noticed), self._checked)

    def _find_draft(self) -> None:
        """Go on with what was begun about the same person or device, or begin a draft."""
        place = self.place
        if not place.about:
            self.begin("")
            return
        self.session.ask(
            self, lambda desk: draft_about(desk, place.case, place.sheet, place.about), self.begin
        )

    def begin(self, draft: str) -> None:
        """Go on with this draft, or with a new one where it is empty."""
        self.go_instead.emit(replace(self.place, draft=draft or secrets.token_hex(8)))

    def _draft(self) -> Draft:
        place = self.place
        return Draft(place.draft, place.case or None, place.sheet, place.about or None, place.entry, {})

    def _show(self, opened: Opened) -> None:
        if opened.question.over:
            self._show_over(opened.question)
            return
        self.sheet_form = SheetForm(self.session, opened.question)
        in_turns(self, self._build(opened), lambda _: self._stands())

    def _show_over(self, question: Question) -> None:
        self.over = CaseIsOver(question)
        self.over.go.connect(self.go_instead)
        self.body.main.add(Hint(caption(question)))
        self.body.main.add(self.over)
        self.shown.emit()
        self.over.setFocus()

    def _build(self, opened: Opened) -> Generator[None, None, None]:
        yield from self.sheet_form.build()
        yield
        self._complete(opened)
        yield

    def _stands(self) -> None:
        self.shown.emit()
        in_turns(self, self._build_ahead(), lambda _: None)

    def _build_ahead(self) -> Generator[None, None, None]:
        while not self.sheet_form.form.build_ahead():
            yield

    def _complete(self, opened: Opened) -> None:
        question = self.question = opened.question
        self.notices = Notices(self.sheet_form.form)
        self.keeper = DraftKeeper(self.session, question.draft, self.typed, self)
        self._lay_out(question, opened.facts)
        self.fill(question)
        self.notices.show(self.sheet_form.noticed)
        self._connect()
        if question.is_kept:
            self.said.emit(saved_words(question.draft, wall_clock(self.session)))

    def _lay_out(self, question: Question, facts: tuple[Fact, ...]) -> None:
        main, space = self.body.main, current_theme().space
        summary = self.sheet_form.form.summary
        add_asked_head(main, summary, self.top, caption(question), self.title(question))
        self.add_head(question)
        main.add_space(space.between_questions)
        main.add(self.sheet_form.form)
        main.add_space(space.between_questions)
        self.add_end()
        self._add_buttons()
        if facts:
            self.body.side.add(AlreadyOnRecord(facts))

    def _add_buttons(self) -> None:
        self.continue_button, self.later_link = MainButton(CONTINUE), LinkButton(LATER)
        self.letting_go = LettingGo()
        self.body.main.add(ButtonRow(self.continue_button, self.later_link, gap=22))
        self.body.main.add_space(16)
        self.body.main.add(self.letting_go)

    def _connect(self) -> None:
        self.sheet_form.form.changed.connect(self.something_typed)
        self.sheet_form.form.refused.connect(self.said)
        self.continue_button.clicked.connect(self.go_on)
        self.later_link.clicked.connect(self._come_back_later)
        self.letting_go.discard.connect(self._discard)
        self.keeper.kept.connect(self._was_kept)
        self.keeper.failed.connect(self._was_not_kept)

    def something_typed(self) -> None:
        """Take notice that something was typed or chosen."""
        if self.keeper.is_fresh:
            self.said.emit(NOT_SAVED)
        self.keeper.touch()
        self._looking.start()

    def _checked(self, found: tuple[Wrong, ...]) -> None:
        if self.sheet_form.form.show_problems(self.sheet_form.sentences(found)):
            self.body.scroll_to_top()
            return
        self.keeper.touch()
        self.keeper.keep(lambda: self.go.emit(replace(self.place, page=CHECK, form="", field="")))

    def _come_back_later(self) -> None:
        self.keeper.keep(lambda: self.go_instead.emit(self._home()))

    def _discard(self) -> None:
        self.keeper.let_go()
        draft = self.place.draft
        self.session.write(
            self, lambda desk: drafts.discard(desk, draft), lambda _: self.go_instead.emit(self._home())
        )

    def _home(self) -> Place:
        if self.place.sheet == "hand_over" and self.place.about:
            return Place(DEVICE, case=self.place.case, about=self.place.about)
        return Place(CASE, case=self.place.case) if self.place.case else Place(HOME)

    def _was_kept(self, words: str) -> None:
        self.top.take_away()
        self.said.emit(words)

    def _was_not_kept(self, sentence: str) -> None:
        self.top.say(sentence)
        self.said.emit(NOT_SAVED)


def saved_words(draft: Draft, now: datetime) -> str:
    """Say when a draft was last saved: "Draft saved today, 2:32pm"."""
    at = saved_at(draft, now)
    return f"Draft saved {when_words(at, now)}" if at else NOT_SAVED


def caption(question: Question) -> str:
    """Give the line above the title: "Case 2026-014 · Viewing"."""
    case = f"Case {question.case.number}" if question.case else "New incident"
    return f"{case}  ·  {question.words.short}"


def _open(desk: Desk, draft: Draft, way: str) -> Opened:
    question = open_question(desk, draft, way)
    case, kind, about = question.case, question.draft.sheet, question.draft.about
    if case is None:
        return Opened(question, ())
    others = other_cases_fact(desk, case, kind, about)
    return Opened(question, (*others, *already_known(case, question.edition, kind, about)))
