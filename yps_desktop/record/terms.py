"""Terms as people call them, of what a school entered: halves put together, and what each is named (Q)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
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


def whole_terms(terms: TermDates) -> tuple[NamedTerm, ...]:
    """Give every term, its parts put together, oldest first."""
    return tuple(whole for whole, _ in _by_season(terms))


def named_terms(terms: TermDates) -> tuple[NamedTerm, ...]:
    """Give every term as it was entered, oldest first: a whole one, or a part of one."""
    return tuple(one for _, parts in _by_season(terms) for one in parts)


def name_of(period: Period, terms: TermDates) -> str:
    """Say a period as people do: "2026–27", "Autumn term 2026", or from when to when."""
    for one in (*whole_terms(terms), *named_terms(terms)):
        if one.period == period:
            return one.name_and_year
    begun = _begun(period, terms)
    days = f"{spell_day(period.first)} to {spell_day(period.last)}"
    return spell_year(period) or (f"{begun}, to {spell_day(period.last)}" if begun else days)


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
    for one in (*whole_terms(terms), *named_terms(terms)):
        if one.period.first == period.first and period.last < one.period.last:
            return one.name_and_year
    year = school_year(period.first)
    return spell_year(year) if year.first == period.first and period.last < year.last else ""


def _by_season(terms: TermDates) -> Iterator[tuple[NamedTerm, tuple[NamedTerm, ...]]]:
    for (_, season), held in groupby(terms.terms, _season):
        parts = tuple(held)
        whole = NamedTerm(f"{season.capitalize()} term", Period(parts[0].first, parts[-1].last))
        named = tuple(
            NamedTerm(_part(season, at, len(parts)), Period(one.first, one.last), is_part=True)
            for at, one in enumerate(parts)
        )
        yield whole, named if len(parts) > 1 else (whole,)


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
