"""What people do in the journeys, each through the window, as short as it can be done."""

from ui.tour.hands import Hands
from ui.tour.signing import sign
from ui.tour.stage import Stage

REASON = "One picture between partners. Both want it gone."
PLACE = "DSL office safe, Room 12"


def begin(hands: Hands, words: str) -> None:
    """Begin an incident with a sheet, by the words of its link or card."""
    hands.press("New incident")
    hands.wait_for("How do you want to start?")
    hands.press(words)
    hands.wait_for("Save and continue")


def note(stage: Stage, words: str) -> None:
    """Begin an incident with a note."""
    begin(stage.hands, "Just a note")
    stage.hands.press("Today", "When was it?")
    stage.hands.fill("What was said or done?", words)
    sign(stage, stage.hands, "Sign the note")


def decide(stage: Stage, password: str, course: str = "Manage it in school") -> None:
    """Begin an incident with a decision."""
    begin(stage.hands, "Decide, with the reason")
    fill_decision(stage.hands, course)
    sign(stage, stage.hands, "Sign the decision", password=password)


def fill_decision(hands: Hands, course: str) -> None:
    """Answer what a decision must hold."""
    hands.press("Today", "When did you decide?")
    hands.choose("What have you decided?", course)
    hands.fill("Why?", REASON)
    if course == "Manage it in school":
        hands.choose("Do you know enough to weigh the risks?", "Yes")
        hands.choose(
            "Can the school manage the risks with its own support, discipline and local help?", "Yes"
        )


def answer(hands: Hands, name: str, password: str, choice: str, button: str, comment: str = "") -> None:
    """Read what waits in the case that is shown, and answer it with one's own password."""
    hands.press("Countersign")
    hands.wait_for("Read, then answer")
    hands.choose("What do you answer?", choice)
    if comment:
        hands.fill("Comment (optional)", comment)
    hands.fill(f"{name}’s password", password)
    hands.press(button)
    hands.wait_for("Chronology")


def name_child(stage: Stage, name: str) -> None:
    """Name somebody in the case that is shown."""
    hands = stage.hands
    hands.open_task("Name the people in it")
    hands.wait_for("What is their name?")
    hands.fill("What is their name?", name)
    hands.press("A pupil here", "Who are they?")
    hands.press("Is in the imagery", "What was their part in it?")
    sign(stage, hands, "Sign this person’s sheet")


def take_in_phone(stage: Stage) -> None:
    """Answer what a device's sheet must hold, and sign it."""
    hands = stage.hands
    hands.press("Today", "When was it received?")
    hands.choose("What is it?", "Phone")
    hands.fill("Where is it now?", PLACE)
    sign(stage, hands, "Sign the device sheet")


def save_record(stage: Stage, name: str = "record.pdf") -> bytes:
    """Save the printed copy of the whole record of the case that is shown, and give its bytes."""
    hands = stage.hands
    hands.press("Print record")
    hands.wait(stage.shows_a_page, "the first page")
    hands.choose("Which copy?", "Printed")
    stage.save_next_as(stage.folder / name)
    hands.press("Save as PDF")
    hands.press("Back to the paper")
    hands.wait_for("Page 1 of")
    hands.press("Back")
    hands.wait_for("Chronology")
    return (stage.folder / name).read_bytes()
