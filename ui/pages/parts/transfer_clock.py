"""Both clocks of a record that goes to another school: school days, calendar days, and which to aim for."""

from datetime import date

from ui.pages.parts.transfer_state_words import NO_DAY, aim_words, both_clocks
from ui.widgets.clock_panel import IconCard
from ui.widgets.labels import Body, Bold
from yps_desktop.record.rules.transfer import TransferDays

BY_WHEN = "By when it is there"


class TransferClock(IconCard):
    """Says both last days; it changes as the last day here is typed."""

    def __init__(self) -> None:
        super().__init__("hourglass", BY_WHEN)
        self._days, self._aim = Body(NO_DAY), Bold("")
        self.add(self._days)
        self.add(self._aim)
        self._aim.hide()

    def tell(self, days: TransferDays | None, today: date) -> None:
        """Say them, or what they wait for."""
        self._days.setText(both_clocks(days) if days is not None else NO_DAY)
        self._aim.setVisible(days is not None)
        if days is not None:
            self._aim.setText(aim_words(days, today))
            self._aim.set_ink("red" if days.aim < today else "text")
