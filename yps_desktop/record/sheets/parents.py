"""Parents and carers: told, not told and why, told by the young person, kept informed (F1–F4)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import (
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

_SPOKE = only_if("step", "told", "kept_informed")
_TOLD = only_if("step", "told")
_NOT_TOLD = only_if("step", "not_told")
_PLAN = only_if("step", "own_plan")
_LATER = only_if("step", "not_told", "own_plan")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parents(Sheet):
    """One step with the parents or carers of one or several young people."""

    kind: ClassVar[str] = "parents"
    leads: ClassVar[tuple[str, ...]] = ("step", "young_people")

    step: str | None = choice("F1 F2 F3 F4", "told", "not_told", "own_plan", "kept_informed", needed=True)
    young_people: tuple[Named, ...] | None = people("F5", among="young", needed=True)
    when: Moment | None = moment("F1 F2 F4", needed=True)

    who: tuple[Named, ...] | None = people("F1 F4", among="staff", when=_SPOKE)
    by_whom: tuple[Named, ...] | None = people("F1 F4", when=_SPOKE)
    how: str | None = choice("F1 F4", "in_person", "telephone", "video_call", "letter", "email", when=_SPOKE)
    what: str | None = text("F1 F4", long=True, when=_SPOKE)
    answer: str | None = text("F1", long=True, when=_SPOKE)
    advice: tuple[str, ...] | None = choices(
        "F1",
        "law",
        "talking",
        "taking_down",
        "not_sharing",
        "blocking",
        "behaviour",
        "exploitation",
        "support_child",
        "support_self",
        "school",
        when=_TOLD,
    )

    reason: str | None = text("F2", long=True, when=_NOT_TOLD, needed=True)
    consulted: tuple[str, ...] | None = choices(
        "F2", "police", "social_care", "headteacher", "other", "nobody", when=_NOT_TOLD
    )
    consulted_said: str | None = text(
        "F2",
        long=True,
        when=(*_NOT_TOLD, *only_if("consulted", "police", "social_care", "headteacher", "other")),
    )

    plan: str | None = text("F3", long=True, when=_PLAN)
    look_again: Moment | None = moment("F2 F3", when=_LATER, future=True)

    objection: str | None = yes_no("F4", when=only_if("step", "not_told", "kept_informed"))
    objection_weighed: str | None = text(
        "F4",
        long=True,
        when=(*only_if("step", "not_told", "kept_informed"), *only_if("objection", YES, UNSURE)),
    )
