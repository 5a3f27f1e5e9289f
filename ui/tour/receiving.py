"""The end of the story: a pupil comes from another school, and their record with them."""

from ui.tour import another_school
from ui.tour.hands import Hands
from ui.tour.invented import SCHOOL, WRENS
from ui.tour.stage import Stage


def received(stage: Stage, hands: Hands) -> None:
    """Open what they sent, read it, say who it is, take it in, and save the receipt."""
    stage.clock.jump(60)
    folder = stage.folder / "received"
    came = another_school.send_to(SCHOOL, folder, stage.clock)
    stage.choose_next(came.path)
    hands.press("Home")
    hands.press("A record came from another school")
    hands.press("Choose the file")
    hands.fill("What are the six words?", came.words)
    stage.picture("record-from-another-school")
    hands.press("Open it")
    hands.wait_for(f"What came from {another_school.NAME}")
    stage.picture("what-came")
    hands.press("Read the whole record")
    hands.wait_for("Chronology")
    stage.picture("their-record")
    hands.press("Back to what came")
    hands.choose("Do they read the same six groups?", "Yes, the same six groups")
    hands.press("Continue: who it is here")
    hands.choose(f"Who is {another_school.COMES} here?", "Somebody new here")
    stage.picture("who-it-is-here")
    hands.press("Continue: check and take in")
    hands.fill("Your password", WRENS)
    stage.picture("check-and-take-in")
    hands.press("Take it in")
    hands.wait_for("It is in the record")
    stage.save_next_as(folder / "receipt.json")
    hands.press("Save the receipt")
    hands.wait_for("The receipt is saved")
    stage.picture("taken-in")
    stage.tell(f"What came stands in the folder “received”; it opens with the words “{came.words}”.")


def proposed(stage: Stage, hands: Hands) -> None:
    """Look at what they sent in the case here, and take on what they proposed."""
    hands.press("Case 2026-003")
    hands.press(f"Received from {another_school.NAME}")
    hands.wait_for("What they proposed")
    stage.picture("received-in-the-case")
    hands.press_about("Set it aside", "")
    hands.wait_for("Why is it set aside?")
    stage.picture("set-aside")
    hands.press("Save and come back later")
    hands.wait_for("What they proposed")
    stage.tell("What another school sent stands apart from what is written here, and says whose it is.")
