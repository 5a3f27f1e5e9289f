"""A decision and its reason; a later decision stands beside the earlier one (C1–C8)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import (
    NO,
    UNSURE,
    YES,
    Named,
    choice,
    choices,
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
    judged_at_signing: ClassVar[bool] = True
    password: ClassVar[bool] = True
    leads: ClassVar[tuple[str, ...]] = ("course",)

    when: Moment | None = moment("C1")
    course: str | None = choice("C1", *REFERRED, *NOT_REFERRED, needed=True)
    reason: str | None = text("C2", long=True, needed=True)
    against_advice_reason: str | None = text("R5", long=True, by_rule=True)
    enough_information: str | None = yes_no("C6", when=only_if("course", *NOT_REFERRED), needed=True)
    manageable: str | None = yes_no("C6", when=only_if("course", *NOT_REFERRED), needed=True)
    must_report: str | None = yes_no("C8", by_rule=True, when=only_if("course", *NOT_REFERRED))
    """Does the law ask for a report? Asked from the day the school has set for that law."""
    must_report_reason: str | None = text(
        "C8",
        long=True,
        when=(*only_if("course", *NOT_REFERRED), *only_if("must_report", NO, UNSURE)),
    )
    consulted: tuple[Named, ...] | None = people("C2", among="staff")
    wishes: str | None = text("C2", long=True)
    abusive: str | None = yes_no("C4")
    contacted_when: Moment | None = moment("C4", when=only_if("abusive", YES, UNSURE), retired=True)
    contacted_whom: str | None = text("C4", when=only_if("abusive", YES, UNSURE), retired=True)
    """Both are asked where the contact itself is recorded: on the sheets for the police and social care."""
    contacted_late_reason: str | None = text(
        "C4", long=True, by_rule=True, when=only_if("abusive", YES, UNSURE)
    )
    agreed_courses: tuple[str, ...] | None = choices(
        "C1 C4",
        "specialists",
        "early_help",
        "assessment",
        "police",
        "none_agreed",
        when=only_if("abusive", YES, UNSURE),
    )
    """What the agencies agreed with the school, beside what the school decides."""
    next_review: Moment | None = moment("C5", future=True)
