"""The audit: who opened, printed, saved and backed up what and when, and who changed the keys.

Whoever oversees or countersigns may read it, without anybody else. Reading it is itself no entry: it shows
nothing of what stands in a case, and a list that grew each time somebody looked at it would hide what it is
for. Of a case somebody is shut out of it shows them nothing (G7).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from yps_desktop.record.case_numbers import plain_number
from yps_desktop.record.clocks import said_of_clock
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import NotAllowedError
from yps_desktop.record.holders import COUNTERSIGNS, OVERSEES, KeyHolder
from yps_desktop.record.times import recorded
from yps_desktop.services.deed_words import deed_words, who_did
from yps_desktop.services.desk import Desk
from yps_desktop.services.joined import destroyed_by_number, numbered
from yps_desktop.vault.deeds import Asked, Place, newest, place_of
from yps_desktop.vault.signing import write_utc

PAGE = 50
"""Lines read at a time."""

Group = Literal["all", "opened", "papers", "keys", "backups"]

GROUPS: Mapping[Group, tuple[str, ...]] = {
    "opened": ("looked", "case", "inspection", "inspection_page", "inspection_ended"),
    "papers": (
        *("paper", "not_printed", "masked"),
        *("transfer_planned", "transfer_made", "transfer_sent", "transfer_chased"),
        *("transfer_answered", "transfer_called_off"),
    ),
    "keys": (
        *("vault", "key", "key_taken", "rights", "password", "sheet_made", "sheet_kept", "keys_seen"),
        *("recovered", "shut_out", "let_in"),
    ),
    "backups": ("backup", "restored", "copies_gone"),
}
"""Which kinds of entries stand under which filter; keys and who is shut out are one."""
_ELSE = (
    *("school", "school_details", "list", "number", "withdrawn", "joined", "parted", "edition"),
    *("person_joined", "person_parted", "numbers_shown", "governors_page"),
    *("training", "training_taken_back"),
    *("held", "hold_lifted", "destroyed"),
    *("data_requested", "request_extended", "request_second_look", "request_left_out"),
    *("request_answered", "request_called_off", "nothing_held"),
    *("received", "receipt_made", "proposal_taken", "proposal_set_aside"),
)
"""What stands under no filter of its own."""
NOT_YOURS = "{name} has a key, and neither oversees the record nor countersigns, so this is not shown."


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for: a case by number, a person by id, days (both included), a group; all may be open."""

    group: Group = "all"
    number: str = ""
    person: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One deed: when by the school's clock, who, what in words; `case` and `number` are empty outside a case.

    `clock` says what was amiss with the computer's clock then, or nothing.
    """

    at: Place
    when: datetime
    who: str
    what: str
    case: str = ""
    number: str = ""
    clock: str = ""


def why_not(me: KeyHolder) -> str:
    """Say why somebody may not read the audit, in a sentence; empty where they may."""
    return "" if me.may(OVERSEES) or me.may(COUNTERSIGNS) else NOT_YOURS.format(name=me.name)


def lines(desk: Desk, wanted: Wanted, before: Place | None = None) -> tuple[Line, ...]:
    """Read the next fifty lines, newest first; `before` is where the last one read stands.

    Raises NotAllowedError, AnswerError where there is no such case, RecordDamagedError.
    """
    if lacking := why_not(desk.me):
        raise NotAllowedError(lacking)
    asked = Asked(
        kinds=kinds_of(wanted.group),
        person=wanted.person,
        cases=_cases(desk, wanted.number),
        since=_utc(desk, wanted.first),
        until=_utc(desk, wanted.last, ends=True),
        but=desk.vault.views.hidden(),
    )
    found = newest(desk.vault.database, desk.vault.ledger, asked, before, PAGE)
    numbers = _numbers(desk, found)
    return tuple(_line(desk, entry, numbers) for entry in found)


def _cases(desk: Desk, number: str) -> tuple[str, ...]:
    """Give the ids of the cases that go by a number, one destroyed too; nothing where none is given."""
    if not number.strip():
        return ()
    gone = tuple(id for id, one in destroyed_by_number(desk).items() if one == plain_number(number))
    return gone or numbered(desk, number).ids


def number_of(desk: Desk, case_id: str) -> str:
    """Give the number of a case, to look for it; nothing where it is not for this person."""
    row = desk.vault.views.row(case_id)
    return row.number if row is not None else ""


def kinds_of(group: Group) -> tuple[str, ...]:
    """Give the kinds of entries that stand under a filter."""
    return (*(kind for some in GROUPS.values() for kind in some), *_ELSE) if group == "all" else GROUPS[group]


def _line(desk: Desk, entry: Entry, numbers: Mapping[str, str]) -> Line:
    case = entry.header.case or ""
    return Line(
        at=place_of(entry),
        when=recorded(entry).astimezone(ZoneInfo(desk.school.zone)),
        who=who_did(entry, desk.holders),
        what=deed_words(entry, desk.holders),
        case=case,
        number=numbers.get(case, ""),
        clock=", ".join(said_of_clock(entry.header.clock)),
    )


def _numbers(desk: Desk, found: tuple[Entry, ...]) -> dict[str, str]:
    rows = (desk.vault.views.row(case) for case in {e.header.case for e in found if e.header.case})
    return destroyed_by_number(desk) | {row.case: row.number for row in rows if row is not None}


def _utc(desk: Desk, day: date | None, *, ends: bool = False) -> str:
    """Give when a day begins, or `ends`, on the school's wall; nothing where no clock goes that far."""
    if day is None:
        return ""
    try:
        at = datetime.combine(day + timedelta(days=ends), time(), ZoneInfo(desk.school.zone))
        return write_utc(at.astimezone(UTC))
    except OverflowError:
        return ""
