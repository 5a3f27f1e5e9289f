"""Q: patterns are asked about where cases are enough, and kept silent about where chance will do."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

import pytest

from yps_desktop.record.periods import Period
from yps_desktop.record.rules import pattern_rules as rules
from yps_desktop.record.rules.chance import at_least, is_longer
from yps_desktop.record.rules.patterns import (
    CASE,
    PATTERNS,
    YOUNG,
    Pattern,
    Seen,
    Told,
    Took,
    term_so_far,
)

TODAY = date(2026, 11, 20)
TERM = Period(date(2026, 9, 2), TODAY)
Look = Callable[[Told], Iterable[Pattern]]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def told(fact: str, *rows: tuple[int, str], first: date | None = date(2020, 9, 1)) -> Told:
    """Tell of cases numbered from 1: so many days ago each says a value."""
    seen = tuple(Seen(ago(days), number, value) for number, (days, value) in enumerate(rows, 1))
    return Told(TODAY, TERM, first, {fact: seen})


def each(value: str, *days: int) -> list[tuple[int, str]]:
    return [(one, value) for one in days]


def ids(found: Iterable[Pattern]) -> list[str]:
    return [one.id for one in found]


def test_q_one_service_three_times_in_a_term_is_asked_about_with_what_was_before() -> None:
    rows = [*each("Snapchat", 1, 5, 9), (20, "Discord"), (200, "Snapchat"), (210, "Discord")]
    (found,) = rules.same_app(told("app", *rows))
    assert (found.about, found.cases, found.of) == ("Snapchat", (1, 2, 3), 4)
    assert (found.before, found.of_before) == (1, 2)


@pytest.mark.parametrize(
    "rows",
    [
        each("Snapchat", 1, 5),
        each("Snapchat", 1, 5, 100),
        each("Another", 1, 5, 9),
        [*each("Snapchat", 1, 5, 9), *each("Discord", *range(2, 12))],
    ],
    ids=["twice", "once before the term", "not known by name", "few of many"],
)
def test_q_a_service_is_not_asked_about_for_few_cases(rows: list[tuple[int, str]]) -> None:
    assert "Snapchat" not in [one.about for one in rules.same_app(told("app", *rows))]


def test_q_a_case_that_names_a_service_twice_counts_once() -> None:
    seen = (Seen(ago(1), 7, "Snapchat"), Seen(ago(1), 7, "Discord"), Seen(ago(2), 6, "Snapchat"))
    assert list(rules.same_app(Told(TODAY, TERM, ago(9), {"app": seen}))) == []


def test_q_of_many_of_a_kind_the_largest_are_told_and_the_others_counted() -> None:
    seen = [
        Seen(ago(days), days, f"p{person}")
        for person in range(5)
        for days in range(9 * person, 9 * person + 2)
    ]
    found = [*rules.same_person(Told(TODAY, TERM, ago(99), {YOUNG: tuple(seen)}))]
    assert [one.further for one in found] == [0, 0, 2]


def test_q_a_year_group_goes_on_with_its_name_of_today() -> None:
    """Who was in Year 9 in spring is in Year 10 in autumn: one year group, however it was called."""
    rows = [*each("9", 150, 160), *each("10", 3, 20, 40, 50), (30, "7")]
    (found,) = rules.year_group(told("year_group", *rows))
    assert (found.about, found.many, found.of) == ("10", 6, 7)
    assert list(rules.year_group(told("year_group", *each("9", 150, 160, 3, 20, 40, 50), (30, "7")))) == []


@pytest.mark.parametrize(("name", "then"), [("Nursery", "Reception"), ("Reception", "1"), ("13", "14")])
def test_q_every_year_group_has_its_name_after_the_summer(name: str, then: str) -> None:
    (found,) = rules.year_group(told("year_group", *each(name, 150, 151, 152, 153)))
    assert found.about == then


@pytest.mark.parametrize(
    "rows",
    [
        [],
        each("9", 1),
        [*each("9", 1, 2, 3), (4, "8")],
        each("not_recorded", 1, 2, 3, 4, 5, 6),
        [*each("9", 1, 2, 3, 4), *each("8", 5, 6, 7), *each("10", 8, 9, 10)],
    ],
    ids=["no case", "one case", "three of four", "not recorded", "chance will do"],
)
def test_q_a_year_group_does_not_stand_out_by_chance(rows: list[tuple[int, str]]) -> None:
    assert list(rules.year_group(told("year_group", *rows))) == []


def test_q_one_young_person_in_several_cases_is_told_by_the_cases_alone() -> None:
    seen = (Seen(ago(3), 5, "a"), Seen(ago(400), 2, "a"), Seen(ago(3), 5, "b"), Seen(ago(9), 4, "b"))
    found = [*rules.same_person(Told(TODAY, TERM, ago(999), {YOUNG: seen}))]
    assert [one.cases for one in found] == [(5, 4), (5, 2)]
    assert "'a'" not in repr(found)


def test_q_two_who_are_in_the_same_cases_are_asked_about_once() -> None:
    seen = tuple(Seen(ago(case), case, one) for case in (3, 9) for one in ("a", "b"))
    assert len([*rules.same_person(Told(TODAY, TERM, ago(99), {YOUNG: seen}))]) == 1


def test_q_twice_as_many_cases_as_a_year_before_are_asked_about_once_the_record_is_old_enough() -> None:
    rows = [*each("", 1, 2, 3, 40, 60, 80, 100), *each("", 400)]
    (found,) = rules.more_cases(told(CASE, *rows))
    assert (found.many, found.before) == (7, 1)
    assert list(rules.more_cases(told(CASE, *rows, first=ago(400)))) == []
    assert list(rules.more_cases(told(CASE, *rows, *each("", 401, 402)))) == []


def test_q_no_case_any_more_is_asked_about_after_a_year_with_enough() -> None:
    (found,) = rules.none_any_more(told(CASE, *each("", 183, 200, 250, 300, 400, 500)))
    assert found.cases == (1, 2, 3, 4, 5, 6)
    assert list(rules.none_any_more(told(CASE, *each("", 183, 200, 250, 300, 400)))) == []
    assert list(rules.none_any_more(told(CASE, *each("", 181, 200, 250, 300, 400, 500, 501)))) == []


def test_q_who_tells_is_asked_about_where_no_young_person_did_or_nearly_all_go_one_way() -> None:
    staff = each("staff", 1, 2, 3, 4, 5)
    assert ids(rules.told_by(told("told_by", *staff))) == []
    assert ids(rules.told_by(told("told_by", *staff, (6, "parent")))) == ["young_do_not_tell"]
    (found,) = rules.told_by(told("told_by", *staff, (6, "friend")))
    assert (found.id, found.about, found.many, found.of) == ("told_one_way", "staff", 5, 6)
    assert ids(rules.told_by(told("told_by", *staff, *each("friend", 6, 7, 8)))) == []
    assert ids(rules.told_by(told("told_by", *each("not_recorded", *range(9))))) == []


def times(now: Sequence[int], before: Sequence[int]) -> Told:
    took = [Took(ago(days), days, minutes) for days, minutes in enumerate(now, 1)]
    took += [Took(ago(days), days, minutes) for days, minutes in enumerate(before, 200)]
    return Told(TODAY, TERM, ago(999), times={"to_lead": tuple(took), "to_agency": tuple(took)})


def test_q_the_time_to_a_referral_that_grows_is_asked_about_with_both_middles() -> None:
    (found,) = rules.agency_later(times([300, 400, 30, 500, 600, 700], [20, 60, 90, 10, 30]))
    assert found.took == (30, 450)
    assert found.cases == (1, 2, 4, 5, 6)
    assert ids(rules.lead_later(times([300] * 5, [30] * 5))) == ["lead_later"]


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ([300] * 4, [30] * 5),
        ([300] * 5, [30] * 4),
        ([80] * 9, [30] * 9),
        ([1000] * 9, [900] * 9),
        ([10, 20, 400, 500, 600], [5, 15, 120, 700, 900]),
        ([], []),
    ],
    ids=["few now", "few before", "under an hour more", "hardly longer", "chance will do", "none"],
)
def test_q_a_time_does_not_grow_by_chance(now: list[int], before: list[int]) -> None:
    assert list(rules.agency_later(times(now, before))) == []


def test_q_nobody_referred_in_a_year_is_asked_about() -> None:
    kept = each("no", 1, 2, 3, 4, 5)
    assert ids(rules.nobody_referred(told("referred", *kept))) == ["nobody_referred"]
    assert ids(rules.nobody_referred(told("referred", *kept, (300, "yes")))) == []
    assert ids(rules.nobody_referred(told("referred", *kept, (366, "yes")))) == ["nobody_referred"]
    assert ids(rules.nobody_referred(told("referred", *kept[:4], *each("not_recorded", 6, 7)))) == []


SHARES = [
    (rules.younger, "under_13", "yes", "no", 3),
    (rules.looked_at, "viewing", "viewed", "not_viewed", 3),
    (rules.deletions, "deletion", "2026-10-23", "settled", 2),
    (rules.parents, "parents", "not_recorded", "told", 3),
    (rules.second_signature, "awaiting_since", "2026-11-06", "2026-11-07", 2),
]


@pytest.mark.parametrize(("look", "fact", "value", "other", "least"), SHARES, ids=lambda one: str(one))
def test_q_what_is_left_open_or_done_often_is_asked_about_with_how_many_of_how_many(
    look: Look, fact: str, value: str, other: str, least: int
) -> None:
    rows = each(value, *range(30, 30 + least))
    (found,) = look(told(fact, *rows, (40, other)))
    assert (found.many, found.of) == (least, least + 1)
    assert list(look(told(fact, *rows[1:], (40, other)))) == []
    assert list(look(told(fact))) == []


def test_q_what_is_not_four_weeks_old_is_not_asked_about() -> None:
    assert list(rules.parents(told("parents", *each("not_recorded", 1, 10, 27)))) == []
    asked = told("deletion", (200, "2026-10-24"), (300, "2026-11-19"))
    assert list(rules.deletions(asked)) == [], "old cases, in which somebody was asked lately"


def test_q_a_primary_school_is_not_asked_about_the_age_of_its_pupils() -> None:
    young = each("yes", 1, 2, 3, 4)
    assert list(rules.younger(told("under_13", *young))) == []
    assert ids(rules.younger(told("under_13", *young, (700, "no")))) == ["younger"]


@pytest.mark.parametrize(("many", "of"), [(3, 3), (4, 5), (4, 6), (5, 7), (5, 8), (6, 10), (7, 15)])
def test_q_of_a_few_cases_a_year_most_in_one_year_group_are_asked_about(many: int, of: int) -> None:
    others = [(day, ("7", "8", "10", "11")[day % 4]) for day in range(many + 1, of + 1)]
    (found,) = rules.year_group(told("year_group", *each("9", *range(1, many + 1)), *others))
    assert (found.about, found.many, found.of) == ("9", many, of)


def test_q_of_a_few_cases_a_year_times_of_the_year_are_compared_with_the_two_before() -> None:
    took = [Took(ago(days), days, 3_000) for days in (20, 150, 300)]
    took += [Took(ago(days), days, 60) for days in (380, 500, 700, 1_000)]
    (found,) = rules.agency_later(Told(TODAY, TERM, ago(1_000), times={"to_agency": tuple(took)}))
    assert (found.of, found.of_before, found.took) == (3, 4, (60, 3_000))
    assert found.days_before == Period(ago(3 * 365 - 1), ago(365))
    assert list(rules.agency_later(Told(TODAY, TERM, ago(999), times={"to_agency": tuple(took[1:])}))) == []


def test_q_cases_open_over_a_term_are_asked_about() -> None:
    rows = [*each("open", 3, 95, 200), (4000, "closing")]
    (found,) = rules.open_long(told("life", *rows))
    assert (found.cases, found.of) == ((2, 3, 4), 4)
    assert list(rules.open_long(told("life", *rows[:3]))) == []


def test_q_a_case_of_a_day_to_come_is_in_no_pattern() -> None:
    assert list(rules.same_app(told("app", *each("Snapchat", -1, 5, 9)))) == []


def test_q_every_pattern_is_looked_for_by_one_rule_and_nothing_is_found_in_nothing() -> None:
    assert [id for rule in rules.RULES for id in rule.looks_for] == list(PATTERNS)
    assert [one for rule in rules.RULES for one in rule.look(Told(TODAY, TERM, None))] == []


@pytest.mark.parametrize("days", [1, 20])
def test_q_a_single_case_raises_no_question(days: int) -> None:
    row = (Seen(ago(days), 1, "yes"),)
    asked = {wanted.fact: row for rule in rules.RULES for wanted in rule.facts}
    assert [one for rule in rules.RULES for one in rule.look(Told(TODAY, TERM, ago(days), asked))] == []


AUTUMN, SPRING = Period(date(2026, 9, 2), date(2026, 12, 18)), Period(date(2027, 1, 5), date(2027, 3, 26))


@pytest.mark.parametrize(
    ("today", "terms", "first"),
    [
        (TODAY, [AUTUMN, SPRING], AUTUMN.first),
        (date(2026, 12, 30), [AUTUMN, SPRING], AUTUMN.first),
        (date(2027, 1, 20), [AUTUMN, SPRING], AUTUMN.first),
        (date(2027, 2, 2), [AUTUMN, SPRING], SPRING.first),
        (TODAY, [], date(2026, 8, 22)),
        (date(2027, 11, 20), [AUTUMN], date(2027, 8, 22)),
    ],
    ids=["in it", "after it", "newly begun", "four weeks in", "none entered", "long ago"],
)
def test_q_the_term_so_far(today: date, terms: list[Period], first: date) -> None:
    assert term_so_far(today, terms) == Period(first, today)


def test_chance_is_summed_as_dice_are() -> None:
    assert at_least(1, 2, 1 / 6) == pytest.approx(11 / 36)
    assert at_least(2, 2, 1 / 6) == pytest.approx(1 / 36)
    assert [at_least(0, 5, 0.3), at_least(6, 5, 0.3), at_least(3, 3, 1.0), at_least(1, 3, 0.0)] == [
        1,
        0,
        1,
        0,
    ]
    assert at_least(5_500, 10_000, 0.5) < 1e-20


def test_ranks_tell_longer_from_the_same() -> None:
    assert is_longer(range(10, 20), range(10))
    assert not is_longer([5] * 10, [5] * 10)
    assert not is_longer(range(10), range(10, 20))
    assert not is_longer([], [1])
    assert is_longer([4, 5, 6], [1, 2, 3])
    assert not is_longer([3, 5, 6], [1, 2, 4]), "one in ten by chance"
    assert not is_longer([3, 5, 6, 7], [1, 2, 4]), "two in 35 by chance"
