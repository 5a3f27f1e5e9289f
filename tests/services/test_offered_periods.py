"""Q: of which days numbers are asked: each once, by its name, and as fast where a record is kept for long."""

from dataclasses import replace
from datetime import date

import pytest

from yps_desktop.record.rules.figures import Figures
from yps_desktop.record.school_days import Term, spell_terms
from yps_desktop.record.terms import terms_and_parts
from yps_desktop.services.desk import Desk
from yps_desktop.services.offered_periods import offered
from yps_desktop.vault.views import CaseRow


def enter(desk: Desk, *terms: tuple[date, date]) -> None:
    desk.school = replace(desk.school, terms=spell_terms(Term(*one) for one in terms))


@pytest.mark.parametrize("day", [1, 2])
def test_q_in_the_first_half_of_the_first_term_no_days_are_offered_twice(desk: Desk, day: int) -> None:
    enter(desk, (date(2026, 9, day), date(2026, 12, 4)), (date(2026, 12, 7), date(2026, 12, 18)))
    found = [(one.kind, one.name) for one in offered(desk)]
    term = [("term", "Autumn term 2026, to 20 November 2026")] if day > 1 else []
    assert found == [("so_far", "2026–27, to 20 November 2026"), *term]


def test_q_terms_of_many_years_are_put_together_once_and_stand_in_their_years(desk: Desk) -> None:
    halves = (((9, 2), (10, 23)), ((11, 2), (12, 18)))
    years = range(2006, 2026)
    enter(desk, *((date(year, *first), date(year, *last)) for year in years for first, last in halves))
    with desk.vault.transaction():
        desk.vault.views.put(CaseRow(1, "c1", "2006-001"))
        desk.vault.figures.put(1, Figures(date(2006, 9, 3), 1, {}, {}))
    before = terms_and_parts.cache_info().misses
    found = offered(desk)
    assert terms_and_parts.cache_info().misses - before == 1
    assert [one.kind for one in found] == ["so_far", *["year", "term", "part", "part"] * len(years)]
    assert [one.name for one in found[1:5]] == [
        "2025–26",
        "Autumn term 2025",
        "Second half of autumn term 2025",
        "First half of autumn term 2025",
    ]
