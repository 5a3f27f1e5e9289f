"""A school is renamed: by key presses, seen at the door and in an older case."""

from tests.journeys.deeds import decide
from tests.journeys.key_deeds import open_case
from tests.journeys.staging import WREN, lock, unlock
from ui.tour.hands import Hands
from ui.tour.stage import Stage


def rename(hands: Hands, name: str, head: str) -> None:
    """Change the name and the word for the headteacher, as of today."""
    hands.press("Settings")
    hands.press("Change what the school is called")
    hands.wait_for("Name of the school")
    hands.fill("Name of the school", name)
    hands.choose("What does your school call its headteacher?", head)
    hands.press("Today", "From which day does the change hold?")
    hands.fill("Your password", WREN.password)
    hands.press("Sign the change")
    hands.wait_for("Keeping the record and proving it")


def test_a_school_is_renamed_and_its_door_and_an_older_case_say_so(stage: Stage) -> None:
    hands = stage.hands
    decide(stage, WREN.password)
    rename(hands, "Brook Academy", "principal")
    assert hands.sees("The principal’s weekly sheet")
    lock(stage)
    assert hands.sees("Brook Academy")
    assert not hands.sees("Nowhere Green School")
    unlock(stage)
    open_case(hands)
    assert hands.sees("Awaiting principal")
