"""Q: numbers as tables, exact ones and those of a governors' page, from what the vault counts."""

from datetime import UTC, date, datetime

from tests.services.conftest import Clock
from tests.services.let_go import begun, closed, over
from tests.services.test_figures import TODAY, pupil, some_cases, up_to_date
from yps_desktop.guidance.number_tables import Cell, Numbers
from yps_desktop.record.moments import Moment
from yps_desktop.record.people import people_of
from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.figures import Figures
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import (
    cases,
    destroying,
    figures,
    listing,
    offered_periods,
    one_person,
    school_days,
    sheets,
)
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import InCase
from yps_desktop.services.figure_tables import numbers, protected_numbers
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer
from yps_desktop.vault.views import CaseRow

YEAR = school_year(date(2026, 11, 20))
BEFORE = school_year(date(2025, 11, 20))


def exact(desk: Desk, *periods: Period) -> Numbers:
    up_to_date(desk)
    return numbers(desk, figures.exact(desk, periods or (YEAR,)))


def said(made: Numbers, table: str) -> dict[str, tuple[str, ...]]:
    found = made.table(table)
    assert found is not None
    return {row.words: tuple(cell.words for cell in row.cells) for row in found.rows}


def test_q_every_count_that_is_asked_for_is_a_table(desk: Desk) -> None:
    some_cases(desk)
    made = exact(desk)
    assert {table.id for table in made.tables} >= {
        *("month", "kind", "year_group", "sex", "age", "under_13", "typology", "behaviour", "app", "told_by"),
        *("decision", "referred", "referred_to", "police_outcome", "parents", "viewing", "life"),
        *("repeat", "overdue"),
    }
    assert [row.id for row in made.times[0].rows] == ["to_lead", "to_agency", "to_close"]
    assert said(made, "sex") == {"Female": ("2",), "Male": ("1",), "No young person recorded": ("1",)}
    assert said(made, "app") == {"Snapchat": ("2",), "No service named": ("2",)}
    assert said(made, "told_by") == {"A friend": ("2",), "Not recorded": ("2",)}
    assert said(made, "month") == {"September": ("0",), "October": ("0",), "November": ("4",)}


def test_q_a_period_without_cases_has_no_tables_and_stands_beside_one_that_has_some(desk: Desk) -> None:
    some_cases(desk)
    none = exact(desk, BEFORE)
    assert ([cell.words for cell in none.cases], none.tables, none.times) == (["0"], (), ())
    both = exact(desk, YEAR, BEFORE)
    assert both.names == ("2026–27", "2025–26")
    assert [cell.words for cell in both.cases] == ["4", "0"]
    assert said(both, "sex")["Female"] == ("2", "0")
    assert [span.words for span in both.times[0].rows[0].spans] == ["none", "none"]


def test_q_a_single_case_is_counted_once_in_each_table(desk: Desk) -> None:
    told = Disclosure(when=TODAY, brought_by="friend", account="Told.")
    sheets.sign(desk, [Filled(told), Filled(pupil("female", 2012))])
    made = exact(desk)
    assert all(sum(cell.low or 0 for row in table.rows for cell in row.cells) == 1 for table in made.tables)
    assert said(made, "referred") == {"Not decided yet": ("1",)}
    assert said(made, "life") == {"Open": ("1",)}


def test_q_a_year_group_that_changes_in_mid_period_is_that_of_the_disclosure(
    desk: Desk, clock: Clock
) -> None:
    """Somebody of Year 9 in July is of Year 10 in September: a case counts as on its day."""
    born = date(2012, 10, 4)
    for at in (datetime(2027, 7, 10, 9, tzinfo=UTC), datetime(2027, 9, 10, 9, tzinfo=UTC)):
        clock.at = at
        when = Moment(at.date())
        person = Person(
            told_when=when, name="Juniper", standing=("pupil_here",), roles=("in_imagery",), born=born
        )
        sheets.sign(desk, [Filled(Disclosure(when=when, account="Told.")), Filled(person)])
    clock.at = datetime(2027, 10, 1, 9, tzinfo=UTC)
    made = exact(desk, Period(date(2027, 6, 1), date(2027, 9, 30)))
    assert said(made, "year_group") == {"Year 9": ("1",), "Year 10": ("1",)}
    assert said(made, "school_year") == {"2026–27": ("1",), "2027–28": ("1",)}


def test_q_who_is_joined_by_an_entry_makes_a_repeat(desk: Desk) -> None:
    first, second, *_ = some_cases(desk)
    assert said(exact(desk), "repeat") == {"Nobody had an earlier case": ("4",)}
    join(desk, first, second)
    assert said(exact(desk), "repeat") == {
        "A young person had an earlier case": ("1",),
        "Nobody had an earlier case": ("3",),
    }


def test_q_what_is_overdue_is_counted_by_kind_today(desk: Desk, clock: Clock, wren: Signer) -> None:
    some_cases(desk)
    decided = Decision(when=TODAY, course="police", reason="Point 2.", next_review=Moment(date(2026, 11, 27)))
    sheets.sign(desk, [Filled(decided)], wren)
    assert "A review" not in said(exact(desk), "overdue")
    clock.at = datetime(2026, 11, 28, 9, tzinfo=UTC)
    assert said(exact(desk), "overdue")["A review"] == ("1",)


def test_q_what_a_destroyed_case_counted_as_stays_in_every_table(
    desk: Desk, wren: Signer, hazel: Signer
) -> None:
    earlier = begun(desk)
    case = over(desk, wren, hazel)
    join(desk)
    before = exact(desk)
    assert said(before, "repeat")["A young person had an earlier case"] == ("1",)
    destroying.destroy(desk, destroying.plan(desk, case), hazel)
    assert exact(desk) == before
    closed(desk, earlier, wren, hazel)
    destroying.destroy(desk, destroying.plan(desk, earlier), hazel)
    assert said(exact(desk), "repeat") == said(before, "repeat")


def test_q_a_case_destroyed_makes_a_later_one_no_repeat_any_more(
    desk: Desk, wren: Signer, hazel: Signer
) -> None:
    case = over(desk, wren, hazel)
    begun(desk)
    join(desk)
    assert "A young person had an earlier case" in said(exact(desk), "repeat")
    destroying.destroy(desk, destroying.plan(desk, case), hazel)
    assert said(exact(desk), "repeat") == {"Nobody had an earlier case": ("2",)}


def test_q_this_year_its_terms_and_years_that_are_over_are_offered_by_name(desk: Desk, clock: Clock) -> None:
    some_cases(desk)
    clock.at = datetime(2028, 1, 10, 9, tzinfo=UTC)
    for first, last in (((2026, 9, 2), (2026, 12, 18)), ((2028, 1, 5), (2028, 2, 11))):
        school_days.enter_term(desk, date(*first), date(*last))
    up_to_date(desk)
    found = offered_periods.offered(desk)
    assert [(one.kind, one.name, one.asked) for one in found] == [
        ("so_far", "2027–28, to 10 January 2028", True),
        ("term", "Spring term 2028, to 10 January 2028", True),
        ("year", "2026–27", False),
        ("term", "Autumn term 2026", True),
    ]
    before = [offered_periods.a_year_before(desk, one.period) for one in found]
    assert [one.name for one in before] == [
        "2026–27, to 10 January 2027",
        "5 January 2027 to 10 January 2027",
        "2025–26",
        "2 September 2025 to 18 December 2025",
    ]


def test_q_where_no_case_was_opened_no_year_that_is_over_is_offered(desk: Desk) -> None:
    assert [one.kind for one in offered_periods.offered(desk)] == ["so_far"]


def test_g7_no_year_is_offered_for_a_case_somebody_is_shut_out_of(desk: Desk, clock: Clock) -> None:
    with desk.vault.transaction():
        desk.vault.views.put(CaseRow(1, "c1", "2026-001", shut_out=(f"!{desk.me.person}",)))
        desk.vault.figures.put(1, Figures(date(2026, 11, 20), 1, {}, {}))
    clock.at = datetime(2027, 10, 1, 9, tzinfo=UTC)
    assert [one.kind for one in offered_periods.offered(desk)] == ["so_far"]


def year_told(desk: Desk, year: Period, cases: int) -> None:
    """Keep cases of a year: two in three about girls, two with an app of their own."""
    with desk.vault.transaction():
        for number in range(cases):
            seq = year.first.year * 100 + number
            sex, app = "female" if number % 3 else "male", "Reddit" if number < 2 else "Snapchat"
            facts = {"sex": (sex,), "app": (app,), "kind": ("held",)}
            desk.vault.views.put(CaseRow(seq, f"c{seq}", f"n{seq}"))
            day = date(year.first.year, 9, 2 + number % 20)
            desk.vault.figures.put(seq, Figures(day, 1, facts, {"to_lead": 30}))


def test_q_a_year_is_told_in_bands_and_every_other_answer_is_hidden(desk: Desk, clock: Clock) -> None:
    year_told(desk, YEAR, 30)
    year_told(desk, BEFORE, 3)
    clock.at = datetime(2027, 9, 1, 9, tzinfo=UTC)
    made = protected_numbers(desk, [figures.protected(desk, year) for year in (YEAR, BEFORE)])
    assert (made.protected, made.limit, made.names) == (True, 5, ("2026–27", "2025–26"))
    assert [cell.words for cell in made.cases] == ["30", "hidden"]
    assert said(made, "sex") == {
        "Female": ("20 to 24", "hidden"),
        "Male": ("10 to 14", "hidden"),
        "Every other answer": ("hidden", "hidden"),
    }
    assert said(made, "behaviour") == {"Every answer": ("hidden", "hidden")}
    assert [span.words for span in made.times[0].rows[0].spans] == ["up to 1 hour", "hidden"]


def test_q_nothing_is_told_that_no_proof_covers(desk: Desk, clock: Clock) -> None:
    year_told(desk, YEAR, 30)
    clock.at = datetime(2027, 9, 1, 9, tzinfo=UTC)
    page = figures.protected(desk, YEAR)
    made = protected_numbers(desk, [page])
    ids = {table.id for table in made.tables}
    assert ids.isdisjoint(
        {"month", "age", "under_13", "referred", "referred_to", "life", "repeat", "overdue"}
    )
    bands = [Cell(band.low, band.high) for one in page.facts for band in one.bands.values()]
    shown = [cell for table in made.tables for row in table.rows for cell in row.cells if not cell.is_hidden]
    assert sorted(map(repr, shown)) == sorted(map(repr, bands))
    assert all(cell.low != cell.high for cell in shown)


def test_q_years_in_a_row_are_a_line_and_a_year_below_the_limit_is_hidden(desk: Desk, clock: Clock) -> None:
    years = [school_year(date(at, 10, 1)) for at in range(2022, 2028)]
    for year, many in zip(years, (0, 7, 2, 0, 9, 4), strict=True):
        year_told(desk, year, many)
    clock.at = datetime(2028, 9, 1, 9, tzinfo=UTC)
    made = protected_numbers(desk, [figures.protected(desk, year) for year in years])
    assert said(made, "school_year") == {
        "2023–24": ("7",),
        "2024–25": ("hidden",),
        "2025–26": ("hidden",),
        "2026–27": ("9",),
    }


def test_q_terms_are_told_by_name_and_a_year_with_other_terms_has_none_of_them(
    desk: Desk, clock: Clock
) -> None:
    for first, last in (((2026, 9, 1), (2026, 9, 7)), ((2026, 9, 8), (2026, 12, 18))):
        school_days.enter_term(desk, date(*first), date(*last))
    year_told(desk, YEAR, 40)
    year_told(desk, BEFORE, 9)
    clock.at = datetime(2027, 9, 1, 9, tzinfo=UTC)
    made = protected_numbers(desk, [figures.protected(desk, year) for year in (YEAR, BEFORE)])
    assert said(made, "term") == {
        "First half of autumn term": ("10 to 14", "–"),
        "Second half of autumn term": ("25 to 29", "–"),
        "Between terms": ("hidden", "–"),
    }


def join(desk: Desk, *cases: str) -> None:
    """Say that the first young people of two cases are one: of these, or of the two newest."""
    ids = cases or tuple(row.case for row in listing.page(desk, "all")[:2])
    one, other = (in_case(desk, id) for id in ids)
    one_person.join(desk, one, other, "The same birthday and form.")


def in_case(desk: Desk, case: str) -> InCase:
    read = cases.read(desk, case)
    person = next(one for one in people_of(read) if one.is_young)
    return InCase(case, read.number, person.id, person.name)
