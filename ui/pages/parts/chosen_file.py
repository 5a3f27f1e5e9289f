"""A file somebody chooses: the button, and once chosen only its name."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.choose_file import AskFile
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Caption
from ui.widgets.page_body import Column

CHOOSE, OTHER = "Choose the file", "Choose another file"


class ChosenFile(Column):
    """Nothing of the file is read here, and its path is kept only while this stands."""

    chosen = Signal()

    def __init__(self, ask: AskFile, parent: QWidget | None = None) -> None:
        super().__init__(6, parent)
        self._ask, self.path = ask, ""
        self.button, self.name = OutlinedButton(CHOOSE, "folder"), Caption("")
        self.button.clicked.connect(self.choose)
        self.add(self.button)
        self.add(self.name)
        self.name.hide()

    def first(self) -> QWidget:
        """Give what takes the focus."""
        return self.button

    def choose(self) -> None:
        """Let a file be chosen."""
        path = self._ask(self.window())
        if path:
            self.path = path
            self.name.setText(f"Chosen: {Path(path).name}")
            self.name.show()
            self.button.setText(OTHER)
            self.chosen.emit()
