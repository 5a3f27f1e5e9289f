"""Whether the school disciplines one child for it, to what purpose, and with which needs weighed (T7)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import Named, choice, choices, moment, only_if, person, text
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet

_SOME = only_if("course", "sanction", "suspension", "exclusion")


@dataclass(frozen=True, slots=True, kw_only=True)
class Discipline(Sheet):
    """One decision on discipline for one child."""

    kind: ClassVar[str] = "discipline"
    leads: ClassVar[tuple[str, ...]] = ("young_person", "course")

    young_person: Named | None = person("T7", among="young", needed=True)
    when: Moment | None = moment("T7", needed=True)
    course: str | None = choice("T7", "none", "sanction", "suspension", "exclusion", "not_yet", needed=True)
    none_reason: str | None = text("T7", long=True, when=only_if("course", "none"), by_rule=True)
    what: str | None = text("T7", long=True, when=_SOME)
    purpose: tuple[str, ...] | None = choices(
        "T7", "responsibility", "never_tolerated", "safety_of_others", "other", when=_SOME
    )
    reason: str | None = text("T7", long=True, when=_SOME)
    needs_weighed: str | None = text("T7", long=True)
    decided_by: Named | None = person("T7", among="staff")
