"""Changes who has a key to an open vault: the keystore, and the entries that tell of it and agree to it.

Whatever ends a way into the vault (a key taken, a lost password, a sheet made anew or used) gives the
database a new key (rotation.py). Otherwise the change goes in the steps of `mirror`.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from yps_desktop.record.act import Act
from yps_desktop.record.acts import Agreed
from yps_desktop.record.entry import Entry
from yps_desktop.record.key_acts import KeyGiven, KeyTaken, Recovered, RightsChanged, SheetMade
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.held_keys import holder_of
from yps_desktop.vault.keys import KeyBundle
from yps_desktop.vault.keystore import (
    Keystore,
    finish_keystore,
    parse_keystore,
    seal_keystore,
    stage_keystore,
)
from yps_desktop.vault.leftovers import clear_leftovers
from yps_desktop.vault.mirror import confirm, is_behind, set_pending
from yps_desktop.vault.rotation import rotate
from yps_desktop.vault.sheet import SheetText, holder_of_sheet, make_sheet, seal_to_sheet
from yps_desktop.vault.signing import Signing, seal_next
from yps_desktop.vault.slots import Person, Slot, seal_database_key
from yps_desktop.vault.vault import Vault

_UNFINISHED = (
    "The last change could not be finished, since the disk refused. Lock the record and unlock it "
    "again, then make this change. Nothing has changed."
)
_TO_BE_FINISHED = (
    "This change is written down, but the disk refused its last step. It is finished the next time the "
    "record is unlocked. Look whether the drive is still connected."
)


@dataclass(frozen=True, slots=True)
class PreparedKey:
    """A slot made on another thread, not yet in the keystore."""

    slot: Slot
    keys: KeyBundle = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A change of keys: what the entry says, the keystore after it, and whether it ends a way in."""

    act: Act
    keystore: Keystore
    ends_a_way_in: bool
    new_sheet: SheetText | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Changed:
    """A change that was made: its entries as they stand, the change itself first; never stored."""

    entries: tuple[Entry, ...]
    new_sheet: SheetText | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Second:
    """Who agrees to a change, with their own keys or the sheet's, and the text they read."""

    by: Signing
    shown: str


def giving(vault: Vault, prepared: PreparedKey) -> KeyChange:
    """Give somebody a key: their first, or one in place of a lost one."""
    before = vault.stored.keystore
    slot = seal_database_key(vault.id, prepared.slot, vault.database_key, before.database)
    renews = any(one.person.id == slot.person.id for one in before.slots)
    return KeyChange(KeyGiven(holder=holder_of(slot)), before.with_slot(slot), renews)


def taking(vault: Vault, person: str, reason: str) -> KeyChange:
    """Take somebody's key."""
    keystore = vault.stored.keystore.without(person)
    return KeyChange(KeyTaken(person=person, reason=reason), keystore, ends_a_way_in=True)


def changing(vault: Vault, person: Person) -> KeyChange:
    """Change somebody's name, office or rights; their keys stay. Raises VaultMissingError."""
    slot = replace(vault.stored.keystore.slot_of(person.id), person=person)
    act = RightsChanged(holder=holder_of(slot))
    return KeyChange(act, vault.stored.keystore.with_slot(slot), ends_a_way_in=False)


def making_sheet(vault: Vault) -> KeyChange:
    """Make a recovery sheet, the first or a new one."""
    before = vault.stored.keystore
    slot, text = make_sheet()
    slot = seal_to_sheet(vault.id, slot, vault.database_key, before.database)
    keystore = replace(before, recovery=slot, epoch=before.epoch + 1)
    act = SheetMade(sheet=holder_of_sheet(slot))
    return KeyChange(act, keystore, before.recovery is not None, text)


def put_change(vault: Vault, change: KeyChange, by: Signing, second: Second | None = None) -> Changed:
    """Make a change of keys, all of it or nothing, and give its entries and a new sheet where one was made.

    `second` is needed as soon as two people have a key: another who oversees, or the sheet in use; after the
    sheet a new one is made in the same step. Raises StorageError, and RecordDamagedError where the record
    refuses it.
    """
    check_finished(vault)
    acts: list[tuple[Act, Signing]] = [(change.act, by)]
    keystore, text, ends = change.keystore, change.new_sheet, change.ends_a_way_in
    entries = seal_acts(vault.ledger.head(), acts)
    if second is not None:
        agreed = Agreed(answer="agreed", of=(entries[0].hash,), shown=second.shown)
        entries += seal_acts(_after(vault, entries), [(agreed, second.by)])
    sheet = vault.stored.keystore.recovery
    if second is not None and sheet is not None and second.by.keys.person_id == sheet.id:
        ends = True
        if text is None:
            slot, text = make_sheet()
            keystore = replace(keystore, recovery=slot)
            made = SheetMade(sheet=holder_of_sheet(slot))
            entries += seal_acts(_after(vault, entries), [(made, by)])
    return Changed(put_keystore(vault, keystore, entries, ends_a_way_in=ends), text)


def check_finished(vault: Vault) -> None:
    """Raise StorageError where the change of the keystore before was not finished."""
    if is_behind(vault.database, vault.stored):
        raise StorageError(_UNFINISHED)


def put_keystore(
    vault: Vault, keystore: Keystore, entries: Sequence[Entry], *, ends_a_way_in: bool
) -> tuple[Entry, ...]:
    """Put the next keystore in place with the entries that tell of it, and give them as written.

    Raises StorageError: before the entries are written nothing has changed, after it the next opening
    finishes, and the sentence says so.
    """
    if ends_a_way_in:
        return rotate(vault, keystore, entries)
    data = seal_keystore(keystore, vault.database_key)
    stored = parse_keystore(data)
    stage_keystore(vault.folder, data)
    written = vault.ledger.append(entries, lambda: set_pending(vault.database, vault.stored, stored))
    try:
        finish_keystore(vault.folder)
    except StorageError as fault:
        raise StorageError(_TO_BE_FINISHED) from fault
    vault.stored = stored
    with suppress(StorageError):  # the next change, or the next opening, says it again
        confirm(vault.database, stored)
    if vault.noticed is None:
        clear_leftovers(vault.folder, keystore)
    return written


def seal_acts(head: Head, acts: Sequence[tuple[Act, Signing]]) -> list[Entry]:
    """Seal acts of no case one after the other, each in its author's name."""
    entries: list[Entry] = []
    for act, by in acts:
        entries.append(seal_next(head, by, act.kind, act.to_body()))
        head = Head.at(entries[-1], head.latest_utc)
    return entries


def _after(vault: Vault, entries: Sequence[Entry]) -> Head:
    return Head.at(entries[-1], vault.ledger.head().latest_utc)


def recover_vault(
    vault: Vault, keys: Sequence[PreparedKey], sheet: Signing, agreed: Sequence[Second]
) -> SheetText:
    """Give the vault to two people with the sheet, and take every key there was; all of it or nothing.

    `agreed` are the answers of the two, in the order of their `keys`. Raises as `put_change` does.
    """
    before = vault.stored.keystore
    slot, text = make_sheet()
    act = Recovered(
        holders=tuple(holder_of(one.slot) for one in keys),
        taken=tuple(vault.ledger.keyring.active),
        sheet=holder_of_sheet(slot),
    )
    entries = seal_acts(vault.ledger.head(), [(act, sheet)])
    for one in agreed:
        answer = Agreed(answer="agreed", of=(entries[0].hash,), shown=one.shown)
        entries += seal_acts(_after(vault, entries), [(answer, one.by)])
    slots = tuple(one.slot for one in keys)
    keystore = replace(before, slots=slots, recovery=slot, epoch=before.epoch + 1)
    put_keystore(vault, keystore, entries, ends_a_way_in=True)
    return text
