"""From a stored row to an entry: quickly whenever it is read, and strictly when the chain is verified."""

from collections.abc import Container
from typing import Any

from yps_desktop.record.canonical import FormatError, read_object
from yps_desktop.record.entry import Entry, Header, hash_body, hash_header, read_entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.vault.destructions import came_back, gone

COLUMNS = "h.seq, h.hash, h.case_id, h.header, h.sig, b.salt, b.body"
"""What a row must hold, of `header h` and `body b`."""


def read_stored(row: tuple[Any, ...], vault_id: str, destroyed: Container[str] = ()) -> Entry:
    """Make an entry of a row, every hash checked. Raises RecordDamagedError.

    Those of cases `destroyed` (ids) have no body, and no other. The way it is spelled is not checked here,
    nor its signature: whoever signed it vouched for the bytes.
    """
    seq, entry_hash, case, header, signature, salt, body = row
    if hash_header(header) != entry_hash.hex():
        raise RecordDamagedError(f"Entry {seq} does not match its seal. It is not shown.")
    try:
        entry = Entry(Header(**read_object(header)), body, salt, entry_hash.hex(), signature)
    except (TypeError, FormatError) as fault:
        raise RecordDamagedError(f"Entry {seq} is not written as this program writes entries.") from fault
    _check_place(entry, row, vault_id)
    if body is None or case in destroyed:
        _check_destroyed(entry, destroyed)
    elif hash_body(salt, body) != entry.header.body_hash:
        raise RecordDamagedError(f"The text of entry {seq} does not match its seal. It is not shown.")
    return entry


def verify_stored(row: tuple[Any, ...], vault_id: str) -> Entry:
    """Make an entry of a row and check hashes and spelling, not its signature. Raises RecordDamagedError.

    Whether it may have no body is for whoever reads the whole chain to say (`destructions.Words`).
    """
    _, entry_hash, _, header, signature, salt, body = row
    entry = read_entry(header, body, salt, entry_hash.hex(), signature)
    _check_place(entry, row, vault_id)
    return entry


def _check_place(entry: Entry, row: tuple[Any, ...], vault_id: str) -> None:
    seq, case = row[0], row[2]
    if (entry.header.seq, entry.header.case, entry.header.vault) != (seq, case, vault_id):
        raise RecordDamagedError(f"Entry {seq} does not stand where it was written. It is not shown.")


def _check_destroyed(entry: Entry, destroyed: Container[str]) -> None:
    """Check that an entry has no body just where its case was destroyed."""
    if entry.body is not None:
        raise came_back(entry.header.seq)
    if entry.header.case not in destroyed:
        raise gone(entry.header.seq)
