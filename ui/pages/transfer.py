"""The papers for another school: what is asked for them, then letter or handover page as they leave."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.forms.context import FormContext
from ui.forms.form import Form
from ui.pages.page import Save
from ui.pages.parts.days import wall_clock
from ui.pages.parts.draft_keeper import DraftKeeper
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.not_kept import NotKept
from ui.pages.parts.paper_form import Care, FormWords
from ui.pages.parts.school_paper import SchoolPaperPage
from ui.pages.parts.transfer_words import (
    INTRO,
    OTHER_WAY,
    TITLE,
    fill_words,
    filled,
    going_of,
    transfer_fields,
    transfer_words,
)
from ui.places import CASE, CASES, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.labels import Bold, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from yps_desktop.services import drafts, transfer_papers
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import NOT_SIGNED, Draft
from yps_desktop.services.papers import TITLES
from yps_desktop.services.transfer_papers import Contact, Known, TransferDocument

LETTER, HANDOVER = "Show the letter", "Show the handover page"
CHANGE, THROW_AWAY = "Change the answers", "Throw these answers away"
WHICH = "Which paper?"
_PAPERS: tuple[TransferDocument, ...] = ("transfer_letter", "handover")
_PAPER: Care = (
    "This paper names children",
    "Put it with the record in the envelope that one person opens. Fetch it from the printer now.",
)
_FILE: Care = (
    "This file names children",
    "Let it go only with a password, to one person, and tell the password by telephone.",
)
_SIGN = "Sign the letter in ink before it goes."


@dataclass(frozen=True, slots=True)
class _Read:
    known: Known
    draft: Draft


class TransferPage(SchoolPaperPage):
    """Without a `document` the questions; with one the paper they make. The answers are a draft."""

    rail_words = "Cases"
    copies = ("printed", "signed", "locked")

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self.document = next((one for one in _PAPERS if one == place.document), None)
        self.known: Known | None = None
        self.questions: Form | None = None
        self.keeper: DraftKeeper | None = None
        self.top = NotKept()

    def load(self) -> None:
        """Read the case and the draft; a new draft first gets a name of its own."""
        if not self.place.draft:
            self.go_instead.emit(replace(self.place, draft=secrets.token_hex(8)))
            return
        self.session.ask(self, self._read, self._take_read, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Cases", Place(CASES)),)
        if self.known is None:
            return way
        case = self.known.case
        return (*way, Crumb(f"Case {case.number}", Place(CASE, case=case.id)), Crumb(TITLE))

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

    def cursor_at(self) -> tuple[str, int]:
        """Give the question and the box in it that somebody is writing in, and the cursor."""
        place = self.questions.focus_place() if self.questions is not None else None
        return (f"{place['field']}/{place['part']}", place["cursor"] or 0) if place else ("", 0)

    def put_cursor(self, field: str, at: int) -> None:
        """Put focus and cursor back where they were."""
        id, _, part = field.partition("/")
        place = {"field": id, "part": int(part or 0), "cursor": at}
        if self.questions is None or not self.questions.restore_place(place):
            self.focus_first()

    def heading(self) -> str:
        """Give the paper's title."""
        return TITLES[self.document or "transfer_letter"].capitalize()

    def words(self) -> FormWords:
        """Give what stands on the form: the handover page names children, the letter does not."""
        plain = super().words()
        return (
            replace(plain, paper=_PAPER, file=_FILE, locked=_FILE) if self.document == "handover" else plain
        )

    def who_signs(self) -> str:
        """Say that the letter is signed in ink."""
        return _SIGN if self.document == "transfer_letter" else ""

    def file_name(self) -> str:
        """Name the file by the case's number and the kind of paper."""
        return f"Case {self._the_job().number} {TITLES[self._the_job().document]}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say which case it is, offer the other paper, and lead back to the answers."""
        listed = Dropdown([Choice(one, TITLES[one].capitalize()) for one in _PAPERS], WHICH, leads_away=True)
        listed.set_value(self.document or "")
        listed.activated.connect(lambda _: self._go_to(listed.value() or "", self.document))
        change = LinkButton(CHANGE)
        change.clicked.connect(lambda: self._go_to(""))
        return [Hint(f"Case {self._the_job().number}."), Bold(WHICH), listed, change]

    def _read(self, desk: Desk) -> _Read:
        known = transfer_papers.known(desk, self.place.case)
        draft = drafts.load(desk, self.place.draft)
        begun = draft or Draft(self.place.draft, self.place.case, NOT_SIGNED, None, "", {})
        return _Read(known, drafts.as_shown(begun, known.case))

    def _take_read(self, read: _Read) -> None:
        self.known = read.known
        context = FormContext(
            now=lambda: wall_clock(self.session),
            zone=self.session.school.zone,
            new_id=lambda: secrets.token_hex(8),
        )
        self.questions = form = Form(transfer_fields(read.known), transfer_words(read.known), context)
        form.restore(read.draft.typed)
        if self.document is not None and not form.check() and not self._problems(form):
            self._compose(form, self.document)
            return
        if self.document is None:
            form.show_problems(())
        self._ask_questions(form, read)

    def _problems(self, form: Form) -> list[tuple[str, str]]:
        """Show what the papers cannot be made of, beside what the form itself finds."""
        assert self.known is not None
        found = transfer_papers.problems(self.known.case, going_of(form.answers()))
        return form.show_problems(found)

    def _compose(self, form: Form, document: TransferDocument) -> None:
        going = going_of(form.answers())
        prepare = partial(transfer_papers.prepare, case_id=self.place.case, document=document, going=going)
        self.questions = None
        form.deleteLater()
        self.session.ask(self, prepare, self.build, self.cannot_show)

    def _ask_questions(self, form: Form, read: _Read) -> None:
        self.keeper = keeper = DraftKeeper(self.session, read.draft, form.draft, self)
        form.changed.connect(keeper.touch)
        form.refused.connect(self.said)
        keeper.kept.connect(self._was_kept)
        keeper.failed.connect(self._was_not_kept)
        body = PageBody(self)
        self._lay_out(body, form, read.known)
        self.show_body(body)
        self.shown.emit()

    def _lay_out(self, body: PageBody, form: Form, known: Known) -> None:
        main, space = body.main, current_theme().space
        main.add(form.summary)
        main.add(GapBelow(form.summary, space.between_questions))
        main.add(self.top)
        main.add(Hint(f"Case {known.case.number}"))
        main.add(PageTitle(TITLE))
        for words in (INTRO, OTHER_WAY):
            main.add_space(space.label_to_hint)
            main.add(Hint(words))
        for contact in known.contacts:
            fill = LinkButton(fill_words(contact))
            fill.clicked.connect(partial(self._fill, form, contact))
            main.add_space(space.between_answers)
            main.add(fill)
        main.add_space(space.between_questions)
        main.add(form)
        main.add_space(space.between_sections)
        main.add(self._buttons(form))
        main.add_space(space.between_answers)
        throw_away = LinkButton(THROW_AWAY)
        throw_away.clicked.connect(self._throw_away)
        main.add(throw_away)

    def _buttons(self, form: Form) -> ButtonRow:
        letter, handover = MainButton(LETTER), OutlinedButton(HANDOVER)
        letter.clicked.connect(partial(self._show_paper, form, "transfer_letter"))
        handover.clicked.connect(partial(self._show_paper, form, "handover"))
        return ButtonRow(letter, handover)

    def _fill(self, form: Form, contact: Contact, _checked: bool = False) -> None:
        """Put in what the record says of a contact; nothing else that was typed goes."""
        form.set_answers({**form.answers(), **filled(contact)})
        if self.keeper is not None:
            self.keeper.touch()
        form.go_to("school")

    def _show_paper(self, form: Form, document: TransferDocument, _checked: bool = False) -> None:
        if form.check() or self._problems(form):
            if self.body is not None:
                self.body.scroll_to_top()
            return
        if self.keeper is not None:
            self.keeper.keep(lambda: self.go.emit(replace(self.place, document=document)))

    def _throw_away(self) -> None:
        if self.keeper is not None:
            self.keeper.let_go()
        draft = self.place.draft
        self.session.ask(self, lambda desk: drafts.discard(desk, draft), lambda _: self._thrown_away())

    def _thrown_away(self) -> None:
        self.go_instead.emit(Place(CASE, case=self.place.case))
        self.said.emit("The answers are thrown away")

    def _go_to(self, document: str, shown: str | None = None) -> None:
        if document != shown:
            self.go_instead.emit(replace(self.place, document=document))

    def _was_kept(self, words: str) -> None:
        self.top.take_away()
        self.said.emit(words)

    def _was_not_kept(self, sentence: str) -> None:
        self.top.say(sentence)
