"""What is said beside a decision while it is being written (R5, C4, C8)."""

from collections.abc import Iterator
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.days import in_words
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.contact import CONTACT_HOURS, dsl_knew, first_contact, is_contacted
from yps_desktop.record.rules.referral import advice, against
from yps_desktop.record.rules.sources import ALLEYNE, POLICING_ACT, UKCCIS_2
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import NOT_REFERRED, Decision
from yps_desktop.record.times import hours_after, moment_of, time_between

_POINTS_FIRST = "The five points have no answer yet. They say whether the school may manage this by itself."
_ASKED_NOW = "Your settings say that a duty to report by law has begun. Check the law in force."
_BY_LAW = "If a report is due by law, it is made to the police or children’s social care."


def decision_notices(case: Case, decision: Decision, school: School | None) -> tuple[Notice, ...]:
    """Give what the rules say beside a decision; none of it stops anybody."""
    return (
        *_against_advice(case, decision),
        *_contact(case, decision),
        *_duty_to_report(decision, school),
    )


def _against_advice(case: Case, decision: Decision) -> Iterator[Notice]:
    given = advice(case)
    for sentence in against(given, decision):
        yield Notice("course", "against_advice_reason", sentence, UKCCIS_2)
    if given.level == "nothing_yet" and decision.course in NOT_REFERRED:
        yield Notice("course", None, _POINTS_FIRST, UKCCIS_2)


def _contact(case: Case, decision: Decision) -> Iterator[Notice]:
    """C4: until when an agency is contacted, and why it was after the 24 hours."""
    if decision.abusive not in ("yes", "not_known"):
        return
    until = hours_after(dsl_knew(case), CONTACT_HOURS)
    first = first_contact(case)
    by = in_words(moment_of(until))
    if first is None and not is_contacted(case):
        sentence = f"Social care or the police are to be contacted at once, and by {by}."
        yield Notice("abusive", None, sentence, ALLEYNE)
    elif first is not None and time_between(until, first).total_seconds() > 0:
        sentence = f"By the record the 24 hours ended on {by}, and the first contact was after that."
        yield Notice("abusive", "contacted_late_reason", sentence, ALLEYNE)


def _duty_to_report(decision: Decision, school: School | None) -> Iterator[Notice]:
    """C8: asked of a decision not to refer, from the day the school has set."""
    since = duty_begins(school)
    when, course = decision.when, decision.course
    if since is None or when is None or when.day < since or course not in NOT_REFERRED:
        return
    sentence = _BY_LAW if decision.must_report in ("yes", "not_known") else _ASKED_NOW
    yield Notice("must_report", "must_report", sentence, POLICING_ACT)


def duty_begins(school: School | None) -> date | None:
    """Give the day from which a school takes reporting to be a duty by law, or None where none is set."""
    return date.fromisoformat(school.duty_to_report_from) if school and school.duty_to_report_from else None
