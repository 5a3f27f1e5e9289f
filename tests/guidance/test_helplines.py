"""Whom to ring at this hour (D8)."""

from datetime import date, datetime, time

import pytest

from yps_desktop.guidance.load import CURRENT
from yps_desktop.guidance.services import (
    Hours,
    Local,
    Service,
    by_hour,
    caption,
    enter,
    load_services,
    opens_next,
)
from yps_desktop.record.errors import YpsError

SERVICES = load_services(CURRENT)
FRIDAY = date(2026, 11, 20)
HELPLINE = next(service for service in SERVICES if service.id == "posh")


def at(hour: int, minute: int = 0, day: date = FRIDAY) -> datetime:
    return datetime.combine(day, time(hour, minute))


def ids(services: tuple[Service, ...]) -> set[str]:
    return {service.id for service in services}


@pytest.mark.parametrize(
    ("now", "answers"),
    [
        (at(9, 59), False),
        (at(10), True),
        (at(15, 59), True),
        (at(16), False),
        (at(12, day=date(2026, 11, 21)), False),
    ],
)
def test_d8_a_helpline_with_hours_answers_only_then(now: datetime, answers: bool) -> None:
    parted = by_hour(SERVICES, now)
    assert ("posh" in ids(parted.answering), "posh" in ids(parted.closed)) == (answers, not answers)


@pytest.mark.parametrize("now", [at(3), at(14, 32), at(23, 59, date(2026, 12, 25))])
def test_d8_police_and_childline_answer_at_every_hour(now: datetime) -> None:
    assert {"police_danger", "police", "childline"} <= ids(by_hour(SERVICES, now).answering)


def test_a_number_the_school_has_not_entered_is_not_shown() -> None:
    assert not any("lado" in ids(part) for part in by_hour(SERVICES, at(12)))


def test_a_number_the_school_entered_is_shown_with_its_hours() -> None:
    week = Hours(frozenset(range(5)), time(8, 30), time(17, 30))
    own = enter(SERVICES, {"social_care": Local("01632 960417", (week,), FRIDAY)})
    team = next(service for service in own if service.id == "social_care")
    assert team in by_hour(own, at(14, 32)).answering
    assert caption(team, at(14, 32)) == "Day team, until 5:30pm today"
    assert (team.number, team.checked) == ("01632 960417", FRIDAY)


def test_the_school_may_change_any_number() -> None:
    own = enter(SERVICES, {"childline": Local("0800 0000")})
    changed = next(service for service in own if service.id == "childline")
    assert changed.number == "0800 0000"
    assert changed.always


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (at(8), "For staff, from 10am today"),
        (at(14, 32), "For staff, until 4pm today"),
        (at(18), "For staff, from 10am on Monday"),
        (at(18, day=date(2026, 11, 22)), "For staff, from 10am tomorrow"),
    ],
)
def test_d8_the_hours_are_told_by_the_hour(now: datetime, words: str) -> None:
    assert caption(HELPLINE, now) == words


def test_a_service_that_never_closes_says_so() -> None:
    childline = next(service for service in SERVICES if service.id == "childline")
    assert caption(childline, at(3)) == "For the child, day and night"


def test_d8_a_service_whose_hours_nobody_knows_is_neither_open_nor_hidden() -> None:
    unknown = Service("x", "X", "For anybody", FRIDAY, number="1")
    assert by_hour([unknown], at(3)) == ((), (unknown,), ())
    assert caption(unknown, at(3)) == "For anybody"
    assert opens_next(unknown, at(3)) is None


@pytest.mark.parametrize("old", ["0844 381 4772", "0870", "0808 800 5002"])
def test_no_number_of_2016_is_shipped(old: str) -> None:
    assert not any(old in service.number for service in SERVICES)


@pytest.mark.parametrize("id", ["ceop", "iwf", "report_remove"])
def test_what_is_only_a_form_has_no_number(id: str) -> None:
    service = next(service for service in SERVICES if service.id == id)
    assert (service.number, service.reach) == ("", "Online form")


def test_every_number_says_when_it_was_checked_and_is_listed_once() -> None:
    assert all(service.checked >= date(2026, 11, 1) for service in SERVICES)
    assert len({service.id for service in SERVICES}) == len(SERVICES)


def test_services_of_an_edition_this_program_lacks_are_a_sentence_for_the_user() -> None:
    with pytest.raises(YpsError, match="edition 2031-4"):
        load_services("2031-4")
