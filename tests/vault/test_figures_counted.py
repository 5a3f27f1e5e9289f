"""Q: what the database counts is what a slow, obvious count of generated cases says."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from tests.attacks.tries import Attack
from tests.record.rules.counted_cases import Drawn, many, obvious
from tests.vault.invented import WREN
from yps_desktop.guidance.number_series import by_month, by_term, by_year
from yps_desktop.guidance.number_tables import Table
from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.figures import FACTS, TIMES, figures_of
from yps_desktop.record.school import School
from yps_desktop.record.school_days import Term, TermDates
from yps_desktop.vault.figures import CASE, FIRST
from yps_desktop.vault.person_rows import People, PersonRow
from yps_desktop.vault.vault import Vault
from yps_desktop.vault.views import CaseRow

SCHOOL = School(name="Nowhere Green School", second_reader="none")
NOW = date(2026, 7, 1)
TERMS = {"First half of autumn term": ((9, 2), (10, 24)), "Second half of autumn term": ((11, 2), (12, 18))}
TERMS |= {"Spring term": ((1, 5), (3, 27)), "Summer term": ((4, 13), (7, 20))}
ONE_HIDDEN_IN = 17


@dataclass(frozen=True, slots=True)
class Seen:
    """A case that Wren may see, and whether a young person it is about had an earlier such case."""

    drawn: Drawn
    repeat: bool


def kept(vault: Vault, seed: int, cases: int) -> list[Seen]:
    """Draw cases, work out what each counts as from its entries, and keep that; some are hidden from Wren."""
    random, known, seen = Random(seed), set[str](), list[Seen]()
    with vault.transaction():
        for number, one in enumerate(many(seed, cases), 1):
            young = {f"p{random.randrange(cases)}" for _ in range(one.people)}
            hidden = number % ONE_HIDDEN_IN == 0
            kept_out = (f"!{WREN.id}",) if hidden else ()
            vault.views.put(CaseRow(number, f"c{number}", f"n{number}", shut_out=kept_out))
            rows = [PersonRow(person, "here", person, b"{}", person) for person in sorted(young)]
            vault.directory.put(number, People(rows))
            vault.figures.put(number, figures_of(one.case(), SCHOOL), young)
            if not hidden:
                seen.append(Seen(one, bool(known & young)))
                known |= young
    return seen


def periods(random: Random) -> list[Period]:
    years = [school_year(date(year, 9, 1)) for year in range(2024, 2028)]
    days = sorted(random.sample(range(date(2024, 9, 1).toordinal(), date(2028, 9, 1).toordinal()), 6))
    return [
        *years,
        Period(date(2024, 9, 1), date(2028, 8, 31)),
        *(Period(date.fromordinal(one), date.fromordinal(other)) for one, other in pairwise(days)),
    ]


def terms() -> TermDates:
    """Enter the same four terms in each of four years."""
    return TermDates(tuple(sorted(Term(*span) for name in TERMS for span in spans(name))))


def spans(name: str) -> Iterator[tuple[date, date]]:
    for begins in range(2024, 2028):
        year = begins + (TERMS[name][0][0] < 9)
        first, last = (date(year, *end) for end in TERMS[name])
        yield first, last


def rows(table: Table) -> dict[str, int]:
    found = {row.words: row.cells[0].low or 0 for row in table.rows}
    return {words: many for words, many in found.items() if many}


def repeats(vault: Vault, period: Period) -> int:
    total, place = vault.figures.repeats(period, FIRST, 97)
    while place is not None:
        more, place = vault.figures.repeats(period, place, 97)
        total += more
    return total


def term_of(day: date) -> str:
    found = [name for name in TERMS if any(first <= day <= last for first, last in spans(name))]
    return found[0] if found else "Between terms"


def check_facts(vault: Vault, drawn: list[Drawn], period: Period) -> None:
    for fact in FACTS:
        assert vault.figures.count(fact, period) == obvious(drawn, fact, period.first, period.last), fact
        saying = sum(bool(one.facts[fact]) for one in drawn if period.holds(one.day))
        assert vault.figures.saying(fact, period) == saying, fact
    for name in TIMES:
        minutes = [one.times[name] for one in drawn if name in one.times and period.holds(one.day)]
        assert vault.figures.minutes(name, period) == tuple(sorted(minutes)), name


def check_days(vault: Vault, drawn: list[Drawn], period: Period) -> None:
    those = [one.day for one in drawn if period.holds(one.day)]
    asked = [(period, vault.figures.by_day(CASE, "", period))]
    assert sum(asked[0][1].values()) == len(those)
    by_name = Counter(term_of(day) for day in those)
    years = Counter(f"{day.year - (day.month < 9)}" for day in those)
    months = Counter((day.year, day.month) for day in those)
    if (table := by_term(asked, terms())) is not None:
        assert rows(table) == by_name
    if (table := by_year(asked)) is not None:
        assert {words[:4]: many for words, many in rows(table).items()} == years
    if (table := by_month(asked)) is not None:
        assert [*rows(table).values()] == [months[month] for month in sorted(months)]


def test_q_counts_agree_with_a_slow_obvious_count_over_generated_cases(vault: Vault, attack: Attack) -> None:
    tries = attack("numbers counted against a slow count", short=150, full=10_000, must="no count differs")
    seen = kept(vault, 2026, tries.count)
    drawn = [one.drawn for one in seen]
    for period in periods(Random(11)):
        check_facts(vault, drawn, period)
        check_days(vault, drawn, period)
        assert repeats(vault, period) == sum(one.repeat for one in seen if period.holds(one.drawn.day))
        late = [one for one in drawn if one.review is not None and one.review < NOW and period.holds(one.day)]
        overdue, _ = vault.figures.overdue(period, f"{NOW - timedelta(days=1)}T23:30:00Z")
        assert overdue.get("next_review", 0) == len(late)
    tries.tried = tries.count
