"""The page of blank forms (Z12): each shown, printed and saved, and a list from one to the other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pages.asking import settle
from tests.ui.pages.reading import button, nameless, places_gone_to, words_on
from tests.ui.pages.test_paper import NoPrinters, PaperTray
from ui.pages.blank_form import BlankFormPage
from ui.pages.help import HelpPage
from ui.places import BLANK_FORM, HELP, Place
from ui.widgets.dropdown import Dropdown
from yps_desktop.record.acts import HandedOut
from yps_desktop.services.desk import Desk


@pytest.fixture
def make(session, show, tmp_path):
    def made(kind="", printers=None) -> BlankFormPage:
        page = BlankFormPage(
            session,
            Place(BLANK_FORM, sheet=kind),
            printers=printers or PaperTray(tmp_path),
            choose_path=lambda _, name: str(tmp_path / name),
        )
        show(page)
        settle()
        return page

    return made


def newest(desk: Desk) -> HandedOut:
    return HandedOut.from_body(desk.vault.ledger.entry(desk.vault.ledger.head().seq).read_body())


@pytest.mark.parametrize("kind", ["disclosure", "viewing", "device"])
def test_z12_a_blank_form_is_saved_and_written_down(make, desk, tmp_path, kind):
    page = make(kind, NoPrinters())
    button(page, "Save as PDF").click()
    assert (tmp_path / f"Blank form {kind}.pdf").read_bytes().startswith(b"%PDF")
    assert (newest(desk).document, newest(desk).way) == ("form", "saved")


def test_z12_it_is_printed(make, tmp_path):
    page = make("device")
    QTest.keyClick(button(page, "Print the form"), Qt.Key.Key_Return)
    settle()
    assert (tmp_path / "printed.pdf").stat().st_size > 1_000


def test_the_other_forms_are_a_choice_away(make):
    page = make("disclosure")
    gone = places_gone_to(page)
    forms = next(one for one in page.findChildren(Dropdown) if one.accessibleName() == "Which form?")
    QTest.keyClick(forms, Qt.Key.Key_End)
    assert gone == [Place(BLANK_FORM, sheet="device")]


def test_help_leads_there(session, show):
    page = show(HelpPage(session, Place(HELP)))
    gone = places_gone_to(page)
    button(page, "Print blank forms").click()
    assert gone == [Place(BLANK_FORM)]
    assert "type it in later" in words_on(page)


def test_whatever_takes_the_focus_has_a_name(make):
    assert nameless(make()) == []
