"""Where each young person stands with their parents or carers, and what is said beside that sheet (F1–F5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.people import CasePerson, in_imagery, person_in, young_people
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.due import Due, due_at
from yps_desktop.record.rules.sources import UKCCIS_2, UKCCIS_C
from yps_desktop.record.sheets.parents import Parents

ParentsStep = Literal["told", "not_told", "own_plan", "not_recorded"]

Position = Literal["lost_control", "was_sent", "passed_on"]
"""What happened to a child, as advice for their parents goes by it. Source: UKCCIS annex C."""

_IN_IT, _OF_ANOTHER = {"in_imagery"}, {"passed_on", "asked", "pressured"}
_MADE = {"made", "sent"}
"""A picture of themselves, unless others are named as being in it and they are not."""
_WAS_SENT = {"received", "sent_unasked", "holds"}
"""Whoever passed it on had it, and whoever is in it may have it back: this adds nothing then."""
_SPEAK_OF: dict[Position, str] = {
    "lost_control": "is in it. Speak of the law, having it taken down, Report Remove, and how to talk with "
    "their child.",
    "was_sent": "was sent it. Speak of the law, not passing it on, whether it was asked for, and blocking "
    "the sender.",
    "passed_on": "passed it on or asked for it. Speak of the law, where it went, taking it down, consent, "
    "and what to do differently.",
}
"""Advice by the child's position, each that fits (F1). Source: UKCCIS annex C, restated."""


@dataclass(frozen=True, slots=True)
class ParentsStanding:
    """Where one young person stands: `step`, its day, when it is looked at again, the sheet that says so."""

    person: CasePerson
    step: ParentsStep
    when: Moment | None = None
    look_again: Moment | None = None
    written: Written | None = None


def parents_of(case: Case) -> tuple[ParentsStanding, ...]:
    """Say of each young person with a part in it whether their parents know (F5).

    The newest step counts. Whoever only reported it has no line unless a sheet names them.
    """
    newest = _newest(case)
    return tuple(_standing(one, newest.get(one.id)) for one in young_people(case) if _asked(one, newest))


def parents_not_recorded(case: Case) -> tuple[CasePerson, ...]:
    """Give the young people of whom no sheet says whether their parents know."""
    return tuple(one.person for one in parents_of(case) if one.step == "not_recorded")


def parents_due(case: Case) -> Iterator[Due]:
    """F2, F3: what was put off, or left to the young person, is looked at again; the soonest is given."""
    planned = [one.look_again for one in parents_of(case) if one.look_again is not None]
    if planned:
        until = min(planned, key=lambda moment: moment.earliest())
        yield due_at(case, "Look again at telling parents", "parents_again", until, UKCCIS_2, "parents")


def parents_notices(case: Case | None, sheet: Parents) -> tuple[Notice, ...]:
    """Give what is said beside a step with parents as it is written."""
    return (*_positions(case, sheet), *_alone(sheet))


def positions_of(case: Case, person: CasePerson) -> tuple[Position, ...]:
    """Give each position that fits a child's part in it, for advice to their parents (F1); perhaps none."""
    roles = set(person.roles)
    own, others = (_IN_IT, _OF_ANOTHER | _MADE) if in_imagery(case) else (_IN_IT | _MADE, _OF_ANOTHER)
    found: list[Position] = ["lost_control"] if roles & own else []
    if roles & (others - _MADE if found else others):
        found.append("passed_on")
    if roles & _WAS_SENT and not found:
        found.append("was_sent")
    return tuple(found)


def _newest(case: Case) -> dict[str, Written]:
    """Give the newest sheet that names each young person, by id."""
    found: dict[str, Written] = {}
    for written in case.of("parents"):
        for one in getattr(written.sheet, "young_people", None) or ():
            found[one.id] = written
    return found


def _asked(person: CasePerson, newest: dict[str, Written]) -> bool:
    has_part = any(role != "reported" for role in person.roles)
    return person.id in newest or (person.sheet is not None and (has_part or not person.roles))


def _standing(person: CasePerson, written: Written | None) -> ParentsStanding:
    sheet = written.sheet if written is not None else None
    if not isinstance(sheet, Parents):
        return ParentsStanding(person, "not_recorded")
    if sheet.step == "not_told":
        return ParentsStanding(person, "not_told", sheet.when, sheet.look_again, written)
    if sheet.step == "own_plan":
        return ParentsStanding(person, "own_plan", sheet.when, sheet.look_again, written)
    return ParentsStanding(person, "told", sheet.when, written=written)


def _positions(case: Case | None, sheet: Parents) -> Iterator[Notice]:
    if case is None or sheet.step != "told":
        return
    for one in sheet.young_people or ():
        person = person_in(case, one.id)
        for position in positions_of(case, person) if person is not None else ():
            yield Notice("advice", None, f"{one.name} {_SPEAK_OF[position]}", UKCCIS_C)


def _alone(sheet: Parents) -> Iterator[Notice]:
    """F2: not telling is generally decided with police or social care, who may lead."""
    asked = set(sheet.consulted or ())
    if sheet.step == "not_told" and asked and not asked & {"police", "social_care"}:
        sentence = "Not telling parents is generally decided together with social care or the police."
        yield Notice("consulted", None, sentence, UKCCIS_2)
