"""The end of the first story, two days on: risk, parents, police outcome, the phone, deletion."""

from ui.tour.hands import Hands
from ui.tour.invented import (
    CHILD,
    CRIME,
    DSL,
    FATHER,
    MOTHER,
    OTHER,
    WHY_ENOUGH,
    WHY_RECKLESS,
    WHY_STILL,
    WRENS,
)
from ui.tour.recording import POINTS
from ui.tour.signing import sign
from ui.tour.stage import Stage

_DAYS = 2 * 24 * 60 - 180
"""Minutes from Wednesday at noon to Friday morning."""


def risk(stage: Stage, hands: Hands) -> None:
    """Weigh the risk of both, and choose the type with its reason: the rules say what would fit."""
    hands.press("Cases")
    hands.wait_for("2026-001")
    hands.press("Open case")
    hands.open_task("Weigh the risk")
    for name in (CHILD, OTHER):
        hands.press(name, "Whose risk is this?")
    hands.press("Without thinking", "Why was it made or shared?")
    hands.choose("Which type of incident is it?", "Aggravated: reckless")
    hands.fill("What makes it that type?", WHY_RECKLESS)
    hands.choose("How great is the risk they face?", "Low")
    stage.picture("risk")
    sign(stage, hands, "Sign the risk")
    stage.tell(f"The risk: aggravated, reckless. {WHY_RECKLESS}")


def parents(stage: Stage, hands: Hands) -> None:
    """Tell both families: advice by what the child did stands beside it."""
    hands.open_task("Tell parents or carers, or say why not")
    hands.choose("What are you recording?", "Parents or carers were told")
    for name in (CHILD, OTHER):
        hands.press(name, "Whose parents or carers?")
    hands.press("Today", "When was that?")
    hands.press("Add somebody else", "Who was told?")
    hands.fill("Name", MOTHER, "Who was told?")
    hands.fill("Who they are", "Juniper’s mother", "Who was told?")
    hands.press(DSL, "Who told them?")
    stage.picture("parents")
    sign(stage, hands, "Sign what was done with parents")


def decided_again(stage: Stage, hands: Hands) -> None:
    """Every point is known now; what came since the decision asks for another one."""
    hands.open_task("Find out what is not known yet")
    hands.press("Today", "When did you meet?")
    for point in POINTS:
        hands.choose(point, "No")
    sign(stage, hands, "Sign the review")
    hands.open_task("Decide again")
    hands.choose("What have you decided?", "Manage it in school")
    hands.fill("Why?", WHY_STILL)
    hands.choose("Do you know enough to weigh the risks?", "Yes")
    hands.choose("Can the school manage the risks with its own support, discipline and local help?", "Yes")
    hands.fill("Why against the advice?", WHY_ENOUGH)
    stage.picture("decided-again")
    sign(stage, hands, "Sign the decision", password=WRENS)
    stage.tell(f"On Friday, decided again: {WHY_STILL}")


def police_outcome(stage: Stage, hands: Hands) -> None:
    """On Friday the police have ended it."""
    stage.clock.jump(_DAYS)
    hands.open_task("Record the police outcome")
    hands.press("Today", "When were you told?")
    hands.choose("What was the outcome?", "Outcome 21")
    hands.choose("For which young person?", OTHER)
    hands.fill("For which crime reference number?", CRIME)
    stage.picture("police-outcome")
    sign(stage, hands, "Sign the police outcome")
    stage.tell("On Friday the police ended it with outcome 21.")


def phone_goes_home(stage: Stage, hands: Hands) -> None:
    """Give the phone back to the family."""
    hands.press("Phone 1")
    hands.press("Hand over")
    hands.press("Today", "When did it change hands?")
    hands.choose("Who handed it over?", DSL)
    hands.choose("Where did it go?", "Back to the family")
    hands.choose("Who took it?", "Somebody else")
    hands.fill("Name", MOTHER, "Who took it?")
    sign(stage, hands, "Sign the hand-over", password=WRENS, then="Where it has been")
    stage.picture("phone-home")
    hands.press("Back")


def deletion(stage: Stage, hands: Hands) -> None:
    """Ask for it to be deleted, now that the police want nothing more, and hear that it is."""
    hands.open_task("Ask somebody to delete it")
    hands.choose("What are you recording?", "Somebody was asked to delete it")
    hands.press(OTHER, "Who?")
    hands.press("Today", "When was that?")
    hands.choose("Did the police say that it may be deleted?", "Yes")
    hands.fill("Who said so?", "The safer schools officer")
    hands.press("Today", "When did they say so?")
    hands.choose("Were they told that having it, and refusing to delete it, are offences?", "Yes")
    stage.picture("deletion")
    sign(stage, hands, "Sign the request to delete")
    hands.open_task("Ask whether it was deleted")
    hands.choose("Is it deleted?", "Yes, all of it, as they say")
    hands.press("Today", "When did you learn that?")
    hands.choose("How was it confirmed?", "A parent or carer said so")
    sign(stage, hands, "Sign what came of it")
    stage.tell(f"{OTHER} deleted it, and {FATHER} said so.")
