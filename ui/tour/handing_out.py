"""The second half of the story: lock and unlock, countersign, correct, print, find again."""

from PySide6.QtCore import Qt

from ui.tour.hands import Hands
from ui.tour.invented import CALL, DSL, HAZELS, HEAD, LOCKED, WRENS
from ui.tour.signing import sign
from ui.tour.stage import Stage


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
        hands.wait(lambda: stage.shows_a_page(), "the first page")
        stage.picture(f"paper-{document}")
        save(stage, hands, "Printed", f"paper/{document}.pdf")
        save(stage, hands, "Signed", f"signed/{document}.pdf")
        if document == "record":
            hands.press("With a password")
            hands.fill("A password for this file", LOCKED)
            hands.fill("The same password again", LOCKED)
            stage.picture("paper-with-a-password")
            save(stage, hands, "", "locked/record.pdf")
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
    hands.fill("Search name, number or any word", "ng 26 114417")
    hands.key(Qt.Key.Key_Return)
    hands.wait_for("2026-001")
    stage.picture("found-by-the-crime-reference")
