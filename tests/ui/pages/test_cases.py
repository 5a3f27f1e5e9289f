"""The list of cases."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from tests.ui.pages.asking import settle
from tests.ui.pages.reading import DECISION, NOTE, PERSON, PHONE, button, nameless, places_gone_to, words_on
from ui.pages.cases import CasesPage
from ui.pages.page import Page
from ui.places import CASE, CASES, NEW_INCIDENT, PAPER, Place
from ui.session import Session
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.listing import PAGE
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]


def page_of(session: Session, show: Show, words: str = "") -> CasesPage:
    page = CasesPage(session, Place(CASES))
    if words:
        page.look_for(words)
    show(page)
    return page


def numbers(page: CasesPage) -> list[str]:
    return [page.model.listed(row).line.number for row in range(page.model.rowCount())]


def test_newest_first_and_enter_opens(session: Session, show: Show, desk: Desk) -> None:
    opened = [sheets.sign(desk, [Filled(NOTE)]) for _ in range(3)]
    page = page_of(session, show)
    gone = places_gone_to(page)
    assert numbers(page) == ["2026-003", "2026-002", "2026-001"]
    page.focus_first()
    assert page.table is not None
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert gone == [Place(CASE, case=opened[1])]


def test_p2_the_case_of_the_number_typed_stands_before_newer_ones_and_the_page_says_so(
    session: Session, show: Show, desk: Desk
) -> None:
    sheets.sign(desk, [Filled(NOTE)])
    sheets.sign(desk, [Filled(replace(NOTE, what="As in 2026-001."))])
    page = page_of(session, show, "2026-001")
    assert numbers(page) == ["2026-001", "2026-002"]
    assert "The case of that number stands first" in words_on(page)
    page.look_for("as in")
    settle()
    assert "Newest first" in words_on(page)


def test_tab_leaves_the_table(session: Session, show: Show, desk: Desk) -> None:
    sheets.sign(desk, [Filled(NOTE)])
    page = page_of(session, show)
    assert page.table is not None
    assert not page.table.tabKeyNavigation()


def test_the_list_is_read_a_page_at_a_time(session: Session, show: Show, desk: Desk) -> None:
    for _ in range(PAGE + 2):
        sheets.sign(desk, [Filled(NOTE)])
    page = page_of(session, show)
    assert page.model.rowCount() == PAGE
    assert page.model.canFetchMore(QModelIndex())
    page.model.fetchMore(QModelIndex())
    assert numbers(page)[-1] == "2026-001"
    assert not page.model.canFetchMore(QModelIndex())


def test_c3_awaiting_headteacher_is_a_filter_with_its_count(
    session: Session, show: Show, desk: Desk, wren: Signer
) -> None:
    sheets.sign(desk, [Filled(NOTE)])
    waiting = sheets.sign(desk, [Filled(DECISION)], wren)
    page = page_of(session, show)
    QTest.keyClick(button(page, "Awaiting headteacher (1)"), Qt.Key.Key_Space)
    assert [page.model.listed(row).case for row in range(page.model.rowCount())] == [waiting]


@pytest.mark.parametrize("typed", ["2026-001", "exampleton", "CR 4417", "cr/44-17"])
def test_a_case_is_found_by_number_name_and_police_number(
    session: Session, show: Show, desk: Desk, typed: str
) -> None:
    police = PoliceContact(when=NOTE.when, what_was_said="Told them.", crime_reference="CR/4417")
    sheets.sign(desk, [Filled(PERSON, about="juniper"), Filled(police)])
    sheets.sign(desk, [Filled(NOTE)])
    assert numbers(page_of(session, show, typed)) == ["2026-001"]


def test_words_looked_for_lead_back_to_the_whole_list(session: Session, show: Show, desk: Desk) -> None:
    sheets.sign(desk, [Filled(NOTE)])
    page = page_of(session, show, "nobody of that name")
    assert "Nothing was found" in words_on(page)
    button(page, "Show the whole list again").click()
    assert numbers(page) == ["2026-001"]


def test_the_preview_is_no_opening_of_the_case(session: Session, show: Show, desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(PERSON, about="juniper"), Filled(PHONE, about="phone")])
    page = page_of(session, show)
    assert "Juniper Exampleton, 14" in words_on(page)
    assert not cases.read(desk, case_id).looked


def test_the_preview_prints(session: Session, show: Show, desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    page = page_of(session, show)
    gone = places_gone_to(page)
    button(page, "Print").click()
    assert gone == [Place(PAPER, case=case_id, document="record")]


def test_no_case_yet_leads_to_a_new_incident(session: Session, show: Show) -> None:
    page = page_of(session, show)
    gone = places_gone_to(page)
    button(page, "New incident").click()
    assert gone == [Place(NEW_INCIDENT)]


def test_in_the_smallest_window_the_title_is_in_sight_and_the_row_follows_the_keys(
    session: Session, show: Show, desk: Desk
) -> None:
    for _ in range(12):
        sheets.sign(desk, [Filled(NOTE)])
    page = page_of(session, show)
    page.resize(824, 560)
    page.focus_first()
    settle()
    assert page.body is not None
    assert page.body.verticalScrollBar().value() == 0
    table = page.table
    assert table is not None
    for _ in range(11):
        QTest.keyClick(table, Qt.Key.Key_Down)
    settle()
    row = table.visualRect(table.currentIndex())
    at = table.viewport().mapTo(page.body.viewport(), row.bottomLeft())
    assert 0 < at.y() <= page.body.viewport().height()


def test_whatever_takes_the_focus_has_a_name(session: Session, show: Show, desk: Desk) -> None:
    sheets.sign(desk, [Filled(NOTE)])
    assert nameless(page_of(session, show)) == []
