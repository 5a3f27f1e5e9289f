"""Invented numbers of cases for papers and files: a school year that tells much, one that tells nothing."""

from dataclasses import replace
from datetime import date

from tests.documents.case_example import EDITION
from yps_desktop.guidance.exact_tables import fact_table, time_table
from yps_desktop.guidance.number_series import by_month
from yps_desktop.guidance.number_tables import Numbers, Span, exactly
from yps_desktop.guidance.number_words import fact_words
from yps_desktop.guidance.protected_tables import cases_told, protected_table, terms_told, times_told
from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.figures import NOT_RECORDED
from yps_desktop.record.rules.page_for_governors import BETWEEN, TERM, GovernorsPage, governors_page
from yps_desktop.record.rules.small_numbers import LIMIT
from yps_desktop.record.school_days import Term, TermDates

YEAR = school_year(date(2025, 11, 1))
TERMS = (
    Term(date(2025, 9, 2), date(2025, 12, 19)),
    Term(date(2026, 1, 5), date(2026, 3, 27)),
    Term(date(2026, 4, 13), date(2026, 7, 21)),
)
AUTUMNS = (Period(TERMS[0].first, TERMS[0].last), Period(date(2024, 9, 3), date(2024, 12, 20)))
CASES = 46
FACTS = {
    TERM: {"1": 20, "2": 15, "3": 10, BETWEEN: 1},
    "kind": {"own_shared": 21, "others_passed_on": 17, "held": 9, "text_only": 1, NOT_RECORDED: 1},
    "typology": {
        "experimental_romantic": 21,
        "aggravated_harm": 7,
        "experimental_attention": 3,
        NOT_RECORDED: 15,
    },
    "behaviour": {"normal": 9, "inappropriate": 19, "problematic": 3, NOT_RECORDED: 15},
    "app": {"Snapchat": 31, "Instagram": 8, "WhatsApp": 3, "TikTok": 2},
    "told_by": {"young_person": 14, "friend": 17, "parent": 11, "staff": 2, NOT_RECORDED: 2},
    "year_group": {"7": 6, "8": 14, "9": 17, "10": 10, "11": 4},
    "sex": {"female": 28, "male": 19, NOT_RECORDED: 2},
    "decision": {"in_school": 23, "police_and_social_care": 11, "police": 5, NOT_RECORDED: 7},
    "police_outcome": {"outcome_21": 4, NOT_RECORDED: 42},
    "parents": {"told": 38, "not_told": 3, "own_plan": 2, NOT_RECORDED: 5},
    "viewing": {"not_viewed": 36, "seen": 2, "viewed": 3, NOT_RECORDED: 5},
}
"""Cases by fact and value."""
MINUTES = {"to_lead": [20, 45, 45, 90, 240, 2_000], "to_agency": [300] * 8, "to_close": [40_000] * 30}


def governors_year(cases: int = CASES, limit: int = LIMIT) -> GovernorsPage:
    """Make the page of a year: by default of one with many cases; of few it tells nothing."""
    facts = FACTS if cases == CASES else {}
    return replace(governors_page(YEAR, cases, facts, MINUTES if facts else {}, limit), terms=TERMS)


def year_of_64() -> GovernorsPage:
    """Make the page of a year of which something is told of every fact."""
    facts = {fact: {value: many * 4 // 3 for value, many in told.items()} for fact, told in FACTS.items()}
    facts["police_outcome"] = {"outcome_21": 9, "outcome_22": 6, "no_further_action": 7, NOT_RECORDED: 42}
    facts["viewing"]["not_viewed"] += 4
    for single in (TERM, "typology", "behaviour", "decision"):
        facts[single][next(iter(facts[single]))] += 64 - sum(facts[single].values())
    minutes = {name: some * 5 for name, some in MINUTES.items()}
    return replace(governors_page(YEAR, 64, facts, minutes), terms=TERMS)


def protected_numbers(page: GovernorsPage) -> Numbers:
    """Put a page into tables, as the service does."""
    terms = terms_told([page], TermDates())
    told = [protected_table(words, [page]) for words in fact_words(EDITION) if words.id in FACTS]
    tables = (*((terms,) if terms is not None else ()), *told) if page.cases is not None else ()
    times = (times_told([page]),) if page.cases is not None else ()
    return Numbers((page.year,), ("2025–26",), True, page.limit, (cases_told(page),), tables, times)


def exact_numbers(periods: tuple[Period, ...] = AUTUMNS) -> Numbers:
    """Make exact numbers of periods side by side, of as few cases as a school has."""
    cases, facts = [7, 3][: len(periods)], [_FEW, _FEWER][: len(periods)]
    days = [{one.first.isoformat(): many} for one, many in zip(periods, cases, strict=True)]
    month = by_month(list(zip(periods, days, strict=True)))
    tables = [
        fact_table(words, cases, [one.get(words.id, {}) for one in facts], cases)
        for words in fact_words(EDITION)
        if words.id in _FEW
    ]
    spans = [
        {"to_lead": Span(many, 20, 45, 2_000), "to_close": Span(1, 9_000, 9_000, 9_000)} for many in cases
    ]
    names = ("Autumn term 2025", "Autumn term 2024")[: len(periods)]
    several = (*((month,) if month is not None else ()), *tables)
    counts = tuple(map(exactly, cases))
    return Numbers(periods, names, False, None, counts, several, (time_table(spans),))


_FEW = {
    "kind": {"held": 4, "own_shared": 3},
    "year_group": {"8": 2, "9": 4, "10": 1},
    "sex": {"female": 5, "male": 2},
    "app": {"Snapchat": 5},
}
_FEWER = {"kind": {"held": 2}, "year_group": {"9": 3}, "sex": {"female": 3}, "app": {"Snapchat": 1}}
