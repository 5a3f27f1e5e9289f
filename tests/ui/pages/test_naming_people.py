"""Naming the people in it: whoever was named before is offered, and nobody types their name twice (Y1)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.ui.pages.asking import button, settle, words_on
from tests.ui.pages.reading import JUNIPER, PERSON, ROWAN, TOLD, places_gone_to
from ui.pages.page import Page
from ui.pages.parts.mentioned import TITLE
from ui.pages.question import QuestionPage
from ui.places import QUESTION, Place
from ui.session import Session
from yps_desktop.services import drafts, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.sheets import Filled

DRAFT = "00112233445566aa"
Ask = Callable[..., QuestionPage]


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(replace(TOLD, who_told=(JUNIPER, ROWAN)))])


@pytest.fixture
def ask(session: Session, show: Callable[[Page], Page], case_id: str) -> Ask:
    def asked(about: str = "", draft: str = DRAFT) -> QuestionPage:
        place = Place(QUESTION, case=case_id, sheet="person", about=about, draft=draft)
        page = show(QuestionPage(session, place))
        assert isinstance(page, QuestionPage)
        settle()
        return page

    return asked


def test_y1_whoever_was_named_before_is_offered_by_name(ask: Ask, case_id: str) -> None:
    page = ask()
    gone = places_gone_to(page)
    button(page, "Juniper Exampleton").click()
    assert gone == [Place(QUESTION, case=case_id, sheet="person", about=JUNIPER.id)]
    assert page.sheet_form.form.answers() == {}


def test_y1_the_sheet_about_somebody_offers_nobody_else(ask: Ask) -> None:
    page = ask(JUNIPER.id)
    assert page.sheet_form.form.answers() == {"name": "Juniper Exampleton"}
    assert TITLE not in words_on(page)


def test_y1_who_is_described_is_offered_no_longer(ask: Ask, desk: Desk, case_id: str) -> None:
    sheets.sign(desk, [Filled(PERSON, case_id, JUNIPER.id)])
    page = ask()
    assert list(page.mentioned.rows) == [ROWAN.id]


def test_y1_a_sheet_begun_about_somebody_is_gone_on_with(ask: Ask, desk: Desk, case_id: str) -> None:
    drafts.keep(desk, Draft(DRAFT, case_id, "person", ROWAN.id, "", {"year_group": "9"}))
    page = QuestionPage(ask().session, Place(QUESTION, case=case_id, sheet="person", about=ROWAN.id))
    gone = places_gone_to(page)
    page.load()
    assert [place.draft for place in gone] == [DRAFT]


def test_y1_a_further_sheet_shows_what_is_known_of_the_person(ask: Ask, desk: Desk, case_id: str) -> None:
    sheets.sign(desk, [Filled(PERSON, case_id, JUNIPER.id)])
    words = words_on(ask(JUNIPER.id))
    assert "This person so far" in words
    assert "Is in the imagery, made it" in words
