"""What proves each entry on the whole record: who, when, which key; and what a time alone does not say."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.case_example import DISCLOSURE, NOT_REFERRED, SCHOOL, record_of
from tests.documents.reading import text_drawn
from tests.record.builder import HAZEL, HEAD, Chain, at, utc
from yps_desktop.documents.days import as_on_paper, clock, long_day
from yps_desktop.documents.signatures import key_of, when_of
from yps_desktop.record.acts import Agreed, CaseLookedAt, EditionMoved
from yps_desktop.record.case import Case
from yps_desktop.record.clocks import BACK, SENTENCES
from yps_desktop.record.days import in_words
from yps_desktop.record.entry import Entry
from yps_desktop.record.inspection_acts import InspectionPage
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.twice import which_hour

LONDON = ZoneInfo("Europe/London")
TWICE = "a time that came twice that night"


def _text(case: Case, **more: object) -> str:
    return " ".join(text_drawn(record_of(case, **more)).split())  # type: ignore[arg-type]


def _proof(name: str, entry: Entry) -> str:
    return f"{name}, {when_of(entry)}, key {key_of(entry)}"


def test_g2_a_correction_says_who_signed_it_when_and_with_which_key() -> None:
    chain = Chain()
    entry = chain.sheet(DISCLOSURE)
    chain.now = utc(21, "08:05")
    changed = chain.correct(entry, replace(DISCLOSURE, where="Room 2"))
    text = _text(chain.case())
    assert f"Entry {changed.header.seq} corrects it, signed by Wren Mockford" in text
    assert f"(Designated Safeguarding Lead), {when_of(changed)}, key {key_of(changed)}." in text


def test_a_key_is_never_parted_over_two_lines() -> None:
    chain = Chain()
    entries = [chain.sheet(Note(when=at(20), what="A call")) for _ in range(4)]
    key = f"key {key_of(entries[0])}"
    lines = text_drawn(record_of(chain.case())).replace("\xa0", " ").splitlines()
    begun = [line for line in lines if key[:8] in line]
    assert len(begun) >= 5
    assert all(key in line for line in begun)


def test_g6_a_signature_in_ink_says_who_recorded_it_when_and_with_which_key() -> None:
    chain = Chain()
    decision = chain.sheet(NOT_REFERRED)
    ink = chain.ink(decision, "Bram Oakfield", "Chair of governors")
    assert f"Recorded by {_proof('Wren Mockford', ink)}." in _text(chain.case())


def test_who_opened_the_case_and_when_stands_at_the_end_with_the_entries() -> None:
    chain = Chain()
    chain.sheet(DISCLOSURE)
    for at_clock in ("10:30", "11:45"):
        chain.now = utc(20, at_clock)
        chain.add(CaseLookedAt.kind, CaseLookedAt().to_body())
    chain.now = utc(21, "09:00")
    looked = chain.add(CaseLookedAt.kind, CaseLookedAt().to_body(), by=HEAD)
    case = chain.case()
    text = _text(case)
    assert f"By {_proof('Wren Mockford', case.opened)}, entry 1" in text
    assert "2 times. Fri 20 Nov 2026, 10:30, 11:45. Entries 3, 4." in text
    assert f"By Hazel Fictley, key {key_of(looked)}, 1 time. Sat 21 Nov 2026, 09:00. Entry 5." in text


def test_whom_from_outside_the_case_was_shown_to_stands_there_once_an_inspection() -> None:
    chain = Chain()
    chain.sheet(DISCLOSURE)
    who = {"inspection": "a" * 64, "who": "Ash Sampler", "organisation": "Ofsted"}
    for page in ("case", "eight"):
        chain.now = utc(20, "10:30")
        chain.add(InspectionPage.kind, InspectionPage(page=page, **who).to_body())
    text = _text(chain.case())
    assert "To Ash Sampler, Ofsted, 2 pages, by Wren Mockford. Fri 20 Nov 2026" in text
    assert "Entries 3, 4." in text


def test_g2_who_took_somebody_out_stands_with_the_key() -> None:
    chain = Chain()
    chain.sheet(Note(when=at(20), with_whom=(HAZEL,), what="A call"))
    taken = chain.withdraw(HAZEL.id)
    proof = _proof("Wren Mockford", taken)
    assert f"Somebody named by mistake, by {proof}, entry {taken.header.seq}." in _text(chain.case())


@pytest.mark.parametrize("kind", ["correction", "agreed", "ink"])
def test_every_entry_made_while_the_clock_stood_back_says_so(kind: str) -> None:
    chain = Chain()
    decision = chain.sheet(NOT_REFERRED)
    changed = replace(NOT_REFERRED, reason="Told anew")
    if kind == "correction":
        body = {"sheet": "decision", "about": None, "answers": changed.to_answers(), "reason": "Slip"}
        chain.add("correction", body, decision.hash, clock="back")
    elif kind == "agreed":
        act = Agreed(answer="agreed", of=(decision.hash,), shown="…")
        chain.add(Agreed.kind, act.to_body(), by=HEAD, clock="back")
    else:
        body = {"of": decision.hash, "name": "X", "capacity": "Governor", "kept": "Safe", "anchor": ""}
        chain.add("ink", {**body, "when": {"day": "2026-11-20"}}, clock="back")
    text = _text(chain.case())
    assert SENTENCES[BACK] in text
    assert "the computer’s clock stood back" in text


def test_a_time_that_came_twice_is_said_in_words_wherever_it_stands() -> None:
    chain = Chain(opened=utc(25, "00:45", month=10))
    chain.sheet(Note(when=at(25, "01:30", month=10), what="A call at night"))
    chain.sheet(Note(when=at(25, "01:40", month=10), what="Another"), on=utc(25, "01:50", month=10))
    text = _text(chain.case())
    assert f"When Sun 25 October 2026, 01:30, {TWICE}" in text
    assert f"Happened Sun 25 October 2026, 01:40, {TWICE}; recorded" in text
    assert "Sun 25 October 2026, 01:45, before the clocks went back (BST), key" in text
    assert "Sun 25 October 2026, 01:50, after the clocks went back (GMT), key" in text
    assert f"Another · happened at {TWICE}; recorded after the clocks went back (GMT)" in text


@pytest.mark.parametrize(
    ("month", "day", "hour", "said"),
    [
        (10, 25, 2, ""),
        (10, 25, 0, ""),
        (3, 29, 1, ""),
        (7, 1, 1, ""),
        (10, 25, 1, ", before the clocks went back (BST)"),
    ],
)
def test_an_hour_that_came_once_is_left_alone(month: int, day: int, hour: int, said: str) -> None:
    assert which_hour(datetime(2026, month, day, hour, 30, tzinfo=LONDON)) == said


def test_no_other_time_is_said_to_have_come_twice() -> None:
    chain = Chain()
    chain.sheet(DISCLOSURE)
    text = _text(chain.case())
    assert "twice" not in text
    assert "clock" not in text


@pytest.mark.parametrize(
    ("said", "on_paper"),
    [
        ("by 20 November 2026 at 4pm.", "by Fri 20 November 2026, 16:00."),
        ("on 1 March 2027 at 12:05am and", "on Mon 1 March 2027, 00:05 and"),
        ("about 9 November 2026.", "about Mon 9 November 2026."),
        ("nothing of a day", "nothing of a day"),
    ],
)
def test_the_rules_sentences_carry_days_as_paper_writes_them(said: str, on_paper: str) -> None:
    assert as_on_paper(said) == on_paper


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.times(), st.booleans())
def test_whatever_moment_a_rule_words_stands_on_paper_as_paper_does(day: date, at: time, about: bool) -> None:
    moment = Moment(day, at.replace(second=0, microsecond=0), about)
    wanted = f"{'about ' if about else ''}{long_day(day)}, {clock(at)}"
    assert as_on_paper(f"By {in_words(moment)}, or ring.") == f"By {wanted}, or ring."


def test_g5_a_named_second_reader_is_awaited_by_that_name_everywhere() -> None:
    chain = Chain()
    chain.sheet(NOT_REFERRED)
    text = _text(chain.case(), school=replace(SCHOOL, second_reader="other", headteacher="principal"))
    assert "Standing Awaiting second reader" in text
    assert "Awaiting second reader since Fri 20 November 2026" in text
    assert "awaiting second reader" in text
    assert "waiting principal" not in text


def test_a_case_that_was_moved_prints_each_sheet_under_its_own_edition_and_says_who_moved_it() -> None:
    chain = Chain(edition="2016-1")
    chain.sheet(Note(when=at(20, "11:00"), what="A mother rang."))
    chain.edition = "2026-1"
    moved = chain.add(EditionMoved.kind, EditionMoved(edition="2026-1", before="2016-1").to_body())
    chain.sheet(Note(when=at(20, "11:10"), what="She rang again."))
    text = _text(chain.case())
    assert "questions of 2016-1" in text
    assert "questions of 2026-1" in text
    assert text.count("guidance edition 2026-1, from edition 2016-1") == 2
    assert f"from edition 2016-1, by {_proof('Wren Mockford', moved)}" in text
