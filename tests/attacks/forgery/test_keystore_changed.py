"""vault.json changed: fields, slots, rights, derivation, names, epochs, and anything at all by chance.

Three attackers. Somebody with the folder and no key can write whatever they like into vault.json and work its
checksum out anew, but they have neither the database's key nor anybody's password. A member of staff with a
key and few rights has the database's key, and so the keystore's seal: they want more rights, or to be
somebody else. Somebody who makes a whole record of their own, with the real names on its door, wants a person
to type into it. None of them comes to an open vault, and whatever they try ends in one kind of error: a
sentence of ours, before the computer was made to work for it.
"""

import random
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from tests.attacks.forgery.filled import KEYSTORE
from tests.attacks.forgery.keystores import BOMBS, CHANGES, by_chance, changed
from tests.attacks.tries import Attack
from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, SCHOOL, WREN, WRENS
from yps_desktop.record.errors import YpsError
from yps_desktop.vault import slots
from yps_desktop.vault.door import look_at
from yps_desktop.vault.errors import (
    NewerFormatError,
    VaultDamagedError,
    VaultMissingError,
    WrongPasswordError,
)
from yps_desktop.vault.founding import create_vault
from yps_desktop.vault.keystore import parse_keystore, read_keystore, seal_keystore
from yps_desktop.vault.slots import Derivation, Person, seal_database_key
from yps_desktop.vault.vault import Vault, open_vault

REAL = Derivation()


def refused(folder: Path, person: Person = WREN, password: str = WRENS) -> str:
    """Open a vault and give the sentence it is refused with; empty where it opens. Other errors are bugs."""
    try:
        look_at(folder)
        open_vault(folder, person.id, password).close()
    except (VaultDamagedError, WrongPasswordError, NewerFormatError, VaultMissingError) as said:
        return said.sentence
    return ""


def is_refused(folder: Path) -> bool:
    """Say whether neither of the two people comes in, and each is told that nothing has changed."""
    said = [refused(folder), refused(folder, IRIS, IRISS)]
    return all(sentence.endswith("Nothing has changed.") for sentence in said)


@pytest.fixture
def closed(vault: Vault, folder: Path) -> Path:
    vault.close()
    return folder


def test_a_keystore_changed_by_somebody_without_a_key_opens_nothing(closed: Path, attack: Attack) -> None:
    path = closed / KEYSTORE
    whole = path.read_bytes()
    names = sorted(CHANGES)
    for number in attack("keystore fields changed", short=len(names), full=len(names), must="none accepted"):
        path.write_bytes(changed(whole, CHANGES[names[number]]))
        assert path.read_bytes() != whole
        assert is_refused(closed), names[number]
    path.write_bytes(whole)
    assert not refused(closed)


def test_a_derivation_that_would_eat_the_machine_is_refused_before_it_is_run(
    closed: Path, attack: Attack, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(work: Derivation, *_: object) -> bytes:
        raise AssertionError(f"{work} was run")

    monkeypatch.setattr(slots, "derive", run)
    path = closed / KEYSTORE
    whole = path.read_bytes()
    for number in attack("derivations that never end", short=len(BOMBS), full=len(BOMBS), must="not begun"):
        path.write_bytes(changed(whole, CHANGES[BOMBS[number]]))
        assert is_refused(closed)


def test_any_keystore_made_by_chance_is_refused_in_a_sentence(closed: Path, attack: Attack) -> None:
    tries = attack("keystore fuzzed, cheap derivation", short=600, full=10_000, must="none accepted")
    path, chance, slowest = closed / KEYSTORE, random.Random(20261210), 0.0
    whole = path.read_bytes()
    for _ in tries:
        path.write_bytes(data := by_chance(whole, chance))
        begun = time.perf_counter()
        assert is_refused(closed), data
        slowest = max(slowest, time.perf_counter() - begun)
    path.write_bytes(whole)
    assert not refused(closed)
    tries.reached = f"none accepted, slowest {slowest:.2f} s"


def test_a_keystore_that_looks_sound_is_refused_with_the_real_derivation_too(
    tmp_path: Path, attack: Attack
) -> None:
    """Each of these gets as far as the password, and costs what a guess at it costs."""
    folder, chance = tmp_path / "real", random.Random(20261211)
    create_vault(folder, SCHOOL, WREN, WRENS, role="dsl", edition="2026", now=NOW, derivation=REAL).close()
    path = folder / KEYSTORE
    whole = path.read_bytes()
    for _ in attack("keystore fuzzed, real derivation", short=2, full=50, must="none accepted"):
        path.write_bytes(sound_by_chance(whole, chance))
        assert refused(folder).endswith("Nothing has changed.")
    path.write_bytes(whole)
    assert not refused(folder)


def sound_by_chance(whole: bytes, chance: random.Random) -> bytes:
    """Change a keystore so that it still reads as one, with the person's own slot and derivation in it."""
    while True:
        data = by_chance(whole, chance)
        with suppress(YpsError):
            slot = parse_keystore(data).keystore.slot_of(WREN.id)
            if slot.derivation == REAL:
                return data


def test_the_slot_of_another_vault_opens_nothing_here(closed: Path, tmp_path: Path) -> None:
    """The same person with the same password, from a record of theirs elsewhere."""
    other = tmp_path / "other"
    create_vault(other, SCHOOL, WREN, WRENS, role="dsl", edition="2026", now=NOW, derivation=CHEAP).close()
    slot = read_keystore(other).keystore.slots[0]
    stored = read_keystore(closed).keystore
    put = replace(stored, slots=(slot, *stored.slots[1:]))
    (closed / KEYSTORE).write_bytes(seal_keystore(put, bytes(32)))
    assert is_refused(closed)


def test_a_keystore_around_a_database_key_of_one_s_own_does_not_open_the_record(closed: Path) -> None:
    """Sealing to a person takes only their public key: the forger's key comes out, and fits nothing."""
    own = bytes(range(32))
    keystore = read_keystore(closed).keystore
    resealed = replace(
        keystore,
        slots=tuple(seal_database_key(keystore.vault, slot, own, slot.epoch) for slot in keystore.slots),
    )
    (closed / KEYSTORE).write_bytes(seal_keystore(resealed, own))
    assert is_refused(closed)
