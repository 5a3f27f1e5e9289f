"""Q: a governors' page hides what one case could be known by; exact numbers are an entry."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.services.conftest import Clock
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.figures import Figures
from yps_desktop.record.rules.small_numbers import Band
from yps_desktop.services import audit, figures
from yps_desktop.services.audit import Wanted
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import school_of
from yps_desktop.vault.figures import FIRST
from yps_desktop.vault.views import CaseRow

YEAR = Period(date(2026, 9, 1), date(2027, 8, 31))


@pytest.fixture
def year_over(desk: Desk, clock: Clock) -> Desk:
    """Twenty-six cases of a year that is over: two with an app of their own, one hidden from the looker."""
    with desk.vault.transaction():
        for number in range(1, 28):
            kept_out = (f"!{desk.me.person}",) if number == 27 else ()
            desk.vault.views.put(CaseRow(number, f"c{number}", f"2026-{number:03}", shut_out=kept_out))
            desk.vault.figures.put(number, told(number))
    clock.at = datetime(2027, 9, 1, 8, tzinfo=UTC)
    return desk


def told(number: int) -> Figures:
    app = "Reddit" if number <= 2 else "Snapchat" if number <= 18 else "Discord"
    decision = "police" if number <= 12 else "in_school" if number <= 21 else "early_help"
    facts = {"app": (app,), "decision": (decision,), "age": ("13",)}
    return Figures(date(2026, 9 + number % 3, number), 1, facts, {"to_lead": number})


def test_q_a_governors_page_tells_bands_and_hides_what_is_small(year_over: Desk) -> None:
    page = figures.protected(year_over, YEAR)
    shown = {one.fact: dict(one.bands) for one in page.facts}
    assert page.cases == 26
    assert shown["app"] == {"Snapchat": Band(15, 19), "Discord": Band(5, 9)}
    assert shown["decision"] == {"police": Band(10, 14), "in_school": Band(5, 9), "early_help": Band(5, 9)}
    assert page.middle == {"to_lead": 60}


@pytest.mark.parametrize(
    "period", [(date(2026, 9, 1), date(2026, 12, 18)), (date(2027, 9, 1), date(2028, 8, 31))]
)
def test_q_no_other_days_are_told_on_such_a_page(year_over: Desk, period: tuple[date, date]) -> None:
    with pytest.raises(YpsError, match="one school year that is over"):
        figures.protected(year_over, Period(*period))


def test_q_exact_numbers_are_an_entry_that_says_of_which_days(year_over: Desk) -> None:
    autumn = Period(date(2026, 9, 1), date(2026, 12, 18))
    counted, _ = figures.exact(year_over, [YEAR, autumn])
    assert counted.facts["app"] == {"Reddit": 2, "Snapchat": 16, "Discord": 8}
    line = audit.lines(year_over, Wanted())[0]
    assert "exact numbers of cases, none hidden: 1 September 2026 to 31 August 2027" in line.what


def test_q_who_only_countersigns_is_shown_neither(year_over: Desk) -> None:
    before = year_over.vault.ledger.head()
    year_over.me = replace(year_over.me, rights=("countersign",))
    for ask in (lambda: figures.protected(year_over, YEAR), lambda: figures.exact(year_over, [YEAR])):
        with pytest.raises(NotAllowedError):
            ask()
    assert year_over.vault.ledger.head() == before


def test_q_the_school_sets_the_limit(year_over: Desk) -> None:
    figures.set_limit(year_over, " 10 ")
    assert school_of(year_over.vault).hidden_below == 10
    page = figures.protected(year_over, YEAR)
    assert (page.limit, page.cases) == (10, 26)
    assert not any(band.low < 10 for one in page.facts for band in one.bands.values())


def test_q_counting_goes_on_a_fact_at_a_time(year_over: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = figures.begin(year_over, YEAR)
    for left in range(len(counted.left), 1, -1):
        assert len(counted.left) == left
        counted = figures.count_on(year_over, counted)
    monkeypatch.setattr(figures, "REPEATS_AT_ONCE", 10)
    places = []
    while counted.left:
        places.append(counted.place)
        counted = figures.count_on(year_over, counted)
    assert len(places) == 4  # 10, 20 and 26 cases, and then there are none
    assert replace(counted, place=FIRST) == replace(figures.count(year_over, YEAR), place=FIRST)
    assert figures.protected(year_over, YEAR, counted) == figures.protected(year_over, YEAR)


@pytest.mark.parametrize("typed", ["", "4", "21", "five", "5.5", "٥"])
def test_q_a_limit_that_hides_too_little_or_all_is_not_taken(desk: Desk, typed: str) -> None:
    with pytest.raises(AnswerError, match="Enter a number from 5 to 20"):
        figures.set_limit(desk, typed)
