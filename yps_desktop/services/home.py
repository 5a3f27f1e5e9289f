"""Home: what waits, what is due, which devices are here and what was being written; never a pupil's name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from yps_desktop.record.case import Case
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.holders import COUNTERSIGNS, OVERSEES
from yps_desktop.record.rules.contact import contact_clock
from yps_desktop.record.rules.custody import DeviceStanding, devices_of
from yps_desktop.record.rules.deadlines import every_due
from yps_desktop.record.rules.due import Due
from yps_desktop.record.rules.life import lead_who_left
from yps_desktop.record.rules.received import waiting_proposals
from yps_desktop.record.rules.standing import Standing, standing
from yps_desktop.record.times import recorded
from yps_desktop.services import cases, drafts, listing
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.keys import who_has_a_key
from yps_desktop.services.listing import Counts, Filter
from yps_desktop.services.own_data_standing import waiting_cases
from yps_desktop.services.retention import count_come

MOST_CASES = 60
"""Open cases that Home looks into: the most pressing kinds first, then the newest."""
SLICE = 6
"""Cases read at a time, so that nobody waits behind Home."""

_PRESSING: tuple[Filter, ...] = (
    "refer_now",
    "awaiting_countersign",
    "overdue",
    "due_though_closed",
    "police_awaited",
    "decision_awaited",
    "open",
)


@dataclass(frozen=True, slots=True)
class Begun:
    """A draft of the person signed in and the number of its case, empty where it begins one."""

    draft: Draft
    number: str


@dataclass(frozen=True, slots=True)
class Outline:
    """What Home knows before it looks into any case.

    `ids` are the cases to look into; `any_case` says that something was ever recorded; `nobody_countersigns`
    that no second person has a key though the school has one; `sheet_kept` that a recovery sheet is known to
    be on paper; `damaged` counts drafts that cannot be shown; `to_look_at` the closed cases whose day to be
    looked at again has come, for whoever may let one go.
    """

    ids: tuple[str, ...]
    counts: Counts
    any_case: bool
    begun: tuple[Begun, ...]
    damaged: int
    nobody_countersigns: bool
    sheet_kept: bool
    now: datetime
    to_look_at: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sheet that waits for a countersignature: its kind and when it was signed, by whom."""

    kind: str
    signed: datetime
    by: str


@dataclass(frozen=True, slots=True)
class OpenCase:
    """One case as Home shows it, open, waiting or with something due: its number, never who is in it.

    `lead_left` is the name of who leads it though their key was taken, or empty; `proposed` counts what other
    schools proposed and nobody answered yet.
    """

    case: str
    number: str
    standing: Standing
    waiting: tuple[Waiting, ...]
    dues: tuple[Due, ...]
    clock: tuple[datetime, datetime] | None
    devices: tuple[DeviceStanding, ...]
    lead_left: str = ""
    proposed: int = 0


@dataclass(frozen=True, slots=True)
class Slice:
    """A few cases, and the numbers of those that do not read back as they were written."""

    found: tuple[OpenCase, ...]
    damaged: tuple[str, ...] = ()


def outline(desk: Desk) -> Outline:
    """Read what Home begins with."""
    found = drafts.mine(desk)
    return Outline(
        ids=_ids(desk),
        counts=listing.counts(desk),
        any_case=bool(listing.page(desk, "all")),
        begun=tuple(_begun(desk, draft) for draft in found.drafts),
        damaged=found.damaged,
        nobody_countersigns=_nobody_countersigns(desk),
        sheet_kept=_is_sheet_kept(desk),
        now=desk.now(),
        to_look_at=count_come(desk) if desk.me.may(OVERSEES) else 0,
    )


def _nobody_countersigns(desk: Desk) -> bool:
    """Say whether a second reader is wanted and nobody has a key for it; the person signed in may be one."""
    somebody_does = any(holder.may(COUNTERSIGNS) for holder in desk.holders.values())
    return desk.school.second_reader != "none" and not somebody_does


def _is_sheet_kept(desk: Desk) -> bool:
    sheet = who_has_a_key(desk).sheet
    return sheet is not None and sheet.is_kept


def look_into(desk: Desk, ids: Iterable[str]) -> Slice:
    """Read a few cases for Home: no opening of them, since nothing of what they hold is shown."""
    found, damaged = list[OpenCase](), list[str]()
    for id in ids:
        try:
            found.append(_open_case(desk, cases.read(desk, id)))
        except RecordDamagedError:
            damaged.append(_number(desk, id))
    shown = (one for one in found if one.standing.is_open or one.waiting or one.dues)
    return Slice(tuple(shown), tuple(damaged))


def _ids(desk: Desk) -> tuple[str, ...]:
    rows = (row.case for which in _PRESSING for row in _most(desk, which))
    return tuple(dict.fromkeys((*waiting_cases(desk), *rows)))[:MOST_CASES]


def _most(desk: Desk, which: Filter) -> list[listing.Listed]:
    """Read on where a list is longer than a page: the oldest wait longest."""
    found: list[listing.Listed] = []
    while len(found) < MOST_CASES and (rows := listing.page(desk, which, found[-1].at if found else None)):
        found += rows
    return found


def _begun(desk: Desk, draft: Draft) -> Begun:
    return Begun(draft, _number(desk, draft.case) if draft.case else "")


def _number(desk: Desk, case: str) -> str:
    row = desk.vault.views.row(case)
    return row.number if row else ""


def _open_case(desk: Desk, case: Case) -> OpenCase:
    stands = standing(case, desk.school)
    return OpenCase(
        case=case.id,
        number=case.number,
        standing=stands,
        waiting=_waiting(case, stands),
        dues=every_due(case, stands.is_open),
        clock=contact_clock(case) if stands.is_open else None,
        devices=tuple(device for device in devices_of(case) if device.is_here),
        lead_left=lead_who_left(case) if stands.is_open else "",
        proposed=len(waiting_proposals(case)) if stands.is_open else 0,
    )


def _waiting(case: Case, stands: Standing) -> tuple[Waiting, ...]:
    sheets = (case.find(hash) for hash in stands.awaiting)
    return tuple(
        Waiting(one.sheet.kind, recorded(one.latest), one.latest.header.author)
        for one in sheets
        if one is not None
    )
