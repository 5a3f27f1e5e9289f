"""The second story, an experimental one: two of an age, one picture, nothing referred; most signed at one."""

from ui.tour.hands import Hands
from ui.tour.invented import BOY, GIRL, PLAN, WHY_MILD, WHY_NOT_VIEWED, WHY_ROMANTIC, WORRY, WRENS
from ui.tour.recording import POINTS, person
from ui.tour.signing import put_by, sign
from ui.tour.stage import Stage


def heard(stage: Stage, hands: Hands) -> None:
    """Begin with what friends of hers said."""
    hands.press("New incident")
    hands.wait_for("How do you want to start?")
    hands.press("Anyone in danger")
    hands.choose("Is anybody at risk of harm right now?", "No")
    hands.press("Today", "When was it reported?")
    hands.choose("Who brought it to the school?", "A friend")
    hands.fill("What was said?", WORRY)
    sign(stage, hands, "Sign the disclosure")
    stage.tell(f"A second incident: {WORRY}")


def told(stage: Stage, hands: Hands) -> None:
    """Write down who is in it, what it is, and the review; sign it at one with the decision."""
    person(hands, GIRL, ("Is in the imagery", "Made it", "Sent it"), "Female")
    hands.choose("How do they stand to the other person?", "Partners")
    hands.fill("Name", BOY, "To whom?")
    put_by(hands)
    hands.open_task("Record the imagery as told")
    hands.fill("What were you told it shows?", "One photo of herself, sent to him alone.")
    hands.press("Partial nudity", "What is it said to contain?")
    put_by(hands)
    hands.open_task("Hold the initial review")
    hands.press("Today", "When did you meet?")
    for point in POINTS:
        hands.choose(point, "No")
    put_by(hands)
    stage.picture("mild-begun")


def decided(stage: Stage, hands: Hands) -> None:
    """Decide to keep it in school, and sign all that is ready with one password."""
    hands.open_task("Decide, with the reason")
    hands.choose("What have you decided?", "Manage it in school")
    hands.fill("Why?", WHY_MILD)
    hands.choose("Do you know enough to weigh the risks?", "Yes")
    hands.choose("Can the school manage the risks with its own support, discipline and local help?", "Yes")
    hands.choose("Is the behaviour abusive or violent, or may it be?", "No")
    hands.press("Save and continue")
    hands.wait_for("Also ready in this case")
    for sheet in ("Person", "Imagery, as told", "Initial review"):
        hands.press(sheet)
    hands.fill("Your password", WRENS)
    stage.picture("mild-signed-at-one")
    hands.press("Sign all 4 sheets")
    hands.wait_for("Chronology")
    stage.tell(f"The decision, signed with three other sheets at one: {WHY_MILD}")


def weighed(stage: Stage, hands: Hands) -> None:
    """Name the boy, leave it unviewed, weigh the risk of both, and write down the plan for the parents."""
    person(hands, BOY, ("Asked for it", "Received it"), "Male", f"Say more about {BOY}")
    sign(stage, hands, "Sign this person’s sheet")
    hands.open_task("Decide whether to view")
    hands.choose("What are you recording?", "Nobody views it")
    hands.press("Today", "When was that?")
    hands.fill("Why?", WHY_NOT_VIEWED)
    sign(stage, hands, "Sign the viewing record", password=WRENS)
    hands.open_task("Weigh the risk")
    for name in (GIRL, BOY):
        hands.press(name, "Whose risk is this?")
    hands.choose("Which type of incident is it?", "Experimental: romantic")
    hands.fill("What makes it that type?", WHY_ROMANTIC)
    hands.choose("How great is the risk they face?", "Low")
    stage.picture("mild-risk")
    sign(stage, hands, "Sign the risk")
    hands.open_task("Tell parents or carers, or say why not")
    hands.choose("What are you recording?", "The young person tells them")
    for name in (GIRL, BOY):
        hands.press(name, "Whose parents or carers?")
    hands.press("Today", "When was that?")
    hands.fill("What did you agree with the young person?", PLAN)
    sign(stage, hands, "Sign what was done with parents")
