"""The audit: who opened, printed and backed up what and when, newest first, by case, person, day and kind."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, HAZELS, Clock
from yps_desktop.record.acts import ACTS, Agreed, SignedInInk
from yps_desktop.record.errors import AnswerError, NotAllowedError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.receive_acts import ReceivedPart
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import audit, cases, joined, papers, sheets, shutting_out
from yps_desktop.services.audit import Line, Wanted, kinds_of, lines
from yps_desktop.services.backup import back_up
from yps_desktop.services.deed_words import known_kinds
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, close, give_key, open_desk, prove
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

NOTE = Note(when=Moment(date(2026, 11, 20)), what="A call.")


def said(found: Sequence[Line]) -> list[tuple[str, str, str]]:
    return [(line.who, line.what, line.number) for line in found]


def whats(found: Sequence[Line]) -> list[str]:
    return [line.what for line in found]


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(NOTE)])


def print_record(desk: Desk, case_id: str) -> int:
    job = papers.prepare(desk, case_id, "record")
    built = papers.build(job, "printed")
    papers.hand_out(desk, job, built, "printed")
    return built.pages


def test_it_says_who_opened_printed_and_backed_up_newest_first(
    desk: Desk, case_id: str, tmp_path: Path
) -> None:
    cases.look_at(desk, case_id)
    pages = print_record(desk, case_id)
    (tmp_path / "drive").mkdir()
    back_up(desk, tmp_path / "drive")
    assert said(lines(desk, Wanted())) == [
        ("Wren Mockford", "Made a backup to the record’s own drive", ""),
        ("Wren Mockford", f"Printed the whole record, {pages} pages", "2026-001"),
        ("Wren Mockford", "Opened the case", "2026-001"),
        ("Wren Mockford", "Began the case", "2026-001"),
        ("Wren Mockford", "Made the record", ""),
    ]


def test_no_sheet_stands_in_it(desk: Desk, case_id: str) -> None:
    before = lines(desk, Wanted())
    sheets.sign(desk, [Filled(NOTE, case_id)])
    assert lines(desk, Wanted()) == before


def test_reading_it_is_no_entry(desk: Desk, case_id: str) -> None:
    before = desk.vault.ledger.head()
    lines(desk, Wanted(number="2026-001"))
    assert desk.vault.ledger.head() == before


@pytest.mark.parametrize(
    ("group", "what"),
    [
        ("opened", ["Opened the case", "Began the case"]),
        ("papers", ["Printed the whole record"]),
        ("keys", ["Made the record"]),
        ("backups", []),
    ],
)
def test_by_kind(desk: Desk, case_id: str, group: audit.Group, what: list[str]) -> None:
    cases.look_at(desk, case_id)
    print_record(desk, case_id)
    found = whats(lines(desk, Wanted(group)))
    assert [line.partition(",")[0] for line in found] == what


def test_by_case_also_of_one_that_goes_under_another_number(desk: Desk, case_id: str) -> None:
    other = sheets.sign(desk, [Filled(NOTE)])
    cases.look_at(desk, case_id)
    assert whats(lines(desk, Wanted(number="2026-002"))) == ["Began the case"]
    joined.join(desk, case_id, "2026-002", "The same.")
    assert {line.case for line in lines(desk, Wanted(number="case 2026 -002"))} == {case_id, other}


def test_a_number_of_no_case_is_said(desk: Desk) -> None:
    with pytest.raises(AnswerError, match="no case with that number"):
        lines(desk, Wanted(number="2026-009"))


def test_by_person_read_by_a_headteacher_alone(
    desk: Desk, clock: Clock, case_id: str, head: KeyHolder
) -> None:
    close(desk)
    hazels = open_desk(prove(desk.folder, head.person, HAZELS), clock)
    cases.look_at(hazels, case_id)
    assert said(lines(hazels, Wanted(person=head.person))) == [
        ("Hazel Fictley", "Opened the case", "2026-001")
    ]
    assert {line.who for line in lines(hazels, Wanted(person=desk.me.person))} == {"Wren Mockford"}
    close(hazels)


def test_by_day_on_the_schools_wall(desk: Desk, clock: Clock) -> None:
    clock.at = datetime(2027, 6, 30, 22, 50, tzinfo=UTC)
    case_id = sheets.sign(desk, [Filled(NOTE)])
    clock.at = datetime(2027, 6, 30, 23, 0, 5, tzinfo=UTC)
    cases.look_at(desk, case_id)
    june, july = date(2027, 6, 30), date(2027, 7, 1)
    assert whats(lines(desk, Wanted(first=june, last=june))) == ["Began the case"]
    assert whats(lines(desk, Wanted(first=july, last=july))) == ["Opened the case"]
    assert whats(lines(desk, Wanted(first=june))) == ["Opened the case", "Began the case"]
    assert lines(desk, Wanted(last=date(2026, 1, 1))) == ()
    assert [line.when.date() for line in lines(desk, Wanted(first=june))] == [july, june]


def test_it_is_read_on_page_by_page_and_nothing_twice(
    desk: Desk, clock: Clock, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "PAGE", 2)
    for _ in range(3):
        desk.visits.clear()
        cases.look_at(desk, case_id)
    found, before = list[Line](), None
    while page := lines(desk, Wanted(), before):
        assert len(page) <= 2
        found += page
        before = page[-1].at
    assert whats(found) == ["Opened the case"] * 3 + ["Began the case", "Made the record"]


def test_an_entry_written_while_the_clock_stood_back_says_so_and_is_passed_over_by_nobody(
    desk: Desk, clock: Clock, case_id: str
) -> None:
    clock.at = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
    cases.look_at(desk, case_id)
    found = lines(desk, Wanted())
    assert [line.clock for line in found if line.what == "Opened the case"] == [
        "the computer’s clock stood back"
    ]
    assert len(found) == 3


def test_who_only_writes_does_not_read_it(desk: Desk, clock: Clock, case_id: str) -> None:
    ash = give_key(desk, Newcomer("Ash Pretendale", "Pastoral lead", ("write",), HAZELS), CHEAP)
    close(desk)
    ashs = open_desk(prove(desk.folder, ash.person, HAZELS), clock)
    with pytest.raises(NotAllowedError, match="neither oversees"):
        lines(ashs, Wanted())
    close(ashs)


def test_days_may_lie_as_far_away_as_there_are_days(desk: Desk, case_id: str) -> None:
    everything = lines(desk, Wanted())
    assert lines(desk, Wanted(first=date.min, last=date.max)) == everything
    assert lines(desk, Wanted(first=date.max)) == ()
    assert lines(desk, Wanted(last=date.min)) == ()


def test_g7_of_a_hidden_case_it_shows_nothing(
    desk: Desk, wren: Signer, head: KeyHolder, case_id: str
) -> None:
    cases.look_at(desk, case_id)
    shutting_out.shut_out(desk, case_id, desk.me.person, "My son.", wren, head.person)
    assert {line.case for line in lines(desk, Wanted())} == {""}
    with pytest.raises(AnswerError, match="no case with that number"):
        lines(desk, Wanted(number="2026-001"))


def test_g7_who_was_shut_out_and_let_in_stands_in_it(
    desk: Desk, wren: Signer, head: KeyHolder, case_id: str
) -> None:
    shutting_out.shut_out(desk, case_id, head.person, "Her niece.", wren)
    shutting_out.let_in(desk, case_id, head.person, "Another girl.", wren)
    assert whats(lines(desk, Wanted("keys")))[:2] == [
        "Let Hazel Fictley into the case again",
        "Shut Hazel Fictley out of the case",
    ]


def test_every_kind_of_deed_has_words_and_a_place() -> None:
    answers = {Agreed.kind, SignedInInk.kind, ReceivedPart.kind}  # a part is told with what it is part of
    assert known_kinds() == set(ACTS) - answers, "Give a new kind of entry its words in deed_words.py."
    assert set(kinds_of("all")) == set(ACTS) - answers, "Give a new kind of entry its group in audit.py."
