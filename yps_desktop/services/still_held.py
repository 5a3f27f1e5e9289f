"""Which backups and copies hold a case that is to be destroyed, until when, and that one is gone (L2).

`look` runs on *work*, since a drive may take its time; all else on *record*. No path is written down: a copy
is named by what it is, and by a random id or a hash.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from yps_desktop.guidance.spell import count
from yps_desktop.record.acts import BackupMade
from yps_desktop.record.days import spell_day
from yps_desktop.record.destruction_acts import CopiesGone, HeldIn
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import OVERSEES
from yps_desktop.record.keeping import gone_by, is_regular, to_keep
from yps_desktop.record.times import recorded
from yps_desktop.services import cases
from yps_desktop.services.backup import Plan, is_other
from yps_desktop.services.backup_places import BackupPlace
from yps_desktop.services.desk import Desk
from yps_desktop.services.destroyed import Held, find, held_places
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.anchors import read_anchor
from yps_desktop.vault.lying import Lying, kept_aside, lying_in

_NEWEST = 400
"""Backups the record is asked about: more than a year of school days."""
BY_HAND = "by-hand"
_STILL_THERE = "A copy that holds this case still lies there. Delete it first. Nothing has changed."
_GONE_ALREADY = "This copy is known to be gone already. Nothing has changed."


@dataclass(frozen=True, slots=True)
class Shelf:
    """What lies in a place for backups; `away` says that it could not be looked at."""

    place: BackupPlace
    lying: tuple[Lying, ...] = ()
    away: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """What lies in every place and beside the record, as it was found, and what tells histories apart."""

    planned: Plan
    shelves: tuple[Shelf, ...]
    aside: tuple[Lying, ...]

    def own(self, shelf: Shelf) -> list[Lying]:
        """Give the backups of this record's history, which a new one replaces."""
        return [one for one in shelf.lying if not is_other(self.planned, one)]

    def others(self) -> list[Lying]:
        """Give what no new backup replaces: kept aside, of another history, or damaged beyond telling."""
        found = (one for shelf in self.shelves for one in shelf.lying if is_other(self.planned, one))
        return [*self.aside, *found]


def look(planned: Plan) -> Looked:
    """Look at what lies in every place and beside the record; a drive that is away is no error."""
    vault, folder = planned.source.vault, planned.source.folder
    shelves = tuple(_look(place, vault) for place in planned.places)
    return Looked(planned, shelves, kept_aside(folder, vault, planned.folders))


def held_in(desk: Desk, case_id: str, looked: Looked) -> tuple[HeldIn, ...]:
    """Say which of what was found holds a case, and by which day each is let go by rule.

    Raises NoSuchCaseError.
    """
    case = cases.read(desk, case_id)
    first = min(desk.vault.ledger.first_of(id) for id in case.ids)
    return tuple(_held_in(desk, looked, first))


def say_gone(desk: Desk, hash: str, place: str, looked: Looked) -> None:
    """Write down that somebody deleted a copy that held a destroyed case; `hash` is of the entry about it.

    Raises NotAllowedError, AnswerError, and YpsError where it was found there still.
    """
    desk.need(OVERSEES)
    one = find(desk, hash)
    if place not in {held.place for held in one.still_held}:
        raise YpsError(_GONE_ALREADY)
    (case,) = (held for held in held_places(desk) if held.of == hash)
    if place in set(_found(looked, case)):
        raise YpsError(_STILL_THERE)
    write(desk, [of_act(CopiesGone(of=hash, place=place, how="told"))])


def _found(looked: Looked, case: Held) -> Iterator[str]:
    """Give the places at which a copy that holds a destroyed case was found."""
    for shelf in looked.shelves:
        if any(case.is_in(one.seq) for one in looked.own(shelf)):
            yield shelf.place.id
    yield from (_id_of(one) for one in looked.others() if one.may_hold(case.first))


def _look(place: BackupPlace, vault: str) -> Shelf:
    try:
        return Shelf(place, lying_in(Path(place.folder), vault))
    except YpsError:
        return Shelf(place, away=True)


def _held_in(desk: Desk, looked: Looked, first: int) -> Iterator[HeldIn]:
    told, today = _told(desk), desk.now().date()
    for number, shelf in enumerate(looked.shelves, start=1):
        of_place = told.pop(shelf.place.id, [])
        here = f"in folder {number} of {len(looked.shelves)} for backups, on a drive {_kept(shelf.place)}"
        yield from _on_shelf(shelf, looked.own(shelf), of_place, first, here, today)
    for place, made in told.items():
        held = [at for at, seq in made if seq >= first]
        if held:
            yield HeldIn(place or BY_HAND, f"Backups {_no_folder(place)}, the last of {_day(max(held))}")
    for one in looked.others():
        if one.may_hold(first):
            yield HeldIn(_id_of(one), _other_words(one))


def _on_shelf(
    shelf: Shelf,
    own: Sequence[Lying],
    told: Sequence[tuple[datetime, int]],
    first: int,
    here: str,
    today: date,
) -> Iterator[HeldIn]:
    """Say whether backups at a place in use hold the case: of one that is away, what the record tells."""
    if shelf.away:
        made, held = [at for at, _ in told], [at for at, seq in told if seq >= first]
        words = f"Backups {here} that was not there"
    else:
        made = [one.made for one in own if one.made is not None]
        held = [one.made for one in own if one.may_hold(first) and one.made is not None]
        words = f"{count(sum(one.may_hold(first) for one in own), 'backup')} {here}"
    if not (held or any(one.may_hold(first) for one in own)):
        return
    kept = to_keep(made) & {*held}
    due = gone_by(made, kept or held, today) if is_regular((at for at, _ in told), today) else None
    yield HeldIn(shelf.place.id, words, due.isoformat() if due else "", now=not shelf.away)


def _told(desk: Desk) -> dict[str, list[tuple[datetime, int]]]:
    """Give what the record tells of backups made, by place: when, and with which entry each ends."""
    found: dict[str, list[tuple[datetime, int]]] = {}
    zone = desk.now().tzinfo
    for entry in desk.vault.ledger.newest_of_kind(BackupMade.kind, _NEWEST):
        act = BackupMade.from_body(entry.read_body())
        at = recorded(entry).astimezone(zone)
        found.setdefault(act.place, []).append((at, read_anchor(act.code).seq))
    return found


def _other_words(one: Lying) -> str:
    of = f" of {_day(one.made)}" if one.made is not None else ""
    if one.aside:
        return f"A copy of the record{of}, kept aside when a backup was brought back or the program renewed"
    if not one.vault or one.seq is None:
        return "A backup so damaged that nothing tells what it holds"
    return f"A backup{of} of a history that this record no longer has"


def _id_of(one: Lying) -> str:
    return sha256(one.folder.name.encode()).hexdigest()[:16]


def _kept(place: BackupPlace) -> str:
    return "kept away from here" if place.away else "kept here"


def _no_folder(place: str) -> str:
    return "in a folder that is not used for backups any more" if place else "made by hand in other folders"


def _day(at: datetime) -> str:
    return spell_day(at.date())
