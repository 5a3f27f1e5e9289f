"""The database's file as it lies on the disk, for backups: read beside the open database, on any thread.

Closing any descriptor of the file drops SQLite's locks, so this one is opened before the database and closed
after it. A count that every transaction moves at its beginning and its end tells a reader whether what it
read is one state of the database.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.faults import GONE

SLICE = 4 * 1024 * 1024
_PAGE = 4096
_LOCK_PAGE = 0x40000000
"""SQLite locks bytes of the page at 1 GiB and never uses it; Windows does not let anybody read it."""


class Pages:
    """The bytes of the database's file; `begun` and `ended` belong to the database's own thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        found = os.fstat(self._file)
        self.which = found.st_dev, found.st_ino
        """Which file this is, whatever stands at its path later."""
        self._reading = Lock()
        self._count = 0
        self.copying = Lock()
        """Held while somebody copies: one at a time."""

    def begun(self) -> None:
        """Note that a transaction begins."""
        self._count += 1

    def ended(self) -> None:
        """Note that it is over, whichever way."""
        self._count += 1

    def state(self) -> int:
        """Give a number that is the same as long as nothing is written; it is odd while something is."""
        return self._count

    def slices(self) -> Iterator[tuple[int, bytes]]:
        """Read the whole file, each slice with where it begins. Raises StorageError."""
        self._check_in_place()
        at = 0
        while data := self._read(at, SLICE):
            yield at, data
            at += len(data)

    def close(self) -> None:
        """Let go of the file, once the database is closed; closing twice does nothing."""
        with self._reading:
            if self._file >= 0:
                os.close(self._file)
                self._file = -1

    def _read(self, at: int, most: int) -> bytes:
        most = min(most, _LOCK_PAGE - at) if at < _LOCK_PAGE else most
        try:
            with self._reading:
                if at == _LOCK_PAGE:
                    return bytes(_PAGE) if os.fstat(self._file).st_size > at else b""
                os.lseek(self._file, at, os.SEEK_SET)
                return os.read(self._file, most)
        except OSError as fault:
            raise StorageError("The disk did not give the record's database. Nothing has changed.") from fault

    def _check_in_place(self) -> None:
        try:
            is_there = os.path.samestat(os.fstat(self._file), self._path.stat())
        except OSError:
            is_there = False
        if not is_there:
            raise StorageError(GONE)
