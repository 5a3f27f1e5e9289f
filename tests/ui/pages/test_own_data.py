"""L3 in the window: a request for own data says what is left of it, and each step leads where it is done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.services.test_own_data import HERSELF, ROWANS_ID, begun, masked, rowan
from tests.services.test_own_data_meanwhile import two_cases
from tests.services.test_training import HELD
from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import places_gone_to
from ui.pages.case import CasePage
from ui.pages.mask_whose import MaskWhosePage
from ui.pages.nothing_held import NothingHeldPage
from ui.pages.own_data import ADD, ANSWERED, DECIDE, LOOK, SHOW, OwnDataPage
from ui.pages.own_data_requests import OwnDataRequestsPage
from ui.pages.own_data_steps import AnsweredPage, AskOwnDataPage, LeftOutPage, LongerPage, RefusedPage
from ui.pages.page import Page
from ui.pages.parts.own_data_here import ASK
from ui.places import (
    CASE,
    MASK,
    NOTHING_HELD,
    OWN_DATA,
    OWN_DATA_ANSWERED,
    OWN_DATA_ASK,
    OWN_DATA_LEFT_OUT,
    OWN_DATA_LONGER,
    OWN_DATA_OFF,
    OWN_DATA_PAPER,
    OWN_DATA_REFUSED,
    OWN_DATA_REQUESTS,
    TRAINING,
    Place,
)
from ui.session import Session
from yps_desktop.guidance.request_words import WHO_ASKS
from yps_desktop.record.request_acts import NothingHeld
from yps_desktop.services import nothing_held, one_person, own_data, own_data_standing, papers, training
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]
DRAFT = "0123456789abcdef"


@pytest.fixture
def asked(desk: Desk) -> Place:
    """Rowan asked, who is in one case."""
    case = begun(desk)
    return Place(OWN_DATA, case=case, about=own_data.ask(desk, rowan(desk), HERSELF))


def request_page(session: Session, show: Show, place: Place) -> OwnDataPage:
    page = show(OwnDataPage(session, place))
    assert isinstance(page, OwnDataPage)
    return page


def test_l3_the_case_leads_to_a_new_request_and_to_those_there_are(
    session: Session, show: Show, asked: Place
) -> None:
    page = show(CasePage(session, Place(CASE, case=asked.case)))
    gone = places_gone_to(page)
    button(page, ASK).click()
    button(page, "Rowan Testwell").click()
    assert gone == [Place(OWN_DATA_ASK, case=asked.case), asked]


def test_l3_whose_data_who_asks_and_since_when_is_asked_and_written_into_each_case(
    session: Session, show: Show, desk: Desk
) -> None:
    case, other = begun(desk), begun(desk)
    page = show(AskOwnDataPage(session, Place(OWN_DATA_ASK, case=case, about=ROWANS_ID, draft=DRAFT)))
    assert isinstance(page, AskOwnDataPage)
    settle()
    assert page.form is not None
    page.form.set_answers(
        {"came": date(2026, 11, 19), "asker": "self", "checked": "Known here", "understands": "yes"}
    )
    gone = places_gone_to(page)
    button(page, "Write it down").click()
    (place,) = gone
    there = own_data_standing.standing(desk, place.case, place.about)
    assert {one.case for one in there.cases} == {case, other}


def test_l3_the_clock_and_what_is_left_stand_in_words(session: Session, show: Show, asked: Place) -> None:
    page = request_page(session, show, asked)
    words = words_on(page)
    assert "Answer it by 18 December 2026" in words
    assert "28 days left" in words
    assert "No masked copy yet" in words
    assert nameless(page) == []


def test_l3_a_case_without_a_copy_leads_to_masking_for_whoever_asks(
    session: Session, show: Show, asked: Place
) -> None:
    page = request_page(session, show, asked)
    gone = places_gone_to(page)
    button(page, "Case 2026-001").click()
    assert gone == [Place(MASK, case=asked.case, about=asked.about, form=ROWANS_ID)]
    mask = show(MaskWhosePage(session, Place(MASK, case=asked.case, about=asked.about, draft=DRAFT)))
    assert isinstance(mask, MaskWhosePage)
    settle()
    assert mask.whose is not None
    assert (mask.whose.value(), mask.reader.text()) == (ROWANS_ID, "Rowan Testwell")
    assert mask.comes_from() == asked


@pytest.mark.parametrize(("capacity", "reader"), [("a carer", "a carer"), ("", WHO_ASKS["parent"])])
def test_l3_a_parent_whom_the_case_names_stands_by_no_name_at_the_top_of_the_copy(
    session: Session, show: Show, desk: Desk, capacity: str, reader: str
) -> None:
    case = begun(desk)
    parent = replace(HERSELF, asker="parent", name="Will Madeup", capacity=capacity)
    place = Place(MASK, case=case, about=own_data.ask(desk, rowan(desk), parent), draft=DRAFT)
    mask = show(MaskWhosePage(session, place))
    assert isinstance(mask, MaskWhosePage)
    settle()
    assert mask.reader.text() == reader


def test_l3_a_case_of_whoever_was_parted_meanwhile_leads_to_calling_it_off(
    session: Session, show: Show, desk: Desk
) -> None:
    one, other = two_cases(desk)
    one_person.join(desk, one, other, "The same UPN")
    place = Place(OWN_DATA, case=one.case, about=own_data.ask(desk, rowan(desk), HERSELF))
    one_person.part(desk, one, "Cousins of one name")
    page = request_page(session, show, place)
    gone = places_gone_to(page)
    button(page, f"Case {other.number}").click()
    assert [one.page for one in gone] == [OWN_DATA_OFF]
    assert "Whoever is meant there is somebody else" in words_on(page)


def test_l3_a_ready_copy_leads_to_the_answer_and_what_was_handed_out_to_writing_it_down(
    session: Session, show: Show, desk: Desk, asked: Place, wren: Signer
) -> None:
    copy = masked(desk, asked.case, ROWANS_ID, "Rowan Testwell", wren)
    page = request_page(session, show, asked)
    gone = places_gone_to(page)
    button(page, SHOW).click()
    button(page, DECIDE).click()
    job = papers.prepare(desk, asked.case, "record", masked=copy)
    papers.hand_out(desk, job, papers.Built("printed", b"%PDF", 3), "printed")
    again = request_page(session, show, asked)
    later = places_gone_to(again)
    assert "Printed 20 November 2026" in words_on(again)
    button(again, ANSWERED).click()
    assert [one.page for one in (*gone, *later)] == [OWN_DATA_PAPER, OWN_DATA_LEFT_OUT, OWN_DATA_ANSWERED]


def test_l3_a_case_that_came_later_is_asked_for_with_one_button(
    session: Session, show: Show, desk: Desk, asked: Place
) -> None:
    begun(desk)
    page = request_page(session, show, asked)
    assert "case 2026-002 besides" in words_on(page)
    assert LOOK not in words_on(page)
    button(page, ADD).click()
    assert len(own_data_standing.standing(desk, asked.case, asked.about).cases) == 2


def test_l3_left_out_longer_refused_and_answered_each_write_what_they_ask(
    session: Session, show: Show, desk: Desk, asked: Place
) -> None:
    steps = (
        (LeftOutPage, OWN_DATA_LEFT_OUT, {"why": ("crime",), "reason_crime": "The police asked"}),
        (LongerPage, OWN_DATA_LONGER, {"reason": "Many cases", "told": date(2026, 11, 20)}),
        (RefusedPage, OWN_DATA_REFUSED, {"reason": "Again", "day": date(2026, 11, 20), "way": "By letter"}),
    )
    for kind, name, answers in steps:
        page = show(kind(session, Place(name, case=asked.case, about=asked.about, draft=f"{name:.16}")))
        assert isinstance(page, kind)
        settle()
        assert page.form is not None
        page.form.set_answers(answers)
        gone = places_gone_to(page)
        button(page, "Write it down").click()
        assert gone == [asked]
    there = own_data_standing.standing(desk, asked.case, asked.about).request
    assert [one.why for one in there.left_out] == ["crime"]
    assert (there.answer_by, there.state) == (date(2027, 2, 18), "refused")
    assert "It was refused" in words_on(request_page(session, show, asked))


def test_l3_an_answer_before_the_request_is_said_at_its_day(
    session: Session, show: Show, asked: Place
) -> None:
    place = Place(OWN_DATA_ANSWERED, case=asked.case, about=asked.about, draft=DRAFT)
    page = show(AnsweredPage(session, place))
    assert isinstance(page, AnsweredPage)
    settle()
    assert page.form is not None
    page.form.set_answers({"day": date(2026, 11, 1), "way": "By hand"})
    button(page, "Write it down").click()
    assert "The day of the answer lies between the request and today" in words_on(page)


def test_l3_every_request_is_listed_without_a_name(session: Session, show: Show, asked: Place) -> None:
    page = show(OwnDataRequestsPage(session, Place(OWN_DATA_REQUESTS)))
    gone = places_gone_to(page)
    assert "Rowan" not in words_on(page)
    button(page, "Case 2026-001, asked on 18 November 2026").click()
    assert gone == [asked]


def test_l3_whoever_is_in_no_case_gets_a_letter_and_an_entry_without_a_name(
    session: Session, show: Show, desk: Desk
) -> None:
    page = show(NothingHeldPage(session, Place(NOTHING_HELD, draft=DRAFT)))
    assert isinstance(page, NothingHeldPage)
    settle()
    assert page.questions is not None
    day = date(2026, 11, 20)
    assert page.keeper is not None
    page.questions.set_answers({"name": "Otto Nowhere", "came": day, "day": day, "looked": "nobody"})
    page.keeper.touch()
    gone = places_gone_to(page)
    button(page, "Show the letter").click()
    assert gone == [Place(NOTHING_HELD, draft=DRAFT, document="letter")]
    letter = show(NothingHeldPage(session, gone[0]))
    settle()
    assert "Save as PDF" in words_on(letter)
    button(page, "Write down that it was answered").click()
    act = NothingHeld.from_body(desk.vault.ledger.entry(desk.vault.ledger.head().seq).read_body())
    assert (act.came, act.looked) == ("2026-11-20", "")


def test_l3_training_that_may_name_whoever_asks_is_led_to(
    session: Session, show: Show, desk: Desk, asked: Place
) -> None:
    assert "Training of staff may name them" not in words_on(request_page(session, show, asked))
    training.record(desk, replace(HELD, led="R. Testwell"))
    page = request_page(session, show, asked)
    assert "See 18 November 2026, and add by hand what it says of them." in words_on(page)
    gone = places_gone_to(page)
    button(page, "Training of staff may name them").click()
    assert gone == [Place(TRAINING)]
    assert nothing_held.look_for(desk, "Testwell, Rowan").trained == (date(2026, 11, 18),)


def test_l3_whoever_is_in_a_case_is_found_by_the_name_typed(desk: Desk) -> None:
    begun(desk)
    found = nothing_held.look_for(desk, "Testwell, Rowan")
    assert [one.name for one in found.people] == ["Rowan Testwell"]
