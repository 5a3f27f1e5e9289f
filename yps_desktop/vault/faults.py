"""Turns what SQLite says into a sentence for the person at the screen."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2 as sqlcipher

from yps_desktop.record.errors import YpsError
from yps_desktop.vault.errors import StorageError, VaultDamagedError, VaultInUseError

IN_USE = (
    "This vault is already open, in another window or by somebody else on this computer. Close it there "
    "first. Nothing has changed."
)
_FULL = (
    "The disk is full, so this could not be saved. What was saved before is safe. Make some room on the disk "
    "and try again."
)
READ_ONLY = (
    "The disk cannot be written just now, so this could not be saved. What was saved before can be read."
)
TROUBLE = (
    "The disk did not answer, so this could not be saved. What was saved before is safe. Look whether the "
    "drive is still connected."
)
GONE = (
    "The record is no longer in the folder it was opened from, so this could not be saved. Look whether the "
    "folder was moved or the drive taken out. Put it back, then try again."
)
DAMAGED = (
    "The record's database is damaged on the disk. Take a copy of the whole folder before anything else, "
    "then bring the record back from a backup. Nothing has changed."
)
NOT_ITS = (
    "The record's database does not open with its keys: it is damaged, or it belongs to another vault. Take "
    "a copy of the whole folder before anything else, then bring the record back from a backup. Nothing has "
    "changed."
)

# The primary result codes of SQLite (the low byte of the extended ones): sqlite.org/rescode.html.
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL_CODE, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
_CODES = {
    "database is locked": _BUSY,
    "attempt to write a readonly database": _READONLY,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL_CODE,
    "unable to open database file": _CANTOPEN,
    "file is not a database": _NOTADB,
}
"""By SQLite's own words, for what comes without a code: a copy of the whole database does."""


@contextmanager
def answering(damaged: str = DAMAGED) -> Iterator[None]:
    """Raise a YpsError in place of what SQLite raises when the disk, the file or the lock is at fault.

    `damaged` is the sentence for a file that does not read.
    """
    try:
        yield
    except sqlcipher.Error as fault:
        sentence = explain(fault, damaged)
        if sentence is None:
            raise
        raise sentence from fault


def explain(fault: Exception, damaged: str = DAMAGED) -> YpsError | None:
    """Find the sentence for an error of SQLite; None where it is a bug of ours."""
    code = getattr(fault, "sqlite_errorcode", _CODES.get(str(fault), 0)) & 0xFF
    if code in (_BUSY, _LOCKED):
        return VaultInUseError(IN_USE)
    if code in (_CORRUPT, _NOTADB):
        return VaultDamagedError(damaged)
    sentence = {_READONLY: READ_ONLY, _IOERR: TROUBLE, _FULL_CODE: _FULL, _CANTOPEN: TROUBLE}.get(code)
    return StorageError(sentence) if sentence else None
