"""What is chased until there is an answer: referrals, disagreements, meetings that lie ahead (S2–S6, O5)."""

from collections.abc import Iterator
from dataclasses import replace

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.due import Due, due_at, due_by
from yps_desktop.record.rules.sources import OURS, UKCCIS_2
from yps_desktop.record.rules.threads import Thread, happened, threads_of

ANSWER_SCHOOL_DAYS = {"social_care": 2, "agency": 5}
"""After these an answer is asked for, where nobody said when one is expected (ours)."""
AGAIN_SCHOOL_DAYS = 2
"""After these something is taken up again that was chased or not agreed with (ours)."""

_ASKED_OF = {
    "ceop": "CEOP",
    "lado": "the LADO",
    "camhs": "CAMHS",
    "harmful_sexual_behaviour": "the harmful sexual behaviour service",
    "youth_justice": "youth justice",
    "early_help": "early help",
    "local_authority": "the local authority",
}
_NOT_AGREED = {"social_care": "social care", "police": "the police", "other_school": "the other school"}


def unanswered(case: Case) -> tuple[Thread, ...]:
    """Give the referrals whose newest word leaves them open, oldest first."""
    return tuple(one for one in threads_of(case, tuple(ANSWER_SCHOOL_DAYS)) if not one.is_settled)


def follow_ups(case: Case) -> Iterator[Due]:
    """Give what is to be followed up and by when (S2–S6)."""
    for thread in unanswered(case):
        if _expects_answer(thread):
            yield _answer(case, thread)
    yield from _disagreements(case)
    yield from _meetings(case)


def _expects_answer(thread: Thread) -> bool:
    """A contact whose purpose nobody said has to be looked at, but is no referral that is waited for."""
    return getattr(thread.begun.sheet, "purpose", None) == "referral" or bool(thread.later)


def _answer(case: Case, thread: Thread) -> Due:
    sheet = thread.begun.sheet
    whom = "social care" if thread.kind == "social_care" else _ASKED_OF.get(_agency(sheet), "the agency")
    until = getattr(thread.newest.sheet, "ask_again" if thread.later else "answer_by", None)
    days = AGAIN_SCHOOL_DAYS if thread.later else ANSWER_SCHOOL_DAYS[thread.kind]
    what, source = f"Ask {whom} for an answer", OURS if until is None else UKCCIS_2
    if isinstance(until, Moment):
        return due_at(case, what, "answer", until, source, "answer", thread.id)
    day = case.term_dates.after(happened(thread.newest).day, days)
    return due_by(case, what, "answer", day, source, "answer", thread.id)


def _agency(sheet: object) -> str:
    return getattr(sheet, "agency", None) or ""


def _disagreements(case: Case) -> Iterator[Due]:
    """S6: each is taken up again, a level higher where need be, until it is settled."""
    newest = {_with(one): one for one in case.of("disagreement")}
    for whom, written in newest.items():
        if getattr(written.sheet, "resolved", None) == "yes":
            continue
        what = f"Take up again what you do not agree on with {_NOT_AGREED.get(whom[0], 'the agency')}"
        until = getattr(written.sheet, "ask_again", None)
        if isinstance(until, Moment):
            found = due_at(case, what, "disagreement", until, OURS, "disagreement")
        else:
            day = case.term_dates.after(happened(written).day, AGAIN_SCHOOL_DAYS)
            found = due_by(case, what, "disagreement", day, OURS, "disagreement")
        yield replace(found, of=written.hash)


def _with(written: Written) -> tuple[str, str]:
    sheet = written.sheet
    return getattr(sheet, "with_whom", None) or "", (getattr(sheet, "agency_name", None) or "").casefold()


def _meetings(case: Case) -> Iterator[Due]:
    """S3: an invitation stands until the meeting, or that none was held, is recorded."""
    for invited in case.of("meeting"):
        until = getattr(invited.sheet, "to_be_held", None)
        if isinstance(until, Moment) and not _held_since(case, invited):
            what = "Go to the meeting, or send a report"
            yield replace(due_at(case, what, "meeting", until, UKCCIS_2, "meeting"), of=invited.hash)


def _held_since(case: Case, invited: Written) -> bool:
    return any(_replaces(later, invited) for later in case.of("meeting"))


def _replaces(later: Written, invited: Written) -> bool:
    """A later sheet on the same kind of meeting, also a new invitation, or that none was held."""
    if later.entry.header.seq <= invited.entry.header.seq:
        return False
    same = getattr(later.sheet, "meeting", None) == getattr(invited.sheet, "meeting", None)
    return same or getattr(later.sheet, "stage", None) == "none_held"
