"""Q: of what a governors' page hides nothing can be worked out, whatever else of it is read."""

from collections.abc import Hashable
from itertools import product
from random import Random

import pytest

from tests.attacks.tries import Attack
from tests.record.rules.tables_behind import World, given_away, several_each, summing_to
from yps_desktop.record.rules.small_numbers import Band, Fact, band, cases_told, told

PLACES = "abcdef"


def fact(places: int, *, single: bool = True) -> Fact:
    return Fact("app", tuple(PLACES[:places]), single)


def page(world: World, cases: int, limit: int, *, single: bool = True) -> tuple[Hashable, ...]:
    """Make the page of one fact: a band or None for each place, and the number of cases or None."""
    shown = told(fact(len(world), single=single), dict(zip(PLACES, world, strict=False)), cases, limit)
    return (*(shown.get(value) for value in PLACES[: len(world)]), cases_told(cases, limit))


def naive(world: World, limit: int) -> tuple[Hashable, ...]:
    """Hide what is small and tell the rest, with the total: what many a program does."""
    return (*(count if count >= limit else None for count in world), sum(world))


def only_bands(world: World, limit: int) -> tuple[Hashable, ...]:
    """Tell bands of all, and of the total."""
    return (*(band(count, limit) if count >= limit else None for count in world), band(sum(world), limit))


def up_to(most: int, places: int) -> list[World]:
    return [world for total in range(most + 1) for world in summing_to(total, places)]


@pytest.mark.parametrize(("limit", "places", "most"), [(5, 2, 30), (5, 3, 24), (5, 4, 16), (3, 5, 11)])
def test_q_every_number_below_the_limit_may_stand_in_a_hidden_place(
    limit: int, places: int, most: int
) -> None:
    assert given_away(up_to(most, places), lambda world: page(world, sum(world), limit), limit) == []


@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize(("limit", "places", "most"), [(5, 2, 24), (3, 3, 12), (3, 4, 8)])
def test_q_nor_is_it_given_away_where_a_case_has_several_values(
    limit: int, places: int, most: int, alone: bool
) -> None:
    for cases in range(limit, most + 1):
        worlds = several_each(cases, places, alone=alone)
        assert given_away(worlds, lambda w, n=cases: page(w, n, limit, single=False), limit) == []  # type: ignore[misc]


def test_q_nor_by_laying_two_facts_with_the_same_total_side_by_side() -> None:
    """Each world is one of cases by both facts; a place of the attack is a value of one of them."""
    seen = {
        (*(sum(w[at : at + 3]) for at in (0, 3, 6)), *(sum(w[at::3]) for at in range(3)))
        for total in range(10)
        for w in summing_to(total, 9)
    }

    def both(world: World) -> tuple[Hashable, ...]:
        first, second = (page(side, sum(side), 3) for side in (world[:3], world[3:]))
        return (*first[:3], *second)

    assert given_away(seen, both, 3) == []


@pytest.mark.parametrize("scheme", [naive, only_bands])
def test_q_the_attack_finds_what_simpler_schemes_give_away(scheme) -> None:  # type: ignore[no-untyped-def]
    assert given_away(up_to(16, 3), lambda world: scheme(world, 5))


def test_q_pages_of_terms_beside_the_year_would_give_it_away() -> None:
    """Two values in two terms: pages of both terms and of the year, each safe alone, are not together."""

    def pages(world: World) -> tuple[Hashable, ...]:
        terms = (world[:2], world[2:])
        year = (world[0] + world[2], world[1] + world[3])
        first, second, whole = (page(one, sum(one), 3) for one in (*terms, year))
        return (*first[:2], *second[:2], first[2], second[2], whole)

    assert given_away(up_to(14, 4), pages, 3)


@pytest.mark.parametrize(("single", "places", "most"), [(True, 4, 20), (True, 3, 24), (False, 4, 9)])
def test_q_nor_to_a_reader_who_knows_that_no_case_has_a_rare_value(
    single: bool, places: int, most: int
) -> None:
    """No Year 2 in a secondary school: the last place is empty, and known to be."""
    limit, names = 3, PLACES[:places]
    of = Fact("year_group", tuple(names), single, rare=(names[-1],))
    for cases in range(limit, most + 1):
        each = summing_to(cases, places - 1) if single else several_each(cases, places - 1, alone=False)

        def publish(world: World, cases: int = cases) -> tuple[Hashable, ...]:
            shown = told(of, dict(zip(names, (*world, 0), strict=True)), cases, limit)
            return tuple(shown.get(name) for name in names[:-1])

        assert given_away(each, publish, limit) == []


def test_q_pages_of_two_years_tell_no_more_than_each_alone() -> None:
    worlds = [(*one, *other) for one, other in product(up_to(6, 3), repeat=2)]

    def both(world: World) -> tuple[Hashable, ...]:
        first, second = (page(one, sum(one), 3) for one in (world[:3], world[3:]))
        return (*first[:3], *second[:3], first[3], second[3])

    assert given_away(worlds, both, 3) == []


def test_q_small_schools_by_chance_give_no_hidden_count_away(attack: Attack) -> None:
    for seed in attack("hidden counts worked out", short=40, full=4_000, must="0 worked out"):
        random = Random(seed)
        limit, places = random.choice([3, 5]), random.choice([3, 4])
        cases = random.randrange(limit, 20)
        single = bool(seed % 2) or cases > 8
        worlds = list(summing_to(cases, places) if single else several_each(cases, places, alone=True))
        mine = page(random.choice(worlds), cases, limit, single=single)
        same = [w for w in worlds if page(w, cases, limit, single=single) == mine]
        assert given_away(same, lambda _, one=mine: one, limit) == []  # type: ignore[misc]


def test_q_fewer_cases_than_the_limit_are_told_as_nothing() -> None:
    assert [cases_told(many) for many in (0, 1, 4, 5)] == [None, None, None, 5]
    assert all(page(world, sum(world), 5) == (None,) * 4 for world in up_to(4, 3))


def test_q_what_is_told_is_a_band_and_never_a_small_count() -> None:
    counts = {"a": 14, "b": 7, "c": 3, "d": 1}
    assert told(fact(6), counts, 25) == {"a": Band(10, 14), "b": Band(5, 9)}
    assert all(one is None or one.low >= 5 for w in up_to(14, 4) for one in page(w, sum(w), 5)[:4])  # type: ignore[attr-defined]


def test_q_a_fact_that_does_not_add_up_is_not_told() -> None:
    assert told(fact(6), {"a": 14, "b": 7}, 25) == {}
    assert told(fact(6), {"a": 14, "b": 7, "made up": 4}, 25) == {}
