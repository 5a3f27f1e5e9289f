"""Somebody on the school's lists, whose details fill what is still empty on a person's sheet."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.forms.offers import LookUp, Offers
from ui.widgets.aloud import say_aloud
from ui.widgets.labels import Caption
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock

QUESTION = "Is it somebody on the school’s list? (optional)"
HINT = "Begin to type the name. What the list says fills the questions below that are still empty."
_CALLED = {
    "name": "name",
    "standing": "who they are",
    "born": "date of birth",
    "year_group": "year group",
    "upn": "UPN",
    "sex": "sex",
}
FILLED = "Filled in from the list, for {name}: {called}. Change whatever is not right."
NOTHING = "Nothing was filled in: everything the list says was answered already."


class FromList(Column):
    """A box to find somebody; `chosen` carries a ListedPerson, and `say` tells what was filled in."""

    chosen = Signal(object)

    def __init__(self, look_up: LookUp, parent: QWidget | None = None) -> None:
        super().__init__(6, parent)
        self.box, self.offers, self.filled = PlainField(), Offers(look_up), Caption("")
        self.add(QuestionBlock(QUESTION, self.box, HINT))
        self.add(self.offers)
        self.add(self.filled)
        self.filled.hide()
        self.box.textEdited.connect(lambda _: self.offers.ask(self.box.text()))
        self.offers.chosen.connect(self.chosen)

    def say(self, name: str, ids: Collection[str]) -> None:
        """Say which questions were filled in."""
        called = ", ".join(words for id, words in _CALLED.items() if id in ids)
        words = FILLED.format(name=name, called=called) if called else NOTHING
        self.box.setText("")
        self.filled.setText(words)
        self.filled.show()
        self.box.setFocus()
        say_aloud(self, words)
