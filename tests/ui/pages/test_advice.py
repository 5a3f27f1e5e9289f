"""Advice for a parent in the window (Z10, F1): suggested, chosen, saved."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pages.asking import settle
from tests.ui.pages.reading import (
    DECISION,
    PERSON,
    PERSON_2,
    VIEWING,
    at,
    button,
    nameless,
    places_gone_to,
    words_on,
)
from tests.ui.pages.test_paper import NoPrinters, PaperTray
from ui.pages.advice import AdvicePage
from ui.pages.page import Page
from ui.pages.paper import PaperPage
from ui.places import ADVICE, PAPER, Place
from ui.session import Session
from ui.widgets.dropdown import Dropdown
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.fields import Named
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Make = Callable[..., Any]


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    people = (Filled(PERSON, about="juniper"), Filled(PERSON_2, about="rowan"))
    return sheets.sign(desk, [*people, Filled(VIEWING), Filled(DECISION)], wren)


@pytest.fixture
def make(session: Session, show: Callable[[Page], Page], tmp_path: Path) -> Make:
    def made(kind: type[Page], place: Place, printers: Any = None) -> Page:
        page = kind(
            session,
            place,
            printers=printers or PaperTray(tmp_path),  # type: ignore[call-arg]
            choose_path=lambda _, name: str(tmp_path / name),
        )
        show(page)
        settle()
        return page

    return made


def dropdown(page: Page, name: str) -> Dropdown:
    return next(one for one in page.findChildren(Dropdown) if one.accessibleName() == name)


def newest(desk: Desk) -> HandedOut:
    return HandedOut.from_body(desk.vault.ledger.entry(desk.vault.ledger.head().seq).read_body())


def test_z10_from_a_case_nobody_is_chosen_and_any_parent_is_advised(make: Make, case_id: str) -> None:
    page = make(AdvicePage, Place(ADVICE, case=case_id))
    assert dropdown(page, "Whose parents?").value() is None
    assert dropdown(page, "Which advice?").value() == "any_part"


def test_f1_a_childs_part_suggests_the_advice(make: Make, case_id: str) -> None:
    page = make(AdvicePage, Place(ADVICE, case=case_id, about="rowan"))
    assert dropdown(page, "Which advice?").value() == "passed_on"
    assert (
        "Suggested by their part in it: “Passed on a picture of another child, or asked for one”"
        in words_on(page)
    )


def test_f1_it_is_a_suggestion_only(make: Make, case_id: str) -> None:
    page = make(AdvicePage, Place(ADVICE, case=case_id, about="rowan"))
    gone = places_gone_to(page)
    QTest.keyClick(dropdown(page, "Which advice?"), Qt.Key.Key_Home)
    assert gone == [Place(ADVICE, case=case_id, about="rowan", document="lost_control")]
    chosen = make(AdvicePage, gone[0])
    assert dropdown(chosen, "Which advice?").value() == "lost_control"


def test_choosing_a_child_asks_anew_which_advice_fits(make: Make, case_id: str) -> None:
    page = make(AdvicePage, Place(ADVICE, case=case_id, document="was_sent"))
    gone = places_gone_to(page)
    QTest.keyClick(dropdown(page, "Whose parents?"), Qt.Key.Key_End)
    assert gone == [Place(ADVICE, case=case_id, about="rowan")]


def test_f2_it_warns_where_the_parents_are_not_told(make: Make, desk: Desk, case_id: str) -> None:
    sheet = Parents(
        step="not_told", young_people=(Named("rowan", "Rowan Testwell"),), when=at(20), reason="Fear"
    )
    sheets.sign(desk, [Filled(sheet, case_id)])
    assert "Not told yet" in words_on(make(AdvicePage, Place(ADVICE, case=case_id, about="rowan")))
    assert "Not told yet" not in words_on(make(AdvicePage, Place(ADVICE, case=case_id, about="juniper")))


def test_z10_what_the_case_says_is_put_in_only_when_asked(make: Make, case_id: str) -> None:
    page = make(AdvicePage, Place(ADVICE, case=case_id, about="rowan"))
    gone = places_gone_to(page)
    page.added.row("case").click()
    assert gone == [Place(ADVICE, case=case_id, about="rowan", document="passed_on", form="case")]
    assert make(AdvicePage, gone[0]).added.values() == ("case",)


def test_z10_saved_from_a_case_it_stands_in_the_case(
    make: Make, desk: Desk, case_id: str, tmp_path: Path
) -> None:
    page = make(AdvicePage, Place(ADVICE, case=case_id, about="rowan"), NoPrinters())
    button(page, "Save as PDF").click()
    settle()
    assert (tmp_path / "Advice for a parent.pdf").read_bytes().startswith(b"%PDF")
    assert [act.document for _, act in cases.read(desk, case_id).papers] == ["advice_passed_on"]


def test_z10_without_a_case_it_stands_in_the_record(make: Make, desk: Desk, tmp_path: Path) -> None:
    page = make(AdvicePage, Place(ADVICE, document="was_sent"), NoPrinters())
    assert "Whose parents?" not in words_on(page)
    button(page, "Save as PDF").click()
    settle()
    assert (newest(desk).document, newest(desk).way) == ("advice_was_sent", "saved")


def test_the_papers_of_a_case_lead_to_its_advice(make: Make, case_id: str) -> None:
    page = make(PaperPage, Place(PAPER, case=case_id, document="record"))
    gone = places_gone_to(page)
    papers = dropdown(page, "Which paper?")
    papers.set_value("advice")
    papers.activated.emit(papers.currentIndex())
    assert gone == [Place(ADVICE, case=case_id)]


def test_whatever_takes_the_focus_has_a_name(make: Make, case_id: str) -> None:
    assert nameless(make(AdvicePage, Place(ADVICE, case=case_id, about="rowan"))) == []
