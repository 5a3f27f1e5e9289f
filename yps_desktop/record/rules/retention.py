"""When a case is due to be looked at again, and whether it must be kept: proposed, never done by itself (L1).

The day lies the school's number of years after the youngest of our pupils was born. Source: CURRENT-GUIDANCE,
"Retention" (IRMS: date of birth + 25 years, then review). Where a day is not sure, the latest one counts, so
that nothing is let go too early (ours). Cases joined under one number have one day.

Where every pupil of ours in it went to another school that took the record in, the school's setting may
propose it from then on (CURRENT-GUIDANCE, "What the sender keeps": unsettled, so a setting).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from yps_desktop.record.ages import birth_days
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.moments import LeftOutDay
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.retention_acts import CaseHeld, HoldLifted
from yps_desktop.record.rules.taken_in import taken_in
from yps_desktop.record.school import School
from yps_desktop.record.times import recorded

LEAST_YEARS, MOST_YEARS = 20, 100
"""What the school may set. Nobody is a pupil after their twentieth birthday, so no rule ends before (N7)."""
SOON = timedelta(days=365)
"""How far ahead a day is listed."""

How = Literal["born", "told", "not_known"]
Ours = Literal["here", "former", "perhaps"]
Kept = Literal["copy", "summary", "nothing"]
"""What the school keeps of a record that another school has taken in."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One person or group that the day counts, and the latest day they may have been born.

    `how` says whether that is the date of birth, worked out from an age or year group, or not known: then it
    is the day the case began. `ours` says whether they are a pupil here, were one, or may be one.
    """

    person: CasePerson
    born: date
    how: How
    ours: Ours


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold that stands, with its reason; `entry` is the one that set it."""

    entry: Entry
    reason: str


@dataclass(frozen=True, slots=True)
class Retention:
    """How long a case is kept by the school's rule.

    `day` is when it is looked at again, None where nobody in it is or may be a pupil of ours; `by` whom it
    counts by; `years` the rule. `groups` have no age, so that nobody in them is counted. `still_here` are
    those who may be at this school today: while there is one, the case is kept (N7). `hold` stops the day.
    `went` is the day by which another school had taken the record in for each pupil of ours in it, None where
    it has not for one; `after_transfer` what the school keeps then.
    """

    years: int
    day: date | None
    by: Counted | None
    groups: tuple[CasePerson, ...]
    still_here: tuple[CasePerson, ...]
    hold: Hold | None
    went: date | None = None
    after_transfer: Kept = "copy"

    @property
    def proposed(self) -> date | None:
        """Give the day from which the school's setting proposes it because its pupils went on, or None."""
        return self.went if self.after_transfer != "copy" else None

    @property
    def first_day(self) -> date | None:
        """Give the day from which it may be let go, by the rule or because its pupils went on; or None."""
        return min((day for day in (self.day, self.proposed) if day is not None), default=None)

    def has_come(self, today: date) -> bool:
        """Say whether the day from which it may be let go has come, held or not."""
        return self.first_day is not None and self.first_day <= today

    def is_due(self, today: date) -> bool:
        """Say whether its day has come, and neither a hold nor a pupil of ours keeps it."""
        return self.has_come(today) and self.hold is None and not self.still_here

    def is_near(self, today: date) -> bool:
        """Say whether its day has come or comes within a year, held or not."""
        return self.first_day is not None and self.first_day <= today + SOON


def retention(case: Case, school: School, today: date, back: Collection[str] = ()) -> Retention:
    """Work out how long a case is kept, as it stands today; `back` is as in `taken_in`."""
    years = years_of(school)
    counted, went = tuple(_counted(case)), taken_in(case, back)
    by = max(counted, key=lambda one: one.born, default=None)
    return Retention(
        years=years,
        day=years_after(by.born, years) if by is not None else None,
        by=by,
        groups=tuple(one for one in people_of(case) if one.is_group and birth_days(one) is None),
        still_here=tuple(one.person for one in counted if _may_be_here(one, today, went)),
        hold=hold_on(case),
        went=_all_went(case, went),
        after_transfer=kept_after(school),
    )


def kept_after(school: School) -> Kept:
    """Give what the school keeps of a record that another school has taken in; what is unknown is a copy."""
    known: dict[str, Kept] = {"summary": "summary", "nothing": "nothing"}
    return known.get(school.kept_after_transfer, "copy")


def counted_from(case: Case) -> tuple[date | None, date | None]:
    """Give from which days a list knows when a case is to be looked at again; none while it is held.

    They are the latest birth that counts, and the day by which every pupil of ours had gone on. Neither hangs
    on what the school has set, so that a new rule changes no list.
    """
    if hold_on(case) is not None:
        return None, None
    born = max((one.born for one in _counted(case)), default=None)
    return born, _all_went(case, taken_in(case))


def latest_birth(school: School, today: date) -> date:
    """Give the latest day on which the youngest pupil of a case that is due today may have been born."""
    year = today.year - years_of(school)
    try:
        return today.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def years_of(school: School) -> int:
    """Give the years of the school's rule, within what it may be."""
    return min(MOST_YEARS, max(LEAST_YEARS, school.keep_years))


def held(case: Case) -> tuple[str, ...]:
    """Give the ids of those of the cases joined here that are held."""
    return tuple(id for id, (_, act) in _last_said(case).items() if isinstance(act, CaseHeld))


def hold_on(case: Case) -> Hold | None:
    """Give the newest hold that stands, or None; of cases joined, one that is held holds them all."""
    standing = [(entry, act) for entry, act in _last_said(case).values() if isinstance(act, CaseHeld)]
    newest = max(standing, key=lambda pair: pair[0].header.seq, default=None)
    return Hold(newest[0], newest[1].reason) if newest is not None else None


def _last_said(case: Case) -> dict[str, tuple[Entry, CaseHeld | HoldLifted]]:
    """Give what was said last of each of the cases joined here."""
    return {entry.header.case or "": (entry, act) for entry, act in case.holds}


def _counted(case: Case) -> Iterator[Counted]:
    """Give everybody who is, was or may be a pupil here; groups only where an age is told."""
    began = recorded(case.opened).date()
    for person in people_of(case):
        ours, born = _ours(person), birth_days(person)
        if ours is None or (person.is_group and born is None):
            continue
        if born is None:
            yield Counted(person, began, "not_known", ours)
        else:
            exact = isinstance(person.born, date | LeftOutDay)
            yield Counted(person, born.last, "born" if exact else "told", ours)


def _ours(person: CasePerson) -> Ours | None:
    """Say whether somebody is a pupil here; None for adults and for young people of other schools."""
    if "former_pupil" in person.standing:
        return "former"
    if "pupil_here" in person.standing:
        return "here"
    elsewhere = "pupil_elsewhere" in person.standing
    return "perhaps" if person.is_group or (person.is_young and not elsewhere) else None


def _may_be_here(one: Counted, today: date, went: Mapping[str, date]) -> bool:
    is_of_age = today >= years_after(one.born, LEAST_YEARS)
    return one.ours == "here" and not is_of_age and one.person.id not in went


def _all_went(case: Case, went: Mapping[str, date]) -> date | None:
    """Give the last day on which one of our pupils was taken in; None where one was not, or none is ours."""
    ours = [one.id for one in people_of(case) if _ours(one) is not None]
    return max(went[id] for id in ours) if ours and went.keys() >= {*ours} else None


def years_after(day: date, years: int) -> date:
    """Give the same day years later; for 29 February in a year without one, 1 March."""
    year = min(date.max.year, day.year + years)
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
