"""The way every sheet goes: on to the check page, a look, and a signature."""

from ui.tour.hands import Hands
from ui.tour.stage import Stage


def sign(stage: Stage, hands: Hands, button: str, picture: str = "", password: str = "") -> None:
    """Go on to the check page, look at it and sign."""
    hands.press("Save and continue")
    hands.wait_for("then sign")
    if password:
        hands.fill("Your password", password)
    if picture:
        stage.picture(picture)
    hands.press(button)
    hands.wait_for("Chronology")
