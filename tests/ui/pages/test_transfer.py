"""The steps by which a record goes to another school, as the page shows them (N1–N8)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.pages.asking import button, nameless, words_on
from tests.ui.pages.reading import NOTE, PERSON, PERSON_2, places_gone_to
from tests.ui.pages.transfer_example import made, planned, sent
from ui.pages.case import CasePage
from ui.pages.home import HomePage
from ui.pages.page import Page
from ui.pages.parts.transfer_banner import AWAITED, RECEIVED, REFUSED, WHAT_NOW
from ui.pages.parts.transfer_plan_words import TITLE
from ui.pages.parts.transfer_steps import MAKE_IT, WHAT_GOES
from ui.pages.transfer import ANOTHER, BEGIN, CHASE, NEW, NOBODY, OFF, TransferPage
from ui.places import (
    CASE,
    TRANSFER,
    TRANSFER_CHASE,
    TRANSFER_MAKE,
    TRANSFER_OFF,
    TRANSFER_PAPER,
    TRANSFER_PLAN,
    TRANSFER_SENT,
    Place,
)
from ui.session import Session
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.transfer_acts import TransferAnswered
from yps_desktop.services import sheets, transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Make = Callable[..., TransferPage]


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(NOTE), Filled(PERSON), Filled(PERSON_2)])


@pytest.fixture
def make(session: Session, show: Callable[[Page], Page], case_id: str) -> Make:
    def made_page(about: str = "", form: str = "") -> TransferPage:
        page = TransferPage(session, Place(TRANSFER, case=case_id, about=about, form=form))
        show(page)
        return page

    return made_page


def test_n1_the_steps_stand_there_before_anything_is_planned(make: Make, case_id: str) -> None:
    page = make()
    gone = places_gone_to(page)
    assert WHAT_GOES in words_on(page)
    button(page, BEGIN).click()
    assert gone == [Place(TRANSFER_PLAN, case=case_id)]


def test_n1_the_next_step_is_offered_and_a_transfer_that_goes_on_is_found(
    make: Make, desk: Desk, case_id: str
) -> None:
    transfer = planned(desk, case_id)
    page = make()
    gone = places_gone_to(page)
    button(page, f"Go on: {MAKE_IT}").click()
    assert gone == [Place(TRANSFER_MAKE, case=case_id, about=transfer)]


def test_n1_both_clocks_are_said_and_the_earlier_is_aimed_for(make: Make, desk: Desk, case_id: str) -> None:
    planned(desk, case_id, last_day="2026-11-20")
    said = words_on(make())
    assert "By Friday 27 November in school days, by Wednesday 25 November in calendar days." in said
    assert "Aim for Wednesday." in said


def test_n1_what_the_plan_lacks_stands_at_its_step(make: Make, desk: Desk, case_id: str) -> None:
    planned(desk, case_id, name="")
    assert "Enter who alone opens it there." in words_on(make())


def test_n2_a_masked_copy_that_is_not_made_keeps_the_next_step_back(
    make: Make, desk: Desk, case_id: str
) -> None:
    planned(desk, case_id, others="masked", named_reason="")
    said = words_on(make())
    assert "Mask case 2026-001 for this transfer." in said
    assert f"Go on: {WHAT_GOES}" in said


def test_n3_what_is_made_is_to_be_sent_next(
    make: Make, desk: Desk, wren: Signer, case_id: str, tmp_path: Path
) -> None:
    transfer = planned(desk, case_id)
    made(desk, wren, case_id, transfer, tmp_path)
    page = make(transfer)
    gone = places_gone_to(page)
    button(page, "Go on: Say that it is sent").click()
    assert gone == [Place(TRANSFER_SENT, case=case_id, about=transfer)]


@pytest.fixture
def on_its_way(desk: Desk, wren: Signer, case_id: str, tmp_path: Path) -> str:
    transfer = planned(desk, case_id)
    made(desk, wren, case_id, transfer, tmp_path)
    sent(desk, case_id, transfer)
    return transfer


def test_n1_a_receipt_that_is_awaited_can_be_asked_for(make: Make, case_id: str, on_its_way: str) -> None:
    page = make()
    assert AWAITED in words_on(page)
    assert "Sent today by hand to Ola Exemplar. Ask for it if it is not here by 27 November." in words_on(
        page
    )
    gone = places_gone_to(page)
    button(page, CHASE).click()
    button(page, OFF).click()
    pages = (TRANSFER_CHASE, TRANSFER_OFF)
    assert gone == [Place(one, case=case_id, about=on_its_way) for one in pages]


def answered(desk: Desk, case_id: str, transfer: str, answer: str) -> None:
    step = TransferAnswered(
        transfer=transfer,
        answer=answer,  # type: ignore[arg-type]
        by="telephone",
        day="2026-11-20",
        who="Ola Exemplar",
    )
    transfers.say_answered(desk, case_id, step)


def test_n1_once_it_is_received_nothing_is_left_but_it_can_be_sent_again(
    make: Make, desk: Desk, case_id: str, on_its_way: str
) -> None:
    answered(desk, case_id, on_its_way, "taken_in")
    page = make(on_its_way)
    said = words_on(page)
    assert RECEIVED in said
    assert "Go on" not in said
    assert CHASE not in said
    gone = places_gone_to(page)
    button(page, f"3. {MAKE_IT}").click()
    assert gone == [Place(TRANSFER_MAKE, case=case_id, about=on_its_way)]


def test_n1_what_was_not_taken_in_says_what_now(
    make: Make, desk: Desk, case_id: str, on_its_way: str
) -> None:
    answered(desk, case_id, on_its_way, "not_readable")
    said = words_on(make())
    for words in (REFUSED, WHAT_NOW, "with new words told by telephone", f"Go on: {MAKE_IT}"):
        assert words in said


def test_n1_why_it_was_called_off_stays_and_another_can_be_begun(
    make: Make, desk: Desk, case_id: str, on_its_way: str
) -> None:
    transfers.call_off(desk, case_id, on_its_way, "The family stays.")
    page = make(on_its_way)
    assert "The family stays." in words_on(page)
    gone = places_gone_to(page)
    button(page, ANOTHER).click()
    assert gone == [Place(TRANSFER, case=case_id, form=NEW)]
    assert BEGIN in words_on(make(form=NEW))


def test_z9_the_papers_that_go_with_it_stand_beside(make: Make, desk: Desk, case_id: str) -> None:
    transfer = planned(desk, case_id)
    page = make()
    gone = places_gone_to(page)
    button(page, "Handover page").click()
    assert gone == [Place(TRANSFER_PAPER, case=case_id, about=transfer, document="handover")]


def test_n5_without_a_school_there_is_nobody_to_write_a_letter_to(
    make: Make, desk: Desk, case_id: str
) -> None:
    planned(desk, case_id, school="", name="", told="The council, rung on 20 November.")
    said = words_on(make())
    assert "No school is known yet" in said
    assert "Handover page" not in said


def test_n1_a_case_without_pupils_says_that_there_is_nobody(
    session: Session, show: Callable[[Page], Page], desk: Desk
) -> None:
    empty = sheets.sign(desk, [Filled(Note(when=NOTE.when, what="Nobody is named."))])
    page = TransferPage(session, Place(TRANSFER, case=empty))
    show(page)
    assert NOBODY[0] in words_on(page)
    assert BEGIN not in words_on(page)


def test_whatever_takes_the_focus_has_a_name(make: Make, on_its_way: str) -> None:
    assert nameless(make()) == []
    assert nameless(make(form=NEW)) == []


def case_page(session: Session, show: Callable[[Page], Page], case_id: str) -> CasePage:
    page = CasePage(session, Place(CASE, case=case_id))
    show(page)
    return page


def test_n1_a_case_leads_to_sending_its_record(
    session: Session, show: Callable[[Page], Page], case_id: str
) -> None:
    page = case_page(session, show, case_id)
    gone = places_gone_to(page)
    button(page, TITLE).click()
    assert gone == [Place(TRANSFER, case=case_id)]


def test_n1_a_case_says_what_waits_and_where_its_record_went(
    session: Session, show: Callable[[Page], Page], case_id: str, on_its_way: str
) -> None:
    page = case_page(session, show, case_id)
    said = words_on(page)
    assert "A receipt is awaited: Specimen Park Academy" in said
    assert "Ask the other school for its receipt" in said
    gone = places_gone_to(page)
    button(page, "Specimen Park Academy").click()
    button(page, "Ask the other school for its receipt").click()
    assert gone == [Place(TRANSFER, case=case_id, about=on_its_way)] * 2


def test_n1_home_says_what_is_due_of_it_without_a_name(
    session: Session, show: Callable[[Page], Page], case_id: str, on_its_way: str
) -> None:
    page = HomePage(session, Place())
    show(page)
    said = words_on(page)
    assert "Ask the other school for its receipt" in said
    assert "Exampleton" not in said
    gone = places_gone_to(page)
    button(page, "Ask the other school for its receipt").click()
    assert gone == [Place(TRANSFER, case=case_id, about=on_its_way)]
