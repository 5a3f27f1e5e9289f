"""Meetings with other agencies: invited, attended or report sent, what was agreed (S3)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import NO, YES, Named, choice, moment, only_if, people, text, yes_no
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet

_HELD = only_if("stage", "held")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Sheet):
    """One invitation, one meeting, or the word that none was held."""

    kind: ClassVar[str] = "meeting"
    leads: ClassVar[tuple[str, ...]] = ("meeting", "stage")

    stage: str | None = choice("S3", "invited", "held", "none_held", needed=True)
    when: Moment | None = moment("S3", needed=True)
    meeting: str | None = choice(
        "S3",
        "strategy",
        "child_protection_conference",
        "core_group",
        "child_in_need",
        "early_help",
        "looked_after_review",
        "multi_agency",
        "other",
        when=only_if("stage", "invited", "held"),
    )
    young_people: tuple[Named, ...] | None = people(
        "S3", among="young", when=only_if("stage", "invited", "held")
    )
    to_be_held: Moment | None = moment("S3", future=True, when=only_if("stage", "invited"))
    school_invited: str | None = yes_no("S3", when=_HELD)
    school_attended: str | None = yes_no("S3", when=_HELD)
    attended: tuple[Named, ...] | None = people(
        "S3", among="staff", when=(*_HELD, *only_if("school_attended", YES))
    )
    report_sent: str | None = yes_no("S3", when=_HELD)
    not_attended_reason: str | None = text(
        "S3", long=True, when=(*_HELD, *only_if("school_attended", NO)), by_rule=True
    )
    others: tuple[Named, ...] | None = people("S3", among="staff", when=_HELD)
    agreed: str | None = text("S3", long=True, when=_HELD)
    none_held_reason: str | None = text("S3", long=True, when=only_if("stage", "none_held"))
