"""A page for what is signed in no case: a draft of its own, questions, and the button that writes it."""

import secrets
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from ui.forms.context import FormContext
from ui.forms.form import Form
from ui.pages.page import Save
from ui.pages.parts.asked_head import add_asked_head
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import wall_clock
from ui.pages.parts.draft_keeper import DraftKeeper
from ui.pages.parts.not_kept import NotKept
from ui.pages.parts.proving import Proving, clock_words
from ui.places import Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.page_body import Column, PageBody
from ui.widgets.signing_card import SigningCard
from yps_desktop.guidance.words import Edition, SheetWords
from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.record.fields import Answer, Field
from yps_desktop.services import drafts
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft

SAVED = "Signed and saved"
KEPT = "After you sign, nobody can change this, you included. A correction can be added, and both stay."


@dataclass(frozen=True, slots=True)
class _Read:
    draft: Draft
    edition: Edition
    found: Any


class SchoolActPage(BodyPage):
    """Asks a few questions about the school and signs the answers on the same page."""

    kind: ClassVar[str] = ""
    """What the draft is called."""
    caption: ClassVar[str] = ""
    """What stands above the title."""
    meaning: ClassVar[str] = KEPT
    """What signing means."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.top = NotKept()
        self.form: Form | None = None
        self.keeper: DraftKeeper | None = None
        self.card: SigningCard | None = None
        self.found: Any = None
        """What `look` gave."""

    @abstractmethod
    def words(self) -> SheetWords:
        """Give the words of the page and its questions."""

    @abstractmethod
    def fields(self) -> Sequence[Field]:
        """Give the questions."""

    @abstractmethod
    def back_to(self) -> Place:
        """Give where somebody goes who leaves the page for later, or has signed it."""

    @abstractmethod
    def problems(self, answers: dict[str, Answer]) -> list[tuple[str, str]]:
        """Say what is wrong with answers that the form itself takes, by question."""

    @abstractmethod
    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Write the entry."""

    def look(self, desk: Desk) -> Any:  # noqa: ARG002
        """Read on *record* what else the questions are made of; it is then `found`."""
        return None

    def first_answers(self) -> Mapping[str, Answer]:
        """Give what stands in the boxes while nobody has typed anything yet."""
        return {}

    def add_head(self, main: Column) -> None:
        """Add what stands between the title and the questions."""

    def load(self) -> None:
        """Read the draft; a new draft first gets a name of its own."""
        if not self.place.draft:
            self.go_instead.emit(replace(self.place, draft=secrets.token_hex(8)))
            return
        self.session.ask(self, self._look, self._show, self.cannot_show)

    def focus_first(self) -> None:
        """Put the focus on the first question."""
        if self.form is not None and self.body is not None:
            self.form.go_to_first()
            self.body.scroll_to_top()

    def unsaved(self) -> Save | None:
        """Give what saves the draft, where anything was typed since."""
        return self.keeper.unsaved() if self.keeper is not None else None

    def _look(self, desk: Desk) -> _Read:
        draft = drafts.load(desk, self.place.draft)
        draft = draft or Draft(self.place.draft, None, self.kind, self.place.about or None, "", {})
        return _Read(draft, desk.edition(), self.look(desk))

    def _show(self, read: _Read) -> None:
        self.found = read.found
        context = FormContext(
            now=lambda: wall_clock(self.session),
            zone=self.session.school.zone,
            new_id=lambda: secrets.token_hex(8),
            cite=read.edition.cite,
        )
        self.form = form = Form(self.fields(), self.words(), context)
        self.keeper = keeper = DraftKeeper(self.session, read.draft, form.draft, self)
        form.restore(read.draft.typed)
        if keeper.is_fresh:
            form.set_answers(self.first_answers())
        form.changed.connect(keeper.touch)
        form.refused.connect(self.said)
        keeper.kept.connect(self._was_kept)
        keeper.failed.connect(self.top.say)
        self._lay_out(form, keeper)
        self.shown.emit()

    def _lay_out(self, form: Form, keeper: DraftKeeper) -> None:
        body, space, words = PageBody(self), current_theme().space, self.words()
        add_asked_head(body.main, form.summary, self.top, self.caption, words.title, words.intro)
        self.add_head(body.main)
        body.main.add_space(space.between_questions)
        body.main.add(form)
        body.main.add_space(space.between_sections)
        me = self.session.me
        who = f"Signing as {me.name}, {me.office}"
        when = clock_words(self.session)
        self.card = SigningCard(who, when, words.sign, meaning=self.meaning, with_password=False)
        self._proving = Proving(self.session, self.card, me)
        self.card.sign.connect(lambda _: self._sign(form, keeper))
        self.card.later.connect(lambda: keeper.keep(lambda: self.go_instead.emit(self.back_to())))
        body.main.add(self.card)
        self.show_body(body)

    def _sign(self, form: Form, keeper: DraftKeeper) -> None:
        if self._proving.is_busy:
            return
        if form.check() or form.show_problems(self.problems(form.answers())):
            self._to_top()
            return
        self._proving.begin()
        keeper.let_go()
        written = partial(self._write, answers=form.answers())
        self.session.write(
            self, written, lambda _: self._signed(), lambda error: self._refused(error, keeper)
        )

    def _write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        self.write(desk, answers)
        drafts.discard(desk, self.place.draft)

    def _signed(self) -> None:
        self.go_instead.emit(self.back_to())
        self.said.emit(SAVED)

    def _refused(self, error: YpsError, keeper: DraftKeeper) -> None:
        keeper.touch()
        self._proving.fail(error)
        if isinstance(error, AnswerError):
            self._to_top()

    def _was_kept(self, words: str) -> None:
        self.top.take_away()
        self.said.emit(words)

    def _to_top(self) -> None:
        if self.body is not None:
            self.body.scroll_to_top()
