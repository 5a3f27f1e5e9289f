"""Countersigning at the same screen (G3, G5, G9)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.conftest import CHEAP, HAZELS, WRENS
from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import DECISION, NOTE, at, places_gone_to
from ui.pages.countersign import CountersignPage
from ui.pages.page import Page
from ui.places import CASE, COUNTERSIGN, GIVE_KEY, INK, Place
from ui.session import Session
from ui.tasks import InlineTasks
from yps_desktop.record.fields import Said
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.people import young_people
from yps_desktop.record.rules.closing import open_ends
from yps_desktop.record.rules.life import life_of
from yps_desktop.record.rules.signing import answer_of
from yps_desktop.record.school import School
from yps_desktop.record.sheets.life import Closing
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, give_key
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    return sheets.sign(desk, [Filled(DECISION)], wren)


def page_of(session: Session, show: Show, case_id: str) -> CountersignPage:
    page = show(CountersignPage(session, Place(COUNTERSIGN, case=case_id)))
    assert isinstance(page, CountersignPage)
    return page


def answer(page: CountersignPage, key: str, password: str, comment: str = "") -> None:
    assert page.card is not None
    QTest.keyClick(page.card.answers.row(key), Qt.Key.Key_Space)
    QTest.keyClicks(page.card.comment, comment)
    QTest.keyClicks(page.card.password.box, password)
    QTest.keyClick(page.card.password.box, Qt.Key.Key_Return)


def given(desk: Desk, case_id: str) -> str | None:
    response = answer_of(cases.read(desk, case_id).written[0])
    return response.act.answer if response else None


def test_g9_five_lines_come_first_then_the_whole_text(
    session: Session, show: Show, case_id: str, head: KeyHolder
) -> None:
    words = words_on(page_of(session, show, case_id))
    lines, text, end = (
        words.index(w) for w in ("In five lines", "The whole text", "This is the end of the text.")
    )
    assert lines < text < end
    assert "One picture, both agreed." in words[text:end]


def test_g3_the_screen_belongs_to_whoever_reads(
    session: Session, show: Show, case_id: str, head: KeyHolder
) -> None:
    assert page_of(session, show, case_id).second_person == ("Headteacher", "Hazel Fictley")


def test_g3_no_answer_is_chosen_and_the_button_takes_the_answers_name(
    session: Session, show: Show, case_id: str, head: KeyHolder
) -> None:
    card = page_of(session, show, case_id).card
    assert card is not None
    assert (card.answers.value(), card.button.words()) == (None, "Sign my answer")
    card.answers.row("refer_now").click()
    assert card.button.words() == "Direct a referral now"


@pytest.mark.parametrize("key", ["agreed", "refer_now"])
def test_g3_an_answer_is_written_with_the_readers_own_password(
    session: Session, show: Show, desk: Desk, case_id: str, head: KeyHolder, key: str
) -> None:
    page = page_of(session, show, case_id)
    gone = places_gone_to(page)
    answer(page, key, HAZELS)
    assert given(desk, case_id) == key
    assert gone == [Place(CASE, case=case_id)]


def test_g3_sending_back_asks_for_a_word_and_keeps_what_was_typed(
    session: Session, show: Show, desk: Desk, case_id: str, head: KeyHolder
) -> None:
    page = page_of(session, show, case_id)
    answer(page, "sent_back", HAZELS)
    assert "Enter what you want changed" in words_on(page)
    assert given(desk, case_id) is None
    assert page.card is not None
    QTest.keyClicks(page.card.comment, "Ask Rowan first.")
    page.card.button.click()
    assert given(desk, case_id) == "sent_back"


def test_g4_the_first_persons_password_does_not_countersign(
    session: Session, show: Show, desk: Desk, case_id: str, head: KeyHolder
) -> None:
    page = page_of(session, show, case_id)
    answer(page, "agreed", WRENS)
    assert "That is not Hazel Fictley" in words_on(page)
    assert page.card is not None
    assert page.card.password.text() == ""
    assert given(desk, case_id) is None


def test_without_an_answer_nothing_is_signed(
    session: Session, show: Show, desk: Desk, case_id: str, head: KeyHolder
) -> None:
    page = page_of(session, show, case_id)
    assert page.card is not None
    QTest.keyClicks(page.card.password.box, HAZELS)
    page.card.button.click()
    assert "There is a problem" in words_on(page)
    assert given(desk, case_id) is None


def test_several_sheets_are_agreed_to_with_one_password(
    session: Session, show: Show, desk: Desk, case_id: str, head: KeyHolder, wren: Signer
) -> None:
    sheets.sign(desk, [Filled(DECISION, case_id)], wren)
    page = page_of(session, show, case_id)
    assert "I agree with all 2 decisions" in [row.face.choice.words for row in page.card.answers.rows()]  # type: ignore[union-attr]
    answer(page, "agreed", HAZELS)
    case = cases.read(desk, case_id)
    assert all(answer_of(written) is not None for written in case.written)


def test_nobody_to_countersign_says_how_to_go_on(
    session: Session, show: Show, case_id: str, desk: Desk
) -> None:
    page = page_of(session, show, case_id)
    page.focus_first()
    assert page.focusWidget() is button(page, "Make their key now")
    gone = places_gone_to(page)
    button(page, "Make their key now").click()
    button(page, "Record a signature in ink").click()
    entry = cases.read(desk, case_id).written[0].hash
    assert gone == [Place(GIVE_KEY, form="headteacher"), Place(INK, case=case_id, entry=entry)]


def test_g5_where_several_may_countersign_somebody_says_who_reads(
    session: Session, show: Show, desk: Desk, case_id: str, head: KeyHolder, hazel: Signer
) -> None:
    ash = Newcomer("Ash Pretendale", "Deputy head", ("countersign",), "five calm orange kites")
    give_key(desk, ash, CHEAP, hazel)
    page = page_of(session, show, case_id)
    assert page.card is None
    button(page, "Begin to read").click()
    assert "Select who is reading" in words_on(page)
    assert page.who is not None
    page.who.rows.row(head.person).click()
    button(page, "Begin to read").click()
    assert page.second_person == ("Headteacher", "Hazel Fictley")
    assert page.focusWidget() is page.body


def test_nothing_waiting_is_said(session: Session, show: Show, desk: Desk, head: KeyHolder) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    assert "Nothing in this case waits for a countersignature." in words_on(page_of(session, show, case_id))


def test_whatever_takes_the_focus_has_a_name(
    session: Session, show: Show, case_id: str, head: KeyHolder
) -> None:
    assert nameless(page_of(session, show, case_id)) == []


def test_g5_a_school_without_a_second_reader_waits_for_nobody(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    desk.school = School(name="Nowhere Green School", second_reader="none")
    assert "Nothing in this case waits for a countersignature." in words_on(page_of(session, show, case_id))


def test_g3_a_second_person_who_is_signed_in_countersigns_with_their_own_password(
    desk: Desk, show: Show, case_id: str, head: KeyHolder
) -> None:
    desk.me = head
    page = page_of(Session(desk, InlineTasks()), show, case_id)
    assert page.second_person is None
    assert "Your password" in words_on(page)
    answer(page, "agreed", HAZELS)
    assert given(desk, case_id) == "agreed"


def test_the_text_can_be_read_with_the_keys_alone(
    session: Session, show: Show, case_id: str, head: KeyHolder
) -> None:
    page = page_of(session, show, case_id)
    settle()
    page.focus_first()
    QTest.keyClick(page.body, Qt.Key.Key_PageDown)
    assert page.body.verticalScrollBar().value() > 0


def test_b6_a_closing_is_read_with_the_decision_and_named_as_what_it_is(
    session: Session, show: Show, desk: Desk, case_id: str, head: KeyHolder, wren: Signer
) -> None:
    case = cases.read(desk, case_id)
    reasons = tuple(Said(end.id, "…", "Nobody knows.") for end in open_ends(case))
    outcomes = tuple(Said(one.id, one.name, "Is well.") for one in young_people(case)) or None
    closing = Closing(
        when=at(20), summary="One picture.", followed_up="Talks.", outcomes=outcomes, open_ends=reasons
    )
    sheets.sign(desk, [Filled(closing, case_id)], wren)
    page = page_of(session, show, case_id)
    said = words_on(page)
    assert "Decision and closing" in said
    answers = [row.face.choice.words for row in page.card.answers.rows()]  # type: ignore[union-attr]
    assert "I agree with the decision and the closing" in answers
    assert "Close the case. One picture." in said
    answer(page, "agreed", HAZELS)
    assert life_of(cases.read(desk, case_id)) == "closed"
