"""Recorded, happened, and the order between them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.record.builder import Chain, at
from tests.record.test_moments import LONDON, MOMENTS
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.days import in_words
from yps_desktop.record.moments import Moment
from yps_desktop.record.times import (
    hours_after,
    in_order,
    recorded,
    time_between,
)


def test_an_entry_was_recorded_by_the_schools_clock() -> None:
    summer = recorded(Chain(opened="2026-07-01T10:00:00Z").entries[0])
    assert (summer.hour, summer.utcoffset()) == (11, timedelta(hours=1))
    assert recorded(Chain(opened="2026-07-01T10:00:00Z", zone="UTC").entries[0]).hour == 10


@pytest.mark.parametrize(
    ("when", "zone"),
    [
        ("yesterday", "UTC"),
        ("2026-07-01", "UTC"),
        ("2026-07-01T10:00:00", "UTC"),
        ("2026-07-01T10:00:00+01:00", "UTC"),
        ("2026-07-01T10:00:00Z", "Nowhere/Green"),
    ],
)
def test_an_entry_that_does_not_say_when_is_damaged(when: str, zone: str) -> None:
    with pytest.raises(FormatError):
        recorded(Chain(opened=when, zone=zone).entries[0])


def test_time_passes_evenly_when_the_clocks_go_back() -> None:
    before = datetime(2026, 10, 25, 1, 30, tzinfo=LONDON)
    assert hours_after(before, 1) == before.replace(fold=1)
    assert time_between(before, before.replace(fold=1)) == timedelta(hours=1)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.integers(0, 100))
def test_hours_after_are_hours(start: datetime, hours: int) -> None:
    began = start.replace(tzinfo=UTC).astimezone(LONDON)
    assert time_between(began, hours_after(began, hours)) == timedelta(hours=hours)


def test_a_day_without_a_time_keeps_its_place_in_the_chain() -> None:
    given = [at(18, "09:00"), at(18), at(18, "08:00"), at(17)]
    assert in_order(given, lambda one: one) == [at(17), at(18, "09:00"), at(18), at(18, "08:00")]


@given(st.lists(MOMENTS, max_size=12))
def test_days_are_always_in_order_and_nothing_is_lost(given: list[Moment]) -> None:
    ordered = in_order(given, lambda one: one)
    assert [one.day for one in ordered] == sorted(one.day for one in given)
    assert sorted(map(repr, ordered)) == sorted(map(repr, given))


@given(st.lists(st.builds(Moment, st.just(date(2026, 11, 20)), st.times()), max_size=12))
def test_times_of_one_day_are_always_in_order(given: list[Moment]) -> None:
    ordered = [one.at for one in in_order(given, lambda one: one)]
    assert ordered == sorted(one.at for one in given if one.at)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (at(20), "20 November 2026"),
        (at(20, "16:05"), "20 November 2026 at 4:05pm"),
        (at(2, "00:00", about=True), "about 2 November 2026 at midnight"),
        (Moment(date(2026, 5, 1), time(12, 0)), "1 May 2026 at midday"),
    ],
)
def test_a_moment_in_words(moment: Moment, words: str) -> None:
    assert in_words(moment) == words
