"""What does not go together of one person: an adult of fifteen, born after it happened (Y1, Y2)."""

from collections.abc import Iterator
from datetime import date

from yps_desktop.record.ages import age_on, disclosed_days, stretch
from yps_desktop.record.case import Case
from yps_desktop.record.days import spell_day
from yps_desktop.record.moments import Moment
from yps_desktop.record.people import ADULTS, PUPILS, person_in
from yps_desktop.record.rules.advice import Notice, differs
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.upn import fault_of_upn

UPN_GUIDE = "DfE, guide to unique pupil numbers"
_GROWN, _OLDEST_PUPIL = 18, 25
"""Years: an adult from the one; past the other nobody is a pupil, whatever plan they have (ours)."""


def person_notices(case: Case | None, sheet: Person, about: str | None) -> Iterator[Notice]:
    """Say what of somebody's part, age and date of birth cannot all be right."""
    yield from age_notices(sheet)
    yield from _standings(sheet)
    yield from _number(sheet)
    day = _told_on(case, sheet)
    if isinstance(sheet.born, date):
        yield from _born_too_late(case, sheet.born, day)
        yield from _not_as_told(sheet, sheet.born, day)
    yield from _age_and_standing(case, sheet, about, day)


def age_notices(sheet: Person | Group) -> Iterator[Notice]:
    """Say where the least age is more than the greatest."""
    low, high = sheet.age_low, sheet.age_high
    if low is not None and high is not None and low > high:
        yield differs("age_high", f"By these answers the least age is {low} and the greatest {high}.")


def _standings(sheet: Person) -> Iterator[Notice]:
    if {"pupil_here", "former_pupil"} <= set(sheet.standing or ()):
        yield differs("standing", "By these answers they are a pupil here now, and are not any more.")


def _number(sheet: Person) -> Iterator[Notice]:
    if sheet.upn and (fault := fault_of_upn(sheet.upn)):
        yield Notice("upn", None, fault, UPN_GUIDE)


def _told_on(case: Case | None, sheet: Person) -> date | None:
    if sheet.told_when is not None:
        return sheet.told_when.day
    return disclosed_days(case).last if case is not None else None


def _born_too_late(case: Case | None, born: date, day: date | None) -> Iterator[Notice]:
    made = (getattr(one.sheet, "made", None) for one in case.of("imagery")) if case is not None else ()
    days = [*(stretch(one).last for one in made if isinstance(one, Moment)), *([day] if day else [])]
    if days and born > min(days):
        yield differs("born", f"This is after {spell_day(min(days))}, when it had happened by the record.")


def _not_as_told(sheet: Person, born: date, day: date | None) -> Iterator[Notice]:
    low, high = sheet.age_low, sheet.age_high
    if day is None or born > day or (low is None and high is None):
        return
    age = age_on(born, day)
    if age < (low or 0) or (high is not None and age > high):
        yield differs(
            "age_low" if low is not None else "age_high", f"By the date of birth they were {age} then."
        )


def _age_and_standing(
    case: Case | None, sheet: Person, about: str | None, day: date | None
) -> Iterator[Notice]:
    """An adult of fifteen, a pupil of thirty: the standing may stand on an earlier sheet."""
    known = person_in(case, about) if case is not None and about is not None else None
    standing = set(sheet.standing or (known.standing if known is not None else ()))
    field, youngest, oldest = _ages(sheet, day)
    if standing & set(ADULTS) and oldest is not None and 0 <= oldest < _GROWN:
        yield differs(field, f"By these answers they are an adult, and {oldest} years old at most.")
    elif _only_pupil(standing) and youngest is not None and youngest > _OLDEST_PUPIL:
        yield differs(field, f"By these answers they are a pupil, and {youngest} years old at least.")


def _only_pupil(standing: set[str]) -> bool:
    return bool(standing & set(PUPILS) - {"former_pupil"}) and not standing & set(ADULTS)


def _ages(sheet: Person, day: date | None) -> tuple[str, int | None, int | None]:
    """Give the question that tells the age, then the least and the greatest it may be."""
    if isinstance(sheet.born, date):
        age = age_on(sheet.born, day) if day is not None else None
        return "born", age, age
    return ("age_low" if sheet.age_high is None else "age_high"), sheet.age_low, sheet.age_high
