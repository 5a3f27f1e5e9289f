"""A change of keys that was made with the recovery sheet, until a second person has seen it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Body, Bold, Caption
from ui.widgets.panel import Panel
from yps_desktop.record.days import spell_day
from yps_desktop.services.keys import Unseen

TITLE = "A change of keys was made with the recovery sheet"
SEEN = "I have seen this"
SOMEBODY_ELSE = "It stands here until somebody else who looks after the record has seen it."
WAITS = "It stands here until somebody who looks after the record has seen it."


def short_words(unseen: Unseen) -> str:
    """Say in a sentence when it was and by whom."""
    return f"On {spell_day(unseen.day)}, by {unseen.by}."


class UnseenChange(Panel):
    """The whole text that was agreed to; `seen` carries what it is called, from whoever may say so."""

    seen = Signal(str)

    def __init__(self, unseen: Unseen, *, may_see: bool, parent: QWidget | None = None) -> None:
        super().__init__("amber_bg", "amber", "key", parent)
        self.setAccessibleName(TITLE)
        self.add(Bold(TITLE))
        self.add(Caption(short_words(unseen)))
        for paragraph in unseen.words.split("\n\n"):
            self.column.addSpacing(4)
            self.add(Body(paragraph))
        self.button: OutlinedButton | None = None
        if may_see and not unseen.mine:
            self.button = OutlinedButton(SEEN)
            self.button.setAccessibleDescription(short_words(unseen))
            self.button.clicked.connect(lambda: self.seen.emit(unseen.of))
            self.column.addSpacing(8)
            self.add(self.button)
        else:
            self.add(Caption(SOMEBODY_ELSE if unseen.mine else WAITS))
