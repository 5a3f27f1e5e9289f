"""Who is in which case: found by name, once all of the story is recorded."""

from PySide6.QtCore import Qt

from ui.tour.hands import Hands
from ui.tour.invented import CHILD
from ui.tour.stage import Stage


def found(stage: Stage, hands: Hands) -> None:
    """Look for the child of the first incident by a few letters, and see what is known of her."""
    hands.press("People")
    hands.wait_for("Find somebody")
    stage.picture("people")
    hands.fill("Find somebody", CHILD[:4].casefold())
    hands.key(Qt.Key.Key_Return)
    hands.wait_for("A person in this record")
    hands.wait_for("Their cases")
    stage.picture("a-person")
    hands.press("People")
    hands.wait_for("Find somebody")
    hands.press("Look for people recorded twice")
    hands.wait_for("People recorded twice")
    stage.picture("recorded-twice")
    stage.tell("One person may be in many cases. Whether two are one a person says, never the program.")
