"""Bringing a record back from a backup on a computer that has none.

`find` and `bring_back` run on *work*, `open_restored` on *record*. Over a record it is `bringing_back.py`.
"""

from dataclasses import dataclass
from pathlib import Path

from yps_desktop.record.acts import RecordRestored
from yps_desktop.record.errors import AnswerError
from yps_desktop.services.desk import Clock, Desk, computer_clock
from yps_desktop.services.opening import close, open_desk
from yps_desktop.services.tries import forget_tries, noted_here, prove_in_turn
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.copies import NAME, Copy, list_copies, read_copy
from yps_desktop.vault.door import Proof
from yps_desktop.vault.restore import Step, Tell, check_free, put_in_place
from yps_desktop.vault.signing import write_utc
from yps_desktop.vault.there import has_file

__all__ = ["Copy", "Restored", "Step", "bring_back", "find", "open_restored"]

_NONE = "There is no whole backup of a record in that folder. Choose another one."


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup that was put in place and checked; `proof` opens it."""

    copy: Copy
    proof: Proof


def find(folder: Path, target: Path) -> Copy:
    """Find the backup in a folder, or the newest of those in it, for an empty or new target folder.

    Raises AnswerError, FolderNotEmptyError, VaultDamagedError, NewerFormatError, StorageError.
    """
    check_free(target)
    if has_file(folder / NAME):
        return read_copy(folder)
    copies = list_copies(folder)
    if not copies:
        raise AnswerError(_NONE)
    return copies[0]


def bring_back(
    copy: Copy,
    target: Path,
    person: str,
    password: str,
    tell: Tell | None = None,
    clock: Clock = computer_clock,
) -> Restored:
    """Prove the password, copy the backup to its place, check it and write down where it is from. Slow.

    `tell` is called with each step, on the same thread. Wrong passwords wait as at the unlock page.
    Raises WrongPasswordError, MustWaitError, FolderNotEmptyError, StorageError, RecordDamagedError: then
    nothing is there.
    """
    proof = prove_in_turn(copy.folder, person, password, clock, noted_here())
    forget_tries(noted_here(), person)
    proof, _ = put_in_place(copy, proof, target, tell, lambda made: _sign(copy, made, clock))
    return Restored(copy, proof)


def open_restored(restored: Restored, clock: Clock) -> Desk:
    """Open a record that was brought back. Raises as `open_desk` does."""
    return open_desk(restored.proof, clock)


def _sign(copy: Copy, made: Proof, clock: Clock) -> None:
    """Write from which backup a record is before it has its place: what a crash leaves says so too."""
    desk, manifest = open_desk(made, clock, tells=False), copy.manifest
    try:
        write(desk, [of_act(RecordRestored(code=manifest.code, made=write_utc(manifest.made)))])
    finally:
        close(desk)
