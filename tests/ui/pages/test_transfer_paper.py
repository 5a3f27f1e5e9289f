"""The papers that go with a record to another school: what they show, what leaves (Z9, N4)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.services.test_transfer_papers import RANG
from tests.ui.pages.asking import settle
from tests.ui.pages.reading import NOTE, PERSON, button, nameless, places_gone_to, words_on
from tests.ui.pages.test_paper import NoPrinters, PaperTray, papers_of
from tests.ui.pages.transfer_example import planned
from ui.pages.page import Page
from ui.pages.paper import PaperPage
from ui.pages.transfer_paper import ANSWER, CHANGE, NO_COPY, TransferPaperPage
from ui.places import PAPER, TRANSFER, TRANSFER_PAPER, TRANSFER_PLAN, Place
from ui.session import Session
from yps_desktop.services import papers, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

Make = Callable[..., TransferPaperPage]


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(NOTE), Filled(PERSON), Filled(RANG)])


@pytest.fixture
def make(session: Session, show: Callable[[Page], Page], case_id: str, tmp_path: Path) -> Make:
    def made(transfer: str, document: str = "transfer_letter", printers: Any = None) -> TransferPaperPage:
        page = TransferPaperPage(
            session,
            Place(TRANSFER_PAPER, case=case_id, about=transfer, document=document),
            printers=printers or PaperTray(tmp_path),
            choose_path=lambda _, name: str(tmp_path / name),
        )
        show(page)
        settle()
        return page

    return made


def test_z9_the_letter_is_made_from_the_plan_saved_and_written_into_the_case(
    make: Make, desk: Desk, case_id: str, tmp_path: Path
) -> None:
    page = make(planned(desk, case_id), printers=NoPrinters())
    assert NO_COPY in words_on(page)
    button(page, "Save as PDF").click()
    (saved,) = tmp_path.glob("*.pdf")
    assert "Exampleton" not in saved.name
    assert papers_of(desk, case_id)[-1].document == "transfer_letter"


def test_n4_the_handover_page_leads_back_to_the_plan(make: Make, desk: Desk, case_id: str) -> None:
    transfer = planned(desk, case_id)
    page = make(transfer, "handover")
    assert "Case 2026-001" in words_on(page)
    gone = places_gone_to(page)
    button(page, CHANGE).click()
    assert gone == [Place(TRANSFER_PLAN, case=case_id, about=transfer)]


def test_z9_what_the_plan_lacks_for_a_letter_is_said_and_leads_there(
    make: Make, desk: Desk, case_id: str
) -> None:
    transfer = planned(desk, case_id, name="")
    page = make(transfer)
    assert "Enter who alone opens it" in words_on(page)
    gone = places_gone_to(page)
    button(page, ANSWER).click()
    assert gone == [Place(TRANSFER_PLAN, case=case_id, about=transfer)]


def test_the_case_papers_lead_to_the_transfer(session: Session, show: Any, case_id: str) -> None:
    page = PaperPage(session, Place(PAPER, case=case_id, document="record"))
    show(page)
    gone = places_gone_to(page)
    page.which.chosen.emit(TRANSFER)
    assert gone == [Place(TRANSFER, case=case_id)]


def test_z14_a_plan_that_is_begun_is_no_sheet_on_the_record(desk: Desk, case_id: str) -> None:
    planned(desk, case_id)
    assert "to be signed: no part of the record" not in str(papers.prepare(desk, case_id, "record").paper)


def test_whatever_takes_the_focus_has_a_name(make: Make, desk: Desk, case_id: str) -> None:
    assert nameless(make(planned(desk, case_id))) == []
    assert nameless(make(planned(desk, case_id, name=""))) == []
