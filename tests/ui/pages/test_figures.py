"""Q in the window: numbers are counted and shown; exact ones only after somebody said so, each time."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.counted_school import BEFORE, OVER, count_school, entries
from tests.ui.pages.reading import NOTE, places_gone_to
from ui.every_page import PAGES
from ui.main_window import MainWindow
from ui.pages.figures import EXACT, KEPT_OUT, NONE_OPENED, NOT_COUNTED, TOO_FEW, FiguresPage
from ui.pages.figures_ask import GONE, FiguresAskPage
from ui.pages.figures_limit import FiguresLimitPage
from ui.pages.figures_paper import FiguresPaperPage
from ui.pages.page import Page
from ui.pages.parts.asked_figures import AskedFigures, figures_place
from ui.pages.parts.save_numbers import SAVED
from ui.pages.parts.updating_figures import UP_TO_DATE
from ui.places import (
    FIGURES_ASK,
    FIGURES_LIMIT,
    GOVERNORS_PAPER,
    Place,
)
from ui.session import Session
from ui.theme import apply, light_theme
from ui.widgets.number_table import NumberTable
from ui.window import LEAST
from yps_desktop.guidance.number_notes import OVERLAP
from yps_desktop.record.case import Case
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.number_acts import NumbersShown
from yps_desktop.record.periods import Period
from yps_desktop.services import figures, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.joining import read_whole
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]


@pytest.fixture
def counted_school(desk: Desk) -> Desk:
    """A desk at a record whose cases are counted."""
    count_school(desk)
    return desk


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
    assert TOO_FEW in words_on(shown(BEFORE, how="hidden"))


def test_q_days_without_a_case_say_so_and_a_single_case_is_told_as_one(
    shown: Callable[..., FiguresPage], desk: Desk
) -> None:
    assert NONE_OPENED in words_on(shown(Period(date(2026, 5, 1), date(2026, 5, 31))))
    sheets.sign(desk, [Filled(NOTE)])
    page = shown(Period(date(2026, 11, 20), date(2026, 11, 20)))
    assert "1\ncase opened" in words_on(page)


def test_q_of_two_periods_that_share_days_it_says_that_a_case_counts_in_both(
    shown: Callable[..., FiguresPage],
) -> None:
    assert OVERLAP in words_on(shown(OVER, Period(date(2025, 1, 1), date(2025, 12, 31))))
    assert OVERLAP not in words_on(shown(OVER, BEFORE))


def test_whatever_takes_the_focus_has_a_name(
    shown: Callable[..., FiguresPage], session: Session, show: Show
) -> None:
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
    button(page, "All tables").click()
    settle()
    assert page.window().focusWidget() is button(page, "Cases opened by month")


def test_in_large_words_and_a_small_window_nothing_of_two_periods_runs_out_at_the_side(
    qapp: QApplication, shown: Callable[..., FiguresPage]
) -> None:
    apply(qapp, light_theme(200))
    page = shown(OVER, BEFORE)
    page.resize(LEAST.width() - light_theme(200).rail_width, 500)
    settle()
    assert page.body is not None
    inside, room = page.body.widget(), page.body.viewport().width()
    assert inside is not None
    tables = page.findChildren(NumberTable)
    wanted = (inside.minimumSizeHint().width(), *(table.width() for table in tables))
    apply(qapp, light_theme())
    assert len(tables) > 5
    assert max(wanted) <= room


def test_q_cases_are_read_a_few_at_a_time_and_what_does_not_read_back_is_named(
    desk: Desk, session: Session, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [sheets.sign(desk, [Filled(NOTE)]) for _ in range(4)]

    def damaged(at: Desk, case_id: str) -> Case:
        if case_id == ids[1]:
            raise RecordDamagedError(case_id)
        return read_whole(at, case_id)

    monkeypatch.setattr(figures, "read_whole", damaged)
    told: list[str] = []
    today = Period(date(2026, 11, 20), date(2026, 11, 20))
    place = figures_place((today,), "exact")
    session.figures = AskedFigures(place)
    page = FiguresPage(session, place)
    monkeypatch.setattr(page.progress, "setText", told.append)
    show(page)
    settle()
    assert UP_TO_DATE.format(cases="3 cases") in told
    assert NOT_COUNTED.format(cases="2026-002") in words_on(page)
