"""The risk page: suggestions stand under their question while it is answered, other cases stand beside it."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.ui.pages.asking import settle, words_on
from tests.ui.pages.reading import JUNIPER, PERSON, TOLD, at
from ui.pages.page import Page
from ui.pages.question import QuestionPage
from ui.pages.signed import SignedPage
from ui.places import QUESTION, SIGNED, Place
from ui.session import Session
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.risk import Risk
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]
BORN = date(2012, 3, 14)
DESCRIBED = Person(name=JUNIPER.name, standing=("pupil_here",), roles=("in_imagery", "made"), born=BORN)
PASSED_ON = Imagery(when=at(18), description="One picture.", agreement="made_only", reach="private")


@pytest.fixture
def page(session: Session, desk: Desk, show: Show) -> QuestionPage:
    sheets.sign(desk, [Filled(DESCRIBED)])
    case_id = sheets.sign(desk, [Filled(TOLD), Filled(PERSON, about=JUNIPER.id), Filled(PASSED_ON)])
    sheets.sign(desk, [Filled(DESCRIBED, case_id, JUNIPER.id)])
    shown = show(QuestionPage(session, Place(QUESTION, case=case_id, sheet="risk", draft="0011")))
    assert isinstance(shown, QuestionPage)
    settle()
    return shown


def test_a3_what_would_fit_stands_under_the_question_with_reason_and_source(page: QuestionPage) -> None:
    words = words_on(page.sheet_form.form.slot("typology"))
    assert "What is recorded would fit “aggravated: reckless”." in words
    assert "The child in it did not agree to this sharing." in words
    assert "Source: UKCCIS 2016, annex F." in words


def test_a3_what_is_answered_on_the_page_changes_what_fits(page: QuestionPage) -> None:
    page.sheet_form.form.set_answers({"motives": ("conflict",)})
    page.look()
    words = words_on(page.sheet_form.form.slot("typology"))
    assert "aggravated: meant to harm" in words
    assert "aggravated: reckless" not in words.split("What is recorded")[-1]


def test_y4_other_cases_of_the_same_child_stand_beside_the_page(page: QuestionPage) -> None:
    words = words_on(page.body.side)
    assert "Other cases" in words
    assert "Juniper Exampleton: 2026-001" in words


def test_a10_the_lists_stand_whole_below_what_was_signed(session: Session, desk: Desk, show: Show) -> None:
    weighed = Risk(when=at(19), young_people=(JUNIPER,), faced="low", power="misused")
    case_id = sheets.sign(desk, [Filled(TOLD), Filled(weighed)])
    (written,) = cases.read(desk, case_id).of("risk")
    words = words_on(show(SignedPage(session, Place(SIGNED, case=case_id, entry=written.hash))))
    assert "Source: Thomas Alleyne’s policy 2021." in words
    assert "Power between them: No, and that power was misused (Juniper Exampleton)" in words
