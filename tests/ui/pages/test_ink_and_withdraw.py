"""Entries that are no sheet: a signature in ink (G6), and somebody named by mistake (G2)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import DECISION, NOTE, PERSON, places_gone_to
from ui.forms.long_choice_field import MANY, NONE_CHOSEN
from ui.pages.ink import InkPage
from ui.pages.page import Page
from ui.pages.parts.act_page import ActPage
from ui.pages.withdraw import WithdrawPage
from ui.places import CASE, INK, WITHDRAW, Place
from ui.session import Session
from ui.widgets.dropdown import Dropdown
from yps_desktop.record.masking import MASKED
from yps_desktop.record.rules.signing import is_countersigned
from yps_desktop.services import cases, drafts, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]
DRAFT = "abcdabcdabcdabcd"


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    return sheets.sign(desk, [Filled(PERSON, about="juniper"), Filled(NOTE), Filled(DECISION)], wren)


@pytest.fixture
def ink(session: Session, show: Show, desk: Desk, case_id: str) -> InkPage:
    entry = cases.read(desk, case_id).written[-1].hash
    page = show(InkPage(session, Place(INK, case=case_id, entry=entry, draft=DRAFT)))
    assert isinstance(page, InkPage)
    settle()
    return page


@pytest.fixture
def withdraw(session: Session, show: Show, case_id: str) -> WithdrawPage:
    page = show(WithdrawPage(session, Place(WITHDRAW, case=case_id, about="juniper", draft=DRAFT)))
    assert isinstance(page, WithdrawPage)
    settle()
    return page


def write(page: ActPage, field: str, words: str) -> None:
    assert page.form is not None
    page.form.go_to(field)
    box = page.focusWidget()
    assert box is not None
    QTest.keyClicks(box, words)


def fill_in(page: InkPage) -> None:
    write(page, "name", "Hazel Fictley")
    write(page, "capacity", "Headteacher")
    button(page, "Today").click()
    write(page, "kept", "Cabinet B, key with Wren")


def test_g6_ink_says_who_signed_as_what_when_and_where_the_paper_is(
    ink: InkPage, desk: Desk, case_id: str
) -> None:
    gone = places_gone_to(ink)
    fill_in(ink)
    button(ink, "Sign this entry").click()
    case = cases.read(desk, case_id)
    act = case.written[-1].ink[0].act
    assert (act.name, act.capacity, act.when, act.kept) == (
        "Hazel Fictley",
        "Headteacher",
        {"day": "2026-11-20"},
        "Cabinet B, key with Wren",
    )
    assert is_countersigned(case, case.written[-1])
    assert gone == [Place(CASE, case=case_id)]


def test_g6_a_code_from_another_record_is_said_at_the_code(ink: InkPage, desk: Desk, case_id: str) -> None:
    fill_in(ink)
    write(ink, "anchor", "4-" + "-".join(["0000"] * 8))
    button(ink, "Sign this entry").click()
    assert "That code is not from this record. Compare it with the foot of the paper" in words_on(ink)
    assert cases.read(desk, case_id).written[-1].ink == ()


def test_g6_the_code_of_this_record_is_taken(ink: InkPage, desk: Desk, case_id: str) -> None:
    fill_in(ink)
    write(ink, "anchor", desk.vault.ledger.head().code.replace("–", "-"))
    button(ink, "Sign this entry").click()
    assert cases.read(desk, case_id).written[-1].ink[0].act.anchor != ""


def test_ink_without_answers_names_each_of_them(ink: InkPage) -> None:
    button(ink, "Sign this entry").click()
    words = words_on(ink)
    for sentence in (
        "Enter who signed the paper",
        "Enter the day it was signed",
        "Enter where the paper is kept",
    ):
        assert sentence in words


def test_which_sheet_was_signed_is_asked_where_nobody_said_it(
    session: Session, show: Show, case_id: str
) -> None:
    page = show(InkPage(session, Place(INK, case=case_id, draft=DRAFT)))
    assert isinstance(page, InkPage)
    assert page.form is not None
    assert page.form.asked()[0] == "sheet"


def test_of_the_sheets_of_a_long_case_one_is_chosen_from_a_list_that_opens(
    session: Session, show: Show, desk: Desk, case_id: str, wren: Signer
) -> None:
    sheets.sign(desk, [Filled(NOTE, case_id)] * MANY, wren)
    page = show(InkPage(session, Place(INK, case=case_id, draft=DRAFT)))
    settle()
    assert isinstance(page, InkPage)
    assert page.form is not None
    page.form.go_to("sheet")
    listed = page.focusWidget()
    assert isinstance(listed, Dropdown)
    assert listed.currentText() == NONE_CHOSEN
    QTest.keyClick(listed, Qt.Key.Key_End)
    assert page.form.answers() == {"sheet": cases.read(desk, case_id).written[0].hash}
    assert nameless(page) == []


def test_what_is_typed_is_kept_as_a_draft_and_comes_back(
    ink: InkPage, session: Session, show: Show, desk: Desk
) -> None:
    write(ink, "name", "Hazel")
    save = ink.unsaved()
    assert save is not None
    save(desk)
    again = show(InkPage(session, ink.place))
    assert isinstance(again, InkPage)
    assert again.form is not None
    assert again.form.answers() == {"name": "Hazel"}


def test_g2_a_name_written_by_mistake_is_masked_after_a_reason(
    withdraw: WithdrawPage, desk: Desk, case_id: str
) -> None:
    assert "Juniper Exampleton is taken out of case 2026-001." in words_on(withdraw)
    button(withdraw, "Sign and take the name out").click()
    assert "Enter how this person came to be named by mistake" in words_on(withdraw)
    write(withdraw, "reason", "Another child of that name")
    button(withdraw, "Sign and take the name out").click()
    assert getattr(cases.read(desk, case_id).written[0].sheet, "name") == MASKED  # noqa: B009
    assert drafts.mine(desk).drafts == ()


@pytest.mark.parametrize("page", ["ink", "withdraw"])
def test_whatever_takes_the_focus_has_a_name(page: str, request: pytest.FixtureRequest) -> None:
    assert nameless(request.getfixturevalue(page)) == []
