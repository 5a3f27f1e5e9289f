"""What is folded away behind a count, and made only once somebody wants to see it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets.page_body import Column
from ui.widgets.why_we_ask import Opener


class Folded(Column):
    """Underlined words; what `make` gives stands below them while it is open."""

    def __init__(self, words: str, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(4, parent)
        self.button = Opener(words)
        self._make = make
        self._inside: QWidget | None = None
        self.add(self.button)
        self.button.clicked.connect(self._turn)

    def open(self) -> None:
        """Show what is inside."""
        if self._inside is None:
            self._inside = self.add(self._make())
        self._inside.show()
        self.button.set_open(True)

    def _turn(self) -> None:
        if self._inside is None or self._inside.isHidden():
            self.open()
        else:
            self._inside.hide()
            self.button.set_open(False)
