"""The six words of a package, told on the telephone: typed in one box, with the house's words offered."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.instead import put_instead
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.labels import Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from yps_desktop.services.suggested_words import begin_with, not_listed

_SHORTEST = 2
_LAST = re.compile(r"[^\W\d_]+\Z")
NOT_LISTED = "Not among the words packages are locked with: {words}. Have them read to you again."


class SixWords(Column):
    """One box; `entered` says that Enter was pressed. A word begun is finished by pressing one offered."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(6, parent)
        self.box = PlainField("The six words")
        self.links: list[LinkButton] = []
        self.odd = Caption("")
        self._offers = Column(0)
        for part in (self.box, self._offers, self.odd):
            self.add(part)
        self._offers.hide()
        self.odd.hide()
        self.setFocusProxy(self.box)
        self.box.textEdited.connect(lambda _: self._look())
        self.box.returnPressed.connect(self.entered)

    def text(self) -> str:
        """Give what was typed."""
        return self.box.text().strip()

    def first(self) -> QWidget:
        """Give what takes the focus."""
        return self.box

    def _look(self) -> None:
        typed = self.box.text()
        begun = _LAST.search(typed)
        last = begun[0] if begun and self.box.cursorPosition() == len(typed) else ""
        self._offer(last)
        self._say_odd(typed[: len(typed) - len(last)] if last else typed)

    def _offer(self, last: str) -> None:
        words = begin_with(last) if len(last) >= _SHORTEST else ()
        self.links = [self._link(word) for word in words if word != last.casefold()]
        put_instead(self._offers, ButtonRow(*self.links, gap=16, flow=True))
        self._offers.setVisible(bool(self.links))

    def _link(self, word: str) -> LinkButton:
        link = LinkButton(word)
        link.clicked.connect(lambda: self._finish(word))
        return link

    def _finish(self, word: str) -> None:
        """Put a word in the place of the one that was begun, and go on behind it."""
        typed = _LAST.sub("", self.box.text())
        self.box.setText(f"{typed}{word} ")
        self.box.setFocus()
        self.box.end(False)
        self._look()

    def _say_odd(self, done: str) -> None:
        odd = not_listed(done)
        words = NOT_LISTED.format(words=", ".join(f"“{one}”" for one in odd)) if odd else ""
        if words != self.odd.text():
            self.odd.setText(words)
            self.odd.setVisible(bool(words))
            say_aloud(self, words)
