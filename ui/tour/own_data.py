"""The child of the first incident asks what is recorded about her, and takes it back (L3)."""

from PySide6.QtCore import Qt

from ui.tour.hands import Hands
from ui.tour.invented import CHILD
from ui.tour.stage import Stage

_CHECKED = "Known here since Year 7, and asked in my office."
_TAKEN_BACK = "She took it back: she wants to talk about it instead."


def asked(stage: Stage, hands: Hands) -> None:
    """Write the request down from her page, see what is to be done, and call it off."""
    hands.press("People")
    hands.wait_for("Find somebody")
    hands.fill("Find somebody", CHILD[:4].casefold())
    hands.key(Qt.Key.Key_Return)
    hands.wait_for("A person in this record")
    hands.press("A request for their own data")
    hands.wait_for("On which day did it come?")
    now = stage.clock()
    hands.day("On which day did it come?", now.day, now.month, now.year)
    hands.choose("Who asks?", "They themselves")
    hands.fill("How do you know who asks, and that they may?", _CHECKED)
    hands.choose("Is the child old enough to understand it?", "Yes")
    stage.picture("own-data-asked")
    hands.press("Write it down")
    hands.wait_for("1. A masked copy of each case")
    stage.picture("own-data")
    hands.press("It needs no answer any more")
    hands.fill("Why does it need no answer any more?", _TAKEN_BACK)
    hands.press("Write it down")
    hands.wait_for("It was called off")
    stage.tell("Whoever asks what is recorded about them gets it within a month, with others masked.")
