"""The DSL as a forger: the database's key, their own private keys, and a program of their own.

They can take the triggers out, write any rows, work every hash out anew and sign whatever is theirs. What
they cannot do is sign as anybody else. So what they do with another person's entry is one of `OTHERS`.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Literal, get_args

from yps_desktop.record.canonical import canonical
from yps_desktop.record.destruction_acts import CaseDestroyed
from yps_desktop.record.entry import (
    GENESIS,
    Entry,
    Header,
    hash_body,
    hash_header,
    key_id,
)
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.vault.database import Database
from yps_desktop.vault.keyring import Keyring
from yps_desktop.vault.keys import KeyBundle
from yps_desktop.vault.vault import Vault

Others = Literal[
    "left as it was", "moved with its signature", "signed with the forger's key", "claimed", "left out"
]
OTHERS: tuple[Others, ...] = get_args(Others)
"""What becomes of somebody else's entry that stands after what was changed."""

Edit = Callable[[list[Entry], int, random.Random], list[Entry]]


def edited(past: list[Entry], at: int, chance: random.Random) -> list[Entry]:
    """Change the text of an entry."""
    body = past[at].read_body()
    said = {"said": f"Nothing of note was said, {chance.random()}.".replace(".", "")}
    changed = canonical({**body, "answers": said} if "answers" in body else {**body, "comment": "x"})
    return [*past[:at], with_body(past[at], changed), *past[at + 1 :]]


def removed(past: list[Entry], at: int, chance: random.Random) -> list[Entry]:
    """Leave an entry out."""
    return [*past[:at], *past[at + 1 :]]


def inserted(past: list[Entry], at: int, chance: random.Random) -> list[Entry]:
    """Put an entry in that was never written then."""
    own = next(entry for entry in reversed(past) if entry.header.kind == "sheet")
    (more,) = edited([own], 0, chance)
    return [*past[:at], more, *past[at:]]


def reordered(past: list[Entry], at: int, chance: random.Random) -> list[Entry]:
    """Let an entry change its place with the one after it, or where it is the last, the one before."""
    one = at if at + 1 < len(past) else at - 1
    return [*past[:one], past[one + 1], past[one], *past[one + 2 :]]


def redated(past: list[Entry], at: int, chance: random.Random) -> list[Entry]:
    """Say that an entry was recorded at another time."""
    moment = f"2026-11-{chance.randrange(1, 20):02}T10:00:00Z"
    header = replace(past[at].header, recorded_utc=moment)
    return [*past[:at], replace(past[at], header=header), *past[at + 1 :]]


def resigned(past: list[Entry], at: int, chance: random.Random) -> list[Entry]:
    """Say the same under a fresh salt: another entry, with the same text and a good signature."""
    entry = past[at]
    assert entry.body is not None
    salt = chance.randbytes(32)
    header = replace(entry.header, body_hash=hash_body(salt, entry.body))
    return [*past[:at], replace(entry, header=header, salt=salt), *past[at + 1 :]]


EDITS: tuple[Edit, ...] = (edited, removed, inserted, reordered, redated, resigned)


def with_body(entry: Entry, body: bytes) -> Entry:
    assert entry.salt is not None
    return replace(entry, body=body, header=replace(entry.header, body_hash=hash_body(entry.salt, body)))


def chained(past: Iterable[Entry], forger: KeyBundle, others: Others) -> list[Entry]:
    """Work the chain out anew: places, hashes, and every signature that is the forger's to make."""
    made: list[Entry] = []
    for entry in past:
        prev = made[-1].hash if made else GENESIS
        header = replace(entry.header, seq=len(made) + 1, prev=prev)
        is_own = entry.header.author == forger.person_id
        if header == entry.header and hash_header(header.to_bytes()) == entry.hash:
            made.append(entry)
        elif is_own:
            made.append(signed(header, entry, forger))
        elif others == "left as it was":
            made.append(entry)
        elif others == "moved with its signature":
            made.append(replace(entry, header=header, hash=hash_header(header.to_bytes())))
        elif others == "signed with the forger's key":
            made.append(signed(header, entry, forger))
        elif others == "claimed":
            mine = key_id(forger.public.signing)
            made.append(signed(replace(header, author=forger.person_id, author_key=mine), entry, forger))
    return made


def signed(header: Header, entry: Entry, keys: KeyBundle) -> Entry:
    name = hash_header(header.to_bytes())
    return Entry(
        header, entry.body, entry.salt, name, keys.signing.sign(b"yps/sig/1\0" + bytes.fromhex(name))
    )


def put_instead(vault: Vault, past: Sequence[Entry]) -> None:
    """Write this history in place of the one there, with everything in the database that goes with it."""
    vault.database.change("PRAGMA foreign_keys = OFF")
    with vault.database.transaction():
        for (trigger,) in vault.database.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
            vault.database.change(f"DROP TRIGGER {trigger}")
        for table in ("key_entry", "destruction", "body", "header", "verified"):
            vault.database.change(f"DELETE FROM {table}")
        put_rows(vault.database, past)


def put_rows(database: Database, past: Sequence[Entry]) -> None:
    """Write entries into an empty database, inside a transaction, past every check."""
    change = database.change
    columns = "seq, hash, case_id, header, sig"
    for place, entry in enumerate(past, start=1):
        header = entry.header
        values = [place, bytes.fromhex(entry.hash), header.case, header.to_bytes(), entry.signature]
        change(f"INSERT INTO header ({columns}) VALUES (?, ?, ?, ?, ?)", values)
        if entry.body is not None:
            change("INSERT INTO body VALUES (?, ?, ?)", [place, entry.salt, entry.body])
        if header.kind == CaseDestroyed.kind:
            named = CaseDestroyed.from_body(entry.read_body()).cases
            for one in {one.case for one in named}:
                change("INSERT OR IGNORE INTO destruction VALUES (?, ?)", [one, place])
    for place in _about_keys(past):
        change("INSERT INTO key_entry VALUES (?)", [place])


def _about_keys(past: Sequence[Entry]) -> list[int]:
    """Give the places that the program would list as those of entries about keys."""
    ring = Keyring()
    for entry in past:
        with suppress(RecordDamagedError):
            ring.learn(entry)
    return [place for place in ring.learnt_from if place <= len(past)]
