"""Everybody in a case who was named and is not described yet, each with a way to their own sheet (Y1)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.link_row import LinkRow
from ui.theme import current_theme
from ui.widgets.labels import SectionTitle
from ui.widgets.page_body import Column
from ui.widgets.section_list import SectionList
from yps_desktop.record.people import CasePerson

TITLE, NOTE = "Named already", "Choose somebody to say more about them. Their name is filled in."
SOMEBODY_ELSE = "Somebody else"


class Mentioned(Column):
    """A row for each; `chosen` carries a person's id. What follows on the page is about somebody else."""

    chosen = Signal(str)

    def __init__(self, people: Sequence[CasePerson], parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        section = SectionList(TITLE, NOTE)
        self.rows: dict[str, LinkRow] = {}
        for person in people:
            row = LinkRow(person.name, person.capacity)
            row.opened.connect(lambda id=person.id: self.chosen.emit(id))
            self.rows[person.id] = row
            section.add(row)
        self.add(section)
        self.add_space(current_theme().space.between_questions)
        self.add(SectionTitle(SOMEBODY_ELSE))
