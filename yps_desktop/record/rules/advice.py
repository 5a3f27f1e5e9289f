"""What a rule may say: advice on a case, and a notice beside one question. Neither ever stops anybody."""

from dataclasses import dataclass
from typing import Literal

from yps_desktop.record.rules.sources import OURS

Level = Literal["refer_now", "find_out", "may_manage", "nothing_yet"]
Agency = Literal[
    "police",
    "social_care",
    "ceop",
    "report_remove",
    "iwf",
    "harmful_sexual_behaviour",
    "headteacher",
    "lado",
    "chair_of_governors",
]

HEADINGS: dict[Level, str] = {
    "refer_now": "refer now",
    "find_out": "not yet in school only",
    "may_manage": "the school may manage this",
    "nothing_yet": "not yet possible",
}


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence beside a question.

    `field` is the question it stands at; `reason_field` the question that is asked because of it, or None.
    """

    field: str
    reason_field: str | None
    sentence: str
    source: str


def differs(field: str, sentence: str, source: str = OURS) -> Notice:
    """Say beside a question that its answer does not agree with the rest; the sheet then asks why."""
    return Notice(field, "differs_reason", sentence, source)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An answer that what is recorded would fit, and why: never a verdict, and several may fit at once."""

    answer: str
    reasons: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Point:
    """One of the five points for immediate referral (R3), numbered 1 to 5.

    `answer` is "yes", "no", "not_known", or None where nobody has answered; `from_record` says that no review
    has answered it and other sheets of the case did.
    """

    number: int
    field: str
    answer: str | None
    from_record: bool = False


@dataclass(frozen=True, slots=True)
class Approach:
    """An agency to go to and why.

    `at_once` where one of the five points sends there; `always` where no judgement is left to the school.
    """

    agency: Agency
    why: str
    always: bool = False
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """What the record as it stands advises (R4, R7). The decision stays with the DSL (R5).

    `lines` are plain sentences, the weightiest first; `contradictions` say where the answers to the points
    and the rest of the record do not agree; `source` is where the level comes from; `aggravated` that the
    incident was judged so and nobody has said why nothing is referred (A3).
    """

    level: Level
    points: tuple[Point, ...]
    agencies: tuple[Approach, ...]
    lines: tuple[str, ...]
    source: str
    contradictions: tuple[Notice, ...] = ()
    aggravated: bool = False

    @property
    def heading(self) -> str:
        """Write the advice in a few words, after "Advice:"."""
        return HEADINGS[self.level]

    def open_points(self) -> tuple[Point, ...]:
        """Give the points that are neither yes nor no."""
        return tuple(point for point in self.points if point.answer not in ("yes", "no"))

    def yes_points(self) -> tuple[Point, ...]:
        """Give the points that are yes."""
        return tuple(point for point in self.points if point.answer == "yes")
