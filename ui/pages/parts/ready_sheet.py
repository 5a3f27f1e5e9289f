"""Sheets on the check page: rows with Change, what the rules noticed, and others that can be signed along."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.check_rows import rows_of
from ui.pages.parts.notices import NoticePanel
from ui.pages.parts.read_draft import Ready
from ui.theme import Style, current_theme
from ui.widgets.choice import Choice
from ui.widgets.choice_row import TickRow
from ui.widgets.labels import Hint, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.panel import Panel
from ui.widgets.summary_rows import Answered, SummaryRows
from yps_desktop.record.rules.advice import Notice

STILL_MISSING = "This cannot be signed yet"
ALSO = "Also ready in this case"
ALSO_WORDS = "Tick a sheet to see it here and sign it with the same password."


class ReadySheet(Column):
    """The answers in titled rows, then the notices; `change` carries a question's id."""

    change = Signal(str)

    def __init__(
        self,
        sections: Sequence[tuple[str, list[Answered]]],
        noticed: Sequence[Notice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, parent)
        for title, rows in sections:
            if title and rows:
                self.add(SectionTitle(title))
                self.add_space(4)
            summary = SummaryRows(rows)
            summary.change.connect(self.change)
            self.add(summary)
            if title:
                self.add_space(current_theme().space.between_questions)
        for notice in noticed:
            self.add_space(12)
            self.add(NoticePanel(notice))


class NotReady(Panel):
    """What still stands in the way, each line leading to its question."""

    change = Signal(str)

    def __init__(self, problems: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__("amber_bg", "amber", "exclamation-circle", parent)
        self.setAccessibleName(STILL_MISSING)
        self.add(SectionTitle(STILL_MISSING))
        for field, sentence in problems:
            line = LinkButton(sentence, style=Style.BOLD)
            line.clicked.connect(lambda _=False, field=field: self.change.emit(field))
            self.add(line)


class OtherSheets(Column):
    """Other drafts of the case that are ready; each is shown whole as soon as it is ticked."""

    changed = Signal()
    change = Signal(object, str)

    def __init__(self, others: Sequence[Ready], parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._others = list(others)
        self.ticks: list[TickRow] = []
        self.add(SectionTitle(ALSO))
        self.add(Hint(ALSO_WORDS))
        for ready in others:
            self._add(ready)

    def chosen(self) -> list[Ready]:
        """Give the sheets that are ticked, and so shown."""
        return [ready for ready, tick in zip(self._others, self.ticks, strict=True) if tick.isChecked()]

    def _add(self, ready: Ready) -> None:
        tick = TickRow(Choice(ready.question.draft.id, ready.question.words.short, _first_line(ready)))
        rows = ReadySheet([("", rows_of(ready))], ready.noticed)
        rows.change.connect(lambda field: self.change.emit(ready, field))
        self.ticks.append(tick)
        self.add(tick)
        self.add(rows)
        rows.hide()
        tick.toggled.connect(rows.setVisible)
        tick.toggled.connect(self.changed)


def _first_line(ready: Ready) -> str:
    lead = next((row for row in rows_of(ready) if row.key in ready.sheet.leads and not row.gap), None)
    words = " ".join(lead.answer.split()) if lead is not None else ""
    return words if len(words) <= 80 else words[:80].rsplit(" ", 1)[0] + " …"
