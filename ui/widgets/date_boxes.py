"""A day in three boxes, with Today and Yesterday, and if wanted a time, "about" and "Not known"."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.choice_row import TickRow
from ui.widgets.group import Group
from ui.widgets.labels import Body
from ui.widgets.plain_field import PlainField

_BOX_GAP = 10


@dataclass(frozen=True)
class TypedDay:
    """What stands in the boxes, as typed; half a date is kept too."""

    day: str = ""
    month: str = ""
    year: str = ""
    clock: str = ""
    about: bool = False
    not_known: bool = False


class DateBoxes(Group):
    """Day, Month and Year, never a spin box; `today` tells the day it is by the school's clock.

    `quick` are buttons that fill the boxes: their words, and how many days from today.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self,
        today: Callable[[], date],
        name: str = "",
        parent: QWidget | None = None,
        *,
        clock: bool = False,
        about: bool = False,
        not_known: bool = False,
        quick: Sequence[tuple[str, int]] = (("Today", 0), ("Yesterday", -1)),
    ) -> None:
        super().__init__(name, parent)
        self._today = today
        size = current_theme().size
        self.boxes = {
            "day": PlainField("Day", size.field_day),
            "month": PlainField("Month", size.field_month),
        }
        self.boxes["year"] = PlainField("Year", size.field_year)
        if clock:
            self.boxes["clock"] = PlainField("Time", size.field_time)
        self.about = TickRow(Choice("about", "About then, not exactly")) if about else None
        self.not_known = TickRow(Choice("not_known", "Not known")) if not_known else None
        self._quick = [(OutlinedButton(words), days) for words, days in quick]
        self._lay_out()
        self._connect()

    def value(self) -> TypedDay:
        """Return what stands in the boxes."""
        typed = {part: box.text().strip() for part, box in self.boxes.items()}
        return TypedDay(
            **typed,
            about=self.about is not None and self.about.isChecked(),
            not_known=self.not_known is not None and self.not_known.isChecked(),
        )

    def set_value(self, typed: TypedDay) -> None:
        """Put these words into the boxes, half a date too."""
        for part, box in self.boxes.items():
            box.setText(getattr(typed, part))
        for tick, on in ((self.about, typed.about), (self.not_known, typed.not_known)):
            if tick is not None:
                tick.setChecked(on)

    def mark(self, parts: Collection[str]) -> None:
        """Draw the red edge on these boxes ("day", "month", "year", "clock") and on no other."""
        for part, box in self.boxes.items():
            box.set_wrong(part in parts)

    def box(self, part: str) -> PlainField:
        """Return one of the boxes."""
        return self.boxes[part]

    def first(self) -> QWidget:
        """Return what takes the focus for this question."""
        return self.boxes["day"]

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().space.between_answers)
        boxes = _Boxes([_named(box) for box in self.boxes.values()])
        row = ButtonRow(boxes, gap=20, low=True)
        if self._quick:
            row.add(ButtonRow(*(button for button, _ in self._quick), gap=_BOX_GAP))
        layout.addWidget(row)
        for tick in (self.about, self.not_known):
            if tick is not None:
                layout.addWidget(tick)

    def _connect(self) -> None:
        for box in self.boxes.values():
            box.textChanged.connect(self._typed)
            box.refused.connect(self.refused)
        for button, days in self._quick:
            button.clicked.connect(lambda _=False, away=days: self._put(self._today() + timedelta(days=away)))
        if self.about is not None:
            self.about.toggled.connect(self.changed)
        if self.not_known is not None:
            self.not_known.toggled.connect(self._not_known_turned)

    def _put(self, day: date) -> None:
        now = replace(self.value(), day=str(day.day), month=str(day.month), year=str(day.year))
        self.set_value(replace(now, not_known=False))

    def _typed(self, words: str) -> None:
        if words and self.not_known is not None:
            self.not_known.setChecked(False)
        self.changed.emit()

    def _not_known_turned(self, on: bool) -> None:
        if on:
            for box in self.boxes.values():
                box.setText("")
        self.changed.emit()


class _Boxes(QWidget):
    """The boxes beside each other."""

    def __init__(self, boxes: list[QWidget]) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_BOX_GAP)
        for box in boxes:
            layout.addWidget(box)


def _named(box: PlainField) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(current_theme().space.hint_to_field)
    layout.addWidget(Body(box.accessibleName()))
    layout.addWidget(box)
    return column
