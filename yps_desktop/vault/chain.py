"""Checks the whole chain: every place, hash, signature and agreement, in slices."""

from collections.abc import Callable
from dataclasses import dataclass

from yps_desktop.record.clocks import BACK, flags_of
from yps_desktop.record.entry import Entry, Header, check_follows
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.rules.agreements import Agreements
from yps_desktop.record.rules.doors import Doors
from yps_desktop.record.rules.school_changes import SchoolChanges
from yps_desktop.record.school_said import KINDS as OF_THE_SCHOOL
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.database import Database
from yps_desktop.vault.destructions import Words
from yps_desktop.vault.keyring import Keyring
from yps_desktop.vault.ledger import Ledger
from yps_desktop.vault.references import CheckReferences, check_references
from yps_desktop.vault.stored import verify_stored

SLICE = 100
"""Rows a slice: about 20 ms of signature checks."""


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What a check of the chain found whole: how many entries, cases and people, and the head.

    `destroyed` counts those of the cases that two people destroyed. `clocks` are the entries with a clock
    that was amiss: their places, and each flag (`record/clocks.py`).
    """

    entries: int
    cases: int
    signers: int
    clocks: tuple[tuple[int, str], ...]
    head: Head
    destroyed: int = 0

    @property
    def clock_went_back(self) -> tuple[int, ...]:
        """List the entries recorded before the time of an entry made earlier."""
        return tuple(seq for seq, flag in self.clocks if flag == BACK)


class ChainCheck:
    """A check that goes through the chain a slice at a time; any fault is raised by `step`."""

    def __init__(
        self,
        database: Database,
        ledger: Ledger,
        references: CheckReferences = check_references,
    ) -> None:
        self._database, self._ledger, self._references = database, ledger, references
        self._vault = ledger.head().vault
        self._ring, self._doors, self._agreements, self._words = Keyring(), Doors(), Agreements(), Words()
        self._school = SchoolChanges()
        self._last: Entry | None = None
        self._latest = ""
        self._cases: set[str] = set()
        self._clocks: list[tuple[int, str]] = []

    @property
    def done(self) -> int:
        """Count the entries found whole so far."""
        return 0 if self._last is None else self._last.header.seq

    def step(self, rows: int = SLICE) -> bool:
        """Check a further slice and say whether there is more. Raises RecordDamagedError."""
        found = self._ledger.rows_after(self.done, rows)
        for row in found:
            self._check(verify_stored(row, self._vault))
        return bool(found)

    def report(self) -> ChainReport:
        """Say what was found, once every step is done. Raises RecordDamagedError."""
        self._ring.check_whole()
        self._words.settle(self._ring.destroyed)
        self._check_nothing_beside()
        head = Head(self._vault) if self._last is None else Head.at(self._last, self._latest)
        signers = len(self._ring.holders)
        destroyed = len(self._ring.destroyed)
        return ChainReport(self.done, len(self._cases), signers, tuple(self._clocks), head, destroyed)

    def _check(self, entry: Entry) -> None:
        check_follows(entry, self._last)
        self._words.note(entry)
        self._ring.learn(entry)
        self._ring.check(entry)
        self._doors.check(entry)
        if entry.header.kind in OF_THE_SCHOOL:
            self._school.check(entry, self._ring.active.values())
        self._references(entry, self._ledger.named)
        self._agreements.check(entry)
        self._note(entry)
        self._last = entry

    def _note(self, entry: Entry) -> None:
        header = entry.header
        if header.case is not None:
            self._cases.add(header.case)
        self._clocks += [(header.seq, flag) for flag in self._flags(header)]
        self._latest = max(self._latest, header.recorded_utc)

    def _flags(self, header: Header) -> tuple[str, ...]:
        """Give what an entry says of its clock, and that it went back where that is not said."""
        said = flags_of(header.clock)
        silent = BACK not in said and header.recorded_utc < self._latest
        return (BACK, *said) if silent else said

    def _check_nothing_beside(self) -> None:
        listed = [seq for (seq,) in self._database.rows("SELECT seq FROM key_entry ORDER BY seq")]
        counted = self._database.row("SELECT (SELECT count(*) FROM header), (SELECT count(*) FROM body)")
        gone = self._database.rows("SELECT case_id, seq FROM destruction")
        if (
            listed != self._ring.learnt_from
            or counted != (self.done, self.done - self._words.missing)
            or dict(gone) != {case: one.seq for case, one in self._ring.destroyed.items()}
        ):
            raise RecordDamagedError("The database holds parts that belong to no entry of the chain.")


def verify_chain(
    database: Database,
    ledger: Ledger,
    progress: Callable[[int, int], None] | None = None,
    references: CheckReferences = check_references,
) -> ChainReport:
    """Check the whole chain at once, saying after each slice how far it is. Raises RecordDamagedError."""
    check, total = ChainCheck(database, ledger, references), ledger.head().seq
    while check.step():
        if progress is not None:
            progress(check.done, total)
    return check.report()


def check_since_verified(database: Database, ledger: Ledger) -> None:
    """Check the entries written since the chain was last found whole. Raises RecordDamagedError."""
    mark = database.row("SELECT seq, hash FROM verified")
    last = None if mark is None else ledger.entry(mark[0])
    if mark is not None and (last is None or last.hash != mark[1].hex()):
        raise RecordDamagedError(
            f"Entry {mark[0]} is not the one that was checked before. The chain is broken there."
        )
    for entry in ledger.after(0 if mark is None else mark[0]):
        check_follows(entry, last)
        last = entry
    _check_ends_alike(database)


def _check_ends_alike(database: Database) -> None:
    """Notice an older page put back at the end of one table only."""
    ends = database.row("SELECT (SELECT max(seq) FROM header), (SELECT max(seq) FROM body)")
    if ends is not None and ends[0] != ends[1]:
        raise RecordDamagedError("The last entries of the record are not whole. The chain is broken there.")


def remember_verified(database: Database, head: Head) -> None:
    """Note up to where the chain was found whole. Raises StorageError."""
    with database.transaction():
        values = [head.seq, bytes.fromhex(head.hash)]
        database.change("INSERT OR REPLACE INTO verified VALUES (1, ?, ?)", values)
