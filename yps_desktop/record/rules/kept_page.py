"""A governors' page as the entry that keeps it, and back (Q): one page a year, whatever comes after."""

from collections.abc import Iterable
from datetime import date

from yps_desktop.record.canonical import FormatError
from yps_desktop.record.number_acts import GovernorsPageKept, ToldBand, ToldFact, ToldTime
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.page_for_governors import GovernorsPage, Shown
from yps_desktop.record.rules.small_numbers import Band
from yps_desktop.record.school_days import Term, spell_terms

_NOT_OURS = "A page for governors that was kept does not read back as this program writes it."


def to_keep(page: GovernorsPage, instead_of: str = "") -> GovernorsPageKept:
    """Spell a page for its entry; `instead_of` is the hash of the entry whose place it takes."""
    return GovernorsPageKept(
        year=page.year.to_text(),
        limit=page.limit,
        cases=page.cases or 0,
        facts=tuple(ToldFact(one.fact, one.values, _spelled(one)) for one in page.facts),
        times=tuple(ToldTime(name, within) for name, within in page.middle.items()),
        terms=spell_terms(page.terms),
        instead_of=instead_of,
    )


def kept_page(act: GovernorsPageKept) -> GovernorsPage:
    """Read a page back as it was told. Raises FormatError."""
    year = Period.from_text(act.year)
    if year is None:
        raise FormatError(_NOT_OURS)
    return GovernorsPage(
        year=year,
        limit=act.limit,
        cases=act.cases or None,
        facts=tuple(Shown(one.fact, one.values, _bands(one.bands)) for one in act.facts),
        middle={one.name: one.within for one in act.times},
        terms=tuple(map(_term, act.terms)),
    )


def tells_the_same(one: GovernorsPage, other: GovernorsPage) -> bool:
    """Say whether two pages tell a reader the same, so that comparing them tells nothing."""
    return to_keep(one) == to_keep(other)


def _spelled(shown: Shown) -> tuple[ToldBand, ...]:
    return tuple(ToldBand(value, band.low, band.high) for value, band in shown.bands.items())


def _bands(told: Iterable[ToldBand]) -> dict[str, Band]:
    return {one.value: Band(one.low, one.high) for one in told}


def _term(spelled: str) -> Term:
    try:
        first, last = (date.fromisoformat(day) for day in spelled.split("/"))
    except ValueError as fault:
        raise FormatError(_NOT_OURS) from fault
    return Term(first, last)
