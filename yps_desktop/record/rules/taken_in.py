"""Whose record another school has taken in, and since when: as its receipt says (N1, N7)."""

from collections.abc import Mapping
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.times import recorded
from yps_desktop.record.transfer_acts import TransferAnswered, TransferCalledOff, TransferPlanned

TAKEN_IN = "taken_in"


def taken_in(case: Case) -> Mapping[str, date]:
    """Give the day another school took the record in, by the ids of the pupils it went with.

    The last answer to a transfer counts, unless it was called off. Of whom something was recorded later that
    has them as a pupil here is not gone: they may have come back.
    """
    people = {one.id: one for one in people_of(case)}
    found: dict[str, tuple[Entry, date]] = {}
    for transfer in dict.fromkeys(act.transfer for _, act in case.transfers):
        answer = _answer(case, transfer)
        if answer is not None:
            found |= dict.fromkeys(_pupils(case, transfer), answer)
    return {id: day for id, (entry, day) in found.items() if not _came_back(people.get(id), entry)}


def _answer(case: Case, transfer: str) -> tuple[Entry, date] | None:
    """Give the entry that says that a transfer was taken in, and the day; None where that is not the last."""
    said = [(entry, act) for entry, act in case.transfers if act.transfer == transfer]
    ends = [one for one in said if isinstance(one[1], TransferAnswered | TransferCalledOff)]
    entry, act = ends[-1] if ends else (None, None)
    if entry is None or not isinstance(act, TransferAnswered) or act.answer != TAKEN_IN:
        return None
    try:
        return entry, date.fromisoformat(act.day)
    except ValueError:
        return entry, recorded(entry).date()


def _pupils(case: Case, transfer: str) -> tuple[str, ...]:
    plans = [a for _, a in case.transfers if isinstance(a, TransferPlanned) and a.transfer == transfer]
    return plans[-1].pupils if plans else ()


def _came_back(person: CasePerson | None, answered: Entry) -> bool:
    """Say whether a pupil was recorded as one of ours after the other school had taken the record in."""
    sheet = person.sheet if person is not None else None
    if person is None or sheet is None or "pupil_here" not in person.standing:
        return False
    return sheet.latest.header.seq > answered.header.seq
