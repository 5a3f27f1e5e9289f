"""Notes all that a program does to the files of a folder, in order: what a disk was asked to do.

Every file and folder has a number of its own, which it keeps when it is renamed; the watched folder is 0.
A system call that changes a watched file in a way not known here is an error, never passed over.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.attacks.tracing import Call

ROOT = 0
_CREATE, _TRUNCATE = os.O_CREAT, os.O_TRUNC
_HERE = 2**32 - 100  # AT_FDCWD as an int
_SHARED, _WRITABLE = 0x01, 0x2


@dataclass(frozen=True, slots=True)
class Wrote:
    file: int
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file was cut, or stretched, to a size."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a folder stands for a file or a folder now, or for nothing (None)."""

    folder: int
    name: str
    file: int | None
    is_folder: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """A name gave its file to another name, at once."""

    folder: int
    name: str
    to_folder: int
    to_name: str
    file: int


@dataclass(frozen=True, slots=True)
class Synced:
    """All that was done to a file, or to the names in a folder, is on the disk."""

    file: int


@dataclass(frozen=True, slots=True)
class Told:
    """The program said something to whoever watches."""

    words: tuple[str, ...]


Done = Wrote | Cut | Named | Moved | Synced | Told


@dataclass(slots=True)
class Tree:
    """What a folder holds: the bytes of files and the names in folders, each by number."""

    files: dict[int, bytes] = field(default_factory=dict)
    folders: dict[int, dict[str, int]] = field(default_factory=lambda: {ROOT: {}})

    @classmethod
    def of(cls, path: Path) -> "Tree":
        """Read a folder from the disk."""
        tree = cls()
        tree._take(path, ROOT)
        return tree

    def _take(self, path: Path, number: int) -> None:
        self.folders[number] = {}
        for inside in sorted(path.iterdir()):
            own = len(self.files) + len(self.folders)
            self.folders[number][inside.name] = own
            if inside.is_dir():
                self._take(inside, own)
            else:
                self.files[own] = inside.read_bytes()

    def lay_out(self, path: Path, number: int = ROOT) -> None:
        """Write it to the disk as a new folder."""
        path.mkdir()
        for name, own in self.folders[number].items():
            if own in self.folders:
                self.lay_out(path / name, own)
            else:
                (path / name).write_bytes(self.files[own])


class DiskLog:
    """Takes system calls and keeps what they did below one folder."""

    def __init__(self, root: Path, told_on: int) -> None:
        self.done: list[Done] = []
        self.before = Tree.of(root)
        self._root, self._told_on = str(root), told_on
        self._names = {number: dict(names) for number, names in self.before.folders.items()}
        self._next = len(self.before.files) + len(self._names)
        self._open: dict[int, int] = {}

    def ended(self, call: Call) -> None:
        """Take in a call that is over; one that failed did nothing."""
        if call.result is None or call.result < 0:
            return
        take = _KNOWN.get(call.number)
        if take is not None:
            take(self, call)

    def is_watched(self, call: Call) -> bool:
        """Say whether a call that begins is about a watched file."""
        if call.number in _BY_PATH:
            return any(self._find(call, at) is not None for at in _BY_PATH[call.number])
        return call.number in _BY_FILE and call.arguments[0] in self._open

    def _find(self, call: Call, at: int) -> tuple[int, str] | None:
        """Find the folder and the name a path argument stands for; None where it is not watched."""
        path = call.text(at)
        if not path.startswith("/"):
            folder = _HERE if at == 0 else call.arguments[at - 1] & 0xFFFFFFFF
            return (self._open[folder], path) if folder in self._open else None
        if path != self._root and not path.startswith(f"{self._root}/"):
            return None
        *folders, name = path.removeprefix(self._root).strip("/").split("/")
        number = ROOT
        with suppress(KeyError):
            for folder_name in folders:
                number = self._names[number][folder_name]
            return number, name
        return None

    def _new(self) -> int:
        self._next += 1
        return self._next - 1

    def _named(self, folder: int, name: str, file: int | None, *, is_folder: bool = False) -> None:
        if file is None:
            del self._names[folder][name]
        else:
            self._names[folder][name] = file
        self.done.append(Named(folder, name, file, is_folder))

    def opened(self, call: Call) -> None:
        found = self._find(call, 1)
        if found is None:
            self._open.pop(call.result or 0, None)
            return
        (folder, name), flags = found, call.arguments[2]
        number = self._names[folder].get(name) if name else folder
        if number is None:
            number = self._new()
            self._named(folder, name, number)
        elif flags & _TRUNCATE:
            self.done.append(Cut(number, 0))
        self._open[call.result or 0] = number

    def closed(self, call: Call) -> None:
        self._open.pop(call.arguments[0], None)

    def doubled(self, call: Call) -> None:
        command = call.arguments[1]
        if call.number == _FCNTL and command not in (0, 1030):  # F_DUPFD, F_DUPFD_CLOEXEC
            return
        if call.arguments[0] in self._open:
            self._open[call.result or 0] = self._open[call.arguments[0]]

    def wrote(self, call: Call) -> None:
        file, address, _, at, *_ = call.arguments
        size = call.result or 0
        if file == self._told_on:
            self.done.extend(
                Told(tuple(line.split())) for line in call.data(address, size).decode().splitlines()
            )
        elif file in self._open:
            if call.number == _WRITE:
                at = _position(call.pid, file) - size
            self.done.append(Wrote(self._open[file], at, call.data(address, size)))

    def cut(self, call: Call) -> None:
        if call.arguments[0] in self._open:
            self.done.append(Cut(self._open[call.arguments[0]], call.arguments[1]))

    def synced(self, call: Call) -> None:
        if call.arguments[0] in self._open:
            self.done.append(Synced(self._open[call.arguments[0]]))

    def moved(self, call: Call) -> None:
        olds, news = _BY_PATH[call.number]
        old, new = self._find(call, olds), self._find(call, news)
        if old is None and new is None:
            return
        if old is None or new is None:
            raise NotImplementedError("something was moved into the watched folder, or out of it")
        file = self._names[old[0]].pop(old[1])
        self._names[new[0]][new[1]] = file
        self.done.append(Moved(*old, *new, file))

    def unlinked(self, call: Call) -> None:
        found = self._find(call, _BY_PATH[call.number][0])
        if found is not None:
            self._named(*found, None)

    def made_folder(self, call: Call) -> None:
        found = self._find(call, _BY_PATH[call.number][0])
        if found is not None:
            number = self._new()
            self._names[number] = {}
            self._named(*found, number, is_folder=True)

    def unknown(self, call: Call) -> None:
        if call.number == _MMAP:
            _, _, protection, flags, file, _ = call.arguments
            if not (protection & _WRITABLE and flags & 0xF == _SHARED):
                return
        else:
            file = call.arguments[2 if call.number in _FROM_TO else 0]
        if file in self._open or (call.number in _BY_PATH and self.is_watched(call)):
            raise NotImplementedError(f"system call {call.number} on a watched file is not known here")


def _position(pid: int, file: int) -> int:
    """Say where a file that is open in another program is being read and written."""
    return int(Path(f"/proc/{pid}/fdinfo/{file}").read_text("ascii").split()[1])


# linux/arch/x86/entry/syscalls/syscall_64.tbl
_WRITE, _MMAP, _FCNTL = 1, 9, 72
_KNOWN: dict[int, Callable[[DiskLog, Call], None]] = {
    257: DiskLog.opened,  # openat
    3: DiskLog.closed,
    32: DiskLog.doubled,  # dup
    33: DiskLog.doubled,  # dup2
    292: DiskLog.doubled,  # dup3
    _FCNTL: DiskLog.doubled,
    _WRITE: DiskLog.wrote,
    18: DiskLog.wrote,  # pwrite64
    77: DiskLog.cut,  # ftruncate
    74: DiskLog.synced,  # fsync
    75: DiskLog.synced,  # fdatasync
    82: DiskLog.moved,  # rename
    264: DiskLog.moved,  # renameat
    316: DiskLog.moved,  # renameat2
    87: DiskLog.unlinked,
    263: DiskLog.unlinked,  # unlinkat
    84: DiskLog.unlinked,  # rmdir
    83: DiskLog.made_folder,  # mkdir
    258: DiskLog.made_folder,  # mkdirat
    # What would change a file in another way: open, creat, truncate, link, linkat, symlink, symlinkat,
    # writev, sendfile, fallocate, pwritev, pwritev2, copy_file_range, splice, mmap.
    **dict.fromkeys((2, 85, 76, 86, 265, 88, 266, 20, 40, 285, 296, 328, 326, 275, _MMAP), DiskLog.unknown),
}
_FROM_TO = (326, 275)
_BY_PATH: dict[int, tuple[int, ...]] = {
    2: (0,),
    85: (0,),
    76: (0,),
    86: (0, 1),
    265: (1, 3),
    88: (1,),
    266: (2,),
    257: (1,),
    82: (0, 1),
    264: (1, 3),
    316: (1, 3),
    87: (0,),
    263: (1,),
    84: (0,),
    83: (0,),
    258: (1,),
}
_BY_FILE = frozenset({1, 18, 77, 74, 75, 20, 40, 285, 296, 328, 326, 275, 0, 17})
