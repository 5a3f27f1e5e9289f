"""What an inspector will ask, of one case and of all (O1–O8)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.test_training import HELD
from tests.ui.pages.asking import settle
from tests.ui.pages.reading import (
    DECISION,
    JUNIPER,
    NOTE,
    PERSON,
    REVIEW,
    TOLD,
    at,
    button,
    nameless,
    places_gone_to,
    words_on,
)
from tests.ui.pages.test_paper import NoPrinters
from ui.pages.case import CasePage
from ui.pages.cases import CasesPage
from ui.pages.eight import EightPage
from ui.pages.eight_paper import EightPaperPage
from ui.pages.eight_register import EightRegisterPage
from ui.pages.page import Page
from ui.pages.parts.eight_section import FIRST_SHOWN
from ui.places import (
    CASE,
    CASES,
    CORRECT,
    COUNTERSIGN,
    EIGHT,
    EIGHT_REGISTER,
    QUESTION,
    SIGNED,
    TRAINING,
    WAY,
    Place,
)
from ui.session import Session
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.sheets.action import Action
from yps_desktop.record.sheets.told import Told
from yps_desktop.services import cases, sheets, training
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    told = [Filled(TOLD), Filled(PERSON, about="juniper"), Filled(REVIEW), Filled(DECISION)]
    return sheets.sign(desk, told, wren)


@pytest.fixture
def page(session: Session, show: Show, case_id: str) -> Page:
    return show(EightPage(session, Place(EIGHT, case=case_id)))


def test_eight_questions_stand_with_source_and_without_a_verdict(page: Page) -> None:
    said = words_on(page)
    assert all(f"\n{number}. " in said for number in range(1, 9))
    assert "Source: UKCCIS, Sexting in schools and colleges, 2016, section 2" in said
    assert nameless(page) == []


def test_opening_it_from_the_register_is_an_entry_of_the_case(page: Page, desk: Desk, case_id: str) -> None:
    assert len(cases.read(desk, case_id).looked) == 1


def test_evidence_opens_what_was_signed(page: Page, desk: Desk, case_id: str) -> None:
    gone = places_gone_to(page)
    QTest.keyClick(button(page, "Decision: Manage it in school"), Qt.Key.Key_Return)
    (decision,) = cases.read(desk, case_id).of("decision")
    assert gone == [Place(SIGNED, case=case_id, entry=decision.hash)]


def test_gaps_open_the_sheet_the_correction_or_the_countersigning(
    page: Page, desk: Desk, case_id: str
) -> None:
    gone = places_gone_to(page)
    for words in (
        "It is not recorded whether a meeting was held",
        "Juniper Exampleton: Sex",
        "Disclosure: Reached the safeguarding lead",
        "Countersign, as headteacher",
    ):
        button(page, words).click()
    (told,) = cases.read(desk, case_id).of("disclosure")
    assert gone == [
        Place(QUESTION, case=case_id, sheet="meeting"),
        Place(QUESTION, case=case_id, sheet="person", about="juniper", field="sex"),
        Place(CORRECT, case=case_id, sheet="disclosure", entry=told.hash, field="reached_dsl"),
        Place(COUNTERSIGN, case=case_id),
    ]


def test_what_was_due_opens_where_it_is_done_and_says_since_when(
    session: Session, show: Show, desk: Desk
) -> None:
    asked = Action(what="Ring the other school", who=(JUNIPER,), when=at(17), by=at(18))
    case = sheets.sign(desk, [Filled(asked, about="a")])
    page = show(EightPage(session, Place(EIGHT, case=case)))
    gone = places_gone_to(page)
    button(page, "Say what came of an action (Action: Ring the other school)").click()
    assert gone == [Place(QUESTION, case=case, sheet="action_done", about="a")]
    assert "Was due 18 November" in words_on(page).splitlines()


def test_much_evidence_is_shown_in_part_and_the_rest_on_asking(
    session: Session, show: Show, desk: Desk
) -> None:
    told = [Told(who=(JUNIPER,), when=at(day), what=f"Reason {day}") for day in range(10, 12 + FIRST_SHOWN)]
    page = show(EightPage(session, Place(EIGHT, case=sheets.sign(desk, [Filled(one) for one in told]))))
    assert "Reason 16" not in words_on(page)
    QTest.keyClick(button(page, "Show 2 more"), Qt.Key.Key_Return)
    assert "Reason 16" in words_on(page)
    assert page.window().focusWidget() is button(page, "Told in school: Juniper Exampleton; Reason 15")
    assert "Show 2 more" not in words_on(page)


def test_whoever_may_not_write_reads_the_gaps_without_a_link(
    session: Session, show: Show, case_id: str, hazel: Signer
) -> None:
    session.me = hazel.holder
    page = show(EightPage(session, Place(EIGHT, case=case_id)))
    assert "It is not recorded whether a meeting was held" in words_on(page)
    with pytest.raises(AssertionError):
        button(page, "It is not recorded whether a meeting was held")


def test_the_register_counts_cases_and_leads_to_the_newest(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    other = sheets.sign(desk, [Filled(NOTE)])
    page = show(EightRegisterPage(session, Place(EIGHT_REGISTER)))
    gone = places_gone_to(page)
    assert isinstance(page, EightRegisterPage)
    assert page.rows["O7"].number.text() == "In 2 cases"
    assert "2 cases read" in words_on(page)
    assert nameless(page) == []
    button(page.rows["O7"], "2026-002").click()
    assert gone == [Place(EIGHT, case=other)]


def test_o2_the_register_says_that_no_training_is_recorded_or_which_took_place(
    session: Session, show: Show, desk: Desk
) -> None:
    page = show(EightRegisterPage(session, Place(EIGHT_REGISTER)))
    lacking = "No training of staff is recorded for the school year 2025–26 or since"
    assert lacking in words_on(page.rows["O2"])
    for _ in range(6):
        training.record(desk, HELD)
    page = show(EightRegisterPage(session, Place(EIGHT_REGISTER)))
    gone, said = places_gone_to(page), words_on(page.rows["O2"])
    assert said.count("Training took place on 18 November 2026: 34 people") == 4
    assert "and 2 more in these school years" in said
    assert "section 2; Our practice" in said
    assert lacking not in said
    button(page, "Training of staff").click()
    assert gone == [Place(TRAINING)]


def test_o2_the_register_of_questions_is_printed_as_an_entry_of_no_case(
    session: Session, show: Show, desk: Desk, case_id: str, tmp_path: Path
) -> None:
    page = show(EightRegisterPage(session, Place(EIGHT_REGISTER)))
    gone = places_gone_to(page)
    button(page, "Print or save it").click()
    paper = show(
        EightPaperPage(
            session, gone[0], printers=NoPrinters(), choose_path=lambda _, name: str(tmp_path / name)
        )
    )
    button(paper, "Save as PDF").click()
    settle()
    assert (tmp_path / "What an inspector will ask.pdf").read_bytes().startswith(b"%PDF")
    newest = desk.vault.ledger.entry(desk.vault.ledger.head().seq)
    assert (newest.header.case, HandedOut.from_body(newest.read_body()).document) == (None, "eight_register")


def test_the_case_page_leads_to_both_and_cases_to_the_register(
    session: Session, show: Show, case_id: str
) -> None:
    page, listed = CasePage(session, Place(CASE, case=case_id)), CasesPage(session, Place(CASES))
    gone: list[Place] = []
    for one in (page, listed):
        one.go.connect(gone.append)
        show(one)
    button(page, "Where this case stands").click()
    button(page, "What an inspector will ask").click()
    button(listed, "What an inspector will ask of all cases").click()
    assert gone == [Place(WAY, case=case_id), Place(EIGHT, case=case_id), Place(EIGHT_REGISTER)]
