"""Backups: making them, saying so in the record, and what there is of them.

`plan` and `note` run on *record*; `copy_to` and `look_at` on *work*, with frozen values in and out.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from yps_desktop.record.acts import BackupMade, RecordRestored
from yps_desktop.record.destruction_acts import CopiesGone
from yps_desktop.record.errors import YpsError
from yps_desktop.record.keeping import to_keep
from yps_desktop.record.key_acts import Recovered
from yps_desktop.services.backup_places import BackupPlace, places_file, read_places
from yps_desktop.services.desk import Desk
from yps_desktop.services.destroyed import Held, held_places
from yps_desktop.services.elsewhere import Seen, note_elsewhere, seen_now
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.anchors import read_anchor
from yps_desktop.vault.backup import Source, make_backup, source_of
from yps_desktop.vault.copies import Copy, count_spoilt, list_copies, take_away
from yps_desktop.vault.errors import PlaceAwayError
from yps_desktop.vault.lying import Lying, lying_in

__all__ = [
    "OLD_DAYS",
    "Made",
    "PlaceAwayError",
    "Plan",
    "Shelf",
    "Told",
    "back_up",
    "copy_to",
    "look_at",
    "note",
    "of_this_record",
    "plan",
    "told",
]

Device = Literal["same", "other"]
OLD_DAYS = 7
"""Days after which a backup is called old: a week's work would be lost."""
_NEWEST = 64


@dataclass(frozen=True, slots=True)
class Plan:
    """What a backup needs, for another thread; `due` are the places (by id) that lack what was written last.

    `seen` is where the chain stands, to be noted at the place too, or None. `forks` are the backups that were
    brought back over the record: up to which entry, and when. What was backed up before then and goes further
    is of another history, and never let go by rule. `destroyed` are the cases that no backup of this history
    may hold any more.
    """

    source: Source
    places: tuple[BackupPlace, ...]
    now: datetime
    due: frozenset[str]
    seen: Seen | None = None
    forks: tuple[tuple[int, datetime], ...] = ()
    destroyed: tuple[Held, ...] = ()

    @property
    def is_due(self) -> bool:
        """Say whether any place lacks something."""
        return bool(self.due)

    def of_due(self) -> "Plan":
        """Give the same for the places that lack something."""
        return replace(self, places=tuple(place for place in self.places if place.id in self.due))

    @property
    def folders(self) -> tuple[Path, ...]:
        """Give the folders backups go to."""
        return tuple(Path(place.folder) for place in self.places)


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made and found whole.

    `replaced` are the destroyed cases (`Held.of`) that no backup of this history in its place holds any more;
    `left` counts older ones that hold one and could not be removed.
    """

    place: BackupPlace
    device: Device
    folder: Path
    code: str
    manifest: str
    replaced: tuple[str, ...] = ()
    left: int = 0


@dataclass(frozen=True, slots=True)
class Shelf:
    """What lies in a place now: when each backup was made and its code, newest first.

    `device` numbers its drive. Where `trouble` says why it could not be looked at, the rest is empty.
    """

    place: BackupPlace
    copies: tuple[tuple[datetime, str], ...] = ()
    spoilt: int = 0
    device: int | None = None
    is_own_device: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What the record itself tells of its backups: when the last was made, and to each place (by its id).

    `elsewhere` are the places whose last backup went to another drive than the record's own; `in_use` the
    folders backups go to now. Backups made before the recovery sheet opened the record count for none, since
    no key of today opens them: `outlived` says that there are such and no other.
    """

    last: datetime | None
    by_place: Mapping[str, datetime]
    elsewhere: frozenset[str]
    today: date
    in_use: tuple[BackupPlace, ...] = ()
    outlived: bool = False

    @property
    def holding(self) -> tuple[BackupPlace, ...]:
        """Give the folders in use to which a backup was made."""
        return tuple(place for place in self.in_use if place.id in self.by_place)

    @property
    def days_old(self) -> int | None:
        """Count the days since the last backup; None where there is none."""
        return None if self.last is None else max(0, (self.today - self.last.date()).days)

    @property
    def is_old(self) -> bool:
        """Say whether the last backup is older than a week, or there is none."""
        return self.days_old is None or self.days_old > OLD_DAYS


def plan(desk: Desk) -> Plan:
    """Say what a backup of the record needs now; a practice record has no places."""
    places = () if desk.school.practice else read_places(places_file(), desk.vault.id)
    due, forks = _due(desk, places), _forks(desk)
    return Plan(source_of(desk.vault), places, desk.now(), due, seen_now(desk), forks, held_places(desk))


def copy_to(planned: Plan, place: BackupPlace) -> Made:
    """Make a backup in one place and let go what the rule lets go, and what holds a destroyed case.

    Nothing is removed before the new one was opened and found whole. Raises as `make_backup` does.
    """
    copy = make_backup(planned.source, Path(place.folder), planned.now)
    note_elsewhere(planned.seen, [copy.folder.parent], begins=True)
    device: Device = "same" if _device(copy.folder) == _device(planned.source.folder) else "other"
    found = list_copies(copy.folder.parent, planned.source.vault)
    _thin_out([one for one in found if _counts(planned, one)], copy)
    replaced, left = _replace(planned, place, copy)
    return Made(place, device, copy.folder, copy.manifest.code, copy.manifest.hash(), replaced, left)


def note(desk: Desk, made: Sequence[Made]) -> None:
    """Write down that backups were made. Raises StorageError; the backups are there all the same."""
    if desk.read_only or not made:
        return
    gone = [CopiesGone(of=of, place=one.place.id, how="replaced") for one in made for of in one.replaced]
    write(desk, [*(of_act(_act(one)) for one in made), *(of_act(one) for one in gone)])


def back_up(desk: Desk, folder: Path) -> Made:
    """Make a backup in a folder at once, and write it down. Raises as `copy_to` and `note` do."""
    planned = plan(desk)
    known = [place for place in planned.places if Path(place.folder) == folder]
    made = copy_to(planned, known[0] if known else BackupPlace("", str(folder)))
    note(desk, [made])
    return made


def told(desk: Desk) -> Told:
    """Say what the record tells of its backups."""
    by_place: dict[str, datetime] = {}
    devices: dict[str, str] = {}
    ledger, zone = desk.vault.ledger, desk.now().tzinfo
    recovered = max((entry.header.seq for entry in ledger.deeds(Recovered.kind)), default=0)
    for entry in ledger.newest_of_kind(BackupMade.kind, _NEWEST, recovered):
        act = BackupMade.from_body(entry.read_body())
        at = datetime.fromisoformat(entry.header.recorded_utc).astimezone(zone)
        by_place.setdefault(act.place, at)
        devices.setdefault(act.place, act.device)
    elsewhere = frozenset(place for place, device in devices.items() if device == "other")
    last = max(by_place.values(), default=None)
    outlived = last is None and bool(ledger.newest_of_kind(BackupMade.kind, 1))
    places = read_places(places_file(), desk.vault.id)
    return Told(last, by_place, elsewhere, desk.now().date(), places, outlived)


def look_at(planned: Plan) -> tuple[Shelf, ...]:
    """Look at what lies in every place; a drive that is away is no error."""
    own = _device(planned.source.folder)
    return tuple(_look(place, planned.source.vault, own) for place in planned.places)


def of_this_record(desk: Desk, codes: Collection[str]) -> frozenset[str]:
    """Say which of these codes the record's own history holds: a backup of another history is none of it."""
    return frozenset(code for code in codes if desk.vault.ledger.find_anchor(code) is not None)


def _look(place: BackupPlace, vault: str, own: int | None) -> Shelf:
    folder = Path(place.folder)
    try:
        copies = list_copies(folder, vault)
        spoilt = count_spoilt(folder)
    except YpsError as error:
        return Shelf(place, trouble=error.sentence)
    device = _device(folder)
    made = tuple((copy.manifest.made, copy.manifest.code) for copy in copies)
    return Shelf(place, made, spoilt, device, device == own)


def _due(desk: Desk, places: Sequence[BackupPlace]) -> frozenset[str]:
    """Give the places whose last backup lacks what was signed, or typed and not yet signed, since then."""
    notes = desk.vault.ledger.newest_of_kind(BackupMade.kind, _NEWEST)
    gone = desk.vault.ledger.newest_of_kind(CopiesGone.kind, _NEWEST)
    last, seqs = desk.vault.ledger.head().seq, {note.header.seq for note in (*notes, *gone)}
    while last in seqs:
        last -= 1
    newest: dict[str, tuple[int, str]] = {}
    for note in notes:
        act = BackupMade.from_body(note.read_body())
        newest.setdefault(act.place, (read_anchor(act.code).seq, note.header.recorded_utc))
    return frozenset(place.id for place in places if _lacks(desk, newest.get(place.id), last))


def _lacks(desk: Desk, held: tuple[int, str] | None, last: int) -> bool:
    """Say whether a place's last backup ends before an entry, or before something typed; or there is none."""
    return held is None or held[0] < last or desk.vault.drafts.any_since(held[1])


def _forks(desk: Desk) -> tuple[tuple[int, datetime], ...]:
    notes = desk.vault.ledger.newest_of_kind(RecordRestored.kind, _NEWEST)
    acts = [(RecordRestored.from_body(note.read_body()), note.header.recorded_utc) for note in notes]
    return tuple((read_anchor(act.code).seq, datetime.fromisoformat(at)) for act, at in acts if act.kept)


def _counts(planned: Plan, copy: Copy) -> bool:
    """Say whether the rule counts a backup: not one of another history, and none that a fast clock dated."""
    manifest = copy.manifest
    other = any(manifest.made <= at and manifest.seq > seq for seq, at in planned.forks)
    return not other and manifest.made <= planned.now


def _replace(planned: Plan, place: BackupPlace, newest: Copy) -> tuple[tuple[str, ...], int]:
    """Remove the older backups of this history that hold a destroyed case.

    Give which of those that the place held it holds no more, and how many could not be removed.
    """
    if not planned.destroyed:
        return (), 0
    lying = lying_in(newest.folder.parent, planned.source.vault)
    held = [one for one in lying if any(case.is_in(one.seq) for case in planned.destroyed)]
    own = [one for one in held if one.folder != newest.folder and not is_other(planned, one)]
    left = [one for one in own if not take_away(one.folder)]
    told = [case for case in planned.destroyed if place.id in case.places]
    gone = tuple(case.of for case in told if not any(case.is_in(one.seq) for one in left))
    return gone, len(left)


def is_other(planned: Plan, lying: Lying) -> bool:
    """Say whether what lies there may be of another history, or of another record: nobody removes it."""
    if not lying.vault or lying.seq is None:
        return True
    seq, made = lying.seq, lying.made
    return any((made is None or made <= at) and seq > fork for fork, at in planned.forks)


def _thin_out(copies: Sequence[Copy], newest: Copy) -> None:
    kept = to_keep(copy.manifest.made for copy in copies)
    for copy in copies:
        if copy.manifest.made not in kept and copy.folder != newest.folder:
            take_away(copy.folder)


def _act(made: Made) -> BackupMade:
    place = made.place
    return BackupMade(
        place=place.id, device=made.device, away=place.away, code=made.code, manifest=made.manifest
    )


def _device(folder: Path) -> int | None:
    try:
        return folder.stat().st_dev
    except OSError:
        return None
