"""What the school learns from it: nine questions of the policy, and what being online added (T4)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import Named, moment, people, text
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons(Sheet):
    """One look back. The policy's list runs from (a) to (j) without a (b); every answer is optional."""

    kind: ClassVar[str] = "lessons"
    begins_case: ClassVar[bool] = False

    when: Moment | None = moment("T4", needed=True)
    attended: tuple[Named, ...] | None = people("T4", among="staff")
    place: str | None = text("T4", long=True)
    attitudes: str | None = text("T4", long=True)
    training: str | None = text("T4", long=True)
    similar_cases: str | None = text("T4", long=True)
    teaching: str | None = text("T4", long=True)
    parents: str | None = text("T4", long=True)
    other_schools: str | None = text("T4", long=True)
    confidence: str | None = text("T4", long=True)
    earlier: str | None = text("T4", long=True)
    online: str | None = text("T4", long=True)
