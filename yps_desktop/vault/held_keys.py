"""Holds the keystore against the record: every key in it was given by an entry, and nobody's is missing."""

from collections.abc import Iterable

from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.school_said import names_of
from yps_desktop.vault.errors import VaultDamagedError
from yps_desktop.vault.keyring import Keyring
from yps_desktop.vault.keystore import StoredKeystore
from yps_desktop.vault.ledger import Ledger
from yps_desktop.vault.sheet import SheetSlot, holder_of_sheet
from yps_desktop.vault.slots import Slot
from yps_desktop.vault.told_school import read_school

_NOT_GIVEN = (
    "No entry of the record gave {name} the key that the keystore holds for them. Nothing has changed."
)
_OTHER_SCHOOL = "The keystore names another school than the record does. Nothing has changed."
_MISSING = "The keystore does not hold every key that the record gave. Nothing has changed."


def holder_of(slot: Slot) -> KeyHolder:
    """Say of a slot's person what an entry says that gives them a key."""
    person = slot.person
    return KeyHolder(
        person=person.id,
        name=person.name,
        office=person.office,
        rights=person.rights,
        signing_key=slot.keys.signing.hex(),
        certificate=slot.keys.fingerprint,
        agreement=slot.keys.agreement.hex(),
    )


def check_keys(ledger: Ledger, stored: StoredKeystore, *, behind: bool = False) -> None:
    """Check that the keystore holds the school, names, rights and public keys that the record gave last.

    With `behind`, where a change of keys is not finished, they may be those of before. Raises
    VaultDamagedError.
    """
    ring, keystore = ledger.keyring, stored.keystore
    for slot in keystore.slots:
        _check_given(ring, holder_of(slot), slot.person.name, ring.active.values(), behind)
    if keystore.recovery is not None:
        _check_sheet(ring, keystore.recovery, behind)
    complete = ring.active.keys() == {slot.person.id for slot in keystore.slots}
    if not behind and not (complete and (keystore.recovery is None) == (ring.sheet is None)):
        raise VaultDamagedError(_MISSING)
    school = read_school(ledger)
    if keystore.school not in (names_of(school) if behind else (school.name,)):
        raise VaultDamagedError(_OTHER_SCHOOL)


def _check_sheet(ring: Keyring, slot: SheetSlot, behind: bool) -> None:
    now = () if ring.sheet is None else (ring.sheet,)
    _check_given(ring, holder_of_sheet(slot), "the recovery sheet", now, behind)


def _check_given(ring: Keyring, held: KeyHolder, name: str, now: Iterable[KeyHolder], behind: bool) -> None:
    given = ring.ever_given(held.person) if behind else now
    if held not in given:
        raise VaultDamagedError(_NOT_GIVEN.format(name=name))
