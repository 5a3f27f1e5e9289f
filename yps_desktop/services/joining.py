"""Cases joined under one number, read as one, and parted again (B5)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from yps_desktop.record.acts import CaseJoined, CaseParted
from yps_desktop.record.case import Case, fold
from yps_desktop.record.days import spell_day
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import CaseDestroyedError, NoSuchCaseError, RecordDamagedError
from yps_desktop.record.receive_acts import ReceivedPart
from yps_desktop.record.school_days import term_dates
from yps_desktop.record.school_said import heads_of

if TYPE_CHECKING:
    from yps_desktop.services.desk import Desk

_JOINS = (CaseJoined.kind, CaseParted.kind)
_APART = (ReceivedPart.kind,)
"""What another school sent is long, and read by itself (`services/received.py`)."""


def read_whole(desk: "Desk", case_id: str, new: Iterable[Entry] = ()) -> Case:
    """Read a case with all that is joined to it, under the number they go by, in the order of the chain.

    `new` are entries about to be written. Raises NoSuchCaseError, CaseDestroyedError.
    """
    if (error := destroyed_error(desk, case_id)) is not None:
        raise error
    sources = _Sources(desk, tuple(new))
    leader = sources.leader(case_id)
    entries = sorted(sources.with_joined(leader, set()), key=lambda entry: entry.header.seq)
    if not entries:
        raise NoSuchCaseError
    return fold(entries, desk.holders, leader, term_dates(desk.school), heads_of(desk.school))


def destroyed_error(desk: "Desk", case_id: str) -> CaseDestroyedError | None:
    """Say that a case was destroyed, and when; None where it was not."""
    found = desk.vault.ledger.keyring.destroyed.get(case_id)
    if found is None:
        return None
    at = datetime.fromisoformat(found.recorded_utc).astimezone(ZoneInfo(desk.school.zone))
    return CaseDestroyedError(found.gone.number, spell_day(at.date()))


class _Sources:
    """The entries of cases, each case read once."""

    def __init__(self, desk: "Desk", new: Sequence[Entry]) -> None:
        self._desk, self._new = desk, new
        self._read: dict[str, tuple[Entry, ...]] = {}

    def of(self, case_id: str) -> tuple[Entry, ...]:
        if case_id not in self._read:
            new = (one for one in self._new if one.header.case == case_id and one.header.kind not in _APART)
            stored = self._desk.vault.ledger.of_case(case_id, but=ReceivedPart.kind)
            self._read[case_id] = (*stored, *new)
        return self._read[case_id]

    def leader(self, case_id: str) -> str:
        """Follow a case to the one whose number it goes by."""
        seen = {case_id}
        while (over := self._goes_under(case_id)) is not None:
            if over in seen:
                raise RecordDamagedError("Two cases of the record are each joined under the other's number.")
            seen.add(over)
            case_id = over
        return case_id

    def with_joined(self, case_id: str, seen: set[str]) -> Iterator[Entry]:
        """Give a case's entries and those of every case that goes under its number."""
        if case_id in seen:
            return
        seen.add(case_id)
        yield from self.of(case_id)
        for other, act in self._joins(case_id).items():
            if isinstance(act, CaseJoined) and act.leads:
                yield from self.with_joined(other, seen)

    def _goes_under(self, case_id: str) -> str | None:
        joins = self._joins(case_id).items()
        under = (other for other, act in joins if isinstance(act, CaseJoined) and not act.leads)
        return next(under, None)

    def _joins(self, case_id: str) -> dict[str, CaseJoined | CaseParted]:
        """Give what was last said of each other case: joined, or parted again."""
        last: dict[str, CaseJoined | CaseParted] = {}
        for entry in self.of(case_id):
            if entry.header.kind in _JOINS and entry.body is not None:
                act = _act(entry)
                last[act.other] = act
        return last


def _act(entry: Entry) -> CaseJoined | CaseParted:
    kind = CaseJoined if entry.header.kind == CaseJoined.kind else CaseParted
    return kind.from_body(entry.read_body())
