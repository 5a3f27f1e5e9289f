"""The initial review: who met, the five points, and what the meeting settled (R1–R8)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import (
    UNSURE,
    YES,
    Named,
    moment,
    only_if,
    people,
    text,
    yes_no,
)
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet

POINTS = ("point_adult", "point_coercion", "point_unusual", "point_acts_under_13", "point_harm")
"""The five points for immediate referral, in the source's order (R3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Sheet):
    """What the safeguarding team settled when it first met.

    Of the nine things a review establishes (R2), risk now is `point_harm`, where and how widely it was
    shared is told on the imagery sheet, and whether to refer is the decision sheet: the rest is asked here.
    """

    kind: ClassVar[str] = "review"
    leads: ClassVar[tuple[str, ...]] = ("facts_for_risk",)

    when: Moment | None = moment("R1", needed=True)
    where: str | None = text("R1")
    attended: tuple[Named, ...] | None = people("R1", among="staff")

    point_adult: str | None = yes_no("R3")
    point_adult_note: str | None = text("R3", long=True, when=only_if("point_adult", YES, UNSURE))
    adult_shared: str | None = yes_no("R4", when=only_if("point_adult", YES, UNSURE))
    adult_works_here: str | None = yes_no("R4", when=only_if("point_adult", YES, UNSURE))
    adult_is_headteacher: str | None = yes_no("R4", when=only_if("adult_works_here", YES, UNSURE))
    point_coercion: str | None = yes_no("R3")
    point_coercion_note: str | None = text("R3", long=True, when=only_if("point_coercion", YES, UNSURE))
    point_unusual: str | None = yes_no("R3")
    point_unusual_note: str | None = text("R3", long=True, when=only_if("point_unusual", YES, UNSURE))
    point_acts_under_13: str | None = yes_no("R3")
    point_acts_under_13_note: str | None = text(
        "R3", long=True, when=only_if("point_acts_under_13", YES, UNSURE)
    )
    point_harm: str | None = yes_no("R3 R2")
    point_harm_note: str | None = text("R3", long=True, when=only_if("point_harm", YES, UNSURE))

    malice: str | None = yes_no("R4")
    """Deliberate harm, bullying, blackmail, or sharing without consent and with malice."""
    strangers_contact: str | None = yes_no("R7")
    reported_still_up: str | None = yes_no("R7")
    pattern: str | None = yes_no("R7")
    wider_worries: str | None = yes_no("R7")

    need_to_view: str | None = yes_no("R2")
    more_needed: str | None = text("R2 R4", long=True)
    more_from: str | None = text("R2 R4")
    find_out_by: Moment | None = moment("R2 R4", future=True)
    shared_widely: str | None = yes_no("R2")
    delete_now: str | None = yes_no("R2")
    facts_for_risk: str | None = text("R2", long=True)
    contact_school: str | None = yes_no("R2")
    contact_school_whom: str | None = text("R2", when=only_if("contact_school", YES, UNSURE))
    contact_parents: str | None = yes_no("R2")
    contact_parents_note: str | None = text("R2", long=True)
    further_review: Moment | None = moment("R6", future=True)

    referred_by_other: str | None = yes_no("R8")
    referred_by: str | None = text("R8", when=only_if("referred_by_other", YES, UNSURE))
    referred_to: str | None = text("R8", when=only_if("referred_by_other", YES, UNSURE))
    referred_when: Moment | None = moment("R8", when=only_if("referred_by_other", YES, UNSURE))
    learned_when: Moment | None = moment("R8", when=only_if("referred_by_other", YES, UNSURE))
