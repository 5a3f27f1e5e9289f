"""Whether it was viewed: decided not to, viewed for a reason, or seen without choosing (V1–V12)."""

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
    person,
    text,
    yes_no,
)
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet

_DECIDED = only_if("form", "not_viewed", "viewed")
_VIEWED = only_if("form", "viewed")
_SEEN = only_if("form", "seen")
_LOOKED = only_if("form", "viewed", "seen")
_COPIED = (*_LOOKED, *only_if("not_copied", NO, UNSURE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewing(Sheet):
    """One decision about viewing, one viewing, or one time somebody saw it without choosing to (V11)."""

    kind: ClassVar[str] = "viewing"
    password: ClassVar[bool] = True
    leads: ClassVar[tuple[str, ...]] = ("form",)

    form: str | None = choice("V1 V11", "not_viewed", "viewed", "seen", needed=True)
    when: Moment | None = moment("V9 V11", needed=True)
    reason: str | None = text("V1 V9", long=True, when=_DECIDED, needed=True)

    grounds: tuple[str, ...] | None = choices("V2", "only_way", "take_down", "unavoidable", when=_VIEWED)
    tried_first: str | None = text("V2", long=True, when=_VIEWED)
    distress: str | None = yes_no("V3", when=_VIEWED)
    head_discussed_when: Moment | None = moment("V4", when=_VIEWED)
    head_said: str | None = text("V4", long=True, when=_VIEWED)
    viewer: Named | None = person("V4", among="staff", when=_VIEWED)
    viewer_sex: str | None = choice("V7", "female", "male", "other", "not_known", when=_VIEWED)
    same_sex_reason: str | None = text("V7", long=True, when=_VIEWED, by_rule=True)
    authority_by: Named | None = person("V4", among="staff", when=_VIEWED)
    authority_when: Moment | None = moment("V4", when=_VIEWED)
    present: tuple[Named, ...] | None = people("V5", among="staff", when=_VIEWED)
    present_looked: str | None = yes_no("V5", when=_VIEWED)
    presence_reason: str | None = text("V5", long=True, when=_VIEWED, by_rule=True)
    where: str | None = choice(
        "V6", "head_office", "senior_office", "elsewhere_on_site", "off_site", when=_VIEWED
    )
    where_name: str | None = text("V6", when=_VIEWED)
    place_reason: str | None = text("V6", long=True, when=_VIEWED, by_rule=True)
    ended: Moment | None = moment("V9", when=_VIEWED)

    who_saw: tuple[Named, ...] | None = people("V11", when=_SEEN)
    how_seen: str | None = text("V11", long=True, when=_SEEN)

    not_copied: str | None = yes_no("V8", when=_LOOKED)
    """Yes: nothing was copied, printed, forwarded or saved."""
    breach: str | None = yes_no("V12", when=_COPIED)
    """Is it treated as a breach, so that a staff procedure follows?"""
    breach_who: tuple[Named, ...] | None = people("V12", when=_COPIED)
    breach_what: str | None = text("V12", long=True, when=_COPIED)
    breach_copies: str | None = text("V12", long=True, when=_COPIED)
    breach_police: str | None = text("V12", long=True, when=_COPIED)
    breach_procedure: str | None = text("V12", long=True, when=(*_COPIED, *only_if("breach", YES, UNSURE)))

    followed: str | None = text("V9", long=True, when=_LOOKED)
    support: str | None = text("V10", long=True, when=_LOOKED)
