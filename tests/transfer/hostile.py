"""Well-formed hostile packages: each signed and locked as a sender could who means ill, one thing wrong."""

import copy
import json
import random
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from tests.record.builder import HEAD_KEY, KEY
from yps_desktop.record.entry import seal
from yps_desktop.transfer import refusal

Body = dict[str, Any]
Change = Callable[[Body, random.Random], None]

_ODD: tuple[Any, ...] = (
    None,
    "",
    0,
    -1,
    2**62,
    True,
    [],
    {},
    [[]],
    "\u202eabc",
    "a\nb",
    "x" * 4_000,
    {"a": {}},
    [1],
)
_BYTES = (b"\0" * 8, b"[[[[[[[[", b'"\\u0000"', b"1e999999", b"\xff" * 8)
_HEADS: tuple[tuple[str, Any], ...] = (
    ("recorded_utc", "0001-01-01T00:00:00Z"),
    ("recorded_utc", "yesterday"),
    ("zone", "../../etc/passwd"),
    ("zone", "Nowhere/Green"),
    ("edition", "2099-1"),
    ("kind", "school"),
    ("kind", "shut_out"),
    ("case", None),
    ("case", "another"),
    ("vault", "another"),
    ("seq", 10**9),
    ("author", "p9"),
    ("corrects", "f" * 64),
)
_BODIES: tuple[Any, ...] = (
    {},
    {"sheet": [], "about": None, "answers": {}},
    {"sheet": "note", "about": 7, "answers": {}},
    {"sheet": "note", "about": None, "answers": []},
    {"sheet": "note", "about": None, "answers": {"what": 3}},
    {"sheet": "note", "about": None, "answers": {"when": {"day": "2026-13-40"}}},
    {"sheet": "note", "about": None, "answers": {"when": {"day": "0000-01-01", "time": "25:00"}}},
    {"sheet": "note", "about": None, "answers": {"what": "x" * 400_001}},
    {"sheet": "person", "about": "q", "answers": {"standing": ["king"], "name": "Q"}},
    {"sheet": "person", "about": "q", "answers": {"born": "2011-02-30", "name": "Q"}},
    {"sheet": "person", "about": "q", "answers": {"roles": {"a": 1}}},
    {"sheet": "spell", "about": None, "answers": {}},
    {"number": 7, "lead": []},
    {"edition": "2099-1", "before": "2026-1"},
    {"person": "j", "reason": "x"},
    {"answer": "agreed", "of": ["f" * 64], "shown": ""},
    {"of": "f" * 64, "name": "", "capacity": "", "when": {"day": []}, "kept": ""},
    {"number": "2026-001", "lead": "p1", "more": True},
)


def hostile(body: Body, seed: int) -> Body:
    """Change one thing, or two, in a body, by chance."""
    chance, body = random.Random(seed), copy.deepcopy(body)
    chance.choice(CHANGES)(body, chance)
    with suppress(ValueError, TypeError, LookupError, AttributeError):  # one may not go over another
        if chance.random() < 0.3:
            chance.choice(CHANGES)(body, chance)
    return body


def _value(body: Body, chance: random.Random) -> None:
    """Put something odd in any part, however deep."""
    at, key = chance.choice(_parts(body))
    at[key] = copy.deepcopy(chance.choice(_ODD))


def _gone(body: Body, chance: random.Random) -> None:
    at, key = chance.choice(_parts(body))
    del at[key]


def _twice(body: Body, chance: random.Random) -> None:
    lists = [held for at, key in _parts(body) if isinstance(held := at[key], list) and held]
    one = chance.choice(lists)
    one.insert(chance.randrange(len(one) + 1), copy.deepcopy(chance.choice(one)))


def _turned(body: Body, chance: random.Random) -> None:
    entries = _entries(body)
    if len(entries) > 1:
        first, second = chance.sample(range(len(entries)), 2)
        entries[first], entries[second] = entries[second], entries[first]


def _gone_entry(body: Body, chance: random.Random) -> None:
    entries = _entries(body)
    if len(entries) > 1:
        del entries[chance.randrange(len(entries) - 1)]


def _letter(body: Body, chance: random.Random) -> None:
    """Change one letter of a seal, a signature, a key or a signed text."""
    one = chance.choice(_entries(body))
    part = chance.choice([name for name in ("header", "signature", "body", "salt") if one.get(name)])
    at = chance.randrange(len(one[part]))
    one[part] = one[part][:at] + chance.choice("0123456789abcdef") + one[part][at + 1 :]


def _sealed_anew(body: Body, chance: random.Random) -> None:
    """Seal an entry anew in the sender's own name with another head or body: all proofs are right."""
    entries = _entries(body)
    one = chance.choice(entries)
    head = json.loads(one["header"])
    text = json.loads(one["body"]) if one["body"] else {}
    if chance.random() < 0.5:
        part, value = chance.choice(_HEADS)
        head[part] = value
    else:
        text = copy.deepcopy(chance.choice(_BODIES))
    _put(one, head, text, chance)


def _put(one: Body, head: Mapping[str, Any], text: Mapping[str, Any], chance: random.Random) -> None:
    without = {name: held for name, held in head.items() if name not in ("v", "author_key", "body_hash")}
    entry = seal(without, text, chance.choice((KEY, KEY, KEY, HEAD_KEY)))
    body, salt = entry.body or b"", entry.salt or b""
    one |= {"header": entry.header.to_bytes().decode(), "signature": entry.signature.hex()}
    one |= {"body": body.decode(), "salt": salt.hex()}


def _told(body: Body, chance: random.Random) -> None:
    """Let the sender's word stand in the place of a signed text."""
    one = chance.choice(_entries(body))
    one |= {"body": None, "salt": None, "told": copy.deepcopy(chance.choice((*_BODIES, {"left_out": [1]})))}


def _newer(body: Body, chance: random.Random) -> None:
    body["version"] = chance.choice((0, -1, 2, 99, "1", 1.0 and True))


def _other_signer(body: Body, chance: random.Random) -> None:
    other = HEAD_KEY.public_key().public_bytes_raw().hex()
    body["signed_by"]["key"] = chance.choice((other, "00" * 32, "ff" * 32, "zz" * 32, ""))


def _deep(body: Body, chance: random.Random) -> None:
    inner: Any = "x"
    for _ in range(chance.randrange(10, 40)):
        inner = [inner]
    body["more_of_it"] = inner


CHANGES: tuple[Change, ...] = (
    *(_value, _gone, _twice, _turned, _gone_entry, _letter),
    *(_sealed_anew, _sealed_anew, _told, _newer, _other_signer, _deep),
)


def fuzzed(data: bytes, seed: int) -> bytes:
    """Flip, cut, double, swap or fill up bytes of a file."""
    chance, raw = random.Random(seed), bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at, end = sorted((chance.randrange(len(raw) + 1), chance.randrange(len(raw) + 1)))
        match chance.randrange(6):
            case 0 if raw:
                place = min(at, len(raw) - 1)
                raw[place] ^= 1 << chance.randrange(8)
            case 1:
                del raw[at:]
            case 2:
                del raw[at : min(end, at + 64)]
            case 3:
                raw[at:at] = raw[at : min(end, at + 64)]
            case 4:
                raw[at:at] = chance.randbytes(chance.randrange(1, 32))
            case _:
                raw[at : at + 8] = chance.choice(_BYTES)
    return bytes(raw)


def sentences() -> frozenset[str]:
    """Give every sentence a package may be refused with."""
    return frozenset(held for name, held in vars(refusal).items() if name.isupper() and name != "NOTHING")


def _entries(body: Body) -> list[Body]:
    entries: list[Body] = body["cases"][0]["entries"]
    return entries


def _parts(held: Any) -> list[tuple[Any, Any]]:
    """Give every part of a body as where it stands and under which key."""
    keys = held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()
    found = [(held, key) for key, _ in keys]
    inner = held.values() if isinstance(held, dict) else held if isinstance(held, list) else ()
    return [*found, *(part for one in inner for part in _parts(one))]
