"""Days set for what goes on: it is asked about until it is settled (X2, X3, H1, T3, T5, F2)."""

from collections.abc import Iterator
from datetime import timedelta

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.due import Due, due_at, due_by, zone_of
from yps_desktop.record.rules.parents import parents_due
from yps_desktop.record.rules.sources import ALLEYNE, OURS, REPORTED_48_HOURS, UKCCIS_2
from yps_desktop.record.rules.threads import Thread, threads_of
from yps_desktop.record.sheets.support import Support
from yps_desktop.record.times import hours_after, moment_of, on_the_clock

TAKEDOWN_HOURS = 48
"""After these a report is asked about again: services are said to have that long since 29 June 2026."""


def set_days(case: Case) -> Iterator[Due]:
    """Give what is due by a day set for something that goes on."""
    yield from _deletions(case)
    yield from _takedowns(case)
    yield from _actions(case)
    yield from _safety_plans(case)
    yield from _supports(case)
    yield from parents_due(case)


def _deletions(case: Case) -> Iterator[Due]:
    """X2: not confirmed by the day set is overdue, and asks to be taken further."""
    for thread in _open(case, "deletion"):
        if (until := _newest_day(thread, "by")) is not None:
            what = "Ask whether it was deleted"
            yield due_at(case, what, "deletion_by", until, UKCCIS_2, "deletion_confirmed", thread.id)


def _takedowns(case: Case) -> Iterator[Due]:
    """X3: asked is not removed; a report is asked about again after 48 hours, or by the day set."""
    for thread in _open(case, "takedown"):
        what, opens = "Ask whether it was taken down", "takedown_answer"
        chosen = getattr(thread.newest.sheet, "chase", None)
        since = getattr(thread.newest.sheet, "when", None)
        if isinstance(chosen, Moment):
            yield due_at(case, what, "takedown_by", chosen, OURS, opens, thread.id)
        elif isinstance(since, Moment) and since.at is not None:
            until = moment_of(hours_after(on_the_clock(since, zone_of(case)), TAKEDOWN_HOURS))
            yield due_at(case, what, "takedown_by", until, REPORTED_48_HOURS, opens, thread.id)
        elif isinstance(since, Moment):
            day = since.day + timedelta(hours=TAKEDOWN_HOURS)
            yield due_by(case, what, "takedown_by", day, REPORTED_48_HOURS, opens, thread.id)


def _actions(case: Case) -> Iterator[Due]:
    """H1: what, who, by when; overdue ones stand on the first screen."""
    for thread in _open(case, "action"):
        if (until := _newest_day(thread, "by")) is not None:
            what = "Say what came of an action"
            yield due_at(case, what, "action_by", until, UKCCIS_2, "action_done", thread.id)


def _safety_plans(case: Case) -> Iterator[Due]:
    """T5: a safety plan is looked at again, as long as it has not ended."""
    for thread in _open(case, "safety_plan"):
        until = getattr(thread.newest.sheet, "review", None)
        if isinstance(until, Moment):
            what = "Look at a safety plan again"
            yield due_at(case, what, "plan_review", until, ALLEYNE, "safety_plan_review", thread.id)


def _supports(case: Case) -> Iterator[Due]:
    """T3: support that runs to a day is looked at on it, unless each of them has a later sheet."""
    running = [until for one in case.of("support") if (until := _until(case, one)) is not None]
    if running:
        until = min(running, key=lambda moment: moment.earliest())
        yield due_at(case, "Look again at the support", "support_until", until, OURS, "support")


def _until(case: Case, written: Written) -> Moment | None:
    until = getattr(written.sheet, "until", None)
    later = (one for one in case.of("support") if one.entry.header.seq > written.entry.header.seq)
    whom, again = _for(written), frozenset[str]().union(*map(_for, later))
    return until if isinstance(until, Moment) and not (whom and whom <= again) else None


def _for(written: Written) -> frozenset[str]:
    sheet = written.sheet
    return frozenset(one.id for one in sheet.for_whom or ()) if isinstance(sheet, Support) else frozenset()


def _open(case: Case, kind: str) -> tuple[Thread, ...]:
    return tuple(thread for thread in threads_of(case, (kind,)) if not thread.is_settled)


def _newest_day(thread: Thread, field: str) -> Moment | None:
    """Give the day set last; a later sheet that sets none leaves the one before."""
    said = (getattr(one.sheet, field, None) for one in reversed((thread.begun, *thread.later)))
    return next((day for day in said if isinstance(day, Moment)), None)
