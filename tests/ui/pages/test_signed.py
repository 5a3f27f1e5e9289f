"""What was signed, to be read and never changed."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.reading import (
    DECISION,
    NOTE,
    PERSON,
    VIEWING,
    at,
    button,
    nameless,
    places_gone_to,
    words_on,
)
from ui.pages.page import Page
from ui.pages.signed import SignedPage
from ui.places import CORRECT, INK, PAPER, QUESTION, SIGNED, WITHDRAW, Place
from ui.session import Session
from yps_desktop.record.case import Written
from yps_desktop.record.entry import key_groups
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.social_care import SocialCare
from yps_desktop.services import cases, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.responses import Ink
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    filled = [Filled(NOTE), Filled(PERSON, about="juniper"), Filled(VIEWING), Filled(DECISION)]
    return sheets.sign(desk, filled, wren)


@pytest.fixture
def make(session: Session, show: Show, desk: Desk, case_id: str) -> Callable[[str], SignedPage]:
    def made(kind: str) -> SignedPage:
        page = SignedPage(session, Place(SIGNED, case=case_id, entry=sheet(desk, case_id, kind).hash))
        show(page)
        return page

    return made


Make = Callable[[str], SignedPage]


def sheet(desk: Desk, case_id: str, kind: str) -> Written:
    found = cases.read(desk, case_id).newest(kind)
    assert found is not None
    return found


def test_g1_it_says_who_signed_when_and_with_which_key(make: Make, desk: Desk, case_id: str) -> None:
    said = words_on(make("note"))
    entry = sheet(desk, case_id, "note").entry
    assert "Rowan’s father rang." in said
    assert "Signed by Wren Mockford, Designated Safeguarding Lead" in said
    assert f"key {key_groups(entry.header.author_key)} · entry {entry.header.seq}" in said


def test_nothing_on_it_can_be_changed(make: Make) -> None:
    assert "Change" not in words_on(make("decision")).splitlines()


def test_g2_both_what_stood_and_what_stands_are_shown(make: Make, desk: Desk, case_id: str) -> None:
    note = sheet(desk, case_id, "note")
    new = Note(when=NOTE.when, what="Rowan’s mother rang.", with_whom=NOTE.with_whom)
    sheets.correct(desk, case_id, note.hash, new, "It was his mother.")
    said = words_on(make("note"))
    assert said.index("Rowan’s mother rang.") < said.index("What it said before")
    assert "Rowan’s father rang." in said
    assert "Why: It was his mother." in said


def test_g3_the_second_persons_answer_stands_under_it(
    make: Make, desk: Desk, case_id: str, hazel: Signer
) -> None:
    responses.respond(desk, responses.to_read(desk, case_id), hazel, "agreed", "We spoke of it.")
    said = words_on(make("decision"))
    assert "Agreed and countersigned by Hazel Fictley, Headteacher" in said
    assert "“We spoke of it.”" in said


def test_g6_ink_stands_under_it_with_where_the_paper_is(make: Make, desk: Desk, case_id: str) -> None:
    ink = Ink("Iris Falsey", "deputy head", at(20, "13:30"), "DSL office, blue file")
    responses.sign_in_ink(desk, case_id, sheet(desk, case_id, "viewing").hash, ink)
    said = words_on(make("viewing"))
    assert "Iris Falsey, deputy head, signed in ink" in said
    assert "The paper is kept here: DSL office, blue file." in said


def test_what_can_follow_leads_on(make: Make, desk: Desk, case_id: str) -> None:
    page, viewing = make("viewing"), sheet(desk, case_id, "viewing")
    gone = places_gone_to(page)
    for words in ("Correct this", "Print", "Record a signature in ink"):
        button(page, words).click()
    assert gone == [
        Place(CORRECT, case=case_id, sheet="viewing", entry=viewing.hash),
        Place(PAPER, case=case_id, entry=viewing.hash, document="viewing"),
        Place(INK, case=case_id, sheet="viewing", entry=viewing.hash),
    ]


def test_s2_what_became_of_it_can_be_said_from_what_was_begun_also_once_it_is_settled(
    make: Make, desk: Desk, case_id: str
) -> None:
    referred = SocialCare(when=at(20), purpose="referral", what_was_said="Rang")
    answered = ReferralAnswer(when=at(20), what="answered")
    sheets.sign(desk, [Filled(referred, case_id, "r1")])
    sheets.sign(desk, [Filled(answered, case_id, "r1")])
    page = make("social_care")
    gone = places_gone_to(page)
    button(page, "Say what became of the referral").click()
    assert gone == [Place(QUESTION, case=case_id, sheet="answer", about="r1")]
    assert "Say what became of the referral" not in words_on(make("note"))


def test_g2_a_person_can_be_taken_out_once(make: Make, desk: Desk, case_id: str) -> None:
    page, person = make("person"), sheet(desk, case_id, "person")
    gone = places_gone_to(page)
    button(page, "This person was named by mistake").click()
    assert gone == [Place(WITHDRAW, case=case_id, sheet="person", about="juniper", entry=person.hash)]
    sheets.withdraw_person(desk, case_id, "juniper", "Another Juniper")
    said = words_on(make("person"))
    assert "Juniper Exampleton" not in said
    assert "Correct this" not in said


def test_it_opens_at_its_beginning_also_where_what_can_follow_stands_below(make: Make, qtbot: QtBot) -> None:
    page = make("person")
    page.resize(808, 560)
    page.focus_first()
    qtbot.wait(1)
    assert page.body is not None
    assert page.focusWidget() is page.body
    assert not page.body.columns_beside_each_other()
    assert page.body.verticalScrollBar().value() == 0


def test_whatever_takes_the_focus_has_a_name(make: Make) -> None:
    assert nameless(make("person")) == []
