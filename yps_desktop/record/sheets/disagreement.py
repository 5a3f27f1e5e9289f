"""We do not agree with an agency: about what, with whom, at which level, and their answer (S6)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import NO, UNSURE, Named, choice, moment, only_if, person, text, yes_no
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement(Sheet):
    """One step: what was said to whom at one level; a further level is a further sheet."""

    kind: ClassVar[str] = "disagreement"
    leads: ClassVar[tuple[str, ...]] = ("with_whom", "agency_name", "level", "about_what")

    when: Moment | None = moment("S6", needed=True)
    with_whom: str | None = choice("S6", "social_care", "police", "other_agency", "other_school", needed=True)
    agency_name: str | None = text("S6", when=only_if("with_whom", "other_agency", "other_school"))
    about_what: str | None = text("S6", long=True, needed=True)
    wanted: str | None = text("S6", long=True)
    level: str | None = choice("S6", "worker", "manager", "senior", "partnership")
    spoken_with: Named | NotKnown | None = person("S6", unknown=True, among="staff")
    made_by: Named | None = person("S6", among="staff")
    their_answer: str | None = text("S6", long=True)
    resolved: str | None = yes_no("S6")
    ask_again: Moment | None = moment("S6", future=True, when=only_if("resolved", NO, UNSURE))
