"""Registers in the window: chosen, read a few cases at a time, printed and saved, each an entry."""

from datetime import date

import pytest

from tests.documents.test_across import inked
from tests.services.test_shut_out import NOTE, THE_HEAD
from tests.ui.pages.asking import nameless, settle, words_on
from tests.ui.pages.reading import button, places_gone_to
from tests.ui.pages.test_paper import PaperTray
from ui.pages.cases import CasesPage
from ui.pages.parts.asked_period import AHEAD, DAYS, LONG_AGO, WRONG_WAY
from ui.pages.register import KEPT, NO_REGISTER, RegisterPage
from ui.pages.registers import NO_WHICH, RegistersPage
from ui.places import CASES, REGISTER, REGISTERS, Place
from yps_desktop.record.acts import HandedOut
from yps_desktop.services import sheets
from yps_desktop.services.sheets import Filled

YEAR = "2026-09-01/2027-08-31"


@pytest.fixture
def asking(session, show) -> RegistersPage:
    return show(RegistersPage(session, Place(REGISTERS)))


@pytest.fixture
def make(session, show, tmp_path):
    def made(document: str = "cases", form: str = YEAR) -> RegisterPage:
        page = RegisterPage(
            session,
            Place(REGISTER, document=document, form=form),
            printers=PaperTray(tmp_path),
            choose_path=lambda _, name: str(tmp_path / name),
        )
        show(page)
        settle()
        return page

    return made


def test_the_list_of_cases_leads_to_them(session, show):
    page = show(CasesPage(session, Place(CASES)))
    gone = places_gone_to(page)
    button(page, "Registers without names, to print").click()
    assert gone == [Place(REGISTERS)]


def test_a_register_and_this_school_year_are_chosen_in_two_presses(asking):
    gone = places_gone_to(asking)
    asking.which.row("devices").click()
    asking.show_button.click()
    assert gone == [Place(REGISTER, document="devices", form=YEAR)]


def test_what_is_missing_or_wrong_is_said_at_its_question(asking):
    gone = places_gone_to(asking)
    asking.period.rows.row(DAYS).click()
    asking.show_button.click()
    assert NO_WHICH in words_on(asking)
    assert "The first day must include a day" in words_on(asking)
    asking.which.row("cases").click()
    for first, last, said in (
        (date(2026, 11, 9), date(2026, 11, 8), WRONG_WAY),
        (date(2026, 11, 21), date(2026, 11, 22), AHEAD),
        (date(1899, 12, 31), date(2026, 11, 22), LONG_AGO),
    ):
        asking.period.days["first"].put(first)
        asking.period.days["last"].put(last)
        asking.show_button.click()
        assert said in words_on(asking)
    assert gone == []


def test_any_two_days_can_be_chosen_and_are_kept_on_the_way_back(asking, session, show):
    gone = places_gone_to(asking)
    asking.which.row("viewings").click()
    asking.period.rows.row(DAYS).click()
    asking.period.days["first"].put(date(2026, 10, 1))
    asking.period.days["last"].put(date(2026, 11, 20))
    asking.show_button.click()
    assert gone == [Place(REGISTER, document="viewings", form="2026-10-01/2026-11-20")]
    back = show(RegistersPage(session, Place(REGISTERS, document="viewings", form="2026-10-01/2026-11-20")))
    assert back.which.value() == "viewings"
    assert back.period.days["last"].read() == date(2026, 11, 20)


def test_it_is_shown_printed_and_written_down(make, desk, tmp_path):
    sheets.sign(desk, [Filled(NOTE)])
    page = make()
    assert "Register of cases" in words_on(page)
    page.form.print_button.click()
    assert (tmp_path / "printed.pdf").stat().st_size > 1_000
    act = HandedOut.from_body(desk.vault.ledger.entry(desk.vault.ledger.head().seq).read_body())
    assert (act.document, act.way) == ("register_cases", "printed")


def test_on_the_printers_upright_sheet_its_head_stands_at_the_punched_edge(make, desk, tmp_path):
    sheets.sign(desk, [Filled(NOTE)])
    page = make()
    page.form.print_button.click()
    left, upper, _, lower = inked((tmp_path / "printed.pdf").read_bytes(), 0)
    assert left > 24
    assert (round(upper), round(lower)) == (15, 282)


def test_it_is_saved_under_a_name_that_says_what_it_lists(make, tmp_path):
    page = make("references")
    page.form.save_button.click()
    assert (tmp_path / "Register of references from 2026-09-01.pdf").read_bytes().startswith(b"%PDF")


def test_while_many_cases_are_read_it_says_how_many(make, desk, session, monkeypatch):
    for _ in range(4):
        sheets.sign(desk, [Filled(NOTE)])
    said = []
    monkeypatch.setattr(RegisterPage, "show_how_far", lambda _, read: said.append(read))
    make()
    assert said == [3]


def test_g7_it_says_that_somebody_with_a_key_must_not_see_it(make, desk, head):
    sheets.sign(desk, [Filled(NOTE)])
    assert "shut out" not in words_on(make())
    sheets.sign(desk, [Filled(NOTE), Filled(THE_HEAD)])
    assert KEPT.format(cases="1 case") in words_on(make())


def test_what_is_no_register_says_so(make):
    assert NO_REGISTER in words_on(make("pupils"))


def test_everything_has_a_name_for_a_screen_reader(asking, make):
    assert nameless(asking) == []
    assert nameless(make()) == []
