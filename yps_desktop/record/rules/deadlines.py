"""What is due and when: dates only; whether something is overdue is worked out when somebody looks."""

from collections.abc import Iterable, Iterator
from datetime import UTC

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.contact import contact_clock
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.rules.due import Due, due_at, due_by
from yps_desktop.record.rules.facts import newest_answer, newest_answering
from yps_desktop.record.rules.follow_up import follow_ups
from yps_desktop.record.rules.own_data import request_dues
from yps_desktop.record.rules.referral import advice
from yps_desktop.record.rules.risk import planned_review
from yps_desktop.record.rules.set_days import set_days
from yps_desktop.record.rules.sources import ALLEYNE, OURS, UKCCIS_2
from yps_desktop.record.rules.transfers import transfer_dues
from yps_desktop.record.sheets.police import PoliceContact

CHASE_SCHOOL_DAYS = 2
"""After these a police reference that was promised is asked for (ours)."""


def dues(case: Case) -> tuple[Due, ...]:
    """Give everything that is due on a sheet of a case, the soonest first."""
    found = (
        *_contact(case),
        *_find_out(case),
        *_further_review(case),
        *_next_review(case),
        *_risk_review(case),
        *_police_reference(case),
        *_devices(case),
        *follow_ups(case),
        *set_days(case),
    )
    return _soonest_first(found)


def lasting_dues(case: Case) -> tuple[Due, ...]:
    """Give what is due whether or not the case is closed, the soonest first: records that go, requests."""
    return _soonest_first((*transfer_dues(case), *request_dues(case)))


def every_due(case: Case, is_open: bool) -> tuple[Due, ...]:
    """Give everything due, the soonest first; of a closed case what outlasts it."""
    return _soonest_first((*dues(case), *lasting_dues(case))) if is_open else lasting_dues(case)


def _soonest_first(found: Iterable[Due]) -> tuple[Due, ...]:
    return tuple(sorted(found, key=lambda due: due.at.astimezone(UTC)))


def _contact(case: Case) -> Iterator[Due]:
    """C4: either agency will do, and the page for it leads to both."""
    clock = contact_clock(case)
    if clock is not None:
        yield Due("Contact social care or the police", "contact", clock[1], case.id, ALLEYNE, "decision")


def _find_out(case: Case) -> Iterator[Due]:
    until = newest_answer(case, "review", "find_out_by")
    if isinstance(until, Moment) and advice(case).level == "find_out":
        yield due_at(case, "Find out what is not known yet", "find_out", until, UKCCIS_2, "review")


def _further_review(case: Case) -> Iterator[Due]:
    """R6: not referred at first, and a further review with a conversation follows."""
    planned = newest_answering(case, "review", "further_review")
    if planned is None or _later(case, "review", planned):
        return
    until = getattr(planned.sheet, "further_review", None)
    if isinstance(until, Moment):
        yield due_at(case, "Hold the further review", "further_review", until, UKCCIS_2, "review")


def _next_review(case: Case) -> Iterator[Due]:
    planned = newest_answering(case, "decision", "next_review")
    if planned is None or _later(case, "decision", planned) or _later(case, "review", planned):
        return
    until = getattr(planned.sheet, "next_review", None)
    if isinstance(until, Moment):
        yield due_at(case, "Look at the decision again", "next_review", until, UKCCIS_2, "decision")


def _risk_review(case: Case) -> Iterator[Due]:
    until = planned_review(case)
    if until is not None:
        yield due_at(case, "Weigh the risk again", "risk_review", until, UKCCIS_2, "risk")


def _later(case: Case, kind: str, than: Written) -> bool:
    """Say whether a sheet of a kind was written later, apart from being corrected."""
    newest = case.newest(kind)
    return newest is not None and newest.entry.header.seq > than.entry.header.seq


def _police_reference(case: Case) -> Iterator[Due]:
    """P2: a reference that is awaited is chased."""
    since = reference_awaited_since(case)
    if since is not None:
        day = case.term_dates.after(since.day, CHASE_SCHOOL_DAYS)
        yield due_by(case, "Ask the police for the reference", "police_reference", day, OURS, "police")


def reference_awaited_since(case: Case) -> Moment | None:
    """Give the first contact since which a police reference is awaited, or None (P2).

    A crime reference ends the waiting, and so does an incident reference where a later contact says that
    nothing more is awaited.
    """
    since: Moment | None = None
    for written in case.of("police"):
        sheet = written.sheet
        if not isinstance(sheet, PoliceContact):
            continue
        if sheet.crime_reference or sheet.reference_awaited == "no":
            since = None
        elif sheet.reference_awaited == "yes" and since is None:
            since = sheet.when
    return since


def _devices(case: Case) -> Iterator[Due]:
    """K8: a device still here is asked about each school day."""
    for device in devices_of(case):
        if device.is_here:
            what = f"Say where {device.label} is"
            yield due_by(case, what, "device_seen", device.asked_on, OURS, "still_there", device.id)
