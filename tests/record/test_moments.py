"""When something happened, as people type it and as it is kept."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yps_desktop.record.canonical import FormatError
from yps_desktop.record.moments import Moment, Problem, Typed, check_when, happened_twice, read_typed

ZONE = "Europe/London"
LONDON = ZoneInfo(ZONE)
NOW = datetime(2026, 11, 20, 14, 0, tzinfo=LONDON)
TIMES = st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0))
MOMENTS = st.builds(Moment, st.dates(date(1900, 1, 2)), TIMES, st.booleans())


def typed(day: str = "20", month: str = "11", year: str = "2026", clock: str = "") -> Moment | Problem:
    return read_typed(Typed(day, month, year, clock), ZONE)


@given(MOMENTS)
def test_a_moment_comes_back_as_it_was_spelled(moment: Moment) -> None:
    assert Moment.from_json(moment.to_json()) == moment


@pytest.mark.parametrize(
    "spelled",
    [
        {},
        None,
        [],
        "2026-11-20",
        {"day": "20261120"},
        {"day": "2026-W47-5"},
        {"day": "2026-11-31"},
        {"day": 20261120},
        {"day": "2026-11-20", "time": "9:05"},
        {"day": "2026-11-20", "time": "09:05:00"},
        {"day": "2026-11-20", "time": "09:05Z"},
        {"day": "2026-11-20", "time": None},
        {"day": "2026-11-20", "about": False},
        {"day": "2026-11-20", "more": 1},
    ],
)
def test_a_moment_spelled_otherwise_is_refused(spelled: object) -> None:
    with pytest.raises(FormatError):
        Moment.from_json(spelled)


@pytest.mark.parametrize(
    ("boxes", "problem"),
    [
        (("", "11", "2026"), Problem.NO_DAY),
        (("20", " ", "2026"), Problem.NO_MONTH),
        (("20", "11", ""), Problem.NO_YEAR),
        (("30", "2", "2026"), Problem.NO_SUCH_DAY),
        (("29", "2", "2027"), Problem.NO_SUCH_DAY),
        (("0", "1", "2026"), Problem.NO_SUCH_DAY),
        (("1", "13", "2026"), Problem.NO_SUCH_DAY),
        (("١", "11", "2026"), Problem.NO_SUCH_DAY),
        (("-1", "11", "2026"), Problem.NO_SUCH_DAY),
        (("20", "11", "26"), Problem.SHORT_YEAR),
        (("20", "11", "20266"), Problem.SHORT_YEAR),
        (("20", "11", "0000"), Problem.NO_SUCH_DAY),
    ],
)
def test_an_impossible_day_is_told_by_its_first_fault(boxes: tuple[str, str, str], problem: Problem) -> None:
    assert typed(*boxes) is problem


@pytest.mark.parametrize("month", ["11", "Nov", "november", " NOV "])
def test_a_month_may_be_a_number_or_a_word(month: str) -> None:
    assert typed(month=month) == Moment(date(2026, 11, 20))


@pytest.mark.parametrize(
    ("clock", "at"),
    [
        ("14:05", time(14, 5)),
        ("14.05", time(14, 5)),
        ("1405", time(14, 5)),
        ("905", time(9, 5)),
        ("9:05 am", time(9, 5)),
        ("2.05pm", time(14, 5)),
        ("2pm", time(14, 0)),
        ("12am", time(0, 0)),
        ("12pm", time(12, 0)),
        ("00:00", time(0, 0)),
    ],
)
def test_a_time_may_be_typed_in_many_ways(clock: str, at: time) -> None:
    assert typed(clock=clock) == Moment(date(2026, 11, 20), at)


@pytest.mark.parametrize(
    "clock", ["24:00", "14:60", "14", "13pm", "0am", "noon", "1:2:3", "14:5", "٩:٠٥", ":"]
)
def test_a_time_that_cannot_be_is_told(clock: str) -> None:
    assert typed(clock=clock) is Problem.NO_SUCH_TIME


def test_the_hour_that_never_was_is_told() -> None:
    assert typed("28", "3", "2027", "01:30") is Problem.SKIPPED_HOUR
    assert typed("28", "3", "2027", "02:00") == Moment(date(2027, 3, 28), time(2, 0))


def test_the_hour_that_came_twice_is_accepted_and_known() -> None:
    twice = Moment(date(2026, 10, 25), time(1, 30))
    assert typed("25", "10", "2026", "01:30") == twice
    assert happened_twice(twice, ZONE)
    assert not happened_twice(Moment(date(2026, 10, 25), time(2, 30)), ZONE)
    assert not happened_twice(Moment(date(2027, 3, 28), time(1, 30)), ZONE)
    assert not happened_twice(Moment(date(2026, 10, 25)), ZONE)


@pytest.mark.parametrize(
    ("moment", "future", "problem"),
    [
        (Moment(date(2026, 11, 20)), False, None),
        (Moment(date(2026, 11, 21)), False, Problem.FUTURE),
        (Moment(date(2026, 11, 20), time(14, 10)), False, None),
        (Moment(date(2026, 11, 20), time(14, 11)), False, Problem.FUTURE),
        (Moment(date(1899, 12, 31)), False, Problem.TOO_EARLY),
        (Moment(date(1900, 1, 1)), False, None),
        (Moment(date(2026, 11, 20)), True, None),
        (Moment(date(2026, 11, 19)), True, Problem.PAST),
        (Moment(date(2027, 1, 1)), True, None),
    ],
)
def test_what_happened_lies_behind_and_a_deadline_ahead(
    moment: Moment, future: bool, problem: Problem | None
) -> None:
    assert check_when(moment, NOW, future=future) is problem


@given(st.text(max_size=8), st.text(max_size=8), st.text(max_size=8), st.text(max_size=8))
def test_whatever_is_typed_is_a_moment_or_a_problem(day: str, month: str, year: str, clock: str) -> None:
    read = typed(day, month, year, clock)
    assert isinstance(read, Moment | Problem)


@given(MOMENTS)
def test_what_is_typed_as_it_is_written_is_read_so(moment: Moment) -> None:
    clock = moment.at.strftime("%H:%M") if moment.at else ""
    read = typed(str(moment.day.day), str(moment.day.month), f"{moment.day.year:04}", clock)
    assert read in (Moment(moment.day, moment.at), Problem.SKIPPED_HOUR)


def test_boxes_left_empty_are_empty() -> None:
    assert Typed().is_empty
    assert Typed(day=" ").is_empty
    assert not Typed(clock="9").is_empty


def test_a_moment_without_a_time_begins_its_day() -> None:
    assert Moment(date(2026, 11, 20)).earliest() == datetime(2026, 11, 20)
    assert Moment(date(2026, 11, 20), time(9)).earliest() - timedelta(hours=9) == datetime(2026, 11, 20)
