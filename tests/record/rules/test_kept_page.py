"""Q: what the entry keeps of a page for governors is what the page told, and nothing else."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from yps_desktop.record.canonical import FormatError
from yps_desktop.record.number_acts import GovernorsPageKept
from yps_desktop.record.periods import school_year
from yps_desktop.record.rules.kept_page import kept_page, tells_the_same, to_keep
from yps_desktop.record.rules.page_for_governors import BETWEEN, TERM, governors_page
from yps_desktop.record.school_days import Term

YEAR = school_year(date(2025, 11, 1))
FACTS = {TERM: {"1": 12, "2": 7, BETWEEN: 0}, "app": {"Snapchat": 14, "X": 6, "Reddit": 1}}
PAGE = governors_page(YEAR, 19, FACTS, {"to_lead": [5, 6, 7, 8, 9], "to_close": [1]})
FEW = governors_page(YEAR, 4, FACTS, {})
TERMS = (Term(date(2025, 9, 2), date(2025, 12, 19)), Term(date(2026, 1, 5), date(2026, 7, 21)))


def test_q_a_page_comes_back_from_its_entry_as_it_was() -> None:
    for page in (PAGE, FEW, replace(PAGE, terms=TERMS)):
        act = GovernorsPageKept.from_body(to_keep(page).to_body())
        assert kept_page(act) == page
        assert tells_the_same(kept_page(act), page)


def test_q_no_exact_count_of_a_value_is_kept() -> None:
    body = to_keep(PAGE).to_body()
    told = {(band["low"], band["high"]) for fact in body["facts"] for band in fact["bands"]}
    assert told <= {(5, 9), (10, 14), (15, 19)}
    assert to_keep(FEW).cases == 0


def test_q_pages_that_tell_something_else_are_not_the_same() -> None:
    other = governors_page(YEAR, 20, FACTS, {"to_lead": [5, 6, 7, 8, 9]})
    assert not tells_the_same(PAGE, other)
    assert not tells_the_same(PAGE, FEW)


@pytest.mark.parametrize("part", [{"year": "2025"}, {"terms": ("2025-09-02",)}])
def test_q_what_is_no_page_is_refused(part: dict[str, Any]) -> None:
    with pytest.raises(FormatError):
        kept_page(replace(to_keep(PAGE), **part))
