"""What this record holds already of what a package brings: the same, an older version, a newer one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from yps_desktop.record.entry import Entry, hash_header, key_id, read_header
from yps_desktop.record.receive_acts import CaseReceived, ReceivedPart
from yps_desktop.record.times import recorded
from yps_desktop.services.desk import Desk
from yps_desktop.transfer.opening import Opened, OpenedCase
from yps_desktop.vault.views import CaseRow

SLICE = 2
"""Parts of an earlier version that are looked at: the first begins with its opening."""


@dataclass(frozen=True, slots=True)
class Before:
    """What came before from another school: the entry and act of ours, and the row of its case.

    `row` is None where the person signed in is shut out of that case (G7).
    """

    entry: Entry
    act: CaseReceived
    row: CaseRow | None

    @property
    def case(self) -> str:
        """Give the id of our case."""
        return self.entry.header.case or ""

    @property
    def day(self) -> date:
        """Give the day it was taken in."""
        return recorded(self.entry).date()


class Here:
    """Everything that ever came and still stands, hidden cases included: not to be shown as it is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._before = tuple(self._every())

    def same(self, opened: Opened) -> Before | None:
        """Give where this very package was taken in, or None."""
        return next((one for one in self._before if one.act.package == opened.hash), None)

    def of(self, opened: Opened, case: OpenedCase) -> tuple[Before, ...]:
        """Give what came before of the same case of the same school, the newest version last."""
        vault, ids = opened.package.vault, set(case.sent.ids)
        found = (one for one in self._before if one.act.vault == vault and ids & set(one.act.ids))
        return tuple(sorted(found, key=lambda one: (one.act.anchor_seq, one.act.made_utc)))

    def matched(self, opened: Opened, theirs: str) -> tuple[str, ...]:
        """Give who here somebody of theirs was said to be before, in cases this person may see."""
        vault = opened.package.vault
        seen = (one for one in reversed(self._before) if one.act.vault == vault and one.row is not None)
        ours = (whose.ours for one in seen for whose in one.act.whose if whose.theirs == theirs)
        return tuple(dict.fromkeys(id for id in ours if id))

    def keys(self) -> frozenset[str]:
        """Name the keys whose fingerprint was compared when something came, in cases this person may see."""
        seen = (one.act for one in self._before if one.row is not None)
        signed = (act.signed_by.key for act in seen if act.key_met or act.key_compared)
        return frozenset(key_id(bytes.fromhex(key)) for key in signed)

    def goes_on(self, before: Before, case: OpenedCase) -> bool:
        """Say whether a case goes on from what came before: where both have an entry it is the same one.

        The first entries that came are looked at: its opening among them.
        """
        ledger = self._desk.vault.ledger
        parts = ledger.deeds_in(before.case, ReceivedPart.kind, before.entry.header.seq, SLICE)
        of_it = [ReceivedPart.from_body(one.read_body()) for one in parts[: before.act.parts]]
        headers = [one.header.encode() for part in of_it for one in part.entries]
        came = {read_header(header).seq: hash_header(header) for header in headers}
        again = [one.entry for one in case.entries if one.entry.header.seq in came]
        return bool(again) and all(came[one.header.seq] == one.hash for one in again)

    def _every(self) -> Iterator[Before]:
        for entry in self._desk.vault.ledger.deeds(CaseReceived.kind):
            if entry.body is not None:
                row = self._desk.vault.views.row(entry.header.case or "")
                yield Before(entry, CaseReceived.from_body(entry.read_body()), row)
