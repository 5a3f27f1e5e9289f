"""The story the tour plays: one incident, from disclosure to countersigned paper. Everybody is invented."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from ui.tour.hands import Hands
from ui.tour.stage import Stage

TITLE = "One incident, from disclosure to countersigned paper"
SCHOOL, DSL, HEAD = "Nowhere Green School", "Wren Mockford", "Hazel Fictley"
WRENS, HAZELS, LOCKED = "tall blue teapot lamp", "seven quiet lamps here", "a paper for the safe"
CHILD, OTHER, TUTOR = "Juniper Exampleton", "Rowan Testwell", "Sam Sampleby"
ACCOUNT = (
    "“I sent Rowan one picture. Now he says he only showed it to one person and I can’t make it stop.” "
    "She cried and asked whether her mum would have to know."
)
WHY_IN_SCHOOL = (
    "One picture between partners. Both want it gone, and both families help. We look again on Friday."
)
WHY_AGAINST = "Point 3 is asked of both today, without looking. Nothing anybody said points to it."
WHY_VIEWED = (
    "The service takes a picture down only when it is shown which one. Juniper could not say where it stands."
)
SEAL, PLACE, CRIME, INCIDENT = "004417", "DSL office safe, Room 12", "NG/26/114417", "20261118-0193"
FOLLOWED = "Reported to the service at once. It answered that the picture is removed."
CALL = "Juniper’s mother rang. She will collect her at three."

Act = Callable[[Stage, Hands], None]


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
    person(hands, CHILD, ("Is in the imagery", "Made it", "Reported it"), "Female", 2011, "14")
    stage.picture("person")
    sign(stage, hands, "Sign this person’s sheet")
    person(hands, OTHER, ("Asked for it", "Received it", "Passed it on"), "Male", 2011, "")
    sign(stage, hands, "Sign this person’s sheet")


def person(hands: Hands, name: str, roles: tuple[str, ...], sex: str, year: int, _age: str) -> None:
    """Fill one person's sheet."""
    hands.open_task("Name the people in it")
    hands.wait_for("What is their name?")
    hands.fill("What is their name?", name)
    hands.press("A pupil here", "Who are they?")
    for role in roles:
        hands.press(role, "What was their part in it?")
    hands.day("What is their date of birth?", 3, 9, year)
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
    for point, answer in (
        ("1. Is an adult involved?", "No"),
        (
            "2. Was anybody pressured, blackmailed or groomed, or is there doubt that they could consent?",
            "No",
        ),
        ("3. Is it said to show acts unusual for the age, or violence?", "Not known"),
        ("4. Does it show sexual acts, and is anybody in it under 13?", "No"),
        ("5. Is anybody at immediate risk of harm because it was shared?", "No"),
        ("Was it shared to hurt, bully or blackmail somebody?", "No"),
    ):
        hands.choose(point, answer)
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
    hands.day("When was this?", 18, 11, 2026, "9:55")
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


def interrupted(stage: Stage, hands: Hands) -> None:
    """Begin a note, lock in the middle of a word, unlock, and find everything as it was."""
    stage.clock.jump(30)
    hands.press("Add a note")
    hands.day("When was it?", 18, 11, 2026, "10:50")
    hands.fill("What was said or done?", CALL[:20])
    hands.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    hands.wait_for("Unlock the record")
    stage.picture("locked")
    hands.choose("Who are you?", DSL)
    hands.fill("Your password", "not the right one")
    hands.press("Unlock")
    hands.wait_for(f"That is not {DSL}")
    stage.picture("wrong-password")
    hands.fill("Your password", WRENS)
    hands.press("Unlock")
    hands.wait_for("What was said or done?")
    hands.wait_for(CALL[:20])
    stage.picture("back-at-the-same-word")
    hands.write(CALL[20:])
    sign(stage, hands, "Sign the note")


def countersigned(stage: Stage, hands: Hands) -> None:
    """Let the headteacher read it all at the same screen and agree with her own key."""
    stage.clock.jump(20)
    hands.press("Countersign")
    hands.wait_for("Read, then answer")
    stage.picture("countersign-top")
    hands.choose("What do you answer?", "I agree with this decision")
    hands.fill(f"{HEAD}’s password", HAZELS)
    stage.picture("countersign-end")
    hands.press("Agree and countersign")
    hands.wait_for("Chronology")
    hands.wait(lambda: not hands.sees("Awaiting headteacher"), "the countersignature")
    stage.picture("case-countersigned")


def corrected(stage: Stage, hands: Hands) -> None:
    """Correct what was signed: both stay."""
    stage.clock.jump(8)
    hands.press_about("What was signed", "Imagery, as told")
    hands.press("Correct this")
    hands.wait_for("Why are you correcting this?")
    hands.fill("How many are there?", "2")
    hands.fill("Why are you correcting this?", "Juniper remembered a second picture.")
    stage.picture("correct")
    sign(stage, hands, "Sign what was told", "correction-check")


def papers(stage: Stage, hands: Hands) -> None:
    """Print the whole record and the viewing record: printed, signed, and one with a password."""
    stage.clock.jump(3)
    for document, button in (("record", "Print record"), ("viewing", "Print viewing record")):
        hands.press(button)
        hands.wait_for("Page 1 of")
        stage.picture(f"paper-{document}")
        save(stage, hands, "Printed", f"paper/{document}.pdf")
        save(stage, hands, "Signed", f"signed/{document}.pdf")
        if document == "record":
            hands.press("With a password")
            hands.fill("A password for this file", LOCKED)
            hands.fill("The same password again", LOCKED)
            stage.picture("paper-with-a-password")
            save(stage, hands, "", "paper/record-with-a-password.pdf")
        hands.press("Back")
        hands.wait_for("Chronology")
    stage.tell(f"The record with a password opens with the invented password “{LOCKED}”.")


def save(stage: Stage, hands: Hands, copy: str, name: str) -> None:
    """Save one copy and go back to the paper."""
    if copy:
        hands.choose("Which copy?", copy)
    stage.save_next_as(stage.folder / name)
    hands.press("Save as PDF")
    hands.press("Back to the paper")
    hands.wait_for("Page 1 of")


def at_the_end(stage: Stage, hands: Hands) -> None:
    """Look at Home and at the list of cases."""
    hands.press("Home")
    hands.wait_for("18 November")
    stage.picture("home")
    hands.press("Cases")
    hands.wait_for("2026-001")
    stage.picture("cases")
    hands.fill("Search name, case or reference", "ng 26 114417")
    hands.key(Qt.Key.Key_Return)
    hands.wait_for("2026-001")
    stage.picture("found-by-the-crime-reference")


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


ACTS: tuple[Act, ...] = (
    first_run,
    new_incident,
    disclosure,
    people,
    imagery,
    review,
    decision,
    viewing,
    device,
    police,
    interrupted,
    countersigned,
    corrected,
    papers,
    at_the_end,
)
