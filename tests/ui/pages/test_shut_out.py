"""G7 in the window: who is shut out stands on the case page, and is shut out and let in with a password."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.conftest import WRENS
from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import DECISION, NOTE, places_gone_to
from ui.app import PAGES
from ui.main_window import MainWindow
from ui.pages.case import CasePage
from ui.pages.page import Page
from ui.pages.parts.act_page import ActPage
from ui.pages.parts.shut_out_words import YOU
from ui.pages.shut_out import LetInPage, ShutOutPage
from ui.places import CASE, HOME, KEYS, LET_IN, QUESTION, SHUT_OUT, Place
from ui.session import Session
from yps_desktop.record.errors import NoSuchCaseError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, drafts, sheets, shutting_out
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]
DRAFT = "abcdabcdabcdabcd"


def concerned(name: str) -> Person:
    return Person(name=name, standing=("adult_works_here",), roles=("sent",))


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(NOTE)])


@pytest.fixture
def deputy(desk: Desk) -> KeyHolder:
    """A third person with a key, known at the desk."""
    linden = replace(desk.me, person="linden", name="Linden Falsey", office="Deputy headteacher")
    desk.holders["linden"] = replace(linden, rights=("write", "countersign"))
    return desk.holders["linden"]


@pytest.fixture
def out(session: Session, show: Show, case_id: str, head: KeyHolder) -> ShutOutPage:
    page = show(ShutOutPage(session, Place(SHUT_OUT, case=case_id, draft=DRAFT)))
    assert isinstance(page, ShutOutPage)
    settle()
    return page


def case_page(session: Session, show: Show, case_id: str) -> CasePage:
    page = show(CasePage(session, Place(CASE, case=case_id)))
    assert isinstance(page, CasePage)
    return page


def choose(page: ActPage, field: str, person: str) -> None:
    """Press the arrow down to somebody."""
    assert page.form is not None
    options = next(one.options for one in page.fields() if one.id == field)
    page.form.go_to(field)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    for _ in range(options.index(person)):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    assert page.form.answers()[field] == person
    settle()


def write(page: ActPage, words: str, password: str) -> None:
    assert page.form is not None
    page.form.go_to("reason")
    box = page.focusWidget()
    assert box is not None
    QTest.keyClicks(box, words)
    QTest.keyClicks(page.card.password.box, password)
    page.card.button.click()
    settle()


def test_g7_somebody_is_shut_out_with_a_reason_and_a_password(
    out: ShutOutPage, desk: Desk, case_id: str, head: KeyHolder
) -> None:
    gone = places_gone_to(out)
    choose(out, "person", head.person)
    write(out, "Her niece.", WRENS)
    (kept,) = shutting_out.doors(cases.read(desk, case_id)).shut_out
    assert (kept[0].person, kept[1].reason) == (head.person, "Her niece.")
    assert gone == [Place(CASE, case=case_id)]
    assert drafts.mine(desk).drafts == ()


def test_g7_without_the_password_nobody_is_shut_out(
    out: ShutOutPage, desk: Desk, case_id: str, head: KeyHolder
) -> None:
    choose(out, "person", head.person)
    write(out, "Her niece.", "not the password")
    assert "That is not Wren Mockford's password." in words_on(out)
    assert shutting_out.doors(cases.read(desk, case_id)).shut_out == ()


def test_g7_whoever_shuts_themselves_out_is_warned_hands_over_and_lands_at_home(
    out: ShutOutPage, desk: Desk, case_id: str, head: KeyHolder
) -> None:
    gone = places_gone_to(out)
    assert "Who leads this case from then on?" not in words_on(out)
    assert YOU not in words_on(out)
    choose(out, "person", desk.me.person)
    said = words_on(out)
    assert YOU in said
    assert "Who leads this case from then on?" in said
    choose(out, "lead", head.person)
    write(out, "My son.", WRENS)
    assert gone == [Place(HOME)]
    with pytest.raises(NoSuchCaseError):
        cases.read(desk, case_id)


def test_g7_the_case_says_at_once_who_is_shut_out_and_who_countersigns_instead(
    session: Session, show: Show, desk: Desk, head: KeyHolder, deputy: KeyHolder, case_id: str
) -> None:
    sheets.sign(desk, [Filled(concerned("Hazel Fictley"), case_id)])
    page = case_page(session, show, case_id)
    said = words_on(page)
    assert "Hazel Fictley is shut out of this case" in said
    assert "Named as having a part in it, since 20 November 2026." in said
    assert "Linden Falsey, Deputy headteacher, countersigns here." in said
    assert "Wren Mockford, Linden Falsey." in said
    gone = places_gone_to(page)
    button(page, "Let Hazel Fictley in again").click()
    button(page, "Shut somebody out of this case").click()
    assert gone == [Place(LET_IN, case=case_id, about=head.person), Place(SHUT_OUT, case=case_id)]


def test_g7_where_nobody_else_countersigns_the_case_says_so(
    session: Session, show: Show, desk: Desk, wren: Signer, head: KeyHolder, case_id: str
) -> None:
    shutting_out.shut_out(desk, case_id, head.person, "Her niece.", wren)
    said = words_on(case_page(session, show, case_id))
    assert "Her niece, since 20 November 2026." in said
    assert "whoever may do so signs the printed record in ink" in said
    assert "Hazel Fictley was shut out of this case: Her niece." in said


def test_g7_the_only_one_with_a_key_is_told_to_give_another_one(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    sheets.sign(desk, [Filled(concerned("Wren Mockford"), case_id)])
    page = case_page(session, show, case_id)
    assert "Wren Mockford is concerned in this case" in words_on(page)
    assert "Give somebody else a key." in words_on(page)
    gone = places_gone_to(page)
    button(page, "Keys").click()
    assert gone == [Place(KEYS)]


def test_g7_somebody_is_let_in_again(
    session: Session, show: Show, desk: Desk, head: KeyHolder, case_id: str
) -> None:
    sheets.sign(desk, [Filled(concerned("Hazel Fictley"), case_id)])
    place = Place(LET_IN, case=case_id, about=head.person, draft=DRAFT)
    page = show(LetInPage(session, place))
    assert isinstance(page, LetInPage)
    assert "Hazel Fictley is let into case 2026-001 again." in words_on(page)
    write(page, "Another of that name.", WRENS)
    assert shutting_out.doors(cases.read(desk, case_id)).shut_out == ()


@pytest.mark.parametrize("page", ["out"])
def test_whatever_takes_the_focus_has_a_name(page: str, request: pytest.FixtureRequest) -> None:
    assert nameless(request.getfixturevalue(page)) == []


def test_g7_a_place_kept_over_a_lock_leads_home_where_the_case_is_closed_to_them(
    session: Session, qtbot: QtBot, desk: Desk, wren: Signer, head: KeyHolder, case_id: str
) -> None:
    shutting_out.shut_out(desk, case_id, desk.me.person, "My son.", wren, head.person)
    window = MainWindow(session, PAGES)
    qtbot.addWidget(window)
    window.show()
    for place in (Place(CASE, case=case_id), Place(QUESTION, case=case_id, sheet="note", draft=DRAFT)):
        window.open(place, "what", 3)
        settle()
        assert window.history.here == Place(HOME)
        assert window.messages.sentences() == [NoSuchCaseError().sentence]
        assert "2026-001" not in words_on(window)
    window.go_back()
    assert window.history.here == Place(HOME)


def test_g7_signing_a_sheet_that_names_oneself_ends_at_home(
    session: Session, qtbot: QtBot, desk: Desk, wren: Signer, head: KeyHolder, case_id: str
) -> None:
    sheets.sign(desk, [Filled(DECISION, case_id)], wren)
    window = MainWindow(session, PAGES)
    qtbot.addWidget(window)
    window.show()
    window.go(Place(CASE, case=case_id))
    sheets.sign(desk, [Filled(concerned("Wren Mockford"), case_id)])
    window.go_instead(Place(CASE, case=case_id))
    settle()
    assert window.history.here == Place(HOME)
    assert "Awaiting" not in words_on(window)
