"""A decision and its reason; a later decision stands beside the earlier one (C1–C6)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import (
    UNSURE,
    YES,
    Named,
    choice,
    moment,
    only_if,
    people,
    text,
    yes_no,
)
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet

REFERRED = ("police", "social_care", "police_and_social_care")
"""Courses that send the case to another agency."""
NOT_REFERRED = ("early_help", "in_school", "in_school_specialists")
"""Courses the headteacher signs off (C3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Sheet):
    """What is to be done, and why."""

    kind: ClassVar[str] = "decision"
    password: ClassVar[bool] = True
    leads: ClassVar[tuple[str, ...]] = ("course",)

    when: Moment | None = moment("C1", needed=True)
    course: str | None = choice("C1", *REFERRED, *NOT_REFERRED, needed=True)
    reason: str | None = text("C2", long=True, needed=True)
    against_advice_reason: str | None = text("R5", long=True, by_rule=True)
    enough_information: str | None = yes_no("C6", when=only_if("course", *NOT_REFERRED), needed=True)
    manageable: str | None = yes_no("C6", when=only_if("course", *NOT_REFERRED), needed=True)
    consulted: tuple[Named, ...] | None = people("C2", among="staff")
    wishes: str | None = text("C2", long=True)
    abusive: str | None = yes_no("C4")
    contacted_when: Moment | None = moment("C4", when=only_if("abusive", YES, UNSURE))
    contacted_whom: str | None = text("C4", when=only_if("abusive", YES, UNSURE))
    next_review: Moment | None = moment("C5", future=True)
