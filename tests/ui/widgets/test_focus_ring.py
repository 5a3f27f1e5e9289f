"""The ring is outside whatever has the focus, over its neighbours, and never where it would mislead."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery import settle
from tests.ui.widgets.conftest import Put
from ui.theme import light_theme
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.focus_ring import FocusRing
from ui.widgets.page_body import PageBody
from ui.widgets.page_table import PageTable
from ui.widgets.plain_field import PlainField
from ui.widgets.rail import Rail
from ui.widgets.way_in_card import WayInCard

AWAY = 5


@pytest.fixture
def ring(qapp: QApplication) -> Iterator[FocusRing]:
    made = FocusRing(qapp)
    yield made
    made.ring().setParent(None)
    shiboken6.delete(made)


def _around(widget: QWidget) -> QRect:
    box = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    return box.adjusted(-AWAY, -AWAY, AWAY, AWAY)


@pytest.mark.parametrize(
    "target",
    [
        lambda: PlainField("Name"),
        lambda: OutlinedButton("Open"),
        lambda: WayInCard("note", "Just a note", "Start with a few words."),
        lambda: PageTable("Cases", [100, 100]),
        lambda: ErrorSummary(),
    ],
    ids=["field", "button", "card", "table", "summary"],
)
def test_the_ring_stands_two_pixels_outside_whatever_takes_the_focus(
    put: Put, ring: FocusRing, target
) -> None:
    widget = target()
    window = put(QWidget(), widget)
    if isinstance(widget, ErrorSummary):
        widget.show_problems([("a", "Select what you are recording")])
    widget.setFocus()
    QTest.qWait(0)
    assert ring.ring().isVisible()
    assert ring.ring().parentWidget() is window
    assert ring.ring().geometry() == _around(widget).intersected(window.rect())


def test_the_ring_is_violet_with_the_ground_between(put: Put, ring: FocusRing) -> None:
    button = MainButton("Save and continue")
    window = put(QWidget(), button)
    button.setFocus()
    box, picture = _around(button), window.grab().toImage()
    line = [picture.pixelColor(box.left() + step, box.center().y()).name() for step in range(7)]
    colours = light_theme().colours
    assert line[:3] == [colours.focus.lower()] * 3
    assert line[3:5] == [colours.paper.lower()] * 2
    assert line[5] == colours.accent.lower()


def test_the_ring_goes_with_the_focus_and_with_the_widget(
    put: Put, ring: FocusRing, qapp: QApplication
) -> None:
    first, second = OutlinedButton("Open"), OutlinedButton("Print")
    window = put(first, second)
    first.setFocus()
    second.setFocus()
    assert ring.ring().geometry() == _around(second)
    window.layout().setContentsMargins(90, 90, 0, 0)
    settle(qapp)
    assert ring.ring().geometry() == _around(second)
    second.clearFocus()
    assert not ring.ring().isVisible()


def test_the_ring_takes_no_click_and_no_focus(put: Put, ring: FocusRing) -> None:
    button = OutlinedButton("Open")
    window = put(button)
    button.setFocus()
    assert window.childAt(_around(button).center()) is button
    assert window.childAt(_around(button).topLeft() + QPoint(1, 1)) is not ring.ring()


def test_the_ring_does_not_cover_what_lies_outside_the_page(
    put: Put, ring: FocusRing, qapp: QApplication
) -> None:
    page, bar = PageBody(), QWidget()
    bar.setFixedHeight(60)
    buttons = [OutlinedButton(f"Button {number}") for number in range(40)]
    for button in buttons:
        page.main.add(button)
    page.setMinimumHeight(200)
    put(page, bar)
    buttons[0].setFocus()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    settle(qapp)
    assert not ring.ring().isVisible()
    page.verticalScrollBar().setValue(24 + buttons[0].height() // 2)
    settle(qapp)
    viewport = QRect(page.viewport().mapTo(page.window(), QPoint(0, 0)), page.viewport().size())
    assert ring.ring().isVisible()
    assert viewport.contains(ring.ring().geometry())


def test_the_ring_of_a_place_in_the_rail_stays_in_the_window(put: Put, ring: FocusRing) -> None:
    rail = Rail("Nowhere Green School")
    window = put(rail)
    window.layout().setContentsMargins(0, 0, 0, 0)
    rail.item("home").setFocus()
    QTest.qWait(0)
    assert window.rect().contains(ring.ring().geometry())


def test_the_ring_survives_the_end_of_what_it_surrounds(put: Put, ring: FocusRing) -> None:
    button = OutlinedButton("Open")
    window = put(button)
    button.setFocus()
    shiboken6.delete(button)
    assert not ring.ring().isVisible()
    assert window.isVisible()


def test_the_ring_survives_the_end_of_its_window(put: Put, ring: FocusRing, qapp: QApplication) -> None:
    closing, second = QWidget(), OutlinedButton("Print")
    first = OutlinedButton("Open", parent=closing)
    closing.show()
    closing.activateWindow()
    settle(qapp)
    first.setFocus()
    assert ring.ring().parentWidget() is closing
    shiboken6.delete(closing)
    window = put(second)
    second.setFocus()
    assert ring.ring().parentWidget() is window
    assert ring.ring().isVisible()


def test_what_had_the_focus_is_there_for_whoever_hears_of_the_change_after_the_ring(
    ring: FocusRing, qapp: QApplication, qtbot: QtBot
) -> None:
    heard: list[bool] = []

    def hear(old: QWidget | None, _now: QWidget | None) -> None:
        heard.append(old is not None and shiboken6.isValid(old))

    windows = [_with_a_field(), _with_a_field()]
    _show(qtbot, windows[0])
    qapp.focusChanged.connect(hear)
    del windows[0]  # from here on nobody holds it but the ring
    _show(qtbot, windows[0])
    qapp.focusChanged.disconnect(hear)
    assert heard[0]


def _with_a_field() -> QWidget:
    window = QWidget()
    PlainField("A field").setParent(window)
    return window


def _show(qtbot: QtBot, window: QWidget) -> None:
    window.show()
    window.findChild(PlainField).setFocus()
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.findChild(PlainField).hasFocus())
