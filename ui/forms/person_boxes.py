"""Two boxes that name somebody: the name, and who they are."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.offers import LookUp, Offers
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import SmallButton
from ui.widgets.group import Group
from ui.widgets.labels import Body
from ui.widgets.plain_field import PlainField
from yps_desktop.record.fields import Named
from yps_desktop.services.listed_people import ListedPerson

_NAME_WIDTH = 244
_CAPACITY_WIDTH = 190


class PersonBoxes(Group):
    """Somebody's name and capacity; `id` stays theirs however the name is corrected while writing.

    With `look_up` whoever is on the school's lists is offered while the name is typed.
    """

    changed = Signal()
    refused = Signal(str)
    removed = Signal()

    def __init__(
        self,
        id: str,
        look_up: LookUp | None = None,
        parent: QWidget | None = None,
        *,
        removable: bool = False,
    ) -> None:
        super().__init__("Somebody", parent)
        self._id = id
        self.name_box = PlainField("Name", _NAME_WIDTH)
        self.capacity_box = PlainField("Who they are", _CAPACITY_WIDTH)
        self.remove_button = SmallButton("Remove") if removable else None
        self.offers = Offers(look_up) if look_up is not None else None
        self._lay_out()
        for box in (self.name_box, self.capacity_box):
            box.textChanged.connect(self._typed)
            box.refused.connect(self.refused)

    def value(self) -> Named | None:
        """Return the person, or None without a name."""
        name = self.name_box.text().strip()
        return Named(self._id, name, self.capacity_box.text().strip()) if name else None

    def set_value(self, person: Named) -> None:
        """Show somebody."""
        self._id = person.id
        self.name_box.setText(person.name)
        self.capacity_box.setText(person.capacity)

    def is_nameless(self) -> bool:
        """Tell whether a capacity was typed without a name."""
        return bool(self.capacity_box.text().strip()) and not self.name_box.text().strip()

    def raw(self) -> dict[str, Any]:
        """Return what stands in the boxes."""
        return {"id": self._id, "name": self.name_box.text(), "as": self.capacity_box.text()}

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        row = ButtonRow(_below("Name", self.name_box), _below("Who they are", self.capacity_box), low=True)
        if self.remove_button is not None:
            row.add(self.remove_button)
            self.remove_button.clicked.connect(self.removed)
        layout.addWidget(row)
        if self.offers is not None:
            layout.addWidget(self.offers)
            self.name_box.textEdited.connect(lambda _: self._offer())
            self.offers.chosen.connect(self._take)
        self._say_whom()

    def _offer(self) -> None:
        if self.offers is not None:
            self.offers.ask(self.name_box.text())

    def _take(self, person: ListedPerson) -> None:
        """Take somebody of a list, who is then the same person in every case; who they are stays as typed."""
        self.name_box.setFocus()
        self.set_value(Named(person.id, person.name, self.capacity_box.text().strip() or person.capacity))

    def _typed(self) -> None:
        self._say_whom()
        self.changed.emit()

    def _say_whom(self) -> None:
        if self.remove_button is not None:
            self.remove_button.setAccessibleName(f"Remove {self.name_box.text().strip() or 'this line'}")


def _below(words: str, box: PlainField) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(current_theme().space.hint_to_field)
    layout.addWidget(Body(words))
    layout.addWidget(box)
    return column
