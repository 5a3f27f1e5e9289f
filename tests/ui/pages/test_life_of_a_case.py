"""Closing, opening again, joining and parting, in the window (B4–B7)."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import NOTE, PERSON, PHONE, TOLD, at, places_gone_to
from ui.forms.each_field import EachField
from ui.pages.case import CasePage
from ui.pages.check import CheckPage
from ui.pages.device import DevicePage
from ui.pages.home import HomePage
from ui.pages.joining import JoinPage, PartPage
from ui.pages.page import Page
from ui.pages.parts.act_page import ActPage
from ui.pages.parts.case_shelves import JOIN_ANOTHER
from ui.pages.question import QuestionPage
from ui.places import CASE, CHECK, COUNTERSIGN, DEVICE, HOME, JOIN, PART, QUESTION, Place
from ui.session import Session
from yps_desktop.record.fields import Named, Said
from yps_desktop.record.rules.closing import open_ends
from yps_desktop.record.sheets.life import CaseLink, Closing, Lead
from yps_desktop.services import cases, joined, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]
DRAFT = "abcdabcdabcdabcd"


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(TOLD), Filled(PERSON, about="juniper"), Filled(PHONE, about="phone")])


def closing_of(desk: Desk, case_id: str) -> Closing:
    """Answer everything that a closing asks for."""
    case = cases.read(desk, case_id)
    reasons = tuple(Said(end.id, "…", "Nobody knows.") for end in open_ends(case))
    outcomes = (Said("juniper", "Juniper", "Back in class."),)
    return Closing(
        when=at(20), summary="One picture.", followed_up="Talks.", outcomes=outcomes, open_ends=reasons
    )


@pytest.fixture
def closed(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> str:
    sheets.sign(desk, [Filled(closing_of(desk, case_id), case_id)], wren)
    responses.respond(desk, responses.to_read(desk, case_id), hazel, "agreed")
    return case_id


def question(session: Session, show: Show, case_id: str, sheet: str) -> QuestionPage:
    page = show(QuestionPage(session, Place(QUESTION, case=case_id, sheet=sheet, draft=DRAFT)))
    assert isinstance(page, QuestionPage)
    settle()
    return page


def case_page(session: Session, show: Show, case_id: str) -> CasePage:
    page = show(CasePage(session, Place(CASE, case=case_id)))
    assert isinstance(page, CasePage)
    settle()
    return page


def type_into(page: QuestionPage | ActPage, field: str, words: str) -> None:
    form = page.form if isinstance(page, ActPage) else page.sheet_form.form
    assert form is not None
    form.go_to(field)
    box = page.focusWidget()
    assert box is not None
    QTest.keyClicks(box, words)


def each_field(page: QuestionPage, field: str) -> EachField:
    answer = page.sheet_form.form.slot(field).answer
    assert isinstance(answer, EachField)
    return answer


def test_b6_the_closing_page_lists_every_gap_and_asks_a_reason_for_each(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    page = question(session, show, case_id, "closing")
    ends = each_field(page, "open_ends")
    assert set(ends.boxes) == {end.id for end in open_ends(cases.read(desk, case_id))}
    assert "not recorded or not finished" in words_on(page)
    assert "Viewing: no sheet" in words_on(page)
    assert list(each_field(page, "outcomes").boxes) == ["juniper"]
    assert nameless(page) == []


def test_b6_what_stays_open_can_be_recorded_from_the_closing(
    session: Session, show: Show, case_id: str
) -> None:
    page = question(session, show, case_id, "closing")
    gone = places_gone_to(page)
    button(page, "Viewing: no sheet").click()
    assert gone == [Place(QUESTION, case=case_id, sheet="viewing")]


def test_b6_nothing_but_the_reasons_holds_a_closing_up(
    session: Session, show: Show, case_id: str, desk: Desk
) -> None:
    page = question(session, show, case_id, "closing")
    gone = places_gone_to(page)
    button(page, "Today").click()
    type_into(page, "summary", "One picture between two pupils.")
    type_into(page, "followed_up", "Talks with both.")
    type_into(page, "outcomes", "Back in class.")
    button(page, "Save and continue").click()
    assert "Enter a reason for each thing that stays open" in words_on(page)
    type_into(page, "open_ends", "Nobody could say.")
    each_field(page, "open_ends").same.click()
    button(page, "Save and continue").click()
    assert [place.page for place in gone] == [CHECK]
    check = show(CheckPage(session, gone[0]))
    assert "Viewing: no sheet; " in words_on(check)
    assert words_on(check).count("Nobody could say.") == 1
    assert "countersign" in words_on(check)


def test_b6_a_closing_that_waits_stands_on_the_case_and_on_home(
    session: Session, show: Show, desk: Desk, case_id: str, wren: Signer, hazel: Signer
) -> None:
    sheets.sign(desk, [Filled(closing_of(desk, case_id), case_id)], wren)
    page = case_page(session, show, case_id)
    gone = places_gone_to(page)
    assert "Until then the case is open" in words_on(page)
    button(page, "Countersign").click()
    assert gone == [Place(COUNTERSIGN, case=case_id)]
    home = show(HomePage(session, Place(HOME)))
    assert "Awaiting headteacher: Case 2026-001" in words_on(home)


def test_b7_a_closed_case_offers_to_be_opened_again_and_nothing_else_to_record(
    session: Session, show: Show, closed: str
) -> None:
    page = case_page(session, show, closed)
    gone = places_gone_to(page)
    said = words_on(page)
    assert "This case is closed" in said
    assert "Add a note" not in said
    assert "The case itself" not in said
    button(page, "Open it again").click()
    assert gone == [Place(QUESTION, case=closed, sheet="reopening")]


def test_b7_a_sheet_for_a_closed_case_leads_to_opening_it_again(
    session: Session, show: Show, closed: str
) -> None:
    page = question(session, show, closed, "note")
    gone = places_gone_to(page)
    assert "Open it again first, with a reason." in words_on(page)
    assert page.question is None
    button(page, "Open the case again").click()
    assert gone == [Place(QUESTION, case=closed, sheet="reopening")]
    assert question(session, show, closed, "reopening").question is not None


def test_b7_an_open_case_does_not_offer_to_be_opened_again(
    session: Session, show: Show, case_id: str
) -> None:
    said = words_on(case_page(session, show, case_id))
    assert "Close the case" in said
    assert "Open the case again" not in said


def test_b3_the_case_says_who_leads_also_where_they_have_no_key(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    assert "you lead" in words_on(case_page(session, show, case_id))
    deputy = Named("d", "Sorrel Standin", "Deputy DSL")
    sheets.sign(desk, [Filled(Lead(when=at(20), to_person=deputy), case_id)])
    assert "Sorrel Standin leads" in words_on(case_page(session, show, case_id))


def join_page(session: Session, show: Show, case_id: str) -> JoinPage:
    page = show(JoinPage(session, Place(JOIN, case=case_id, draft=DRAFT)))
    assert isinstance(page, JoinPage)
    settle()
    return page


def test_b5_a_case_is_joined_and_parted_from_its_page(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    other = sheets.sign(desk, [Filled(NOTE)])
    page = case_page(session, show, case_id)
    gone = places_gone_to(page)
    button(page, JOIN_ANOTHER).click()
    assert gone == [Place(JOIN, case=case_id)]
    joining = join_page(session, show, case_id)
    type_into(joining, "number", "2026-002")
    type_into(joining, "reason", "The same picture.")
    button(joining, "Sign and join them").click()
    assert cases.read(desk, other).id == case_id
    page = case_page(session, show, other)
    gone = places_gone_to(page)
    said = words_on(page)
    assert "Case 2026-001" in said
    assert "Case 2026-001 was joined with case 2026-002: The same picture." in said
    button(page, "Part case 2026-002 again").click()
    assert gone == [Place(PART, case=case_id, about=other)]
    parting = show(PartPage(session, Place(PART, case=case_id, about=other, draft=DRAFT)))
    assert isinstance(parting, PartPage)
    settle()
    type_into(parting, "reason", "Another picture.")
    button(parting, "Sign and part them").click()
    assert cases.read(desk, other).id == other


def test_b5_a_number_that_is_not_here_is_said_at_its_question(
    session: Session, show: Show, case_id: str
) -> None:
    page = join_page(session, show, case_id)
    type_into(page, "number", "2026-099")
    type_into(page, "reason", "The same picture.")
    button(page, "Sign and join them").click()
    assert "There is no case with that number" in words_on(page)
    assert nameless(page) == []


def test_b5_a_linked_case_is_one_press_away_from_either_side(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    link = CaseLink(when=at(20), other="2026-001", how=("same_people",))
    other = sheets.sign(desk, [Filled(NOTE)])
    sheets.sign(desk, [Filled(link, other)])
    for here, number, there in ((case_id, "2026-002", other), (other, "2026-001", case_id)):
        page = case_page(session, show, here)
        gone = places_gone_to(page)
        button(page, f"Case {number}").click()
        assert gone == [Place(CASE, case=there)]


def test_b5_a_parted_case_is_not_opened_by_looking_at_the_linked(desk: Desk, case_id: str) -> None:
    before = desk.vault.ledger.head()
    joined.linked(desk, cases.read(desk, case_id))
    assert desk.vault.ledger.head() == before


def test_k5_a_search_of_a_device_begins_on_its_page_and_names_it(
    session: Session, show: Show, desk: Desk, case_id: str, wren: Signer
) -> None:
    page = show(DevicePage(session, Place(DEVICE, case=case_id, about="phone")))
    settle()
    gone = places_gone_to(page)
    button(page, "Record that staff searched it").click()
    place = Place(QUESTION, case=case_id, sheet="device_search", about="phone")
    assert gone == [place]
    search = show(QuestionPage(session, replace(place, draft=DRAFT)))
    assert isinstance(search, QuestionPage)
    settle()
    assert search.sheet_form.form.answers() == {"device": "Phone 1"}
