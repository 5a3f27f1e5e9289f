"""Q in the window: numbers are asked for, counted and shown; exact ones only after somebody said so."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.counted_school import BEFORE, OVER, TWO_DAYS, count_school, entries
from tests.ui.pages.reading import NOTE, places_gone_to
from ui.every_page import PAGES
from ui.main_window import MainWindow
from ui.pages.figures import EXACT, KEPT_OUT, NONE_OPENED, TOO_FEW, FiguresPage
from ui.pages.figures_ask import GONE, NO_BESIDE, NO_HOW, NOT_OVER, SAME, FiguresAskPage
from ui.pages.figures_limit import FiguresLimitPage
from ui.pages.figures_paper import FiguresPaperPage
from ui.pages.page import Page
from ui.pages.parts.asked_figures import AskedFigures, figures_place
from ui.pages.parts.asked_period import DAYS, MORE, NO_PERIOD
from ui.pages.parts.save_numbers import SAVED
from ui.pages.reports import ReportsPage
from ui.permission import why_not
from ui.places import (
    FIGURES,
    FIGURES_ASK,
    FIGURES_LIMIT,
    GOVERNORS,
    GOVERNORS_PAPER,
    REGISTERS,
    REPORTS,
    Place,
)
from ui.session import Session
from yps_desktop.record.number_acts import NumbersShown
from yps_desktop.record.periods import Period
from yps_desktop.record.school_days import Term, spell_terms
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

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


@pytest.fixture
def shown(counted_school: Desk, session: Session, show: Show) -> Callable[..., FiguresPage]:
    """Ask for numbers and show them."""

    def made(*periods: Period, how: str = "exact") -> FiguresPage:
        place = figures_place(periods, how)
        session.figures = AskedFigures(place)
        page = show(FiguresPage(session, place))
        assert isinstance(page, FiguresPage)
        settle()
        return page

    return made


def choose(asking: FiguresAskPage, period: Period, beside: str, how: str) -> None:
    assert asking.period is not None
    asking.period.put(period)
    asking.beside.row(beside).click()
    asking.how.row(how).click()


def test_q_the_hub_leads_on_with_the_keyboard(session: Session, show: Show) -> None:
    page = show(ReportsPage(session, Place(REPORTS)))
    assert isinstance(page, ReportsPage)
    gone = places_gone_to(page)
    for name in (FIGURES_ASK, GOVERNORS, REGISTERS, FIGURES_LIMIT):
        QTest.keyClick(page.rows[name].link, Qt.Key.Key_Space)
    assert [place.page for place in gone] == [FIGURES_ASK, GOVERNORS, REGISTERS, FIGURES_LIMIT]
    assert nameless(page) == []


def test_whoever_only_countersigns_is_offered_no_numbers(session: Session, show: Show, desk: Desk) -> None:
    desk.me = session.me = replace(desk.me, rights=("countersign",))
    page = show(ReportsPage(session, Place(REPORTS)))
    assert isinstance(page, ReportsPage)
    assert not {FIGURES_ASK, GOVERNORS, FIGURES_LIMIT} & set(page.rows)
    assert "record" in why_not(session, Place(FIGURES, form=OVER.to_text()))


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


def test_q_numbers_as_they_are_are_written_down_once_and_come_back_without_a_second_entry(
    shown: Callable[..., FiguresPage], session: Session, desk: Desk, show: Show
) -> None:
    before = entries(desk)
    page = shown(OVER, BEFORE)
    assert entries(desk) == before + 1
    entry = desk.vault.ledger.entry(entries(desk))
    assert entry is not None
    assert NumbersShown.from_body(entry.read_body()).periods == (OVER.to_text(), BEFORE.to_text())
    said = words_on(page)
    assert EXACT in said
    assert "12" in said
    again = show(FiguresPage(session, page.place))
    assert EXACT in words_on(again)
    assert entries(desk) == before + 1


def test_q_after_a_lock_they_are_asked_for_again_and_nothing_is_written(
    shown: Callable[..., FiguresPage], session: Session, desk: Desk, show: Show
) -> None:
    place = shown(OVER).place
    session.figures, before = None, entries(desk)
    page = FiguresPage(session, place)
    gone: list[Place] = []
    page.go_instead.connect(gone.append)
    show(page)
    assert (entries(desk), EXACT in words_on(page)) == (before, False)
    asked = show(FiguresAskPage(session, gone[0]))
    assert isinstance(asked, FiguresAskPage)
    assert GONE in words_on(asked)
    assert asked.period is not None
    assert (asked.period.read(), asked.how.value()) == (OVER, None)


def test_q_hidden_numbers_write_nothing_and_are_no_exact_ones(
    shown: Callable[..., FiguresPage], desk: Desk
) -> None:
    before = entries(desk)
    page = shown(OVER, how="hidden")
    said = words_on(page)
    assert entries(desk) == before
    assert EXACT not in said
    assert "Page for governors" in said


def test_q_a_year_of_fewer_cases_than_the_limit_tells_nothing(shown: Callable[..., FiguresPage]) -> None:
    assert TOO_FEW.format(limit=5) in words_on(shown(BEFORE, how="hidden"))


def test_q_days_without_a_case_say_so_and_a_single_case_is_told_as_one(
    shown: Callable[..., FiguresPage], desk: Desk
) -> None:
    assert NONE_OPENED in words_on(shown(Period(date(2026, 5, 1), date(2026, 5, 31))))
    sheets.sign(desk, [Filled(NOTE)])
    page = shown(Period(date(2026, 11, 20), date(2026, 11, 20)))
    assert "1\ncase opened" in words_on(page)


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


def test_q_the_limit_is_set_within_what_hides(session: Session, show: Show, desk: Desk) -> None:
    page = show(FiguresLimitPage(session, Place(FIGURES_LIMIT)))
    assert isinstance(page, FiguresLimitPage)
    assert page.limit.text() == "5"
    page.limit.setText("3")
    page.save_button.click()
    assert "Error: Enter a number from 5 to 20" in words_on(page)
    page.limit.setText("10")
    page.save_button.click()
    assert desk.school.hidden_below == session.school.hidden_below == 10


def test_whatever_takes_the_focus_has_a_name(
    asking: FiguresAskPage, shown: Callable[..., FiguresPage], session: Session, show: Show
) -> None:
    asking.beside.row("other").click()
    assert nameless(asking) == []
    assert nameless(shown(OVER, BEFORE)) == []
    assert nameless(show(FiguresLimitPage(session, Place(FIGURES_LIMIT)))) == []


def test_the_numbers_lead_to_the_page_for_governors_of_that_year(shown: Callable[..., FiguresPage]) -> None:
    page = shown(OVER)
    gone = places_gone_to(page)
    button(page, "Page for governors").click()
    assert gone == [Place(GOVERNORS_PAPER, form=OVER.to_text())]


def test_q_whoever_unlocks_where_numbers_stood_begins_at_the_questions(
    counted_school: Desk, session: Session, qtbot: QtBot
) -> None:
    before = entries(counted_school)
    window = MainWindow(session, PAGES)
    qtbot.addWidget(window)
    window.show()
    window.open(figures_place((OVER,), "exact"), "anything", 3)
    settle()
    assert isinstance(window.page, FiguresAskPage)
    assert window.history.here.page == FIGURES_ASK
    assert window.history.before() == Place()
    assert entries(counted_school) == before


def test_q_numbers_go_on_paper_as_they_were_counted_and_never_without(
    shown: Callable[..., FiguresPage], session: Session, desk: Desk, show: Show
) -> None:
    page = shown(OVER)
    gone = places_gone_to(page)
    button(page, "Print or save").click()
    before = entries(desk)
    paper = show(FiguresPaperPage(session, gone[0]))
    assert "Page 1 of" in words_on(paper)
    assert entries(desk) == before
    session.figures = None
    later, back = FiguresPaperPage(session, gone[0]), list[Place]()
    later.go_instead.connect(back.append)
    show(later)
    assert back == [page.place]


def test_q_numbers_are_saved_for_a_spreadsheet_and_written_down(
    shown: Callable[..., FiguresPage], desk: Desk, tmp_path: Path
) -> None:
    page = shown(OVER)
    csv, before = page.csv, entries(desk)
    assert csv is not None
    csv._choose_path = lambda *_: ""
    csv.button.click()
    assert entries(desk) == before
    csv._choose_path = lambda _, name: str(tmp_path / name)
    csv.button.click()
    assert (entries(desk), SAVED in words_on(page)) == (before + 1, True)
    assert "Snapchat" in (tmp_path / "Numbers of cases 2025–26.csv").read_text(encoding="utf-8-sig")


def test_q_hidden_numbers_leave_only_as_the_page_for_governors(shown: Callable[..., FiguresPage]) -> None:
    page = shown(OVER, how="hidden")
    assert page.csv is None
    assert "Print or save" not in words_on(page)


def test_g7_it_says_how_many_cases_of_the_record_are_in_no_number(
    shown: Callable[..., FiguresPage], desk: Desk
) -> None:
    count_school(desk, shut_out=True)
    assert KEPT_OUT.format(cases="1 case") in words_on(shown(OVER))


def test_q_a_link_leads_to_each_table_and_its_heading_takes_the_focus(
    shown: Callable[..., FiguresPage],
) -> None:
    page = shown(OVER)
    assert page.body is not None
    button(page, "Service or app").click()
    settle()
    title = page.sections["app"].title
    assert page.window().focusWidget() is title
    assert page.body.viewport().rect().contains(title.mapTo(page.body.viewport(), QPoint(1, 1)))
