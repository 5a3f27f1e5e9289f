"""Two hundred thousand calls to widgets: nothing drifts, nothing aborts, as another PySide6 did."""

import gc
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.services.conftest import clock, desk, hazel, head, wren  # noqa: F401
from ui.app import PAGES
from ui.main_window import MainWindow
from ui.places import CASE, CASES, HELP, HOME, INSPECTION, NEW_INCIDENT, NUMBERS, QUESTION, SETTINGS, Place
from ui.session import Session
from ui.tasks import InlineTasks
from ui.widgets.date_boxes import DateBoxes
from ui.widgets.labels import Body
from ui.widgets.plain_area import PlainArea
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.status_bar import StatusBar
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

NOTHING_LOST = 1_000
"""Python's own workings move its count of None by some hundred; the fault moved it by one a call."""
GROWTH_MB = 24
WARM = 2_000


class Held:
    """What is held at a moment: references to None, memory in MB, widgets."""

    def __init__(self, window: QWidget) -> None:
        _settle()
        self.nothing = sys.getrefcount(None)
        self.memory = _memory_mb()
        self.objects = len(window.findChildren(QObject))
        self.widgets = len(QApplication.allWidgets())


def test_a_widget_keeps_what_it_is_however_often_it_is_told(attack, qtbot: QtBot) -> None:
    window, calls = a_window()
    qtbot.addWidget(window)
    window.show()
    turns = cycle(calls)
    for _ in range(WARM):
        next(turns)("warm")
    before = Held(window)
    for number in attack("200,000 widget calls", short=10_000, full=200_000, must="no drift, no abort"):
        next(turns)(str(number % 97))
    after = Held(window)
    hold_no_drift(before, after)
    assert after.nothing - before.nothing < NOTHING_LOST


def test_pages_opened_one_after_another_leave_nothing_behind(attack, qtbot: QtBot, desk: Desk) -> None:  # noqa: F811
    case = sheets.sign(desk, [Filled(Note(when=Moment(desk.now().date()), what="A call."))])
    window = MainWindow(Session(desk, InlineTasks()), PAGES)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    places = cycle(places_with(case))
    for _ in range(2 * len(places_with(case))):
        open_(window, next(places))
    open_(window, Place(HOME))
    before = Held(window)
    for _ in attack("pages opened one after another", short=20, full=1_000, must="no drift, no abort"):
        open_(window, next(places))
    open_(window, Place(HOME))
    hold_no_drift(before, Held(window))


def places_with(case: str) -> list[Place]:
    """Give places of many kinds."""
    plain = [Place(page) for page in (CASES, SETTINGS, HELP, NEW_INCIDENT, NUMBERS, INSPECTION)]
    draft = {"draft": "0123456789abcdef"}
    return [*plain, Place(CASE, case=case), Place(QUESTION, case=case, sheet="viewing", **draft)]


def open_(window: MainWindow, place: Place) -> None:
    """Show a page, and let Qt take the one before apart."""
    window.go(place)
    _settle()


def a_window() -> tuple[QWidget, list[Callable[[str], None]]]:
    """Make a window with widgets of ours, and calls to each that return nothing."""
    window = QWidget()
    area, bar, boxes = PlainArea(parent=window), StatusBar(window), DateBoxes(lambda: None, "When", window)
    block = QuestionBlock("What happened?", PlainField(), "In your words.", parent=window)
    label = Body("")
    label.setParent(window)
    return window, [
        label.setText,
        area.setText,
        block.set_question,
        block.set_error,
        lambda _: block.set_error(None),
        block.field.setText,
        lambda words: block.field.setVisible(len(words) > 1),
        lambda words: boxes.boxes["day"].setText(words),
        label.setAccessibleName,
        bar.say_saved,
        bar.say_who,
        lambda words: area.set_wrong(len(words) > 1),
        lambda _: window.update(),
    ]


def hold_no_drift(before: Held, after: Held) -> None:
    """Hold that nothing grew, and no reference to None was lost.

    Making a widget and letting it go gains one in PySide6 6.11, which does no harm: losing them aborts.
    """
    assert before.nothing - after.nothing < NOTHING_LOST
    assert after.memory - before.memory < GROWTH_MB
    assert after.objects <= before.objects
    assert after.widgets <= before.widgets


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def _memory_mb() -> float:
    """Give the memory that is resident, in MB; 0 where the system does not say so."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * 4096 / 1e6 if told.exists() else 0.0
