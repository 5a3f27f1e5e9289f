"""anchors.log: where the chain stood when each person had the vault open.

It lies beside the database and not in it, so that an older database put back is noticed. It is an aid, not a
proof: whoever can change the folder can change it too, and the codes on paper are what counts in the end.
A line is `time-of-the-last-entry person-id code time-of-leaving`; nothing in it tells of a case.

The same is kept at each place backups go to, in a file named for the vault: a whole folder put back, its
anchors.log with it, is noticed there.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from yps_desktop.record.days import in_words
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.moments import Moment
from yps_desktop.vault.anchors import Head, read_anchor
from yps_desktop.vault.ledger import Ledger

NAME = "anchors.log"
_TAIL = 64 * 1024


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where the chain stood for a person: `utc` is when that entry was recorded, `code` as on paper.

    `left_utc` is when they closed the record, or empty.
    """

    utc: str
    person: str
    code: str
    left_utc: str = ""

    @property
    def seq(self) -> int:
        """Give the entry the chain ended with."""
        return read_anchor(self.code).seq


def place_name(vault_id: str) -> str:
    """Name the file of a vault's sightings at a place that may hold those of others too."""
    return f"yps-anchors-{vault_id[:8]}.log"


def note_sighting(
    folder: Path, person: str, head: Head, left: datetime | None = None, name: str = NAME
) -> None:
    """Write down where the chain stands, and perhaps when somebody left it; a disk that refuses is let be."""
    left_utc = left.astimezone(UTC).isoformat(timespec="seconds") if left is not None else ""
    found = read_sightings(folder, name)
    if found and (found[-1].person, found[-1].code) == (person, head.code) and not left_utc:
        return
    if not _is_ours(folder / name):
        return
    with suppress(OSError), open(folder / name, "a", encoding="utf-8", newline="\n", opener=_private) as file:
        file.write(f"{head.recorded_utc} {person} {head.code} {left_utc}".rstrip() + "\n")
        file.flush()
        os.fsync(file.fileno())


def _private(path: str, flags: int) -> int:
    """Open a file that, where it is made, nobody else on this computer may read."""
    return os.open(path, flags, 0o600)


def read_sightings(folder: Path, name: str = NAME) -> tuple[Sighting, ...]:
    """Read the latest sightings, oldest first; lines that are none are passed over."""
    if not _is_ours(folder / name):
        return ()
    try:
        with (folder / name).open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - _TAIL))
            lines = file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ()
    return tuple(seen for line in lines if (seen := _read(line)) is not None)


def last_seen(folder: Path, person: str) -> Sighting | None:
    """Say where the chain stood when a person last had the vault open, or None."""
    return next((seen for seen in reversed(read_sightings(folder)) if seen.person == person), None)


def find_lost(folder: Path, ledger: Ledger, person: str) -> Sighting | None:
    """Give what anybody last saw, or this person did, if the chain does not hold it any more."""
    listed = read_sightings(folder)
    for seen in (*listed[-1:], last_seen(folder, person)):
        if seen is not None and ledger.find_anchor(seen.code) is None:
            return seen
    return None


def say_lost(seen: Sighting, head: Head) -> str:
    """Tell the person signing in that entries they could see before are not there."""
    return (
        f"This record ends at entry {head.seq}. Before, it held entry {seen.seq}{_of_day(seen)} with the "
        f"code {seen.code}, which is not in it now. An older copy may have been put in its place; what was "
        "written since then is missing here. Look for the newer copy before you write on."
    )


def say_lost_elsewhere(seen: Sighting, head: Head, place: str) -> str:
    """Tell the person signing in that an entry that was noted at a place of backups is not there."""
    return (
        f"This record ends at entry {head.seq} and does not hold entry {seen.seq}{_of_day(seen)}, which was "
        f"noted in {place} with the code {seen.code}. The record’s whole folder may have been put back as it "
        "was before; what was written since then is missing here. Look for the newer copy before you write."
    )


def _is_ours(path: Path) -> bool:
    """Say whether nothing stands in the way of a file here: a pipe would keep whoever opens it for ever."""
    try:
        return not path.exists() or path.is_file()
    except OSError:
        return False


def _of_day(seen: Sighting) -> str:
    try:
        return f" of {in_words(Moment(date.fromisoformat(seen.utc[:10])))}"
    except ValueError:
        return ""


def _read(line: str) -> Sighting | None:
    words = line.split()
    if len(words) not in (3, 4):
        return None
    try:
        read_anchor(words[2])
    except AnswerError:
        return None
    return Sighting(*words)
