"""Drafts of somebody whose key was taken, kept until somebody who records takes them over. On *record*."""

from dataclasses import dataclass

from yps_desktop.record.holders import WRITES
from yps_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class LeftDrafts:
    """How many drafts somebody left behind when their key was taken; `person` is their id."""

    person: str
    name: str
    count: int


def left_drafts(desk: Desk) -> tuple[LeftDrafts, ...]:
    """List who left drafts that the person signed in may take over: none of a case they are shut out of."""
    if not desk.me.may(WRITES):
        return ()
    gone = [holder for holder in desk.holders.values() if not holder.rights]
    counted = ((one, len(_open_to_me(desk, one.person))) for one in gone)
    return tuple(LeftDrafts(one.person, one.name, count) for one, count in counted if count)


def take_over(desk: Desk, person: str) -> int:
    """Make the drafts of somebody who left those of the person signed in, and say how many.

    Those that do not read back as they were saved stay where they are. Raises NotAllowedError, StorageError.
    """
    desk.need(WRITES)
    if desk.holders[person].rights:
        return 0
    taken = _open_to_me(desk, person)
    desk.vault.drafts.hand_over(person, desk.me.person, taken)
    return len(taken)


def _open_to_me(desk: Desk, person: str) -> tuple[str, ...]:
    hidden = desk.vault.views.hidden()
    return tuple(one.id for one in desk.vault.drafts.of_person(person).drafts if one.case not in hidden)
