"""Ages on the three days, ranges, and year groups."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.record.builder import Chain, at
from yps_desktop.record.ages import (
    Age,
    Ages,
    age_between,
    age_on,
    ages_of,
    birth_days,
    flags,
    under,
    widest_gap,
    year_group,
)
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import NOT_KNOWN
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.people import Person

DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def chain_of(imagery: Imagery | None = None, **person: object) -> Chain:
    chain = Chain()
    chain.sheet(Disclosure(when=at(18, "08:50"), account="She told him."))
    chain.sheet(Person(name="Juniper", roles=("in_imagery",), **person), "j")  # type: ignore[arg-type]
    if imagery:
        chain.sheet(imagery)
    return chain


def ages(chain: Chain) -> Ages:
    case = chain.case()
    return ages_of(people_of(case)[0], case)


def under_13(chain: Chain) -> str:
    case = chain.case()
    return flags(people_of(case)[0], case).under_13


def told(**facts: object) -> Imagery:
    return Imagery(when=at(18), description="One picture", **facts)  # type: ignore[arg-type]


def test_y2_the_age_on_each_of_the_three_days() -> None:
    imagery = told(made=at(1, month=6, year=2025), first_shared=at(14))
    assert ages(chain_of(imagery, born=date(2012, 11, 10))) == Ages(Age(12, 12), Age(14, 14), Age(14, 14))


def test_y2_under_13_is_before_the_13th_birthday() -> None:
    assert under(Age(age_on(date(2013, 11, 20), date(2026, 11, 19)), 12), 13) == "yes"
    assert age_on(date(2013, 11, 20), date(2026, 11, 20)) == 13


def test_y2_born_on_29_february_turns_on_1_march() -> None:
    assert age_on(date(2012, 2, 29), date(2025, 2, 28)) == 12
    assert age_on(date(2012, 2, 29), date(2025, 3, 1)) == 13
    assert age_on(date(2012, 2, 29), date(2028, 2, 29)) == 16


def test_y2_an_age_that_is_not_known_is_possibly_never_no() -> None:
    assert under(None, 13) == "possibly"
    assert under_13(chain_of(born=NOT_KNOWN)) == "possibly"


def test_y2_a_day_that_is_not_known_makes_possibly_under_13() -> None:
    assert under_13(chain_of(told(made=NOT_KNOWN), born=date(2012, 1, 1))) == "possibly"


def test_y2_a_day_found_out_later_settles_it() -> None:
    chain = chain_of(told(made=NOT_KNOWN), born=date(2012, 1, 1))
    chain.sheet(told(made=at(14)))
    assert under_13(chain) == "no"


def test_y2_about_a_day_near_the_birthday_makes_possibly_under_13() -> None:
    born = date(2013, 11, 5)
    assert under_13(chain_of(told(made=at(14, about=True)), born=born)) == "possibly"
    assert under_13(chain_of(told(made=at(14)), born=born)) == "no"
    assert under_13(chain_of(told(made=at(14, "20:00", about=True)), born=born)) == "no"


def test_y2_an_age_as_told_moves_with_the_years_between() -> None:
    imagery = told(made=at(14, year=2024))
    chain = chain_of(imagery, age_low=14, age_high=14, told_when=at(18))
    assert ages(chain) == Ages(Age(11, 12), None, Age(14, 14))
    assert under_13(chain) == "yes"


def test_y2_a_range_of_ages_that_reaches_below_13_is_possibly_under_13() -> None:
    assert under_13(chain_of(age_low=12, age_high=14, told_when=at(18))) == "possibly"


@pytest.mark.parametrize(
    ("low", "high", "age"), [(12, None, Age(12, 120)), (None, 12, Age(0, 12)), (14, 12, Age(12, 14))]
)
def test_y2_half_a_range_is_open_on_the_other_side(low: int | None, high: int | None, age: Age) -> None:
    assert ages(chain_of(age_low=low, age_high=high, told_when=at(18))).disclosed == age


def test_y2_a_year_group_as_told_gives_a_range() -> None:
    chain = chain_of(year_group="Year 8", told_when=at(18))
    assert ages(chain).disclosed == Age(12, 13)
    assert under_13(chain) == "possibly"


@pytest.mark.parametrize(
    ("capacity", "under_13"),
    [
        ("Year 10", "no"),
        ("pupil, Year 10", "no"),
        ("pupil in Year 10", "no"),
        ("Year 8", "possibly"),
        ("year 5", "yes"),
        ("pupil", "possibly"),
        ("pupil, friend of a girl in Year 10", "possibly"),
    ],
)
def test_y2_a_year_group_told_beside_a_name_is_an_age_as_told(capacity: str, under_13: str) -> None:
    chain = Chain()
    chain.sheet(Disclosure(when=at(18), who_told=(Named("n", "Nim Pretendly", capacity),)))
    case = chain.case()
    assert flags(people_of(case)[0], case).under_13 == under_13


def test_y2_an_adult_of_no_known_age_is_18_or_over() -> None:
    chain = chain_of(standing=("adult",))
    case = chain.case()
    assert ages(chain).disclosed == Age(18, 120)
    assert flags(people_of(case)[0], case).adult == "yes"


@pytest.mark.parametrize(
    ("born", "nine", "thirteen", "eighteen", "adult"),
    [
        (date(2016, 11, 19), "yes", "yes", "yes", "no"),
        (date(2016, 11, 18), "no", "yes", "yes", "no"),
        (date(2013, 11, 18), "no", "no", "yes", "no"),
        (date(2008, 11, 18), "no", "no", "no", "yes"),
    ],
)
def test_y2_flags(born: date, nine: str, thirteen: str, eighteen: str, adult: str) -> None:
    case = chain_of(born=born).case()
    found = flags(people_of(case)[0], case)
    assert (found.nine_or_younger, found.under_13) == (nine, thirteen)
    assert (found.under_18, found.adult) == (eighteen, adult)


def test_y2_the_widest_gap() -> None:
    chain = chain_of(born=date(2012, 1, 1))
    chain.sheet(Person(name="Rowan", born=date(2009, 1, 1)), "r")
    assert widest_gap(people_of(chain.case()), chain.case()) == Age(3, 3)
    chain.sheet(Person(name="Somebody"), "s")
    assert widest_gap(people_of(chain.case()), chain.case()) == Age(3, 3)
    assert widest_gap(people_of(chain.case())[:1], chain.case()) is None


@pytest.mark.parametrize(
    ("born", "group"),
    [
        (date(2011, 8, 31), "11"),
        (date(2011, 9, 1), "10"),
        (date(2022, 8, 31), "Reception"),
        (date(2022, 9, 1), "Nursery"),
        (date(2024, 1, 1), None),
        (date(2007, 1, 1), None),
    ],
)
def test_year_group_on_20_november_2026(born: date, group: str | None) -> None:
    assert year_group(born, date(2026, 11, 20)) == group


def test_the_school_year_turns_on_1_september() -> None:
    born = date(2011, 9, 1)
    assert year_group(born, date(2027, 3, 1)) == "10"
    assert year_group(born, date(2027, 8, 31)) == "10"
    assert year_group(born, date(2027, 9, 1)) == "11"


@given(born=DAYS, on=DAYS)
def test_a_year_group_told_holds_whoever_is_in_it(born: date, on: date) -> None:
    group = year_group(born, on)
    if group is not None and group.isdecimal():
        days = birth_days(CasePerson(id="j", name="J", year_group=group, age_told_on=on))
        assert days is not None
        assert days.first is not None
        assert days.first <= born <= days.last


@given(low=st.integers(0, 30), span=st.integers(0, 9), told=DAYS)
def test_an_age_told_is_that_age_on_that_day(low: int, span: int, told: date) -> None:
    person = CasePerson(id="j", name="J", age_low=low, age_high=low + span, age_told_on=told)
    days = birth_days(person)
    assert days is not None
    assert age_between(days, type(days)(told, told)) == Age(low, low + span)


@given(born=DAYS, days=st.integers(0, 20_000))
def test_nobody_grows_younger(born: date, days: int) -> None:
    later = born + timedelta(days=days)
    assert age_on(born, later + timedelta(days=1)) - age_on(born, later) in (0, 1)


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (Age(14, 14), "14"),
        (Age(12, 13), "12 or 13"),
        (Age(12, 15), "12 to 15"),
        (Age(18, 120), "18 or over"),
        (Age(0, 13), "13 or under"),
    ],
)
def test_an_age_in_words(age: Age, words: str) -> None:
    assert age.words() == words
