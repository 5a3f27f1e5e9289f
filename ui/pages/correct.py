"""Correcting a signed sheet: the same questions with what stands, and why; both stay and both print (G2)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.read_draft import NO_REASON, REASON, reason_in
from ui.pages.parts.sheet_page import SheetPage
from ui.places import Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.labels import Hint, SectionTitle
from ui.widgets.plain_area import PlainArea
from ui.widgets.question_block import QuestionBlock
from yps_desktop.services.questions import Question, draft_of_correction

BOTH_STAY = "What was signed stays in the record. Your correction stands beside it, and both are printed."
WHY, WHY_HINT = "Why are you correcting this?", "Such as a wrong day, a name misheard, something left out."


class CorrectPage(SheetPage):
    """Asks a signed sheet's questions again, filled with what stands, and then the reason."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.reason = PlainArea(WHY, parent=self)
        self._why = QuestionBlock(WHY, self.reason, WHY_HINT)

    def load(self) -> None:
        """Go on with a correction of this entry that was begun before, or begin one."""
        if self.place.draft:
            super().load()
            return
        entry = self.place.entry
        self.session.ask(self, lambda desk: draft_of_correction(desk, entry), self._begin)

    def title(self, question: Question) -> str:
        """Give the page's title."""
        return f"Correct: {question.words.short}"

    def add_head(self, question: Question) -> None:
        """Say which entry is corrected and what becomes of it."""
        self.body.main.add_space(current_theme().space.label_to_hint)
        entry = question.corrected.latest.header.seq if question.corrected else 0
        self.body.main.add(Hint(f"Entry {entry}. {BOTH_STAY}"))

    def add_end(self) -> None:
        """Ask for the reason last."""
        self.body.main.add(SectionTitle("The reason"))
        self.body.main.add_space(8)
        self.body.main.add(self._why)
        self.body.main.add_space(current_theme().space.between_questions)
        self.reason.textChanged.connect(self.something_typed)
        self.sheet_form.form.summary.chosen.connect(self._to_reason)

    def fill(self, question: Question) -> None:
        """Put in what stands, or what was typed before."""
        if question.is_kept:
            super().fill(question)
            self.reason.setText(reason_in(question))
        elif question.corrected is not None:
            self.sheet_form.put_sheet(question.corrected.sheet)

    def focus_first(self) -> None:
        """Put the focus on the question to begin at, or on the reason."""
        if self.place.field == REASON:
            self.reason.setFocus()
        else:
            super().focus_first()

    def typed(self) -> Mapping[str, Any]:
        """Give everything that is typed, the reason too."""
        return {**super().typed(), REASON: self.reason.text()}

    def more_problems(self) -> list[tuple[str, str]]:
        """Say that the reason is missing."""
        missing = not self.reason.text().strip()
        self._why.set_error(NO_REASON if missing else None)
        self.reason.set_wrong(missing)
        return [(REASON, NO_REASON)] if missing else []

    def cursor_at(self) -> tuple[str, int]:
        """Give where somebody is writing, in the form or in the reason."""
        if self.window().focusWidget() is self.reason:
            return REASON, self.reason.cursor_place()
        return super().cursor_at()

    def put_cursor(self, field: str, at: int) -> None:
        """Put focus and cursor back where they were."""
        if field == REASON:
            self.reason.setFocus()
            self.reason.set_cursor_place(at)
        else:
            super().put_cursor(field, at)

    def _begin(self, draft: str) -> None:
        if draft:
            self.go_instead.emit(replace(self.place, draft=draft))
        else:
            super().load()

    def _to_reason(self, field: str) -> None:
        if field == REASON:
            self.reason.setFocus()
