"""Scenes of the guide on keys: given, renewed, taken away, the recovery sheet, and nobody who can get in."""

from tests.journeys.key_deeds import agree, keep_sheet, open_keys, type_new_password
from ui.tour.hands import Hands
from ui.tour.invented import DSL, HAZELS, HEAD, WRENS
from ui.tour.stage import Stage

DEPUTY, DEPUTYS, RENEWED = "Robin Madeup", "four brown boots outside", "nine wet paper lanterns"
ANEW = "seven quiet garden chairs"


def renewed(stage: Stage, hands: Hands) -> None:
    """Make a new key for the deputy, who lost the password."""
    open_keys(hands)
    hands.press_about("New key after a lost password", DEPUTY)
    type_new_password(hands, "Their new password, typed by themselves", RENEWED)
    hands.press("Continue")
    agree(hands, HEAD, HAZELS, "Agree and make the new key")
    hands.wait_for("Each has a password that nobody else knows")


def changed(stage: Stage, hands: Hands) -> None:
    """Change one's own password, and back, as after a theft; then make a new recovery sheet."""
    open_keys(hands)
    for old, new in ((WRENS, ANEW), (ANEW, WRENS)):
        hands.press_about("Change my password", DSL)
        hands.fill("Your password now", old)
        type_new_password(hands, "Your new password", new)
        hands.press("Change the password")
        hands.wait_for("Each has a password that nobody else knows")


def new_sheet(stage: Stage, hands: Hands) -> None:
    """Make a new recovery sheet, to which the headteacher agrees, and keep it."""
    open_keys(hands)
    hands.press("Make a new recovery sheet")
    hands.press("Continue")
    agree(hands, HEAD, HAZELS, "Make the new sheet")
    keep_sheet(stage)
    hands.wait_for("The recovery sheet is kept")


def taken(stage: Stage, hands: Hands) -> None:
    """Take the deputy's key away, and find that the password opens nothing."""
    open_keys(hands)
    hands.press_about("Take the key away", DEPUTY)
    hands.fill("Why?", "Left the school on 31 August")
    hands.press("Continue")
    agree(hands, HEAD, HAZELS, "Agree and take the key away")
    hands.wait_for("The key is taken away")
