"""A backup about to be brought back: whose and of when it is, and the password that opens it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.pages.parts.days import when_words
from ui.pages.unlock import UnlockPage
from ui.places import BRING_BACK
from ui.widgets.aloud import say_aloud
from ui.widgets.link_button import LinkButton
from yps_desktop.services.nameplate import Nameplate
from yps_desktop.services.restoring import Step

STEPS = {
    "bytes": "Checking every byte of the backup.",
    "copy": "Copying it to this computer.",
    "entries": "Checking every page and every signature.",
}
"""What is said of each step, in this order."""


class RestorePage(UnlockPage):
    """Asks as the unlock page does; `folder` is where the record is to lie."""

    door, name = BRING_BACK, "Bring the record back"
    act = "Check it and bring it back"
    lies = "The record is to lie in {folder}"
    checking = "Checking the password. This takes about a second."

    def __init__(
        self,
        plate: Nameplate,
        folder: str,
        made: datetime,
        seq: int,
        now: datetime,
        parent: QWidget | None = None,
        *,
        waits: Callable[[str], int] = lambda _: 0,
    ) -> None:
        what = f"This backup was made {when_words(made, now)}, after entry {seq}."
        super().__init__(plate, folder, f"{what} What was written later is not in it.", parent, waits=waits)
        self.back_link = LinkButton("Leave without bringing it back")
        self.frame.card.add(self.back_link)
        for way in (self.back_link, self.foot):  # what has begun goes on, perhaps for minutes
            self.tried.connect(way.hide)

    def _free(self) -> None:
        super()._free()
        self.back_link.show()
        self.foot.show()

    def say_step(self, step: Step) -> None:
        """Say how far it is; read out when another step begins."""
        words = STEPS[step.doing]
        counted = f" {step.done:,} of {step.of:,} entries." if step.of else ""
        if not self.note.text().startswith(words):
            say_aloud(self, words)
        self.note.setText(words + counted)
        self.note.show()
