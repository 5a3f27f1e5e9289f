"""While a referral is open or undecided nobody is asked to delete, unless the police said so (X4)."""

from collections.abc import Iterator

from yps_desktop.record.case import Case, Written
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.facts import newest_answering
from yps_desktop.record.rules.follow_up import unanswered
from yps_desktop.record.rules.parents import parents_not_recorded
from yps_desktop.record.rules.sources import UKCCIS_2
from yps_desktop.record.rules.standing import standing
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import NOT_REFERRED
from yps_desktop.record.sheets.deletion import Deletion, DeletionConfirmed
from yps_desktop.record.sheets.takedown import PEOPLE_ASKED, Takedown

_ASKS_FOR_EVIDENCE = ("ceop", "lado")
"""Agencies, beside police and social care, for which it may be evidence."""
_UNDECIDED = "It is not decided yet, so a referral may still come. Until then nobody is asked to delete it."
_REFUSED = "Refusing to delete it is an offence. Think of ringing the police, and tell the young person so."


def why_keep(case: Case | None, school: School | None = None) -> str:
    """Say in one sentence why nobody is to be asked to delete now; empty where nothing speaks against it.

    Source: UKCCIS section 2: deletion is thought of once other agencies are decided not to be involved.
    """
    if case is None:
        return _UNDECIDED
    word = _police_word(case)
    if word == "keep":
        return "The police said that it must be kept. Nobody is asked to delete it."
    if word == "delete":
        return ""
    if _with_police(case):
        return "The police have it. Nobody is asked to delete it until they say so."
    if _with_others(case):
        return "A referral is open. Nobody is asked to delete it unless the police say so."
    return _UNDECIDED if standing(case, school).decision_awaited else ""


def deletion_notices(case: Case | None, sheet: Deletion, school: School | None = None) -> tuple[Notice, ...]:
    """Give what is said beside a request to delete as it is written."""
    if sheet.form != "asked":
        return ()
    return (*_keep(case, "form", school), *_parents(case, sheet))


def takedown_notices(case: Case | None, sheet: Takedown, school: School | None = None) -> tuple[Notice, ...]:
    """Give what is said beside a report: asking whoever posted it is asking them to delete."""
    return tuple(_keep(case, "to", school)) if sheet.to in PEOPLE_ASKED else ()


def confirmed_notices(sheet: DeletionConfirmed) -> tuple[Notice, ...]:
    """Give what is said beside what became of a request (X2)."""
    return (Notice("outcome", None, _REFUSED, UKCCIS_2),) if sheet.outcome == "refused" else ()


def _keep(case: Case | None, field: str, school: School | None) -> Iterator[Notice]:
    sentence = why_keep(case, school)
    if sentence:
        yield Notice(field, "police_said", sentence, UKCCIS_2)


def _parents(case: Case | None, sheet: Deletion) -> Iterator[Notice]:
    """X1: parents are told, unless that is a further risk; the parents' sheet holds it."""
    asked = {one.id for one in sheet.whom} if isinstance(sheet.whom, tuple) else set()
    for person in parents_not_recorded(case) if case is not None else ():
        if person.id in asked:
            sentence = (
                f"It is not recorded whether the parents of {person.name} know. They are told of this too."
            )
            yield Notice("whom", None, sentence, UKCCIS_2)


def _police_word(case: Case) -> str:
    """Give what the police said last: "keep", "delete", or nothing."""
    said = [one for one in case.of("police") if _keeps(one) or _allows(one)]
    return "" if not said else "keep" if _keeps(said[-1]) else "delete"


def _allows(written: Written) -> bool:
    return getattr(written.sheet, "deletion_allowed", None) == "yes"


def _keeps(written: Written) -> bool:
    if getattr(written.sheet, "deletion_allowed", None) == "no":
        return True
    return "keep" in (getattr(written.sheet, "asked", None) or ()) and not _allows(written)


def _with_police(case: Case) -> bool:
    """From a contact or a decision on, until an outcome or a later decision to keep it in school."""
    since = max((_seq(one) for one in (*case.of("police"), *_sent_to(case, "police"))), default=0)
    ended = max((_seq(one) for one in (*case.of("police_outcome"), *_kept_here(case))), default=0)
    return since > ended


def _with_others(case: Case) -> bool:
    """Social care, or an agency to which it may be evidence, has not answered, or is still to be asked."""
    open_ones = [one for one in unanswered(case) if _is_evidence_to(one.begun)]
    sent = max((_seq(one) for one in _sent_to(case, "social_care")), default=0)
    asked = newest_answering(case, "social_care", "what_was_said")
    kept = max((_seq(one) for one in _kept_here(case)), default=0)
    return bool(open_ones) or (sent > kept and asked is None)


def _is_evidence_to(begun: Written) -> bool:
    return begun.sheet.kind == "social_care" or getattr(begun.sheet, "agency", None) in _ASKS_FOR_EVIDENCE


def _sent_to(case: Case, agency: str) -> tuple[Written, ...]:
    return tuple(one for one in case.of("decision") if agency in (getattr(one.sheet, "course", None) or ""))


def _kept_here(case: Case) -> tuple[Written, ...]:
    return tuple(one for one in case.of("decision") if getattr(one.sheet, "course", None) in NOT_REFERRED)


def _seq(written: Written) -> int:
    return written.entry.header.seq
