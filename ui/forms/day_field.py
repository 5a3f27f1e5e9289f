"""An answer that is a day, such as a date of birth."""

from datetime import date

from ui.forms.moment_field import MomentField
from ui.widgets.date_boxes import DateBoxes, TypedDay
from yps_desktop.record.fields import Answer
from yps_desktop.record.moments import NOT_KNOWN, Moment


class DayField(MomentField):
    """Three boxes, without a time, without Today."""

    def make_boxes(self) -> DateBoxes:
        """Return the boxes this kind of answer has."""
        return DateBoxes(self.today, self.words.label, not_known=self.field.unknown, quick=())

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
