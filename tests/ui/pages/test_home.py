"""Home."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.conftest import Clock
from tests.services.let_go import NAME, over
from tests.ui.pages.reading import (
    DECISION,
    NOTE,
    PERSON,
    PHONE,
    POLICE,
    REVIEW,
    TOLD,
    button,
    nameless,
    places_gone_to,
    words_on,
)
from ui.pages.home import HomePage
from ui.pages.page import Page
from ui.places import CASE, DEVICE, GIVE_KEY, HOME, KEEPING, NEW_INCIDENT, QUESTION, Place
from ui.session import Session
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import cases, drafts, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]


def page_of(session: Session, show: Show) -> HomePage:
    page = HomePage(session, Place(HOME))
    show(page)
    return page


def test_the_day_is_the_title_and_nothing_is_a_sentence(session: Session, show: Show) -> None:
    said = words_on(page_of(session, show))
    assert "Friday 20 November\nNothing is due." in said
    assert "No incidents have been recorded" in said


def test_new_incident_is_one_key_away(session: Session, show: Show) -> None:
    page = page_of(session, show)
    gone = places_gone_to(page)
    page.focus_first()
    QTest.keyClick(page.new_incident, Qt.Key.Key_Return)
    assert gone == [Place(NEW_INCIDENT)]


def test_home_never_shows_a_pupils_name(session: Session, show: Show, desk: Desk, wren: Signer) -> None:
    told = [Filled(TOLD), Filled(PERSON, about="juniper"), Filled(PHONE, about="p"), Filled(DECISION)]
    case_id = sheets.sign(desk, told, wren)
    drafts.keep(desk, drafts.new_draft("person", case_id, "juniper"))
    said = words_on(page_of(session, show))
    for name in ("Juniper", "Exampleton", "Rowan", "Testwell"):
        assert name not in said


def test_c3_awaiting_headteacher_leads_to_the_case(
    session: Session, show: Show, desk: Desk, wren: Signer
) -> None:
    case_id = sheets.sign(desk, [Filled(DECISION)], wren)
    page = page_of(session, show)
    gone = places_gone_to(page)
    assert "Awaiting headteacher: Case 2026-001" in words_on(page)
    button(page, "Open").click()
    assert gone == [Place(CASE, case=case_id)]


def test_g3_refer_now_stands_above_everything(
    session: Session, show: Show, desk: Desk, wren: Signer, hazel: Signer
) -> None:
    case_id = sheets.sign(desk, [Filled(DECISION), Filled(PHONE, about="p")], wren)
    responses.respond(desk, responses.to_read(desk, case_id), hazel, "refer_now", "Ring them.")
    said = words_on(page_of(session, show))
    assert "Directed by Hazel Fictley, Headteacher" in said
    assert said.index("Refer now: Case 2026-001") < said.index("Say where Phone 1 is")


def test_g3_sent_back_is_shown_without_the_comment(
    session: Session, show: Show, desk: Desk, wren: Signer, hazel: Signer
) -> None:
    case_id = sheets.sign(desk, [Filled(DECISION)], wren)
    reading = responses.to_read(desk, case_id)
    responses.respond(desk, reading, hazel, "sent_back", "Say more of Juniper.")
    said = words_on(page_of(session, show))
    assert "Sent back: Case 2026-001" in said
    assert "Juniper" not in said


def test_what_is_due_is_said_in_words(session: Session, show: Show, desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(PHONE, about="p"), Filled(REVIEW), Filled(POLICE)])
    page = page_of(session, show)
    gone = places_gone_to(page)
    said = words_on(page)
    assert "Three things are due. One is overdue, two are for today." in said
    assert "Overdue by 1 day" in said
    button(page, "Ask the police for the reference").click()
    button(page, "Say where Phone 1 is").click()
    assert gone == [Place(QUESTION, case=case_id, sheet="police"), Place(DEVICE, case=case_id, about="p")]


def test_c4_the_clock_runs_in_words(session: Session, show: Show, desk: Desk, clock: Clock) -> None:
    clock.at = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
    sheets.sign(desk, [Filled(TOLD)])
    assert "23 hours 49 minutes left" in words_on(page_of(session, show))
    clock.at = datetime(2026, 11, 19, 10, 50, tzinfo=UTC)
    assert "Overdue by 2 hours" in words_on(page_of(session, show))


def test_writing_is_carried_on_where_it_was(session: Session, show: Show, desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    draft = drafts.new_draft("viewing", case_id)
    drafts.keep(desk, draft)
    page = page_of(session, show)
    gone = places_gone_to(page)
    assert "Case 2026-001, Viewing. Nothing was lost. Saved today, 2:05pm." in words_on(page)
    button(page, "Carry on writing").click()
    assert gone == [Place(QUESTION, case=case_id, sheet="viewing", draft=draft.id)]


def test_g5_a_missing_key_is_said_calmly(session: Session, show: Show) -> None:
    page = page_of(session, show)
    gone = places_gone_to(page)
    button(page, "Make a key").click()
    assert gone == [Place(GIVE_KEY, form="headteacher")]


def test_g5_where_somebody_was_named_in_the_headteachers_place_it_is_their_key(
    session: Session, show: Show, desk: Desk
) -> None:
    session.school = desk.school = replace(desk.school, second_reader="other")
    page = page_of(session, show)
    assert "Whoever countersigns has no key yet" in words_on(page)
    gone = places_gone_to(page)
    button(page, "Make a key").click()
    assert gone == [Place(GIVE_KEY, form="countersigner")]


def test_g5_a_key_that_is_there_is_not_spoken_of(session: Session, show: Show, head: KeyHolder) -> None:
    assert head.name
    assert "has no key yet" not in words_on(page_of(session, show))


def test_home_opens_no_case(session: Session, show: Show, desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    page_of(session, show)
    assert not cases.read(desk, case_id).looked


def test_whatever_takes_the_focus_has_a_name(session: Session, show: Show, desk: Desk, wren: Signer) -> None:
    sheets.sign(desk, [Filled(PHONE, about="p"), Filled(REVIEW), Filled(DECISION)], wren)
    assert nameless(page_of(session, show)) == []


def test_one_damaged_case_does_not_take_the_others_away(session: Session, show: Show, desk: Desk) -> None:
    bad = sheets.sign(desk, [Filled(PHONE, about="a")])
    sheets.sign(desk, [Filled(PHONE, about="b")])
    read = desk.vault.ledger.of_case

    def of_case(case_id: str, but: str = "") -> tuple[Entry, ...]:
        if case_id == bad:
            raise RecordDamagedError("Entry 2 does not match its seal. It is not shown.")
        return read(case_id, but)

    desk.vault.ledger.of_case = of_case  # type: ignore[method-assign]
    said = words_on(page_of(session, show))
    assert "Case 2026-001 cannot be shown" in said
    assert "Phone 1, Case 2026-002" in said


def test_l1_home_says_calmly_that_closed_cases_are_to_be_looked_at_again(
    session: Session, show: Show, desk: Desk, wren: Signer, hazel: Signer
) -> None:
    over(desk, wren, hazel)
    page = page_of(session, show)
    gone = places_gone_to(page)
    said = words_on(page)
    assert "One closed case is to be looked at again" in said
    assert NAME not in said
    button(page, "Keeping and letting go").click()
    assert gone == [Place(KEEPING)]
