"""The page of one device: the one place it is in, and every hand it went through."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.conftest import Clock
from tests.ui.pages.reading import PHONE, at, button, nameless, places_gone_to, words_on
from ui.pages.device import DevicePage
from ui.pages.page import Page
from ui.places import DEVICE, PAPER, QUESTION, SIGNED, Place
from ui.session import Session
from yps_desktop.record.fields import Named
from yps_desktop.record.sheets.custody import HandOver
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]


@pytest.fixture
def case_id(desk: Desk, clock: Clock) -> str:
    clock.at = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
    return sheets.sign(desk, [Filled(PHONE, about="phone")])


@pytest.fixture
def page(session: Session, show: Show, case_id: str) -> DevicePage:
    made = show(DevicePage(session, Place(DEVICE, case=case_id, about="phone")))
    assert isinstance(made, DevicePage)
    return made


def test_k3_it_is_in_exactly_one_place_and_the_page_says_which(page: DevicePage) -> None:
    said = words_on(page)
    assert "Now in\nDSL office safe, Room 12" in said
    assert "Seal 004417. Key with Wren Mockford. Switched off." in said


def test_k8_still_there_today_is_checked_then_signed(page: DevicePage, desk: Desk, case_id: str) -> None:
    QTest.keyClick(button(page, "Still there today"), Qt.Key.Key_Space)
    assert not cases.read(desk, case_id).of("still_there")
    QTest.keyClick(button(page, "Yes, it is there"), Qt.Key.Key_Return)
    assert cases.read(desk, case_id).newest("still_there", "phone")
    assert "Last seen there today, 9:30am, by Wren Mockford" in words_on(page)


def test_k8_who_has_not_looked_signs_nothing(page: DevicePage, desk: Desk, case_id: str) -> None:
    button(page, "Still there today").click()
    button(page, "I have not looked").click()
    assert not cases.read(desk, case_id).of("still_there")
    assert "Have you looked?" not in words_on(page)


def test_k8_after_two_school_days_nobody_has_said(
    session: Session, show: Show, case_id: str, clock: Clock
) -> None:
    clock.at = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    page = show(DevicePage(session, Place(DEVICE, case=case_id, about="phone")))
    assert "Nobody has said where it is since 18 November 2026 at 8:55am." in words_on(page)


def test_k3_hand_over_leads_to_its_question_page(page: DevicePage, case_id: str) -> None:
    gone = places_gone_to(page)
    page.focus_first()
    QTest.keyClick(page.hand_over, Qt.Key.Key_Return)
    assert gone == [Place(QUESTION, case=case_id, sheet="hand_over", about="phone")]


def test_k4_with_the_police_it_is_no_longer_asked_about(
    session: Session, show: Show, desk: Desk, case_id: str, wren: Signer
) -> None:
    to_police = HandOver(when=at(18, "09:31"), to_kind="police", to_person=Named("o", "PC 417 Placeholder"))
    sheets.sign(desk, [Filled(to_police, case_id, "phone")], wren)
    page = show(DevicePage(session, Place(DEVICE, case=case_id, about="phone")))
    said = words_on(page)
    assert "Now with\nPolice, PC 417 Placeholder" in said
    assert "Still there today" not in said


def test_every_step_of_the_chain_leads_to_what_was_signed(page: DevicePage, desk: Desk, case_id: str) -> None:
    gone = places_gone_to(page)
    button(page, "What was signed").click()
    written = cases.read(desk, case_id).newest("device")
    assert written is not None
    assert gone == [Place(SIGNED, case=case_id, entry=written.hash)]


def test_whatever_takes_the_focus_has_a_name(page: DevicePage) -> None:
    assert nameless(page) == []


def test_z3_its_papers_are_one_link_away(page: DevicePage, case_id: str) -> None:
    gone = places_gone_to(page)
    button(page, "Print where it has been, a receipt and its label").click()
    assert gone == [Place(PAPER, case=case_id, document="custody", about="phone")]
