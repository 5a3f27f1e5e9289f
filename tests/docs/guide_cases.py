"""Scenes of the guide on the page of a case: a phone, the weekend, the second reader, who is shut out."""

from PySide6.QtCore import Qt

from tests.journeys.deeds import PLACE, begin, decide, name_child, note
from ui.tour.hands import Hands
from ui.tour.invented import DSL, HAZELS, HEAD, WRENS
from ui.tour.signing import sign
from ui.tour.stage import Stage
from yps_desktop.guidance.case_events import TAKEN_OUT

_HEARD = "A tutor heard of it in the corridor."


def phone(stage: Stage, hands: Hands) -> None:
    """Begin with a phone, print its label, and hand it over."""
    begin(hands, "A phone to lock up")
    hands.press("Today", "When was it received?")
    hands.choose("What is it?", "Phone")
    hands.fill("Where is it now?", PLACE)
    sign(stage, hands, "Sign the device sheet")
    hands.press("Record a device")
    hands.wait_for("When was it received?")
    hands.press("Today", "When was it received?")
    hands.choose("What is it?", "Tablet")
    hands.fill("Where is it now?", PLACE)
    sign(stage, hands, "Sign the device sheet")
    hands.press("Phone 1")
    hands.press("Print where it has been, a receipt and its label")
    hands.wait(stage.shows_a_page, "the receipt")
    hands.press("Back")
    hands.press("Hand over")
    hands.press("Today", "When did it change hands?")
    hands.choose("Who handed it over?", DSL)
    hands.choose("Where did it go?", "To the police")
    hands.choose("Who took it?", "Somebody else")
    hands.fill("Name", "PC Ash Sampler", "Who took it?")
    sign(stage, hands, "Sign the hand-over", password=WRENS, then="Where it has been")


def weekend(stage: Stage, hands: Hands) -> None:
    """Hand over the lead, set something to be done, and go home."""
    note(stage, _HEARD)
    hands.press("Hand over the lead")
    hands.press("Today", "When did the lead change?")
    hands.choose("Who leads now?", HEAD)
    sign(stage, hands, "Sign the change of lead")
    hands.press("Set something to be done")
    hands.fill("What is to be done?", "Ring the family on Monday")
    hands.press(DSL, "Who does it?")
    hands.day("By when?", 7, 12, 2026)
    hands.press("Today", "When was it agreed?")
    sign(stage, hands, "Sign the action")
    hands.press("Home")
    hands.wait_for("Say what came of an action")
    hands.press("Lock")
    unlock(hands)


def second_reader(stage: Stage, hands: Hands) -> None:
    """Leave without answering, then send it back."""
    decide(stage, WRENS)
    hands.press("Countersign")
    hands.wait_for("This is the end of the text.")
    hands.press("Leave without answering")
    hands.wait_for("Chronology")
    hands.press("Countersign")
    hands.wait_for("This is the end of the text.")
    hands.choose("What do you answer?", "I agree with this decision")
    hands.choose("What do you answer?", "I send it back")
    hands.choose("What do you answer?", "Refer now")
    hands.choose("What do you answer?", "I send it back")
    hands.fill("Comment (optional)", "Ring the family first.")
    hands.fill(f"{HEAD}’s password", HAZELS)
    hands.press("Send back")
    hands.wait_for("Chronology")


def shut_out(stage: Stage, hands: Hands) -> None:
    """Shut the headteacher out of a case, and let her in again."""
    note(stage, _HEARD)
    hands.press("Shut somebody out of this case")
    hands.choose("Who is concerned in this case?", f"{HEAD}, Headteacher")
    hands.fill("Why?", "The young person is her niece.")
    hands.fill("Your password", WRENS)
    hands.press("Sign and shut them out")
    hands.wait_for(f"{HEAD} is shut out of this case")
    hands.press(f"Let {HEAD} in again")
    hands.fill("Why?", "It was another family.")
    hands.fill("Your password", WRENS)
    hands.press("Sign and let them in")
    hands.wait_for("Chronology")


def held(stage: Stage, hands: Hands) -> None:
    """Keep a case longer, and lift that again."""
    hands.wait_for("How long it is kept")
    hands.press("Hold this case")
    hands.fill("Why is it held?", "An inquiry asked that nothing be destroyed.")
    hands.press("Sign and hold it")
    hands.wait_for("Chronology")
    hands.press("Lift the hold")
    hands.fill("Why is it lifted?", "The inquiry wrote that it has ended.")
    hands.press("Sign and lift it")
    hands.wait_for("Chronology")


def locked(stage: Stage, hands: Hands) -> None:
    """Lock in each of the three ways, and come back."""
    hands.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    unlock(hands)
    hands.key(Qt.Key.Key_F9)
    unlock(hands)
    hands.press("Lock")
    unlock(hands)


def unlock(hands: Hands, name: str = DSL, password: str = WRENS) -> None:
    """Unlock the record at the door."""
    hands.wait_for("Unlock the record")
    if hands.sees("Who are you?"):
        hands.choose("Who are you?", name)
    hands.fill("Your password", password)
    hands.press("Unlock")
    hands.wait_for("New incident")


def named_by_mistake(stage: Stage, hands: Hands) -> None:
    """Name somebody who is not in it, and mask the name."""
    note(stage, _HEARD)
    name_child(stage, "Briar Mockham")
    hands.press_about("What was signed", "Briar Mockham")
    hands.press("This person was named by mistake")
    hands.fill("How did this person come to be named?", "Another pupil has the same first name.")
    hands.press("Sign and take the name out")
    hands.wait_for(TAKEN_OUT)
