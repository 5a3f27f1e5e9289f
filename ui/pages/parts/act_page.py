"""What pages share that write an entry which is no sheet: a short form, its draft, the signature below."""

import secrets
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.context import FormContext
from ui.forms.form import Form
from ui.pages.page import Page, Save
from ui.pages.parts.asked_head import add_asked_head
from ui.pages.parts.body_page import say_why_not
from ui.pages.parts.days import wall_clock
from ui.pages.parts.draft_keeper import DraftKeeper
from ui.pages.parts.not_kept import NotKept
from ui.pages.parts.proving import Proving, clock_words
from ui.pages.parts.sheet_page import NOT_SAVED
from ui.places import CASE, CASES, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.page_body import Column, PageBody
from ui.widgets.signing_card import SigningCard
from yps_desktop.guidance.words import Edition, SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.record.fields import Answer, Field
from yps_desktop.services import cases, drafts
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.writing import Signer

SAVED = "Saved"


@dataclass(frozen=True, slots=True)
class _Read:
    case: Case
    edition: Edition
    draft: Draft
    found: Any


class ActPage(Page):
    """Asks a few questions about a case and signs the answers on the same page.

    A password is asked only `with_password` (G1); `signer` is then who typed it.
    """

    rail_words = "Cases"
    kind: ClassVar[str] = ""
    """What the draft and the entry are called."""
    with_password: ClassVar[bool] = False

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body = PageBody(self)
        self.top = NotKept()
        self.form: Form | None = None
        self.case: Case | None = None
        self.edition: Edition | None = None
        self.signer: Signer | None = None
        self.found: Any = None
        """What `look` gave."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)

    @abstractmethod
    def words(self) -> SheetWords:
        """Give the words of the page and its questions."""

    @abstractmethod
    def fields(self) -> Sequence[Field]:
        """Give the questions."""

    @abstractmethod
    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Write the entry. Raises AnswerError, which is said at the question `blamed`."""

    def blamed(self) -> str:
        """Name the question that an AnswerError belongs to; empty says it at the button."""
        return ""

    def afterwards(self, answers: dict[str, Answer]) -> tuple[Place, str]:  # noqa: ARG002
        """Say where it goes on once these answers are signed, and what the status bar says there."""
        return self.back_to(), SAVED

    def look(self, desk: Desk, case: Case) -> Any:  # noqa: ARG002
        """Read on *record* what else the questions are made of; it is then `found`."""
        return None

    def to_work_out(self) -> Callable[[Any], Any] | None:
        """Give what makes of `look`’s answer what is `found`, where that takes a while: it runs on *work*."""
        return None

    def first_answers(self) -> Mapping[str, Answer]:
        """Give what stands in the boxes while nobody has typed anything yet."""
        return {}

    def back_to(self) -> Place:
        """Give where somebody goes who leaves the page for later, or has signed it."""
        return Place(CASE, case=self.place.case)

    def add_head(self, case: Case) -> None:
        """Add what stands between the title and the questions."""

    def add_side(self, side: Column) -> None:
        """Add what stands beside them."""

    def look_at(self, answers: dict[str, Answer]) -> None:
        """Say what follows from what is answered so far."""

    def load(self) -> None:
        """Read the case and the draft; a new draft first gets a name of its own."""
        if not self.place.draft:
            self.go_instead.emit(replace(self.place, draft=secrets.token_hex(8)))
            return
        draft = Draft(self.place.draft, self.place.case, self.kind, self.subject(), "", {})
        self.session.ask(self, partial(self._look, draft=draft), self._work_out, self.cannot_show)

    def cannot_show(self, error: YpsError) -> None:
        """Say in place of the questions why they are not asked."""
        say_why_not(self.body, error)
        self.shown.emit()

    def subject(self) -> str:
        """Give what the entry is about: a person's id, or a sheet's hash."""
        return self.place.about

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self.case is None:
            return (Crumb("Cases", Place(CASES)),)
        case = Crumb(f"Case {self.case.number}", Place(CASE, case=self.case.id))
        return (Crumb("Cases", Place(CASES)), case, Crumb(self.words().short))

    def focus_first(self) -> None:
        """Put the focus on the first question."""
        if self.form is not None:
            self.form.go_to_first()
            self.body.scroll_to_top()

    def unsaved(self) -> Save | None:
        """Give what saves the draft, where anything was typed since."""
        return self.keeper.unsaved() if self.form is not None else None

    def cursor_at(self) -> tuple[str, int]:
        """Give the question and the box in it that somebody is writing in, and the cursor."""
        place = self.form.focus_place() if self.form is not None else None
        return (f"{place['field']}/{place['part']}", place["cursor"] or 0) if place else ("", 0)

    def put_cursor(self, field: str, at: int) -> None:
        """Put focus and cursor back where they were."""
        id, _, part = field.partition("/")
        place = {"field": id, "part": int(part or 0), "cursor": at}
        if self.form is None or not self.form.restore_place(place):
            self.focus_first()

    def _look(self, desk: Desk, draft: Draft) -> _Read:
        case = cases.read(desk, draft.case or "")
        shown = drafts.as_shown(drafts.load(desk, draft.id) or draft, case)
        return _Read(case, desk.edition(case.edition), shown, self.look(desk, case))

    def _work_out(self, read: _Read) -> None:
        work_out = self.to_work_out()
        if work_out is None:
            self._show(read)
        else:
            self.session.work(
                self, lambda: replace(read, found=work_out(read.found)), self._show, self.cannot_show
            )

    def _show(self, read: _Read) -> None:
        self.case, self.edition, self.found = read.case, read.edition, read.found
        self.form = form = Form(self.fields(), self.words(), self._context())
        self.keeper = DraftKeeper(self.session, read.draft, form.draft, self)
        form.restore(read.draft.typed)
        if self.keeper.is_fresh:
            form.set_answers(self.first_answers())
        self._lay_out(form, read.case)
        form.changed.connect(self.keeper.touch)
        form.changed.connect(lambda: self.look_at(form.answers()))
        self.look_at(form.answers())
        form.refused.connect(self.said)
        self.keeper.kept.connect(self._was_kept)
        self.keeper.failed.connect(self._was_not_kept)
        self.shown.emit()

    def _context(self) -> FormContext:
        return FormContext(
            now=lambda: wall_clock(self.session),
            zone=self.session.school.zone,
            new_id=lambda: secrets.token_hex(8),
            cite=self.edition.cite if self.edition is not None else str,
        )

    def _lay_out(self, form: Form, case: Case) -> None:
        main, space, words = self.body.main, current_theme().space, self.words()
        caption = f"Case {case.number}  ·  {words.short}"
        add_asked_head(main, form.summary, self.top, caption, words.title, words.intro)
        self.add_head(case)
        main.add_space(space.between_questions)
        main.add(form)
        main.add_space(space.between_sections)
        self._add_card(words)
        self.add_side(self.body.side)

    def _add_card(self, words: SheetWords) -> None:
        me = self.session.me
        who, when = f"Signing as {me.name}, {me.office}", clock_words(self.session)
        self.card = SigningCard(who, when, words.sign, with_password=self.with_password)
        self._proving = Proving(self.session, self.card, me)
        self.card.sign.connect(self._sign)
        self.card.later.connect(lambda: self.keeper.keep(lambda: self.go_instead.emit(self.back_to())))
        self.body.main.add(self.card)

    def _sign(self, password: str) -> None:
        form = self.form
        if form is None or self._proving.is_busy:
            return
        if form.check():
            self.body.scroll_to_top()
            return
        answers = form.answers()
        if self.with_password:
            self._proving.prove(password, lambda signer: self._write(answers, signer))
        else:
            self._proving.begin()
            self._write(answers)

    def _write(self, answers: dict[str, Answer], signer: Signer | None = None) -> None:
        draft, self.signer = self.place.draft, signer

        def written(desk: Desk) -> None:
            self.write(desk, answers)
            drafts.discard(desk, draft)

        self.keeper.let_go()
        self.session.write(self, written, lambda _: self._signed(answers), self._not_signed)

    def _signed(self, answers: dict[str, Answer]) -> None:
        place, said = self.afterwards(answers)
        self.go_instead.emit(place)
        self.said.emit(said)

    def _not_signed(self, error: YpsError) -> None:
        self.keeper.touch()
        if isinstance(error, AnswerError) and self.blamed() and self.form is not None:
            self._proving.done()
            self.form.show_problems([(self.blamed(), error.sentence.rstrip("."))])
            self.body.scroll_to_top()
        else:
            self._proving.fail(error)

    def _was_kept(self, words: str) -> None:
        self.top.take_away()
        self.said.emit(words)

    def _was_not_kept(self, sentence: str) -> None:
        self.top.say(sentence)
        self.said.emit(NOT_SAVED)
