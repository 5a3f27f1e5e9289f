"""G7 with the keys: the headteacher is shut out, finds nothing of the case, and is let in again."""

from tests.journeys.deeds import note
from tests.journeys.staging import HAZEL, WREN, lock, unlock
from ui.tour.stage import Stage


def test_g7_the_headteacher_is_shut_out_sees_nothing_and_is_let_in_again(stage):
    hands = stage.hands
    note(stage, "Juniper’s mother rang. The headteacher is her sister.")
    hands.press("Shut somebody out of this case")
    hands.wait_for("Who is concerned in this case?")
    hands.choose("Who is concerned in this case?", f"{HAZEL.name}, {HAZEL.office}")
    _sign(stage, "Sign and shut them out")
    assert hands.sees("Hazel Fictley is shut out of this case")
    lock(stage)
    unlock(stage, HAZEL)
    hands.press("Cases")
    hands.wait_for("No case is open")
    assert not hands.sees("2026-001")
    lock(stage)
    unlock(stage, WREN)
    hands.press("Let Hazel Fictley in again")
    hands.wait_for("What happens")
    _sign(stage, "Sign and let them in")
    assert not hands.sees("Hazel Fictley is shut out of this case")
    lock(stage)
    unlock(stage, HAZEL)
    hands.press("Cases")
    hands.wait_for("2026-001")


def _sign(stage: Stage, button: str) -> None:
    stage.hands.fill("Why?", "The young person is her niece.")
    stage.hands.fill("Your password", WREN.password)
    stage.hands.press(button)
    stage.hands.wait_for("Chronology")
