"""N3, N4, N8: a record from another school through the pages: opened, read, matched, taken in, answered."""

from pathlib import Path

import pytest

from tests.services.conftest import WRENS
from tests.ui.pages.arriving import THERE, Sent, send
from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import places_gone_to
from ui.pages.came import CANNOT, GO_ON, CamePage
from ui.pages.case import CasePage
from ui.pages.home import HomePage
from ui.pages.not_taken_in import SELECT, NotTakenInPage
from ui.pages.parts.arrived_page import GONE
from ui.pages.parts.handover_lines import AT_ONCE, HandoverLines
from ui.pages.parts.key_shown import IT_IS_ANOTHER, MET, NO, YES
from ui.pages.parts.key_shown import SELECT as SELECT_KEY
from ui.pages.parts.who_is_it import AWAY, NEW
from ui.pages.question import QuestionPage
from ui.pages.receive import CHOOSE_FILE, ENTER_WORDS, ReceivePage
from ui.pages.received import ReceivedPage, ReceivedSheetPage
from ui.pages.sent_record import SentRecordPage, SentSheetPage
from ui.pages.set_aside import SetAsidePage
from ui.pages.take_record_in import TakeRecordInPage
from ui.pages.taken_in import TakenInPage
from ui.pages.who_here import WhoHerePage
from ui.places import (
    CAME,
    CASE,
    CASES,
    HOME,
    NOT_TAKEN_IN,
    QUESTION,
    RECEIVE,
    RECEIVED,
    RECEIVED_SHEET,
    SENT_RECORD,
    SENT_SHEET,
    SET_ASIDE,
    TAKE_RECORD_IN,
    TAKEN_IN,
    WHO_HERE,
    Place,
)
from yps_desktop.record.people import people_of
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, packages, proposals, receiving, sheets
from yps_desktop.services.sheets import Filled
from yps_desktop.transfer.package import HandoverLine

LAST_WEEK = "She was told last week."


@pytest.fixture
def sent(tmp_path: Path, clock) -> Sent:
    return send(tmp_path, clock)


@pytest.fixture
def opening(show, session):
    """Show the page, choose a file, type the words and press Open it."""

    def shown(path: Path | str, words: str) -> ReceivePage:
        page = show(ReceivePage(session, Place(RECEIVE), ask=lambda _: str(path)))
        button(page, "Choose the file").click()
        page.words.box.setText(words)
        button(page, "Open it").click()
        return page

    return shown


@pytest.fixture
def arrived(opening, sent, session):
    """What came lies open, and its key was compared."""
    opening(sent.path, sent.words)
    session.arrived.compared = True
    return session.arrived


@pytest.fixture
def taken(arrived, show, session, desk):
    """It is taken in as somebody new; gives the id of the case here."""
    page = show(WhoHerePage(session, Place(WHO_HERE)))
    page.questions[0].rows.set_value(NEW)
    button(page, "Continue: check and take in").click()
    last = show(TakeRecordInPage(session, Place(TAKE_RECORD_IN)))
    last.card.password.box.setText(WRENS)
    button(last, "Take it in").click()
    (id,) = arrived.taken
    return id


def _head(desk):
    return desk.vault.ledger.head()


def test_n3_the_words_are_taken_however_they_are_typed_and_nothing_is_written(opening, sent, session, desk):
    before = _head(desk)
    page = opening(sent.path, f"  {sent.words.upper().replace(' ', ' - ')}. ")
    assert session.arrived.school == THERE
    assert session.arrived.opened.hash == sent.made.hash
    assert _head(desk) == before
    assert nameless(page) == []


@pytest.mark.parametrize(
    ("cut", "words", "said"),
    [
        (None, "abbey lamp ticket orchard violin marble", "These are not the words"),
        (900, "", "cut short or changed"),
        (0, "", "There is nothing in this file"),
    ],
)
def test_n3_wrong_words_or_a_cut_file_get_one_sentence_and_nothing_opens(
    opening, sent, session, desk, cut, words, said
):
    before = _head(desk)
    if cut is not None:
        sent.path.write_bytes(sent.made.data[:cut])
    page = opening(sent.path, words or sent.words)
    assert said in words_on(page)
    assert "Nothing has been taken in" in words_on(page)
    assert session.arrived is None
    assert _head(desk) == before
    assert button(page, "Open it").isVisibleTo(page)


def test_without_a_file_or_words_it_says_what_is_missing(show, session):
    page = show(ReceivePage(session, Place(RECEIVE), ask=lambda _: ""))
    button(page, "Choose the file").click()
    button(page, "Open it").click()
    assert CHOOSE_FILE in words_on(page)
    assert ENTER_WORDS in words_on(page)


def test_a_word_that_is_begun_is_finished_by_pressing_it_and_one_misheard_is_named(show, session):
    page = show(ReceivePage(session, Place(RECEIVE)))
    page.words.box.setFocus()
    page.words.box.insert("abbey lanp orc")
    page.words.box.textEdited.emit(page.words.box.text())
    assert "“lanp”" in words_on(page)
    button(page, "orchard").click()
    assert page.words.box.text() == "abbey lanp orchard "


def test_n4_what_came_shows_whose_it_is_who_signed_it_and_the_handover_page(arrived, show, session):
    page = show(CamePage(session, Place(CAME)))
    said = words_on(page)
    for words in (
        THERE,
        "01632 960001",
        "Juniper Exampleton",
        "Ola Exemplar",
        "Handover page",
        "Whom to ring",
    ):
        assert words in said
    assert arrived.opened.signed_by.fingerprint in said
    assert arrived.opened.fingerprint in said
    assert f"All {len(arrived.opened.cases[0].entries)} entries came" in said
    assert nameless(page) == []


def test_n3_it_goes_on_only_once_the_key_was_compared(arrived, show, session):
    arrived.compared = False
    page = show(CamePage(session, Place(CAME)))
    gone = places_gone_to(page)
    button(page, GO_ON).click()
    assert SELECT_KEY in words_on(page)
    page.key.rows.row(NO).click()
    button(page, GO_ON).click()
    assert IT_IS_ANOTHER in words_on(page)
    assert (gone, arrived.compared) == ([], False)
    page.key.rows.row(YES).click()
    button(page, GO_ON).click()
    assert (gone, arrived.compared) == ([Place(WHO_HERE)], True)


def test_n3_all_of_it_is_read_before_anything_is_written(arrived, show, session, desk):
    before = _head(desk)
    case = arrived.opened.cases[0].case
    page = show(SentRecordPage(session, Place(SENT_RECORD, case=case.id)))
    gone = places_gone_to(page)
    assert "Rowan’s father rang." in words_on(page)
    button(page, "What was signed").click()
    assert gone[0].page == SENT_SHEET
    told = case.newest("disclosure")
    sheet = show(SentSheetPage(session, Place(SENT_SHEET, case=case.id, entry=told.hash)))
    said = words_on(sheet)
    assert "Rowan sent my picture to his friends." in said
    assert f"Case {case.number} of {THERE}" in said
    assert "Correct this" not in said
    on = places_gone_to(sheet)
    button(sheet, "The sheet after it").click()
    assert on[0].entry == case.newest("decision").hash
    assert _head(desk) == before


@pytest.mark.parametrize("page", [CamePage, SentRecordPage, WhoHerePage, TakeRecordInPage, TakenInPage])
def test_after_a_lock_a_page_says_that_it_is_put_away_and_how_it_goes_on(show, session, page):
    shown = show(page(session, Place(CAME)))
    gone = places_gone_to(shown)
    assert GONE in words_on(shown)
    assert "nothing of it is kept" in words_on(shown)
    button(shown, "Open the file").click()
    assert gone == [Place(RECEIVE)]


def test_putting_it_away_leaves_nothing_in_memory(arrived, show, session):
    page = show(CamePage(session, Place(CAME)))
    gone = places_gone_to(page)
    button(page, "Put it away for now").click()
    assert (session.arrived, gone) == (None, [Place(CASES)])


def test_n3_a_pupil_who_is_here_is_chosen_by_a_person_and_by_nobody_else(arrived, show, session, desk):
    here = sheets.sign(
        desk, [Filled(Person(name="Juniper Exampleton", standing=("pupil_here",)), about="jx")]
    )
    session.arrived.review = receiving.review(desk, arrived.opened)
    page = show(WhoHerePage(session, Place(WHO_HERE)))
    (question,) = page.questions
    assert f"In case {cases.read(desk, here).number}" in question.rows.row("jx").accessibleDescription()
    assert question.rows.value() is None
    button(page, "Continue: check and take in").click()
    assert "Select who Juniper Exampleton is here" in words_on(page)
    question.rows.row("jx").click()
    button(page, "Continue: check and take in").click()
    assert arrived.matches["juniper"].candidate.id == "jx"
    assert nameless(page) == []


def test_n3_somebody_who_goes_by_another_name_here_is_found(arrived, show, session, desk):
    sheets.sign(desk, [Filled(Person(name="June Placeholder", standing=("pupil_here",)), about="june")])
    page = show(WhoHerePage(session, Place(WHO_HERE)))
    (question,) = page.questions
    button(page, "Find them here by another name").click()
    question.box.setText("placeh")
    question.box.textEdited.emit("placeh")
    settle()
    question.offers.links[0].click()
    settle()
    assert question.answer().candidate.id == "june"


def test_n3_taken_in_it_is_a_case_here_with_its_pupil_and_the_receipt_is_read_by_the_sender(
    taken, arrived, sent, show, session, desk, tmp_path
):
    case = cases.read(desk, taken)
    assert [one.name for one in people_of(case)] == ["Juniper Exampleton"]
    target = tmp_path / "receipt.json"
    page = show(TakenInPage(session, Place(TAKEN_IN), ask=lambda *_: str(target)))
    gone = places_gone_to(page)
    said = words_on(page)
    assert "1 thing proposed" in said
    button(page, "Save the receipt").click()
    assert f"Send it to {THERE}" in words_on(page)
    came = packages.read_answer(target.read_bytes(), sent.made.hash)
    assert (came.was_taken_in, came.school) == (True, "Nowhere Green School")
    button(page, f"Case {case.number}").click()
    button(page, "Finish").click()
    assert (gone[0].case, session.arrived) == (taken, None)


def test_n3_a_wrong_password_takes_nothing_in(arrived, show, session, desk):
    page = show(WhoHerePage(session, Place(WHO_HERE)))
    page.questions[0].rows.set_value(NEW)
    button(page, "Continue: check and take in").click()
    before = _head(desk)
    last = show(TakeRecordInPage(session, Place(TAKE_RECORD_IN)))
    last.card.password.box.setText("not this one at all")
    button(last, "Take it in").click()
    assert "not Wren Mockford's password" in words_on(last)
    assert (_head(desk), arrived.taken) == (before, ())


def test_n3_a_case_of_nobody_who_comes_is_not_taken_in_and_says_so(arrived, show, session, desk):
    page = show(WhoHerePage(session, Place(WHO_HERE)))
    page.questions[0].rows.set_value(AWAY)
    button(page, "Continue: check and take in").click()
    before = _head(desk)
    last = show(TakeRecordInPage(session, Place(TAKE_RECORD_IN)))
    last.card.password.box.setText(WRENS)
    button(last, "Take it in").click()
    assert "nobody who comes to this school" in words_on(last)
    assert _head(desk) == before


def test_n3_it_can_be_answered_without_taking_it_in(arrived, sent, show, session, tmp_path):
    target = tmp_path / "receipt.json"
    page = show(NotTakenInPage(session, Place(NOT_TAKEN_IN), ask=lambda *_: str(target)))
    page.card.password.box.setText(WRENS)
    button(page, "Make the receipt").click()
    assert SELECT in words_on(page)
    page.rows.row("not_ours").click()
    page.card.password.box.setText(WRENS)
    button(page, "Make the receipt").click()
    button(page, "Save the receipt").click()
    came = packages.read_answer(target.read_bytes(), sent.made.hash)
    assert (came.outcome, came.was_taken_in) == ("not_ours", False)


def test_n3_the_same_file_again_says_where_it_is_and_makes_a_receipt_that_it_came_twice(
    taken, opening, sent, show, session, desk
):
    opening(sent.path, sent.words)
    page = show(CamePage(session, Place(CAME)))
    said = words_on(page)
    assert CANNOT in said
    assert f"as case {cases.read(desk, taken).number}" in said
    assert GO_ON not in said
    assert MET in said
    answer = show(NotTakenInPage(session, Place(NOT_TAKEN_IN)))
    assert answer.rows.rows()[-1].accessibleName().startswith("Not taken in again")


def test_n8_what_they_proposed_is_taken_on_or_set_aside(taken, show, session, desk):
    (entry, _), *_ = cases.read(desk, taken).received
    place = Place(RECEIVED, case=taken, about=entry.hash)
    page = show(ReceivedPage(session, place))
    gone = places_gone_to(page)
    assert "Ask the police for the reference" in words_on(page)
    button(page, "Take it on").click()
    assert (gone[0].page, gone[0].sheet, gone[0].case) == (QUESTION, "action", taken)
    button(page, "Set it aside").click()
    assert gone[1].page == SET_ASIDE
    aside = show(SetAsidePage(session, Place(SET_ASIDE, case=taken, about=gone[1].about, draft="d")))
    aside.form.set_answers({"reason": LAST_WEEK})
    button(aside, "Sign and set it aside").click()
    assert proposals.waiting(desk, taken) == ()
    assert "has an answer" in words_on(show(ReceivedPage(session, place)))


def test_n8_home_and_the_case_say_that_something_was_proposed_and_name_nobody(taken, show, session):
    home = show(HomePage(session, Place(HOME)))
    said = words_on(home)
    assert "Proposed by another school" in said
    assert "1 thing to take on" in said
    assert "Juniper" not in said
    case = show(CasePage(session, Place(CASE, case=taken)))
    gone = places_gone_to(case)
    button(case, f"Received from {THERE}").click()
    assert gone[0].page == RECEIVED


def test_b6_a_closing_leads_to_what_they_proposed_and_nobody_answered(taken, show, session, desk):
    (entry, _), *_ = cases.read(desk, taken).received
    closing = show(QuestionPage(session, Place(QUESTION, case=taken, sheet="closing", draft="d1")))
    gone = places_gone_to(closing)
    button(closing, f"{THERE} proposed: Ask the police for the reference").click()
    assert gone[-1] == Place(RECEIVED, case=taken, about=entry.hash)


def test_n3_what_came_is_read_in_the_case_and_says_what_is_proven(taken, show, session, desk):
    (entry, act), *_ = cases.read(desk, taken).received
    page = show(ReceivedPage(session, Place(RECEIVED, case=taken, about=entry.hash)))
    gone = places_gone_to(page)
    said = words_on(page)
    for words in (f"Received from {THERE}", "by Wren Mockford", "Rowan’s father rang.", "Ola Exemplar"):
        assert words in said
    assert f"All {act.entries} entries came with the text that was signed." in said
    button(page, "What was signed").click()
    assert gone[0].page == RECEIVED_SHEET
    sheet = show(ReceivedSheetPage(session, gone[0]))
    assert "its signed text came with it" in words_on(sheet)
    assert nameless(page) == []


def test_a_handover_page_far_longer_than_usual_is_laid_out_some_at_a_time(qtbot):
    lines = [
        HandoverLine(heading="Open", about=f"Thing {n}", words="Due.", entry="") for n in range(AT_ONCE + 5)
    ]
    card = HandoverLines(lines)
    qtbot.addWidget(card)
    assert f"Thing {AT_ONCE}\n" not in words_on(card)
    button(card, "Show 5 more lines").click()
    assert f"Thing {AT_ONCE + 4}\n" in words_on(card)
    assert not card.lines.more.isVisibleTo(card)
