"""Contact with another school’s safeguarding lead: what, why, who leads; not a transfer (S5)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import Named, choice, moment, people, person, text
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherSchool(Sheet):
    """One contact with another school or college whose pupil has a part in it."""

    kind: ClassVar[str] = "other_school"
    leads: ClassVar[tuple[str, ...]] = ("school", "what_was_shared")

    when: Moment | None = moment("S5", needed=True)
    school: str | None = text("S5", needed=True)
    spoken_with: Named | NotKnown | None = person("S5", unknown=True, among="staff")
    made_by: Named | None = person("S5", among="staff")
    young_people: tuple[Named, ...] | None = people("S5", among="young")
    what_was_shared: str | None = text("S5", long=True, needed=True)
    why: str | None = text("S5", long=True)
    what_they_said: str | None = text("S5", long=True)
    who_leads: str | None = choice("S5", "we_lead", "they_lead", "each_for_their_own", "not_agreed")
    reached_at: str | None = text("S5")
