"""Joined and parted cases in words, as a chronology tells them (B5)."""

from yps_desktop.guidance.lines import clipped
from yps_desktop.record.acts import CaseJoined
from yps_desktop.record.case import Case
from yps_desktop.record.rules.chronology import Event


def number_of(case: Case, event: Event) -> str:
    """Give the number under which a case was begun: its own, or that of one joined under it."""
    joined = (one.number for one in case.joined if one.opened is event.entry)
    return next(joined, case.number)


def join_words(case: Case, event: Event) -> str:
    """Say that another case was joined or parted, and why."""
    act = next((act for entry, act in case.joins if entry is event.entry), None)
    if act is None:
        return ""
    how = "joined with" if isinstance(act, CaseJoined) else "parted from"
    return f"Case {case.number} was {how} case {act.number}: {clipped(act.reason)}"
