"""What of a case is counted (Q): choices, ages and times by the rules that pages ask, never a word typed.

Source: requirement Q. Whom a case is about is nowhere in it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, timedelta
from typing import Any, Self

from yps_desktop.record.ages import Age, ages_of, birth_days, disclosed_days, flags, year_group
from yps_desktop.record.canonical import read_object
from yps_desktop.record.case import Case
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.rules.apps import apps_in
from yps_desktop.record.rules.deadlines import every_due
from yps_desktop.record.rules.facts import all_answers, newest_answer
from yps_desktop.record.rules.register_cases import CaseOnRegister, case_on_register
from yps_desktop.record.rules.threads import happened, threads_of
from yps_desktop.record.school import School
from yps_desktop.record.times import recorded

FACTS = (
    "kind",
    "year_group",
    "sex",
    "age",
    "under_13",
    "typology",
    "behaviour",
    "app",
    "told_by",
    "decision",
    "referred",
    "referred_to",
    "police_outcome",
    "parents",
    "viewing",
    "life",
)
"""What is counted of each case; a case may count under several values of one fact."""
SIGNS = ("deletion", "awaiting_since")
"""What patterns ask of a case besides, and no page of numbers tells: since which day (ISO) a request to
delete it is not settled, "settled" where each is; and since which a decision waits for a second signature."""
SETTLED = "settled"
TIMES = ("to_lead", "to_agency", "to_close")
"""From the disclosure to the lead, from there to the first agency, from the disclosure to the closing."""

YEAR_GROUPS = ("Nursery", "Reception", *(str(year) for year in range(1, 14)))
NOT_RECORDED = "not_recorded"
UNDER_11, GROWN = "under_11", "18_or_over"
_YOUNGEST, _OLDEST = 11, 17


@dataclass(frozen=True, slots=True)
class Figures:
    """What one case counts as: the day it was opened, values by fact, and minutes by time.

    `people` is how many young people it is about, groups not counted. `due` is when the soonest thing of a
    kind is due (ISO 8601 with Z): whether it is overdue is worked out when somebody counts.
    """

    opened: date
    people: int
    facts: Mapping[str, tuple[str, ...]]
    times: Mapping[str, int]
    due: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Spell them for keeping; names nobody."""
        facts = {fact: list(values) for fact, values in self.facts.items()}
        told = {
            "opened": self.opened.isoformat(),
            "people": self.people,
            "facts": facts,
            "times": {**self.times},
        }
        return {**told, "due": {**self.due}} if self.due else told

    @classmethod
    def from_json(cls, held: Mapping[str, Any]) -> Self:
        """Read them back."""
        facts = {fact: tuple(values) for fact, values in held["facts"].items()}
        times, due = dict(held["times"]), dict(held.get("due", {}))
        return cls(date.fromisoformat(held["opened"]), held["people"], facts, times, due)

    @classmethod
    def read(cls, spelled: str) -> Self | None:
        """Read what the entry about a destroyed case keeps; None where it counts for nothing."""
        return cls.from_json(read_object(spelled.encode())) if spelled else None


def figures_of(case: Case, school: School) -> Figures:
    """Work out what a case counts as. What was opened by mistake is for the caller to leave out (B4)."""
    now = recorded(case.last)  # nothing here hangs on the time of day: what is overdue is asked elsewhere
    line = case_on_register(case, school, now)
    young = tuple(concerned(case))
    facts = {fact: tuple(dict.fromkeys(values)) for fact, values in _facts(case, line, young)}
    told = {fact: values for fact, values in facts.items() if values}
    return Figures(line.opened, len(young), told, dict(_times(case, line)), _due(case, line))


def concerned(case: Case) -> Iterator[CasePerson]:
    """Give the young people with a part in it besides telling of it."""
    for person in people_of(case):
        if person.is_young and (not person.roles or set(person.roles) - {"reported"}):
            yield person


def _facts(
    case: Case, line: CaseOnRegister, young: Iterable[CasePerson]
) -> Iterator[tuple[str, Iterable[str]]]:
    those = tuple(young)
    yield "kind", line.kinds or (NOT_RECORDED,)
    yield "year_group", [_year(one, case) for one in those]
    yield "sex", [one.sex or NOT_RECORDED for one in those]
    yield "age", [_age(ages_of(one, case).disclosed) for one in those]
    yield "under_13", _worst(flags(one, case).under_13 for one in those if birth_days(one) is not None)
    for fact in ("typology", "behaviour"):
        yield fact, _one(newest_answer(case, "risk", fact))
    yield (
        "app",
        [app for one in case.of("imagery") for app in apps_in(getattr(one.sheet, "services", "") or "")],
    )
    yield "told_by", sorted(all_answers(case, "disclosure", "brought_by")) or (NOT_RECORDED,)
    yield "decision", _one(newest_answer(case, "decision", "course"))
    yield "referred", _referred(line)
    yield "referred_to", line.referred_to
    yield "police_outcome", sorted(all_answers(case, "police_outcome", "outcome"))
    yield "parents", _parents(line)
    yield "viewing", _viewing(line)
    yield "life", (line.life,)
    yield "deletion", _deletion(case)
    yield "awaiting_since", () if line.awaiting_since is None else (line.awaiting_since.isoformat(),)


def _one(answer: Any) -> tuple[str, ...]:
    return (answer if isinstance(answer, str) else NOT_RECORDED,)


def _year(person: CasePerson, case: Case) -> str:
    """Give the year group at the disclosure: the school's own word first, else by the date of birth."""
    told = (person.year_group or "").casefold().removeprefix("year").removeprefix("yr").strip().capitalize()
    if told in YEAR_GROUPS:
        return told
    born = person.born if isinstance(person.born, date) else None
    return (year_group(born, disclosed_days(case).last) if born is not None else None) or NOT_RECORDED


def _age(age: Age | None) -> str:
    if age is None or not age.is_sure:
        return NOT_RECORDED
    if age.low < _YOUNGEST:
        return UNDER_11
    return GROWN if age.low > _OLDEST else str(age.low)


def _worst(flags: Iterable[str]) -> tuple[str, ...]:
    """Give "yes" where one is, else "possibly", else "no"; nothing where no age is told."""
    found = set(flags)
    return tuple(one for one in ("yes", "possibly", "no") if one in found)[:1]


def _referred(line: CaseOnRegister) -> tuple[str, ...]:
    """Say whether an agency was decided on, or told of it."""
    if line.referred_to:
        return ("yes",)
    return ("no" if line.decided else NOT_RECORDED,)


def _parents(line: CaseOnRegister) -> Iterator[str]:
    for standing in ("told", "not_told", "own_plan", NOT_RECORDED):
        if getattr(line.parents, standing):
            yield standing


def _viewing(line: CaseOnRegister) -> Iterator[str]:
    looks = line.looks
    found = [name for name in ("viewed", "seen", "not_viewed") if getattr(looks, name)]
    yield from found or [NOT_RECORDED]


def _deletion(case: Case) -> tuple[str, ...]:
    """Give the day of the oldest request to delete it that is not settled; nothing where nobody was asked."""
    asked = [
        one for one in threads_of(case, ("deletion",)) if getattr(one.begun.sheet, "form", "") == "asked"
    ]
    if not asked:
        return ()
    open_since = (happened(one.begun).day.isoformat() for one in asked if not one.is_settled)
    return (min(open_since, default=SETTLED),)


def _times(case: Case, line: CaseOnRegister) -> Iterator[tuple[str, int]]:
    for name in ("to_lead", "to_agency"):
        took = getattr(line, name)
        if took is not None and took.gap >= timedelta(0):
            yield name, round(took.gap / timedelta(minutes=1))
    told = disclosed_days(case).last
    if line.life == "closed" and line.ended is not None and line.ended >= told:
        yield "to_close", (line.ended - told) // timedelta(minutes=1)


def _due(case: Case, line: CaseOnRegister) -> dict[str, str]:
    soonest: dict[str, str] = {}
    for due in every_due(case, line.is_open):
        soonest.setdefault(due.kind, due.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    return soonest
