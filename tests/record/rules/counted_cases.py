"""Invented cases of any number, each with what it obviously counts as, said while it was drawn by lot."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from tests.record.builder import Chain
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact, PoliceOutcome
from yps_desktop.record.sheets.risk import Risk
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.viewing import Viewing

NONE = "not_recorded"
FIRST, _TOLD = date(2024, 9, 1), time(9)
_APPS = {"Snap": "Snapchat", "insta": "Instagram", "Whats App": "WhatsApp", "Blorp": "Another"}
_COURSES = ("police", "social_care", "in_school", "early_help")
_KINDS = ("own_shared", "held", "not_known")


@dataclass(frozen=True, slots=True)
class Drawn:
    """One case by lot: its day, its sheets, and values by fact and minutes by time as they were drawn.

    `people` is how many young people it is about, `review` the day a decision is to be looked at again.
    """

    day: date
    sheets: tuple[Sheet, ...]
    facts: dict[str, set[str]]
    times: dict[str, int]
    people: int
    review: date | None

    def case(self) -> Case:
        """Write it as a vault would."""
        chain = Chain(opened=f"{self.day.isoformat()}T12:00:00Z")
        for number, sheet in enumerate(self.sheets):
            chain.sheet(sheet, f"y{number}" if isinstance(sheet, Person) else None)
        return chain.case()


def drawn(random: Random) -> Drawn:
    """Draw one case."""
    day = FIRST + timedelta(days=random.randrange(4 * 365))
    when = Moment(day, _TOLD)
    born = [
        random.choice([None, day - timedelta(days=random.randrange(9 * 365, 18 * 365))]) for _ in range(2)
    ]
    born = born[: random.randrange(3)]
    sexes = [random.choice([None, "female", "male"]) for _ in born]
    people = [
        Person(
            told_when=when,
            name="Juniper Exampleton",
            standing=("pupil_here",),
            roles=("in_imagery",),
            sex=sex,
            born=one,
        )
        for sex, one in zip(sexes, born, strict=True)
    ]
    typed = random.sample(sorted(_APPS), random.randrange(3))
    kind = random.choice([None, *_KINDS])
    teller, waited = random.choice([None, "friend", "staff"]), random.choice([None, 0, 5, 95])
    courses = [random.choice(_COURSES) for _ in range(random.randrange(3))]
    typology, outcome = (
        random.choice([None, "experimental_romantic"]),
        random.choice([None, "outcome_21", "caution"]),
    )
    behaviour, called = random.choice([None, "normal", "problematic"]), random.choice([None, None, 60, 600])
    steps = [random.choice([None, "told", "not_told", "own_plan"]) for _ in born]
    looks = random.sample(("viewed", "seen", "not_viewed"), random.randrange(3))
    review = random.choice([None, day + timedelta(days=30)]) if courses else None
    closed = random.choice([None, None, 3, 40])
    sheets: list[Sheet] = [
        Disclosure(when=when, account="Told.", brought_by=teller, reached_dsl=_after(day, waited)),
        *people,
    ]
    if typed or kind:
        services = ", then ".join(typed) or None
        sheets.append(Imagery(when=when, description="Told.", incident=kind, services=services))
    if typology and people:
        sheets.append(
            Risk(
                when=when,
                young_people=(Named("y1", "Juniper Exampleton"),),
                faced="low",
                typology=typology,
                behaviour=behaviour,
            )
        )
    sheets += [
        Decision(when=when, course=course, reason="Told.", next_review=_on(review if last else None))
        for last, course in zip([*[False] * (len(courses) - 1), True], courses, strict=False)
    ]
    if called is not None:
        sheets.append(PoliceContact(when=_after(day, (waited or 0) + called), what_was_said="Told."))
    sheets += [PoliceOutcome(when=when, outcome=outcome)] if outcome else []
    sheets += [
        Parents(step=step, young_people=(Named(f"y{at}", "Juniper Exampleton"),), when=when)
        for at, step in enumerate(steps, 1)
        if step
    ]
    sheets += [Viewing(form=form, when=when) for form in looks]
    if closed is not None:
        sheets.append(Closing(when=_on(day + timedelta(days=closed)), summary="Over.", followed_up="Asked."))
    referred = {"police"} & {*courses[-1:]} | ({"police"} if called is not None else set())
    referred |= {"social care"} if courses[-1:] == ["social_care"] else set()
    facts = {
        "kind": {kind or NONE},
        "year_group": {_year(one, day) for one in born},
        "sex": {sex or NONE for sex in sexes},
        "age": {_age(one, day) for one in born},
        "under_13": _under_13([_age(one, day) for one in born if one]),
        "typology": {(people and typology) or NONE},
        "app": {_APPS[one] for one in typed if one != "Blorp" or len(typed) == 1},
        "told_by": {teller or NONE},
        "decision": {courses[-1] if courses else NONE},
        "police_outcome": {outcome} if outcome else set(),
        "behaviour": {(people and typology and behaviour) or NONE},
        "referred": {"yes" if referred else "no" if courses else NONE},
        "referred_to": referred,
        "parents": {step or NONE for step in steps},
        "viewing": {*looks} or {NONE},
        "life": {"open" if closed is None else "closed"},
    }
    times = {
        "to_lead": waited,
        "to_agency": called,
        "to_close": None if closed is None else closed * 24 * 60,
    }
    took = {name: minutes for name, minutes in times.items() if minutes is not None}
    return Drawn(day, tuple(sheets), facts, took, len(people), None if closed is not None else review)


def obvious(cases: Iterable[Drawn], fact: str, first: date, last: date) -> dict[str, int]:
    """Count slowly: go through every case and look at every value."""
    counts: dict[str, int] = {}
    for case in cases:
        for value in case.facts[fact] if first <= case.day <= last else ():
            counts[value] = counts.get(value, 0) + 1
    return counts


def many(seed: int, cases: int) -> Iterator[Drawn]:
    """Draw a number of cases, the same for the same seed."""
    random = Random(seed)
    for _ in range(cases):
        yield drawn(random)


def _after(day: date, minutes: int | None) -> Moment | None:
    if minutes is None:
        return None
    reached = datetime.combine(day, _TOLD) + timedelta(minutes=minutes)
    return Moment(reached.date(), reached.time())


def _on(day: date | None) -> Moment | None:
    return Moment(day) if day is not None else None


def _begins(day: date) -> int:
    return day.year if day.month >= 9 else day.year - 1


def _year(born: date | None, day: date) -> str:
    """Say it as schools do: who was born in the school year 2011–12 is in Year 10 in 2026–27."""
    return NONE if born is None else str(_begins(day) - _begins(born) - 5)


def _age(born: date | None, day: date) -> str:
    if born is None:
        return NONE
    age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return "under_11" if age < 11 else "18_or_over" if age > 17 else str(age)


def _under_13(ages: list[str]) -> set[str]:
    if not ages:
        return set()
    return {"yes"} if {"under_11", "11", "12"} & set(ages) else {"no"}
