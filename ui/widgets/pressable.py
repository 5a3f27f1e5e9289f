"""What every button of ours shares: plain words, pressed by Space and by Enter, as high as its words need."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.widgets.stack import fit_height_to_words
from yps_desktop.record.typed import one_line


class Pressable(QPushButton):
    """A button whose words are plain text: an ampersand in them is a letter, never a short cut."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setAutoDefault(False)
        fit_height_to_words(self, QSizePolicy.Policy.Maximum)
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show other words."""
        self._words = one_line(words)
        super().setText(self._words.replace("&", "&&"))
        self.setAccessibleName(self._words)
        self.updateGeometry()

    def words(self) -> str:
        """Return the words as they are read."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as well as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
