"""Whoever led a case has no key any more: somebody is asked to say who leads it now."""

from collections.abc import Callable

import pytest

from tests.services.conftest import HAZELS
from tests.ui.pages.asking import settle
from tests.ui.pages.reading import PHONE, TOLD, button, places_gone_to, words_on
from ui.pages.case import CasePage
from ui.pages.home import HomePage
from ui.pages.page import Page
from ui.places import CASE, HOME, QUESTION, Place
from ui.session import Session
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.sheets.life import Lead
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.key_changes import Taken, put_change, words_of
from yps_desktop.services.opening import sign_as
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]


@pytest.fixture
def case_id(desk: Desk, head: KeyHolder) -> str:
    """A case that Hazel leads, and Hazel has left."""
    case = sheets.sign(desk, [Filled(TOLD), Filled(PHONE, about="phone")])
    hazel = Named(head.person, head.name, head.office)
    sheets.sign(desk, [Filled(Lead(when=TOLD.when, to_person=hazel), case)])
    change = Taken(head.person, "Left")
    put_change(desk, change, sign_as(desk.folder, head, HAZELS, desk.clock), words_of(desk, change))
    return case


def test_the_case_says_so_and_leads_to_who_leads_now(show: Show, session: Session, case_id: str):
    page = show(CasePage(session, Place(CASE, case=case_id)))
    settle()
    gone = places_gone_to(page)
    assert "Hazel Fictley leads this case and has no key any more" in words_on(page)
    button(page, "Hand over the lead").click()
    assert [(place.page, place.sheet) for place in gone] == [(QUESTION, "lead")]


def test_home_names_the_case_until_somebody_leads_it(show: Show, session: Session, desk: Desk, case_id: str):
    page = show(HomePage(session, Place(HOME)))
    assert "Hazel Fictley leads it and has no key any more." in words_on(page)
    me = Named(desk.me.person, desk.me.name, desk.me.office)
    sheets.sign(desk, [Filled(Lead(when=TOLD.when, to_person=me), case_id)])
    assert "no key any more" not in words_on(show(HomePage(session, Place(HOME))))
