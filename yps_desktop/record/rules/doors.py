"""Whom acts have shut out of which case: held when an entry is saved and when the chain is checked (G7)."""

from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.shut_out_acts import LetIn, ShutOut

DOOR_KINDS = (ShutOut.kind, LetIn.kind)
"""Kinds of entries that say who may see a case."""


class Doors:
    """Who was shut out of which case by an act, as the chain is read from its beginning."""

    def __init__(self) -> None:
        self._shut: dict[str, frozenset[str]] = {}

    def copy(self) -> "Doors":
        """Give doors that may learn more without these knowing."""
        copied = Doors()
        copied._shut = dict(self._shut)
        return copied

    def check(self, entry: Entry) -> None:
        """Refuse an entry in a case by somebody shut out of it then; then take in what it says of that.

        Nobody lets themselves in. What a sheet says of them shuts nobody out here: services see to that.
        Raises RecordDamagedError.
        """
        seq, author, case = entry.header.seq, entry.header.author, entry.header.case
        if case is None or entry.body is None:  # of a case that was destroyed nobody can tell any more
            return
        shut = self._shut.get(case, frozenset())
        if author in shut:
            raise RecordDamagedError(f"Entry {seq} is by somebody who was shut out of its case then.")
        if entry.header.kind == ShutOut.kind:
            self._shut[case] = shut | {ShutOut.from_body(entry.read_body()).person}
        elif entry.header.kind == LetIn.kind:
            person = LetIn.from_body(entry.read_body()).person
            if person == author:
                raise RecordDamagedError(f"Entry {seq} lets its own author in again.")
            self._shut[case] = shut - {person}
