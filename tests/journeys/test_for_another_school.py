"""Z9 and N4 with the keys: a locked copy, then the letter that goes with it and the page read first."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.documents.reading import squeezed, text_of
from tests.journeys.key_deeds import open_case
from tests.journeys.keyboard import Keyboard
from tests.journeys.staging import HAZEL, WREN, unlock
from tests.ui.pages.masked.invented import sign_case
from ui.tour.hands import Hands
from ui.tour.stage import BEGINS, Stage
from ui.widgets.dropdown import Dropdown
from yps_desktop.services.opening import close, look_at, open_desk, prove

NAMES = ("Zoë", "Exampleton", "Testwell", "Mockham")


def written_before(stage: Stage) -> None:
    """Let Wren have written the case on another day."""
    vault = stage.folder / "vault"
    wren = next(one for one in look_at(vault).people if one.name == WREN.name)
    desk = open_desk(prove(vault, wren.id, WREN.password), lambda: BEGINS)
    sign_case(desk)
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
    keyboard.press("Print record")
    saved(stage, hands, "record")
    keyboard.press("Back to the paper")
    hands.wait(stage.shows_a_page, "the first page")
    papers = hands.find(Dropdown, "Which paper?")
    papers.setFocus()
    hands.key(Qt.Key.Key_Down)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(papers.view(), key)
    hands.wait_for("Which school does it go to?")
    keyboard.type("Specimen Park Academy", "Which school does it go to?")
    keyboard.type("Ola Exemplar", "Who alone opens it?")
    keyboard.type("5", "Within how many school days is the receipt back?")
    keyboard.choose("With whom does it go?", "Zoë Exampleton")
    keyboard.choose("Which copy goes?", "Another one")
    keyboard.type("01632 960002", "On which number do they ring you?")
    keyboard.press("Show the letter")
    letter = saved(stage, hands, "letter")
    assert squeezed("To be opened only by Ola Exemplar") in letter
    assert [name for name in NAMES if name in letter] == []
    hands.press("Back")
    hands.wait_for("Which school does it go to?")
    keyboard.press("Show the handover page")
    handover = saved(stage, hands, "handover")
    assert squeezed("About Zoë Exampleton") in handover
    assert squeezed("What is open") in handover
