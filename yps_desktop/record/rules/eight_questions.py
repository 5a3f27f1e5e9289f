"""What Ofsted’s eight questions find in a case: what is recorded and what is not, never a verdict (O1–O8).

Source: UKCCIS section 2.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from yps_desktop.record.case import Case, Written
from yps_desktop.record.rules.closing import OpenEnd, open_ends
from yps_desktop.record.rules.deadlines import lasting_dues
from yps_desktop.record.rules.due import DueKind
from yps_desktop.record.rules.eight_evidence import Evidence, evidence
from yps_desktop.record.rules.eight_sheets import QUESTIONS, QuestionId, question_of
from yps_desktop.record.rules.life import is_over, life_of
from yps_desktop.record.rules.tasks import Task, tasks
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import NOT_REFERRED
from yps_desktop.record.sheets.life import Closing

_OF_ANSWER: Mapping[tuple[str, str | None], QuestionId] = {
    ("disclosure", "danger"): "O2",
    ("disclosure", "reached_dsl"): "O4",
    ("police", "crime_reference"): "O5",
}
"""Questions that are looked for elsewhere than the rest of their sheet."""
_OF_DUE: Mapping[DueKind, QuestionId] = {
    "contact": "O3",
    "find_out": "O3",
    "further_review": "O3",
    "next_review": "O3",
    "police_reference": "O5",
    "device_seen": "O4",
    "answer": "O5",
    "disagreement": "O5",
    "meeting": "O7",
    "deletion_by": "O4",
    "takedown_by": "O5",
    "action_by": "O4",
    "plan_review": "O2",
    "support_until": "O2",
    "parents_again": "O6",
    "risk_review": "O2",
    "own_data": "O8",
    "transfer_spoken": "O8",
    "transfer_send": "O8",
    "transfer_receipt": "O8",
    "transfer_refused": "O8",
}
_CONTACTS = ("police", "social_care", "other_school", "tell_social_care", "contact_agency")
_SECOND = ("countersign", "decision_again")


@dataclass(frozen=True, slots=True)
class Lacking:
    """Something that is not recorded, or was due and is not done.

    It is an open end of the case, a task, or else `said` in words with the sheet and question it `opens`.
    `reason` is why it was left open when the case was closed.
    """

    end: OpenEnd | None = None
    task: Task | None = None
    said: str = ""
    opens: str = ""
    field: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What one question finds, oldest evidence first."""

    id: QuestionId
    evidence: tuple[Evidence, ...]
    lacking: tuple[Lacking, ...]

    @property
    def open_count(self) -> int:
        """Count what is not recorded, apart from what was closed with its reason."""
        return sum(1 for one in self.lacking if not one.reason)


def eight_questions(case: Case, now: datetime, school: School | None = None) -> tuple[Question, ...]:
    """Answer the eight questions for one case; `now` is aware, in the school's zone.

    What is due later is neither evidence nor lacking.
    """
    found: dict[QuestionId, list[Lacking]] = {id: [] for id in QUESTIONS}
    lacking = (*_ends(case, now, school), *_outlasting(case, now), *_to_do(case, now, school))
    for id, one in (*lacking, *_unsaid(case, school)):
        found[id].append(one)
    recorded = evidence(case)
    return tuple(Question(id, recorded[id], tuple(found[id])) for id in QUESTIONS)


def _ends(case: Case, now: datetime, school: School | None) -> Iterator[tuple[QuestionId, Lacking]]:
    reasons = _reasons(case, school)
    for end in open_ends(case, school):
        if not _lies_ahead(end, now):
            yield _of_end(end), Lacking(end=end, reason=reasons.get(end.id, ""))


def _lies_ahead(end: OpenEnd, now: datetime) -> bool:
    if end.proposed is not None:
        return end.proposed.due >= now
    return end.due is not None and end.due.status(now) != "overdue"


def _outlasting(case: Case, now: datetime) -> Iterator[tuple[QuestionId, Lacking]]:
    """Give what is overdue of a record that goes to another school, in a closed case too."""
    for due in lasting_dues(case):
        if due.status(now) == "overdue":
            yield _OF_DUE[due.kind], Lacking(end=OpenEnd(f"due/{due.kind}/{due.about or ''}", due=due))


def _of_end(end: OpenEnd) -> QuestionId:
    if end.gap is not None:
        return _OF_ANSWER.get((end.gap.kind, end.gap.field)) or question_of(end.gap.kind)
    if end.due is not None:
        return _OF_DUE[end.due.kind]
    if end.person is not None:
        return "O8"
    if end.proposed is not None:
        return "O5"
    return question_of(end.written.sheet.kind if end.written else "")


def _reasons(case: Case, school: School | None) -> dict[str, str]:
    """Give why each thing stays open, by its id, from the closing that holds."""
    closing = case.newest("closing")
    if closing is None or not isinstance(closing.sheet, Closing) or not is_over(case, school):
        return {}
    return {one.of: one.words for one in closing.sheet.open_ends or ()}


def _to_do(case: Case, now: datetime, school: School | None) -> Iterator[tuple[QuestionId, Lacking]]:
    """Give contacts that are asked for and not made, and what waits for a second person or decision."""
    for task in tasks(case, now, (), school):
        kind = task.id.partition(":")[0]
        if task.is_done:
            continue
        if kind in _SECOND:
            yield question_of(task.kind), Lacking(task=task)
        elif kind in _CONTACTS:
            yield ("O6" if task.kind == "other_school" else "O3"), Lacking(task=task)


def _unsaid(case: Case, school: School | None) -> Iterator[tuple[QuestionId, Lacking]]:
    """Give what only an inspector looks for: nothing else in the program asks for it."""
    if life_of(case, school) == "opened_in_error":
        return
    if not case.of("meeting"):
        yield "O7", Lacking(said="It is not recorded whether a meeting was held", opens="meeting")
    if _not_referred(case) and not case.of("conversation"):
        yield "O2", Lacking(said="No conversation with a young person is recorded", opens="conversation")
    if any(_first_notes(one) for one in case.of("disclosure")):
        said = "Where the first written notes are kept"
        yield "O8", Lacking(said=said, opens="disclosure", field="notes_kept")


def _not_referred(case: Case) -> bool:
    """R6: where nothing is referred, a review with a conversation follows."""
    newest = case.newest("decision")
    return getattr(newest and newest.sheet, "course", None) in NOT_REFERRED


def _first_notes(written: Written) -> bool:
    """D7: somebody wrote it down first, and nothing says where that paper is."""
    by, kept = (getattr(written.sheet, field) for field in ("first_written_by", "notes_kept"))
    return by is not None and not kept
