"""Who is in it, in which part, how old, and what makes them vulnerable (Y1–Y7)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from yps_desktop.record.fields import (
    NO,
    UNSURE,
    YES,
    Named,
    choice,
    choices,
    day,
    moment,
    number,
    only_if,
    person,
    text,
    yes_no,
)
from yps_desktop.record.moments import LeftOutDay, Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet, Subject

ROLES = (
    "in_imagery",
    "made",
    "asked",
    "sent",
    "sent_unasked",
    "passed_on",
    "received",
    "holds",
    "pressured",
    "was_pressured",
    "reported",
)
"""The parts somebody may have had in it (Y1); one person may have had several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Sheet):
    """One person: a pupil here or elsewhere, or an adult."""

    kind: ClassVar[str] = "person"
    happened: ClassVar[str] = "told_when"
    about: ClassVar[Subject | None] = "person"
    leads: ClassVar[tuple[str, ...]] = ("name", "roles")

    name: str | None = text("Y1", needed=True)
    standing: tuple[str, ...] | None = choices(
        "Y1", "pupil_here", "former_pupil", "pupil_elsewhere", "adult", "adult_works_here", "not_known"
    )
    is_headteacher: str | None = yes_no("Y1 R4", when=only_if("standing", "adult_works_here"))
    roles: tuple[str, ...] | None = choices("Y1", *ROLES)
    born: date | NotKnown | LeftOutDay | None = day("Y2", unknown=True)
    age_low: int | None = number("Y2")
    age_high: int | None = number("Y2")
    year_group: str | None = text("Y2")
    age_told_by: str | None = text("Y2")
    upn: str | None = text("Y1", when=only_if("standing", "pupil_here", "former_pupil", "pupil_elsewhere"))
    """The number a pupil keeps from school to school; see `record/upn.py`."""
    sex: str | None = choice("Y3", "female", "male", "other", "not_known")
    vulnerability: tuple[str, ...] | None = choices(
        "Y4",
        "looked_after",
        "protection_plan",
        "in_need_plan",
        "send_ehc",
        "earlier_abuse",
        "health",
        "other",
        "none_known",
        "not_known",
    )
    vulnerability_note: str | None = text("Y4", long=True)
    social_care: str | None = choice("Y4 S1", "now", "before", "perhaps", "no", "not_known")
    """Does children's social care know this child?"""
    agencies: str | None = text("Y4", long=True)
    understands_consent: str | None = choice("Y5 A1 A2", YES, "partly", NO, UNSURE)
    understands_consequences: str | None = choice("Y5 A1", YES, "partly", NO, UNSURE)
    understanding_note: str | None = text("Y5", long=True, when=only_if("understands_consent", "partly", NO))
    relation: str | None = choice(
        "Y6", "partners", "former_partners", "friends", "siblings", "met_online", "none", "not_known"
    )
    relation_to: Named | None = person(
        "Y6",
        among="involved",
        when=only_if("relation", "partners", "former_partners", "friends", "siblings", "met_online", "none"),
    )
    told_when: Moment | None = moment("Y1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Sheet):
    """Several people with one part in it, from whom some may be named later (Y7)."""

    kind: ClassVar[str] = "group"
    happened: ClassVar[str] = "told_when"
    about: ClassVar[Subject | None] = "group"
    leads: ClassVar[tuple[str, ...]] = ("name", "how_many")

    name: str | None = text("Y7", needed=True)
    how_many: int | NotKnown | None = number("Y7", unknown=True)
    counted: str | None = choice("Y7", "counted", "guessed")
    roles: tuple[str, ...] | None = choices("Y7 Y1", *ROLES)
    age_low: int | None = number("Y7 Y2")
    age_high: int | None = number("Y7 Y2")
    told_when: Moment | None = moment("Y7")
