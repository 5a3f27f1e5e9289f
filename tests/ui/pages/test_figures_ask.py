"""Q: of which days, beside which others, and whether small numbers are hidden, is asked and never guessed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.pages.asking import nameless, settle, words_on
from tests.ui.pages.counted_school import BEFORE, OVER, TWO_DAYS, count_school
from tests.ui.pages.reading import places_gone_to
from ui.pages.figures_ask import NO_BESIDE, NO_HOW, NOT_OVER, SAME, FiguresAskPage
from ui.pages.page import Page
from ui.pages.parts.asked_figures import figures_place
from ui.pages.parts.asked_period import DAYS, MORE, NO_PERIOD
from ui.places import (
    FIGURES_ASK,
    Place,
)
from ui.session import Session
from yps_desktop.record.periods import Period
from yps_desktop.record.school_days import Term, spell_terms
from yps_desktop.services.desk import Desk

Show = Callable[[Page], Page]


@pytest.fixture
def counted_school(desk: Desk) -> Desk:
    """A desk at a record whose cases are counted."""
    count_school(desk)
    return desk


@pytest.fixture
def asking(counted_school: Desk, session: Session, show: Show) -> FiguresAskPage:
    page = show(FiguresAskPage(session, Place(FIGURES_ASK)))
    assert isinstance(page, FiguresAskPage)
    settle()
    return page


def choose(asking: FiguresAskPage, period: Period, beside: str, how: str) -> None:
    assert asking.period is not None
    asking.period.put(period)
    asking.beside.row(beside).click()
    asking.how.row(how).click()


def test_q_nothing_is_chosen_and_what_is_missing_is_said(asking: FiguresAskPage) -> None:
    assert asking.period is not None
    assert (asking.period.rows.value(), asking.beside.value(), asking.how.value()) == (None, None, None)
    asking.show_button.click()
    said = words_on(asking)
    assert all(problem in said for problem in (NO_PERIOD, NO_BESIDE, NO_HOW))


def test_q_small_numbers_are_hidden_only_of_a_school_year_that_is_over(asking: FiguresAskPage) -> None:
    gone = places_gone_to(asking)
    choose(asking, TWO_DAYS, "nothing", "hidden")
    asking.show_button.click()
    assert NOT_OVER in words_on(asking)
    choose(asking, OVER, "before", "hidden")
    asking.show_button.click()
    assert gone == [figures_place((OVER, BEFORE), "hidden")]


def test_q_two_periods_are_not_the_same_days_twice(asking: FiguresAskPage) -> None:
    choose(asking, OVER, "other", "exact")
    assert asking.other is not None
    asking.other.put(OVER)
    asking.show_button.click()
    assert SAME in words_on(asking)
    asking.other.put(TWO_DAYS)
    assert asking.other.rows.value() == DAYS
    gone = places_gone_to(asking)
    asking.show_button.click()
    assert gone == [figures_place((OVER, TWO_DAYS), "exact")]


def test_q_terms_of_years_before_stand_in_a_list(counted_school: Desk, session: Session, show: Show) -> None:
    autumns = [Term(date(year, 9, 2), date(year, 12, 18)) for year in (2023, 2024, 2025)]
    springs = [Term(date(year, 1, 5), date(year, 3, 27)) for year in (2024, 2025, 2026)]
    summers = [Term(date(year, 4, 13), date(year, 7, 21)) for year in (2024, 2025, 2026)]
    terms = spell_terms(sorted((*autumns, *springs, *summers), key=lambda term: term.first))
    counted_school.school = session.school = replace(counted_school.school, terms=terms)
    page = show(FiguresAskPage(session, Place(FIGURES_ASK)))
    assert isinstance(page, FiguresAskPage)
    assert page.period is not None
    page.period.rows.row(MORE).click()
    page.show_button.click()
    assert NO_PERIOD in words_on(page)
    page.period.put(Period(date(2025, 1, 5), date(2025, 3, 27)))
    assert page.period.rows.value() == MORE
    assert page.period.more.currentText() == "Spring term 2025. 5 January 2025 to 27 March 2025"
    assert page.period.read() == Period(date(2025, 1, 5), date(2025, 3, 27))


def test_whatever_is_asked_has_a_name(asking: FiguresAskPage) -> None:
    asking.beside.row("other").click()
    assert nameless(asking) == []


def test_q_everything_is_asked_by_keyboard_alone(asking: FiguresAskPage, qtbot: QtBot) -> None:
    window, gone = asking.window(), places_gone_to(asking)
    with qtbot.waitActive(window):
        window.activateWindow()
    asking.focus_first()

    def press(*keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(window.focusWidget() or window, key)

    press(Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    assert window.focusWidget() is asking.show_button
    press(Qt.Key.Key_Return)
    assert gone == [figures_place((OVER,), "hidden")]


def test_q_whoever_comes_back_finds_the_days_they_asked_for(
    asking: FiguresAskPage, session: Session, show: Show
) -> None:
    choose(asking, TWO_DAYS, "nothing", "exact")
    asking.show_button.click()
    again = show(FiguresAskPage(session, Place(FIGURES_ASK)))
    assert isinstance(again, FiguresAskPage)
    assert again.period is not None
    assert (again.period.read(), again.beside.value(), again.how.value()) == (TWO_DAYS, "nothing", None)


def test_where_nothing_can_be_written_it_says_why_numbers_are_not_shown_as_they_are(
    counted_school: Desk, session: Session, show: Show
) -> None:
    session.read_only = "This record is only read here."
    page = show(FiguresAskPage(session, Place(FIGURES_ASK)))
    assert isinstance(page, FiguresAskPage)
    assert f"They cannot be shown as they are: {session.read_only}" in words_on(page)
    assert len(page.how.rows()) == 1
