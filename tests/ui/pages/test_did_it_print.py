"""Did it print? What did not come out is said as an entry of its own, and the missing pages can follow."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.conftest import Clock
from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.printed import not_printed, press, print_all, printed
from tests.ui.pages.printers import Gone, Jams, NoPrinters, PaperTray
from tests.ui.pages.reading import DECISION, VIEWING
from ui.pages.blank_form import BlankFormPage
from ui.pages.page import Page
from ui.pages.paper import PaperPage
from ui.pages.parts import outgoing
from ui.pages.parts.did_it_print import DidItPrint
from ui.pages.parts.event_words import words_of
from ui.pages.parts.printing import Printers, Sent
from ui.places import BLANK_FORM, PAPER, Place
from ui.session import Session
from yps_desktop.record.acts import NotPrinted
from yps_desktop.record.rules.chronology import chronology
from yps_desktop.services import cases, sheets
from yps_desktop.services.case_papers import printed_lately
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]
Make = Callable[..., PaperPage]


@pytest.fixture(autouse=True)
def _coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw with few dots: what is printed is looked at elsewhere."""
    monkeypatch.setattr(outgoing, "PRINT_SCALE", 0.5)


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    return sheets.sign(desk, [Filled(VIEWING), Filled(DECISION)], wren)


@pytest.fixture
def make(session: Session, show: Show, case_id: str, tmp_path: Path) -> Make:
    def made(printers: Printers | None = None, document: str = "record") -> PaperPage:
        place = Place(PAPER, case=case_id, document=document)
        page = PaperPage(session, place, printers=printers or PaperTray(tmp_path))
        show(page)
        return page

    return made


def test_enter_alone_prints_and_says_yes(make: Make, desk: Desk, case_id: str) -> None:
    page = make()
    page.focus_first()
    for _ in range(2):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Return)
        settle()
    assert "Who signs it?" in words_on(page)
    assert len(printed(desk, case_id)) == 1
    assert not_printed(desk, case_id) == []


def test_no_is_an_entry_that_names_the_printing_which_stays(make: Make, desk: Desk, case_id: str) -> None:
    page = make()
    print_all(page)
    press(page, "No, nothing came out")
    ((paper, _),) = cases.read(desk, case_id).papers
    assert not_printed(desk, case_id) == [NotPrinted(paper=paper.hash, document="record", pages=0)]
    assert "It did not come out, as the case now says" in words_on(page)


def test_print_it_again_prints_the_same_paper_as_another_entry(make: Make, desk: Desk, case_id: str) -> None:
    page = make()
    print_all(page)
    press(page, "No, nothing came out")
    press(page, "Print it again")
    print_all(page)
    first, second = printed(desk, case_id)
    assert first == second


def test_a_jam_is_said_with_how_many_pages_it_took_and_the_rest_is_printed(
    make: Make, desk: Desk, case_id: str, tmp_path: Path
) -> None:
    page = make(Jams(tmp_path, 2))
    pages = print_all(page)
    assert f"The printer took 2 of {pages} pages, then no more" in words_on(page)
    press(page, "Only some pages")
    assert page.window().focusWidget().accessibleName() == "How many pages came out?"
    QTest.keyClicks(page.window().focusWidget(), "2")
    press(page, "Write it down")
    assert not_printed(desk, case_id)[0].pages == 2
    page.printers = PaperTray(tmp_path)
    press(page, "Print from page 3 on")
    press(page, f"Print {pages - 2} pages")
    rest = printed(desk, case_id)[-1]
    assert (rest.first, rest.last, rest.pages) == (3, pages, pages)


@pytest.mark.parametrize("typed", ["", "0", "7", "99", "two", "-1"])
def test_a_number_that_cannot_be_is_asked_for_again(qtbot: QtBot, typed: str) -> None:
    asked, told = DidItPrint(Sent(7, ""), 7, "case"), list[int]()
    qtbot.addWidget(asked)
    asked.show()
    asked.fewer.connect(told.append)
    asked.some_button.click()
    QTest.keyClicks(asked.number, typed)
    QTest.keyClick(asked.number, Qt.Key.Key_Return)
    assert "Enter a number from 1 to 6" in words_on(asked)
    assert told == []


def test_a_printer_that_takes_nothing_is_said_and_no_is_the_likeliest_answer(
    make: Make, desk: Desk, case_id: str, tmp_path: Path
) -> None:
    (tmp_path / "printed.pdf").mkdir()
    page = make()
    print_all(page)
    assert "The printer did not take the paper" in words_on(page)
    assert "If it did not come out, say so here" in words_on(page)
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Return)
    assert not_printed(desk, case_id)[0].pages == 0


def test_a_printer_that_is_gone_prints_nothing_and_writes_nothing(
    make: Make, desk: Desk, case_id: str, tmp_path: Path
) -> None:
    page = make(Gone(tmp_path))
    print_all(page)
    assert "The printer “Office printer” is not there any more" in words_on(page)
    assert page.form is not None
    assert [page.form.printer.itemText(row) for row in range(page.form.printer.count())] == ["Hall copier"]
    assert printed(desk, case_id) == []
    assert button(page, "Save as PDF").isVisible()


def test_several_copies_are_one_entry_and_come_out(
    make: Make, desk: Desk, case_id: str, tmp_path: Path
) -> None:
    page = make(document="viewing")
    assert page.form is not None
    QTest.keyClicks(page.form.choice.copies, "3")
    press(page, "Print 1 page")
    assert printed(desk, case_id)[0].copies == 3
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as out:
        assert len(out) == 3
    assert button(page, "Only some pages").isVisible()


def test_only_some_pages_are_asked_for_where_somebody_wants_that(
    make: Make, desk: Desk, case_id: str
) -> None:
    page = make()
    press(page, "Print only some pages")
    assert page.form is not None
    choice = page.form.choice
    choice.first.setText("2")
    choice.last.setText("1")
    press(page, page.form.print_button.words())
    assert "Enter pages from 1 to" in words_on(page)
    choice.last.setText("2")
    press(page, "Print 1 page")
    (act,) = printed(desk, case_id)
    assert (act.first, act.last) == (2, 2)


def test_the_case_says_in_its_chronology_what_did_not_come_out(make: Make, desk: Desk, case_id: str) -> None:
    page = make()
    print_all(page)
    press(page, "No, nothing came out")
    case = cases.read(desk, case_id)
    told = [words_of(one, case, desk.edition(case.edition)) for one in chronology(case)]
    assert any(one.endswith("It did not come out of the printer") for one in told)


def test_a_paper_of_no_case_is_asked_about_too_and_nobody_signs_it(
    session: Session, show: Show, desk: Desk, tmp_path: Path
) -> None:
    page = BlankFormPage(session, Place(BLANK_FORM, sheet="device"), printers=Jams(tmp_path, 1))
    show(page)
    press(page, "Print the form")
    press(page, "No, nothing came out")
    entry = desk.vault.ledger.entry(desk.vault.ledger.head().seq)
    assert entry is not None
    assert NotPrinted.from_body(entry.read_body()).document == "form"
    press(page, "Print it again")
    press(page, "Print the form")
    press(page, "Yes, all of it")
    assert "Who signs it?" not in words_on(page)


def test_whatever_takes_the_focus_has_a_name_after_printing(make: Make) -> None:
    page = make()
    print_all(page)
    press(page, "Only some pages")
    assert nameless(page) == []


def test_without_a_printer_there_is_neither_a_number_of_copies_nor_pages(make: Make) -> None:
    words = words_on(make(NoPrinters()))
    assert "No printer is set up on this computer." in words
    assert "Copies" not in words
    assert "Print only some pages" not in words


def test_what_was_printed_before_a_lock_can_still_be_said_not_to_have_come_out(
    make: Make, desk: Desk, case_id: str
) -> None:
    pages = print_all(make())
    after_unlocking = make()
    press(after_unlocking, f"Printed today, 2:05pm, {pages} pages: did not all of it come out?")
    press(after_unlocking, "No, nothing came out")
    assert [act.pages for act in not_printed(desk, case_id)] == [0]
    assert "did not all of it come out?" not in words_on(make())


def test_what_others_printed_or_long_ago_is_asked_of_nobody(
    make: Make, desk: Desk, case_id: str, clock: Clock
) -> None:
    print_all(make())
    assert printed_lately(desk, cases.read(desk, case_id), "viewing") is None
    clock.at += timedelta(days=5)
    assert "did not all of it come out?" not in words_on(make())


def test_pages_missing_from_an_earlier_printing_do_not_follow_from_the_paper_shown_now(
    make: Make, desk: Desk, case_id: str
) -> None:
    pages = print_all(make())
    later = make()
    press(later, f"Printed today, 2:05pm, {pages} pages: did not all of it come out?")
    press(later, "Only some pages")
    QTest.keyClicks(later.window().focusWidget(), "2")
    press(later, "Write it down")
    assert not_printed(desk, case_id)[0].pages == 2
    assert "Print from page 3 on" not in words_on(later)


def test_the_page_to_go_on_from_is_counted_in_the_paper_not_in_what_was_printed(make: Make) -> None:
    page = make()
    assert page.form is not None
    press(page, "Print only some pages")
    page.form.choice.first.setText("3")
    press(page, f"Print {page.view.pages() - 2} pages")
    press(page, "Only some pages")
    QTest.keyClicks(page.window().focusWidget(), "1")
    press(page, "Write it down")
    press(page, "Print from page 4 on")
    assert page.form.choice.first.text() == "4"
