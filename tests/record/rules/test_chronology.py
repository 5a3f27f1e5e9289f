"""The chronology: happened, and apart from it recorded."""

import pytest

from tests.record.builder import JUNIPER, Chain, at, utc
from yps_desktop.record.moments import NOT_KNOWN, Moment
from yps_desktop.record.rules.chronology import Event, chronology
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import Review


def events(chain: Chain) -> tuple[Event, ...]:
    return chronology(chain.case())


def note(chain: Chain, when: Moment, on: str) -> Event:
    entry = chain.sheet(Note(when=when, what="Rang"), on=on)
    return next(one for one in events(chain) if one.entry.hash == entry.hash)


def test_h2_events_stand_in_the_order_they_happened() -> None:
    chain = Chain(opened=utc(18, "09:00"))
    note(chain, at(18, "15:00"), utc(18, "15:05"))
    note(chain, at(18, "08:00"), utc(18, "16:00"))
    found = events(chain)
    assert [one.happened for one in found] == [at(18, "08:00"), at(18, "09:00"), at(18, "15:00")]
    assert [one.kind for one in found] == ["sheet", "opened", "sheet"]


@pytest.mark.parametrize(
    ("when", "on", "words"),
    [
        (at(18, "08:50"), utc(18, "09:20"), "30 minutes after"),
        (at(18, "08:50"), utc(18, "08:50"), "at once"),
        (at(18, "08:50"), utc(18, "10:55"), "2 hours 5 minutes after"),
        (at(14, "08:50"), utc(18, "09:20"), "4 days after"),
        (at(18), utc(18, "09:20"), "the same day"),
        (at(17), utc(18, "09:20"), "1 day after"),
        (at(14, about=True), utc(18, "09:20"), "about 4 days after"),
        (at(18, "09:25"), utc(18, "09:20"), "5 minutes before"),
    ],
)
def test_h2_the_gap_is_told_in_plain_words(when: Moment, on: str, words: str) -> None:
    assert note(Chain(opened=utc(18, "08:00")), when, on).gap_words() == words


def test_h2_the_gap_counts_real_hours_when_the_clocks_change() -> None:
    chain = Chain(opened=utc(24, "12:00", 10))
    when = at(24, "23:30", month=10)
    assert note(chain, when, utc(25, "02:30", 10)).gap_words() == "4 hours after"


def test_h2_moments_told_inside_a_sheet_are_events_of_their_own() -> None:
    chain = Chain(opened=utc(18, "09:00"))
    told = Imagery(when=at(18), description="As told", made=at(14, about=True), first_shared=NOT_KNOWN)
    chain.sheet(told)
    chain.sheet(
        Device(received=at(18, "09:20"), what="phone", place="Safe", switched_off_when=at(18, "09:22"))
    )
    within = [(one.field, one.happened) for one in events(chain) if one.kind == "within"]
    assert within == [("made", at(14, about=True)), ("switched_off_when", at(18, "09:22"))]


def test_h2_what_lies_ahead_is_no_event() -> None:
    chain = Chain()
    chain.sheet(Review(when=at(20), find_out_by=at(25), further_review=at(27)))
    assert [one.kind for one in events(chain)] == ["opened", "sheet"]


def test_h2_what_nobody_dated_stands_where_it_was_recorded() -> None:
    chain = Chain(opened=utc(18, "09:00"))
    chain.sheet(Person(name="Juniper"), "j", on=utc(18, "10:00"))
    chain.sheet(Note(when=at(18, "11:00"), what="Rang"), on=utc(18, "11:00"))
    kinds = [one.written.sheet.kind for one in events(chain) if one.written]
    assert kinds == ["person", "note"]
    assert events(chain)[1].gap_words() == ""


def test_g2_a_correction_is_an_event_and_the_corrected_one_says_so() -> None:
    chain = Chain(opened=utc(18, "09:00"))
    first = chain.sheet(Disclosure(when=at(18, "08:50"), account="On Tuesday"))
    chain.now = utc(19, "10:00")
    chain.correct(first, Disclosure(when=at(17, "08:50"), account="On Monday"))
    disclosed, _, corrected = events(chain)
    assert disclosed.happened == at(17, "08:50")
    assert disclosed.corrected == corrected.recorded
    assert (corrected.kind, corrected.happened) == ("correction", at(19, "10:00"))
    assert corrected.written is disclosed.written or corrected.written == disclosed.written


def test_g3_g6_answers_ink_papers_and_withdrawals_are_events() -> None:
    chain = Chain(opened=utc(18, "09:00"))
    signed = chain.sheet(Note(when=at(18, "09:10"), with_whom=(JUNIPER,), what="Rang"), on=utc(20, "09:00"))
    chain.respond("agreed", signed)
    chain.ink(signed, "Mr Sampleby", "witness")
    chain.paper()
    chain.withdraw("j")
    assert {one.kind for one in events(chain)} == {"opened", "sheet", "response", "ink", "paper", "withdrawn"}


def test_an_entry_made_while_the_clock_stood_back_is_flagged_and_keeps_its_place_in_the_chain() -> None:
    chain = Chain(opened=utc(18, "09:00"))
    body = {"sheet": "note", "about": None, "answers": Note(when=at(18), what="Rang").to_answers()}
    chain.now = utc(18, "07:00")
    chain.add("sheet", body, clock="back")
    opened, rang = events(chain)
    assert opened.kind == "opened"
    assert rang.entry.header.clock == "back"
