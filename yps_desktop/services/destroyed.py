"""Cases that were destroyed: what stays of each, and where copies of it lie still (L2).

All of it runs on *record*.
"""

from dataclasses import dataclass
from datetime import date

from yps_desktop.record.destruction_acts import CaseDestroyed, CopiesGone, HeldIn
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.times import recorded
from yps_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Destroyed:
    """A case that was destroyed: the entry that says so, and the places where it was held and is no more."""

    entry: Entry
    act: CaseDestroyed
    gone: frozenset[str]

    @property
    def number(self) -> str:
        """Give the number it went under."""
        return self.act.cases[0].number

    @property
    def day(self) -> date:
        """Give the day on which it was destroyed."""
        return recorded(self.entry).date()

    @property
    def still_held(self) -> tuple[HeldIn, ...]:
        """Give where copies of it lie still, as far as the record knows."""
        return tuple(held for held in self.act.held_in if held.place not in self.gone)

    @property
    def last_due(self) -> date | None:
        """Give the day the last copy falls due; None where there is none left, or that cannot be known."""
        days = [held.due for held in self.still_held]
        return date.fromisoformat(max(days)) if days and all(days) else None


@dataclass(frozen=True, slots=True)
class Held:
    """What tells which backups hold a destroyed case; `of` is the hash of the entry that says it was.

    A backup of this record's history holds it that ends with an entry from `first` on and before `until`.
    `places` are those where it was held and, as far as the record knows, is still.
    """

    of: str
    first: int
    until: int
    places: frozenset[str]

    def is_in(self, seq: int | None) -> bool:
        """Say whether a backup that ends with an entry holds it, or may: None where nothing tells."""
        return seq is None or self.first <= seq < self.until


def destroyed(desk: Desk) -> tuple[Destroyed, ...]:
    """Give every case that was destroyed, the last one first."""
    gone: dict[str, set[str]] = {}
    for entry in desk.vault.ledger.deeds(CopiesGone.kind):
        act = CopiesGone.from_body(entry.read_body())
        gone.setdefault(act.of, set()).add(act.place)
    found = desk.vault.ledger.deeds(CaseDestroyed.kind)
    return tuple(
        Destroyed(one, CaseDestroyed.from_body(one.read_body()), frozenset(gone.get(one.hash, ())))
        for one in reversed(found)
    )


def held_places(desk: Desk) -> tuple[Held, ...]:
    """Say of every destroyed case which backups hold it, and where it is held still."""
    return tuple(_held(desk, one) for one in destroyed(desk))


def _held(desk: Desk, one: Destroyed) -> Held:
    first = min(desk.vault.ledger.first_of(gone.case) for gone in one.act.cases)
    places = frozenset(held.place for held in one.still_held)
    return Held(one.entry.hash, first, one.entry.header.seq, places)


def find(desk: Desk, hash: str) -> Destroyed:
    """Give the destroyed case that an entry's hash belongs to. Raises AnswerError."""
    for one in destroyed(desk):
        if one.entry.hash == hash:
            return one
    raise AnswerError("No destroyed case belongs to this entry.")
