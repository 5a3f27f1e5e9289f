"""What stands over every page about keys, until it is done and not only until it is closed."""

from dataclasses import replace

import pytest

from tests.services.conftest import CHEAP, HAZELS
from tests.ui.pages.reading import button, words_on
from ui.app import PAGES
from ui.key_notice import NOT_ON_PAPER
from ui.main_window import MainWindow
from ui.pages.parts.unseen_change import TITLE
from ui.places import CASES, HELP, HOME, KEYS, RECOVERY_SHEET, SETTINGS, Place
from ui.session import Session
from ui.tasks import InlineTasks
from yps_desktop.services.key_changes import NewSheet, RightsGiven, put_change, words_of
from yps_desktop.services.opening import Newcomer, close, give_key, open_desk, prove
from yps_desktop.services.recovery_sheet import prove_sheet

HAZEL = Newcomer("Hazel Fictley", "Headteacher", ("countersign", "oversee"), HAZELS)


@pytest.fixture
def window(qtbot, session) -> MainWindow:
    made = MainWindow(session, PAGES)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.open(Place(HOME))
    return made


@pytest.fixture
def changed(desk):
    """Hazel's rights, changed by Wren with the recovery sheet."""
    sheet = put_change(desk, NewSheet(), None, words_of(desk, NewSheet())).new_sheet
    hazel = give_key(desk, HAZEL, CHEAP)
    change = RightsGiven(hazel.person, ("countersign", "write", "oversee"))
    put_change(desk, change, prove_sheet(desk.folder, sheet.text), words_of(desk, change))
    return desk.holders[hazel.person]


def test_a_change_made_with_the_sheet_stands_over_every_page_and_cannot_be_closed(changed, window):
    for page in (HOME, CASES, SETTINGS, HELP):
        window.go(Place(page))
        assert TITLE in words_on(window.key_notice)
        assert "Close" not in words_on(window.key_notice)


def test_whoever_made_it_cannot_say_that_it_was_seen(changed, window):
    window.go(Place(KEYS))
    assert TITLE in words_on(window.page)
    assert "I have seen this" not in words_on(window.page)


def test_it_is_gone_once_another_who_looks_after_the_record_has_seen_it(changed, qtbot, desk, clock):
    close(desk)
    hers = Session(open_desk(prove(desk.folder, changed.person, HAZELS), clock), InlineTasks())
    window = MainWindow(hers, PAGES)
    qtbot.addWidget(window)
    window.show()
    window.open(Place(HOME))
    assert TITLE in words_on(window.key_notice)
    window.go(Place(KEYS))
    assert not window.key_notice.isVisible(), "the page itself says it"
    button(window.page, "I have seen this").click()
    assert TITLE not in words_on(window.page)
    window.go(Place(HOME))
    assert not window.key_notice.isVisible()
    hers.finish(close, 5)


def test_somebody_who_only_records_is_told_too(changed, window, session, desk):
    session.me = replace(changed, rights=("write",))
    window.key_notice.look()
    window.go(Place(CASES))
    assert TITLE in words_on(window.key_notice)


def test_a_sheet_not_on_paper_is_said_on_every_page_but_home_and_its_own(window, session, desk):
    session.sheet = put_change(desk, NewSheet(), None, words_of(desk, NewSheet())).new_sheet
    window.go(Place(SETTINGS))
    assert NOT_ON_PAPER in words_on(window.key_notice)
    for page in (RECOVERY_SHEET, HOME):
        window.go(Place(page))
        assert NOT_ON_PAPER not in words_on(window.key_notice)
    assert "No recovery sheet is kept yet" in words_on(window.page)
