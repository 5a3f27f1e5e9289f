"""Contact with children’s social care: telling them, asking them, or referring a child (S1, S2)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import Named, choice, choices, moment, only_if, people, person, text
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet, Subject

_REFERRED = only_if("purpose", "referral")
_WITH_NAMES = only_if("purpose", "referral", "told")


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialCare(Sheet):
    """One contact; a referral stays open until it is answered."""

    kind: ClassVar[str] = "social_care"
    about: ClassVar[Subject | None] = "referral"
    settles: ClassVar[tuple[str, ...]] = ("purpose", "told", "advice")
    leads: ClassVar[tuple[str, ...]] = ("purpose", "young_people")

    when: Moment | None = moment("S2", needed=True)
    purpose: str | None = choice("S1 S2", "referral", "told", "advice", needed=True)
    route: str | None = choice(
        "S2", "mash", "first_response", "duty", "out_of_hours", "social_worker", "online"
    )
    young_people: tuple[Named, ...] | None = people("S1 S2", among="young", when=_WITH_NAMES)
    made_by: Named | None = person("S2", among="staff")
    taken_by: Named | NotKnown | None = person("S2", unknown=True, among="staff")
    what_was_said: str | None = text("S2", long=True, needed=True)
    asked_for: tuple[str, ...] | None = choices(
        "S2", "section_17", "section_47", "strategy_meeting", "early_help", "other", when=_REFERRED
    )
    reference: str | None = text("S2", when=_WITH_NAMES)
    answer_by: Moment | None = moment("S2", future=True, when=_REFERRED)
    consent: str | None = choice("S2", "agreed", "not_agreed", "not_told", when=_REFERRED)
    consent_reason: str | None = text(
        "S2", long=True, when=(*_REFERRED, *only_if("consent", "not_agreed", "not_told"))
    )
