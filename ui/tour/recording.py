"""The first half of the story: the school is set up and the incident recorded."""

from ui.tour.hands import Hands
from ui.tour.invented import (
    ACCOUNT,
    CHILD,
    CRIME,
    DSL,
    FOLLOWED,
    HAZELS,
    HEAD,
    INCIDENT,
    OTHER,
    PLACE,
    SCHOOL,
    SEAL,
    TUTOR,
    WHY_AGAINST,
    WHY_IN_SCHOOL,
    WHY_VIEWED,
    WRENS,
)
from ui.tour.signing import sign
from ui.tour.stage import Stage

POINTS = (
    "1. Is an adult involved?",
    "2. Was anybody pressured, blackmailed or groomed, or is there doubt that they could consent?",
    "3. Is it said to show acts unusual for the age, or violence?",
    "4. Does it show sexual acts, and is anybody in it under 13?",
    "5. Is anybody at immediate risk of harm because it was shared?",
)
"""The five points as the review asks them."""


def first_run(stage: Stage, hands: Hands) -> None:
    """Set the school up, with the DSL's key and the headteacher's."""
    hands.wait_for("What this program never holds")
    stage.picture("never-held")
    hands.press("Start")
    hands.fill("Name of the school", SCHOOL)
    hands.fill("URN, if you have it at hand", "123456")
    hands.choose("What does your school call the imagery?", "nudes and semi-nudes")
    hands.choose("What does your school call its headteacher?", "headteacher")
    stage.picture("the-school")
    hands.press("Continue")
    hands.fill("Your name", DSL)
    hands.fill("Choose your password", WRENS)
    hands.fill("Type it again", WRENS)
    hands.choose("Are you the headteacher as well?", "No")
    stage.picture("the-dsl")
    hands.press("Continue")
    hands.press("They are here and type their own password now")
    hands.fill("Their name", HEAD)
    hands.fill("Their password, typed by themselves", HAZELS)
    hands.fill("Type it again", HAZELS)
    stage.picture("the-headteacher")
    hands.press("Continue")
    hands.press("In another folder")
    hands.fill("Folder", str(stage.program.folder))
    hands.press("Make the vault")
    hands.wait(stage.shows_a_page, "the recovery sheet")
    stage.picture("recovery-sheet")
    hands.press("Later")
    hands.wait_for("No incidents have been recorded")
    stage.picture("home-empty")
    stage.tell(f"The school is {SCHOOL}. {DSL} is the DSL, with the invented password “{WRENS}”. ")
    stage.tell(f"{HEAD} is the headteacher, with the invented password “{HAZELS}”.")


def new_incident(stage: Stage, hands: Hands) -> None:
    """Open a new incident and begin with what was said."""
    hands.press("New incident")
    hands.wait_for("How do you want to start?")
    stage.picture("new-incident")
    hands.press("Anyone in danger")
    hands.wait_for("What was said?")


def disclosure(stage: Stage, hands: Hands) -> None:
    """Record the disclosure and sign it."""
    hands.press("Save and continue")
    hands.wait_for("There is a problem")
    stage.picture("disclosure-not-finished")
    hands.choose("Is anybody at risk of harm right now?", "No")
    hands.day("When was it reported?", 18, 11, 2026, "8:50am")
    hands.choose("Who brought it to the school?", "The young person")
    hands.press("Add somebody else", "Who told it?")
    hands.fill("Name", CHILD, "Who told it?")
    hands.fill("Who they are", "pupil, Year 10", "Who told it?")
    hands.press("Somebody else", "Who was told first?")
    hands.fill("Name", TUTOR, "Who was told first?")
    hands.fill("Who they are", "form tutor", "Who was told first?")
    hands.fill("What was said?", ACCOUNT)
    hands.day("When did it reach the safeguarding lead?", 18, 11, 2026, "9:00")
    for said in ("Taken seriously", "Reassured that help is there", "Not blamed"):
        hands.press(said, "How was the young person answered?")
    stage.picture("disclosure")
    sign(stage, hands, "Sign the disclosure", "disclosure-check")
    stage.tell(f"The disclosure: {ACCOUNT}")


def people(stage: Stage, hands: Hands) -> None:
    """Say who is in it."""
    stage.clock.jump(4)
    person(hands, CHILD, ("Is in the imagery", "Made it", "Reported it"), "Female")
    stage.picture("person")
    sign(stage, hands, "Sign this person’s sheet")
    person(hands, OTHER, ("Asked for it", "Received it", "Passed it on"), "Male")
    sign(stage, hands, "Sign this person’s sheet")


def person(
    hands: Hands, name: str, roles: tuple[str, ...], sex: str, task: str = "Name the people in it"
) -> None:
    """Fill one person's sheet, opened by a task of the case; everybody was born on one day."""
    hands.open_task(task)
    hands.wait_for("What is their name?")
    hands.fill("What is their name?", name)
    hands.press("A pupil here", "Who are they?")
    for role in roles:
        hands.press(role, "What was their part in it?")
    hands.day("What is their date of birth?", 3, 9, 2011)
    hands.choose("What is their sex?", sex)


def imagery(stage: Stage, hands: Hands) -> None:
    """Record the imagery as told."""
    stage.clock.jump(3)
    hands.open_task("Record the imagery as told")
    hands.day("When were you told?", 18, 11, 2026, "9:05")
    hands.fill("What were you told it shows?", "One photo of herself from the waist up, partly undressed.")
    hands.choose("What kind of incident is it?", "A child shared imagery of themselves")
    hands.press("Photo", "What is it?")
    hands.fill("How many are there?", "1")
    hands.press("Partial nudity", "What is it said to contain?")
    hands.choose("Is it real?", "Real")
    hands.fill(
        "Which apps, sites or services was it shared on?", "A picture service she uses under another name"
    )
    hands.day("When was it made?", 14, 11, 2026)
    hands.day("When was it first shared?", 14, 11, 2026)
    stage.picture("imagery")
    sign(stage, hands, "Sign what was told")


def review(stage: Stage, hands: Hands) -> None:
    """Hold the initial review: point 3 of the five is not known."""
    stage.clock.jump(18)
    hands.open_task("Hold the initial review")
    hands.day("When did you meet?", 18, 11, 2026, "9:20")
    hands.fill("Where?", "DSL office")
    hands.press(HEAD, "Who took part?")
    for point in POINTS:
        hands.choose(point, "Not known" if point.startswith("3") else "No")
    hands.choose("Was it shared to hurt, bully or blackmail somebody?", "No")
    hands.day("By when?", 20, 11, 2026, "4pm")
    stage.picture("review")
    sign(stage, hands, "Sign the review")
    stage.picture("case-with-advice")


def decision(stage: Stage, hands: Hands) -> None:
    """Decide against the advice, with a reason: it awaits the headteacher."""
    stage.clock.jump(10)
    hands.open_task("Decide, with the reason")
    hands.day("When did you decide?", 18, 11, 2026, "9:40")
    hands.choose("What have you decided?", "Manage it in school")
    hands.fill("Why?", WHY_IN_SCHOOL)
    hands.choose("Do you know enough to weigh the risks?", "Yes")
    hands.choose("Can the school manage the risks with its own support, discipline and local help?", "Yes")
    hands.fill("Why against the advice?", WHY_AGAINST)
    hands.choose("Is the behaviour abusive or violent, or may it be?", "No")
    stage.picture("decision")
    sign(stage, hands, "Sign the decision", "decision-check", WRENS)
    hands.wait_for("Awaiting headteacher")
    stage.picture("case-awaiting-headteacher")
    stage.tell(f"The decision: {WHY_IN_SCHOOL} Against the advice, because: {WHY_AGAINST}")


def viewing(stage: Stage, hands: Hands) -> None:
    """Decide that it has to be viewed, and record who was present and why."""
    stage.clock.jump(25)
    hands.open_task("Decide whether to view")
    hands.choose("What are you recording?", "It has to be viewed")
    hands.day("When was that?", 18, 11, 2026, "9:55")
    hands.fill("Why?", WHY_VIEWED)
    hands.press("Needed to have it taken down", "On which grounds?")
    hands.choose("Would viewing cause the pupil significant distress or harm?", "No")
    hands.day("When did you speak with the headteacher?", 18, 11, 2026, "9:45")
    hands.fill("What did the headteacher say?", "Look once, for the address, and stop.")
    hands.choose("Who viewed it?", DSL)
    hands.choose("What is the viewer’s sex?", "Female")
    hands.press(HEAD, "Who was in the room?")
    hands.choose("Did they look at it?", "No")
    hands.choose("Where was it viewed?", "The headteacher’s office")
    hands.choose("Is it right that nothing was copied, printed, forwarded or saved?", "Yes, nothing was")
    hands.fill("What followed?", FOLLOWED)
    stage.picture("viewing")
    sign(stage, hands, "Sign the viewing record", "viewing-check", WRENS)
    stage.tell(f"The viewing, with {HEAD} in the room: {WHY_VIEWED}")


def device(stage: Stage, hands: Hands) -> None:
    """Take in a phone."""
    stage.clock.jump(6)
    hands.open_task("Record a device")
    hands.day("When was it received?", 18, 11, 2026, "9:02")
    hands.choose("What is it?", "Phone")
    hands.fill("What colour?", "Black, in a blue case")
    hands.choose("Was it on or off when it came?", "On")
    hands.choose("How did it come to the school?", "Handed over")
    hands.choose("Whose is it?", CHILD)
    hands.choose("How is it closed up?", "In a bag with a numbered seal")
    hands.fill("What is the seal’s number, or who signed the flap?", SEAL)
    hands.fill("Where is it now?", PLACE)
    hands.choose("Who holds the key?", DSL)
    stage.picture("device-sheet")
    sign(stage, hands, "Sign the device sheet")
    hands.press("Phone 1")
    hands.wait_for(PLACE)
    stage.picture("device")
    hands.press("Back")
    stage.tell(f"The phone: seal {SEAL}, {PLACE}.")


def police(stage: Stage, hands: Hands) -> None:
    """Note the police crime reference."""
    stage.clock.jump(15)
    hands.open_task("Record contact with the police")
    hands.day("When was the contact?", 18, 11, 2026, "10:15")
    hands.choose("How did you reach them?", "Safer schools officer")
    hands.fill(
        "What was said?", "They record it and ask the school to keep the phone until somebody fetches it."
    )
    hands.fill("What is the incident number?", INCIDENT)
    hands.fill("What is the crime reference number?", CRIME)
    hands.press("Keep the device as it is", "What did they ask of the school?")
    stage.picture("police")
    sign(stage, hands, "Sign the police contact")
    stage.tell(f"The police gave the crime reference {CRIME}.")
