"""What stands over every page about keys: a change nobody has seen, or a recovery sheet not yet on paper."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.parts.unseen_change import TITLE
from ui.places import HOME, KEYS, RECOVERY_SHEET, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.buttons import SmallButton
from ui.widgets.labels import Bold
from ui.widgets.page_body import Column
from ui.widgets.panel import Panel
from yps_desktop.services.keys import Unseen, unseen_changes

SEVERAL = "{count} changes of keys were made with the recovery sheet"
NOT_ON_PAPER = "The recovery sheet is not on paper yet. Once the record is locked it cannot be printed"
READ, PRINT = "Read it", "Print it"


class _Said(NamedTuple):
    words: str
    button: str
    place: Place


class KeyNotice(QWidget):
    """One strip that stays until what it says is done, on whatever page somebody is; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page, self._unseen = HOME, tuple[Unseen, ...]()
        self._shown: _Said | None = None
        space = current_theme().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page_x, space.unit, space.page_x, 0)
        self._column = Column(0)
        layout.addWidget(self._column)
        self.hide()
        session.changed.connect(self.look)

    def look(self) -> None:
        """Read again what nobody has seen."""
        self._session.ask(self, unseen_changes, self._take, lambda _: None)

    def stand_at(self, page: str) -> None:
        """Say nothing on the very page that a notice leads to."""
        self._page = page
        self._show()

    def _take(self, unseen: tuple[Unseen, ...]) -> None:
        self._unseen = unseen
        self._show()

    def _show(self) -> None:
        said = self._said()
        if said == self._shown:
            return
        self._shown = said
        self._column.clear()
        self.setVisible(said is not None)
        if said is not None:
            self._add(said)

    def _said(self) -> _Said | None:
        """Choose what is said: first what is lost with the next lock. Home has a card for it."""
        if self._session.sheet is not None and self._page not in (HOME, RECOVERY_SHEET):
            return _Said(NOT_ON_PAPER, PRINT, Place(RECOVERY_SHEET))
        if self._unseen and self._page != KEYS:
            count = len(self._unseen)
            return _Said(TITLE if count == 1 else SEVERAL.format(count=count), READ, Place(KEYS))
        return None

    def _add(self, said: _Said) -> None:
        panel, button = Panel("amber_bg", "amber", "key"), SmallButton(said.button)
        panel.setAccessibleName(said.words)
        panel.add(Bold(said.words))
        button.setAccessibleDescription(said.words)
        button.clicked.connect(lambda: self.go.emit(said.place))
        panel.set_button(button)
        self._column.add(panel)
        panel.show()
