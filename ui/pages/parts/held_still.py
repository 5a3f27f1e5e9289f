"""Backups and copies that hold a destroyed case still, until they are replaced or deleted (L2)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Body, Bold, Caption, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.panel import Panel
from yps_desktop.record.days import spell_day
from yps_desktop.record.destruction_acts import HeldIn
from yps_desktop.services.destroyed import Destroyed
from yps_desktop.services.destruction_words import until_words

TITLE = "Still holding a destroyed case"
WHAT = (
    "On a drive that is used for backups they are replaced with the next backup. What no backup replaces has "
    "to be deleted by hand."
)
DELETED, SURE, NOT_YET = "This is deleted", "It is deleted", "Not yet"
ASKED = "Is it deleted, and every copy of it?"
WRITTEN = "It is written into the record, with your name, and the certificate says so from then on."


class HeldStill(Column):
    """One row a place and case; `gone` carries the hash of the entry about the case, and the place."""

    gone = Signal(str, str)

    def __init__(self, destroyed: Sequence[Destroyed], *, can_say: bool) -> None:
        super().__init__(12)
        self.rows: dict[tuple[str, str], _Row] = {}
        for one in destroyed:
            for held in one.still_held:
                key = (one.entry.hash, held.place)
                row = self.rows[key] = _Row(one, held, can_say=can_say)
                row.sure.clicked.connect(lambda _=False, key=key: self.gone.emit(*key))
        if self.rows:
            for part in (SectionTitle(TITLE), Body(WHAT), *self.rows.values()):
                self.add(part)


class _Row(Column):
    """What it is, and a link that asks once more before somebody says that it is gone."""

    def __init__(self, one: Destroyed, held: HeldIn, *, can_say: bool) -> None:
        super().__init__(2)
        self.link = LinkButton(DELETED)
        self.link.setAccessibleName(f"{DELETED}: case {one.number}, {held.where}")
        self.sure, self.not_yet = OutlinedButton(SURE), OutlinedButton(NOT_YET)
        self._asks = Panel("amber_bg", "amber", "exclamation-circle")
        self._asks.add(Bold(ASKED))
        self._asks.add(Body(WRITTEN))
        self._asks.add(ButtonRow(self.sure, self.not_yet))
        self.add(Bold(f"Case {one.number}, destroyed on {spell_day(one.day)}"))
        self.add(Caption(f"{held.where}: {until_words(held)}."))
        self.add(self._asks)
        self._asks.hide()
        if can_say:
            self.add(ButtonRow(self.link))
        self.link.clicked.connect(lambda: self._ask(asking=True))
        self.not_yet.clicked.connect(lambda: self._ask(asking=False))

    def _ask(self, *, asking: bool) -> None:
        self._asks.setVisible(asking)
        self.link.setVisible(not asking)
        (self.not_yet if asking else self.link).setFocus()
