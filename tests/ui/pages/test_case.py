"""The page of one case."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.conftest import Clock
from tests.ui.pages.reading import (
    DECISION,
    JUNIPER,
    NOTE,
    PERSON,
    PERSON_2,
    PHONE,
    POLICE,
    REVIEW,
    TOLD,
    VIEWING,
    at,
    button,
    nameless,
    places_gone_to,
    words_on,
)
from ui.pages.case import CasePage
from ui.pages.page import Page
from ui.pages.parts.chronology_line import FIRST_SHOWN, ChronologyLine
from ui.places import CASE, COUNTERSIGN, DEVICE, INK, PAPER, QUESTION, SIGNED, Place
from ui.session import Session
from ui.widgets.link_button import LinkButton
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.fields import Named
from yps_desktop.record.sheets.action import Action
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.services import cases, drafts, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer
from yps_desktop.vault.errors import StorageError

Show = Callable[[Page], Page]


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    told = [Filled(TOLD), Filled(PERSON, about="juniper"), Filled(PHONE, about="phone"), Filled(REVIEW)]
    return sheets.sign(desk, [*told, Filled(VIEWING), Filled(POLICE), Filled(DECISION)], wren)


@pytest.fixture
def make(session: Session, show: Show, case_id: str) -> Callable[[], CasePage]:
    def made() -> CasePage:
        page = CasePage(session, Place(CASE, case=case_id))
        show(page)
        return page

    return made


Make = Callable[[], CasePage]


def test_opening_a_case_is_an_entry_and_coming_back_is_none(make: Make, desk: Desk, case_id: str) -> None:
    make()
    make()
    assert len(cases.read(desk, case_id).looked) == 1


def test_c3_awaiting_headteacher_leads_to_countersigning(make: Make, case_id: str) -> None:
    page = make()
    gone = places_gone_to(page)
    page.focus_first()
    QTest.keyClick(button(page, "Countersign"), Qt.Key.Key_Return)
    assert gone == [Place(COUNTERSIGN, case=case_id)]


def test_r4_the_advice_names_point_and_source(make: Make) -> None:
    said = words_on(make())
    assert "Advice: not yet in school only" in said
    assert "Point 3 is not known" in said
    assert "Source: UKCCIS 2016, section 2. The decision is yours, with a reason." in said


def test_r5_against_advice_stands_with_the_decision(make: Make) -> None:
    assert "Against advice" in words_on(make())


def test_g3_refer_now_and_its_comment_stand_under_the_title(
    make: Make, desk: Desk, case_id: str, hazel: Signer
) -> None:
    responses.respond(desk, responses.to_read(desk, case_id), hazel, "refer_now", "Ring the police today.")
    said = words_on(make())
    assert "Directed by Hazel Fictley, Headteacher, today, 2:05pm. “Ring the police today.”" in said
    assert said.index("Refer now") < said.index("Advice:")


def test_g3_sent_back_leads_to_the_correction(make: Make, desk: Desk, case_id: str, hazel: Signer) -> None:
    responses.respond(desk, responses.to_read(desk, case_id), hazel, "sent_back", "Say who was asked.")
    page = make()
    gone = places_gone_to(page)
    assert "“Say who was asked.”" in words_on(page)
    button(page, "Correct it").click()
    assert (gone[0].page, gone[0].sheet) == ("correct", "decision")


def test_c4_the_24_hours_run_on_the_case_page_until_somebody_was_contacted(
    session: Session, show: Show, desk: Desk, clock: Clock
) -> None:
    case = sheets.sign(desk, [Filled(TOLD)])
    page = show(CasePage(session, Place(CASE, case=case)))
    assert "24 hours to contact an agency" in words_on(page)
    sheets.sign(desk, [Filled(POLICE, case)])
    page = show(CasePage(session, Place(CASE, case=case)))
    assert "24 hours to contact an agency" not in words_on(page)


def test_f5_the_summary_says_of_each_young_person_whether_their_parents_know(
    make: Make, desk: Desk, case_id: str
) -> None:
    told = Parents(step="told", young_people=(JUNIPER,), when=at(19))
    sheets.sign(desk, [Filled(PERSON_2, case_id, "rowan"), Filled(told, case_id)])
    said = words_on(make())
    assert "Juniper Exampleton: told, 19 November 2026" in said
    assert "Rowan Testwell: not recorded" in said


def test_y2_the_summary_says_what_of_an_age_asks_for_care(session: Session, show: Show, desk: Desk) -> None:
    case = sheets.sign(desk, [Filled(TOLD), Filled(replace(PERSON, age_low=12), about="juniper")])
    words = words_on(show(CasePage(session, Place(CASE, case=case))))
    assert "Juniper Exampleton, 11 to 14; possibly under 13" in words


def test_y2_the_summary_says_an_age_that_was_another_when_it_was_made(
    session: Session, show: Show, desk: Desk
) -> None:
    juniper = replace(PERSON, age_low=None, age_high=None, born=date(2012, 11, 16))
    imagery = Imagery(when=at(18), description="As told", made=at(14), first_shared=at(17))
    case = sheets.sign(desk, [Filled(TOLD), Filled(juniper, about="juniper"), Filled(imagery)])
    words = words_on(show(CasePage(session, Place(CASE, case=case))))
    assert "Juniper Exampleton, 14, Year 9; 13 when it was made" in words


def test_each_task_opens_its_page(make: Make, case_id: str) -> None:
    page = make()
    gone = places_gone_to(page)
    assert page.tasks is not None
    for id in ("device_seen:phone", "imagery", "police_reference"):
        link = page.tasks.rows[id].link
        assert link is not None
        link.click()
    assert gone == [
        Place(DEVICE, case=case_id, about="phone"),
        Place(QUESTION, case=case_id, sheet="imagery"),
        Place(QUESTION, case=case_id, sheet="police"),
    ]


def test_a_task_in_progress_opens_its_draft(make: Make, desk: Desk, case_id: str) -> None:
    draft = drafts.new_draft("imagery", case_id)
    drafts.keep(desk, draft)
    page = make()
    gone = places_gone_to(page)
    assert "Draft saved today, 2:05pm" in words_on(page)
    button(page, "Record the imagery as told").click()
    assert gone == [Place(QUESTION, case=case_id, sheet="imagery", draft=draft.id)]


def test_what_is_done_is_open_to_more(make: Make, case_id: str) -> None:
    page = make()
    gone = places_gone_to(page)
    assert "Done, and open to more" in words_on(page)
    button(page, "Hold the initial review").click()
    assert gone == [Place(QUESTION, case=case_id, sheet="review")]


def test_h2_happened_and_recorded_are_two_things(make: Make) -> None:
    said = words_on(make())
    assert "Happened 18 November, 8:50am" in said
    assert "Recorded today, 2:05pm, 2 days after" in said


def test_y1_a_person_begun_without_a_name_keeps_nobody_from_naming_another(
    make: Make, desk: Desk, case_id: str
) -> None:
    drafts.keep(desk, drafts.new_draft("person", case_id))
    page = make()
    gone = places_gone_to(page)
    button(page, "Name somebody else").click()
    assert gone == [Place(QUESTION, case=case_id, sheet="person")]


def test_h2_a_person_told_without_a_day_has_no_line_on_when_it_happened(make: Make, case_id: str) -> None:
    said = words_on(make())
    assert "Happened: not recorded" not in said
    assert "Recorded today, 2:" in said


def test_each_sheet_of_the_chronology_opens_what_was_signed(make: Make, desk: Desk, case_id: str) -> None:
    page = make()
    gone = places_gone_to(page)
    for link in page.findChildren(LinkButton):
        if link.words() == "What was signed":
            link.click()
    entries = {written.hash for written in cases.read(desk, case_id).written}
    assert {place.entry for place in gone} == entries
    assert {place.page for place in gone} == {SIGNED}


def test_g2_a_correction_stands_beside_what_it_corrects(make: Make, desk: Desk, case_id: str) -> None:
    sheets.sign(desk, [Filled(NOTE, case_id)])
    written = cases.read(desk, case_id).newest("note")
    assert written is not None
    sheets.correct(desk, case_id, written.hash, Note(when=NOTE.when, what="His mother rang."), "His mother")
    said = words_on(make())
    assert "Correction of Note: His mother" in said
    assert "Corrected on today" in said


def test_a_long_chronology_is_shown_in_two_steps(
    make: Make, desk: Desk, case_id: str, qapp: QApplication
) -> None:
    for _ in range(FIRST_SHOWN):
        sheets.sign(desk, [Filled(NOTE, case_id)])
    page = make()
    assert "Happened 18 November, 8:50am" not in words_on(page)
    line = page.findChild(ChronologyLine)
    assert line is not None
    line.more.click()
    qapp.processEvents()
    assert "Happened 18 November, 8:50am" in words_on(page)
    assert not line.more.isVisibleTo(page)


def test_of_a_very_long_chronology_some_more_are_shown_at_a_time(
    desk: Desk, case_id: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.parts.chronology_line.MORE_SHOWN", 2)
    for _ in range(FIRST_SHOWN + 4):
        sheets.sign(desk, [Filled(NOTE, case_id)])
    case = cases.read(desk, case_id)
    line = ChronologyLine(case, desk.edition(case.edition), desk.school, desk.now())
    qtbot.addWidget(line)
    left = int(line.more.words().split()[1])
    line.more.click()
    assert line.more.words() == f"Show {left - 2} earlier entries"


def test_papers_and_a_note_are_at_hand(make: Make, case_id: str) -> None:
    page = make()
    gone = places_gone_to(page)
    for words in ("Add a note", "Print record", "Print viewing record"):
        button(page, words).click()
    assert gone == [
        Place(QUESTION, case=case_id, sheet="note"),
        Place(PAPER, case=case_id, document="record"),
        Place(PAPER, case=case_id, document="viewing"),
    ]


def test_a_disk_that_refuses_is_said_in_a_strip(make: Make, desk: Desk, clock: Clock) -> None:
    def full(*_: object) -> None:
        raise StorageError("The disk is full. Nothing has been saved.")

    desk.vault.ledger.append = full  # type: ignore[method-assign]
    said = words_on(make())
    assert "That you opened this is written down later." in said
    assert "Case 2026-001" in said


def test_whatever_takes_the_focus_has_a_name(make: Make) -> None:
    assert nameless(make()) == []


def test_a_damaged_case_says_so_and_shows_nothing_of_it(make: Make, desk: Desk) -> None:
    def damaged(_: str, but: str = "") -> tuple[Entry, ...]:
        raise RecordDamagedError("Entry 3 does not match its seal. It is not shown.")

    desk.vault.ledger.of_case = damaged  # type: ignore[method-assign]
    sentence = "Entry 3 does not match its seal. It is not shown."
    assert words_on(make()) == f"This cannot be shown\nNothing of it is shown\n{sentence}"


def test_what_was_being_written_is_found_again(make: Make, desk: Desk, case_id: str) -> None:
    note, ink = drafts.new_draft("note", case_id), drafts.new_draft("ink", case_id, "a1")
    for draft in (note, ink):
        drafts.keep(desk, draft)
    page = make()
    gone = places_gone_to(page)
    assert page.tasks is not None
    begun = page.tasks.rows["note"].link
    assert begun is not None
    begun.click()
    button(page, "Carry on: Signature in ink").click()
    assert gone == [
        Place(QUESTION, case=case_id, sheet="note", draft=note.id),
        Place(INK, case=case_id, entry="a1", draft=ink.id),
    ]


def test_h1_an_overdue_action_says_what_it_is(make: Make, desk: Desk, case_id: str) -> None:
    me = Named(desk.me.person, desk.me.name)
    action = Action(what="Ring the other school", who=(me,), when=at(17), by=at(18))
    sheets.sign(desk, [Filled(action, case_id, "a")])
    (row,) = (row for id, row in make().tasks.rows.items() if id == "action_by:a")  # type: ignore[union-attr]
    assert "Action: Ring the other school" in words_on(row)
    assert "Overdue by 2 days" in words_on(row)
