"""The page of the papers for another school: what it asks, what it shows, what leaves (Z9, N4)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.services.test_transfer_papers import RANG, left
from tests.ui.pages.asking import settle
from tests.ui.pages.reading import NOTE, PERSON, PERSON_2, button, nameless, places_gone_to, words_on
from tests.ui.pages.test_paper import NoPrinters, PaperTray, papers_of
from ui.pages.page import Page
from ui.pages.paper import PaperPage
from ui.pages.parts.transfer_words import BY_HAND
from ui.pages.transfer import CHANGE, HANDOVER, LETTER, THROW_AWAY, TransferPage
from ui.places import CASE, PAPER, TRANSFER, Place
from ui.session import Session
from yps_desktop.services import drafts, papers, sheets, transfer_papers
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

DRAFT = "0123456789abcdef"
ANSWERS: dict[str, Any] = {
    "school": "Specimen Park Academy",
    "name": "Ola Exemplar",
    "reply_days": 5,
    "paper": BY_HAND,
    "number": "01632 960002",
}
Make = Callable[..., TransferPage]


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(NOTE), Filled(PERSON), Filled(RANG)])


@pytest.fixture
def make(session: Session, show: Callable[[Page], Page], case_id: str, tmp_path: Path) -> Make:
    def made(document: str = "", printers: Any = None) -> TransferPage:
        page = TransferPage(
            session,
            Place(TRANSFER, case=case_id, draft=DRAFT, document=document),
            printers=printers or PaperTray(tmp_path),
            choose_path=lambda _, name: str(tmp_path / name),
        )
        show(page)
        settle()
        return page

    return made


def answered(page: TransferPage, **more: Any) -> TransferPage:
    assert page.questions is not None
    page.questions.set_answers({**ANSWERS, **more})
    assert page.keeper is not None
    page.keeper.touch()
    return page


def test_a_new_one_gets_a_draft_of_its_own(session: Session, show: Any, case_id: str) -> None:
    page = TransferPage(session, Place(TRANSFER, case=case_id))
    gone = places_gone_to(page)
    show(page)
    assert gone[0].draft


def test_z9_what_is_missing_is_said_first_and_nothing_is_shown(make: Make) -> None:
    page = make()
    gone = places_gone_to(page)
    button(page, LETTER).click()
    words = words_on(page)
    for said in ("There is a problem", "Enter which school it goes to", "Enter who alone opens it"):
        assert said in words
    assert gone == []


def test_z9_a_childs_name_is_refused_at_its_question(make: Make) -> None:
    page = answered(make(), name="Juniper Exampleton")
    gone = places_gone_to(page)
    button(page, LETTER).click()
    assert "Letter and receipt name no child. Take “Juniper Exampleton” out" in words_on(page)
    assert gone == []


@pytest.mark.parametrize(("words", "document"), [(LETTER, "transfer_letter"), (HANDOVER, "handover")])
def test_z9_the_answers_are_kept_and_lead_to_the_paper(
    make: Make, desk: Desk, case_id: str, words: str, document: str
) -> None:
    page = answered(make())
    gone = places_gone_to(page)
    button(page, words).click()
    assert gone == [Place(TRANSFER, case=case_id, draft=DRAFT, document=document)]
    kept = drafts.load(desk, DRAFT)
    assert kept is not None
    assert kept.typed["school"] == "Specimen Park Academy"


def test_n1_whom_the_school_spoke_with_is_filled_in_when_asked(make: Make) -> None:
    page = make()
    assert page.questions is not None
    assert "school" not in page.questions.answers()
    button(page, "Fill in Ola Exemplar, Specimen Park Academy, spoken with on 20 November 2026").click()
    answers = page.questions.answers()
    assert (answers["name"], answers["office"]) == ("Ola Exemplar", "Designated Safeguarding Lead")
    assert "agreed" not in answers


def test_n1_with_whom_it_goes_is_asked_where_there_are_several(make: Make, desk: Desk, case_id: str) -> None:
    page = make()
    assert page.questions is not None
    assert "pupils" not in page.questions.asked()
    sheets.sign(desk, [Filled(PERSON_2, case=case_id)])
    again = make()
    assert again.questions is not None
    assert "pupils" in again.questions.asked()


@pytest.fixture
def kept(make: Make, desk: Desk, case_id: str) -> None:
    button(answered(make()), LETTER).click()


@pytest.mark.usefixtures("kept")
def test_z9_the_letter_is_shown_saved_and_written_into_the_case(
    make: Make, desk: Desk, case_id: str, tmp_path: Path
) -> None:
    page = make("transfer_letter", NoPrinters())
    button(page, "Save as PDF").click()
    (saved,) = tmp_path.glob("*.pdf")
    assert "Exampleton" not in saved.name
    assert papers_of(desk, case_id)[-1].document == "transfer_letter"


@pytest.mark.usefixtures("kept")
def test_n4_the_handover_page_is_a_choice_away_and_warns_that_it_names_children(
    make: Make, case_id: str
) -> None:
    page = make("handover")
    assert "Case 2026-001" in words_on(page)
    gone = places_gone_to(page)
    button(page, CHANGE).click()
    assert gone == [Place(TRANSFER, case=case_id, draft=DRAFT)]


def test_z9_without_answers_the_paper_asks_for_them(make: Make) -> None:
    page = make("transfer_letter")
    assert page.form is None
    assert "There is a problem" in words_on(page)


def test_z9_a_copy_that_left_can_be_chosen(make: Make, desk: Desk, case_id: str) -> None:
    left(desk, case_id, "locked", "saved")
    (copy,) = transfer_papers.known(desk, case_id).copies
    button(answered(make(), paper=copy.entry.hash), LETTER).click()
    kept = drafts.load(desk, DRAFT)
    assert kept is not None
    assert kept.typed["paper"] == copy.entry.hash


@pytest.mark.usefixtures("kept")
def test_the_answers_can_be_thrown_away(make: Make, desk: Desk, case_id: str) -> None:
    page = make()
    gone = places_gone_to(page)
    button(page, THROW_AWAY).click()
    assert gone == [Place(CASE, case=case_id)]
    assert drafts.load(desk, DRAFT) is None


def test_the_case_papers_lead_there(session: Session, show: Any, case_id: str) -> None:
    page = PaperPage(session, Place(PAPER, case=case_id, document="record"))
    show(page)
    gone = places_gone_to(page)
    page.which.chosen.emit(TRANSFER)
    assert gone == [Place(TRANSFER, case=case_id)]


def test_after_a_lock_the_cursor_is_where_it_was(make: Make) -> None:
    page = answered(make())
    assert page.questions is not None
    page.questions.go_to("number")
    field, at = page.cursor_at()
    assert field == "number/0"
    again = make()
    again.put_cursor(field, at)
    assert again.cursor_at() == (field, at)


@pytest.mark.usefixtures("kept")
def test_z14_answers_that_nobody_signs_are_no_draft_on_the_record(desk: Desk, case_id: str) -> None:
    assert "to be signed: no part of the record" not in str(papers.prepare(desk, case_id, "record").paper)


@pytest.mark.usefixtures("kept")
def test_whatever_takes_the_focus_has_a_name(make: Make) -> None:
    assert nameless(make()) == []
    assert nameless(make("transfer_letter")) == []
