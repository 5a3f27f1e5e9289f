"""What everybody who works here may read: found by a few words, read on the screen, and printed."""

from PySide6.QtCore import Qt

from ui.tour.hands import Hands
from ui.tour.stage import Stage


def read(stage: Stage, hands: Hands) -> None:
    """Find a number in the library, see the services, then the flowchart on the screen and on paper."""
    hands.press("Help")
    hands.press("Open the library")
    hands.wait_for("Pages to read, to hand out and to hang up")
    stage.picture("library")
    hands.fill("Find words in it", "childline")
    hands.wait_for("Found in")
    stage.picture("library-found")
    hands.key(Qt.Key.Key_Return)
    hands.wait_for("Somebody contacts or grooms a child online")
    stage.picture("services-and-helplines")
    hands.press("Back")
    hands.wait_for("Found in")
    hands.fill("Find words in it", "")
    hands.press("The way through an incident")
    hands.wait_for("The same in words")
    stage.picture("flowchart")
    hands.press("Print or save")
    hands.wait_for("To hang up where the safeguarding team meets")
    hands.wait(lambda: stage.shows_a_page(), "the flowchart's page")
    stage.picture("flowchart-on-paper")
    stage.tell("The library holds no case: whoever has a key may read it, search it and print it.")
