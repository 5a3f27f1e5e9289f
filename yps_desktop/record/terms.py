"""Terms as people call them, of what a school entered: halves put together, and what each is named (Q)."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby

from yps_desktop.record.days import spell_day
from yps_desktop.record.periods import Period, school_year, spell_year
from yps_desktop.record.school_days import Term, TermDates

_SEASONS = ("autumn", "spring", "summer")
_SUMMER, _AUTUMN = 4, 8
"""The months from which a term that begins is one of the summer, and of the autumn (ours)."""
_ORDINALS = ("First", "Second")


@dataclass(frozen=True, slots=True)
class NamedTerm:
    """A term of a school year, or a part of one: "Autumn term", "First half of autumn term"."""

    name: str
    period: Period
    is_part: bool = False

    @property
    def name_and_year(self) -> str:
        """Say it with the year it began in: "Autumn term 2026"."""
        return f"{self.name} {self.period.first.year}"


@lru_cache(maxsize=4)
def terms_and_parts(terms: TermDates) -> tuple[tuple[NamedTerm, tuple[NamedTerm, ...]], ...]:
    """Give every term with its parts as they were entered, oldest first; a whole one is its only part."""
    found = []
    for (_, season), held in groupby(terms.terms, _season):
        parts = tuple(held)
        whole = NamedTerm(f"{season.capitalize()} term", Period(parts[0].first, parts[-1].last))
        named = tuple(
            NamedTerm(_part(season, at, len(parts)), Period(one.first, one.last), is_part=True)
            for at, one in enumerate(parts)
        )
        found.append((whole, named if len(parts) > 1 else (whole,)))
    return tuple(found)


def whole_terms(terms: TermDates) -> tuple[NamedTerm, ...]:
    """Give every term, its parts put together, oldest first."""
    return tuple(whole for whole, _ in terms_and_parts(terms))


def named_terms(terms: TermDates) -> tuple[NamedTerm, ...]:
    """Give every term as it was entered, oldest first: a whole one, or a part of one."""
    return tuple(one for _, parts in terms_and_parts(terms) for one in parts)


def name_of(period: Period, terms: TermDates) -> str:
    """Say a period as people do: "2026–27", "Autumn term 2026", or from when to when."""
    for one in (*whole_terms(terms), *named_terms(terms)):
        if one.period == period:
            return one.name_and_year
    begun = _begun(period, terms)
    days = f"{spell_day(period.first)} to {spell_day(period.last)}"
    return spell_year(period) or (name_so_far(begun, period.last) if begun else days)


def name_so_far(name: str, last: date) -> str:
    """Say what a year or a term of that name is called up to a day within it."""
    return f"{name}, to {spell_day(last)}"


def year_before(period: Period, terms: TermDates) -> Period:
    """Give the same days a year before: a whole year, the term of that name, or else day for day."""
    if school_year(period.first) == period:
        return school_year(_a_year_before(period.last))
    found = next((one for one in (*whole_terms(terms), *named_terms(terms)) if one.period == period), None)
    if found is not None:
        then = school_year(_a_year_before(period.last))
        for one in (*whole_terms(terms), *named_terms(terms)):
            if one.name == found.name and then.holds(one.period.last):
                return one.period
    return Period(_a_year_before(period.first), _a_year_before(period.last))


def _begun(period: Period, terms: TermDates) -> str:
    """Name the year or term that a period is the beginning of; empty where it is of none."""
    year = school_year(period.first)
    if year.first == period.first and period.last < year.last:
        return spell_year(year)
    for one in (*whole_terms(terms), *named_terms(terms)):
        if one.period.first == period.first and period.last < one.period.last:
            return one.name_and_year
    return ""


def _part(season: str, at: int, many: int) -> str:
    if many == len(_ORDINALS):
        return f"{_ORDINALS[at]} half of {season} term"
    return f"Part {at + 1} of {season} term"


def _season(term: Term) -> tuple[Period, str]:
    """Tell terms of one season of one school year from all others, by when they begin."""
    month = term.first.month
    season = 0 if month >= _AUTUMN else 2 if month >= _SUMMER else 1
    return school_year(_in_its_year(term.first)), _SEASONS[season]


def _in_its_year(day: date) -> date:
    """A term that begins in the last days of August belongs to the year that is about to begin."""
    return date(day.year, 9, 1) if day.month == _AUTUMN else day


def _a_year_before(day: date) -> date:
    """Give the same day a year before; of 29 February the day before it."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
