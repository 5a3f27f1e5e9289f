"""Checks every record that came from another school against the signatures made there, in slices."""

from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.receive_acts import CaseReceived
from yps_desktop.services.desk import Desk
from yps_desktop.services.received import Stored, check, further

_NOT_THEIRS = (
    "What came from another school with entry {seq} is not what was signed there. Our own entries are whole."
)


class ReceivedCheck:
    """A check that goes through what came, some parts at a time; any fault is raised by `step`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._left = [one for one in desk.vault.ledger.deeds(CaseReceived.kind) if one.body is not None]
        self._held: Stored | None = None
        self.records = self.entries = 0

    def step(self) -> bool:
        """Read a further slice, or check what was read, and say whether there is more.

        Raises RecordDamagedError.
        """
        if self._held is None:
            if not self._left:
                return False
            self._held = _begun(self._left.pop(0))
        seq = self._held.entry.header.seq
        try:
            self._go_on(self._held)
        except RecordDamagedError as fault:
            raise RecordDamagedError(_NOT_THEIRS.format(seq=seq)) from fault
        return True

    def _go_on(self, held: Stored) -> None:
        if not held.is_read:
            self._held = further(self._desk, held)
            return
        found = check(held)
        self.records, self.entries, self._held = self.records + 1, self.entries + len(found.entries), None


def check_received(desk: Desk) -> ReceivedCheck:
    """Check all of it and give what was found whole. Raises RecordDamagedError."""
    checking = ReceivedCheck(desk)
    while checking.step():
        pass
    return checking


def _begun(entry: Entry) -> Stored:
    return Stored(entry.header.case or "", entry, CaseReceived.from_body(entry.read_body()))
