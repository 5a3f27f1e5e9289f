"""One of the eight questions on its page: what is recorded, then what is not, each row a link (O1–O8)."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.days import capital, day_words, when_words
from ui.pages.parts.lacking_places import place_of
from ui.pages.parts.link_row import LinkRow
from ui.permission import May
from ui.places import SIGNED, Place
from ui.widgets.labels import Body, Bold, Caption, Hint
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.row import Row
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.inspection import evidence_line, lacking_line
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.due import Due
from yps_desktop.record.rules.eight_evidence import Evidence
from yps_desktop.record.rules.eight_questions import Lacking, Question

RECORDED, NOT_RECORDED = "Recorded", "Not recorded, or not done"
NOTHING = "Nothing is recorded here."
FIRST_SHOWN = 5


class EightSection(SectionList):
    """A question, what is looked for, and both kinds of rows; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, case: Case, found: Question, edition: Edition, now: datetime, may: May) -> None:
        words = edition.inspection.questions[found.id]
        super().__init__(f"{found.id[1:]}. {words.title}", words.looked_for)
        self._case, self._edition, self._now, self._may = case, edition, now, may
        self.more: LinkButton | None = None
        self._rest = Column(0)
        self._add_evidence(found.evidence)
        self._add_lacking(found.lacking)

    def _add_evidence(self, found: Sequence[Evidence]) -> None:
        self.add_space(8)
        if not found:
            self.add(Hint(NOTHING))
            return
        self.add(Bold(RECORDED))
        for one in found[:FIRST_SHOWN]:
            self.add(self._evidence_row(one))
        rest = found[FIRST_SHOWN:]
        if not rest:
            return
        self.more = LinkButton(f"Show {len(rest)} more")
        self.more.clicked.connect(lambda: self._show_rest(rest))
        self.add_space(8)
        self.add(self.more)
        self.add(self._rest)

    def _show_rest(self, rest: Sequence[Evidence]) -> None:
        for one in rest:
            self._rest.add(self._evidence_row(one)).show()
        first = self._rest.findChild(LinkButton)
        if self.more is not None:
            self.more.hide()
        if first is not None:
            first.setFocus()

    def _add_lacking(self, found: Sequence[Lacking]) -> None:
        if not found:
            return
        self.add_space(14)
        self.add(Bold(NOT_RECORDED))
        for one in found:
            place = place_of(self._case, one)
            words = lacking_line(self._case, self._edition, one)
            self.add(self._row(words, self._note(one), place if self._may(place) else None))

    def _evidence_row(self, one: Evidence) -> QWidget:
        place = None
        if one.written is not None:
            place = Place(SIGNED, case=self._case.id, entry=one.written.hash)
        words = evidence_line(self._edition, one)
        return self._row(words, capital(when_words(one.when, self._now)), place)

    def _row(self, words: str, note: str, place: Place | None) -> QWidget:
        if place is None:
            return _Still(words, note)
        row = LinkRow(words, note)
        row.opened.connect(lambda: self.go.emit(place))
        return row

    def _note(self, one: Lacking) -> str:
        due = one.end.due if one.end is not None else None
        parts = [f"Was due {self._day(due)}"] if due is not None else []
        parts += [f"Left open at closing: {one.reason}"] if one.reason else []
        return ". ".join(parts)

    def _day(self, due: Due) -> str:
        return day_words(due.at.date(), self._now.date()) if due.all_day else when_words(due.at, self._now)


class _Still(Row):
    """A row that leads nowhere."""

    def __init__(self, words: str, note: str) -> None:
        super().__init__()
        column = Column(0)
        column.add(Body(words))
        if note:
            column.add(Caption(note))
        self.across.addWidget(column, 1)
