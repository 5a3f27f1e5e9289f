"""What is left to do in a case, worked out from it; any order is right."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from yps_desktop.record.ages import birth_days
from yps_desktop.record.case import Case
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.rules.deadlines import every_due
from yps_desktop.record.rules.due import Due
from yps_desktop.record.rules.facts import all_answers, newest_answer
from yps_desktop.record.rules.parents import parents_not_recorded
from yps_desktop.record.rules.readiness import expected
from yps_desktop.record.rules.referral import advice
from yps_desktop.record.rules.signing import countersigners
from yps_desktop.record.rules.standing import SecondAnswer, Standing, standing
from yps_desktop.record.rules.threads import FOLLOWED, open_threads, thread_of
from yps_desktop.record.rules.to_contact import asked_for_by_advice, is_still_to_refer, to_contact
from yps_desktop.record.rules.transfers import undated
from yps_desktop.record.school import School
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.decision import NOT_REFERRED
from yps_desktop.record.times import recorded

TaskStatus = Literal["overdue", "due", "in_progress", "not_started", "cannot_start_yet", "completed"]
_ORDER: tuple[TaskStatus, ...] = (
    "overdue",
    "due",
    "in_progress",
    "not_started",
    "cannot_start_yet",
    "completed",
)
_FIRST = (
    "disclosure",
    "person",
    "imagery",
    "review",
    "risk",
    "viewing",
    "decision",
    "parents",
    "conversation",
    "device",
    "police",
    "police_outcome",
    "social_care",
    "agency",
    "meeting",
    "other_school",
    "disagreement",
    "deletion",
    "takedown",
    "support",
    "safety_plan",
    "discipline",
    "told",
    "action",
    "lessons",
)
"""The sheets that stand in the list once they are expected, begun or written, in this order."""


@dataclass(frozen=True, slots=True)
class Task:
    """One line of the task list.

    `kind` is the sheet it opens, or the kind of what is due where that is done on none, about the person or
    thing `about`; `of` is the hash of a signed sheet it is about (to countersign, to correct, to follow up).
    `when` is when it is due or was done; `what` says it in plain words, empty where the guidance names the
    task of that sheet; `why` is the line under it.
    """

    id: str
    kind: str
    what: str
    status: TaskStatus
    about: str | None = None
    of: str | None = None
    when: datetime | None = None
    why: str = ""
    all_day: bool = False

    @property
    def is_done(self) -> bool:
        """Say whether it belongs under what is done and still open to more."""
        return self.status == "completed"


def tasks(
    case: Case, now: datetime, drafts: Collection[str] = (), school: School | None = None
) -> tuple[Task, ...]:
    """Work out the task list: what is left first, the most pressing first, then what is done.

    `now` is aware, in the school's zone; `drafts` are the kinds of sheets somebody has begun to write. In a
    closed case only what a second person asks for is left, and what outlasts it, such as its transfer.
    """
    stands = standing(case, school)
    due_now = every_due(case, stands.is_open)
    outlasting = (*(_of_due(case, due, now) for due in due_now), *_transfers(case))
    if not stands.is_open:
        left = (*_second_answers(stands), *outlasting, *_countersigning(case, stands))
        return tuple(sorted(left, key=lambda task: _ORDER.index(task.status)))
    found = (
        *_second_answers(stands),
        *outlasting,
        *_sheets(case, drafts),
        *_threads(case, {due.about for due in due_now}),
        *_to_be_contacted(case),
        *_decide_again(case, stands),
        *_countersigning(case, stands),
    )
    return tuple(sorted(found, key=lambda task: _ORDER.index(task.status)))


def _sheets(case: Case, drafts: Collection[str]) -> Iterator[Task]:
    asked = expected(case)
    kinds = [kind for kind in _FIRST if kind in asked or kind in drafts or case.of(kind)]
    wanted = dict.fromkeys((*_wanted(case), *_begun(drafts)))
    kinds += [kind for kind in wanted if kind not in kinds]
    for kind in kinds:
        yield _first_time(case, kind, drafts)
        if kind == "person":
            yield from _people(case)
        if kind == "parents":
            yield from _parents(case)
        if kind == "viewing":
            yield from _handled(case)
    if case.of("police") and "police_outcome" not in kinds:
        why = "Once the police have ended it"
        yield Task("police_outcome", "police_outcome", "", "not_started", why=why)


def _begun(drafts: Collection[str]) -> Iterator[str]:
    """Give the sheets somebody is writing that follow nothing: those that do stand with what they follow."""
    return (kind for kind in dict.fromkeys(drafts) if kind in SHEETS and not SHEETS[kind].follows)


def _wanted(case: Case) -> Iterator[str]:
    """Give what advice, decision or review ask for: contacts, and a conversation (C1, R2, R4, R6)."""
    course = _course(case)
    yield from asked_for_by_advice(advice(case))
    if "police" in course:
        yield "police"
    if "social_care" in course:
        yield "social_care"
    if course in NOT_REFERRED:
        yield "conversation"
    if newest_answer(case, "review", "contact_school") == "yes":
        yield "other_school"


def _course(case: Case) -> str:
    newest = case.newest("decision")
    return getattr(newest.sheet, "course", None) or "" if newest else ""


def _first_time(case: Case, kind: str, drafts: Collection[str]) -> Task:
    newest = case.newest(kind) or (case.newest("group") if kind == "person" else None)
    if kind in drafts:
        return Task(kind, kind, "", "in_progress")
    if newest is None or (kind == "social_care" and is_still_to_refer(case, advice(case), _course(case))):
        return Task(kind, kind, "", "not_started")
    return Task(kind, kind, "", "completed", when=recorded(newest.latest))


def _people(case: Case) -> Iterator[Task]:
    """Y1–Y3: who is only mentioned is described; who is in the imagery has an age and a sex."""
    for person in people_of(case):
        missing = _missing_of(person)
        if missing:
            what = f"Say more about {person.name}"
            yield Task(f"person:{person.id}", "person", what, "not_started", about=person.id, why=missing)


def _parents(case: Case) -> Iterator[Task]:
    """F5: what the parents of each know, where it is told of some."""
    for person in parents_not_recorded(case) if case.of("parents") else ():
        what = f"Tell the parents or carers of {person.name}, or say why not"
        yield Task(f"parents:{person.id}", "parents", what, "not_started")


def _handled(case: Case) -> Iterator[Task]:
    """V11, V12: staff looked at it or handled it, and no viewing sheet says who, how and what support."""
    told = newest_answer(case, "disclosure", "handled") == "yes"
    if told and not all_answers(case, "viewing", "form") & {"seen", "viewed"}:
        why = "Staff looked at it or handled it. They may need support"
        yield Task("handled", "viewing", "Record who saw or handled it", "not_started", why=why)


def _missing_of(person: CasePerson) -> str:
    if person.is_group:
        return ""
    if person.sheet is None:
        return "Who they are, their part and their age are not recorded" if person.is_young else ""
    if "in_imagery" not in person.roles:
        return ""
    age = person.born is None and birth_days(person) is None
    lacking = [word for word, lacks in (("age", age), ("sex", person.sex is None)) if lacks]
    said = " and ".join(lacking).capitalize()
    return f"{said} {'are' if len(lacking) > 1 else 'is'} not recorded" if lacking else ""


def _decide_again(case: Case, stands: Standing) -> Iterator[Task]:
    """C5: new facts that speak against the newest decision ask for another one."""
    if stands.decision_awaited and case.of("decision") and stands.refer_now is None:
        why = "What was recorded since speaks against the last decision"
        yield Task("decision_again", "decision", "Decide again", "not_started", why=why)


def _to_be_contacted(case: Case) -> Iterator[Task]:
    for one in to_contact(case, advice(case), _course(case)):
        yield Task(one.id, one.kind, one.what, "not_started", why=one.why)


def _threads(case: Case, due: Collection[str | None]) -> Iterator[Task]:
    """What was asked for, reported, referred or planned stays open until it is said what became of it."""
    for thread in open_threads(case):
        if thread.id in due:
            continue
        for kind in FOLLOWED[thread.kind]:
            yield Task(f"{kind}:{thread.id}", kind, "", "not_started", thread.id, thread.begun.hash)


def _transfers(case: Case) -> Iterator[Task]:
    """N1: a record that is to go stands in the list though nobody knows the last day here."""
    for one in undated(case):
        what, why = "Send the record to the next school", "The last day here is not known"
        yield Task(f"transfer_send:{one.id}", "transfer_send", what, "not_started", one.id, why=why)


def _second_answers(stands: Standing) -> Iterator[Task]:
    if stands.refer_now is not None:
        one = stands.refer_now
        yield Task(
            "refer_now", "decision", "Refer now", "due", of=one.sheet, when=one.when, why=_said_by(one)
        )
    for one in stands.sent_back:
        what = "Correct what was sent back"
        yield Task(f"sent_back:{one.sheet}", one.kind, what, "due", of=one.sheet, why=_said_by(one))


def _said_by(one: SecondAnswer) -> str:
    return f"{one.who}: {one.comment}" if one.comment else f"{one.who}, {one.office}"


def _countersigning(case: Case, stands: Standing) -> Iterator[Task]:
    for hash in stands.awaiting:
        written = case.find(hash)
        if written is None:
            continue
        if countersigners(case, written):
            status: TaskStatus = "not_started"
            why = "A referral never waits for this"
        else:
            status, why = (
                "cannot_start_yet",
                "Nobody else who may countersign has a key. The printed record can be signed in ink",
            )
        what = f"Countersign, as {stands.headteacher}"
        yield Task(f"countersign:{hash}", written.sheet.kind, what, status, of=hash, why=why)


def _of_due(case: Case, due: Due, now: datetime) -> Task:
    status = due.status(now)
    shown: TaskStatus = "not_started"
    if status == "overdue":
        shown = "overdue"
    elif status == "today" or due.kind == "contact":
        shown = "due"
    follows = due.opens in SHEETS and SHEETS[due.opens].follows
    thread = thread_of(case, due.about) if due.about and follows else None
    begun = thread.begun.hash if thread is not None else None
    kind = due.opens or due.kind
    return Task(due.id, kind, due.what, shown, due.about, begun, due.at, due.source, due.all_day)
