"""What every page is: it loads, says where it is, and knows what of it is not yet saved."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.permission import why_not
from ui.places import Crumb, Place
from ui.session import Session
from yps_desktop.services.desk import Desk

Save = Callable[[Desk], None]


class Page(QWidget):
    """A page of the window. It is made anew each time it is shown."""

    go = Signal(object)
    """Somebody wants to go to a Place."""
    go_instead = Signal(object)
    """The same, and Back does not come here again: for pages that are finished with."""
    back = Signal()
    said = Signal(str)
    """Words for the status bar, such as "Draft saved 2:32pm"."""
    shown = Signal()
    """What had to be read first is there: the page is complete."""

    rail_words = ""
    """Which place of the rail is marked while this page stands."""
    second_person: tuple[str, str] | None = None
    """Office and name of another person who reads at this screen: then the rail and the search step aside."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.place = place

    def may(self, place: Place) -> bool:
        """Say whether a place may be offered to the person signed in."""
        return not why_not(self.session, place)

    def load(self) -> None:
        """Read what the page shows; ends with `shown`."""
        self.shown.emit()

    def look_for(self, words: str) -> None:
        """Look for these words, typed into the search of the top bar. Only the list of cases does."""

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here, the page itself last."""
        return ()

    def focus_first(self) -> None:
        """Put the focus where somebody begins."""

    def unsaved(self) -> Save | None:
        """Give what must still be saved before the page may go, or None. It runs on *record*."""
        return None

    def cursor_at(self) -> tuple[str, int]:
        """Give the field that has, or last had, the focus (`focusWidget`) and where its cursor stands."""
        return "", 0

    def put_cursor(self, field: str, at: int) -> None:
        """Put the focus and the cursor back."""
