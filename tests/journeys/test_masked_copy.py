"""Z11 with the keys: a copy with other people masked, from the case to a PDF that names nobody else."""

import re

import pikepdf

from tests.documents.reading import opened, squeezed, text_of
from tests.journeys.key_deeds import open_case
from tests.journeys.keyboard import Keyboard
from tests.journeys.staging import HAZEL, WREN, unlock
from tests.ui.pages.masked.invented import note, sign_case
from ui.tour.hands import Hands
from ui.tour.stage import BEGINS, Stage
from yps_desktop.services.opening import close, look_at, open_desk, prove
from yps_desktop.services.sheets import Filled

READER = "Her new school, Fairhaven School"
REASON = "It is the verb."


def written_before(stage: Stage) -> None:
    """Let Wren have written the case on another day."""
    vault = stage.folder / "vault"
    wren = next(one for one in look_at(vault).people if one.name == WREN.name)
    desk = open_desk(prove(vault, wren.id, WREN.password), lambda: BEGINS)
    many = "Will and Rowan met again, and Foxy came. " * 66
    sign_case(desk, Filled(note(many)))
    close(desk)


def test_z11_a_masked_copy_is_made_with_the_keys_and_holds_no_other_name(raise_curtain):
    stage = raise_curtain(HAZEL)
    written_before(stage)
    unlock(stage)
    hands, keyboard = stage.hands, Keyboard(stage.hands)
    open_case(hands)
    keyboard.press("A copy with other people masked")
    hands.wait_for("Whose copy is it?")
    keyboard.choose("Whose copy is it?", "Zoë Exampleton")
    keyboard.type(READER, "Who is it for?")
    keyboard.press("Continue")
    hands.wait_for("Who stands by name?")
    keyboard.press("Other names for them: Rowan Mockham")
    keyboard.type("Foxy")
    keyboard.press("Look for these words")
    hands.wait_for("Also called: Foxy")
    keyboard.press("Continue")
    hands.wait_for("Look at each replacement")
    keyboard.press("“will” is not a name")
    keyboard.type(REASON)
    keyboard.press("Keep the word")
    hands.wait_for("“will” stays")
    while not hands.sees("Check and sign"):
        left = places_left(hands)
        keyboard.press("These are right")
        hands.wait(lambda left=left: is_further(hands, left), "the next sheet")
    hands.wait_for("Your password")
    keyboard.type(WREN.password, "Your password")
    keyboard.enter()
    hands.wait(stage.shows_a_page, "the first page")
    stage.save_next_as(stage.folder / "masked.pdf")
    keyboard.press("Save as PDF")
    hands.wait_for("Saved as a PDF file")
    hold_no_name((stage.folder / "masked.pdf").read_bytes())


def is_further(hands: Hands, left: str) -> bool:
    """Say whether what comes after so many places is there; nothing may be, while a page is being made."""
    return hands.sees("Check and sign") or places_left(hands) not in ("", left)


def places_left(hands: Hands) -> str:
    """Read how many places are still to be looked at."""
    found = re.search(r"\d+ places? still to look at", hands.words())
    return found[0] if found else ""


def hold_no_name(pdf: bytes) -> None:
    """Look through text, streams and everything else of a paper."""
    text = squeezed(text_of(pdf))
    assert squeezed("I will never forgive him.") in text
    assert squeezed("[Pupil C] laughed.") in text
    assert squeezed(READER) in text
    everything = text_of(pdf) + streams_of(pdf)
    assert [name for name in ("Will", "Testwell", "Rowan", "Mockham", "Foxy") if name in everything] == []


def streams_of(pdf: bytes) -> str:
    """Give every stream, undone, and every string of a PDF."""
    with opened(pdf) as paper:
        streams = [one.read_bytes() for one in paper.objects if isinstance(one, pikepdf.Stream)]
        return b"\n".join([pdf, *streams]).decode("latin-1") + "".join(map(repr, paper.objects))
