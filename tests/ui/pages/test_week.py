"""The weekly sheet's page: shown, printed and saved, each an entry."""

import pytest

from tests.ui.pages.asking import settle
from tests.ui.pages.test_paper import NoPrinters, PaperTray
from ui.pages.parts.school_paper import NO_PRINTER
from ui.pages.week import WeekPage
from ui.places import WEEK, Place
from ui.tour.hands import Hands
from yps_desktop.record.acts import HandedOut
from yps_desktop.services.desk import Desk


@pytest.fixture
def make(session, show, tmp_path):
    def made(printers=None) -> WeekPage:
        page = WeekPage(
            session,
            Place(WEEK),
            printers=printers or PaperTray(tmp_path),
            choose_path=lambda _, name: str(tmp_path / name),
        )
        show(page)
        settle()
        return page

    return made


def newest(desk: Desk) -> HandedOut:
    return HandedOut.from_body(desk.vault.ledger.entry(desk.vault.ledger.head().seq).read_body())


def test_it_is_printed_and_written_down(make, desk, tmp_path):
    page = make()
    page.form.print_button.click()
    assert (tmp_path / "printed.pdf").stat().st_size > 1_000
    assert (newest(desk).document, newest(desk).way) == ("week", "printed")
    assert "Did it print?" in Hands(lambda: page).words()


def test_without_a_printer_it_is_saved(make, desk, tmp_path):
    page = make(NoPrinters())
    assert not page.form.print_button.isVisible()
    assert NO_PRINTER in Hands(lambda: page).words()
    page.form.save_button.click()
    assert (tmp_path / "Weekly sheet.pdf").read_bytes().startswith(b"%PDF")
    assert (newest(desk).document, newest(desk).way) == ("week", "saved")


def test_where_it_cannot_be_saved_it_says_so_and_writes_nothing(make, desk, tmp_path):
    (tmp_path / "Weekly sheet.pdf").mkdir()
    page = make()
    before = desk.vault.ledger.head().seq
    page.form.save_button.click()
    assert "cannot be replaced" in Hands(lambda: page).words()
    assert desk.vault.ledger.head().seq == before


def test_the_page_begins_where_it_prints(make):
    page = make()
    page.focus_first()
    assert page.form.print_button.hasFocus()
