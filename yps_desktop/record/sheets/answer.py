"""What became of a referral: answered, asked for again, taken to somebody above (S2, S4)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import NO, Named, choice, choices, moment, only_if, person, text, yes_no
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet, Subject

_ANSWERED = only_if("what", "answered")
_WAITING = only_if("what", "chased", "escalated")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralAnswer(Sheet):
    """One answer, or one time it was asked for again; the newest says whether the referral is still open."""

    kind: ClassVar[str] = "answer"
    about: ClassVar[Subject | None] = "referral"
    follows: ClassVar[tuple[str, ...]] = ("social_care", "agency")
    settles: ClassVar[tuple[str, ...]] = ("what", "answered")
    leads: ClassVar[tuple[str, ...]] = ("what", "outcome")

    when: Moment | None = moment("S2 S4", needed=True)
    what: str | None = choice("S2 S4", "answered", "chased", "escalated", needed=True)
    outcome: tuple[str, ...] | None = choices(
        "S2 S4",
        "section_17",
        "section_47",
        "strategy_meeting",
        "early_help",
        "taken_on",
        "advice",
        "no_action",
        "other",
        when=_ANSWERED,
    )
    what_was_said: str | None = text("S2 S4", long=True)
    from_whom: Named | NotKnown | None = person("S2 S4", unknown=True, among="staff")
    escalated_to: str | None = text("S2", when=only_if("what", "escalated"))
    reference: str | None = text("S2", when=_ANSWERED)
    agree: str | None = yes_no("S2 S6", when=_ANSWERED)
    agree_reason: str | None = text("S2 S6", long=True, when=(*_ANSWERED, *only_if("agree", NO)))
    ask_again: Moment | None = moment("S2 S4", future=True, when=_WAITING)
