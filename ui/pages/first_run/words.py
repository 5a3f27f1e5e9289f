"""A choice of words, or one's own."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.choice import Choice
from ui.widgets.labels import Body
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from ui.widgets.radio_rows import RadioRows

OWN = "own"
_INDENT = 36


class OwnWords(Column):
    """Rows with words to choose from, and a last one that opens a box."""

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._words = words
        choices = [Choice(word, word) for word in words]
        self.rows = RadioRows([*choices, Choice(OWN, "Other words")])
        self.own = PlainField("Other words")
        self._opened = Column(6)
        self._opened.layout_.setContentsMargins(_INDENT, 0, 0, 0)
        self._opened.add(Body("Which words?"))
        self._opened.add(self.own)
        self._opened.hide()
        self.add(self.rows)
        self.add(self._opened)
        self.rows.changed.connect(lambda: self._opened.setVisible(self.rows.value() == OWN))

    def text(self) -> str:
        """Give the words chosen or typed; empty where there are none."""
        chosen = self.rows.value() or ""
        return self.own.text().strip() if chosen == OWN else chosen

    def put(self, words: str) -> None:
        """Show words as chosen, or as typed where they are none of those to choose from."""
        known = words in self._words
        self.own.setText("" if known else words)
        self.rows.set_value(words if known else OWN)

    def problem(self, sentence: str) -> str | None:
        """Give the sentence where nothing is chosen, another where nothing is typed."""
        if self.rows.value() == OWN and not self.text():
            return "Enter the words your school uses"
        return None if self.text() else sentence

    def first(self) -> QWidget:
        """Return what takes the focus: the box where own words are wanted."""
        return self.own if self.rows.value() == OWN else self.rows.first()

    def setAccessibleName(self, name: str) -> None:
        """Name the rows by the question."""
        super().setAccessibleName(name)
        self.rows.setAccessibleName(name)
