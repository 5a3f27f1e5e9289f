"""A case that was opened by mistake is let go by two people; what is left of it is a certificate."""

from ui.tour.hands import Hands
from ui.tour.invented import HAZELS, HEAD, WRENS
from ui.tour.signing import sign
from ui.tour.stage import Stage

_TYPED = "Typed while the deputy was shown the program. Nothing of it happened."
_WHY = "Nothing of it happened, and nobody is in it."


def mistaken(stage: Stage, hands: Hands) -> None:
    """Begin a case that is none, and say so."""
    hands.press("New incident")
    hands.wait_for("How do you want to start?")
    hands.press("Just a note")
    hands.press("Today", "When was it?")
    hands.fill("What was said or done?", _TYPED)
    sign(stage, hands, "Sign the note")
    hands.press("This case was opened by mistake")
    hands.press("Today", "When did you notice?")
    hands.choose("What happened?", "Somebody was trying the program out")
    hands.fill("Why was it a mistake?", _TYPED)
    sign(stage, hands, "Sign and close it as opened by mistake", password=WRENS)
    stage.tell("A third case was opened by mistake.")


def let_go(stage: Stage, hands: Hands) -> None:
    """Let it go by two people, and look at the certificate."""
    stage.picture("how-long-it-is-kept")
    hands.press("Let this case go")
    hands.wait_for("Backups and copies that hold it")
    hands.fill("Why is it let go?", _WHY)
    stage.picture("let-go")
    hands.press("Continue")
    hands.wait_for("Read, then agree")
    hands.choose("Who agrees?", HEAD)
    hands.fill(f"{HEAD}’s password", HAZELS)
    stage.picture("let-go-agree")
    hands.press("Agree and destroy it")
    hands.wait(stage.shows_a_page, "the certificate")
    stage.picture("certificate")
    hands.press("Settings")
    hands.press("Keeping and letting go")
    hands.wait_for("its certificate")
    stage.picture("keeping")
    stage.tell(f"It was let go, agreed to by {HEAD}. Its number is never given again.")
