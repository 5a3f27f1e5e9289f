"""What an entry may say of an earlier one: held when it is saved and again when the chain is checked."""

from collections.abc import Callable

from yps_desktop.record.acts import Agreed
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.rules.signing import check_agreement

FindEntry = Callable[[str], Entry | None]
CheckReferences = Callable[[Entry, FindEntry], None]


def check_references(entry: Entry, find: FindEntry) -> None:
    """Check what an entry corrects or agrees to; `find` gives an entry by its hash.

    Both must have been written before, and nobody agrees to what they wrote themselves (G3). Of an answer
    that was destroyed with its case nothing can be said any more. Raises RecordDamagedError.
    """
    if entry.header.corrects is not None:
        _check_corrected(entry, find(entry.header.corrects))
    if entry.header.kind == Agreed.kind and entry.body is not None:
        check_agreement(entry, find)


def _check_corrected(entry: Entry, before: Entry | None) -> None:
    seq, case = entry.header.seq, entry.header.case
    if before is None or before.header.seq >= seq or before.header.case != case:
        raise RecordDamagedError(f"Entry {entry.header.seq} corrects something that was not written before.")
