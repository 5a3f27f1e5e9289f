"""What a file would do, before anything is done: by kind, line by line, each in full below."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.models.intake_list import IntakeList
from ui.pages.parts.intake_words import (
    LineWords,
    change_words,
    counted,
    lines_words,
    perhaps_words,
    row_words,
)
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.empty_card import EmptyCard
from ui.widgets.filter_tabs import FilterTabs
from ui.widgets.labels import Body, Bold, Hint
from ui.widgets.page_body import Column
from ui.widgets.page_table import PageTable
from yps_desktop.services.school_lists import FileRead, Plan

NONE = "No line does this"
ASKED = "You are asked about them."
REFUSED = "They are left out. Mend them in the school’s system and take the file in again, or go on without."
_WIDTHS = (180, 100, 480)
_ROWS, _ROWS_OF_BIG_WORDS = 5, 3
_Kind = tuple[str, str, Sequence[Any], Callable[[Any], LineWords]]


class IntakePreview(Column):
    """Tabs with a number each, the lines of one of them, and the chosen line in full."""

    turned = Signal()

    def __init__(self, read: FileRead, found: Plan, parent: QWidget | None = None) -> None:
        super().__init__(12, parent)
        self._kinds: dict[str, _Kind] = {kind[0]: kind for kind in _kinds(found)}
        self.model = IntakeList(self)
        self._say_refused(found)
        if read.people.not_taken:
            self.add(Hint(f"Columns that are not taken: {', '.join(read.people.not_taken)}."))
        self.tabs = FilterTabs(
            [Choice(key, f"{words} {len(lines):,}") for key, words, lines, _ in _kinds(found)]
        )
        self.tabs.chosen.connect(self.show_kind)
        self.add(self.tabs)
        self.table, self.none = self._make_table(), EmptyCard(NONE)
        self.add(self.table)
        self.add(self.none)
        self.detail = Card()
        self._name, self._said = Bold(""), Body("")
        self.detail.add(self._name)
        self.detail.add(self._said)
        self.add(self.detail)
        if found.gone:
            self.add(
                Hint(f"On the list and not in the file: {counted(len(found.gone), read.people.of)}. {ASKED}")
            )
        self.show_kind(next((kind[0] for kind in _kinds(found) if kind[2]), "new"))

    def show_kind(self, key: str) -> None:
        """Show the lines of one kind."""
        _, words, lines, spelled = self._kinds[key]
        self.tabs.set_current(key)
        self.model.start(lines, spelled)
        self.table.setAccessibleName(f"{words}, {lines_words(len(lines))}")
        for part in (self.table, self.detail):
            part.setVisible(bool(lines))
        self.none.setVisible(not lines)
        if lines:
            self.table.selectRow(0)
            self._tell(0)

    def _make_table(self) -> PageTable:
        table = PageTable("", _WIDTHS)
        table.setModel(self.model)
        table.show_rows(_ROWS if current_theme().percent < 150 else _ROWS_OF_BIG_WORDS)
        table.pointed.connect(self._tell)
        return table

    def _tell(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            words = self.model.line(row)
            self._name.setText(f"Line {words.line}: {words.name}")
            self._said.setText("\n".join(words.said) or "As on the list.")

    def _say_refused(self, found: Plan) -> None:
        if found.refused:
            many = len(found.refused)
            self.add(CareBanner(f"{lines_words(many)} {'is' if many == 1 else 'are'} refused", REFUSED))


def _kinds(found: Plan) -> tuple[_Kind, ...]:
    return (
        ("new", "New", found.new, row_words),
        ("changed", "Changed", found.changed, change_words),
        ("perhaps", "Perhaps listed already", found.perhaps, perhaps_words),
        ("same", "The same", found.same, row_words),
        ("refused", "Refused", found.refused, row_words),
    )
