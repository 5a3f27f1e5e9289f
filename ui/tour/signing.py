"""The way every sheet goes: on to the check page, a look, and a signature, now or with others."""

from ui.tour.hands import Hands
from ui.tour.stage import Stage


def sign(
    stage: Stage, hands: Hands, button: str, picture: str = "", password: str = "", then: str = "Chronology"
) -> None:
    """Go on to the check page, look at it and sign; `then` are words of the page that follows."""
    hands.press("Save and continue")
    hands.wait_for("then sign")
    if password:
        hands.fill("Your password", password)
    if picture:
        stage.picture(picture)
    hands.press(button)
    hands.wait_for(then)


def put_by(hands: Hands) -> None:
    """Go on to the check page and leave the sheet ready, to be signed with others."""
    hands.press("Save and continue")
    hands.wait_for("then sign")
    hands.press("Save and come back later")
    hands.wait_for("Chronology")
