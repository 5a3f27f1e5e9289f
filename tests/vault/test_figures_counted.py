"""Q: what the database counts is what a slow, obvious count of generated cases says."""

from datetime import date
from itertools import pairwise
from random import Random

from tests.attacks.tries import Attack
from tests.record.rules.counted_cases import Drawn, many, obvious
from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.figures import figures_of
from yps_desktop.record.school import School
from yps_desktop.vault.vault import Vault
from yps_desktop.vault.views import CaseRow

SCHOOL = School(name="Nowhere Green School")


def kept(vault: Vault, seed: int, cases: int) -> list[Drawn]:
    """Draw cases, work out what each counts as from its entries, and keep that."""
    drawn = [*many(seed, cases)]
    with vault.transaction():
        for number, one in enumerate(drawn, 1):
            vault.views.put(CaseRow(number, f"c{number}", f"n{number}"))
            vault.figures.put(number, figures_of(one.case(), SCHOOL))
    return drawn


def periods(random: Random) -> list[Period]:
    years = [school_year(date(year, 9, 1)) for year in range(2024, 2028)]
    days = sorted(random.sample(range(date(2024, 9, 1).toordinal(), date(2028, 9, 1).toordinal()), 6))
    return [
        *years,
        *(Period(date.fromordinal(one), date.fromordinal(other)) for one, other in pairwise(days)),
    ]


def test_q_counts_agree_with_a_slow_obvious_count_over_generated_cases(vault: Vault, attack: Attack) -> None:
    tries = attack("numbers counted against a slow count", short=150, full=10_000, must="no count differs")
    cases = kept(vault, 2026, tries.count)
    for period in periods(Random(11)):
        for fact in cases[0].facts:
            assert vault.figures.count(fact, period) == obvious(cases, fact, period.first, period.last), fact
        minutes = [one.to_lead for one in cases if one.to_lead is not None and period.holds(one.day)]
        assert vault.figures.minutes("to_lead", period) == tuple(sorted(minutes))
    tries.tried = tries.count
