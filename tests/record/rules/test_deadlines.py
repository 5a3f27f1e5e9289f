"""What is due and when."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.record.builder import Chain, at, utc
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.contact import contact_clock, dsl_knew
from yps_desktop.record.rules.deadlines import dues, reference_awaited_since
from yps_desktop.record.rules.due import Due
from yps_desktop.record.school_days import Term, TermDates
from yps_desktop.record.sheets.custody import HandOver, StillThere
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.review import POINTS, Review
from yps_desktop.record.sheets.social_care import SocialCare
from yps_desktop.record.times import time_between

LONDON = ZoneInfo("Europe/London")


def london(day: int, clock: str, month: int = 11, year: int = 2026, fold: int = 0) -> datetime:
    hour, minute = clock.split(":")
    return datetime(year, month, day, int(hour), int(minute), fold=fold, tzinfo=LONDON)


def told(reached: Moment | None = None, when: Moment | None = None, on: str = utc(18, "09:20")) -> Chain:
    chain = Chain(opened=on)
    chain.sheet(Disclosure(when=when or at(18, "08:50"), account="She told him.", reached_dsl=reached))
    return chain


def due(chain: Chain, kind: str) -> Due | None:
    return next((one for one in dues(chain.case()) if one.kind == kind), None)


def decide(chain: Chain, **more: object) -> Chain:
    said = {"when": at(18, "15:00"), "course": "in_school", "reason": "Sent freely"}
    chain.sheet(Decision(**{**said, **more}))  # type: ignore[arg-type]
    return chain


def ring(chain: Chain, when: Moment, **more: object) -> Chain:
    chain.sheet(PoliceContact(when=when, what_was_said="Rang 101", **more))  # type: ignore[arg-type]
    return chain


def test_c4_24_hours_run_from_the_dsls_knowing() -> None:
    clock = contact_clock(told(reached=at(18, "09:10")).case())
    assert clock == (london(18, "09:10"), london(19, "09:10"))


def test_d3_where_nobody_said_when_it_reached_the_dsl_the_disclosure_counts() -> None:
    assert dsl_knew(told().case()) == london(18, "08:50")


def test_d3_the_earliest_disclosure_counts() -> None:
    chain = told(reached=at(18, "09:10"))
    chain.sheet(Disclosure(when=at(17), reached_dsl=at(17, "16:00"), account="Earlier"))
    assert dsl_knew(chain.case()) == london(17, "16:00")


def test_d3_without_a_disclosure_the_opening_counts() -> None:
    assert dsl_knew(Chain(opened=utc(18, "09:20")).case()) == london(18, "09:20")


def test_d3_a_day_without_a_time_counts_from_when_it_was_written_down_that_day() -> None:
    assert dsl_knew(told(reached=at(18)).case()) == london(18, "09:20")
    assert dsl_knew(told(reached=at(17)).case()) == london(17, "00:00")


@pytest.mark.parametrize("abusive", ["yes", "not_known"])
def test_c4_may_be_abusive_keeps_the_clock_running(abusive: str) -> None:
    one = due(decide(told(), abusive=abusive), "contact")
    assert one is not None
    assert one.opens == "decision"


def test_c4_not_abusive_stops_the_clock() -> None:
    assert due(decide(told(), abusive="no"), "contact") is None


def test_c4_a_review_without_any_sign_of_abuse_stops_the_clock() -> None:
    chain = told()
    chain.sheet(Review(when=at(18), **dict.fromkeys(POINTS, "no"), malice="no"))
    assert due(chain, "contact") is None


def test_c4_a_review_that_leaves_it_open_does_not_stop_the_clock() -> None:
    chain = told()
    chain.sheet(Review(when=at(18), **dict.fromkeys(POINTS, "no"), malice="not_known"))
    assert due(chain, "contact") is not None


def test_c4_contacting_an_agency_stops_the_clock() -> None:
    assert due(ring(told(), at(18, "10:00")), "contact") is None
    assert due(decide(told(), abusive="yes", contacted_when=at(18, "11:00")), "contact") is None


def test_r8_a_referral_by_somebody_else_stops_the_clock() -> None:
    chain = told()
    chain.sheet(Review(when=at(18), point_coercion="yes", referred_by_other="yes"))
    assert due(chain, "contact") is None


@pytest.mark.parametrize(
    ("began", "ends"),
    [
        ((2026, 10, 24, "12:00"), (2026, 10, 25, "11:00")),
        ((2027, 3, 27, "12:00"), (2027, 3, 28, "13:00")),
    ],
)
def test_c4_24_hours_are_24_hours_when_the_clocks_change(
    began: tuple[int, int, int, str], ends: tuple[int, int, int, str]
) -> None:
    year, month, day, clock = began
    clock_of = contact_clock(told(reached=at(day, clock, month=month, year=year)).case())
    assert clock_of is not None
    assert clock_of[1] == london(ends[2], ends[3], ends[1], ends[0])
    assert time_between(*clock_of) == timedelta(hours=24)


def test_due_in_the_hour_that_comes_twice_is_overdue_only_after_the_second() -> None:
    first = london(25, "01:30", 10)
    one = Due("x", "contact", first, "c1", "s", "police")
    assert one.status(london(25, "01:20", 10, fold=1)) == "overdue"
    assert one.status(london(25, "01:20", 10)) == "today"


@pytest.mark.parametrize(
    ("now", "status"), [((19, "23:59"), "later"), ((20, "15:59"), "today"), ((20, "16:01"), "overdue")]
)
def test_r4_find_out_by_is_due_on_its_hour(now: tuple[int, str], status: str) -> None:
    chain = told()
    chain.sheet(Review(when=at(18), point_unusual="not_known", find_out_by=at(20, "16:00")))
    found = due(chain, "find_out")
    assert found is not None
    assert found.status(london(*now)) == status


def test_r4_what_has_been_found_out_is_no_longer_due() -> None:
    chain = told()
    chain.sheet(Review(when=at(18), point_unusual="not_known", find_out_by=at(20, "16:00")))
    chain.sheet(Review(when=at(19), **dict.fromkeys(POINTS, "no")))
    assert due(chain, "find_out") is None


def test_a_day_without_a_time_is_due_until_it_ends() -> None:
    chain = told()
    chain.sheet(Review(when=at(18), further_review=at(20)))
    found = due(chain, "further_review")
    assert found is not None
    assert found.all_day
    assert found.status(london(20, "23:59")) == "today"
    assert found.status(london(21, "00:01")) == "overdue"


def test_r6_a_further_review_held_is_no_longer_due() -> None:
    chain = told()
    chain.sheet(Review(when=at(18), further_review=at(20)))
    chain.sheet(Review(when=at(20), facts_for_risk="Spoken with both"))
    assert due(chain, "further_review") is None


def test_c5_the_next_review_of_a_decision_is_due_until_something_follows() -> None:
    chain = decide(told(), next_review=at(25))
    assert due(chain, "next_review") is not None
    decide(chain)
    assert due(chain, "next_review") is None


def test_p2_an_awaited_reference_is_chased_after_two_school_days() -> None:
    chain = ring(told(), at(19, "10:00"), reference_awaited="yes")
    found = due(chain, "police_reference")
    assert found is not None
    assert found.at.date() == at(23).day
    assert found.source == "Our practice"


def test_p2_a_reference_given_ends_the_chase() -> None:
    chain = ring(told(), at(19), reference_awaited="yes", incident_reference="42/1")
    assert reference_awaited_since(chain.case()) == at(19)
    ring(chain, at(20), crime_reference="CR/7")
    assert reference_awaited_since(chain.case()) is None


def test_p2_the_chase_counts_from_the_first_contact() -> None:
    chain = ring(told(), at(18), reference_awaited="yes")
    ring(chain, at(19), reference_awaited="yes")
    assert reference_awaited_since(chain.case()) == at(18)


def phone(received: Moment) -> Chain:
    chain = told()
    chain.sheet(Device(received=received, what="phone", place="Safe"), "d1")
    return chain


def test_k8_a_device_here_is_asked_about_on_the_next_school_day() -> None:
    chain = phone(at(20))
    found = due(chain, "device_seen")
    assert found is not None
    assert (found.what, found.about, found.at.date()) == ("Say where Phone 1 is", "d1", at(23).day)
    chain.sheet(StillThere(when=at(23, "08:40")), "d1")
    seen = due(chain, "device_seen")
    assert seen is not None
    assert seen.at.date() == at(24).day


def test_k8_a_device_with_the_police_is_asked_about_no_more() -> None:
    chain = phone(at(18))
    chain.sheet(HandOver(when=at(18), to_kind="police"), "d1")
    assert due(chain, "device_seen") is None


def test_what_is_due_in_school_days_waits_for_the_holidays_to_end() -> None:
    autumn = Term(at(2, month=9).day, at(20).day)
    spring = Term(at(30).day, at(18, month=12).day)
    chain = ring(phone(at(20)), at(20), reference_awaited="yes")
    chain.sheet(SocialCare(when=at(20), purpose="referral", what_was_said="Rang"), "s")
    case = replace(chain.case(), term_dates=TermDates((autumn, spring)))
    found = {one.kind: one.at.date() for one in dues(case)}
    assert found["device_seen"] == at(30).day
    assert found["police_reference"] == found["answer"] == at(1, month=12).day


def test_dues_come_soonest_first() -> None:
    chain = phone(at(18))
    chain.sheet(Review(when=at(18), point_unusual="not_known", find_out_by=at(18, "16:00")))
    assert [one.kind for one in dues(chain.case())] == ["find_out", "contact", "device_seen"]
