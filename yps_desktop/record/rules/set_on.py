"""On which sheet stands what is due: where somebody reads why it is (N4)."""

from collections.abc import Mapping

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.due import Due, DueKind
from yps_desktop.record.rules.facts import newest_answering
from yps_desktop.record.rules.threads import thread_of

_ASKED: Mapping[DueKind, tuple[str, str]] = {
    "contact": ("disclosure", "reached_dsl"),
    "find_out": ("review", "find_out_by"),
    "further_review": ("review", "further_review"),
    "next_review": ("decision", "next_review"),
    "risk_review": ("risk", "next_review"),
    "police_reference": ("police", "reference_awaited"),
    "support_until": ("support", "until"),
    "parents_again": ("parents", "look_again"),
}
"""The sheet and the question that set it, for what is about no one thing of the case."""


def set_on(case: Case, due: Due) -> Written | None:
    """Give the sheet that something due stands on: what began it, or the answer that set its day.

    None where no one sheet did.
    """
    if due.of is not None:
        return case.find(due.of)
    if due.about is not None:
        thread = thread_of(case, due.about)
        return None if thread is None else thread.begun
    kind, field = _ASKED.get(due.kind, ("", ""))
    return _of_that_day(case, due, kind, field) or (newest_answering(case, kind, field) if kind else None)


def _of_that_day(case: Case, due: Due, kind: str, field: str) -> Written | None:
    """Of several sheets that set a day the soonest counts: find the one that set this day."""
    days = ((one, getattr(one.sheet, field, None)) for one in reversed(case.of(kind)))
    return next((one for one, at in days if isinstance(at, Moment) and at.day == due.at.date()), None)
