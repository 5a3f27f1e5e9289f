"""Which cases were destroyed, as the chain says, and whether just their entries have no words any more (L2).

A case destroyed has no word left and gets no entry more; every other entry has its words. The entry that says
so stands with its second person's answer (vault/keyring.py), or it is damage.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from yps_desktop.record.destruction_acts import CaseDestroyed, Gone
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError


@dataclass(frozen=True, slots=True)
class Destroyed:
    """A case that was destroyed: what stays of it, and the entry that says so, by its place and its time."""

    gone: Gone
    seq: int
    recorded_utc: str


class Destructions(Mapping[str, Destroyed]):
    """The cases destroyed so far, by id, as the chain is read from its beginning."""

    def __init__(self, known: Mapping[str, Destroyed] | None = None) -> None:
        self._known = dict(known or {})

    def __getitem__(self, case: str) -> Destroyed:
        return self._known[case]

    def __contains__(self, case: object) -> bool:  # asked of every row that is read: no exception to catch
        return case in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def note(self, entry: Entry) -> None:
        """Take in an entry that says a case was destroyed. Raises RecordDamagedError where it may not."""
        seq, act = entry.header.seq, CaseDestroyed.from_body(entry.read_body())
        named = [one.case for one in act.cases]
        if entry.header.case is not None or not named or len(set(named)) < len(named):
            raise RecordDamagedError(f"Entry {seq} does not say which case was destroyed.")
        for one in act.cases:
            if one.case in self._known:
                raise RecordDamagedError(f"Entry {seq} destroys a case that had been destroyed before it.")
            self._known[one.case] = Destroyed(one, seq, entry.header.recorded_utc)

    def check_written_before(self, entry: Entry) -> None:
        """Refuse an entry written in a case after it was destroyed. Raises RecordDamagedError."""
        found = self._known.get(entry.header.case or "")
        if found is not None and found.seq < entry.header.seq:
            raise RecordDamagedError(
                f"Entry {entry.header.seq} is written in a case that had been destroyed before it."
            )


class Words:
    """Which entries have words and which have none, while the whole chain is read: settled at its end.

    The entries of a case come long before the one that says it was destroyed.
    """

    def __init__(self) -> None:
        self.missing = 0
        self._without: dict[str, int] = {}
        self._with: dict[str, int] = {}

    def note(self, entry: Entry) -> None:
        """Take in an entry. Raises RecordDamagedError where one of no case has no words."""
        case, seq = entry.header.case, entry.header.seq
        if entry.body is None:
            if case is None:
                raise gone(seq)
            self.missing += 1
            self._without.setdefault(case, seq)
        elif case is not None:
            self._with.setdefault(case, seq)

    def settle(self, destroyed: Mapping[str, Destroyed]) -> None:
        """Check that just the cases destroyed have no words. Raises RecordDamagedError."""
        for case, seq in self._without.items():
            if case not in destroyed:
                raise gone(seq)
        for case, found in destroyed.items():
            if case in self._with:
                raise came_back(self._with[case])
            if case not in self._without:
                raise RecordDamagedError(f"Entry {found.seq} destroys a case that was never there.")


def gone(seq: int) -> RecordDamagedError:
    """Say that an entry has no words although it must have some."""
    return RecordDamagedError(f"The text of entry {seq} is gone, and no entry says that it was destroyed.")


def came_back(seq: int) -> RecordDamagedError:
    """Say that an entry has words although its case was destroyed."""
    return RecordDamagedError(f"The text of entry {seq} stands there, although its case was destroyed.")
