"""Lets the nth call to disk or database raise, before or after it is done: any fault, not only the disk's."""

import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from yps_desktop.vault import smallfile

DISK = (
    "open",
    "write",
    "fsync",
    "replace",
    "rename",
    "unlink",
    "mkdir",
    "rmdir",
    "truncate",
    "lseek",
    "stat",
)
_DATABASE = ("execute", "executescript", "backup")
_REPLACING = (smallfile.write_atomically, smallfile.put_in_place, smallfile.replace_patiently)


class StoppedError(BaseException):
    """Something from outside stopped the program here, as Ctrl+C would."""


class FailingCalls:
    """Counts calls while it is on, and raises at the nth."""

    def __init__(self) -> None:
        self.calls, self._nth, self._fault, self._is_after = 0, 0, 0, False
        self.is_on = False

    def fail_at(self, nth: int, fault: int, *, after: bool) -> None:
        """Let the nth call fail from now on (0: none), with one of the faults, before or after it is done."""
        self.calls, self._nth, self._fault, self._is_after = 0, nth, fault, after

    def around(self, call: Callable[..., Any], faults: tuple[BaseException, ...]) -> Callable[..., Any]:
        """Give a call that may fail in place of another."""

        def failing(*words: Any, **named: Any) -> Any:
            if not self.is_on:
                return call(*words, **named)
            self.calls += 1
            if self.calls != self._nth:
                return call(*words, **named)
            if self._is_after:
                _let_go(call(*words, **named))
            raise faults[self._fault % len(faults)]

        return failing


def _let_go(result: object) -> None:
    """Close what a call opened, which nobody is given."""
    if isinstance(result, io.IOBase):
        result.close()


def _faults_of_disk() -> tuple[BaseException, ...]:
    full, broken = (OSError(code, os.strerror(code)) for code in (errno.ENOSPC, errno.EIO))
    return full, broken, MemoryError(), StoppedError()


def _faults_of_database() -> tuple[BaseException, ...]:
    full, broken = (
        sqlcipher.OperationalError("database or disk is full"),
        sqlcipher.OperationalError("disk I/O error"),
    )
    return full, broken, MemoryError(), StoppedError()


@contextmanager
def failing_calls() -> Iterator[FailingCalls]:
    """Put itself between the vault and disk and database."""
    calls, connect = FailingCalls(), sqlcipher.connect
    disk, database = _faults_of_disk(), _faults_of_database()
    counted = {name: calls.around(getattr(sqlcipher.Connection, name), database) for name in _DATABASE}
    connection = type("FailingConnection", (sqlcipher.Connection,), counted)
    replacing = calls.around(os.replace, disk)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(smallfile, "RETRY_SECONDS", 0)
        patch.setattr(io, "open", calls.around(io.open, disk))
        patch.setattr(
            sqlcipher, "connect", lambda *words, **named: connect(*words, factory=connection, **named)
        )
        for name in DISK:
            patch.setattr(os, name, calls.around(getattr(os, name), disk))
        for call in _REPLACING:
            patch.setattr(call, "__defaults__", (replacing,))
        yield calls
