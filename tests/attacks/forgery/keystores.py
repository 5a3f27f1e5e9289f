"""Ways to change a keystore: by hand, each with a name, and by chance.

`Document` is vault.json as JSON. What is written back has its checksum worked out anew, as anybody could.
"""

import json
import random
from collections.abc import Callable
from copy import deepcopy
from hashlib import sha256
from typing import Any

from yps_desktop.record.canonical import canonical
from yps_desktop.record.errors import RecordDamagedError

Document = dict[str, Any]
Change = Callable[[Document], object]


def read(data: bytes) -> Document:
    document: Document = json.loads(data)
    return document


def summed(document: Document) -> bytes:
    """Spell a keystore with the checksum it must have."""
    rest = {key: value for key, value in document.items() if key != "sum"}
    try:
        return canonical({**rest, "sum": sha256(canonical(rest)).hexdigest()})
    except RecordDamagedError:  # a float, or a number too long: no spelling of this program's
        return json.dumps(document).encode("utf-8", "surrogatepass")


def changed(data: bytes, change: Change) -> bytes:
    document = read(data)
    change(document)
    return summed(document)


def _set(*path: Any, to: Any) -> Change:
    def change(document: Document) -> None:
        held: Any = document
        for step in path[:-1]:
            held = held[step]
        held[path[-1]] = to(held[path[-1]]) if callable(to) else to

    return change


def _swap(*path: Any) -> Change:
    """Let the first two slots change something with each other."""

    def change(document: Document) -> None:
        slots = document["slots"]
        one, other = (_at(slot, path[:-1]) for slot in slots[:2])
        one[path[-1]], other[path[-1]] = other[path[-1]], one[path[-1]]

    return change


def _at(held: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        held = held[step]
    return held


def _flip(hexed: str) -> str:
    return f"{int(hexed[:2], 16) ^ 1:02x}{hexed[2:]}"


ALL_RIGHTS = ["write", "countersign", "oversee"]
_DERIVED = ("slots", 0, "derivation")

CHANGES: dict[str, Change] = {
    "the school renamed": _set("school", to="Another School"),
    "another vault's id": _set("vault", to="cd" * 16),
    "epoch back": _set("epoch", to=1),
    "epoch on": _set("epoch", to=lambda epoch: epoch + 1),
    "another database": _set("database", to=2),
    "an older database to be taken away": _set("replaces", to=lambda replaces: replaces + 1),
    "a name": _set("slots", 0, "person", "name", to="Somebody Else"),
    "an office": _set("slots", 0, "person", "office", to="Headteacher"),
    "rights raised": _set("slots", 1, "person", "rights", to=ALL_RIGHTS),
    "rights in another order": _set("slots", 0, "person", "rights", to=lambda rights: rights[::-1]),
    "another's rights taken": _set("slots", 1, "person", "rights", to=[]),
    "a right of no such name": _set("slots", 0, "person", "rights", to=["everything"]),
    "another id": _set("slots", 1, "person", "id", to="ef" * 16),
    "the same id twice": lambda d: d["slots"][1]["person"].update(id=d["slots"][0]["person"]["id"]),
    "slots in another order": lambda d: d["slots"].reverse(),
    "a slot twice": lambda d: d["slots"].append(deepcopy(d["slots"][0])),
    "a slot left out": lambda d: d["slots"].pop(),
    "slots under each other's names": _swap("person"),
    "public keys swapped": _swap("keys"),
    "signing keys swapped": _swap("keys", "ed25519"),
    "a slot with the keys of another": lambda d: d["slots"][1].update(keys=d["slots"][0]["keys"]),
    "certificates swapped": _swap("keys", "certificate"),
    "sealed keys swapped": _swap("bundle"),
    "sealed database keys swapped": _swap("database_key"),
    "salts swapped": _swap("salt"),
    "a salt changed": _set("slots", 0, "salt", to=_flip),
    "no salt": _set("slots", 0, "salt", to=""),
    "sealed keys changed": _set("slots", 0, "bundle", to=_flip),
    "no sealed keys": _set("slots", 0, "bundle", to=""),
    "a sealed database key changed": _set("slots", 0, "database_key", to=_flip),
    "no sealed database key": _set("slots", 0, "database_key", to=""),
    "a slot's epoch": _set("slots", 0, "epoch", to=2),
    "a lesser derivation": _set(*_DERIVED, "memory_kib", to=32),
    "a greater derivation": _set(*_DERIVED, "memory_kib", to=128),
    "more passes": _set(*_DERIVED, "passes", to=2),
    "more lanes": _set(*_DERIVED, "lanes", to=2),
    "a derivation that eats the memory": _set(*_DERIVED, "memory_kib", to=2**40),
    "a derivation without end": _set(*_DERIVED, "passes", to=2**31),
    "lanes without end": _set(*_DERIVED, "lanes", to=2**24),
    "a derivation of nothing": _set(*_DERIVED, "passes", to=0),
    "a negative derivation": _set(*_DERIVED, "memory_kib", to=-1),
    "no check by the database key": _set("mac", to=""),
    "a check that is none": _set("mac", to="0" * 64),
    "a check with letters of another alphabet": _set("mac", to="é" * 64),
    "a format of its own": _set("format", to=0),
    "a newer format": _set("format", to=2),
    "something more": lambda d: d.update(more="x"),
    "nobody": _set("slots", to=[]),
}
"""What somebody with a text editor may think of. Wren's slot is the first, the headteacher's the second."""

BOMBS = tuple(name for name in CHANGES if "eats" in name or "without end" in name or "of nothing" in name)

_ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**63, 10**400, 1.5, "", "x", "00", "é", "\ud800", "1" * 5_000),
    *([], {}, [[]], {"": {}}, ["write"], "0" * 64, [None] * 300),
)


def by_chance(data: bytes, chance: random.Random) -> bytes:
    """Change a keystore somehow: its bytes, its length, or what stands in it."""
    while (made := _made(data, chance)) == data:
        continue
    return made


def _made(data: bytes, chance: random.Random) -> bytes:
    kind = chance.randrange(8)
    if kind == 0:
        return _edited(data, chance)
    if kind == 1:
        return data[: chance.randrange(len(data))]
    document = read(data)
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        _change_somewhere(document, chance)
    return summed(document) if kind > 2 else json.dumps(document).encode("utf-8", "surrogatepass")


def _edited(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((1, 2, 8))):
        at = chance.randrange(len(made))
        way = chance.randrange(3)
        if way == 0:
            made[at] = chance.randrange(256)
        elif way == 1:
            made[at:at] = chance.randbytes(chance.randrange(1, 9))
        else:
            del made[at : at + chance.randrange(1, 9)]
    return bytes(made)


def _change_somewhere(document: Document, chance: random.Random) -> None:
    places = list(_places(document))
    held, key = chance.choice(places)
    way = chance.randrange(5)
    if way == 0:
        held[key] = deepcopy(chance.choice(_ODD))
    elif way == 1 and isinstance(held, dict):
        del held[key]
    elif way == 2 and isinstance(held, list):
        held.append(deepcopy(held[key]))
    elif way == 3:
        other, name = chance.choice(places)
        held[key] = deepcopy(other[name])
    elif isinstance(held[key], str) and held[key]:
        at = chance.randrange(len(held[key]))
        held[key] = f"{held[key][:at]}{chance.choice('0123456789abcdef')}{held[key][at + 1 :]}"
    elif isinstance(held[key], int):
        held[key] += chance.choice((-1, 1, 1000))


def _places(held: Any) -> Any:
    inner = held.items() if isinstance(held, dict) else enumerate(held)
    for key, value in list(inner):
        yield held, key
        if isinstance(value, dict | list):
            yield from _places(value)
