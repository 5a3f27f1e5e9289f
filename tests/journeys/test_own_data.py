"""L3 with the keys: a pupil in two cases asks for her own data, and gets one file with no other name."""

from PySide6.QtCore import Qt

from tests.documents.reading import squeezed, text_of
from tests.journeys.key_deeds import open_case
from tests.journeys.keyboard import Keyboard
from tests.journeys.staging import HAZEL, WREN, unlock
from tests.journeys.test_masked_copy import streams_of
from tests.ui.pages.masked.invented import ZOE, note, sign_case
from ui.tour.hands import Hands
from ui.tour.stage import BEGINS, Stage
from yps_desktop.record.masked.places import Place
from yps_desktop.services import listing, masking
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close, look_at, open_desk, prove
from yps_desktop.services.sheets import Filled
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer

NAME = "Zoë Exampleton"
CHECKED = "She is in Year 9, and asked me in my office."
WAY = "Given to her in my office"
OTHERS = ("Testwell", "Rowan", "Mockham", "Foxy")


def at_the_record(stage: Stage) -> Desk:
    vault = stage.folder / "vault"
    wren = next(one for one in look_at(vault).people if one.name == WREN.name)
    return open_desk(prove(vault, wren.id, WREN.password), lambda: BEGINS)


def written_before(stage: Stage) -> None:
    """Let Wren have written two cases, and masked a copy of each for her, every place looked at."""
    desk = at_the_record(stage)
    for said in ("Will came with Rowan.", "Foxy rang."):
        sign_case(desk, Filled(note(said)))
    for one in listing.page(desk, "all"):
        asked = masking.begin(desk, one.case, ZOE).for_reader(NAME).calling("rowan", "Foxy")
        for place in masking.where(desk, one.case, asked):
            if _is_verb(place):
                asked = asked.keeping(place.entry, place.field, place.word, place.at, "It is the verb.")
        asked = asked.having_looked(place.key for place in masking.where(desk, one.case, asked))
        masking.sign(desk, one.case, asked, Signer(desk.me, desk.vault.keys))
    close(desk)


def _is_verb(place: Place) -> bool:
    return place.word == "will"


def test_l3_a_pupil_in_two_cases_gets_one_file_that_names_nobody_else(raise_curtain):
    stage = raise_curtain(HAZEL)
    written_before(stage)
    unlock(stage)
    hands, keyboard = stage.hands, Keyboard(stage.hands)
    open_case(hands)
    keyboard.press("Somebody asks what is recorded about them")
    hands.wait_for("Whose data is it?")
    choose(keyboard, hands, "Whose data is it?", NAME)
    type_day(keyboard, "On which day did it come?")
    choose(keyboard, hands, "Who asks?", "They themselves")
    keyboard.type(CHECKED, "How do you know who asks, and that they may?")
    choose(keyboard, hands, "Is the child old enough to understand it?", "Yes")
    keyboard.press("Write it down")
    hands.wait_for("1. A masked copy of each case")
    keyboard.press("Look through the answer")
    hands.wait(stage.shows_a_page, "the first page")
    stage.save_next_as(stage.folder / "answer.pdf")
    keyboard.press("Save as PDF")
    hands.wait_for("Saved as a PDF file")
    hold_no_other_name((stage.folder / "answer.pdf").read_bytes())
    keyboard.press("Back to the request")
    hands.wait_for("It was answered")
    keyboard.press("It was answered")
    hands.wait_for("How did it go to them?")
    type_day(keyboard, "On which day did the answer go?")
    keyboard.type(WAY, "How did it go to them?")
    keyboard.press("Write it down")
    hands.wait_for("What was handed out")
    hands.press("Lock")
    hands.wait_for("Unlock the record")
    assert verify(stage.folder / "vault", WREN.name, WREN.password)


def choose(keyboard: Keyboard, hands: Hands, question: str, answer: str) -> None:
    """Choose an answer and leave the question by Tab: Down would choose the next."""
    keyboard.choose(question, answer)
    hands.key(Qt.Key.Key_Tab)


def type_day(keyboard: Keyboard, question: str) -> None:
    """Type today's date."""
    for box, figures in (("Day", BEGINS.day), ("Month", BEGINS.month), ("Year", BEGINS.year)):
        keyboard.type(str(figures), box, question)


def hold_no_other_name(pdf: bytes) -> None:
    """Look through text, streams and everything else of the file."""
    text = squeezed(text_of(pdf))
    assert all(squeezed(said) in text for said in ("Case 2026-001", "Case 2026-002", "right to complain"))
    everything = text_of(pdf) + streams_of(pdf)
    assert [name for name in OTHERS if name in everything] == []
