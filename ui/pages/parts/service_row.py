"""One number to ring: who it is, what to dial, when it answers, and when somebody last checked it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Style
from ui.widgets.labels import Body, Caption, Label
from ui.widgets.row import Row
from yps_desktop.guidance.hours import when_open
from yps_desktop.guidance.services import Service, is_old
from yps_desktop.record.days import spell_day

NOT_ENTERED = "Not entered yet"
OLD = "more than a year ago"
_BESIDE = 20
"""Letters of a number that stand beside whose it is."""


class ServiceRow(Row):
    """Words at the left, what to dial at the right."""

    def __init__(self, service: Service, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Body(service.name))
        self.across.addLayout(words, 1)
        self._put(service.address if service.online else service.number, words)
        when = "" if service.online else when_open(service)
        answers = " · ".join(filter(None, (service.for_whom, when)))
        for said in filter(None, (answers, checked(service, today))):
            words.addWidget(Caption(said[:1].upper() + said[1:]))

    def _put(self, reach: str, words: QVBoxLayout) -> None:
        """Show what to dial at the right, or below the name where more than a number was entered."""
        style = Style.QUESTION if reach else Style.META
        dialled = Label(reach or NOT_ENTERED, style=style, ink="text" if reach else "text2")
        if len(reach) > _BESIDE:
            words.addWidget(dialled)
        else:
            self.across.addWidget(dialled, 0, Qt.AlignmentFlag.AlignTop)


def checked(service: Service, today: date) -> str:
    """Say when a number was last checked, and that it is long ago; empty where there is no number."""
    if not service.reach:
        return ""
    return f"Checked {spell_day(service.checked)}{f', {OLD}' if is_old(service, today) else ''}"
