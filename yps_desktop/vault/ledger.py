"""The ledger: entries appended, never changed, and checked every time they are read.

Hashes are checked at each reading, a signature once a session. Belongs to the database's thread.
"""

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from copy import copy
from typing import Any

from yps_desktop.record.acts import Agreed
from yps_desktop.record.destruction_acts import CaseDestroyed
from yps_desktop.record.entry import Entry, check_follows, check_hashes
from yps_desktop.record.errors import RecordDamagedError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.rules.agreements import Agreements
from yps_desktop.record.rules.doors import DOOR_KINDS, Doors
from yps_desktop.vault.anchors import Head, read_anchor
from yps_desktop.vault.database import Database
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.keyring import KEY_KINDS, Keyring
from yps_desktop.vault.references import CheckReferences, check_references
from yps_desktop.vault.stored import COLUMNS, read_stored, verify_stored

_FROM = f"SELECT {COLUMNS} FROM header h LEFT JOIN body b ON b.seq = h.seq"
# An entry recorded no earlier than all before it says so; only what was written since then is looked through.
# "back" is the first of a clock's flags (record/clocks.py), so a header says it in these words or not at all.
_LAST_IN_TIME = (
    f"""{_FROM} WHERE NOT instr(h.header, CAST('"clock":"back' AS BLOB)) ORDER BY h.seq DESC LIMIT 1"""
)
_READ_FIRST = (*KEY_KINDS, CaseDestroyed.kind)
"""Kinds of entries that the list of those read first must name, every one."""
_HASH = re.compile("[0-9a-f]{64}")
_BATCH = 200
_NOT_AS_WRITTEN = (
    "What was just saved does not read back as it was written. Do not rely on it: the disk may be failing. "
    "Take a copy of the whole folder."
)
_UNCERTAIN = (
    "The disk stopped answering at the last moment, so it is not certain that this was saved. Look whether "
    "it stands in the record before you write it again."
)


class Ledger:
    """The entries of one vault."""

    def __init__(
        self, database: Database, vault_id: str, references: CheckReferences = check_references
    ) -> None:
        self._database, self._vault, self._references = database, vault_id, references
        self._ring, self._doors = Keyring(), Doors()
        self._proven: dict[str, bytes] = {}
        self._last: Entry | None = None
        self._in_doubt: tuple[Keyring, Doors, Sequence[Entry]] | None = None
        self._learn_keys()
        self._learn_doors()
        self._last = self._newest()
        self._latest = self._latest_time()

    @property
    def holders(self) -> Mapping[str, KeyHolder]:
        """Give everybody who ever had a key, by person id; with no rights, who has none now."""
        return self._ring.holders

    @property
    def keyring(self) -> Keyring:
        """Give who has a key, and who had, as far as the chain goes; it is not to be changed."""
        return self._ring

    def over(self, database: Database) -> "Ledger":
        """Give this ledger over another connection to the same entries."""
        moved = copy(self)
        moved._database = database
        return moved

    def head(self) -> Head:
        """Give where the chain stands."""
        with suppress(YpsError):
            self._settle_doubt()
        return Head(self._vault) if self._last is None else Head.at(self._last, self._latest)

    def append(self, entries: Sequence[Entry], also: Callable[[], None] | None = None) -> tuple[Entry, ...]:
        """Save sealed entries at once, and with them whatever `also` writes into the same database.

        They must follow the head, in order, each signed by its author. After the commit they are read back
        from the disk, and that is what is given back. Raises StorageError and RecordDamagedError:
        nothing was saved then, but where a disk did not keep what it took, or complained when all was done,
        which the sentence says.
        """
        self._settle_doubt()
        ring, doors = self._check_new(entries)
        try:
            self._write(entries, ring, also)
        except BaseException as fault:
            self._in_doubt = ring, doors, entries
            if isinstance(fault, StorageError) and self._stands(entries):
                raise StorageError(_UNCERTAIN) from fault
            raise
        self._take(ring, doors, entries)
        try:
            self._database.forget_cache()
            return tuple(self._read_back(entry) for entry in entries)
        except StorageError as fault:
            raise StorageError(_UNCERTAIN) from fault

    def entry(self, seq: int) -> Entry | None:
        """Read the entry at a place in the chain, or None."""
        return self._one("h.seq = ?", seq)

    def named(self, entry_hash: str) -> Entry | None:
        """Read the entry with a hash (64 hex digits), or None."""
        if not _HASH.fullmatch(entry_hash):
            return None
        return self._one("h.hash = ?", bytes.fromhex(entry_hash))

    def of_case(self, case_id: str, but: str = "") -> tuple[Entry, ...]:
        """Read all entries of a case, oldest first, but those of one kind of deed (migrations/0003)."""
        where = "h.case_id = ? AND (h.deed IS NULL OR h.deed != ?)"
        return self._read_all(self._database.rows(f"{_FROM} WHERE {where} ORDER BY h.seq", [case_id, but]))

    def deeds_in(self, case_id: str, kind: str, after: int = 0, most: int = _BATCH) -> tuple[Entry, ...]:
        """Read the next entries of one kind of deed in a case, oldest first, from a place in the chain on."""
        where = "h.case_id = ? AND h.deed = ? AND h.seq > ?"
        sql = f"{_FROM} WHERE {where} ORDER BY h.seq LIMIT {int(most)}"
        return self._read_all(self._database.rows(sql, [case_id, kind, after]))

    def count_of(self, cases: Collection[str]) -> int:
        """Count the entries of these cases."""
        marks = ", ".join("?" * len(cases))
        row = self._database.row(f"SELECT count(*) FROM header WHERE case_id IN ({marks})", list(cases))
        return int(row[0]) if row else 0

    def places_of(self, cases: Collection[str]) -> tuple[int, ...]:
        """Give the places in the chain of all entries of these cases, words or none, the first one first."""
        marks = ", ".join("?" * len(cases))
        sql = f"SELECT seq FROM header WHERE case_id IN ({marks}) ORDER BY seq"
        return tuple(seq for (seq,) in self._database.rows(sql, list(cases)))

    def first_of(self, case_id: str) -> int:
        """Give the place of a case's first entry; 0 where it has none."""
        row = self._database.row("SELECT min(seq) FROM header WHERE case_id = ?", [case_id])
        return int(row[0] or 0) if row else 0

    def newest_of_kind(self, kind: str, most: int, after: int = 0) -> tuple[Entry, ...]:
        """Read the newest entries of one kind about the vault itself, newest first; few of many are read.

        Only those that stand after a place in the chain.
        """
        named = f'"kind":{json.dumps(kind)}'.encode()
        rows = self._database.rows(
            f"{_FROM} WHERE h.case_id IS NULL AND h.seq > ? AND instr(h.header, ?) "
            "ORDER BY h.seq DESC LIMIT ?",
            [after, named, most],
        )
        return tuple(entry for entry in self._read_all(rows) if entry.header.kind == kind)

    def deeds(self, kind: str) -> tuple[Entry, ...]:
        """Read every entry of one kind that is a deed (migrations/0003), oldest first."""
        rows = self._database.rows(f"{_FROM} WHERE h.deed = ? ORDER BY h.seq", [kind])
        return self._read_all(rows)

    def about_keys(self) -> tuple[Entry, ...]:
        """Read the entries about who has a key, each with its second person's answer, oldest first."""
        rows = self._database.rows(f"{_FROM} WHERE h.seq IN (SELECT seq FROM key_entry) ORDER BY h.seq")
        return self._read_all(rows)

    def after(self, seq: int = 0) -> Iterator[Entry]:
        """Read on from a place in the chain, a batch at a time; 0 reads everything."""
        while rows := self.rows_after(seq):
            yield from self._read_all(rows)
            seq = rows[-1][0]

    def rows_after(self, seq: int, most: int = _BATCH) -> list[tuple[Any, ...]]:
        """Give stored rows as they are, for the check of the whole chain."""
        return self._database.rows(f"{_FROM} WHERE h.seq > ? ORDER BY h.seq LIMIT {int(most)}", [seq])

    def find_anchor(self, typed: str) -> Entry | None:
        """Find the entry that a code from paper names; None where this history never held it.

        Raises AnswerError where it is no code.
        """
        anchor = read_anchor(typed)
        found = self.entry(anchor.seq)
        return found if found is not None and anchor.matches(found.hash) else None

    def read_row(self, row: tuple[Any, ...]) -> Entry:
        """Make an entry of a stored row, its hashes checked, and its signature if it was not this session.

        Raises RecordDamagedError.
        """
        return self._read_all([row])[0]

    def _read_all(self, rows: Sequence[tuple[Any, ...]]) -> tuple[Entry, ...]:
        """Read the rows first and check their signatures then: in turns, each takes the other's cache."""
        destroyed = self._ring.destroyed
        entries = tuple(read_stored(row, self._vault, destroyed) for row in rows)
        for entry in entries:
            if self._proven.get(entry.hash) != entry.signature:
                self._ring.check(entry)
                self._proven[entry.hash] = entry.signature
        return entries

    def _one(self, where: str, value: object) -> Entry | None:
        row = self._database.row(f"{_FROM} WHERE {where}", [value])
        return None if row is None else self.read_row(row)

    def _check_new(self, entries: Sequence[Entry]) -> tuple[Keyring, Doors]:
        """Check entries before they are saved; give who has a key, and who is shut out, after them."""
        ring, doors = self._ring.copy(), self._doors.copy()
        last, new = self._last, {entry.hash: entry for entry in entries}
        for entry in entries:
            if entry.header.vault != self._vault or entry.body is None or entry.salt is None:
                raise RecordDamagedError(
                    "An entry that belongs to another vault, or has no text, is not saved."
                )
            check_follows(entry, last)
            check_hashes(entry)
            ring.learn(entry)
            ring.check(entry)
            doors.check(entry)
            self._references(entry, lambda name: new.get(name) or self.named(name))
            last = entry
        self._check_answers(entries)
        ring.check_whole()
        return ring, doors

    def _check_answers(self, entries: Sequence[Entry]) -> None:
        """Hold answers against what stands in their cases, and what is saved with them, before them."""
        for case in {entry.header.case for entry in entries if entry.header.kind == Agreed.kind}:
            given = Agreements()
            for entry in (*(self.of_case(case) if case is not None else ()), *entries):
                given.check(entry)

    def _write(self, entries: Sequence[Entry], ring: Keyring, also: Callable[[], None] | None) -> None:
        with self._database.transaction():
            for entry in entries:
                self._insert(entry, ring)
            if also is not None:
                also()

    def _take(self, ring: Keyring, doors: Doors, entries: Sequence[Entry]) -> None:
        """Go on from entries that were saved."""
        self._ring, self._doors, self._last = ring, doors, entries[-1] if entries else self._last
        self._latest = max([self._latest, *(entry.header.recorded_utc for entry in entries)])

    def _settle_doubt(self) -> None:
        """Look whether entries that the disk complained about stand all the same. Raises StorageError."""
        if self._in_doubt is None:
            return
        ring, doors, entries = self._in_doubt
        newest = self._database.row("SELECT hash FROM header ORDER BY seq DESC LIMIT 1")
        self._in_doubt = None
        if newest is not None and entries and newest[0].hex() == entries[-1].hash:
            self._take(ring, doors, entries)

    def _stands(self, entries: Sequence[Entry]) -> bool:
        with suppress(YpsError):
            self._settle_doubt()
        return bool(entries) and self._last is entries[-1]

    def _insert(self, entry: Entry, ring: Keyring) -> None:
        header, change = entry.header, self._database.change
        hash_bytes, header_bytes = bytes.fromhex(entry.hash), header.to_bytes()
        values = [header.seq, hash_bytes, header.case, header_bytes, entry.signature]
        change("INSERT INTO header VALUES (?, ?, ?, ?, ?)", values)
        change("INSERT INTO body VALUES (?, ?, ?)", [header.seq, entry.salt, entry.body])
        if header.seq in ring.learnt_from:
            change("INSERT INTO key_entry VALUES (?)", [header.seq])

    def _read_back(self, entry: Entry) -> Entry:
        row = self._database.row(f"{_FROM} WHERE h.seq = ?", [entry.header.seq])
        if row is None or read_stored(row, self._vault) != entry:
            raise RecordDamagedError(_NOT_AS_WRITTEN)
        self._proven[entry.hash] = entry.signature
        return entry

    def _learn_keys(self) -> None:
        rows = self._database.rows(f"{_FROM} WHERE h.seq IN (SELECT seq FROM key_entry) ORDER BY h.seq")
        entries = [verify_stored(row, self._vault) for row in rows]
        for entry in entries:
            self._ring.learn(entry)
        self._ring.check_whole()
        self._check_all_learnt([entry.header.seq for entry in entries if entry.header.kind in _READ_FIRST])

    def _check_all_learnt(self, learnt: list[int]) -> None:
        """Notice an entry about keys that the list of those does not name."""
        marks = ", ".join("?" * len(_READ_FIRST))
        rows = self._database.rows(
            f"SELECT seq FROM header WHERE deed IN ({marks}) ORDER BY seq", _READ_FIRST
        )
        if learnt != [seq for (seq,) in rows]:
            raise RecordDamagedError("The list of entries about keys is not whole. The record is not opened.")

    def _learn_doors(self) -> None:
        """Take in who is shut out of which case; a case that does not read back takes no other away."""
        marks = ", ".join("?" * len(DOOR_KINDS))
        for (seq,) in self._database.rows(
            f"SELECT seq FROM header WHERE deed IN ({marks}) ORDER BY seq", DOOR_KINDS
        ):
            with suppress(RecordDamagedError):
                entry = self.entry(seq)
                if entry is not None:
                    self._doors.check(entry)

    def _newest(self) -> Entry | None:
        row = self._database.row(f"{_FROM} ORDER BY h.seq DESC LIMIT 1")
        return None if row is None else self.read_row(row)

    def _latest_time(self) -> str:
        """Give the latest time at which anything was recorded, or nothing."""
        row = self._database.row(_LAST_IN_TIME)
        return "" if row is None else self.read_row(row).header.recorded_utc
