"""When a number answers, as a school writes it."""

from datetime import time

import pytest

from yps_desktop.guidance.hours import read_hours, says_always, spell_hours
from yps_desktop.guidance.services import Hours, load_services

WEEK = frozenset(range(5))


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("Mon to Fri, 8:30am to 5pm", Hours(WEEK, time(8, 30), time(17))),
        ("Monday–Friday 08.30-17.00", Hours(WEEK, time(8, 30), time(17))),
        ("weekdays 9-5", Hours(WEEK, time(9), time(17))),
        ("Tue and Thu, 10am to midday", Hours(frozenset({1, 3}), time(10), time(12))),
        ("Fri to Mon: 9am until 1pm", Hours(frozenset({4, 5, 6, 0}), time(9), time(13))),
        ("every day 12pm to 8pm", Hours(frozenset(range(7)), time(12), time(20))),
    ],
)
def test_days_and_hours_are_understood(typed: str, hours: Hours) -> None:
    assert read_hours(typed) == hours


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "8:30am to 5pm",
        "Mon to Fri",
        "Mon to Fri in term time, 9am to 5pm",
        "Mon to Fri, 5pm to 8:30am",
        "Mon to Fri, 9am to 27",
        "Mon 13am to 5pm",
        "when the office is open",
    ],
)
def test_what_is_not_plainly_days_and_hours_is_not_guessed(typed: str) -> None:
    assert read_hours(typed) is None


def test_hours_are_spelled_so_that_they_can_be_read_again() -> None:
    helpline = next(one for one in load_services() if one.id == "posh")
    assert spell_hours(helpline.hours) == "Mon to Fri, 10am to 4pm"
    assert read_hours(spell_hours(helpline.hours)) == helpline.hours[0]
    split = Hours(frozenset({0, 1, 3}), time(9), time(12))
    assert spell_hours((split,)) == "Mon, Tue, Thu, 9am to midday"
    assert read_hours(spell_hours((split,))) == split


def test_day_and_night_is_understood() -> None:
    assert says_always("Day and  night")
    assert not says_always("day")
