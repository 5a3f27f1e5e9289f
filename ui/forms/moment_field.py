"""An answer that is a day, perhaps with a time, perhaps only about then, perhaps not known."""

from dataclasses import asdict
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.forms.answer_field import AnswerField
from ui.widgets.date_boxes import DateBoxes, TypedDay
from yps_desktop.guidance.problems import wrong
from yps_desktop.record.fields import Answer
from yps_desktop.record.moments import NOT_KNOWN, Moment, Problem, Typed, check_when, read_typed

PAST = (("Today", 0), ("Yesterday", -1))
FUTURE = (("Today", 0), ("Tomorrow", 1))
_DATE = ("day", "month", "year")
_WRONG_BOXES = {
    Problem.NO_DAY: ("day",),
    Problem.NO_MONTH: ("month",),
    Problem.NO_YEAR: ("year",),
    Problem.SHORT_YEAR: ("year",),
    Problem.NO_SUCH_TIME: ("clock",),
    Problem.SKIPPED_HOUR: ("clock",),
}


class MomentField(AnswerField):
    """Three boxes for the day, one for the time, and "about"."""

    def build(self) -> None:
        """Make the boxes."""
        self.boxes = self.make_boxes()
        self.column.addWidget(self.boxes)
        self.boxes.changed.connect(self.changed)
        self.boxes.refused.connect(self.refused)

    def make_boxes(self) -> DateBoxes:
        """Return the boxes this kind of answer has."""
        quick = FUTURE if self.field.future else PAST
        return DateBoxes(
            self.today,
            self.words.label,
            clock=True,
            about=not self.field.future,
            not_known=self.field.unknown,
            quick=quick,
        )

    def today(self) -> date:
        """Return the day it is by the school's clock."""
        return self.context.now().date()

    def value(self) -> Answer | None:
        """Return the moment, or None where there is none or it is not one."""
        if self.boxes.value().not_known:
            return NOT_KNOWN
        moment = self.read()
        return moment if isinstance(moment, Moment) else None

    def set_value(self, answer: Answer | None) -> None:
        """Show a moment."""
        if answer is NOT_KNOWN:
            self.boxes.set_value(TypedDay(not_known=True))
        elif isinstance(answer, Moment):
            self.boxes.set_value(_spelled(answer))
        else:
            self.boxes.set_value(TypedDay())

    def errors(self) -> list[str]:
        """Say the first thing that is wrong with the boxes."""
        problem = self.read()
        return [wrong(self.words, problem)] if isinstance(problem, Problem) else []

    def raw(self) -> Any:
        """Return what stands in the boxes, half a date too."""
        typed = self.boxes.value()
        return None if typed == TypedDay() else asdict(typed)

    def set_raw(self, raw: Any) -> None:
        """Put it back into the boxes."""
        known = raw if isinstance(raw, dict) else {}
        words = {part: known[part] for part in (*_DATE, "clock") if isinstance(known.get(part), str)}
        ticks = {part: known[part] for part in ("about", "not_known") if isinstance(known.get(part), bool)}
        self.boxes.set_value(TypedDay(**words, **ticks))

    def first(self) -> QWidget:
        """Return the wrong box, or the day."""
        wrong_boxes = self._wrong_boxes()
        return self.boxes.box(wrong_boxes[0]) if wrong_boxes else self.boxes.first()

    def show_wrong(self, wrong: bool) -> None:
        """Draw the red edge on the boxes that are wrong, or on none."""
        self.boxes.mark(self._wrong_boxes() if wrong else ())

    def read(self) -> Moment | Problem | None:
        """Read the boxes: a moment, the first thing that is wrong, or None where nothing is typed."""
        boxes = self.boxes.value()
        typed = Typed(boxes.day, boxes.month, boxes.year, boxes.clock, boxes.about)
        if typed.is_empty:
            return None
        read = read_typed(typed, self.context.zone)
        if isinstance(read, Moment):
            return self._wrong_with(read) or read
        return read

    def _wrong_with(self, moment: Moment) -> Problem | None:
        """Leave it to the services whether a deadline lies too early: the sheet's own day counts."""
        problem = check_when(moment, self.context.now(), future=self.field.future)
        return None if problem is Problem.PAST else problem

    def _wrong_boxes(self) -> tuple[str, ...]:
        problem = self.read()
        if problem is None:
            return _DATE
        return _WRONG_BOXES.get(problem, _DATE) if isinstance(problem, Problem) else ()


def _spelled(moment: Moment) -> TypedDay:
    clock = moment.at.strftime("%H:%M") if moment.at is not None else ""
    day = moment.day
    return TypedDay(str(day.day), str(day.month), str(day.year), clock, moment.about)
