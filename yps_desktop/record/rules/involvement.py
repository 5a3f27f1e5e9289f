"""Whom social care knows, may know or knew: it is told, and that stays open until it is done (S1)."""

from yps_desktop.record.case import Case
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.rules.contact import told_social_care

_KNOWN_BY_PLAN = ("looked_after", "protection_plan", "in_need_plan")
_KNOWN = ("now", "perhaps", "before")


def is_known(person: CasePerson) -> bool:
    """Say whether social care is involved, perhaps or formerly. Source: UKCCIS section 2."""
    return person.social_care in _KNOWN or is_involved(person)


def is_involved(person: CasePerson) -> bool:
    """Say whether social care is involved now; a plan says so where nobody answered the question."""
    if person.social_care is not None and person.social_care != "not_known":
        return person.social_care == "now"
    return any(one in _KNOWN_BY_PLAN for one in person.vulnerability)


def still_to_tell(case: Case) -> tuple[CasePerson, ...]:
    """Give the young people about whom social care is still to be told.

    A contact in which nobody was named counts for everybody.
    """
    told = told_social_care(case)
    named = [getattr(one.sheet, "young_people", None) or () for one in told]
    if not all(named):
        return ()
    ids = {one.id for some in named for one in some}
    return tuple(p for p in people_of(case) if p.is_young and is_known(p) and p.id not in ids)
