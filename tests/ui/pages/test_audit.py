"""The audit page: found where a headteacher looks, filtered by case, person, day and kind, read on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import NOTE, places_gone_to
from ui.pages.audit import AuditPage
from ui.pages.case import CasePage
from ui.pages.page import Page
from ui.pages.parts.audit_filter import BEFORE
from ui.pages.settings import SettingsPage
from ui.permission import why_not
from ui.places import AUDIT, CASE, SETTINGS, Place
from ui.session import Session
from ui.widgets.labels import PageTitle
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import cases, sheets
from yps_desktop.services.audit import PAGE
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]


@pytest.fixture
def case_id(desk: Desk) -> str:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    cases.look_at(desk, case_id)
    return case_id


@pytest.fixture
def page(session: Session, show: Show, case_id: str) -> AuditPage:
    page = show(AuditPage(session, Place(AUDIT)))
    assert isinstance(page, AuditPage)
    return page


def column(page: AuditPage, at: int) -> list[str]:
    return [str(page.model.index(row, at).data()) for row in range(page.model.rowCount())]


def whats(page: AuditPage) -> list[str]:
    return column(page, 2)


def test_it_says_when_who_what_and_in_which_case_newest_first(page: AuditPage) -> None:
    assert whats(page) == ["Opened the case", "Began the case", "Made the record"]
    assert column(page, 1) == ["Wren Mockford"] * 3
    assert column(page, 3) == ["2026-001", "2026-001", ""]
    assert all(words.startswith("Today, 2:05pm") for words in column(page, 0))


def test_a_tab_shows_one_kind_and_keeps_the_focus(page: AuditPage) -> None:
    button(page, "Keys and rights").click()
    settle()
    assert whats(page) == ["Made the record"]
    button(page, "Backups").click()
    assert "Nothing of that kind is written down" in words_on(page)


def test_a_number_is_looked_for_and_a_wrong_one_is_said(page: AuditPage, desk: Desk) -> None:
    sheets.sign(desk, [Filled(NOTE)])
    assert page.filter is not None
    QTest.keyClicks(page.filter.number, "2026-002")
    QTest.keyClick(page.filter.number, Qt.Key.Key_Return)
    settle()
    assert whats(page) == ["Began the case"]
    assert page.filter.number.text() == "2026-002"
    page.filter.number.setText("2026-099")
    button(page, "Show").click()
    assert "There is no case with that number." in words_on(page)
    button(page, "Show everything again").click()
    settle()
    assert page.model.rowCount() == 4


def test_a_day_that_cannot_be_is_said_and_days_are_looked_for(page: AuditPage) -> None:
    assert page.filter is not None
    first = page.filter.days["first"].boxes
    first.box("day").setText("40")
    button(page, "Show").click()
    assert "The first day" in words_on(page)
    assert first.box("day").hasFocus()
    for part, words in (("day", "21"), ("month", "11"), ("year", "2026")):
        first.box(part).setText(words)
    button(page, "Show").click()
    assert "Nothing of that kind is written down" in words_on(page)


def test_a_last_day_before_the_first_is_said(page: AuditPage) -> None:
    assert page.filter is not None
    for id, day in (("first", date(2026, 11, 20)), ("last", date(2026, 11, 19))):
        page.filter.days[id].put(day)
    button(page, "Show").click()
    assert f"Error: {BEFORE}" in words_on(page)
    assert page.filter.days["last"].boxes.box("day").hasFocus()
    page.filter.days["last"].put(date(2026, 11, 20))
    button(page, "Show").click()
    assert BEFORE not in words_on(page)


def test_a_person_is_looked_for(page: AuditPage, head: KeyHolder, session: Session, show: Show) -> None:
    again = show(AuditPage(session, Place(AUDIT)))
    assert isinstance(again, AuditPage)
    assert again.filter is not None
    again.filter.person.set_value(head.person)
    button(again, "Show").click()
    assert "Nothing of that kind is written down" in words_on(again)


def test_enter_opens_the_case_of_a_line(page: AuditPage, case_id: str) -> None:
    gone = places_gone_to(page)
    page.focus_first()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert gone == [Place(CASE, case=case_id)]
    page.table.selectRow(2)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert len(gone) == 1


def test_it_reads_on_by_itself(session: Session, show: Show, desk: Desk, case_id: str) -> None:
    for _ in range(PAGE + 5):
        desk.visits.clear()
        cases.look_at(desk, case_id)
    page = show(AuditPage(session, Place(AUDIT)))
    assert isinstance(page, AuditPage)
    assert page.model.rowCount() == PAGE
    page.model.fetchMore(page.model.index(-1, -1))
    assert page.model.rowCount() == PAGE + 8
    assert not page.model.canFetchMore(page.model.index(-1, -1))


def test_the_case_leads_to_what_was_done_with_it(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    sheets.sign(desk, [Filled(NOTE)])
    case = show(CasePage(session, Place(CASE, case=case_id)))
    gone = places_gone_to(case)
    button(case, "Who opened and printed it").click()
    assert gone == [Place(AUDIT, case=case_id)]
    page = show(AuditPage(session, gone[0]))
    assert isinstance(page, AuditPage)
    assert set(column(page, 3)) == {"2026-001"}


def test_a_headteacher_finds_it_in_settings_and_who_only_writes_does_not(
    session: Session, show: Show, head: KeyHolder
) -> None:
    session.me = replace(head, rights=("countersign",))
    settings = show(SettingsPage(session, Place(SETTINGS)))
    gone = places_gone_to(settings)
    button(settings, "Who opened and printed what").click()
    assert gone == [Place(AUDIT)]
    session.me = replace(head, rights=("write",))
    assert "neither oversees the record nor countersigns" in why_not(session, Place(AUDIT))


def test_whatever_takes_the_focus_has_a_name(page: AuditPage) -> None:
    assert nameless(page) == []
    assert len(page.findChildren(PageTitle)) == 1
