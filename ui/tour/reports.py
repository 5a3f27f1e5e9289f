"""What the record tells as a whole: the cases of these weeks counted, and the page that is handed on."""

from ui.tour.hands import Hands
from ui.tour.stage import Stage


def counted(stage: Stage, hands: Hands) -> None:
    """Ask for numbers as they are, see them with their charts, and where the page for governors begins."""
    hands.press("Reports")
    hands.wait_for("What the record tells as a whole")
    stage.picture("reports")
    hands.press("Numbers")
    hands.wait_for("Are small numbers hidden?")
    today = stage.clock()
    hands.choose("Of which days?", "From one day to another")
    hands.day("From which day?", 1, 9, 2026)
    hands.day("To which day?", today.day, today.month, today.year)
    hands.choose("Compare with other days?", "No")
    hands.choose("Are small numbers hidden?", "Show them as they are")
    stage.picture("numbers-asked")
    hands.press("Show the numbers")
    hands.wait_for("One child could be known by these numbers")
    hands.wait_for("On this page")
    stage.picture("numbers-as-they-are")
    stage.tell(
        "Numbers as they are come only to whoever asks, and each time that is written into the record."
    )
    hands.press("Reports")
    hands.press("Patterns")
    hands.wait_for("to think about")
    stage.picture("patterns")
    hands.press("Reports")
    hands.press("Page for governors")
    hands.wait_for("A page can be made from 1 September on")
    hands.press("Reports")
    hands.press("Small numbers")
    hands.wait_for("Below which number are cases not told?")
    stage.picture("small-numbers")
