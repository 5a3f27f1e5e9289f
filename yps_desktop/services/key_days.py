"""Since when somebody has a key."""

from collections.abc import Iterator
from datetime import date

from yps_desktop.record.entry import Entry
from yps_desktop.record.key_acts import KeyGiven, Recovered, VaultMade
from yps_desktop.record.times import recorded
from yps_desktop.services.desk import Desk


def key_days(desk: Desk) -> dict[str, date]:
    """Give the day each person got their first key, by the person's id."""
    days: dict[str, date] = {}
    for entry in desk.vault.ledger.about_keys():
        for person in _given(entry):
            days.setdefault(person, recorded(entry).date())
    return days


def _given(entry: Entry) -> Iterator[str]:
    match entry.header.kind:
        case VaultMade.kind:
            yield VaultMade.from_body(entry.read_body()).founder.person
        case KeyGiven.kind:
            yield KeyGiven.from_body(entry.read_body()).holder.person
        case Recovered.kind:
            yield from (holder.person for holder in Recovered.from_body(entry.read_body()).holders)
