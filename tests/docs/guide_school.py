"""The scene of the guide in which a school says something else of itself."""

from ui.tour.hands import Hands
from ui.tour.invented import WRENS
from ui.tour.stage import Stage


def renamed(stage: Stage, hands: Hands) -> None:
    """Change what the school is called as of today."""
    hands.press("Settings")
    hands.press("Change what the school is called")
    hands.wait_for("From which day does the change hold?")
    hands.fill("Name of the school", "Nowhere Green Academy")
    hands.press("Today", "From which day does the change hold?")
    hands.fill("Your password", WRENS)
    hands.press("Sign the change")
    hands.wait_for("Keeping the record and proving it")
