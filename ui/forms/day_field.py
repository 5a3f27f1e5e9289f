"""An answer that is a day: a date of birth, or the day something is done."""

from datetime import date

from ui.forms.moment_field import FUTURE, PAST, MomentField
from ui.widgets.date_boxes import DateBoxes, TypedDay
from yps_desktop.record.fields import Answer
from yps_desktop.record.moments import NOT_KNOWN, Moment


class DayField(MomentField):
    """Three boxes, without a time; without Today where the day may be unknown, as one of birth may."""

    def make_boxes(self) -> DateBoxes:
        """Return the boxes this kind of answer has."""
        near = FUTURE if self.field.future else PAST
        unknown = self.field.unknown
        return DateBoxes(self.today, self.words.label, not_known=unknown, quick=() if unknown else near)

    def value(self) -> Answer | None:
        """Return the day, or None."""
        answer = super().value()
        return answer.day if isinstance(answer, Moment) else answer

    def set_value(self, answer: Answer | None) -> None:
        """Show a day."""
        if isinstance(answer, date):
            self.boxes.set_value(TypedDay(str(answer.day), str(answer.month), str(answer.year)))
        else:
            super().set_value(answer if answer is NOT_KNOWN else None)
