"""Drafts: what is typed and not yet signed, kept per person and checked when it is read back."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from yps_desktop.record.canonical import canonical
from yps_desktop.record.errors import NotAllowedError, RecordDamagedError
from yps_desktop.vault.database import Database

_COLUMNS = "id, person, case_id, sheet, about, payload, saved_utc"
_SET = ", ".join(f"{name} = excluded.{name}" for name in (*_COLUMNS.split(", ")[2:], "sha256"))
_PUT = (
    f"INSERT INTO draft ({_COLUMNS}, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
    f"ON CONFLICT (id) DO UPDATE SET {_SET} WHERE person = excluded.person"
)
_SOMEBODY_ELSES = "That draft is another person's. It was left as it is, and nothing was saved."
_DAMAGED = (
    "A draft does not read back as it was saved, so it is not shown. The disk may be failing: take a copy of "
    "the whole folder."
)


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished sheet: whose, of which case, about whom or what, and the bytes of its answers.

    `case` and `about` may be None; `saved_utc` is ISO 8601 with Z.
    """

    id: str
    person: str
    case: str | None
    sheet: str
    about: str | None
    payload: bytes
    saved_utc: str


@dataclass(frozen=True, slots=True)
class DraftsFound:
    """A person's drafts, and the ids of those that did not read back as they were saved."""

    drafts: tuple[Draft, ...]
    damaged: tuple[str, ...]


class Drafts:
    """The drafts of everybody in a vault; each call names the person, and sees only theirs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, draft: Draft) -> None:
        """Save a draft, in place of the one with its id. Raises StorageError."""
        with self._database.transaction():
            self.put(draft)

    def put(self, draft: Draft) -> None:
        """Save a draft in a transaction that is under way. Raises NotAllowedError over somebody else's."""
        if not self._database.change(_PUT, [*_values(draft), _digest(draft)]):
            raise NotAllowedError(_SOMEBODY_ELSES)

    def load(self, person: str, draft_id: str) -> Draft | None:
        """Read one draft of a person's, or None. Raises RecordDamagedError."""
        sql = f"SELECT {_COLUMNS}, sha256 FROM draft WHERE id = ? AND person = ?"
        row = self._database.row(sql, [draft_id, person])
        return None if row is None else _read(row)

    def of_person(self, person: str) -> DraftsFound:
        """Read a person's drafts, last saved first; one bad draft does not hide the others."""
        sql = f"SELECT {_COLUMNS}, sha256 FROM draft WHERE person = ? ORDER BY saved_utc DESC, id"
        rows = self._database.rows(sql, [person])
        whole = tuple(_draft(row) for row in rows if _is_whole(row))
        return DraftsFound(whole, tuple(row[0] for row in rows if not _is_whole(row)))

    def count(self, person: str) -> int:
        """Count a person's drafts, damaged ones too."""
        row = self._database.row("SELECT count(*) FROM draft WHERE person = ?", [person])
        return int(row[0]) if row else 0

    def count_of_cases(self, cases: Collection[str]) -> int:
        """Count everybody's drafts in these cases, damaged ones too."""
        marks = ", ".join("?" * len(cases))
        row = self._database.row(f"SELECT count(*) FROM draft WHERE case_id IN ({marks})", list(cases))
        return int(row[0]) if row else 0

    def any_since(self, utc: str) -> bool:
        """Say whether anybody typed something since then (ISO 8601 with Z)."""
        return self._database.row("SELECT 1 FROM draft WHERE saved_utc > ? LIMIT 1", [utc]) is not None

    def hand_over(self, person: str, to: str, draft_ids: Iterable[str]) -> None:
        """Make drafts of one person another's, all of them or none. Raises StorageError."""
        with self._database.transaction():
            for draft_id in draft_ids:
                draft = self.load(person, draft_id)
                if draft is not None:
                    self.drop(person, draft_id)
                    self.put(replace(draft, person=to))

    def delete(self, person: str, draft_id: str) -> None:
        """Let go of a draft. Raises StorageError."""
        with self._database.transaction():
            self.drop(person, draft_id)

    def forget_cases(self, cases: Iterable[str]) -> None:
        """Let go of everybody's drafts in these cases, and of those that name one, inside a transaction."""
        for case in cases:
            sql = "DELETE FROM draft WHERE case_id = ? OR instr(payload, ?) OR instr(about, ?)"
            self._database.change(sql, [case, case.encode(), case])

    def drop(self, person: str, draft_id: str) -> None:
        """Let go of a draft inside a transaction that is under way, such as the one that signs it."""
        self._database.change("DELETE FROM draft WHERE id = ? AND person = ?", [draft_id, person])


def _values(draft: Draft) -> list[Any]:
    return [draft.id, draft.person, draft.case, draft.sheet, draft.about, draft.payload, draft.saved_utc]


def _digest(draft: Draft) -> bytes:
    named = canonical([draft.id, draft.person, draft.case, draft.sheet, draft.about, draft.saved_utc])
    return sha256(b"yps/draft/1\0" + len(named).to_bytes(8, "big") + named + draft.payload).digest()


def _read(row: tuple[Any, ...]) -> Draft:
    if not _is_whole(row):
        raise RecordDamagedError(_DAMAGED)
    return _draft(row)


def _draft(row: tuple[Any, ...]) -> Draft:
    return Draft(*row[:-1])


def _is_whole(row: tuple[Any, ...]) -> bool:
    return bool(_digest(_draft(row)) == row[-1])
