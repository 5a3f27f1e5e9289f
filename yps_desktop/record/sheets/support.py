"""Support after it, and what keeps each child safe in school (T3, T5)."""

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
    person,
    text,
    yes_no,
)
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Sheet):
    """What help somebody has, a child or a member of staff."""

    kind: ClassVar[str] = "support"
    leads: ClassVar[tuple[str, ...]] = ("for_whom", "what")

    for_whom: tuple[Named, ...] | None = people("T3", needed=True)
    when: Moment | None = moment("T3", needed=True)
    what: str | None = text("T3", long=True, needed=True)
    by_whom: str | None = text("T3")
    check_ins: str | None = text("T3", long=True)
    until: Moment | None = moment("T3", future=True)
    bullying_looked_for: str | None = yes_no("T3")
    bullying_found: str | None = text("T3", long=True, when=only_if("bullying_looked_for", YES, UNSURE))


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyPlan(Sheet):
    """What keeps one child safe in school from now on."""

    kind: ClassVar[str] = "safety_plan"
    about: ClassVar[Subject | None] = "plan"
    leads: ClassVar[tuple[str, ...]] = ("young_person", "measures")

    young_person: Named | None = person("T5", among="young", needed=True)
    when: Moment | None = moment("T5", needed=True)
    measures: str | None = text("T5", long=True, needed=True)
    kept_apart: tuple[Named, ...] | None = people("T5", among="involved")
    adult: Named | None = person("T5", among="staff")
    online: str | None = text("T5", long=True)
    agreed_with: tuple[str, ...] | None = choices(
        "T5", "young_person", "parents", "social_care", "police", "other"
    )
    review: Moment | None = moment("T5", future=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyPlanReview(Sheet):
    """A safety plan looked at again: it stays, changes or ends."""

    kind: ClassVar[str] = "safety_plan_review"
    about: ClassVar[Subject | None] = "plan"
    follows: ClassVar[tuple[str, ...]] = ("safety_plan",)
    settles: ClassVar[tuple[str, ...]] = ("outcome", "ended")
    leads: ClassVar[tuple[str, ...]] = ("outcome", "what")

    outcome: str | None = choice("T5", "stays", "changed", "ended", needed=True)
    when: Moment | None = moment("T5", needed=True)
    attended: tuple[Named, ...] | None = people("T5")
    what: str | None = text("T5", long=True)
    child_says: str | None = text("T5 T6", long=True)
    review: Moment | None = moment("T5", when=only_if("outcome", "stays", "changed"), future=True)
