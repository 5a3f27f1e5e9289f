"""Pages zeroed, swapped and put back; the file cut; whole files, the keystore and the folder put back.

The attacker has the folder and no key. They keep copies of it and put parts of them back later: SQLCipher
takes an older page of the same file for a good one, so the chain and what stands outside the folder have to
see it. What is put back together with everything that remembers it shows only by what lies elsewhere: the
codes on paper.
"""

import random
import shutil
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.attacks.forgery.conftest import Copy
from tests.attacks.forgery.filled import DATABASE, KEYSTORE, is_noticed, proved, read_all
from tests.attacks.tries import Attack
from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, SCHOOL, WREN, WRENS, agreed, by, write
from yps_desktop.record.errors import YpsError
from yps_desktop.vault.database_file import PAGE
from yps_desktop.vault.door import Proof, look_at
from yps_desktop.vault.drafts import Draft
from yps_desktop.vault.errors import VaultDamagedError
from yps_desktop.vault.founding import create_vault
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.sightings import NAME as SIGHTINGS
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import open_vault, open_with
from yps_desktop.vault.verify import verify_vault

TANSY = Person("5a" * 16, "Tansy Fauxley", "Deputy", ("write",))
TANSYS = "nine brass buttons"


def pages_of(data: bytes) -> Iterator[int]:
    return iter(range(0, len(data), PAGE))


def with_page(data: bytes, at: int, page: bytes) -> bytes:
    return data[:at] + page + data[at + PAGE :]


def test_a_page_of_zeros_is_noticed(filled: Path, attack: Attack) -> None:
    path, proof = filled / DATABASE, proved(filled)
    whole = path.read_bytes()
    count = len(whole) // PAGE
    for number in attack("a page zeroed", short=count, full=count):
        path.write_bytes(with_page(whole, number * PAGE, bytes(PAGE)))
        assert is_noticed(filled, proof), f"page {number + 1}"


def test_two_pages_swapped_are_noticed(filled: Path, attack: Attack) -> None:
    path, proof, chance = filled / DATABASE, proved(filled), random.Random(20261126)
    whole = path.read_bytes()
    for _ in attack("two pages swapped", short=60, full=1_000):
        one, other = (at * PAGE for at in chance.sample(range(len(whole) // PAGE), 2))
        swapped = with_page(whole, one, whole[other : other + PAGE])
        path.write_bytes(with_page(swapped, other, whole[one : one + PAGE]))
        assert is_noticed(filled, proof), f"pages {one // PAGE + 1} and {other // PAGE + 1}"


def test_a_file_cut_short_is_refused_and_left_as_it_is(filled: Path, attack: Attack) -> None:
    path, proof, chance = filled / DATABASE, proved(filled), random.Random(20261127)
    whole = path.read_bytes()
    pages = len(whole) // PAGE
    for number in attack("database file cut", short=60, full=1_000):
        length = number * PAGE if number < pages else chance.randrange(len(whole))
        path.write_bytes(whole[:length])
        with pytest.raises(YpsError, match="Nothing has changed"):
            open_with(proof)
        assert path.read_bytes() == whole[:length]


def test_the_keystore_cut_short_is_refused(filled: Path, attack: Attack) -> None:
    path = filled / KEYSTORE
    whole = path.read_bytes()
    tries = attack("keystore cut", short=100, full=len(whole))
    for number in tries:
        path.write_bytes(whole[: number * len(whole) // tries.count])
        with pytest.raises(VaultDamagedError, match="damaged"):
            look_at(filled)


def write_on(proof: Proof) -> None:
    """Go on working: entries, a draft saved anew, a longer text in an old draft's place."""
    with open_with(proof) as vault:
        write(vault, *map(str, range(20)))
        vault.drafts.save(Draft("d1", WREN.id, None, "note", None, b"newer", "2026-11-21T09:30:00Z"))


def test_a_page_put_back_from_an_older_copy_is_noticed_or_says_what_the_newer_said(
    filled: Path, attack: Attack
) -> None:
    """A page is written anew wherever one row of it was touched: some hold the same as before."""
    path, proof = filled / DATABASE, proved(filled)
    old = path.read_bytes()
    write_on(proof)
    open_with(proof).close()
    new, whole = path.read_bytes(), read_all(proof)
    differing = [at for at in pages_of(old) if old[at : at + PAGE] != new[at : at + PAGE]]
    tries = attack("a page put back from an older copy", short=len(differing), full=len(differing))
    noticed = 0
    for number in tries:
        at = differing[number]
        path.write_bytes(with_page(new, at, old[at : at + PAGE]))
        if does_not_verify(filled):
            noticed += 1
        else:
            assert read_all(proof) == whole, f"page {at // PAGE + 1}"
    assert noticed >= len(differing) // 2


def does_not_verify(folder: Path) -> bool:
    try:
        return verify_vault(folder, WREN.id, WRENS).noticed is not None
    except YpsError:
        return True


def test_any_mixture_of_older_and_newer_pages_is_noticed_or_holds_the_whole_chain(
    filled: Path, attack: Attack
) -> None:
    path, proof, chance = filled / DATABASE, proved(filled), random.Random(20261128)
    old = path.read_bytes()
    write_on(proof)
    new, log = path.read_bytes(), (filled / SIGHTINGS).read_bytes()
    chain = verify_vault(filled, WREN.id, WRENS).chain
    differing = [at for at in pages_of(old) if old[at : at + PAGE] != new[at : at + PAGE]]
    for _ in attack("several pages put back from an older copy", short=60, full=1_000):
        mixed = new
        for at in chance.sample(differing, chance.randrange(1, len(differing) + 1)):
            mixed = with_page(mixed, at, old[at : at + PAGE])
        path.write_bytes(mixed)
        (filled / SIGHTINGS).write_bytes(log)
        assert does_not_verify(filled) or verify_vault(filled, WREN.id, WRENS).chain == chain


def noticed_at_sign_in(folder: Path, person: Person = WREN, password: str = WRENS) -> str:
    with open_vault(folder, person.id, password) as vault:
        return vault.noticed or ""


def test_the_whole_database_put_back_is_told_to_everybody_at_sign_in(
    filled: Path, copied: Copy, attack: Attack
) -> None:
    old, proof = copied(filled), proved(filled)
    for _ in attack("whole database put back", short=1, full=20):
        write_on(proof)
        shutil.copy(old / DATABASE, filled / DATABASE)
        assert "is not in it now" in noticed_at_sign_in(filled)
        assert "is not in it now" in noticed_at_sign_in(filled, IRIS, IRISS)


def test_a_database_put_back_stays_noticed_while_somebody_writes_on(filled: Path, copied: Copy) -> None:
    old, proof = copied(filled), proved(filled)
    write_on(proof)
    shutil.copy(old / DATABASE, filled / DATABASE)
    write_on(proof)
    assert "is not in it now" in noticed_at_sign_in(filled)


def journal_of(old: bytes, new: bytes) -> bytes:
    """Make a journal of older pages that SQLite takes for its own: it is sealed by nothing but a checksum."""
    sector, salt = 512, 0x5A5A5A5A
    differing = [at for at in pages_of(old) if old[at : at + PAGE] != new[at : at + PAGE]]
    counts = (len(differing), salt, len(old) // PAGE, sector, PAGE)
    head = bytes.fromhex("d9d505f920a163d7") + struct.pack(">5I", *counts)
    records = [head.ljust(sector, b"\0")]
    for at in differing:
        page = old[at : at + PAGE]
        checked = salt + sum(page[i] for i in range(PAGE - 200, 0, -200))
        records += [struct.pack(">I", at // PAGE + 1), page, struct.pack(">I", checked & 0xFFFFFFFF)]
    return b"".join(records)


def test_a_journal_that_undoes_what_was_saved_is_told_at_sign_in(filled: Path, attack: Attack) -> None:
    """SQLite finishes what a crash cut off: a journal laid beside the file has it put older pages back."""
    path, proof = filled / DATABASE, proved(filled)
    for _ in attack("journal of older pages laid beside", short=1, full=20):
        old = path.read_bytes()
        with open_with(proof) as vault:
            (entry,) = write(vault, "one")
        journal = path.with_name(f"{DATABASE}-journal")
        journal.write_bytes(journal_of(old, path.read_bytes()))
        with open_with(proof) as again:
            assert again.ledger.named(entry.hash) is None
            assert f"held entry {entry.header.seq}" in (again.noticed or "")
            again.acknowledge()


def test_an_older_keystore_put_back_is_refused(filled: Path, copied: Copy, attack: Attack) -> None:
    tries = attack("older keystore put back", short=1, full=20)
    for number in tries:
        old = copied(filled)
        with open_vault(filled, WREN.id, WRENS) as vault:
            person = Person(f"{number:032x}", f"Tansy {number}", "Deputy", ("write",))
            iriss = vault.unlock_as(IRIS.id, IRISS)
            make_key(vault, person, TANSYS, by(vault.keys), CHEAP, agreed(iriss))
        newer = (filled / KEYSTORE).read_bytes()
        shutil.copy(old / KEYSTORE, filled / KEYSTORE)
        with pytest.raises(VaultDamagedError, match="not the one that belongs to this record"):
            open_vault(filled, WREN.id, WRENS)
        (filled / KEYSTORE).write_bytes(newer)


def test_keystore_and_database_put_back_together_are_told_at_sign_in(
    filled: Path, copied: Copy, attack: Attack
) -> None:
    old = copied(filled)
    for _ in attack("older keystore and database put back together", short=1, full=20):
        with open_vault(filled, WREN.id, WRENS) as vault:
            iriss = vault.unlock_as(IRIS.id, IRISS)
            make_key(vault, TANSY, TANSYS, by(vault.keys), CHEAP, agreed(iriss))
        for name in (KEYSTORE, DATABASE):
            shutil.copy(old / name, filled / name)
        assert "is not in it now" in noticed_at_sign_in(filled)


def test_the_whole_folder_put_back_shows_by_a_code_on_paper(
    filled: Path, copied: Copy, attack: Attack
) -> None:
    """Everything inside the folder agrees with itself then; what lies outside it does not."""
    old, proof = copied(filled), proved(filled)
    for _ in attack("whole folder put back", short=1, full=20, must="noticed by paper"):
        with open_with(proof) as vault:
            before = vault.ledger.head().code
            write(vault, "one")
            printed = vault.ledger.head().code
        shutil.rmtree(filled)
        shutil.copytree(old, filled)
        with open_with(proof) as again:
            assert again.noticed is None
            assert again.ledger.find_anchor(before) is not None
            assert again.ledger.find_anchor(printed) is None


def test_another_vault_s_database_or_keystore_in_place_of_this_one_s_is_refused(
    filled: Path, tmp_path: Path, attack: Attack
) -> None:
    other = tmp_path / "other"
    create_vault(other, SCHOOL, WREN, WRENS, role="dsl", edition="2026", now=NOW, derivation=CHEAP).close()
    names = (DATABASE, KEYSTORE)
    for number in attack("another vault's database or keystore put in", short=2, full=2):
        own = (filled / names[number]).read_bytes()
        shutil.copy(other / names[number], filled / names[number])
        with pytest.raises(VaultDamagedError, match="Nothing has changed"):
            open_vault(filled, WREN.id, WRENS)
        (filled / names[number]).write_bytes(own)
