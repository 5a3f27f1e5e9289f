"""Scenes of the guide on keys: given, renewed, taken away, the recovery sheet, and nobody who can get in."""

from tests.docs.guide_cases import unlock
from tests.journeys.key_deeds import agree, keep_sheet, open_keys, type_new_password
from ui.tour.hands import Hands
from ui.tour.invented import DSL, HAZELS, HEAD, WRENS
from ui.tour.signing import sign
from ui.tour.stage import Stage

DEPUTY, DEPUTYS, RENEWED = "Robin Madeup", "four brown boots outside", "nine wet paper lanterns"
ANEW = "seven quiet garden chairs"
TESS, TESS_TYPES = "Tess Exampleton", "eight round silver spoons"
OSCAR, OSCAR_TYPES = "Oscar Sampleford", "six green wooden ladders"


def renewed(stage: Stage, hands: Hands) -> None:
    """Make a new key for the deputy, who lost the password."""
    open_keys(hands)
    hands.press_about("New key after a lost password", DEPUTY)
    type_new_password(hands, "Their new password, typed by themselves", RENEWED)
    hands.press("Continue")
    hands.choose("Who agrees?", "Use the recovery sheet")
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


def new_dsl(stage: Stage, hands: Hands) -> None:
    """Give a new lead a key, hand a case over, and let her take the old lead's key away."""
    _give(hands, "Designated Safeguarding Lead", TESS, TESS_TYPES)
    agree(hands, HEAD, HAZELS, "Agree and give the key")
    hands.wait_for("The key is made")
    hands.press("Cases")
    hands.press("Open case")
    hands.press("Hand over the lead")
    hands.press("Today", "When did the lead change?")
    hands.choose("Who leads now?", TESS)
    sign(stage, hands, "Sign the change of lead")
    hands.press("Lock")
    unlock(hands, TESS, TESS_TYPES)
    hands.press("Home")
    open_keys(hands)
    hands.press_about("Take the key away", DSL)
    hands.fill("Why?", "Left the school on 31 August")
    hands.press("Continue")
    agree(hands, HEAD, HAZELS, "Agree and take the key away")
    hands.wait_for("The key is taken away")
    new_sheet(stage, hands)


def new_head(stage: Stage, hands: Hands) -> None:
    """Give a new headteacher a key, who agrees that the old one's is taken away."""
    _give(hands, "Headteacher", OSCAR, OSCAR_TYPES)
    hands.choose("Who agrees?", "Use the recovery sheet")
    agree(hands, HEAD, HAZELS, "Agree and give the key")
    hands.wait_for("The key is made")
    hands.press_about("Take the key away", HEAD)
    hands.fill("Why?", "Left the school on 31 August")
    hands.press("Continue")
    agree(hands, OSCAR, OSCAR_TYPES, "Agree and take the key away")
    hands.wait_for("The key is taken away")


def school_renamed(stage: Stage, hands: Hands) -> None:
    """Say that the school is called something else."""
    hands.press("Settings")
    hands.press("Change what the school is called")
    hands.fill("Name of the school", "Nowhere Green Academy")
    hands.press("Today", "From which day does the change hold?")
    hands.fill("Your password", TESS_TYPES)
    hands.press("Sign the change")
    hands.wait_for("Keeping the record and proving it")


def _give(hands: Hands, part: str, name: str, password: str) -> None:
    open_keys(hands)
    hands.press("Give somebody a key")
    hands.choose("What is their part?", part)
    hands.fill("Their name", name)
    type_new_password(hands, "Their password, typed by themselves", password)
    hands.press("Continue")
    hands.wait_for("Read, then agree")
