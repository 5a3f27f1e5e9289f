"""Talking with one young person: what was learned without looking, and what they want (T1, T2, T6)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import Named, choices, moment, people, person, text
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation(Sheet):
    """One conversation with one young person."""

    kind: ClassVar[str] = "conversation"
    leads: ClassVar[tuple[str, ...]] = ("young_person", "learned")

    young_person: Named | None = person("T1", among="young", needed=True)
    when: Moment | None = moment("T1", needed=True)
    led_by: Named | None = person("T1", among="staff")
    led_why: str | None = text("T1", long=True)
    others: tuple[Named, ...] | None = people("T1")
    where: str | None = text("T1")
    learned: str | None = text("T1", long=True, needed=True)
    seen_by: str | None = text("T1", long=True)
    stop_spread: str | None = text("T1", long=True)
    talked_over: tuple[str, ...] | None = choices(
        "T2", "not_alone", "pressures", "consent", "why_passed_on", "law", "next_steps"
    )
    wishes: str | None = text("T1", long=True)
    kept_informed: str | None = text("T6", long=True)
