"""One case in a list: small, plain, and true until the next entry of the case."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from yps_desktop.record.case import Case
from yps_desktop.record.people import young_people
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.rules.deadlines import every_due
from yps_desktop.record.rules.standing import Standing, standing
from yps_desktop.record.school import School
from yps_desktop.record.times import recorded

LARGEST_LINE = 1024
"""Bytes of UTF-8 a line may take."""
_LONGEST_NAME, _MOST_NAMES = 60, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """What a list shows of a case. Times only, never whether they are over.

    `opened` is a day; `people` are the first names and `more` says how many besides; `standing` are ids,
    `words` the same as read; `due_utc` is when the next thing is due (ISO 8601 with Z), `due_what` and
    `due_kind` what it is, and `due_all_day` that only its day was set; `clock_utc` is when the 24 hours of C4
    end, and `devices` how many are here.
    """

    number: str
    opened: str
    people: tuple[str, ...]
    more: int
    standing: tuple[str, ...]
    words: tuple[str, ...]
    due_utc: str | None = None
    due_what: str = ""
    due_kind: str = ""
    due_all_day: bool = False
    clock_utc: str | None = None
    devices: int = 0

    def to_json(self) -> dict[str, Any]:
        """Spell it as plain JSON values."""
        spelled = asdict(self)
        return {name: list(one) if isinstance(one, tuple) else one for name, one in spelled.items()}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "CaseLine":
        """Read it back."""
        read: dict[str, Any] = {
            name: tuple(one) if isinstance(one, list) else one for name, one in value.items()
        }
        return cls(**read)


def line_of(case: Case, school: School | None = None) -> CaseLine:
    """Write a case's line for lists, at most 1,024 bytes: names give way first."""
    stands = standing(case, school)
    everybody = [person.name for person in young_people(case)]
    due = next(iter(every_due(case, stands.is_open)), None)
    line = CaseLine(
        number=case.number,
        opened=recorded(case.opened).date().isoformat(),
        people=(),
        more=0,
        standing=_ids(stands),
        words=stands.lasting_words,
        due_utc=_spelled(due.at) if due else None,
        due_what=due.what if due else "",
        due_kind=due.kind if due else "",
        due_all_day=due.all_day if due else False,
        clock_utc=_spelled(stands.clock_ends) if stands.clock_ends else None,
        devices=sum(device.is_here for device in devices_of(case)) if stands.is_open else 0,
    )
    named = _naming(line, everybody, _MOST_NAMES)
    while named.people and _size(named) > LARGEST_LINE:
        named = _naming(line, everybody, len(named.people) - 1)
    return named


def _naming(line: CaseLine, everybody: list[str], count: int) -> CaseLine:
    named = tuple(_short(name) for name in everybody[:count])
    return replace(line, people=named, more=len(everybody) - len(named))


def _size(line: CaseLine) -> int:
    return len(json.dumps(line.to_json(), ensure_ascii=False).encode())


def _ids(stands: Standing) -> tuple[str, ...]:
    said = (
        ("open" if stands.is_open else "closed", True),
        ("refer_now", stands.refer_now is not None),
        ("sent_back", bool(stands.sent_back)),
        ("awaiting_headteacher", stands.awaiting_headteacher),
        ("police_awaited", stands.police_awaited),
        ("decision_awaited", stands.decision_awaited),
        ("against_advice", stands.against_advice),
        ("no_second_reader", stands.no_second_reader),
    )
    return tuple(id for id, holds in said if holds)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"


def _spelled(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
