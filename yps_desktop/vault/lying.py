"""What lies about of a vault besides the vault itself: backups whole or damaged, and what was kept aside.

`copies` lists backups to be relied on; here every folder counts that may hold a record's words.
"""

import glob
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from yps_desktop.record.errors import YpsError
from yps_desktop.vault.copies import backup_folders, read_manifest
from yps_desktop.vault.keystore import read_keystore

_ENTRY = re.compile(r"-entry-(\d+)(?:-\d+)?$")
_ASIDE = "-before-"


@dataclass(frozen=True, slots=True)
class Lying:
    """A folder that holds a record, or held it: of which vault, when it was made, where its chain ends.

    `vault` is empty where nothing in it says so any more, `seq` None where nothing says where it ends, `made`
    None where nothing says when. `aside` is what a restore or an upgrade kept.
    """

    folder: Path
    vault: str
    seq: int | None = None
    made: datetime | None = None
    aside: bool = False

    def may_hold(self, first: int) -> bool:
        """Say whether an entry of this place in the chain may be in it."""
        return self.seq is None or self.seq >= first


def lying_in(place: Path, vault: str) -> tuple[Lying, ...]:
    """List the backups in a place that are this vault's or may be, whole or not. Raises StorageError."""
    return _of(vault, [_look(folder) for folder in backup_folders(place)])


def kept_aside(folder: Path, vault: str, places: tuple[Path, ...] = ()) -> tuple[Lying, ...]:
    """List what is kept of a vault under another name, beside it or in a place for backups.

    A restore keeps the record it takes the place of, an upgrade a copy of it as it was. A place that is away
    has none.
    """
    found = []
    for place in dict.fromkeys((folder.parent, *places)):
        with suppress(OSError):
            kept = sorted(place.glob(f"{glob.escape(folder.name)}{_ASIDE}*"))
            found += [_look(one, aside=True) for one in kept if one.is_dir()]
    return _of(vault, found)


def _of(vault: str, found: list[Lying]) -> tuple[Lying, ...]:
    return tuple(one for one in found if one.vault in ("", vault))


def _look(folder: Path, *, aside: bool = False) -> Lying:
    """Read what a folder says of itself; of a damaged one its keystore and its name."""
    with suppress(YpsError):
        manifest = read_manifest(folder)
        return Lying(folder, manifest.vault, manifest.seq, manifest.made, aside)
    named = _ENTRY.search(folder.name)
    return Lying(folder, _vault_of(folder), int(named[1]) if named else None, None, aside)


def _vault_of(folder: Path) -> str:
    try:
        return read_keystore(folder).keystore.vault
    except YpsError:
        return ""
