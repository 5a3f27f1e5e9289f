"""What a disk may hold after the power went: made of what it was asked to do, once for thousands of cuts.

All that was synced is there. Of the rest each write, cut and name was kept or dropped, and a write that was
kept may be torn between sectors. A folder's names are as durable as its last fsync; a rename is one step.
"""

from dataclasses import dataclass
from random import Random

from tests.attacks.disk_log import Cut, Done, Moved, Named, Synced, Told, Tree, Wrote

_SECTOR = 512
_KEPT = (0.0, 0.1, 0.5, 0.9, 1.0)
"""How likely a disk kept what nobody made it keep: one is drawn for each cut."""
_TORN = 0.3


@dataclass(slots=True)
class AfterCut:
    """What the disk holds, and the last the program said of each thing before the cut."""

    tree: Tree
    told: dict[str, tuple[str, ...]]


def cut_power(before: Tree, done: list[Done], at: int, chance: Random) -> AfterCut:
    """Cut the power after the first `at` things that were done."""
    disk = _Disk(before)
    told: dict[str, tuple[str, ...]] = {}
    for one in done[:at]:
        if isinstance(one, Told):
            told[one.words[0]] = one.words
        elif isinstance(one, Synced):
            disk.sync(one.file)
        else:
            disk.wait(one)
    disk.lose(chance)
    return AfterCut(disk.tree(), told)


class _Disk:
    def __init__(self, before: Tree) -> None:
        self._files = {number: bytearray(data) for number, data in before.files.items()}
        self._folders = {number: dict(names) for number, names in before.folders.items()}
        self._waiting: list[Done] = []

    def wait(self, one: Done) -> None:
        """Take something that may be lost until it is synced."""
        if isinstance(one, Named) and one.file is not None:
            empty: dict[int, object] = self._folders if one.is_folder else self._files  # type: ignore[assignment]
            empty.setdefault(one.file, {} if one.is_folder else bytearray())
        self._waiting.append(one)

    def sync(self, number: int) -> None:
        """Keep all that waits for a file, or for the names in a folder."""
        for one in self._waiting:
            if _belongs_to(one) == number:
                self._keep(one)
        self._waiting = [one for one in self._waiting if _belongs_to(one) != number]

    def lose(self, chance: Random) -> None:
        """Keep some of what still waits, in its order, and let the rest go."""
        kept = chance.choice(_KEPT)
        for one in self._waiting:
            if chance.random() < kept:
                self._keep(_torn(one, chance) if chance.random() < _TORN else one)
        self._waiting = []

    def tree(self) -> Tree:
        return Tree({number: bytes(data) for number, data in self._files.items()}, self._folders)

    def _keep(self, one: Done) -> None:
        if isinstance(one, Wrote):
            file, end = self._files[one.file], one.at + len(one.data)
            file.extend(bytes(max(0, end - len(file))))
            file[one.at : end] = one.data
        elif isinstance(one, Cut):
            file = self._files[one.file]
            del file[one.size :]
            file.extend(bytes(one.size - len(file)))
        elif isinstance(one, Moved):
            self._folders[one.folder].pop(one.name, None)
            self._folders[one.to_folder][one.to_name] = one.file
        elif isinstance(one, Named):
            self._folders[one.folder].pop(one.name, None)
            if one.file is not None:
                self._folders[one.folder][one.name] = one.file


def _belongs_to(one: Done) -> int | None:
    if isinstance(one, Named):
        return one.folder
    if isinstance(one, Moved):
        return one.to_folder
    return None if isinstance(one, Told) else one.file


def _torn(one: Done, chance: Random) -> Done:
    """Keep only the first or only the last sectors of a write."""
    if not isinstance(one, Wrote):
        return one
    cut = max(0, _SECTOR * chance.randrange(len(one.data) // _SECTOR + 1) - one.at % _SECTOR)
    if chance.random() < 0.5:
        return Wrote(one.file, one.at, one.data[:cut])
    return Wrote(one.file, one.at + cut, one.data[cut:])
