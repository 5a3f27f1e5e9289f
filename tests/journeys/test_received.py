"""A record from another school, opened, read, matched and taken in by hand, and the receipt sent back."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.journeys.keyboard import Keyboard
from tests.journeys.searching import markers_in
from tests.journeys.staging import HAZEL, OpenStage, lock, unlock
from tests.services.conftest import WRENS
from tests.ui.pages.arriving import THERE, Sent, send
from ui.pages.parts.arrived_page import GONE
from ui.tour.stage import BEGINS, Stage
from yps_desktop.services import packages


@pytest.fixture
def sent(tmp_path_factory: pytest.TempPathFactory) -> Sent:
    return send(tmp_path_factory.mktemp("another-school"), lambda: BEGINS + timedelta(days=2, hours=6))


@pytest.fixture
def receipt(tmp_path: Path) -> Path:
    return tmp_path / "receipt.json"


@pytest.fixture
def at_the_file(raise_curtain: OpenStage, sent: Sent, receipt: Path) -> Stage:
    stage = raise_curtain(HAZEL)
    stage.clock.jump(3 * 24 * 60)
    stage.choose_next(sent.path)
    stage.save_next_as(receipt)
    unlock(stage)
    stage.hands.press("A record came from another school")
    stage.hands.wait_for("What are the six words?")
    return stage


def _open(stage: Stage, words: str) -> None:
    stage.hands.press("Choose the file")
    stage.hands.fill("What are the six words?", words)
    stage.hands.press("Open it")


def test_n3_n4_a_record_is_read_matched_taken_in_and_its_receipt_is_accepted(at_the_file, sent, receipt):
    stage, hands = at_the_file, at_the_file.hands
    _open(stage, sent.words.title())
    hands.wait_for(f"What came from {THERE}")
    assert hands.sees("Handover page")
    hands.press("Read the whole record")
    hands.press_about("What was signed", "Disclosure")
    hands.wait_for("Rowan sent my picture to his friends.")
    hands.press("Back")
    hands.wait_for("Chronology")
    hands.press("Back to what came")
    hands.choose("Do they read the same six groups?", "Yes, the same six groups")
    hands.press("Continue: who it is here")
    hands.choose("Who is Juniper Exampleton here?", "Somebody new here")
    hands.press("Continue: check and take in")
    hands.fill("Your password", WRENS)
    hands.press("Take it in")
    hands.wait_for("It is in the record")
    hands.press("Save the receipt")
    hands.wait_for("The receipt is saved")
    assert packages.read_answer(receipt.read_bytes(), sent.made.hash).was_taken_in
    hands.press("Case 2026-001")
    hands.press(f"Received from {THERE}")
    hands.wait_for("What they proposed")
    assert markers_in(stage.folder, ["Juniper", "Rowan"]) == {}


def test_n3_wrong_words_and_a_cut_file_are_one_sentence_each_and_a_lock_drops_what_lay_open(
    at_the_file, sent
):
    stage, hands = at_the_file, at_the_file.hands
    _open(stage, "abbey lamp ticket orchard violin marble")
    hands.wait_for("These are not the words this package was locked with")
    sent.path.write_bytes(sent.made.data[:-40])
    hands.fill("What are the six words?", sent.words)
    hands.press("Open it")
    hands.wait_for("This package was cut short or changed on the way")
    sent.path.write_bytes(sent.made.data)
    hands.press("Open it")
    hands.wait_for(f"What came from {THERE}")
    lock(stage)
    unlock(stage)
    hands.wait_for(GONE)
    assert hands.sees("nothing of it is kept")
    assert markers_in(stage.folder, ["Juniper", sent.words.split()[0], THERE]) == {}


def test_n3_the_file_is_opened_and_its_key_compared_by_keys_alone(at_the_file, sent):
    hands = at_the_file.hands
    keys = Keyboard(hands)
    keys.press("Choose the file")
    keys.type(sent.words, "What are the six words?")
    keys.enter()
    hands.wait_for(f"What came from {THERE}")
    keys.choose("Do they read the same six groups?", "Yes, the same six groups")
    hands.key(Qt.Key.Key_Tab)
    keys.press("Continue: who it is here")
    hands.wait_for("Who is Juniper Exampleton here?")
