"""Contact with another agency or service: asking, telling or referring (S4)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import Named, choice, moment, only_if, people, person, text
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet, Subject

_REFERRED = only_if("purpose", "referral")
_WITH_NAMES = only_if("purpose", "referral", "told")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyContact(Sheet):
    """One contact with an agency that is neither police nor social care, nor asked to take imagery down."""

    kind: ClassVar[str] = "agency"
    about: ClassVar[Subject | None] = "referral"
    settles: ClassVar[tuple[str, ...]] = ("purpose", "told", "advice")
    leads: ClassVar[tuple[str, ...]] = ("agency", "agency_name", "young_people")

    when: Moment | None = moment("S4", needed=True)
    agency: str | None = choice(
        "S4",
        "ceop",
        "lado",
        "harmful_sexual_behaviour",
        "camhs",
        "youth_justice",
        "early_help",
        "local_authority",
        "helpline",
        "health",
        "chair_of_governors",
        "other",
        needed=True,
    )
    agency_name: str | None = text("S4")
    purpose: str | None = choice("S4", "referral", "told", "advice")
    young_people: tuple[Named, ...] | None = people("S4", among="young", when=_WITH_NAMES)
    made_by: Named | None = person("S4", among="staff")
    taken_by: Named | NotKnown | None = person("S4", unknown=True, among="staff")
    what_was_said: str | None = text("S4", long=True, needed=True)
    reference: str | None = text("S4", when=_WITH_NAMES)
    answer_by: Moment | None = moment("S4", future=True, when=_REFERRED)
    consent: str | None = choice("S4", "agreed", "not_agreed", "not_told", when=_REFERRED)
    consent_reason: str | None = text(
        "S4", long=True, when=(*_REFERRED, *only_if("consent", "not_agreed", "not_told"))
    )
