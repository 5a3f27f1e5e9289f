"""Where a case stands, as a picture whose boxes open their sheets (E2)."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.pages.reading import NOTE, PERSON, REVIEW, TOLD, nameless, places_gone_to, words_on
from ui.pages.page import Page
from ui.pages.parts.way_picture import WayPicture
from ui.pages.way import WayPage
from ui.places import CONTACT, QUESTION, SIGNED, WAY, Place
from ui.session import Session
from ui.theme import apply, light_theme
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(TOLD), Filled(PERSON, about="juniper"), Filled(REVIEW)])


def made(session: Session, show: Show, case: str) -> tuple[WayPage, WayPicture]:
    page = WayPage(session, Place(WAY, case=case))
    show(page)
    assert page.picture is not None
    return page, page.picture


def test_the_box_the_case_is_at_takes_the_focus_and_enter_opens_its_question(
    session: Session, show: Show, case_id: str
) -> None:
    page, picture = made(session, show, case_id)
    gone = places_gone_to(page)
    page.focus_first()
    QTest.keyClick(picture.boxes["points"], Qt.Key.Key_Return)
    assert gone == [Place(QUESTION, case=case_id, sheet="review", field="point_adult")]


def test_a_box_that_is_done_opens_what_was_signed(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    page, picture = made(session, show, case_id)
    gone = places_gone_to(page)
    QTest.mouseClick(picture.boxes["disclosure"], Qt.MouseButton.LeftButton)
    (told,) = cases.read(desk, case_id).of("disclosure")
    assert gone == [Place(SIGNED, case=case_id, entry=told.hash)]


def test_a_referral_is_possible_at_any_time(session: Session, show: Show, case_id: str) -> None:
    page, picture = made(session, show, case_id)
    gone = places_gone_to(page)
    picture.boxes["referral"].click()
    assert gone == [Place(CONTACT, case=case_id)]


def test_e2_the_same_stands_in_words_and_every_box_says_where_it_stands(
    session: Session, show: Show, case_id: str
) -> None:
    page, picture = made(session, show, case_id)
    said = words_on(page)
    assert "It is told: done, 18 November" in said
    assert "The five points, and a decision: the case is here" in said
    assert "See it through in school: not yet" in said
    assert picture.boxes["points"].accessibleDescription().startswith("The case is here. 1. ")
    assert nameless(page) == []


def test_whoever_may_only_read_is_led_to_what_was_signed_and_nowhere_else(
    session: Session, show: Show, case_id: str, head: KeyHolder
) -> None:
    session.me = replace(head, rights=("countersign",))
    page, picture = made(session, show, case_id)
    gone = places_gone_to(page)
    picture.boxes["points"].click()
    assert [one.page for one in gone] == [SIGNED]
    assert picture.boxes["manage"].focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("percent", [100, 200])
def test_boxes_stay_apart_and_inside_the_picture(
    session: Session, show: Show, desk: Desk, qapp: QApplication, percent: int
) -> None:
    apply(qapp, light_theme(percent))
    try:
        _, picture = made(session, show, sheets.sign(desk, [Filled(NOTE)]))
        boxes = [box.geometry() for box in picture.boxes.values()]
        room = QRect(0, 0, picture.width(), picture.heightForWidth(picture.width()))
        assert all(room.contains(box) for box in boxes)
        assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    finally:
        apply(qapp, light_theme())
