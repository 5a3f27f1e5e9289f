"""A sheet’s form joined to the rules: what is answered, what is noticed, and what is asked because of it."""

import secrets
from collections.abc import Callable, Generator, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.forms.context import FormContext
from ui.forms.form import Form
from ui.forms.offers import LookUp
from ui.pages.parts.days import wall_clock
from ui.session import Session
from yps_desktop.guidance.problems import missing, wrong
from yps_desktop.guidance.wording import word_notes
from yps_desktop.record.days import spell_day
from yps_desktop.record.fields import Kind
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.facts import before_signing
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.services import listed_people
from yps_desktop.services.listed_people import ListedPerson
from yps_desktop.services.questions import Question
from yps_desktop.services.sheets import Wrong

_A_STEP = 6
"""Questions built in one turn of the event loop: some 15 ms."""


class SheetForm:
    """One sheet's form, read as a sheet; no rule ever stops anybody."""

    def __init__(self, session: Session, question: Question, parent: QWidget | None = None) -> None:
        self._question, self._school, self._case = question, session.school, question.case
        if question.case is not None and question.corrected is not None:
            self._case = before_signing(question.case, question.corrected)
        self._cls = SHEETS[question.draft.sheet]
        self.noticed: tuple[Notice, ...] = ()
        context = context_of(session, question)
        self.form = Form(self._cls.fields(), question.words, context, parent, at_once=False)

    def build(self) -> Generator[None, None, None]:
        """Build the questions, a few a step."""
        while not self.form.build_some(_A_STEP):
            yield

    def put_typed(self, typed: Mapping[str, Any]) -> None:
        """Put back what was typed, and ask what the rules ask because of it."""
        self.form.restore(typed)
        self.look()

    def put_sheet(self, sheet: Sheet) -> None:
        """Show the answers of a sheet."""
        self.form.set_noticed([field.id for field in sheet.fields() if field.id in sheet.answers()])
        self.form.set_answers(sheet.answers())
        self.look()

    def sheet(self) -> Sheet:
        """Give the sheet as it is answered now; what is half typed is left out."""
        answers: dict[str, Any] = self.form.answers()
        return self._cls(**answers).dropped()

    def look(self) -> bool:
        """Let the rules look at the answers; say whether what they notice has changed."""
        before = self.noticed
        self._notice()
        return self.noticed != before

    def problems(self) -> list[tuple[str, str]]:
        """Give what stands in the way of signing, as field id and sentence, without showing it."""
        self.look()
        asked = ((id, self.form.slot(id).problem()) for id in self.form.asked())
        return [(id, sentence) for id, sentence in asked if sentence]

    def sentences(self, found: tuple[Wrong, ...]) -> list[tuple[str, str]]:
        """Put what the record would refuse into sentences, by field id."""
        said = []
        for one in found:
            words = self._question.words.field(one.field.id)
            if words is not None:
                said.append((one.field.id, wrong(words, one.problem) if one.problem else missing(words)))
        return said

    def _notice(self) -> None:
        """A question revealed by a notice may hold an answer already, so the rules look twice then."""
        about = self._question.draft.about
        for _ in range(2):
            asked = self.form.asked()
            found = notices(self._case, self.sheet(), about, self._school, self._question.holders)
            self.noticed = (*found, *self._word_notices())
            self.form.set_noticed(noticed_fields(self.noticed))
            if self.form.asked() == asked:
                return

    def _word_notices(self) -> Iterator[Notice]:
        """T2: a gentle note beside any text that labels or blames."""
        edition = self._question.edition
        for id, answer in self.form.answers().items():
            if self._cls.field(id).kind in (Kind.TEXT, Kind.LONG_TEXT) and isinstance(answer, str):
                for note in word_notes(answer, edition.wording):
                    yield Notice(id, None, note.sentence, edition.cite(note.source))


def context_of(session: Session, question: Question) -> FormContext:
    """Give what a form must be told besides its questions."""
    edition = question.edition

    def cite(source: str) -> str:
        checked = spell_day(edition.checked_of(source))
        return f"{edition.cite(source)}. Guidance edition {edition.id}, checked {checked}"

    return FormContext(
        now=lambda: wall_clock(session),
        zone=session.school.zone,
        new_id=lambda: secrets.token_hex(8),
        known=question.known,
        cite=cite,
        left_out=question.left_out,
        things=question.things,
        reported=frozenset() if question.words.is_reported else question.words.reported,
        look_up=look_up_of(session, frozenset(one.id for one in question.known)),
    )


def look_up_of(session: Session, but: frozenset[str] = frozenset()) -> LookUp:
    """Give what finds people of the school's lists; `but` are those whom the form offers anyway."""

    def look_up(owner: QObject, typed: str, then: Callable[[tuple[ListedPerson, ...]], None]) -> None:
        session.ask(owner, lambda desk: listed_people.offered(desk, typed, but), then)

    return look_up
