"""Who was asked to delete it, by when, and whether it is gone: never found out by looking (X1, X2, X4–X6)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import (
    NO,
    UNSURE,
    YES,
    Named,
    choice,
    moment,
    only_if,
    people,
    person,
    text,
    yes_no,
)
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet, Subject

_ASKED = only_if("form", "asked")
_ALREADY = only_if("form", "already")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion(Sheet):
    """One request to delete it, or word that it was deleted before the school knew.

    The last four questions stand in the way only where a referral is open or undecided (X4).
    """

    kind: ClassVar[str] = "deletion"
    about: ClassVar[Subject | None] = "request"
    settles: ClassVar[tuple[str, ...]] = ("form", "already")
    leads: ClassVar[tuple[str, ...]] = ("form", "whom", "where")

    form: str | None = choice("X1 X5", "asked", "already", needed=True)
    whom: tuple[Named, ...] | NotKnown | None = people("X1 X5", among="involved", needed=True, unknown=True)
    when: Moment | None = moment("X1 X5", needed=True)
    police_said: str | None = yes_no("X4", when=_ASKED, by_rule=True, needed=True)
    police_said_by: str | None = text("X4", when=(*_ASKED, *only_if("police_said", YES)), needed=True)
    police_said_when: Moment | None = moment("X4", when=(*_ASKED, *only_if("police_said", YES)), needed=True)
    despite_referral: str | None = text(
        "X4", long=True, when=(*_ASKED, *only_if("police_said", NO, UNSURE)), needed=True
    )
    asked_by: Named | None = person("X1", among="staff", when=_ASKED)
    where: str | None = text("X1 X5 X6", long=True)
    by: Moment | None = moment("X1", when=_ASKED, future=True)
    reason: str | None = text("X1", long=True, when=_ASKED)
    told_law: str | None = yes_no("X1", when=_ASKED)
    who_says: tuple[Named, ...] | None = people("X5", when=_ALREADY)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletionConfirmed(Sheet):
    """What became of a request to delete it."""

    kind: ClassVar[str] = "deletion_confirmed"
    about: ClassVar[Subject | None] = "request"
    follows: ClassVar[tuple[str, ...]] = ("deletion",)
    settles: ClassVar[tuple[str, ...]] = ("outcome", "confirmed", "passed_on")
    leads: ClassVar[tuple[str, ...]] = ("outcome",)

    outcome: str | None = choice("X2", "confirmed", "part", "not_yet", "refused", "passed_on", needed=True)
    when: Moment | None = moment("X2", needed=True)
    who: tuple[Named, ...] | None = people("X2", when=only_if("outcome", "confirmed", "part"))
    how: str | None = choice(
        "X2",
        "told_by_them",
        "in_writing",
        "beside_staff",
        "parent_says",
        "other",
        when=only_if("outcome", "confirmed", "part"),
    )
    what: str | None = text("X2", long=True)
    by: Moment | None = moment("X2", when=only_if("outcome", "part", "not_yet", "refused"), future=True)
