"""Tables of a governors' page, or of several years side by side (Q): bands, and what is hidden.

Nothing is told here but what the pages tell: which values have a band is on them, every other is hidden.
"""

from collections.abc import Mapping, Sequence

from yps_desktop.guidance.exact_tables import time_table
from yps_desktop.guidance.number_series import BETWEEN as BETWEEN_WORDS
from yps_desktop.guidance.number_series import BY_TERM
from yps_desktop.guidance.number_tables import NOT_IN_IT, NOT_TOLD, Cell, Row, Span, Table, TimeTable, exactly
from yps_desktop.guidance.number_words import FactWords
from yps_desktop.record.periods import spell_year
from yps_desktop.record.rules.page_for_governors import BETWEEN, TERM, GovernorsPage, Shown, terms_of
from yps_desktop.record.rules.small_numbers import Band
from yps_desktop.record.school_days import TermDates
from yps_desktop.record.terms import named_terms

OTHERS = "others"
"""The row of every value that is hidden in all of the years."""
HOW_LONG = (
    "Within which time the middle case lies. The shortest and the longest are each one case’s: neither is "
    "told."
)
_Bands = Mapping[str, Band]


def protected_table(words: FactWords, pages: Sequence[GovernorsPage]) -> Table:
    """Make the table of one fact: a row for each value that any year tells, and one for all others."""
    told, known = [_bands(page, words.id) for page in pages], dict(words.values)
    have = {value for bands in told for value in bands}
    rows = [
        Row(value, known.get(value, value), tuple(_cell(bands.get(value)) for bands in told))
        for value in (*known, *sorted(have - known.keys()))
        if value in have
    ]
    values = {value for page in pages for one in page.facts if one.fact == words.id for value in one.values}
    if len(rows) < len(values):
        every = "Every other answer" if rows else "Every answer"
        rows.append(Row(OTHERS, every, (NOT_TOLD,) * len(pages)))
    return Table(words.id, words.title, words.says, tuple(rows), words.several)


def terms_told(pages: Sequence[GovernorsPage], terms: TermDates) -> Table | None:
    """Make the table of the terms cases began in; None where no year has any."""
    named = [_by_term_name(page, terms) for page in pages]
    names = [*dict.fromkeys(name for one in named for name in one if name != BETWEEN_WORDS)]
    if not names:
        return None
    names.append(BETWEEN_WORDS)
    rows = (
        Row(
            BETWEEN if name == BETWEEN_WORDS else name,
            name,
            tuple(one.get(name, NOT_IN_IT) for one in named),
        )
        for name in names
    )
    says = "By the day the case was opened. Terms are those the school entered."
    return Table(TERM, BY_TERM, says, tuple(rows))


def years_told(pages: Sequence[GovernorsPage]) -> Table | None:
    """Make the line of cases by school year, from the first that is told to the last; None below two.

    It says nothing that the pages do not. Years that are hidden before and after are left out of the drawing.
    """
    by_year = sorted(pages, key=lambda page: page.year)
    told = [at for at, page in enumerate(by_year) if page.cases is not None]
    if len(told) < 2:
        return None
    rows = (
        Row(spell_year(page.year), spell_year(page.year), (cases_told(page),))
        for page in by_year[told[0] : told[-1] + 1]
    )
    says = "Years with fewer cases than the school’s limit, or with none, are hidden."
    return Table(
        "school_year", "Cases opened by school year", says, tuple(rows), draw="line", columns=("Cases",)
    )


def times_told(pages: Sequence[GovernorsPage]) -> TimeTable:
    """Make the table of the middle times, each by a coarse step."""
    spans = [{name: Span(within=step) for name, step in page.middle.items()} for page in pages]
    return time_table(spans, HOW_LONG, Span())


def cases_told(page: GovernorsPage) -> Cell:
    """Give the number of cases of a year as its page tells it."""
    return NOT_TOLD if page.cases is None else exactly(page.cases)


def _by_term_name(page: GovernorsPage, terms: TermDates) -> dict[str, Cell]:
    """Give the cell of each term of a year by its name; by its place where other terms are entered now.

    A year without terms has none, nor days between them.
    """
    terms = TermDates(page.terms) if page.terms else terms
    shown = next((one for one in page.facts if one.fact == TERM), Shown(TERM, (), {}))
    entered = {(one.first, one.last) for one in terms_of(page.year, terms)}
    names = [one.name for one in named_terms(terms) if (one.period.first, one.period.last) in entered]
    places = [value for value in shown.values if value != BETWEEN]
    if not places:
        return {}
    if len(places) != len(names):
        names = [f"Term {place}" for place in places]
    said = dict(zip(places, names, strict=True)) | {BETWEEN: BETWEEN_WORDS}
    return {said[value]: _cell(shown.bands.get(value)) for value in shown.values}


def _bands(page: GovernorsPage, fact: str) -> _Bands:
    return next((one.bands for one in page.facts if one.fact == fact), {})


def _cell(band: Band | None) -> Cell:
    return NOT_TOLD if band is None else Cell(band.low, band.high)
