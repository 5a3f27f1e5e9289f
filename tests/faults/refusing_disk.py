"""Works on a vault while the disk refuses, and says what happened; run in a process of its own.

`python -m tests.faults.refusing_disk FOLDER PERSON PASSWORD HOW`, HOW being "read-only" or "full". It gives
up root's right to write anywhere, so that the rights of files bind it.
"""

import ctypes
import resource
import sys
from pathlib import Path

from tests.vault.invented import write
from yps_desktop.record.errors import YpsError
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.vault import Vault, open_vault

_VERSION_3 = 0x20080522


def give_up_rights() -> None:
    """Drop every capability of this process (capset(2)); does nothing for a plain user."""
    header = (ctypes.c_uint32 * 2)(_VERSION_3, 0)
    ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)())


def fill_disk() -> None:
    """Let no file grow or be written beyond its first bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (2048, resource.RLIM_INFINITY))


def empty_disk() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def try_to_write(vault: Vault) -> None:
    before = vault.ledger.head()
    try:
        write(vault, "more")
        print("written")
    except StorageError as fault:
        print("refused:", fault.sentence)
    assert vault.ledger.head() == before
    assert len(vault.ledger.of_case("case-1")) == 2


def on_read_only_disk(folder: Path, person: str, password: str) -> None:
    with open_vault(folder, person, password) as vault:
        print("read-only:", vault.read_only)
        try_to_write(vault)


def on_full_disk(folder: Path, person: str, password: str) -> None:
    fill_disk()
    with open_vault(folder, person, password) as vault:
        try_to_write(vault)
        empty_disk()
        write(vault, "with room again")
        print("later:", vault.ledger.head().seq)


def main(folder: str, person: str, password: str, how: str) -> None:
    give_up_rights()
    try:
        {"read-only": on_read_only_disk, "full": on_full_disk}[how](Path(folder), person, password)
    except YpsError as fault:
        print("not opened:", fault.sentence)


if __name__ == "__main__":
    main(*sys.argv[1:])
