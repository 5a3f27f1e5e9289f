"""Two who may be one person, side by side in words, and the two answers there are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.permission import May
from ui.places import NOT_ONE, ONE_PERSON, PERSON, Place
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.card import Card
from ui.widgets.labels import Body, Bold, Caption
from ui.widgets.link_button import LinkButton
from yps_desktop.guidance.spell import count
from yps_desktop.record.days import spell_day
from yps_desktop.services.directory import Somebody
from yps_desktop.services.one_person import Pair

ONE, TWO = "They are one person", "They are two people"
SURE = "There is little doubt, and it is still you who says so."


class PairCard(Card):
    """`go` carries the Place an answer leads to; `only_other` leaves out whoever the page is about."""

    go = Signal(object)

    def __init__(
        self, pair: Pair, may: May, *, only_other: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        for one in (pair.other,) if only_other else (pair.one, pair.other):
            self.add(Bold(one.name))
            self.add(Body(told_apart(one)))
            look = LinkButton("Look at this person")
            look.setAccessibleName(f"Look at this person: {one.name}")
            look.clicked.connect(lambda _=False, id=one.id: self.go.emit(Place(PERSON, about=id)))
            self.add(look)
            self.column.addSpacing(6)
        self.add(Caption(f"{pair.why} {SURE}" if pair.is_sure else pair.why))
        self.buttons = [
            self._button(words, page, pair) for words, page in ((ONE, ONE_PERSON), (TWO, NOT_ONE))
        ]
        if may(Place(ONE_PERSON)):
            self.column.addSpacing(6)
            self.add(ButtonRow(*self.buttons))

    def _button(self, words: str, page: str, pair: Pair) -> OutlinedButton:
        here, there = pair.one.cases[0], pair.other.cases[0]
        place = Place(page, case=here.case, about=f"{here.person}/{there.case}/{there.person}")
        button = OutlinedButton(words)
        button.clicked.connect(lambda: self.go.emit(place))
        return button


def told_apart(one: Somebody) -> str:
    """Say in a line what tells somebody apart, and where they are recorded."""
    born = f"born {spell_day(one.born)}" if one.born is not None else "date of birth not known"
    numbers = ", ".join(dict.fromkeys(at.number for at in one.cases[:3]))
    more = f" and {count(one.in_cases - 3, 'more case', 'more cases')}" if one.in_cases > 3 else ""
    words = f"{one.capacity}, {born}. In case {numbers}{more}."
    return words[:1].upper() + words[1:]
