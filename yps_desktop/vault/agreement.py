"""Who agreed did not write it: held when an entry is saved and again when the chain is checked."""

from collections.abc import Callable

from yps_desktop.record.acts import Agreed
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError

FindEntry = Callable[[str], Entry | None]
CheckAgreement = Callable[[Entry, FindEntry], None]


def check_other_person_agreed(entry: Entry, find: FindEntry) -> None:
    """Check that whoever agreed to something did not write it themselves. Raises RecordDamagedError."""
    if entry.header.kind != Agreed.kind:
        return
    seq = entry.header.seq
    for agreed_hash in Agreed.from_body(entry.read_body()).of:
        written = find(agreed_hash)
        if written is None or written.header.seq >= seq:
            raise RecordDamagedError(f"Entry {seq} agrees to something that was not written before.")
        if written.header.author == entry.header.author:
            raise RecordDamagedError(f"Entry {seq} agrees to what its own author wrote.")
