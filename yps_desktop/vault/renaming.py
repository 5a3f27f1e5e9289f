"""Gives the keystore the school's new name: it stands on the unlock page, where nothing else can be read."""

from dataclasses import replace

from yps_desktop.record.act import Act
from yps_desktop.record.entry import Entry
from yps_desktop.vault.key_change import check_finished, put_keystore, seal_acts
from yps_desktop.vault.signing import Signing
from yps_desktop.vault.vault import Vault


def put_school_name(vault: Vault, name: str, act: Act, by: Signing) -> Entry:
    """Put a keystore with that name in place with the entry that says so, and give the entry; both or none.

    No key changes, and the recovery sheet opens the record as before. Raises StorageError.
    """
    check_finished(vault)
    before = vault.stored.keystore
    keystore = replace(before, school=name, epoch=before.epoch + 1)
    entries = seal_acts(vault.ledger.head(), [(act, by)])
    return put_keystore(vault, keystore, entries, ends_a_way_in=False)[0]
