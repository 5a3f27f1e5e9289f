"""What stands over every page about keys: a change nobody has seen, or a recovery sheet not yet on paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.parts.unseen_change import TITLE, short_words
from ui.places import HOME, KEYS, RECOVERY_SHEET, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.page_body import Column
from yps_desktop.services.keys import Unseen, unseen_changes

READ = "Read it"
NOT_ON_PAPER = "The recovery sheet is not on paper yet"
UNTIL_LOCKED = "It can be printed until the record is locked, and never again."
PRINT = "Print it"


class KeyNotice(QWidget):
    """Stays until what it says is done, on whatever page somebody is; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page, self._unseen = HOME, tuple[Unseen, ...]()
        self._shown: object = None
        space = current_theme().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page_x, space.unit, space.page_x, 0)
        self._column = Column(space.unit)
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
        unseen = self._unseen if self._page != KEYS else ()
        sheet = self._session.sheet is not None and self._page not in (HOME, RECOVERY_SHEET)
        if (unseen, sheet) == self._shown:
            return
        self._shown = (unseen, sheet)
        self._column.clear()
        for one in unseen:
            self._add(CareBanner(TITLE, short_words(one), READ), Place(KEYS))
        if sheet:
            self._add(CareBanner(NOT_ON_PAPER, UNTIL_LOCKED, PRINT), Place(RECOVERY_SHEET))
        self.setVisible(bool(unseen) or sheet)

    def _add(self, banner: CareBanner, place: Place) -> None:
        banner.pressed.connect(lambda: self.go.emit(place))
        self._column.add(banner)
        banner.show()
