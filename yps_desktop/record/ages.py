"""How old somebody was on a day, as sure as the record allows, and the year group of a date of birth (Y2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from yps_desktop.record.case import Case
from yps_desktop.record.moments import NOT_KNOWN, LeftOutDay, Moment, NotKnown
from yps_desktop.record.people import ADULTS, CasePerson
from yps_desktop.record.times import recorded

Likely = Literal["yes", "no", "possibly"]

OLDEST = 120
"""Years nobody passes: the upper end of an age of which only the lower is known."""
ABOUT_A_DAY, ABOUT_A_TIME = timedelta(days=31), timedelta(days=1)
"""How far "about" may reach on either side: of a day, and of a day with a time (ours)."""


@dataclass(frozen=True, slots=True)
class Age:
    """Completed years, from `low` to `high`; the same where it is sure."""

    low: int
    high: int

    @property
    def is_sure(self) -> bool:
        """Say whether it is one age."""
        return self.low == self.high

    def words(self) -> str:
        """Write it as in a sentence: "14", "12 or 13", "12 to 15", "18 or over", "13 or under"."""
        if self.is_sure:
            return str(self.low)
        if self.high >= OLDEST:
            return f"{self.low} or over"
        if self.low == 0:
            return f"{self.high} or under"
        return f"{self.low} {'or' if self.high == self.low + 1 else 'to'} {self.high}"


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days in which something happened; None is open towards the past."""

    first: date | None
    last: date


@dataclass(frozen=True, slots=True)
class Ages:
    """Somebody's age when the imagery was made, first shared, and disclosed; None is not recorded."""

    made: Age | None
    shared: Age | None
    disclosed: Age | None

    def each(self) -> tuple[Age, ...]:
        """Give those that are known in some degree."""
        return tuple(age for age in (self.made, self.shared, self.disclosed) if age is not None)


@dataclass(frozen=True, slots=True)
class AgeFlags:
    """What of somebody's age asks for care, on any of the three days (Y2).

    "possibly" also stands where no age is known at all: not known is never no.
    """

    nine_or_younger: Likely
    under_13: Likely
    under_18: Likely
    adult: Likely


def age_on(born: date, day: date) -> int:
    """Give completed years; who was born on 29 February turns on 1 March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def age_between(born: Days, on: Days) -> Age:
    """Give the ages possible for a stretch of birth days and a stretch of days."""
    oldest = OLDEST if born.first is None else age_on(born.first, on.last)
    youngest = 0 if on.first is None else age_on(born.last, on.first)
    return Age(max(0, youngest), max(0, oldest))


def under(age: Age | None, years: int) -> Likely:
    """Say whether somebody is before that birthday; an age not known is "possibly"."""
    if age is None or age.low < years <= age.high:
        return "possibly"
    return "yes" if age.high < years else "no"


def birth_days(person: CasePerson) -> Days | None:
    """Work out when somebody may have been born: from the date, the age or the year group told, or None."""
    born = person.born.day if isinstance(person.born, LeftOutDay) else person.born
    if isinstance(born, date):
        return Days(born, born)
    told = person.age_told_on
    if told is not None and (person.age_low is not None or person.age_high is not None):
        return _from_ages(person.age_low, person.age_high, told)
    if told is not None and person.year_group:
        return _from_year_group(person.year_group, told)
    return None


def ages_of(person: CasePerson, case: Case) -> Ages:
    """Give somebody's age on the three days of Y2, as ranges where a day or a birth is uncertain.

    Somebody recorded as an adult, of no known age, was at least 18 when it was disclosed.
    """
    disclosed = disclosed_days(case)
    born = birth_days(person) or _grown(person, disclosed)
    if born is None:
        return Ages(None, None, None)
    shared = _imagery_days(case, "first_shared", disclosed.last)
    made = _imagery_days(case, "made", _earliest(shared, disclosed))
    first, last = (age_between(born, days) if days else None for days in (made, shared))
    return Ages(first, last, age_between(born, disclosed))


def flags(person: CasePerson, case: Case) -> AgeFlags:
    """Say which of Y2's flags somebody carries, over all three days."""
    ages = ages_of(person, case).each()
    if not ages:
        return AgeFlags("possibly", "possibly", "possibly", "possibly")
    return AgeFlags(
        nine_or_younger=_any_of(under(age, 10) for age in ages),
        under_13=_any_of(under(age, 13) for age in ages),
        under_18=_any_of(under(age, 18) for age in ages),
        adult=_any_of(_turned(under(age, 18)) for age in ages),
    )


def flag_words(person: CasePerson, case: Case) -> str:
    """Write the flag that asks for most care, such as "possibly under 13"; empty where none does."""
    marks = flags(person, case)
    if person.is_adult_by_standing:
        return "adult"
    if marks.nine_or_younger == "yes":
        return "9 or younger"
    if marks.under_13 == "yes":
        return "under 13"
    if marks.under_13 == "possibly":
        return "possibly under 13"
    return "adult" if marks.adult == "yes" else ""


def widest_gap(people: Iterable[CasePerson], case: Case) -> Age | None:
    """Give the widest gap in years between any two of several persons when it was disclosed, as a range."""
    ages = [age for one in people if (age := ages_of(one, case).disclosed) is not None]
    if len(ages) < 2:
        return None
    low = max(age.low for age in ages) - min(age.high for age in ages)
    return Age(max(0, low), max(age.high for age in ages) - min(age.low for age in ages))


def disclosed_days(case: Case) -> Days:
    """Give the day of the disclosure, the earliest if several; the day of the case's opening if none."""
    said: list[Any] = [getattr(written.sheet, "when", None) for written in case.of("disclosure")]
    told = [one for one in said if isinstance(one, Moment)]
    if not told:
        opened = recorded(case.opened).date()
        return Days(opened, opened)
    return stretch(min(told, key=Moment.earliest))


def stretch(moment: Moment) -> Days:
    """Give the days a moment may mean: itself, or those around it where somebody was not sure."""
    if not moment.about:
        return Days(moment.day, moment.day)
    reach = ABOUT_A_TIME if moment.at is not None else ABOUT_A_DAY
    return Days(moment.day - reach, moment.day + reach)


def year_group(born: date, on: date) -> str | None:
    """Suggest the year group of an English school: "Nursery", "Reception", "1" to "13", or None outside.

    The school year begins on 1 September. Source: CURRENT-GUIDANCE, "Ages"; it never replaces what the
    school says.
    """
    number = age_on(born, date(_school_year(on), 8, 31)) - 4
    if not -1 <= number <= 13:
        return None
    return {-1: "Nursery", 0: "Reception"}.get(number, str(number))


def _school_year(on: date) -> int:
    return on.year if on.month >= 9 else on.year - 1


def _from_ages(low: int | None, high: int | None, told: date) -> Days:
    young, old = low or 0, OLDEST if high is None else high
    if old < young:
        young, old = old, young
    first = None if high is None else _years_before(told, old + 1) + timedelta(days=1)
    return Days(first, _years_before(told, young))


def _grown(person: CasePerson, disclosed: Days) -> Days | None:
    if not any(one in ADULTS for one in person.standing):
        return None
    return _from_ages(18, None, disclosed.first or disclosed.last)


def _from_year_group(said: str, told: date) -> Days | None:
    number = _year_number(said)
    if number is None:
        return None
    start = _school_year(told) - number
    return Days(date(start - 5, 9, 1), date(start - 4, 8, 31))


def _year_number(said: str) -> int | None:
    words = said.casefold().replace("year", " ").replace("yr", " ").replace("y", " ").split()
    if words and words[0] in ("reception", "r"):
        return 0
    if words and words[0].isascii() and words[0].isdecimal() and int(words[0]) <= 13:
        return int(words[0])
    return None


def _years_before(day: date, years: int) -> date:
    year = max(1, day.year - years)
    if (day.month, day.day) == (2, 29) and not _is_leap(year):
        return date(year, 2, 28)
    return day.replace(year=year)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _imagery_days(case: Case, field: str, latest: date) -> Days | None:
    """Join what all imagery sheets say; "not known", said last, leaves the past open."""
    said: list[Any] = [getattr(written.sheet, field) for written in case.of("imagery")]
    answers: list[Moment | NotKnown] = [one for one in said if one is not None]
    if not answers:
        return None
    known = [stretch(one) for one in answers if isinstance(one, Moment)]
    firsts = [days.first for days in known if days.first is not None]
    if answers[-1] is NOT_KNOWN or not known:
        return Days(None, max([latest, *(days.last for days in known)]))
    return Days(min(firsts), max(days.last for days in known))


def _earliest(shared: Days | None, disclosed: Days) -> date:
    return min(shared.last, disclosed.last) if shared else disclosed.last


def _any_of(answers: Iterable[Likely]) -> Likely:
    given = set(answers)
    return "yes" if "yes" in given else "possibly" if "possibly" in given else "no"


def _turned(answer: Likely) -> Likely:
    turned: dict[Likely, Likely] = {"yes": "no", "no": "yes", "possibly": "possibly"}
    return turned[answer]
