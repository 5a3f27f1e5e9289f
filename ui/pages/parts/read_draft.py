"""Reads a kept draft as a sheet, without showing its form: for checking and signing."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import date

from ui.pages.parts.days import wall_clock
from ui.pages.parts.form_of import SheetForm
from ui.session import Session
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.times import recorded
from yps_desktop.services.questions import Question
from yps_desktop.services.sheets import Filled

REASON = "reason for the correction"
"""Under this name a correction's reason stands in the draft; no question can have it, having spaces."""
NO_REASON = "Enter why you are correcting this"


@dataclass(frozen=True, slots=True)
class Ready:
    """A draft as a sheet; `problems` stand in the way of signing it, as field id and sentence.

    `zone` (IANA) is where the school's wall clock stands.
    """

    question: Question
    sheet: Sheet
    noticed: tuple[Notice, ...]
    problems: tuple[tuple[str, str], ...]
    zone: str
    reason: str = ""

    @property
    def filled(self) -> Filled:
        """Give it as it is signed."""
        draft = self.question.draft
        return Filled(self.sheet, draft.case, draft.about, draft.id)


def read_drafts(session: Session, questions: Sequence[Question]) -> Generator[None, None, tuple[Ready, ...]]:
    """Read several drafts, a little a step."""
    read = []
    for question in questions:
        read.append((yield from _read_draft(session, question)))
        yield
    return tuple(read)


def _read_draft(session: Session, question: Question) -> Generator[None, None, Ready]:
    """Read what was typed the way the question page does."""
    made = SheetForm(session, question)
    yield from made.build()
    yield
    made.put_typed(question.draft.typed)
    problems, reason = made.problems(), reason_in(question)
    if question.corrected is not None and not reason.strip():
        problems.append((REASON, NO_REASON))
    sheet = made.sheet().dated(_signed_on(session, question))
    ready = Ready(question, sheet, made.noticed, tuple(problems), session.school.zone, reason)
    made.form.summary.deleteLater()
    made.form.deleteLater()
    return ready


def _signed_on(session: Session, question: Question) -> date:
    """Give the day it is signed, or was where it is corrected."""
    written = question.corrected
    return (wall_clock(session) if written is None else recorded(written.entry)).date()


def reason_in(question: Question) -> str:
    """Give the reason for the correction that stands in a draft."""
    said = question.draft.typed.get(REASON, "")
    return said if isinstance(said, str) else ""
