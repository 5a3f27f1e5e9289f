"""The headteacher's weekly sheet: what stands in it, and that no pupil does."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.documents.reading import text_of
from tests.services.test_shut_out import NOTE
from yps_desktop.documents.weekly_sheet import Person, compose
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.school_said import details_of
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.services import cases, home, papers, sheets, shutting_out, week
from yps_desktop.services.backup import back_up
from yps_desktop.services.opening import change_school
from yps_desktop.services.paper_check import FileRead, say_what_it_is
from yps_desktop.services.school_details import change_details
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import of_act, write


def gather(desk):
    found = home.look_into(desk, home.outline(desk).ids).found
    return week.gather(desk, found)


@pytest.fixture
def case(desk, head, wren):
    decision = Decision(
        when=NOTE.when, course="in_school", reason="One.", enough_information="yes", manageable="yes"
    )
    return sheets.sign(desk, [Filled(NOTE), Filled(decision)], wren)


def test_it_says_what_is_open_and_what_waits_since_when(desk, case):
    told = gather(desk)
    assert told.open == 1
    assert told.waiting == ("Case 2026-001: 1 since 20 November 2026",)


def test_it_counts_the_entries_of_the_last_seven_days_and_no_older_ones(desk, case):
    last = desk.vault.ledger.head().seq
    assert (gather(desk).first, gather(desk).last) == (1, last)
    desk.clock.at += timedelta(days=8)
    assert (gather(desk).first, gather(desk).last) == (last + 1, last)
    change_school(desk, desk.school)
    assert (gather(desk).first, gather(desk).last) == (last + 1, last + 1)


def test_it_says_who_opened_printed_and_saved_how_often(desk, case):
    cases.look_at(desk, case)
    for way in ("printed", "printed", "saved"):
        act = HandedOut(document="record", copy="printed", way=way, sha256="0" * 64, pages=1)
        write(desk, [of_act(act, case)])
    (who,) = gather(desk).people
    assert (who.name, who.did) == (
        "Wren Mockford",
        "Opened cases: 1, printed papers: 2, saved papers as files: 1.",
    )


def test_it_says_which_keys_changed(desk, head):
    assert gather(desk).keys == ("keys given: 1",)


def test_g5_it_says_that_the_school_said_something_else_of_itself(desk, wren):
    change_details(desk, replace(details_of(desk.school), second_reader="none"), date(2026, 11, 20), wren)
    assert gather(desk).keys == ("changes of the school’s name, words or second reader: 1",)


def test_it_says_how_old_the_last_backup_is_and_where_backups_lie(desk, tmp_path):
    assert gather(desk).backups.last is None
    (tmp_path / "drive").mkdir()
    back_up(desk, tmp_path / "drive")
    desk.clock.at += timedelta(days=2)
    told = gather(desk).backups
    assert (told.days_old, told.places, told.away, told.made) == (2, 1, 0, 1)


def test_it_says_of_how_many_entries_the_clock_is_in_doubt(desk):
    assert gather(desk).clocks == 0
    desk.clock.at -= timedelta(hours=5)
    change_school(desk, desk.school)
    assert gather(desk).clocks == 1


def test_it_is_one_page_without_any_pupil_and_with_the_code_of_the_record(desk, case):
    found = home.look_into(desk, home.outline(desk).ids).found
    code = desk.vault.ledger.head().code.partition("–")[2].replace("-", " ")
    built = papers.build(week.prepare(desk, found), "printed")
    text = " ".join(text_of(built.data).split())
    assert built.pages == 1
    assert code in text
    assert "headteacher’s weekly sheet" in text
    assert "Exampleton" not in text


def test_printing_it_is_an_entry_of_no_case_and_its_file_is_known(desk):
    job = week.prepare(desk, ())
    built = papers.build(job, "printed")
    papers.hand_out(desk, job, built, "saved")
    assert desk.vault.ledger.entry(desk.vault.ledger.head().seq).header.case is None
    assert "the weekly sheet. It was saved" in say_what_it_is(desk, FileRead(built.sha256)).sentence


def test_however_much_there_is_it_stays_one_page(desk):
    people = (Person("Wren Mockford", "Deputy Safeguarding Lead", "Opened cases: 99."),) * 40
    much = replace(gather(desk), people=people, waiting=("Case 2026-001: 1 since 20 November 2026",) * 40)
    job = replace(week.prepare(desk, ()), paper=compose(much, desk.school, papers.stamp_of(desk, "Sheet", 1)))
    assert papers.build(job, "printed").pages == 1


def test_g7_it_tells_the_headteacher_nothing_of_a_case_they_are_shut_out_of(desk, head, wren, case):
    cases.look_at(desk, case)
    shutting_out.shut_out(desk, case, head.person, "Her niece.", wren)
    told = gather(desk)
    assert (told.open, told.waiting, told.people) == (0, (), ())
