"""Whom the school has still to contact, each a task until it is done (S1, S4, R4, R7)."""

from collections.abc import Iterator
from dataclasses import dataclass

from yps_desktop.record.case import Case
from yps_desktop.record.people import names
from yps_desktop.record.rules.advice import Advice, Agency
from yps_desktop.record.rules.contact import told_social_care
from yps_desktop.record.rules.facts import all_answers
from yps_desktop.record.rules.involvement import still_to_tell

_AGENCIES: dict[Agency, str] = {
    "ceop": "Report it to CEOP",
    "harmful_sexual_behaviour": "Ask a service for harmful sexual behaviour",
    "lado": "Tell the local authority’s designated officer (LADO)",
    "chair_of_governors": "Tell the chair of governors",
}
"""Agencies that advice may name and the sheet for other agencies records."""


@dataclass(frozen=True, slots=True)
class ToContact:
    """A contact not made yet: `kind` is the sheet for it, `what` and `why` are in words."""

    id: str
    kind: str
    what: str
    why: str


def to_contact(case: Case, given: Advice, course: str) -> Iterator[ToContact]:
    """Give the contacts that are still to be made, besides the referral that was decided (`course`)."""
    people = still_to_tell(case)
    if people and ("social_care" not in course or told_social_care(case)):
        what = f"Tell children’s social care about {names(people)}"
        yield ToContact(
            "tell_social_care", "social_care", what, "It is involved with them, may be, or was before"
        )
    contacted = all_answers(case, "agency", "agency") | all_answers(case, "takedown", "to")
    for one in given.agencies:
        if one.agency in _AGENCIES and one.agency not in contacted:
            why = one.why[:1].upper() + one.why[1:]
            yield ToContact(f"contact_agency:{one.agency}", "agency", _AGENCIES[one.agency], why)


def is_still_to_refer(case: Case, given: Advice, course: str) -> bool:
    """Say whether a referral to social care was decided or advised at once, and social care was not told."""
    wanted = "social_care" in course or "social_care" in asked_for_by_advice(given)
    return wanted and not told_social_care(case)


def asked_for_by_advice(given: Advice) -> Iterator[str]:
    """Give the sheets for the contacts that advice asks for at once (R4)."""
    if given.level == "refer_now":
        yield "police"
    if any(one.agency == "social_care" and one.at_once for one in given.agencies):
        yield "social_care"
