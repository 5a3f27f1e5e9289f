"""L1, N7: when a case is looked at again, by whom it counts, and what keeps it."""

from datetime import date

import pytest

from tests.record.builder import HEAD, Chain, at
from yps_desktop.guidance.retention_words import NO_DAY, NOT_BY_ITSELF, hold_words, kept_words
from yps_desktop.record.masked.texts import REASON, texts_of
from yps_desktop.record.moments import NOT_KNOWN
from yps_desktop.record.retention_acts import CaseHeld, HoldLifted
from yps_desktop.record.rules.chronology import chronology
from yps_desktop.record.rules.retention import LEAST_YEARS, Retention, retention
from yps_desktop.record.school import School
from yps_desktop.record.sheets.people import Group, Person

SCHOOL = School(name="Nowhere Green School")
TODAY = date(2026, 11, 20)


def pupil(name: str, born: date | None = None, standing: str = "pupil_here", **more: object) -> Person:
    return Person(name=name, standing=(standing,), born=born, told_when=at(20), **more)  # type: ignore[arg-type]


def kept(*people: Person | Group, school: School = SCHOOL, today: date = TODAY) -> Retention:
    chain = Chain()
    for about, sheet in enumerate(people):
        chain.sheet(sheet, str(about))
    return retention(chain.case(), school, today)


def hold(chain: Chain, reason: str = "An inquiry asked for it") -> None:
    chain.add(CaseHeld.kind, CaseHeld(reason=reason).to_body())


def test_l1_the_day_is_counted_from_the_youngest_of_our_pupils() -> None:
    found = kept(pupil("Juniper", date(2011, 3, 4)), pupil("Rowan", date(2013, 5, 6)))
    assert found.day == date(2038, 5, 6)
    assert kept_words(found).startswith(
        "The day to look at it again is 6 May 2038, 25 years after Rowan was born. While Juniper and"
    )


def test_l1_the_school_sets_the_years() -> None:
    rule = School(name="Nowhere Green School", keep_years=75)
    assert kept(pupil("Juniper", date(2011, 3, 4)), school=rule).day == date(2086, 3, 4)


def test_l1_somebody_born_on_29_february_has_the_day_after_in_a_year_without_one() -> None:
    assert kept(pupil("Juniper", date(2012, 2, 29))).day == date(2037, 3, 1)


@pytest.mark.parametrize("standing", ["pupil_elsewhere", "adult", "adult_works_here"])
def test_l1_people_of_other_schools_and_adults_are_not_counted(standing: str) -> None:
    other = pupil("Ash", date(2015, 1, 1), standing)
    assert kept(pupil("Juniper", date(2011, 3, 4)), other).day == date(2036, 3, 4)
    assert kept(other).day is None
    assert kept_words(kept(other)) == f"{NO_DAY} {NOT_BY_ITSELF}"


def test_l1_a_former_pupil_is_counted_and_keeps_no_case_as_a_pupil() -> None:
    found = kept(pupil("Juniper", date(2010, 3, 4), "former_pupil"))
    assert (found.day, found.still_here) == (date(2035, 3, 4), ())
    assert "Juniper was a pupil here." in kept_words(found)


def test_l1_an_age_or_year_group_counts_by_the_latest_day_of_birth() -> None:
    found = kept(pupil("Juniper", age_low=14, age_high=15))
    assert found.day == date(2037, 11, 20)
    assert "after the latest day on which Juniper may have been born" in kept_words(found)
    assert kept(pupil("Juniper", year_group="9")).day == date(2038, 8, 31)


@pytest.mark.parametrize("born", [None, NOT_KNOWN])
def test_l1_without_a_date_of_birth_it_counts_from_the_day_the_case_began(born: date | None) -> None:
    found = kept(pupil("Juniper", date(2011, 3, 4)), pupil("Rowan", born))
    assert found.day == date(2051, 11, 20)
    assert "after the case began: the date of birth of Rowan is not known" in kept_words(found)


def test_l1_whoever_may_be_a_pupil_here_is_counted_and_it_is_said() -> None:
    found = kept(pupil("Rowan", date(2012, 3, 4), "not_known"))
    assert (found.day, found.still_here) == (date(2037, 3, 4), ())
    assert "It is not recorded whether Rowan is a pupil here." in kept_words(found)


def test_l1_a_group_is_counted_where_ages_are_told_and_named_where_none_is() -> None:
    juniper = pupil("Juniper", date(2011, 3, 4))
    named = kept(juniper, Group(name="The football chat", told_when=at(20)))
    assert named.day == date(2036, 3, 4)
    assert "“The football chat” is not counted: no age is told." in kept_words(named)
    told = kept(juniper, Group(name="Year 7s", age_low=11, age_high=12, told_when=at(20)))
    assert told.day == date(2040, 11, 20)


def test_l1_somebody_named_by_mistake_is_not_counted() -> None:
    chain = Chain()
    chain.sheet(pupil("Juniper", date(2011, 3, 4)), "j")
    chain.sheet(pupil("Rowan", date(2014, 5, 6)), "r")
    chain.withdraw("r")
    assert retention(chain.case(), SCHOOL, TODAY).day == date(2036, 3, 4)


def test_l1_cases_joined_have_one_day_and_one_that_is_held_holds_them() -> None:
    chain = Chain()
    chain.sheet(pupil("Juniper", date(2011, 3, 4)), "j")
    chain.id = "c2"
    chain.sheet(pupil("Rowan", date(2013, 5, 6)), "r")
    hold(chain)
    chain.id = "c1"
    hold(chain, "Another reason")
    chain.add(HoldLifted.kind, HoldLifted(reason="No longer").to_body(), by=HEAD)
    found = retention(chain.case(), SCHOOL, TODAY)
    assert found.day == date(2038, 5, 6)
    assert found.hold is not None
    assert found.hold.reason == "An inquiry asked for it"


def test_l1_a_hold_stops_the_day_until_it_is_lifted() -> None:
    chain, late = Chain(), date(2040, 1, 1)
    chain.sheet(pupil("Juniper", date(2011, 3, 4)), "j")
    assert retention(chain.case(), SCHOOL, late).is_due(late)
    hold(chain)
    held = retention(chain.case(), SCHOOL, late)
    assert not held.is_due(late)
    assert held.is_near(late)
    chain.add(HoldLifted.kind, HoldLifted(reason="It ended").to_body(), by=HEAD)
    assert retention(chain.case(), SCHOOL, late).is_due(late)


def test_l1_the_chronology_tells_of_a_hold_once_with_its_reason_masked() -> None:
    chain = Chain()
    chain.sheet(pupil("Juniper Exampleton", date(2011, 3, 4)), "j")
    hold(chain, "Juniper Exampleton asked")
    chain.withdraw("j")
    case = chain.case()
    assert [hold_words(case, event) for event in chronology(case) if event.kind == "held"] == [
        "This case was held: [named by mistake] asked"
    ]


def test_z11_the_reason_of_a_hold_is_among_what_a_masked_copy_goes_through() -> None:
    chain = Chain()
    hold(chain, "Rowan Testwell has a claim")
    assert ("Rowan Testwell has a claim", REASON) in [(t.words, t.field) for t in texts_of(chain.case())]


@pytest.mark.parametrize("years", [0, 1, LEAST_YEARS, 25])
def test_n7_while_a_pupil_may_be_here_the_case_is_kept_whatever_is_set(years: int) -> None:
    school = School(name="Nowhere Green School", keep_years=years)
    sheet, last = pupil("Juniper", date(2011, 3, 4)), date(2031, 3, 3)
    assert [one.name for one in kept(sheet, school=school, today=last).still_here] == ["Juniper"]
    assert not kept(sheet, school=school, today=last).is_due(last)
    assert kept(sheet, school=school, today=date(2031, 3, 4)).still_here == ()


def test_l1_a_day_is_near_from_a_year_before() -> None:
    found = kept(pupil("Juniper", date(2011, 3, 4)))
    assert not found.is_near(date(2035, 3, 4))
    assert found.is_near(date(2035, 3, 5))
    late = kept(pupil("Juniper", date(2011, 3, 4)), today=date(2036, 3, 3))
    assert not late.is_due(date(2036, 3, 3))
    assert late.is_due(date(2036, 3, 4))
