"""What was said to and by the police, their numbers, and how it ended for each young person (P1–P6, P8)."""

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
    person,
    text,
    yes_no,
)
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class PoliceContact(Sheet):
    """One contact with the police, by whichever way."""

    kind: ClassVar[str] = "police"
    leads: ClassVar[tuple[str, ...]] = ("crime_reference", "what_was_said")

    when: Moment | None = moment("P1", needed=True)
    route: str | None = choice(
        "P1", "safer_schools_officer", "pcso", "neighbourhood", "101", "999", "mash", "online"
    )
    made_by: Named | None = person("P1")
    taken_by: Named | NotKnown | None = person("P1", unknown=True)
    what_was_said: str | None = text("P1 P3", long=True, needed=True)
    incident_reference: str | None = text("P2")
    crime_reference: str | None = text("P2")
    reference_awaited: str | None = yes_no("P2")
    force: str | None = text("P2 P3")
    officer: str | None = text("P3")
    contact: str | None = text("P3")
    asked: tuple[str, ...] | None = choices("P3", "keep", "hand_over", "not_speak", "other")
    asked_note: str | None = text(
        "P3", long=True, when=only_if("asked", "keep", "hand_over", "not_speak", "other")
    )
    deletion_allowed: str | None = yes_no("X4 P3")
    deletion_said_by: str | None = text("X4", when=only_if("deletion_allowed", YES, UNSURE))
    devices_or_interviews: str | None = text("P3", long=True)
    told_before: str | None = choice("P8", "agreed", "not_agreed", "not_told")
    told_before_reason: str | None = text(
        "P8", long=True, when=only_if("told_before", "not_agreed", "not_told")
    )
    told_of_recording: tuple[str, ...] | None = choices("P6", "young_person", "parents", "nobody")
    told_of_recording_what: str | None = text(
        "P6", long=True, when=only_if("told_of_recording", "young_person", "parents")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PoliceOutcome(Sheet):
    """How the police ended one crime number for one young person."""

    kind: ClassVar[str] = "police_outcome"
    leads: ClassVar[tuple[str, ...]] = ("outcome", "young_person")

    when: Moment | None = moment("P4", needed=True)
    outcome: str | None = choice(
        "P4",
        "outcome_21",
        "outcome_22",
        "no_further_action",
        "community_resolution",
        "caution",
        "charge",
        "other",
        "not_known",
        needed=True,
    )
    young_person: Named | NotKnown | None = person("P4", unknown=True, among="young")
    crime_reference: str | None = text("P4 P2")
    outcome_code: str | None = text("P4")
