"""The eight questions over the whole register: in how many cases something is not recorded (O1–O8)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from yps_desktop.record.case import Case
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.rules.eight_questions import Question, eight_questions
from yps_desktop.record.rules.eight_questions_of import QuestionId
from yps_desktop.record.rules.life import life_of
from yps_desktop.services import cases, listing
from yps_desktop.services.desk import Desk

SLICE = 6
"""Cases read at a time, so that nobody waits behind the counting."""


@dataclass(frozen=True, slots=True)
class OneCase:
    """What the eight questions find in one case, as it is read now."""

    case: Case
    questions: tuple[Question, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases were read so far, and under each question those with something not recorded.

    `damaged` are the numbers of those that do not read back as they were written.
    """

    read: int = 0
    open_in: Mapping[QuestionId, int] = field(default_factory=dict)
    damaged: tuple[str, ...] = ()

    def of(self, id: QuestionId) -> int:
        """Give the number of cases with something not recorded under a question."""
        return self.open_in.get(id, 0)

    def plus(self, more: "Tally") -> "Tally":
        """Add what was counted further on."""
        both = Counter(self.open_in) + Counter(more.open_in)
        return Tally(self.read + more.read, both, (*self.damaged, *more.damaged))


@dataclass(frozen=True, slots=True)
class Page:
    """Some cases of the register by id and number, and where the next ones begin; None where it ends."""

    cases: tuple[tuple[str, str], ...]
    before: int | None


def ask(desk: Desk, case_id: str) -> OneCase:
    """Ask the eight questions of one case. Raises RecordDamagedError."""
    case, now = cases.read(desk, case_id), desk.now()
    return OneCase(case, eight_questions(case, now, desk.school), now)


def next_cases(desk: Desk, before: int | None = None) -> Page:
    """Give the next cases of the register, newest first, without opening any."""
    rows = listing.page(desk, "all", before)
    more = rows[-1].at if len(rows) == listing.PAGE else None
    return Page(tuple((row.case, row.line.number) for row in rows), more)


def count(desk: Desk, some: Iterable[tuple[str, str]]) -> Tally:
    """Ask the eight questions of a few cases; what was opened in error is out of numbers (B4)."""
    found: Counter[QuestionId] = Counter()
    read, damaged = 0, list[str]()
    for id, number in some:
        try:
            one = ask(desk, id)
        except RecordDamagedError:
            damaged.append(number)
            continue
        if life_of(one.case, desk.school) == "opened_in_error":
            continue
        read += 1
        found.update(question.id for question in one.questions if question.open_count)
    return Tally(read, found, tuple(damaged))
