"""I1: pictures pasted and dropped in every way on every kind of box: none held, none drawn."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.attacks.offers import LOUD, Offer, offers
from tests.ui.forms.conftest import HAZEL, ROWAN, MakeForm, make_form  # noqa: F401
from tests.ui.pages.reading import words_on
from ui.widgets.password_field import PasswordBox
from ui.widgets.plain_area import PlainArea
from ui.widgets.plain_field import PlainField
from ui.widgets.search_field import SearchField
from ui.widgets.text_intake import NO_PICTURES, NO_WORDS, ONLY_WORDS, holds_imagery
from yps_desktop.record.sheets import SHEETS

WHAT, MUST = "pictures pasted and dropped on every kind of box", "none held, none drawn"
BOXES: dict[str, Callable[[], QWidget]] = {
    "a line": PlainField,
    "several lines": PlainArea,
    "a password": lambda: PasswordBox("Password"),
    "the search": SearchField,
    "a day": lambda: PlainField("Day", 52),
}
_HELD = "￼"
"""What stands in a text where a picture is held in it."""


def _paste(box: QWidget, mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def _paste_by_menu(box: QWidget, mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    menu = box.menu() if isinstance(box, PlainField) else box.createStandardContextMenu()
    next(action for action in menu.actions() if action.objectName() == "edit-paste").trigger()
    menu.deleteLater()


def _drop(box: QWidget, mime: QMimeData) -> None:
    target = box.viewport() if isinstance(box, PlainArea | QTextEdit) else box
    where, copy, left = QPointF(4, 4), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(where.toPoint(), copy, mime, left, plain))
    QApplication.sendEvent(target, QDropEvent(where, copy, mime, left, plain))


def _put_in(box: QWidget, mime: QMimeData) -> None:
    """Put it in by the call behind every other way, such as the middle button where there is a selection."""
    box.take(mime) if isinstance(box, PlainField) else box.insertFromMimeData(mime)


WAYS = (_paste, _paste_by_menu, _drop, _put_in)
WAYS_IN = [(offer, way) for offer in offers() for way in WAYS]
"""Every offer by every way."""


@pytest.mark.parametrize("kind", BOXES)
def test_no_way_brings_a_picture_into_a_box(attack, qtbot: QtBot, kind: str) -> None:
    box = BOXES[kind]()
    qtbot.addWidget(box)
    box.resize(300, 80)
    box.show()
    said: list[str] = []
    box.refused.connect(said.append)
    tried = attack(WHAT, short=200, full=len(WAYS_IN), must=MUST)
    for number in tried:
        offer, way = WAYS_IN[number * len(WAYS_IN) // tried.count]
        box.setText("")
        said.clear()
        mime = offer.make()
        way(box, mime)
        hold_nothing(box, offer, said)


@pytest.mark.parametrize("kind", SHEETS)
def test_no_box_of_any_sheet_is_of_another_kind_and_each_says_why_in_words(
    attack,
    make_form: MakeForm,  # noqa: F811
    kind: str,
) -> None:
    form = make_form(kind, known=(HAZEL, ROWAN))
    boxes = [box for field in form.asked() for box in boxes_in(form.slot(field))]
    said: list[str] = []
    form.refused.connect(said.append)
    for number in attack("every box of every sheet", short=len(boxes), full=200 * len(boxes), must=MUST):
        box = boxes[number % len(boxes)]
        offer, way = WAYS_IN[number * 7 % len(WAYS_IN)]
        box.setText("")
        said.clear()
        mime = offer.make()
        way(box, mime)
        hold_nothing(box, offer, said)
        assert not said or said[0].rstrip(".") in words_on(form), offer.name


@pytest.fixture
def rich(qtbot: QtBot) -> QTextEdit:
    box = QTextEdit()
    qtbot.addWidget(box)
    box.resize(300, 80)
    box.show()
    return box


def test_a_box_for_rich_text_would_have_held_and_drawn_them(rich: QTextEdit) -> None:
    caught = set()
    for offer in offers():
        rich.clear()
        _put_in(rich, offer.make())
        caught |= {what for what, found in (("held", _holds(rich)), ("drawn", _draws(rich))) if found}
    assert caught == {"held", "drawn"}


def boxes_in(part: QWidget) -> list[QWidget]:
    """Give every box that takes words, which is one of the kinds attacked here."""
    found = [*part.findChildren(QLineEdit), *part.findChildren(QPlainTextEdit), *part.findChildren(QTextEdit)]
    assert all(type(box) in (PlainField, PlainArea) for box in found)
    return found


def hold_nothing(box: QWidget, offer: Offer, said: list[str]) -> None:
    """Hold that nothing but plain words came in, or nothing and a sentence why."""
    hold_no_picture(box, offer)
    text = box.text()
    if said:
        assert (text, len(said)) == ("", 1), offer.name
        assert said[0] in (NO_PICTURES, NO_WORDS, ONLY_WORDS), offer.name
    else:
        assert text, offer.name
        assert text.strip() == offer.words or "IMG_0001" in text, offer.name


def hold_no_picture(box: QWidget, offer: Offer) -> None:
    """Hold that a box neither holds nor draws a picture, in whatever way it is spelled."""
    assert not _holds(box), offer.name
    assert not _draws(box), offer.name
    assert not holds_imagery(box.text()), offer.name


def _holds(box: QWidget) -> bool:
    if isinstance(box, QLineEdit):
        return _HELD in box.text()
    return _HELD in box.toPlainText() or "<img" in box.document().toHtml()


def _draws(box: QWidget) -> bool:
    image = box.grab().toImage()
    across, down = range(0, image.width(), 3), range(0, image.height(), 3)
    return any(image.pixelColor(x, y) == LOUD for x in across for y in down)
