"""Where the chain stood, kept at the places backups go to as well: a whole folder put back shows there.

`seen_now` and `find_lost_elsewhere` run on *record*; `note_elsewhere` and `read_elsewhere` on *work*, since a
drive may take its time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from yps_desktop.record.acts import RecordRestored
from yps_desktop.services.backup_places import places_file, read_places
from yps_desktop.services.desk import Desk
from yps_desktop.vault.anchors import Head, read_anchor
from yps_desktop.vault.sightings import (
    Sighting,
    note_sighting,
    place_name,
    read_sightings,
    say_lost_elsewhere,
)
from yps_desktop.vault.there import has_file

__all__ = [
    "Places",
    "Seen",
    "Sighting",
    "find_lost_elsewhere",
    "note_elsewhere",
    "places_of",
    "read_elsewhere",
    "seen_now",
]

_RESTORED = 16
"""Bringings back that are looked at: what they left out on purpose is not missed."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Where the chain stands for the person signed in, now."""

    person: str
    head: Head
    now: datetime


@dataclass(frozen=True, slots=True)
class Places:
    """Where to look for what a person saw of a vault."""

    folders: tuple[Path, ...]
    vault: str
    person: str


def places_of(desk: Desk) -> Places:
    """Say where backups of this record go on this computer; nowhere, for practice."""
    kept = () if desk.school.practice else read_places(places_file(), desk.vault.id)
    return Places(tuple(Path(place.folder) for place in kept), desk.vault.id, desk.me.person)


def seen_now(desk: Desk) -> Seen | None:
    """Say where the chain stands; None while something noticed about the record was not read yet."""
    if desk.noticed or desk.school.practice:
        return None
    return Seen(desk.me.person, desk.vault.ledger.head(), desk.clock())


def note_elsewhere(seen: Seen | None, folders: Iterable[Path], *, begins: bool = False) -> None:
    """Write down at each place where the chain stands; one that is away or refuses is let be.

    Where no backup ever went nothing is written, unless it `begins` with one.
    """
    if seen is None:
        return
    name = place_name(seen.head.vault)
    for folder in folders:
        if begins or has_file(folder / name):
            note_sighting(folder, seen.person, seen.head, seen.now, name)


def read_elsewhere(places: Places) -> tuple[tuple[str, Sighting], ...]:
    """Read at each place, named by its folder, what was noted last, and last by this person."""
    found: dict[tuple[str, str], Sighting] = {}
    for folder in places.folders:
        listed = read_sightings(folder, place_name(places.vault))
        own = [seen for seen in listed if seen.person == places.person]
        found |= {(str(folder), seen.code): seen for seen in (*listed[-1:], *own[-1:])}
    return tuple((folder, seen) for (folder, _), seen in found.items())


def find_lost_elsewhere(desk: Desk, noted: Sequence[tuple[str, Sighting]]) -> str:
    """Say that an entry noted at a place is missing here, or nothing; it stays noticed until it was read."""
    if desk.noticed:
        return ""
    for folder, seen in noted:
        if desk.vault.ledger.find_anchor(seen.code) is None and not _left_out(desk, seen):
            desk.vault.noticed = say_lost_elsewhere(seen, desk.vault.ledger.head(), folder)
            return desk.vault.noticed
    return ""


def _left_out(desk: Desk, seen: Sighting) -> bool:
    """Say whether two people brought back a backup that leaves this entry out."""
    for entry in desk.vault.ledger.newest_of_kind(RecordRestored.kind, _RESTORED):
        act = RecordRestored.from_body(entry.read_body())
        if act.aside and read_anchor(act.code).seq < seen.seq <= read_anchor(act.aside).seq:
            return True
    return False
