"""Proves the recovery sheet: its groups, typed from paper, open the database key.

Nothing here touches the database, so it may run on any thread.
"""

from dataclasses import dataclass, field
from pathlib import Path

from yps_desktop.record.errors import AnswerError
from yps_desktop.vault.groups import read_groups
from yps_desktop.vault.keystore import StoredKeystore, read_keystore
from yps_desktop.vault.sheet import SheetKeys, belongs, keys_of, open_with_sheet

_NO_SHEET = "No recovery sheet was made for this record. Nothing has changed."
_NOT_ITS = (
    "This is not the recovery sheet in use: a newer one was made, or it belongs to another record. "
    "Nothing has changed."
)


@dataclass(frozen=True, slots=True)
class SheetProof:
    """A sheet that was right: all that is needed to act for it. Never stored, never shown."""

    folder: Path
    stored: StoredKeystore
    keys: SheetKeys = field(repr=False)
    database_key: bytes = field(repr=False)


def prove_sheet(folder: Path, typed: str) -> SheetProof:
    """Open the database key with the sheet's groups.

    Raises AnswerError with the group that is not right, or where it is not the sheet in use; and as
    `look_at` does.
    """
    secret, stored = read_groups(typed), read_keystore(folder)
    slot = stored.keystore.recovery
    if slot is None:
        raise AnswerError(_NO_SHEET)
    keys = keys_of(slot.id, secret)
    if not belongs(slot, keys):
        raise AnswerError(_NOT_ITS)
    database_key = open_with_sheet(stored.keystore.vault, slot, keys)
    stored.check(database_key)
    return SheetProof(folder, stored, keys, database_key)
