"""I1 in the whole window: a picture dropped on any box is answered there in one sentence."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.attacks.offers import picture
from tests.attacks.test_pictures import MUST, WAYS_IN, hold_no_picture
from tests.journeys import marked
from tests.journeys.staging import HAZEL, OpenStage, unlock
from ui.places import Place
from ui.tour.stage import Stage
from ui.widgets.password_field import PasswordBox
from ui.widgets.plain_area import PlainArea
from ui.widgets.plain_field import PlainField
from ui.widgets.refusal import SaysRefusals
from ui.widgets.search_field import SearchField
from ui.widgets.text_intake import NO_PICTURES, NO_WORDS, ONLY_WORDS

KINDS = {PlainField, PlainArea, PasswordBox, SearchField}
SAID = NO_PICTURES.rstrip(".")
REFUSALS = [sentence.rstrip(".") for sentence in (NO_PICTURES, NO_WORDS, ONLY_WORDS)]


def test_at_the_door(raise_curtain: OpenStage) -> None:
    stage = raise_curtain(HAZEL)
    stage.hands.choose("Who are you?", HAZEL.name)
    refused_in_words(stage, "Your password")
    unlock(stage, HAZEL)


def test_in_the_search(stage: Stage) -> None:
    refused_in_words(stage, "Search name, number or any word")


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


def test_on_every_box_of_every_page(attack, stage: Stage) -> None:
    everywhere = list(marked.places(*stage.program.inside.session.finish(marked.begin, 30)))
    tried = attack("pictures on every box of every page", short=12, full=len(everywhere), must=MUST)
    boxes = 0
    for number in tried:
        place = everywhere[number * len(everywhere) // tried.count]
        page = marked.visit(stage, place)
        assert {type(part) for part in takes_drops(stage.window)} <= KINDS
        for box in marked.boxes_of(page):
            boxes += 1
            offer, way = WAYS_IN[boxes * 7 % len(WAYS_IN)]
            taken_or_refused(stage, box, offer, way, place)
    assert boxes > 2 * tried.count
    tried.reached = f"{MUST}, {boxes} boxes"


def taken_or_refused(stage: Stage, box, offer, way, place: Place) -> None:
    """Hold that a box took plain words, or that the window says why it took nothing."""
    box.setText("")
    mime = offer.make()
    way(box, mime)
    hold_no_picture(box, offer)
    if not box.text():
        near = nearest(box)
        said = [label.text() for label in near.findChildren(QLabel) if label.isVisible()]
        assert any(one in words for one in REFUSALS for words in said), (place.page, offer.name)


def takes_drops(window: QWidget) -> list[QWidget]:
    """Give whatever something can be dropped on; of a box with several lines that is its inside."""
    taking = [part for part in window.findChildren(QWidget) if part.acceptDrops() and part.isVisible()]
    return [part.parentWidget() if isinstance(part.parentWidget(), PlainArea) else part for part in taking]


def nearest(box: QWidget) -> QWidget:
    """Give what stands around a box and says there why nothing was taken in."""
    around = box.parentWidget()
    while not isinstance(around, SaysRefusals):
        around = around.parentWidget()
    return around


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
