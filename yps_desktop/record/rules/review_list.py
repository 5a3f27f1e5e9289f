"""One line of the list of cases to be looked at again: numbers, days and choices, and nobody's name (L1)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from yps_desktop.record.case import Case
from yps_desktop.record.rules.retention import How, Retention
from yps_desktop.record.times import recorded

Stands = Literal["held", "somebody_here", "open", "may_go", "later", "no_day"]
"""What keeps it; "may_go" where nothing does and its day has come, "later" where it comes."""


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A case on the list: `day` is when it is looked at again, None where nobody in it is a pupil of ours.

    `counted` says from what that day is counted: from a birth as in `Counted.how`, or "went" where every
    pupil of ours went on; `held` is the day since which it is held.
    """

    case: str
    number: str
    opened: date
    day: date | None
    counted: How | Literal["went"] | None
    stands: Stands
    held: date | None = None


def review_line(case: Case, kept: Retention, today: date, *, is_open: bool) -> ReviewLine:
    """Write a case's line on the list."""
    return ReviewLine(
        case=case.id,
        number=case.number,
        opened=recorded(case.opened).date(),
        day=kept.first_day,
        counted=_counted(kept),
        stands=_stands(kept, today, is_open=is_open),
        held=recorded(kept.hold.entry).date() if kept.hold is not None else None,
    )


def _counted(kept: Retention) -> How | Literal["went"] | None:
    if kept.proposed is not None and kept.proposed == kept.first_day:
        return "went"
    return kept.by.how if kept.by is not None else None


def _stands(kept: Retention, today: date, *, is_open: bool) -> Stands:
    if kept.hold is not None:
        return "held"
    if is_open:
        return "open"
    if kept.first_day is None:
        return "no_day"
    if not kept.has_come(today):
        return "later"
    return "somebody_here" if kept.still_here else "may_go"
