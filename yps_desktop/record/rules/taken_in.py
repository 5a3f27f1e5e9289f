"""Whose record another school has taken in, and since when: as its receipt says (N1, N7)."""

from collections.abc import Collection, Mapping
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.rules.transfers import Transfer, day_of, transfers
from yps_desktop.record.times import recorded
from yps_desktop.record.transfer_acts import TransferAnswered


def taken_in(case: Case, back: Collection[str] = ()) -> Mapping[str, date]:
    """Give the day another school took the record in, by the ids of the pupils it went with.

    Of whom something was recorded later that has them as a pupil here is not gone: they may have come back.
    `back` are those (ids) of whom another case says so.
    """
    people = {one.id: one for one in people_of(case)}
    return {
        id: day
        for id, (entry, day) in answered(case).items()
        if id not in back and not came_back(people.get(id), entry)
    }


def answered(case: Case) -> Mapping[str, tuple[Entry, date]]:
    """Give the entry that says that another school took the record in, and the day of it, by pupil (id)."""
    found: dict[str, tuple[Entry, date]] = {}
    for one in transfers(case):
        if one.state == "received":
            found |= dict.fromkeys(one.pupils, _answer(one))
    return found


def came_back(person: CasePerson | None, answered: Entry) -> bool:
    """Say whether a pupil was recorded as one of ours after the other school had taken the record in."""
    sheet = person.sheet if person is not None else None
    if person is None or sheet is None or "pupil_here" not in person.standing:
        return False
    return sheet.latest.header.seq > answered.header.seq


def _answer(transfer: Transfer) -> tuple[Entry, date]:
    """Give the entry that says that a transfer was received, and the day of it."""
    entry, act = next(step for step in reversed(transfer.steps) if isinstance(step[1], TransferAnswered))
    day = day_of(act.day) if isinstance(act, TransferAnswered) else None
    return entry, day or recorded(entry).date()
