"""Staff are trained: a case of the exercise, the board, and that the training took place (E1)."""

from datetime import timedelta

from ui.tour.hands import Hands
from ui.tour.invented import DSL
from ui.tour.stage import Stage

_WHO = "Teaching assistants, lunchtime and office staff"


def held(stage: Stage, hands: Hands) -> None:
    """Turn a case over, lay all on the board, and write down that training took place yesterday."""
    hands.press("Help")
    hands.press("Open the staff exercise")
    hands.wait_for("All on a board")
    stage.picture("exercise")
    hands.press("One case at a time")
    hands.choose("How much risk do you see?", "Some")
    hands.press("Turn it over")
    hands.wait_for("What a school does")
    stage.picture("exercise-case")
    hands.press("Back")
    hands.press("All on a board")
    hands.wait_for("15 of 15 not sorted yet.")
    stage.picture("exercise-board")
    hands.press("Show where the source puts them")
    hands.press("Record that training took place")
    hands.wait_for("Training took place")
    day = stage.clock() - timedelta(days=1)
    hands.day("On which day?", day.day, day.month, day.year)
    hands.fill("Who led it?", DSL)
    hands.fill("How many took part?", "34")
    hands.fill("Who took part? (optional)", _WHO)
    stage.picture("training-took-place")
    hands.press("Sign that it took place")
    hands.wait_for("School year")
    stage.picture("training")
    hands.press("Eight questions over the register")
    hands.wait_for("Training took place on")
    stage.picture("eight-over-the-register")
    stage.tell("Staff were trained: the record keeps that they were, and nothing of what anybody chose.")
