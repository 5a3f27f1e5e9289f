"""Correcting what was signed (G2)."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from tests.services.conftest import WRENS
from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import DECISION, NOTE, places_gone_to
from ui.pages.check import CheckPage
from ui.pages.correct import CorrectPage
from ui.pages.page import Page
from ui.pages.parts.read_draft import REASON
from ui.places import CHECK, CORRECT, Place
from ui.session import Session
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]
DRAFT = "abcdabcdabcdabcd"
Open = Callable[..., CorrectPage]


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    return sheets.sign(desk, [Filled(NOTE), Filled(DECISION)], wren)


@pytest.fixture
def correct(session: Session, show: Show, desk: Desk, case_id: str) -> Open:
    def opened(kind: str = "note", draft: str = DRAFT) -> CorrectPage:
        written = cases.read(desk, case_id).of(kind)[0]
        page = show(
            CorrectPage(session, Place(CORRECT, case=case_id, sheet=kind, entry=written.hash, draft=draft))
        )
        assert isinstance(page, CorrectPage)
        settle()
        return page

    return opened


def rewrite(page: CorrectPage, field: str, words: str) -> None:
    page.sheet_form.form.go_to(field)
    box = page.focusWidget()
    assert box is not None
    QTest.keyClicks(box, words)


def go_on(page: CorrectPage, session: Session, show: Show) -> CheckPage:
    gone = places_gone_to(page)
    button(page, "Save and continue").click()
    assert gone[-1].page == CHECK, words_on(page)
    checked = show(CheckPage(session, gone[-1]))
    assert isinstance(checked, CheckPage)
    settle()
    return checked


def test_g2_it_begins_with_what_stands(correct: Open) -> None:
    assert correct().sheet_form.sheet() == NOTE


def test_g2_the_reason_is_asked_last_and_needed(correct: Open) -> None:
    page = correct()
    rewrite(page, "what", "No. ")
    button(page, "Save and continue").click()
    assert "Enter why you are correcting this" in words_on(page)
    button(page, "Enter why you are correcting this").click()
    assert page.focusWidget() is page.reason


def test_g2_both_are_shown_and_both_stay(
    correct: Open, session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    page = correct()
    rewrite(page, "what", "No. ")
    QTest.keyClicks(page.reason, "It was his mother")
    check = go_on(page, session, show)
    words = words_on(check)
    assert "First written: Rowan’s father rang.\nCorrected to: No. Rowan’s father rang." in words
    assert "It was his mother" in words
    button(check, "Sign the note").click()
    written = cases.read(desk, case_id).of("note")[0]
    assert [version.reason for version in written.versions] == ["", "It was his mother"]


def test_g1_a_corrected_decision_asks_for_the_password(
    correct: Open, session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    page = correct("decision")
    rewrite(page, "reason", "Again: ")
    QTest.keyClicks(page.reason, "Words were missing")
    check = go_on(page, session, show)
    assert check.card is not None
    button(check, "Sign the decision").click()
    assert "Enter your password" in words_on(check)
    QTest.keyClicks(check.card.password.box, WRENS)
    check.card.button.click()
    assert cases.read(desk, case_id).of("decision")[0].corrected


def test_a_correction_without_a_difference_is_not_signed(
    correct: Open, session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    page = correct()
    QTest.keyClicks(page.reason, "Nothing really")
    check = go_on(page, session, show)
    button(check, "Sign the note").click()
    assert "Nothing is different from what was signed." in words_on(check)
    assert not cases.read(desk, case_id).of("note")[0].corrected


def test_reason_and_cursor_come_back(correct: Open) -> None:
    page = correct()
    page.reason.setFocus()
    QTest.keyClicks(page.reason, "His mother")
    where = page.cursor_at()
    page.keeper.keep()
    again = correct()
    again.put_cursor(*where)
    assert again.reason.text() == "His mother"
    assert again.cursor_at() == where == (REASON, 10)


def test_a_correction_begun_before_is_gone_on_with(correct: Open, session: Session, show: Show) -> None:
    page = correct()
    QTest.keyClicks(page.reason, "His mother")
    page.keeper.keep()
    fresh = CorrectPage(session, Place(CORRECT, case=page.place.case, sheet="note", entry=page.place.entry))
    gone = places_gone_to(fresh)
    show(fresh)
    assert gone == [page.place]


def test_whatever_takes_the_focus_has_a_name(correct: Open) -> None:
    assert nameless(correct("decision")) == []
