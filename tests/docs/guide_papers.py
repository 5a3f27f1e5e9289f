"""Scenes of the guide on paper: blank forms, a record printed and checked, own data answered."""

import re

from PySide6.QtCore import Qt

from tests.docs.guide_cases import unlock
from tests.journeys.test_masked_copy import is_further, places_left
from ui.tour.hands import Hands
from ui.tour.invented import CHILD, HAZELS, HEAD, LOCKED, OTHER, WRENS
from ui.tour.stage import Stage


def blank_forms(stage: Stage, hands: Hands) -> None:
    """Print blank forms: the first, and another from the list."""
    hands.press("Help")
    hands.press("Print blank forms")
    hands.wait(stage.shows_a_page, "the form")
    hands.wait_for("Which form?")


def printed_and_checked(stage: Stage, hands: Hands) -> None:
    """Save the record of a case, and look up the code at its foot."""
    _open(hands)
    hands.press("Print record")
    hands.wait(stage.shows_a_page, "the first page")
    hands.choose("Which copy?", "Printed")
    stage.save_next_as(stage.folder / "checked.pdf")
    hands.press("Save as PDF")
    hands.press("Back to the paper")
    hands.press("Settings")
    hands.press("Check a paper")
    hands.fill("A code from paper", _code(stage))
    hands.press("Look the code up")
    hands.wait_for("This code matches entry")


def printed_from_list(stage: Stage, hands: Hands) -> None:
    """Print from the list of cases, and look at every copy there is."""
    hands.press("Cases")
    hands.press("Print")
    hands.wait(stage.shows_a_page, "the first page")
    hands.wait_for("Which paper?")
    for copy in ("Printed", "Signed", "With a password"):
        hands.choose("Which copy?", copy)
    hands.fill("A password for this file", LOCKED)
    hands.fill("The same password again", LOCKED)
    stage.save_next_as(stage.folder / "locked.pdf")
    hands.press("Save as PDF")
    hands.press("Back to the paper")


def for_training(stage: Stage, hands: Hands) -> None:
    """Look at the three papers of the staff exercise."""
    hands.press("Help")
    hands.press("Open the staff exercise")
    for paper in ("Cards to cut out", "A sheet to fill in", "The trainer’s sheet, with the answers"):
        hands.press(paper)
        hands.wait(stage.shows_a_page, "the first page")
        hands.press("Back")
        hands.wait_for("All on a board")


def own_data_begun(stage: Stage, hands: Hands) -> None:
    """Write a request down from the page of a case."""
    _open(hands)
    hands.press("Somebody asks what is recorded about them")
    hands.choose("Whose data is it?", CHILD)
    day = stage.clock().date()
    hands.day("On which day did it come?", day.day, day.month, day.year)
    hands.choose("Who asks?", "They themselves")
    hands.fill("How do you know who asks, and that they may?", "She asked me in my office.")
    hands.choose("Is the child old enough to understand it?", "Yes")
    hands.press("Write it down")
    hands.wait_for("1. A masked copy of each case")


def masked(stage: Stage, hands: Hands) -> None:
    """Make a masked copy: names, every place, the signature."""
    _open(hands)
    hands.press("A copy with other people masked")
    hands.choose("Whose copy is it?", OTHER)
    hands.fill("Who is it for?", "His parents")
    hands.press("Continue")
    _mask(stage, hands)
    hands.wait(stage.shows_a_page, "the masked copy")


def masked_for_request(stage: Stage, hands: Hands) -> None:
    """Make the masked copy that a request waits for."""
    hands.press("Case 2026-001")
    hands.wait_for("Whose copy is it?")
    hands.press("Continue")
    _mask(stage, hands)
    hands.wait_for("1. A masked copy of each case")


def _mask(stage: Stage, hands: Hands) -> None:
    hands.wait_for("Who stands by name?")
    stage.picture("masked-names")
    hands.press("Continue")
    hands.wait_for("Look at each replacement")
    while not hands.sees("Check and sign"):
        left = places_left(hands)
        hands.press("These are right" if left else "Continue")
        hands.wait(lambda left=left: is_further(hands, left), "the next sheet")  # type: ignore[misc]
    hands.fill("Your password", WRENS)
    hands.press("Sign the masked copy")


def own_data_instead(stage: Stage, hands: Hands) -> None:
    """Look at what there is besides an answer."""
    for words in ("It takes longer", "Refuse it", "It needs no answer any more"):
        hands.press(words)
        hands.wait_for("Write it down")
        hands.press("Back")
        hands.wait_for("1. A masked copy of each case")


def own_data_answered(stage: Stage, hands: Hands) -> None:
    """Answer it: a second look, what is left out, the answer read, and that it was given."""
    hands.press("Decide what is left out")
    hands.press("Write it down")
    hands.wait_for("1. A masked copy of each case")
    hands.press("Look through the answer")
    hands.wait(stage.shows_a_page, "the answer")
    stage.save_next_as(stage.folder / "answer.pdf")
    hands.press("Save as PDF")
    hands.press("Back to the request")
    hands.press("It was answered")
    hands.press("Today", "On which day did the answer go?")
    hands.fill("How did it go to them?", "Given to her in my office")
    hands.press("Write it down")
    hands.wait_for("What was handed out")


def looked_too(stage: Stage, hands: Hands) -> None:
    """Let the headteacher look too."""
    hands.press("Lock")
    unlock(hands, HEAD, HAZELS)
    hands.press("People")
    hands.press("Requests for own data")
    hands.press_about("Case 2026-001, asked on", "")
    hands.press("I looked too, in all that I may see")
    hands.wait_for("Written down: you looked too")
    hands.press("Lock")
    unlock(hands)
    hands.press("People")
    hands.press("Requests for own data")
    hands.press_about("Case 2026-001, asked on", "")
    hands.wait_for("1. A masked copy of each case")


def _code(stage: Stage) -> str:
    from tests.documents.reading import text_of

    text = text_of((stage.folder / "checked.pdf").read_bytes())
    found = re.search(r"\b\d+–[0-9A-Z]{4}(?: [0-9A-Z]{4}){7}\b", text)
    assert found is not None
    return found[0]


def _open(hands: Hands) -> None:
    hands.fill("Search name, number or any word", "ng 26 114417")
    hands.key(Qt.Key.Key_Return)
    hands.wait_for("Case 2026-001 in short")
    hands.press("Open case")
    hands.wait_for("Chronology")
