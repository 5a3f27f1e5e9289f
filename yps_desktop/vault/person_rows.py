"""A row of the directory: somebody in a case; a link: what an entry says of who is one person."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from yps_desktop.record.canonical import canonical

LARGEST_LINE = 1024
PLACES = 1 << 20
"""How many people a case may hold: a row's number is the case's times this, and a place in the case."""
COLUMNS = "at, person, one, what, by_name, line, sha256"

Stored = tuple[Any, ...]
"""A row as it stands in the database, by `COLUMNS`."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody in a case; `at` is the row's number, `one` the id under which they are counted.

    `what` is what they are, `by_name` what they are listed by, `line` canonical JSON of at most 1,024 bytes,
    whatever the caller shows of them. `words` and `marks` find them, and are not read back.
    """

    person: str
    what: str
    by_name: str
    line: bytes
    words: str = ""
    marks: tuple[str, ...] = ()
    at: int = 0
    one: str = ""

    @property
    def opened_seq(self) -> int:
        """Give the case: the number of the entry that opened it."""
        return self.at // PLACES

    @property
    def told(self) -> tuple[str, str, str, bytes]:
        """Give what the case's entries say of them."""
        return self.person, self.what, self.by_name, self.line


@dataclass(frozen=True, slots=True)
class Link:
    """What an entry of a case (`seq`) says of somebody in it: that they are, or are not, another person."""

    person: str
    other: str
    joined: bool
    seq: int


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in a case, in their order, and what its entries say of who is one person."""

    rows: Sequence[PersonRow] = ()
    links: Sequence[Link] = ()

    def placed(self, opened_seq: int) -> tuple[PersonRow, ...]:
        """Give the rows with their numbers, each counted by themselves."""
        first = opened_seq * PLACES
        return tuple(replace(row, at=first + n, one=row.person) for n, row in enumerate(self.rows))

    def digest(self) -> bytes:
        """Give the SHA-256 of it all."""
        said: list[Any] = [[*row.told[:3], row.line.decode()] for row in self.rows]
        said += [[one.person, one.other, one.joined, one.seq] for one in self.links]
        return sha256(b"yps/people/1\0" + canonical(said)).digest()


def row_of(stored: Stored) -> PersonRow:
    """Read a row, whole or not; what was asked besides is left."""
    at, person, one, what, by_name, line = stored[:6]
    return PersonRow(person, what, by_name, line, at=at, one=one)


def stored_as(row: PersonRow) -> Stored:
    """Spell a row for the database, with its hash."""
    named = (row.at, row.person, row.one, row.what, row.by_name)
    spelled = canonical([*named])
    digest = sha256(b"yps/person/1\0" + len(spelled).to_bytes(8, "big") + spelled + row.line).digest()
    return (*named, row.line, digest)


def is_whole(stored: Stored) -> bool:
    """Say whether a row reads back as it was saved."""
    return stored_as(row_of(stored)) == tuple(stored[:7])


def marks_for(values: Collection[object]) -> str:
    """Give a question mark a value, for SQL."""
    return ", ".join("?" * len(values))


def ids(rows: Iterable[Stored]) -> set[str]:
    """Give the one column of rows that hold an id each."""
    return {id for (id,) in rows}
