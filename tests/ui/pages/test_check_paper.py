"""The page that checks a code from paper, a file and a backup."""

import pytest

from ui.pages.check_paper import NO_CODE, NO_FILE, CheckPaperPage
from ui.places import CHECK_PAPER, Place
from ui.tour.hands import Hands
from yps_desktop.services.paper_check import NOT_OURS


@pytest.fixture
def page(show, session) -> CheckPaperPage:
    return show(CheckPaperPage(session, Place(CHECK_PAPER)))


def test_it_shows_where_the_record_stands_now(page, desk):
    assert desk.vault.ledger.head().code in Hands(lambda: page).words()


def test_the_code_of_now_matches_and_another_record_s_code_does_not(page, desk, heard):
    head = desk.vault.ledger.head()
    page.code.field.setText(head.code.replace("–", " - ").lower())
    page.look_up_button.click()
    assert page.code.answer.text() == f"This code matches entry {head.seq} of {head.seq}."
    other = head.code[:-1] + ("0" if head.code[-1] != "0" else "1")
    page.code.field.setText(other)
    page.look_up_button.click()
    assert page.code.answer.text().startswith("No such history")
    assert heard[-1] == page.code.answer.text()


def test_what_is_no_code_is_said_at_the_field(page):
    page.code.field.setText("1234")
    page.look_up_button.click()
    assert page.code.block.error().startswith("That is not a whole code")
    assert not page.code.answer.isVisible()


def test_nothing_typed_is_asked_for(page):
    page.look_up_button.click()
    page.check_button.click()
    assert (page.code.block.error(), page.file.block.error()) == (NO_CODE, NO_FILE)


def test_a_file_that_was_never_handed_out_is_said(page, tmp_path, heard):
    (tmp_path / "paper.pdf").write_bytes(b"%PDF invented")
    page.file.field.setText(str(tmp_path / "paper.pdf"))
    page.check_button.click()
    assert page.file.answer.text() == NOT_OURS
    assert heard[-1] == NOT_OURS


def test_a_file_that_is_not_there_is_said_at_the_field(page, tmp_path):
    page.file.field.setText(str(tmp_path / "none.pdf"))
    page.check_button.click()
    assert page.file.block.error() == "That file is not there, or cannot be read"


def test_a_chosen_file_is_checked_at_once(page, tmp_path, monkeypatch):
    (tmp_path / "paper.pdf").write_bytes(b"%PDF invented")
    chosen = (str(tmp_path / "paper.pdf"), "")
    monkeypatch.setattr("ui.pages.check_paper.QFileDialog.getOpenFileName", lambda *_: chosen)
    page.choose_button.click()
    assert page.file.answer.text() == NOT_OURS


def test_a_path_may_be_pasted_in_the_quotation_marks_it_was_copied_in(page, tmp_path):
    (tmp_path / "paper.pdf").write_bytes(b"%PDF invented")
    page.file.field.setText(f' "{tmp_path / "paper.pdf"}" ')
    page.check_button.click()
    assert page.file.answer.text() == NOT_OURS
