from datetime import date

import pytest

from tests.vault.invented import WREN
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.figures import Figures
from yps_desktop.vault.views import CaseRow

YEAR = Period(date(2026, 9, 1), date(2027, 8, 31))


def told(day: int, sex: str = "female", minutes: int = 40) -> Figures:
    return Figures(date(2026, 11, day), 1, {"sex": (sex,), "age": ("13", "14")}, {"to_lead": minutes})


@pytest.fixture
def figures(vault):
    with vault.transaction():
        for seq, shut_out in ((2, ()), (5, ()), (9, (f"!{WREN.id}",))):
            vault.views.put(CaseRow(seq, f"c{seq}", f"2026-{seq:03}", shut_out=shut_out))
        vault.figures.put(2, told(3))
        vault.figures.put(9, told(20, "male"))
    return vault.figures


def test_q_cases_are_counted_by_value_day_and_time(figures):
    assert figures.count("sex", YEAR) == {"female": 1}
    assert figures.count("age", YEAR) == {"13": 1, "14": 1}
    assert figures.by_day("case", "", YEAR) == {"2026-11-03": 1}
    assert figures.those("sex", "female", YEAR) == (2,)
    assert figures.minutes("to_lead", YEAR) == (40,)


def test_g7_whoever_is_shut_out_of_a_case_does_not_count_it(figures):
    assert figures.count("case", YEAR) == {"": 1}
    assert figures.minutes("to_lead", Period(date(2026, 11, 20), date(2026, 11, 20))) == ()


def test_q_both_ends_of_a_period_belong_to_it(figures):
    for days, many in (((3, 3), {"": 1}), ((4, 30), {}), ((1, 2), {})):
        period = Period(*(date(2026, 11, day) for day in days))
        assert figures.count("case", period) == many


def test_q_figures_put_again_take_the_place_of_those_before(vault, figures):
    with vault.transaction():
        figures.put(2, told(3, "male", 15))
    assert figures.count("sex", YEAR) == {"male": 1}
    assert figures.minutes("to_lead", YEAR) == (15,)
    assert figures.kept(2) == told(3, "male", 15)


def test_q_what_does_not_count_is_made_once_and_counts_for_nothing(vault, figures):
    assert [one.case for one in figures.lacking(None, 9)] == ["c5"]
    with vault.transaction():
        figures.put(5, None)
    assert figures.lacking(None, 9) == ()
    assert figures.kept(5) is None
    assert figures.count("case", YEAR) == {"": 1}


def test_q_figures_forgotten_are_made_anew(vault, figures):
    with vault.transaction():
        figures.forget(2)
    assert [one.case for one in figures.lacking(None, 9)] == ["c5", "c2"]
    assert [one.case for one in figures.lacking(5, 9)] == ["c2"]
    assert figures.count("sex", YEAR) == {}


def test_q_a_case_below_many_whose_figures_are_made_is_found(vault, figures):
    with vault.transaction():
        for seq in range(10, 70):
            vault.views.put(CaseRow(seq, f"c{seq}", f"2026-{seq:03}"))
            figures.put(seq, None if seq % 2 else told(3))
        figures.forget(60)
    assert [[one.case for one in figures.lacking(None, most)] for most in (1, 3)] == [["c60"], ["c60", "c5"]]


def test_q_figures_that_were_changed_behind_its_back_are_not_shown(vault, figures):
    with vault.transaction():
        vault.database.change("UPDATE figure_kept SET sha256 = zeroblob(32) WHERE opened_seq = 2")
    with pytest.raises(RecordDamagedError, match="not counted"):
        figures.kept(2)
