"""Backing up a record that nobody has open, and checking a backup: for whoever looks after the computer."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from yps_desktop.services.backup import Made, back_up
from yps_desktop.services.desk import Clock, computer_clock
from yps_desktop.services.opening import close, open_desk
from yps_desktop.services.tries import noted_here, prove_in_turn
from yps_desktop.services.verification import person_called
from yps_desktop.vault.backup import verify_as_said
from yps_desktop.vault.copies import NAME, Copy, check_bytes, read_copy
from yps_desktop.vault.errors import OlderFormatError

_OLDER = (
    "Every byte of this backup is as it was written. It was made by an older version of the program, so what "
    "it holds is checked when it is brought back. Nothing has changed."
)


@dataclass(frozen=True, slots=True)
class CheckedBackup:
    """What a backup that was found whole is: whose, when it was made (UTC), and its printed code."""

    folder: Path
    school: str
    made: datetime
    code: str


def back_up_closed(vault: Path, place: Path, name: str, password: str, clock: Clock = computer_clock) -> Made:
    """Open a vault, back it up to a folder, write that down, and close it. Raises a YpsError."""
    proof = prove_in_turn(vault, person_called(vault, name), password, clock)
    desk = open_desk(proof, clock, tells=False)
    try:
        return back_up(desk, place)
    finally:
        close(desk)


def check_backup(file: Path, name: str = "", password: str = "") -> CheckedBackup:
    """Check every byte of a backup, its folder or its backup.json; with a name and password open it too.

    Raises a YpsError that says what is wrong.
    """
    copy = read_copy(file.parent if file.name == NAME else file)
    check_bytes(copy)
    if name:
        check_opened(copy, person_called(copy.folder, name), password)
    manifest = copy.manifest
    return CheckedBackup(copy.folder, manifest.school, manifest.made, manifest.code)


def check_opened(copy: Copy, person: str, password: str) -> None:
    """Open a backup and check all of it, signatures too.

    Raises WrongPasswordError, MustWaitError, RecordDamagedError, OlderFormatError.
    """
    proof = prove_in_turn(copy.folder, person, password, computer_clock, noted_here())
    try:
        verify_as_said(copy, copy.folder, proof.database_key)
    except OlderFormatError as fault:
        raise OlderFormatError(_OLDER) from fault
