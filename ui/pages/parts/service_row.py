"""One service to ring: who it is, what to dial, when it answers, and when somebody last checked it."""

from datetime import date

from PySide6.QtWidgets import QWidget

from ui.widgets.number_row import NumberRow
from yps_desktop.guidance.hours import when_open
from yps_desktop.guidance.services import Service, is_old
from yps_desktop.record.days import spell_day

NOT_ENTERED = "Not entered yet"
OLD = "more than a year ago"


class ServiceRow(NumberRow):
    """A service as it stands in the library."""

    def __init__(self, service: Service, today: date, parent: QWidget | None = None) -> None:
        when = "" if service.online else when_open(service)
        answers = " · ".join(filter(None, (service.for_whom, when)))
        reach = service.address if service.online else service.number
        notes = (answers, checked(service, today))
        super().__init__(service.name, reach, notes, parent, missing=NOT_ENTERED)


def checked(service: Service, today: date) -> str:
    """Say when a number was last checked, and that it is long ago; empty where there is no number."""
    if not service.reach:
        return ""
    return f"Checked {spell_day(service.checked)}{f', {OLD}' if is_old(service, today) else ''}"
