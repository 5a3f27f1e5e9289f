"""A transfer as somebody may see it: how it stands in each case it takes along, and what it lacks (N1–N8).

Whoever is shut out of one of the cases learns nothing of it here: for them it is none of the transfer's (G7).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.errors import NoSuchCaseError, YpsError
from yps_desktop.record.people import CasePerson, young_people
from yps_desktop.record.rules.transfer import TransferDays
from yps_desktop.record.rules.transfers import (
    Transfer,
    clocks,
    receipt_by,
    recorded_since,
    transfer_in,
    transfers,
)
from yps_desktop.record.transfer_acts import TransferPlanned
from yps_desktop.services import cases, directory
from yps_desktop.services.desk import Desk
from yps_desktop.services.transfer_lacks import CopyStanding, Lack, copy_standing, lacks_of

NOT_THERE = "There is no such transfer in this case. Nothing has changed."


@dataclass(frozen=True, slots=True)
class MayGo:
    """A pupil in one case: the case's id and number, and who they are there by id and name.

    `of` is their id in the case that was asked about.
    """

    case: str
    number: str
    pupil: str
    name: str
    of: str


@dataclass(frozen=True, slots=True)
class Along:
    """A case the transfer takes along, and how the copy of it stands that would go."""

    case: Case = field(repr=False)
    transfer: Transfer
    pupils: tuple[CasePerson, ...]
    copy: CopyStanding


@dataclass(frozen=True, slots=True)
class Overview:
    """A transfer as the person signed in may see it: `along` holds the case it was opened from first.

    `lacks` keep it from being made, `hints` do not. `days` are both clocks, None where no last day is known;
    `receipt_by` the day after which the receipt is asked for; `since` counts the sheets signed after
    what went was made.
    """

    transfer: Transfer
    along: tuple[Along, ...]
    lacks: tuple[Lack, ...]
    hints: tuple[Lack, ...]
    days: TransferDays | None
    receipt_by: date | None
    since: int = 0

    @property
    def plan(self) -> TransferPlanned:
        """Give the newest plan."""
        return self.transfer.plan


def may_go(desk: Desk, case_id: str) -> tuple[MayGo, ...]:
    """Give the pupils of a case, then the other cases each of them is in. Raises NoSuchCaseError."""
    case = cases.read(desk, case_id)
    young = young_people(case)
    here = [MayGo(case.id, case.number, one.id, one.name, one.id) for one in young]
    there = (
        MayGo(at.case, at.number, at.person, at.name, one.id)
        for one in young
        for at in directory.who(desk, case.id, one.id).cases
        if at.case not in case.ids
    )
    return tuple(dict.fromkeys((*here, *there)))


def blank(desk: Desk, case_id: str) -> TransferPlanned:
    """Give a plan to begin with: what the case and the school already say. Raises NoSuchCaseError."""
    case = cases.read(desk, case_id)
    earlier = transfers(case)
    ring = earlier[-1].plan.ring if earlier else ""
    back_to = earlier[-1].plan.back_to if earlier else ""
    days = desk.school.receipt_days
    return TransferPlanned(transfer="", pupils=(), cases=(), ring=ring, back_to=back_to, reply_days=days)


def overview(desk: Desk, case_id: str, transfer: str) -> Overview:
    """Read a transfer and look at it, where nobody waits at a window. Raises as `concerned` does."""
    return look(concerned(desk, case_id, transfer))


def look(read: Sequence[tuple[Case, Transfer]]) -> Overview:
    """Say how a transfer stands that was read (`concerned`); of a masked case it takes a while, on *work*."""
    along = [_one_along(case, found) for case, found in read]
    first = along[0]
    some = [(one.case, one.transfer, one.copy) for one in along if one.transfer.state != "called_off"]
    lacks, hints = lacks_of(first.transfer.plan, some)
    days, by = clocks(first.case, first.transfer), receipt_by(first.case, first.transfer)
    since = sum(recorded_since(case, transfer) for case, transfer, _ in some)
    return Overview(first.transfer, tuple(along), lacks, hints, days, by, since)


def concerned(desk: Desk, case_id: str, transfer: str) -> tuple[tuple[Case, Transfer], ...]:
    """Give the cases of a transfer that this person may see, the named one first, and how it stands in each.

    Raises NoSuchCaseError, YpsError where the case has no such transfer.
    """
    case = cases.read(desk, case_id)
    if transfer_in(case, transfer) is None:
        raise YpsError(NOT_THERE)
    return tuple(all_along(desk, [case], transfer))


def all_along(desk: Desk, read: Sequence[Case], transfer: str) -> list[tuple[Case, Transfer]]:
    """Give every case of a transfer that may be seen, beginning with those already read."""
    found: dict[str, tuple[Case, Transfer]] = {}
    waiting = list(read)
    seen = {id for case in read for id in case.ids}
    while waiting:
        case = waiting.pop(0)
        standing = transfer_in(case, transfer)
        if standing is None or case.id in found:
            continue
        found[case.id] = (case, standing)
        for id in standing.plan.cases:
            if id not in seen:
                seen.add(id)
                waiting += _read_if_seen(desk, id)
    return list(found.values())


def _read_if_seen(desk: Desk, case_id: str) -> list[Case]:
    """Read a case, unless it is not for this person, or was destroyed."""
    try:
        return [cases.read(desk, case_id)]
    except NoSuchCaseError:
        return []


def _one_along(case: Case, found: Transfer) -> Along:
    pupils = tuple(one for one in young_people(case) if one.id in found.pupils)
    return Along(case, found, pupils, copy_standing(case, found))
