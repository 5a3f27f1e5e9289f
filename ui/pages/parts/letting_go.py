"""Discarding a draft: asked once more in the page itself, because what was typed cannot come back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Body, Bold
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.panel import Panel

DISCARD, SURE, KEEP = "Discard this draft", "Discard it", "Keep it"


class LettingGo(Column):
    """A link that first asks; `discard` when somebody is sure."""

    discard = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self.link = LinkButton(DISCARD)
        self.sure, self.keep = OutlinedButton(SURE), OutlinedButton(KEEP)
        self._asks = Panel("amber_bg", "amber", "exclamation-circle")
        self._asks.add(Bold("What you typed on this page would be gone"))
        self._asks.add(Body("Nothing that was signed changes."))
        self._asks.add(ButtonRow(self.sure, self.keep))
        self._asks.hide()
        self.add(ButtonRow(self.link))
        self.add(self._asks)
        self.link.clicked.connect(lambda: self._ask(True))
        self.keep.clicked.connect(lambda: self._ask(False))
        self.sure.clicked.connect(self.discard)

    def _ask(self, asking: bool) -> None:
        self._asks.setVisible(asking)
        self.link.setVisible(not asking)
        (self.keep if asking else self.link).setFocus()
