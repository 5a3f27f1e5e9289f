"""What a case comes to in a few facts, each from the newest sheet that says it."""

from collections.abc import Iterator, Mapping

from yps_desktop.guidance.lines import words_of
from yps_desktop.guidance.spell import NOT_RECORDED, spell
from yps_desktop.guidance.words import Edition
from yps_desktop.record.ages import ages_of, flag_words
from yps_desktop.record.case import Case, Written
from yps_desktop.record.days import spell_day
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.rules.deadlines import reference_awaited_since
from yps_desktop.record.rules.facts import newest_answer
from yps_desktop.record.rules.parents import ParentsStanding, ParentsStep, parents_of
from yps_desktop.record.rules.referral import is_against_advice
from yps_desktop.record.times import recorded
from yps_desktop.services.known import other_agencies, person_line

Fact = tuple[str, str]

_STEPS: Mapping[ParentsStep, str] = {
    "told": "told",
    "not_told": "not told",
    "own_plan": "told by the young person, as agreed",
    "not_recorded": NOT_RECORDED.lower(),
}
_PARTS = (
    ("In the imagery", ("in_imagery",)),
    ("Passed it on", ("passed_on",)),
    ("Received it", ("received", "holds", "sent_unasked")),
)
"""The parts that have a line of their own; each person stands once, at the first that fits."""


def summary_of(case: Case, edition: Edition) -> tuple[Fact, ...]:
    """Give the facts beside a case: who, viewed, decided, devices, police reference."""
    return tuple(_facts(case, edition))


def kind_of_incident(case: Case, edition: Edition) -> str:
    """Say what kind of incident it is, or nothing where that is not recorded."""
    return _label(case.newest("imagery"), edition, "incident")


def _facts(case: Case, edition: Edition) -> Iterator[Fact]:
    yield from _people(case)
    yield "Viewed", _viewed(case, edition)
    yield "Decided", _decided(case, edition)
    if parents := parents_of(case):
        yield "Parents", "\n".join(_parents(one) for one in parents)
    for device in devices_of(case):
        yield "Device", f"{device.label}, {device.now.words}"
    yield "Police reference", _reference(case)
    if others := other_agencies(case, edition):
        yield "Other agencies", "\n".join(others)


def _parents(one: ParentsStanding) -> str:
    """F5: say whether the parents of each know."""
    said = _STEPS[one.step]
    when = f", {spell_day(one.when.day)}" if one.when is not None else ""
    again = f", looked at again on {spell_day(one.look_again.day)}" if one.look_again is not None else ""
    return f"{one.person.name}: {said}{when}{again}"


def _people(case: Case) -> Iterator[Fact]:
    left = [person for person in people_of(case) if person.roles or person.is_young]
    for name, roles in _PARTS:
        some = [person for person in left if any(role in roles for role in person.roles)]
        left = [person for person in left if person not in some]
        if some or name == "In the imagery":
            yield name, _lines(some, case) or NOT_RECORDED
    if left:
        yield "Also in it", _lines(left, case)


def _lines(people: list[CasePerson], case: Case) -> str:
    return "\n".join(_line(person, case) for person in people)


def _line(person: CasePerson, case: Case) -> str:
    """Write who somebody is, what of their age asks for care, and ages on earlier days where they differ."""
    said = [person_line(person, case)]
    flag = flag_words(person, case) if person.sheet is not None else ""
    return "; ".join([*said, *([flag] if flag else []), *_earlier_ages(person, case)])


def _earlier_ages(person: CasePerson, case: Case) -> Iterator[str]:
    """Give the age on the day it was made and on the day it was shared (Y2), unless it is today's."""
    ages = ages_of(person, case)
    for age, day in ((ages.made, "when it was made"), (ages.shared, "when it was shared")):
        if age is not None and age != ages.disclosed:
            yield f"{age.words()} {day}"


def _viewed(case: Case, edition: Edition) -> str:
    newest = case.newest("viewing")
    return _label(newest, edition, "form") if newest else "Not decided"


def _decided(case: Case, edition: Edition) -> str:
    newest = case.newest("decision")
    if newest is None:
        return "Not yet"
    day = spell_day(recorded(newest.latest).date())
    against = ", against advice" if is_against_advice(case, newest) else ""
    return f"{_label(newest, edition, 'course')}, {day}{against}"


def _reference(case: Case) -> str:
    for field in ("crime_reference", "incident_reference"):
        said = newest_answer(case, "police", field)
        if said:
            return str(said)
    return "Awaited" if reference_awaited_since(case) else NOT_RECORDED


def _label(written: Written | None, edition: Edition, field: str) -> str:
    value = getattr(written.sheet, field, None) if written else None
    if written is None or value is None:
        return ""
    words = words_of(edition, written).field(field)
    return spell(written.sheet.field(field), words, value)
