"""Scenes of the guide between schools: a receipt asked for, a transfer called off, a record not taken in."""

from PySide6.QtCore import Qt

from tests.journeys.deeds import note
from tests.services.conftest import CHEAP
from ui.tour import another_school
from ui.tour.hands import Hands
from ui.tour.invented import SCHOOL, WRENS
from ui.tour.stage import Stage

_CASE = "2026-002"


def asked_for_receipt(stage: Stage, hands: Hands) -> None:
    """Ask for the receipt, and look at the rule for what stays."""
    to_the_transfer(hands)
    hands.press("Say that you asked for the receipt")
    hands.fill("Whom did you ask?", "Ola Exemplar")
    hands.press("Sign that you asked")
    hands.wait_for("The receipt is awaited")


def called_off(stage: Stage, hands: Hands) -> None:
    """Call the transfer off."""
    to_the_transfer(hands)
    hands.press("Call it off, with the reason")
    hands.fill("Why is it called off?", "The family stays.")
    hands.press("Sign and call it off")
    hands.wait_for("called off")


def what_stays(stage: Stage, hands: Hands) -> None:
    """Look at the rule for what stays after a transfer."""
    hands.press("Settings")
    hands.press("Keeping and letting go")
    hands.press_about("Change", "After a transfer")
    hands.wait_for("What do you keep once the other school has taken it in?")


def not_taken_in(stage: Stage, hands: Hands) -> None:
    """Open what came, read it, say that it is not taken in, and put it away."""
    folder = stage.folder / "not for us"
    came = another_school.send_to(SCHOOL, folder, stage.clock, CHEAP)
    stage.choose_next(came.path)
    _open(hands, came.words)
    hands.choose("Do they read the same six groups?", "Yes, the same six groups")
    hands.press("Read the whole record")
    hands.wait_for("Chronology")
    hands.press("Back to what came")
    hands.press("Do not take it in, and say so")
    hands.choose("What came of it?", "Not taken in: the pupil is not coming to this school.")
    hands.fill("Your password", WRENS)
    hands.press("Make the receipt")
    stage.save_next_as(folder / "receipt.json")
    hands.press("Save the receipt")
    hands.wait_for("The receipt is saved")
    hands.press("Finish, and put the record away")
    hands.wait_for("New incident")
    _open(hands, came.words)
    hands.press("Put it away for now")
    hands.wait_for("New incident")


def came_on_paper(stage: Stage, hands: Hands) -> None:
    """Begin a case with what another school sent on paper."""
    note(stage, f"A file came by post from {another_school.NAME}. It lies in the safe.")


def to_the_transfer(hands: Hands) -> None:
    """Go to the transfer of the second case."""
    hands.fill("Search name, number or any word", _CASE)
    hands.key(Qt.Key.Key_Return)
    hands.wait_for(f"Case {_CASE} in short")
    hands.press("Open case")
    hands.wait_for("Chronology")
    hands.press("Send the record to another school")


def _open(hands: Hands, words: str) -> None:
    hands.press("Home")
    hands.press("A record came from another school")
    hands.press("Choose the file")
    hands.fill("What are the six words?", words)
    hands.press("Open it")
    hands.wait_for(f"What came from {another_school.NAME}")
