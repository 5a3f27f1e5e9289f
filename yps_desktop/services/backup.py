"""Backups: making them, saying so in the record, and what there is of them.

`plan` and `note` run on *record*; `copy_to` and `look_at` on *work*, with frozen values in and out.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from yps_desktop.record.acts import BackupMade
from yps_desktop.record.errors import YpsError
from yps_desktop.record.keeping import to_keep
from yps_desktop.services.backup_places import BackupPlace, places_file, read_places
from yps_desktop.services.desk import Desk
from yps_desktop.services.elsewhere import Seen, note_elsewhere, seen_now
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.anchors import read_anchor
from yps_desktop.vault.backup import Source, make_backup, source_of
from yps_desktop.vault.copies import Copy, count_spoilt, list_copies, take_away
from yps_desktop.vault.errors import PlaceAwayError

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
    """What a backup needs, for another thread; `is_due` says that something was written since the last.

    `seen` is where the chain stands, to be noted at the place too, or None.
    """

    source: Source
    places: tuple[BackupPlace, ...]
    now: datetime
    is_due: bool
    seen: Seen | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """Give the folders backups go to."""
        return tuple(Path(place.folder) for place in self.places)


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made and found whole."""

    place: BackupPlace
    device: Device
    folder: Path
    code: str
    manifest: str


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

    `elsewhere` are the places whose last backup went to another drive than the record's own.
    """

    last: datetime | None
    by_place: Mapping[str, datetime]
    elsewhere: frozenset[str]
    today: date

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
    return Plan(source_of(desk.vault), places, desk.now(), _is_due(desk), seen_now(desk))


def copy_to(planned: Plan, place: BackupPlace) -> Made:
    """Make a backup in one place and let go what the rule lets go. Raises as `make_backup` does."""
    copy = make_backup(planned.source, Path(place.folder), planned.now)
    note_elsewhere(planned.seen, [copy.folder.parent], begins=True)
    device: Device = "same" if _device(copy.folder) == _device(planned.source.folder) else "other"
    _thin_out(list_copies(copy.folder.parent, planned.source.vault), copy)
    return Made(place, device, copy.folder, copy.manifest.code, copy.manifest.hash())


def note(desk: Desk, made: Sequence[Made]) -> None:
    """Write down that backups were made. Raises StorageError; the backups are there all the same."""
    if desk.read_only or not made:
        return
    write(desk, [of_act(_act(one)) for one in made])


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
    zone = desk.now().tzinfo
    for entry in desk.vault.ledger.newest_of_kind(BackupMade.kind, _NEWEST):
        act = BackupMade.from_body(entry.read_body())
        at = datetime.fromisoformat(entry.header.recorded_utc).astimezone(zone)
        by_place.setdefault(act.place, at)
        devices.setdefault(act.place, act.device)
    elsewhere = frozenset(place for place, device in devices.items() if device == "other")
    last = max(by_place.values(), default=None)
    return Told(last, by_place, elsewhere, desk.now().date())


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


def _is_due(desk: Desk) -> bool:
    """Say whether anything was signed, or typed and not yet signed, since the last backup."""
    ledger = desk.vault.ledger
    newest = ledger.newest_of_kind(BackupMade.kind, 1)
    if not newest or newest[0].header.seq != ledger.head().seq:
        return True
    held = read_anchor(BackupMade.from_body(newest[0].read_body()).code).seq
    if any(entry.header.kind != BackupMade.kind for entry in ledger.after(held)):
        return True  # it was signed while the backup was made
    return desk.vault.drafts.any_since(newest[0].header.recorded_utc)


def _thin_out(copies: Sequence[Copy], newest: Copy) -> None:
    kept = to_keep(copy.manifest.made for copy in copies)
    for copy in copies:
        if copy.manifest.made not in kept and copy.folder != newest.folder:
            take_away(copy)


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
