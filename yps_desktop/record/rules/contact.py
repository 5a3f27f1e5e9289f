"""The 24 hours: behaviour that is or may be abusive or violent is told to an agency at once (C4)."""

from collections.abc import Iterator
from datetime import UTC, datetime

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.facts import newest_answer, newest_answering
from yps_desktop.record.rules.received import is_theirs_alone
from yps_desktop.record.rules.risk_lists import Asked, answers_to
from yps_desktop.record.sheets.risk import ABUSIVE
from yps_desktop.record.times import hours_after, on_the_clock, recorded

CONTACT_HOURS = 24
"""Within these the DSL contacts an agency about behaviour that is or may be abusive or violent (C4)."""

_MARKS_ABUSE = ("point_coercion", "point_unusual", "malice")
_WITH_NAMES = ("referral", "told")


def contact_clock(case: Case) -> tuple[datetime, datetime] | None:
    """Give when the 24 hours of C4 began and when they end, or None where the clock does not run.

    It runs from the DSL's knowing until the police or social care were contacted, as long as the behaviour is
    or may be abusive or violent: until a decision says that it is not, or the review leaves no sign of it.
    Hours pass as they are, also on the night the clocks change. Source: Thomas Alleyne's policy 2021.
    """
    if not _may_be_abusive(case) or is_contacted(case) or is_theirs_alone(case):
        return None
    began = dsl_knew(case)
    return began, hours_after(began, CONTACT_HOURS)


def dsl_knew(case: Case) -> datetime:
    """Give when the DSL came to know (D3): the earliest of what the disclosures say, else the opening.

    A day without a time counts from when it was written down if that was the same day, else from its start.
    """
    knew = [
        _first_instant(written, said)
        for written in case.of("disclosure")
        if (said := _known_when(written)) is not None
    ]
    return min(knew, key=lambda at: at.astimezone(UTC), default=recorded(case.opened))


def is_contacted(case: Case) -> bool:
    """Say whether the police or social care know of it: told here, or referred by somebody else (R8).

    Advice asked for without names tells nobody.
    """
    if case.of("police") or told_social_care(case) or newest_answering(case, "decision", "contacted_when"):
        return True
    by_another: str | None = newest_answer(case, "review", "referred_by_other")
    return by_another == "yes"


def told_social_care(case: Case) -> tuple[Written, ...]:
    """Give the contacts in which social care was told or a child referred, oldest first."""
    return tuple(one for one in case.of("social_care") if getattr(one.sheet, "purpose", None) in _WITH_NAMES)


def first_contact(case: Case) -> datetime | None:
    """Give when police or social care were first contacted, or None.

    A day without a time counts from its start.
    """
    zone = case.opened.header.zone
    told = (on_the_clock(one, zone) for one in _told(case))
    return min(told, key=lambda at: at.astimezone(UTC), default=None)


def _told(case: Case) -> Iterator[Moment]:
    contacts = (*case.of("police"), *told_social_care(case))
    said = [(one, "when") for one in contacts] + [(one, "contacted_when") for one in case.of("decision")]
    for written, field in said:
        when = getattr(written.sheet, field)
        if isinstance(when, Moment):
            yield when


def _known_when(written: Written) -> Moment | None:
    for field in ("reached_dsl", "when"):
        said = getattr(written.sheet, field, None)
        if isinstance(said, Moment):
            return said
    return None


def _first_instant(written: Written, said: Moment) -> datetime:
    wrote = recorded(written.entry)
    if said.at is None and said.day == wrote.date():
        return wrote
    return on_the_clock(said, written.entry.header.zone)


def _may_be_abusive(case: Case) -> bool:
    """Count "may be" in: not known, and not weighed yet."""
    decided: str | None = newest_answer(case, "decision", "abusive")
    if _judged_abusive_since(case, newest_answering(case, "decision", "abusive")):
        return True
    if decided is not None:
        return decided != "no"
    return any(newest_answer(case, "review", field) != "no" for field in _MARKS_ABUSE)


def _judged_abusive_since(case: Case, decision: Written | None) -> bool:
    """Say whether a risk sheet that stands, later than a decision, calls it abusive or violent (A4)."""
    seq = decision.latest.header.seq if decision else 0
    standing = [one.written for one in answers_to(case, Asked("risk", "behaviour"))]
    later = [one.sheet for one in standing if one.latest.header.seq > seq]
    return any(getattr(sheet, "behaviour", None) in ABUSIVE for sheet in later)
