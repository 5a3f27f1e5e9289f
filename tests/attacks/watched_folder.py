"""Says which system calls are about the files of one folder, as the disk sees them."""

import os
from pathlib import Path

from tests.attacks.tracing import Call

OPEN, WRITE = 257, 1
# linux/arch/x86/entry/syscalls/syscall_64.tbl; by path: the argument that names it
_FILLING = {WRITE, 18, 83}  # write, pwrite64, mkdir
_CHANGING = {WRITE, 18, 74, 75, 77}  # write, pwrite64, fsync, fdatasync, ftruncate
_RENAMING = {82: 0, 83: 0, 84: 0, 87: 0, 263: 1}  # rename, mkdir, rmdir, unlink, unlinkat
_BY_FILE = {0, 17, 217, *_CHANGING}  # read, pread64, getdents64
_BY_PATH = {4: 0, 21: 0, OPEN: 1, 262: 1, **_RENAMING}  # stat, access, openat, newfstatat


class WatchedFolder:
    """A folder whose calls are looked at."""

    def __init__(self, root: Path) -> None:
        self._root = f"{root}/"

    def is_about(self, call: Call) -> bool:
        """Say whether a call is about a file or name of the folder."""
        return (call.number in _BY_FILE and self._is_open(call)) or (
            call.number in _BY_PATH and self._is_named(call)
        )

    def fills(self, call: Call) -> bool:
        """Say whether a call asks for room on the disk."""
        if call.number == OPEN:
            return self._makes(call)
        if call.number not in _FILLING:
            return False
        return self._is_named(call) if call.number in _BY_PATH else self._is_open(call)

    def changes(self, call: Call) -> bool:
        """Say whether a call changes the folder, or asks the disk to keep what was changed."""
        if call.number == OPEN:
            return self._makes(call)
        return (call.number in _CHANGING and self._is_open(call)) or (
            call.number in _RENAMING and self._is_named(call)
        )

    def _makes(self, call: Call) -> bool:
        makes = call.arguments[2] & os.O_CREAT and self._is_named(call)
        return bool(makes) and not os.path.lexists(call.text(1))

    def _is_named(self, call: Call) -> bool:
        path = call.text(_BY_PATH[call.number])
        return path.startswith(self._root) or (call.number == 263 and not path.startswith("/"))

    def _is_open(self, call: Call) -> bool:
        try:
            return str(Path(f"/proc/{call.pid}/fd/{call.arguments[0]}").readlink()).startswith(self._root)
        except OSError:
            return False
