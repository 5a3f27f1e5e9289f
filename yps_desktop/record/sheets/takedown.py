"""Asking that it be taken down online, and what came of it: asked and removed are two things (X3, X6)."""

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
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet, Subject

PEOPLE_ASKED = ("poster", "reposter")
"""Where somebody with an account is asked, and no service: asking them is asking to delete (X4)."""
_PERSON = only_if("to", *PEOPLE_ASKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Takedown(Sheet):
    """One report: to whoever posted it, to the service, to those who help where a service does not.

    The questions on the police stand in the way only where a referral is open or undecided (X4).
    """

    kind: ClassVar[str] = "takedown"
    about: ClassVar[Subject | None] = "report"
    leads: ClassVar[tuple[str, ...]] = ("to", "service")

    to: str | None = choice(
        "X3",
        "poster",
        "reposter",
        "service",
        "report_remove",
        "iwf",
        "ceop",
        "helpline",
        "other",
        needed=True,
    )
    when: Moment | None = moment("X3", needed=True)
    whom: tuple[Named, ...] | None = people("X3", among="involved", when=_PERSON)
    police_said: str | None = yes_no("X4", when=_PERSON, by_rule=True, needed=True)
    police_said_by: str | None = text("X4", when=(*_PERSON, *only_if("police_said", YES)), needed=True)
    police_said_when: Moment | None = moment("X4", when=(*_PERSON, *only_if("police_said", YES)), needed=True)
    despite_referral: str | None = text(
        "X4", long=True, when=(*_PERSON, *only_if("police_said", NO, UNSURE)), needed=True
    )
    service: str | None = text("X3")
    where: str | None = text("X6 X3", long=True)
    whose: tuple[Named, ...] | None = people("X3", among="young")
    by_whom: Named | None = person("X3")
    reference: str | None = text("X3")
    chase: Moment | None = moment("X3", future=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakedownAnswer(Sheet):
    """What became of a report; only "removed" leaves nothing more to be done."""

    kind: ClassVar[str] = "takedown_answer"
    about: ClassVar[Subject | None] = "report"
    follows: ClassVar[tuple[str, ...]] = ("takedown",)
    settles: ClassVar[tuple[str, ...]] = ("outcome", "removed")
    leads: ClassVar[tuple[str, ...]] = ("outcome",)

    outcome: str | None = choice("X3", "asked", "removed", "refused", "escalated", needed=True)
    when: Moment | None = moment("X3", needed=True)
    how_known: str | None = text("X3", long=True, when=only_if("outcome", "removed"))
    escalated_to: str | None = choice(
        "X3",
        "service",
        "report_remove",
        "iwf",
        "ceop",
        "helpline",
        "police",
        "other",
        when=only_if("outcome", "escalated"),
    )
    answer: str | None = text("X3", long=True)
    reference: str | None = text("X3")
    chase: Moment | None = moment("X3", when=only_if("outcome", "asked", "refused", "escalated"), future=True)
