"""What is chosen about locking on this computer: after how long, and pictures of the screen."""

from ui.screen_pictures import can_leave_out, leave_out_of_pictures
from ui.widgets.choice import Choice
from ui.widgets.page_body import Column
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.services.preferences import (
    LOCK_AFTER,
    preferences_file,
    read_preferences,
    write_preferences,
)

AFTER = "Lock when no key or mouse is touched for"
AFTER_HINT = "The last minute is counted on the screen, and any key keeps it open. Drafts are kept."
PICTURES = "Pictures of the screen"
_LEFT_OUT, _SHOWN = "left out", "shown"
_PICTURES = (
    Choice(_LEFT_OUT, "Leave this window out", "It is black in screenshots, recordings and shared screens."),
    Choice(_SHOWN, "Show this window", "For somebody who helps you at a distance, or an aid that needs it."),
)


class LockingChoices(Column):
    """Keeps each choice at once. Pictures are asked about only where the system can leave a window out."""

    def __init__(self) -> None:
        super().__init__(12)
        chosen = read_preferences(preferences_file())
        self.after = RadioRows([Choice(str(each), f"{each} minutes") for each in LOCK_AFTER], inline=True)
        self.after.set_value(str(chosen.lock_after))
        self.after.changed.connect(self._keep_after)
        self.add(QuestionBlock(AFTER, self.after, AFTER_HINT))
        self.pictures: RadioRows | None = None
        if can_leave_out():
            self.pictures = RadioRows(_PICTURES)
            self.pictures.set_value(_SHOWN if chosen.captured else _LEFT_OUT)
            self.pictures.changed.connect(self._keep_pictures)
            self.add(QuestionBlock(PICTURES, self.pictures))

    def _keep_after(self) -> None:
        file, minutes = preferences_file(), self.after.value()
        if minutes is not None:
            write_preferences(file, read_preferences(file)._replace(lock_after=int(minutes)))

    def _keep_pictures(self) -> None:
        file = preferences_file()
        shown = self.pictures is not None and self.pictures.value() == _SHOWN
        write_preferences(file, read_preferences(file)._replace(captured=shown))
        leave_out_of_pictures(self.window(), leave_out=not shown)
