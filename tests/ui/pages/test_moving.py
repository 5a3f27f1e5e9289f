"""Moving a case to the guidance of today, in the window."""

import secrets
from collections.abc import Callable

import pytest

from tests.ui.pages.asking import button, nameless, words_on
from tests.ui.pages.reading import NOTE, places_gone_to
from ui.pages.case import CasePage
from ui.pages.moving import LEAVE, SIGN, MovingPage
from ui.pages.page import Page
from ui.pages.parts.case_shelves import MOVE
from ui.places import CASE, MOVING, Place
from ui.session import Session
from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.acts import SHEET, CaseOpened
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import ToWrite, of_act, write

Show = Callable[[Page], Page]


@pytest.fixture
def older(desk: Desk) -> str:
    """A case opened under the guidance of 2016."""
    case = secrets.token_hex(16)
    body = {"sheet": "note", "about": None, "answers": NOTE.to_answers()}
    opened = of_act(CaseOpened(number="2016-001", lead=desk.me.person), case, "2016-1")
    write(desk, [opened, ToWrite(SHEET, body, case, edition="2016-1")])
    return case


def page_of(session: Session, show: Show, case: str) -> MovingPage:
    page = show(MovingPage(session, Place(MOVING, case=case)))
    assert isinstance(page, MovingPage)
    return page


def test_an_older_case_leads_to_the_guidance_of_today(session: Session, show: Show, older: str) -> None:
    page = show(CasePage(session, Place(CASE, case=older)))
    places = places_gone_to(page)
    button(page, MOVE).click()
    assert places == [Place(MOVING, case=older)]


def test_a_case_of_today_offers_no_move(session: Session, show: Show, desk: Desk) -> None:
    page = show(CasePage(session, Place(CASE, case=sheets.sign(desk, [Filled(NOTE)]))))
    assert MOVE not in words_on(page)


def test_the_page_says_what_changes_before_anything_is_signed(
    session: Session, show: Show, older: str
) -> None:
    page = page_of(session, show, older)
    button(page, "Crime and Policing Act 2026: 2 questions").click()
    said = words_on(page)
    for words in ("edition 2016-1, checked", f"edition {CURRENT}, checked", "Duty to report", "Searching"):
        assert words in said
    assert nameless(page) == []


def test_signing_moves_the_case_and_goes_back_to_it(
    session: Session, show: Show, older: str, desk: Desk
) -> None:
    page = page_of(session, show, older)
    back: list[Place] = []
    page.go_instead.connect(back.append)
    button(page, SIGN).click()
    assert cases.read(desk, older).edition == CURRENT
    assert back == [Place(CASE, case=older)]
    chronology = words_on(show(CasePage(session, Place(CASE, case=older))))
    assert f"Moved to guidance edition {CURRENT}, from edition 2016-1" in chronology


def test_leaving_it_writes_nothing(session: Session, show: Show, older: str, desk: Desk) -> None:
    button(page_of(session, show, older), LEAVE).click()
    assert cases.read(desk, older).edition == "2016-1"
