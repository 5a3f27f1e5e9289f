"""The facts a record leads with: standing, who leads, when the school knew, how much is recorded (Z13)."""

from datetime import datetime

from yps_desktop.documents.content import KeyFact
from yps_desktop.documents.days import clock, short_day
from yps_desktop.guidance.spell import count
from yps_desktop.record.acts import School
from yps_desktop.record.case import Case
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.standing import standing
from yps_desktop.record.sheets.decision import NOT_REFERRED


def key_facts(case: Case, school: School, now: datetime) -> tuple[KeyFact, ...]:
    """Give the four facts at the head of page 1."""
    return (_standing(case, school, now), _lead(case), _knew(case), _amount(case))


def knew(case: Case) -> tuple[Moment | None, Moment | None]:
    """Give when the school and when the DSL first knew, as far as is recorded."""
    return _earliest(case, "when"), _earliest(case, "reached_dsl")


def _earliest(case: Case, field: str) -> Moment | None:
    said = [getattr(written.sheet, field, None) for written in case.of("disclosure")]
    return min((at for at in said if isinstance(at, Moment)), key=Moment.earliest, default=None)


def _standing(case: Case, school: School, now: datetime) -> KeyFact:
    first, *others = standing(case, school).words(now)
    return KeyFact("Standing", first, "; ".join([*others, *_course(case)]).lower())


def _course(case: Case) -> list[str]:
    decision = case.newest("decision")
    course = getattr(decision.sheet, "course", None) if decision else None
    return ["not referred"] if course in NOT_REFERRED else []


def _lead(case: Case) -> KeyFact:
    holder = case.holders.get(case.lead)
    if holder is None:
        return KeyFact("Who leads", "Not recorded")
    return KeyFact("Who leads", holder.name, holder.office)


def _knew(case: Case) -> KeyFact:
    school, dsl = knew(case)
    if school is None:
        return KeyFact("School knew", "Not recorded")
    if dsl is None:
        return KeyFact("School knew", short_day(school.day), _time(school))
    at = clock(dsl.at) if dsl.day == school.day and dsl.at else short_day(dsl.day)
    said = [_time(school)] if school.at else []
    return KeyFact("School knew", short_day(school.day), "; ".join([*said, f"the DSL at {at}"]))


def _time(moment: Moment) -> str:
    if moment.at is None:
        return "about then" if moment.about else ""
    return f"about {clock(moment.at)}" if moment.about else clock(moment.at)


def _amount(case: Case) -> KeyFact:
    corrections = sum(len(written.versions) - 1 for written in case.written)
    note = f"and {count(corrections, 'correction')}" if corrections else "no correction"
    return KeyFact("Recorded", count(len(case.written), "sheet"), note)
