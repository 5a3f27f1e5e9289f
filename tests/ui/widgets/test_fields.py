"""Fields take plain words by key, paste and drop, and refuse the rest."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Put
from ui.widgets.plain_area import PlainArea
from ui.widgets.plain_field import LONGEST, TOO_LONG, PlainField
from ui.widgets.text_intake import NO_PICTURES

FIELDS = pytest.mark.parametrize("kind", [PlainField, PlainArea])


def _picture() -> QMimeData:
    mime = QMimeData()
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    return mime


def _words(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    mime.setHtml(f"<b>{text}</b>")
    return mime


def _paste(field: PlainField | PlainArea, offer: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(offer)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def _drop(field: PlainField | PlainArea, offer: QMimeData) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target = field.viewport() if isinstance(field, PlainArea) else field
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(5, 5), copy, offer, left, none))
    QApplication.sendEvent(target, QDragMoveEvent(QPoint(5, 5), copy, offer, left, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, offer, left, none))


@FIELDS
@pytest.mark.parametrize("bring", [_paste, _drop])
def test_words_come_in_as_plain_text(put: Put, kind: type[PlainField], bring) -> None:
    field = kind("Account")
    put(field)
    bring(field, _words("She\xa0said <b>no</b>"))
    assert field.text() == "She said <b>no</b>"


@FIELDS
@pytest.mark.parametrize("bring", [_paste, _drop])
def test_i1_a_picture_is_refused_and_what_was_typed_stays(
    put: Put, qtbot: QtBot, kind: type[PlainField], bring
) -> None:
    field = kind("Account")
    put(field)
    field.setText("as it was")
    with qtbot.waitSignal(field.refused) as refused:
        bring(field, _picture())
    assert refused.args == [NO_PICTURES]
    assert field.text() == "as it was"


@FIELDS
def test_i1_a_dropped_file_is_refused(put: Put, qtbot: QtBot, kind: type[PlainField]) -> None:
    field, mime = kind("Account"), QMimeData()
    put(field)
    mime.setUrls([QUrl.fromLocalFile("/home/x/a.jpg")])
    with qtbot.waitSignal(field.refused):
        _drop(field, mime)
    assert field.text() == ""


def test_i1_a_refused_drop_is_the_last_thing_said_of_an_area(put: Put) -> None:
    """Qt says after each drop that the text changed: whoever hears that takes the refusal away."""
    area, heard = PlainArea("What?"), []
    put(area)
    area.textChanged.connect(lambda: heard.append("changed"))
    area.refused.connect(heard.append)
    mime = QMimeData()
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    _drop(area, mime)
    assert heard[-1] == NO_PICTURES
    assert heard.count(NO_PICTURES) == 1


def test_the_menus_paste_keeps_the_rule(put: Put, qtbot: QtBot) -> None:
    field = PlainField("Account")
    put(field)
    QGuiApplication.clipboard().setMimeData(_picture())
    paste = next(action for action in field.menu().actions() if action.objectName() == "edit-paste")
    with qtbot.waitSignal(field.refused):
        paste.trigger()
    assert field.text() == ""


def test_a_line_that_is_too_long_is_refused_whole_never_cut_in_silence(put: Put, qtbot: QtBot) -> None:
    field = PlainField("Account")
    put(field)
    with qtbot.waitSignal(field.refused) as refused:
        _paste(field, _words("word " * LONGEST))
    assert refused.args == [TOO_LONG]
    assert field.text() == ""


def test_an_area_holds_a_hundred_thousand_characters(put: Put) -> None:
    area = PlainArea("Account")
    put(area)
    _paste(area, _words("words " * 20_000))
    assert len(area.text()) == 120_000


def test_an_area_grows_with_its_text_and_then_scrolls(put: Put, qapp: QApplication) -> None:
    area = PlainArea("Account")
    window = put(area, height=700)
    heights = []
    for lines in (1, 6, 12, 80):
        area.setText("\n".join(["line"] * lines))
        qapp.processEvents()
        heights.append(area.height())
    assert heights == sorted(set(heights))
    assert heights[-1] < window.height()


@FIELDS
def test_tab_leaves_a_field(put: Put, kind: type[PlainField]) -> None:
    field, after = kind("Account"), QPushButton("Next")
    put(field, after)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert field.text() == ""


def test_a_field_in_error_has_a_red_edge_of_the_same_size(put: Put) -> None:
    field = PlainField("Account")
    put(field)
    height = field.height()
    field.set_wrong(True)
    red = field.grab().toImage().pixelColor(field.width() // 2, 1).name()
    assert red == "#a8251d"
    assert field.height() == height
    assert isinstance(field, QLineEdit)
