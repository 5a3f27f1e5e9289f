"""A request for own data of whoever no case names: looked for, a letter, and an entry without a name (L3)."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from ui.forms.context import FormContext
from ui.forms.form import Form
from ui.pages.page import Save
from ui.pages.parts.asked_head import add_asked_head
from ui.pages.parts.days import wall_clock
from ui.pages.parts.draft_keeper import DraftKeeper
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.named_in_training import NamedInTraining
from ui.pages.parts.not_kept import NotKept
from ui.pages.parts.nothing_held_words import INTRO, NOBODY, NOT_LISTED, TITLE, fields_for, words_for
from ui.pages.parts.paper_form import Care
from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import CASE, OWN_DATA_REQUESTS, PEOPLE, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from ui.widgets.section_list import SectionList
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import drafts, nothing_held
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.nothing_held import Found
from yps_desktop.services.papers import Job

SHOW, DOWN, CHANGE = "Show the letter", "Write down that it was answered", "Change the answers"
PAPER = "letter"
SAVED = "Written down, without a name"
IN_CASES = "Somebody of that name is in a case"
IN_CASES_NOTE = "Look there first. If it is them, the request begins on that case’s page."
_CARE: Care = ("This paper names one person", "It is for them alone.")


@dataclass(frozen=True, slots=True)
class _Read:
    draft: Draft
    found: Found
    others: tuple[KeyHolder, ...]


class NothingHeldPage(SchoolPaperPage):
    """Without a `document` the questions; with one the letter. The answers are a draft until written down."""

    rail_words = "People"
    print_words = "Print the letter"
    copies = ("printed", "signed", "locked")
    care = _CARE

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self.questions: Form | None = None
        self.keeper: DraftKeeper | None = None
        self.top = NotKept()

    def load(self) -> None:
        """Read the draft and look for the name in it; a new draft first gets a name of its own."""
        if not self.place.draft:
            self.go_instead.emit(replace(self.place, draft=secrets.token_hex(8)))
            return
        self.session.ask(self, self._look, self._take, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        requests = Crumb("Requests for own data", Place(OWN_DATA_REQUESTS))
        return (Crumb("People", Place(PEOPLE)), requests, Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the first question, or on what prints."""
        if self.form is None and self.questions is not None and self.body is not None:
            self.questions.go_to_first()
            self.body.scroll_to_top()
        else:
            super().focus_first()

    def unsaved(self) -> Save | None:
        """Give what saves the draft, where anything was typed since."""
        return self.keeper.unsaved() if self.keeper is not None else None

    def heading(self) -> str:
        """Give the paper's title."""
        return "The letter"

    def file_name(self) -> str:
        """Name the file; it names nobody."""
        return "Answer to a request for own data.pdf"

    def above(self) -> Sequence[QWidget]:
        """Lead back to the answers."""
        change = LinkButton(CHANGE)
        change.clicked.connect(lambda: self.go_instead.emit(replace(self.place, document="")))
        return [change]

    def _look(self, desk: Desk) -> _Read:
        draft = drafts.load(desk, self.place.draft)
        draft = draft or Draft(self.place.draft, None, nothing_held.KIND, None, "", {})
        found = nothing_held.look_for(desk, str(draft.typed.get("name") or ""))
        return _Read(draft, found, nothing_held.second_people(desk))

    def _take(self, read: _Read) -> None:
        context = FormContext(
            now=lambda: wall_clock(self.session),
            zone=self.session.school.zone,
            new_id=lambda: secrets.token_hex(8),
        )
        words = words_for(read.found.listed, read.others)
        self.questions = form = Form(fields_for(read.found.listed, read.others), words, context)
        form.restore(read.draft.typed)
        if self.place.document and not form.check():
            answers = self._answers(form)
            self.questions = None
            form.deleteLater()
            self.session.ask(self, partial(_letter, answers=answers), self.build, self.cannot_show)
            return
        if not self.place.document:
            form.show_problems(())
        self._ask(form, read)

    def _ask(self, form: Form, read: _Read) -> None:
        self.keeper = keeper = DraftKeeper(self.session, read.draft, form.draft, self)
        form.changed.connect(keeper.touch)
        form.refused.connect(self.said)
        keeper.kept.connect(self.said)
        keeper.failed.connect(self.top.say)
        body, space = PageBody(self), current_theme().space
        add_asked_head(body.main, form.summary, self.top, "Own data", TITLE, INTRO)
        body.main.add_space(space.between_questions)
        if read.found.people:
            body.main.add(self._in_cases(read.found))
            body.main.add_space(space.between_questions)
        if read.found.trained:
            body.main.add(NamedInTraining(read.found.trained, self.go))
            body.main.add_space(space.between_questions)
        body.main.add(form)
        body.main.add_space(space.between_sections)
        show, down = MainButton(SHOW), OutlinedButton(DOWN)
        show.clicked.connect(lambda: self._show_letter(form))
        down.clicked.connect(lambda: self._write_down(form))
        body.main.add(ButtonRow(show, down))
        self.show_body(body)
        self.shown.emit()

    def _in_cases(self, found: Found) -> SectionList:
        section = SectionList(IN_CASES, IN_CASES_NOTE)
        for one in (at for somebody in found.people for at in somebody.cases):
            row = LinkRow(f"Case {one.number}: {one.name}")
            row.opened.connect(partial(self.go.emit, Place(CASE, case=one.case)))
            section.add(row)
        return section

    def _show_letter(self, form: Form) -> None:
        if form.check():
            self._to_top()
        elif self.keeper is not None:
            self.keeper.keep(lambda: self.go_instead.emit(replace(self.place, document=PAPER)))

    def _write_down(self, form: Form) -> None:
        if form.check():
            self._to_top()
            return
        answers, draft = self._answers(form), self.place.draft

        def written(desk: Desk) -> None:
            nothing_held.say_so(desk, answers.came, answers.day, answers.looked)
            drafts.discard(desk, draft)

        def refused(error: YpsError) -> None:
            form.show_problems([("day", error.sentence.rstrip("."))])
            self._to_top()

        if self.keeper is not None:
            self.keeper.let_go()
        self.session.write(self, written, lambda _: self._written(), refused)

    def _written(self) -> None:
        self.go_instead.emit(Place(OWN_DATA_REQUESTS))
        self.said.emit(SAVED)

    def _to_top(self) -> None:
        if self.body is not None:
            self.body.scroll_to_top()

    def _answers(self, form: Form) -> "_Answers":
        said = form.answers()
        looked, listed = str(said.get("looked") or ""), str(said.get("listed") or "")
        return _Answers(
            name=str(said["name"]),
            came=cast(date, said["came"]),
            day=cast(date, said["day"]),
            looked="" if looked == NOBODY else looked,
            listed="" if listed == NOT_LISTED else listed,
        )


@dataclass(frozen=True, slots=True)
class _Answers:
    name: str
    came: date
    day: date
    looked: str
    listed: str


def _letter(desk: Desk, answers: _Answers) -> Job:
    return nothing_held.letter(desk, answers.name, answers.came, answers.looked, answers.listed)
