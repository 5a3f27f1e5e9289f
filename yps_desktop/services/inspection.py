"""The eight questions over the whole register: in how many cases something is not recorded (O1–O8)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from yps_desktop.record.case import Case
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.rules.eight_questions import Question, eight_questions
from yps_desktop.record.rules.eight_sheets import QuestionId
from yps_desktop.record.rules.life import life_of
from yps_desktop.services import cases, listing
from yps_desktop.services.desk import Desk

SLICE = 6
"""Cases read at a time, so that nobody waits behind the counting."""
NAMED = 4
"""Cases named under a question."""


@dataclass(frozen=True, slots=True)
class OneCase:
    """What the eight questions find in one case; `warning` says why its opening is not written down yet."""

    case: Case
    questions: tuple[Question, ...]
    now: datetime
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases were read so far, and under each question those with something not recorded.

    `newest` are a few of those, newest first, by id and number; `damaged` the numbers of cases that do not
    read back as they were written.
    """

    read: int = 0
    open_in: Mapping[QuestionId, int] = field(default_factory=dict)
    newest: Mapping[QuestionId, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    damaged: tuple[str, ...] = ()

    def of(self, id: QuestionId) -> int:
        """Give the number of cases with something not recorded under a question."""
        return self.open_in.get(id, 0)

    def named(self, id: QuestionId) -> tuple[tuple[str, str], ...]:
        """Give the newest of those cases, by id and number."""
        return self.newest.get(id, ())

    def plus(self, more: "Tally") -> "Tally":
        """Add what was counted further on."""
        both = Counter(self.open_in) + Counter(more.open_in)
        newest = {id: (*self.named(id), *more.named(id))[:NAMED] for id in both}
        return Tally(self.read + more.read, both, newest, (*self.damaged, *more.damaged))


@dataclass(frozen=True, slots=True)
class Page:
    """Some cases of the register by id and number, and where the next ones begin; None where it ends."""

    cases: tuple[tuple[str, str], ...]
    before: int | None


def ask(desk: Desk, case_id: str) -> OneCase:
    """Open a case and ask the eight questions of it. Raises RecordDamagedError."""
    looked, now = cases.look_at(desk, case_id), desk.now()
    return OneCase(looked.case, eight_questions(looked.case, now, desk.school), now, looked.warning)


def next_cases(desk: Desk, before: int | None = None) -> Page:
    """Give the next cases of the register, newest first, without opening any."""
    rows = listing.page(desk, "all", before)
    more = rows[-1].at if len(rows) == listing.PAGE else None
    return Page(tuple((row.case, row.line.number) for row in rows), more)


def count(desk: Desk, some: Iterable[tuple[str, str]]) -> Tally:
    """Ask the eight questions of a few cases; what was opened in error is out of numbers (B4).

    That opens none of them: nothing of what they hold is shown.
    """
    tally = Tally()
    for id, number in some:
        try:
            tally = tally.plus(_tally_of(desk, cases.read(desk, id)))
        except RecordDamagedError:
            tally = tally.plus(Tally(damaged=(number,)))
    return tally


def _tally_of(desk: Desk, case: Case) -> Tally:
    if life_of(case, desk.school) == "opened_in_error":
        return Tally()
    questions = eight_questions(case, desk.now(), desk.school)
    found = [question.id for question in questions if question.open_count]
    return Tally(1, dict.fromkeys(found, 1), dict.fromkeys(found, ((case.id, case.number),)))
