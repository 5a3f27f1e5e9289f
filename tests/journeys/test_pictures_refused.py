"""I1 in the whole window: a picture dropped on any box is answered there in one sentence."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tests.attacks.offers import picture
from tests.journeys.staging import HAZEL, OpenStage, unlock
from ui.tour.stage import Stage
from ui.widgets.text_intake import NO_PICTURES

SAID = NO_PICTURES.rstrip(".")


def test_at_the_door(raise_curtain: OpenStage) -> None:
    stage = raise_curtain(HAZEL)
    stage.hands.choose("Who are you?", HAZEL.name)
    refused_in_words(stage, "Your password")
    unlock(stage, HAZEL)


def test_in_the_search(stage: Stage) -> None:
    refused_in_words(stage, "Search name, case or reference")


@pytest.mark.parametrize(
    ("way", "box"),
    [
        (("Settings", "Check a paper"), "A code from paper"),
        (("Settings", "Show cases to an inspector"), "Why are they shown these?"),
        (("Settings", "Show cases to an inspector"), "Which cases are they shown?"),
        (("New incident", "Just a note"), "What was said or done?"),
    ],
)
def test_on_pages(stage: Stage, way: tuple[str, ...], box: str) -> None:
    for words in way:
        stage.hands.press(words)
    refused_in_words(stage, box)


def refused_in_words(stage: Stage, box: str) -> None:
    """Paste a picture into a box and hold that the window says why it took nothing."""
    hands = stage.hands
    field = hands.find((QLineEdit, QPlainTextEdit), box)
    hands.click(field)
    mime = QMimeData()
    mime.setImageData(picture())
    QGuiApplication.clipboard().setMimeData(mime)
    assert not hands.sees(SAID)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    hands.wait_for(SAID)
    assert field.text() == ""
    hands.look(stage.folder / "refused.png")
