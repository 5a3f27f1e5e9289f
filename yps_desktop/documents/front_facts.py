"""The facts a record leads with: standing, who leads, when the school knew, how much is recorded (Z13)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from yps_desktop.documents.content import KeyFact
from yps_desktop.documents.days import clock, short_day
from yps_desktop.documents.signatures import reader
from yps_desktop.guidance.spell import count
from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.contact import told_social_care
from yps_desktop.record.rules.life import leader
from yps_desktop.record.rules.standing import standing
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import NOT_REFERRED

_REFERRED_TO = {
    "police": ("police", "police_and_social_care"),
    "social care": ("social_care", "police_and_social_care"),
}
_THE = {"police": "the police"}


def key_facts(case: Case, school: School, now: datetime) -> tuple[KeyFact, ...]:
    """Give the four facts at the head of page 1."""
    return (_standing(case, school, now), _lead(case), knew_fact(case), _amount(case))


def knew(case: Case) -> tuple[Moment | None, Moment | None]:
    """Give when the school and when the DSL first knew, as far as is recorded."""
    return _earliest(case, "when"), _earliest(case, "reached_dsl")


def _earliest(case: Case, field: str) -> Moment | None:
    said = [getattr(written.sheet, field, None) for written in case.of("disclosure")]
    return min((at for at in said if isinstance(at, Moment)), key=Moment.earliest, default=None)


def _standing(case: Case, school: School, now: datetime) -> KeyFact:
    stands = replace(standing(case, school), headteacher=reader(school))
    decided = list(_decided(case))
    words = [one for one in stands.words(now) if not (decided and one.startswith("With "))]
    first, *others = words or ["Open"]
    said = [*map(_inside, others), *decided]
    return KeyFact("Standing", first, "; ".join(dict.fromkeys(said)))


def _decided(case: Case) -> Iterator[str]:
    """Tell what was decided apart from whom the school has spoken to: one may be without the other."""
    decision = case.newest("decision")
    course = getattr(decision.sheet, "course", None) if decision else None
    if decision is not None and course in NOT_REFERRED:
        yield "decided: not referred"
        for agency, contacts in _contacts(case).items():
            later = contacts and contacts[-1].entry.header.seq > decision.latest.header.seq
            yield from (f"{agency} contacted{' since' if later else ''}",) if contacts else ()
        return
    yield from _referred(_contacts(case), course)


def _referred(contacts: Mapping[str, tuple[Written, ...]], course: str | None) -> Iterator[str]:
    """Say which agency of those decided on was contacted, where one was not."""
    named = [agency for agency in contacts if course in _REFERRED_TO[agency]]
    if all(contacts[agency] for agency in named):
        return
    for agency in named:
        the = _THE.get(agency, agency)
        yield f"{agency} contacted" if contacts[agency] else f"no contact with {the} recorded yet"


def _contacts(case: Case) -> Mapping[str, tuple[Written, ...]]:
    return {"police": case.of("police"), "social care": told_social_care(case)}


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:]


def _lead(case: Case) -> KeyFact:
    leads = leader(case)
    if leads is None:
        return KeyFact("Who leads", "Not recorded")
    return KeyFact("Who leads", leads.name, leads.capacity)


def knew_fact(case: Case) -> KeyFact:
    """Say when the school first knew, and beside it when its DSL did."""
    school, dsl = knew(case)
    if school is None:
        return KeyFact("School knew", "Not recorded")
    if dsl is None:
        return KeyFact("School knew", short_day(school.day), _time(school))
    said = [_time(school)] if school.at else []
    return KeyFact("School knew", short_day(school.day), "; ".join([*said, _dsl_knew(dsl, school)]))


def _dsl_knew(dsl: Moment, school: Moment) -> str:
    if dsl.day == school.day:
        return f"the DSL at {_time(dsl)}" if dsl.at else "the DSL the same day"
    about = "about " if dsl.about else ""
    return f"the DSL on {about}{short_day(dsl.day)}{f', {clock(dsl.at)}' if dsl.at else ''}"


def _time(moment: Moment) -> str:
    if moment.at is None:
        return "about then" if moment.about else ""
    return f"about {clock(moment.at)}" if moment.about else clock(moment.at)


def _amount(case: Case) -> KeyFact:
    corrections = sum(len(written.versions) - 1 for written in case.written)
    note = f"and {count(corrections, 'correction')}" if corrections else "no correction"
    return KeyFact("Recorded", count(len(case.written), "sheet"), note)
