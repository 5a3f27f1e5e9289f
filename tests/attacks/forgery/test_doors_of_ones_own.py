"""Doors built by somebody else: a keystore changed by a member of staff, and a record made to be typed into.

A member of staff with a key and few rights holds the database's key, and with it the keystore's seal and the
database's memory of the keystore: they can write a vault.json that is sealed as it should be. What they
cannot write is the entries that give a key or a right, so the keystore is held against those.

Somebody without any key can make a record of their own and put a real person's slot into it: sealing a key
to somebody takes nothing secret, so the password of that person opens it, and whatever they type is the
forger's to read. A record's id is the name of the key that began it, and each person's own seal names it.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.attacks.forgery.filled import DATABASE, KEYSTORE
from tests.attacks.forgery.forger import put_rows
from tests.attacks.tries import Attack
from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, SCHOOL, WREN, WRENS, agreed, by
from yps_desktop.record.errors import RecordDamagedError, YpsError
from yps_desktop.record.key_acts import KeyGiven, VaultMade
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.database import create_database
from yps_desktop.vault.errors import WrongPasswordError
from yps_desktop.vault.held_keys import holder_of
from yps_desktop.vault.keystore import (
    Keystore,
    StoredKeystore,
    parse_keystore,
    read_keystore,
    replace_keystore,
    seal_keystore,
)
from yps_desktop.vault.mirror import set_current
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.signing import seal_next
from yps_desktop.vault.slots import Person, make_slot, seal_database_key
from yps_desktop.vault.vault import Vault, open_vault

ROOK = Person("7c" * 16, "Rook Shamley", "Deputy", ("write",))
ROOKS = "nine brass buttons"
ALL = ("write", "countersign", "oversee")

Change = Callable[[Keystore, Vault], Keystore]


def with_person(keystore: Keystore, person: Person, instead_of: Person) -> Keystore:
    slot = replace(keystore.slot_of(instead_of.id), person=person)
    others = tuple(s for s in keystore.slots if s.person.id != instead_of.id)
    return replace(keystore, slots=(*others, slot))


def own_rights(keystore: Keystore, vault: Vault) -> Keystore:
    return with_person(keystore, replace(ROOK, rights=ALL), ROOK)


def own_office(keystore: Keystore, vault: Vault) -> Keystore:
    return with_person(keystore, replace(ROOK, office="Headteacher"), ROOK)


def another_s_rights(keystore: Keystore, vault: Vault) -> Keystore:
    return with_person(keystore, replace(IRIS, rights=()), IRIS)


def own_keys_in_another_s_name(keystore: Keystore, vault: Vault) -> Keystore:
    return with_person(keystore.without(IRIS.id), replace(IRIS, rights=ALL), ROOK)


def a_new_slot_in_another_s_name(keystore: Keystore, vault: Vault) -> Keystore:
    key, number = vault.database_key, keystore.database
    slot, _ = make_slot(vault.id, IRIS, ROOKS, key, number, school=SCHOOL.name, derivation=CHEAP, now=NOW)
    return keystore.with_slot(slot)


def a_stranger(keystore: Keystore, vault: Vault) -> Keystore:
    stranger, key = Person("d1" * 16, "Merle Nonesuch", "Deputy", ALL), vault.database_key
    slot, _ = make_slot(
        vault.id, stranger, ROOKS, key, keystore.database, school=SCHOOL.name, derivation=CHEAP, now=NOW
    )
    return keystore.with_slot(slot)


def nobody_else(keystore: Keystore, vault: Vault) -> Keystore:
    return keystore.without(IRIS.id)


def another_name_of_the_school(keystore: Keystore, vault: Vault) -> Keystore:
    return replace(keystore, school="Brook Academy")


CHANGES: tuple[Change, ...] = (
    own_rights,
    own_office,
    another_s_rights,
    own_keys_in_another_s_name,
    a_new_slot_in_another_s_name,
    a_stranger,
    nobody_else,
    another_name_of_the_school,
)


@pytest.fixture
def by_rook(vault: Vault, folder: Path) -> Vault:
    """The vault open with the key of Rook, who may write and nothing else."""
    make_key(vault, ROOK, ROOKS, by(vault.keys), CHEAP, agreed(vault.unlock_as(IRIS.id, IRISS)))
    vault.close()
    return open_vault(folder, ROOK.id, ROOKS)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_keystore_sealed_by_somebody_with_few_rights_is_held_against_the_record(
    by_rook: Vault, folder: Path, change: Change, attack: Attack
) -> None:
    what = "keystore changed by a member of staff with a key"
    for _ in attack(what, short=1, full=1, must="none accepted"):
        forged = seal_keystore(change(by_rook.stored.keystore, by_rook), by_rook.database_key)
        replace_keystore(folder, forged)
        with by_rook.transaction():
            set_current(by_rook.database, parse_keystore(forged))
        by_rook.close()
        for person, password in ((WREN, WRENS), (ROOK, ROOKS), (IRIS, IRISS), (IRIS, ROOKS)):
            with pytest.raises(YpsError, match="Nothing has changed"):
                open_vault(folder, person.id, password)


def build_record(folder: Path, real: StoredKeystore, vault_id: str) -> None:
    """Make a record that the real DSL's password opens, with a database key of one's own."""
    mallory, key = Person("66" * 16, "Merle Nonesuch", "Governor", ALL), bytes(range(32))
    slot, keys = make_slot(vault_id, mallory, "a" * 20, key, 1, school=SCHOOL.name, derivation=CHEAP, now=NOW)
    wrens = seal_database_key(vault_id, real.keystore.slot_of(WREN.id), key, 1)
    keystore = Keystore(vault_id, SCHOOL.name, 1, 1, (wrens, slot))
    sealed = seal_keystore(keystore, key)
    database = create_database(folder / DATABASE, key)
    made = seal_next(
        Head(vault_id),
        by(keys),
        VaultMade.kind,
        VaultMade(school=SCHOOL, founder=holder_of(slot)).to_body(),
    )
    given = seal_next(Head.at(made), by(keys), KeyGiven.kind, KeyGiven(holder=holder_of(wrens)).to_body())
    with database.transaction():
        put_rows(database, [made, given])
        database.change("INSERT OR IGNORE INTO key_entry VALUES (1), (2)")
        set_current(database, parse_keystore(sealed))
    database.close()
    (folder / KEYSTORE).write_bytes(sealed)


def test_a_record_built_around_somebody_s_slot_does_not_open_for_them(
    vault: Vault, folder: Path, tmp_path: Path, attack: Attack
) -> None:
    vault.close()
    real = read_keystore(folder)
    for _ in attack("a record built to be typed into", short=1, full=1, must="does not open"):
        trap = tmp_path / "trap"
        trap.mkdir()
        build_record(trap, real, real.keystore.vault)
        with pytest.raises(RecordDamagedError, match="the key that this record began with"):
            open_vault(trap, WREN.id, WRENS)


def test_nor_does_one_with_an_id_of_its_own(vault: Vault, folder: Path, tmp_path: Path) -> None:
    """Each person's seal names the record that it was made for."""
    vault.close()
    build_record(tmp_path, read_keystore(folder), "66" * 16)
    with pytest.raises(WrongPasswordError):
        open_vault(tmp_path, WREN.id, WRENS)
