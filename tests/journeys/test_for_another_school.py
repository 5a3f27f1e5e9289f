"""Z9 and N4 with the keys: from a record's plan, the letter that goes with it and the page read first."""

from tests.documents.reading import squeezed, text_of
from tests.journeys.key_deeds import open_case
from tests.journeys.keyboard import Keyboard
from tests.journeys.staging import HAZEL, WREN, unlock
from tests.ui.pages.masked.invented import sign_case
from tests.ui.pages.transfer_example import planned
from ui.tour.hands import Hands
from ui.tour.stage import BEGINS, Stage
from yps_desktop.services.opening import close, look_at, open_desk, prove

NAMES = ("Zoë", "Exampleton", "Testwell", "Mockham")
SPOKEN = {"child_day": "2026-11-17", "agreed": "2026-11-17", "last_day": "2026-11-18"}


def written_before(stage: Stage) -> None:
    """Let Wren have written the case, and planned that a record goes, on another day."""
    vault = stage.folder / "vault"
    wren = next(one for one in look_at(vault).people if one.name == WREN.name)
    desk = open_desk(prove(vault, wren.id, WREN.password), lambda: BEGINS)
    planned(desk, sign_case(desk), **SPOKEN)
    close(desk)


def saved(stage: Stage, hands: Hands, name: str) -> str:
    """Save the paper that is shown, and read it."""
    hands.wait(stage.shows_a_page, "the first page")
    stage.save_next_as(stage.folder / f"{name}.pdf")
    Keyboard(hands).press("Save as PDF")
    hands.wait_for("Saved as a PDF file")
    return squeezed(text_of((stage.folder / f"{name}.pdf").read_bytes()))


def test_z9_letter_and_handover_page_are_made_with_the_keys(raise_curtain):
    stage = raise_curtain(HAZEL)
    written_before(stage)
    unlock(stage)
    hands, keyboard = stage.hands, Keyboard(stage.hands)
    open_case(hands)
    keyboard.press("Send the record to another school")
    hands.wait_for("Papers that go with it")
    keyboard.press("Letter with the receipt slip")
    letter = saved(stage, hands, "letter")
    assert squeezed("To be opened only by Ola Exemplar") in letter
    assert [name for name in NAMES if name in letter] == []
    hands.press("Back")
    hands.wait_for("Papers that go with it")
    keyboard.press("Handover page")
    handover = saved(stage, hands, "handover")
    assert squeezed("About Zoë Exampleton") in handover
    assert squeezed("What is open") in handover
