"""Papers: the very bytes, which copy, printed or saved, and each an entry."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pages.asking import settle
from tests.ui.pages.held_back import HeldBack
from tests.ui.pages.printers import NoPrinters, PaperTray
from tests.ui.pages.reading import DECISION, PHONE, VIEWING, button, nameless, places_gone_to, words_on
from ui.pages.page import Page
from ui.pages.paper import PaperPage
from ui.pages.parts.printing import Printers
from ui.pages.parts.which_paper import AGENCIES, FILE, PARENTS, SCHOOL
from ui.places import PAPER, Place
from ui.session import Session
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    return sheets.sign(desk, [Filled(VIEWING), Filled(DECISION)], wren)


@pytest.fixture
def make(session: Session, show: Show, case_id: str, tmp_path: Path) -> Callable[..., PaperPage]:
    def made(document: str = "viewing", printers: Printers | None = None, about: str = "") -> PaperPage:
        page = PaperPage(
            session,
            Place(PAPER, case=case_id, document=document, about=about),
            printers=printers or PaperTray(tmp_path),
            choose_path=lambda _, name: str(tmp_path / name),
        )
        show(page)
        return page

    return made


Make = Callable[..., PaperPage]


def papers_of(desk: Desk, case_id: str) -> list[HandedOut]:
    return [act for _, act in cases.read(desk, case_id).papers]


def choose(page: PaperPage, copy: str) -> None:
    assert page.form is not None
    page.form.copies.row(copy).click()


def type_passwords(page: PaperPage, first: str, again: str) -> None:
    assert page.form is not None
    for field, typed in zip(page.form.passwords.boxes, (first, again), strict=True):
        QTest.keyClicks(field.box, typed)


def test_z2_the_preview_shows_the_very_bytes_and_reads_them_out(make: Make) -> None:
    page = make()
    assert "Page 1 of 1" in words_on(page)
    button(page, "Read as text").click()
    assert "What they say answers the five points." in page.view.text.text()


def test_z1_printing_is_an_entry_then_a_question(
    make: Make, desk: Desk, case_id: str, tmp_path: Path, heard: list[str]
) -> None:
    page = make()
    page.focus_first()
    QTest.keyClick(button(page, "Print 1 page"), Qt.Key.Key_Return)
    assert heard == ["Printing."]
    with pikepdf.open(tmp_path / "printed.pdf") as printed:
        assert len(printed.pages) == 1
    handed = papers_of(desk, case_id)[0]
    assert (handed.document, handed.copy, handed.way, handed.pages) == ("viewing", "printed", "printed", 1)
    settle()
    assert "Did it print?" in words_on(page)
    QTest.keyClick(button(page, "Yes"), Qt.Key.Key_Return)
    assert "Who signs it?" in words_on(page)


def test_a_saved_file_has_the_hash_that_its_entry_keeps(
    make: Make, desk: Desk, case_id: str, tmp_path: Path
) -> None:
    page = make("record")
    choose(page, "signed")
    button(page, "Save as PDF").click()
    handed = papers_of(desk, case_id)[0]
    data = (tmp_path / "Case 2026-001 whole record.pdf").read_bytes()
    assert (handed.copy, handed.way) == ("signed", "saved")
    assert handed.sha256 == sha256(data).hexdigest()


def test_a_locked_copy_opens_with_its_password_only(make: Make, tmp_path: Path) -> None:
    page = make()
    choose(page, "locked")
    type_passwords(page, "slow green kettle", "slow green kettle")
    button(page, "Save as PDF").click()
    saved = tmp_path / "Case 2026-001 viewing record.pdf"
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(saved)
    with pikepdf.open(saved, password="slow green kettle") as opened:
        assert opened.is_encrypted


@pytest.mark.parametrize(
    ("first", "again", "said"),
    [
        ("short", "short", "Enter a password of at least 12 characters"),
        ("slow green kettle", "slow green kettel", "The two passwords are not the same. Enter both again"),
    ],
)
def test_passwords_that_will_not_do_save_nothing(
    make: Make, desk: Desk, case_id: str, tmp_path: Path, first: str, again: str, said: str
) -> None:
    page = make()
    choose(page, "locked")
    type_passwords(page, first, again)
    button(page, "Save as PDF").click()
    assert said in words_on(page)
    assert not papers_of(desk, case_id)
    assert not list(tmp_path.glob("*.pdf"))


def test_whoever_chooses_no_folder_after_all_saves_nothing_and_stays(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    page = PaperPage(session, Place(PAPER, case=case_id), printers=NoPrinters(), choose_path=lambda *_: "")
    show(page)
    page.focus_first()
    QTest.keyClick(button(page, "Save as PDF"), Qt.Key.Key_Return)
    assert page.focusWidget() is button(page, "Save as PDF")
    assert not papers_of(desk, case_id)


def test_a_folder_that_refuses_writes_no_entry(
    session: Session, show: Show, desk: Desk, case_id: str, tmp_path: Path
) -> None:
    nowhere = str(tmp_path / "not there" / "x.pdf")
    page = PaperPage(
        session,
        Place(PAPER, case=case_id, document="viewing"),
        printers=NoPrinters(),
        choose_path=lambda *_: nowhere,
    )
    show(page)
    button(page, "Save as PDF").click()
    assert "There is a problem" in words_on(page)
    assert not papers_of(desk, case_id)


def test_a_save_that_the_record_refuses_leaves_no_file_and_keeps_the_one_before(
    make: Make, desk: Desk, tmp_path: Path
) -> None:
    page = make("record", NoPrinters())
    before = tmp_path / "Case 2026-001 whole record.pdf"
    before.write_bytes(b"before")
    desk.vault.database.rows("PRAGMA query_only = 1")
    button(page, "Save as PDF").click()
    assert "There is a problem" in words_on(page)
    assert before.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [before.name]


def test_only_the_copy_that_is_chosen_now_is_shown(
    desk: Desk, show: Show, case_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks = HeldBack()
    page = PaperPage(Session(desk, tasks), Place(PAPER, case=case_id), printers=PaperTray(tmp_path))
    show(page)
    tasks.let_go()  # it is composed
    shown: list[str] = []
    monkeypatch.setattr(page.view, "show_paper", lambda built, _="": shown.append(built.copy))
    choose(page, "signed")
    choose(page, "printed")
    assert len(tasks.held) == 2
    for work in reversed(tasks.held):
        work()
    assert shown == ["printed", "printed"]


def test_the_folder_of_the_record_takes_no_paper(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    keystore = desk.folder / "vault.json"
    before = keystore.read_bytes()
    page = PaperPage(
        session,
        Place(PAPER, case=case_id, document="viewing"),
        printers=NoPrinters(),
        choose_path=lambda *_: str(keystore),
    )
    show(page)
    button(page, "Save as PDF").click()
    assert "That folder holds the record itself." in words_on(page)
    assert keystore.read_bytes() == before
    assert not papers_of(desk, case_id)


def test_no_printer_is_said_plainly(make: Make) -> None:
    page = make(printers=NoPrinters())
    assert "No printer is set up on this computer." in words_on(page)
    assert "Print 1 page" not in words_on(page)


def test_care_is_asked_for_paper_and_for_files(make: Make) -> None:
    page = make()
    assert "Fetch it from the printer now." in words_on(page)
    choose(page, "signed")
    assert "This file names children and is not locked" in words_on(page)


def test_pages_are_turned_with_the_keyboard(make: Make) -> None:
    page = make("record")
    QTest.keyClick(button(page, "Next page"), Qt.Key.Key_Space)
    assert page.view.page() == 1
    QTest.keyClick(button(page, "Page before"), Qt.Key.Key_Space)
    assert page.view.page() == 0


def test_every_other_paper_of_the_case_is_a_choice_away(make: Make, case_id: str) -> None:
    page = make()
    gone = places_gone_to(page)
    papers = page.which.list
    assert papers.currentText() == "Viewing record"
    QTest.keyClick(papers, Qt.Key.Key_Down)
    QTest.keyClick(papers.view(), Qt.Key.Key_Up)
    QTest.keyClick(papers.view(), Qt.Key.Key_Return)
    assert gone == [Place(PAPER, case=case_id, document="sign_off")]


def test_the_papers_stand_by_whom_they_are_for(make: Make) -> None:
    page = make()
    papers = page.which.list
    listed = [papers.itemText(row) for row in range(papers.count())]
    headings = [listed.index(one) for one in (FILE, AGENCIES, PARENTS, SCHOOL)]
    assert headings == sorted(headings)
    assert headings[1] < listed.index("Referral to the police") < headings[2]


def test_the_name_of_a_file_says_the_case_and_the_kind_of_paper(
    make: Make, desk: Desk, case_id: str, wren: Signer, tmp_path: Path
) -> None:
    sheets.sign(desk, [Filled(PHONE, case_id)], wren)
    (device,) = devices_of(cases.read(desk, case_id))
    page = make("custody", about=device.id)
    assert "Print the custody of Phone 1" in words_on(page)
    button(page, "Save as PDF").click()
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["Case 2026-001 custody of a device.pdf"]


@pytest.mark.parametrize(
    ("document", "title"), [("chronology", "chronology"), ("sign_off", "sign-off sheet")]
)
def test_z6_z7_each_paper_of_a_case_is_shown_and_written_down_by_its_name(
    make: Make, desk: Desk, case_id: str, document: str, title: str
) -> None:
    page = make(document)
    assert f"Print the {title}" in words_on(page)
    button(page, "Save as PDF").click()
    assert [act.document for act in papers_of(desk, case_id)] == [document]


def test_a_page_too_long_for_its_window_begins_at_its_title_not_at_the_button_below(make: Make) -> None:
    page = make("record")
    page.resize(808, 602)
    settle()
    page.focus_first()
    settle()
    assert page.window().focusWidget() is page.body
    assert page.body is not None
    assert page.body.accessibleName() == "Print the whole record"
    assert page.body.verticalScrollBar().value() == 0
    page.resize(1064, 1000)
    settle()
    page.focus_first()
    assert page.window().focusWidget() is button(page, f"Print {page.view.pages()} pages")


def test_whatever_takes_the_focus_has_a_name(make: Make) -> None:
    page = make()
    choose(page, "locked")
    assert nameless(page) == []
