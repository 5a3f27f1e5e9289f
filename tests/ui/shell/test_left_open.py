"""What stands open is said in numbers on the cover and by case after unlocking (D8)."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.reading import NOTE, PHONE, TOLD
from ui.app import PAGES
from ui.cover import Cover
from ui.main_window import MainWindow
from ui.pages.parts.left_open import left_open_words
from ui.places import CASES, HOME, Place
from ui.resuming import resume
from ui.session import Session
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Whereabouts
from yps_desktop.services.left_open import LeftOpen
from yps_desktop.services.sheets import Filled

NOW = datetime(2026, 11, 20, 14, 5, tzinfo=ZoneInfo("Europe/London"))
ENDS = NOW.replace(day=21, hour=11, minute=40)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (LeftOpen(0, 0, None), ""),
        (LeftOpen(1, 0, None), "1 device is here."),
        (LeftOpen(2, 1, ENDS), "2 devices are here. 24 hours end tomorrow, 11:40am."),
        (LeftOpen(0, 2, ENDS), "The first 24 hours end tomorrow, 11:40am."),
        (LeftOpen(0, 1, NOW.replace(hour=9)), "24 hours ended today, 9:05am."),
    ],
)
def test_d8_the_cover_says_it_in_numbers(qtbot: QtBot, left: LeftOpen, words: str) -> None:
    cover = Cover("Lock without saving")
    qtbot.addWidget(cover)
    cover.say_left_open(left_open_words(left, NOW))
    assert cover.left_open.text() == words
    assert cover.left_open.isVisibleTo(cover) is bool(words)


@pytest.fixture
def window(session: Session, qtbot: QtBot, desk: Desk) -> MainWindow:
    sheets.sign(desk, [Filled(TOLD), Filled(PHONE, about="phone"), Filled(NOTE)])
    made = MainWindow(session, PAGES)
    qtbot.addWidget(made)
    return made


def test_d8_whoever_comes_back_to_another_page_is_told_where_it_is_and_who_has_the_key(
    window: MainWindow,
) -> None:
    resume(window, Whereabouts(Place(CASES).to_text()))
    (said,) = window.messages.sentences()
    assert "Case 2026-001: Phone" in said
    assert "DSL office safe, Room 12, key with Wren Mockford" in said
    assert "24 hours" in said
    assert "Juniper" not in said


def test_d8_home_tells_it_by_itself(window: MainWindow) -> None:
    resume(window, Whereabouts(Place(HOME).to_text()))
    assert window.messages.sentences() == []
