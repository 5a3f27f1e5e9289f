"""What must be true of a disk after a work was cut off: all that was acknowledged, and nothing half."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.attacks.older import check_older
from tests.attacks.works import (
    CASE,
    GONE,
    LINE,
    PASSWORD,
    found_at,
    note_number,
    number_now,
    password,
    prove_as,
)
from tests.attacks.works_beside import FERN
from tests.vault.in_clear import holds
from tests.vault.invented import IRIS, IRISS, SCHOOL, WREN, WRENS
from yps_desktop.record.entry import Entry
from yps_desktop.record.school_acts import SchoolDetailsChanged
from yps_desktop.vault.backup import verify_proven
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.copies import list_copies, read_copy
from yps_desktop.vault.database import check_pages
from yps_desktop.vault.door import Proof, look_at
from yps_desktop.vault.errors import VaultMissingError, WrongPasswordError
from yps_desktop.vault.vault import Vault, open_with

Told = Mapping[str, Sequence[str]]
NEW = ("restored", "founded")
"""What a work makes beside the vault, one numbered folder after the other."""
BESIDE = (*NEW, "upgraded", "recovered")
"""What is said of vaults beside the first."""
_KEPT = {"vault.json", "vault.prev.json", "anchors.log", "vault.lock"}


def judge(disk: Path, told: Told) -> None:
    """Check that all that was said to be done is there, whole, and that nothing lies about."""
    number = int(told.get(PASSWORD, ("", "0"))[1])
    with open_with(_prove(disk, number)) as vault:
        assert vault.read_only is None
        check_whole(vault)
        check_told(vault, told)
    _prove(disk, number)  # opening may have finished a change of passwords
    check_tidy(disk / "vault")
    assert [path.name for path in disk.glob("vault.restoring*")] == []
    _check_backups(disk / "place", told)
    check_older(disk, int(told["upgraded"][1]) if "upgraded" in told else None)
    _check_recovered(disk, told)
    for word in NEW:
        for path in disk.glob(f"{word}-*[0-9]"):
            _check_made_or_not(path)
        for number in told.get(word, (word,))[1:]:
            _check_made(disk / f"{word}-{number}")


def clear(disk: Path) -> None:
    """Take away what a work made beside the vault, all but one backup."""
    for pattern in ("restored-*", "founded-*", "vault-before-*", "older-*", "laying-*", "recover*"):
        for path in disk.glob(pattern):
            shutil.rmtree(path)
    for copy in list_copies(disk / "place")[:-1]:
        shutil.rmtree(copy.folder)


def check_whole(vault: Vault) -> None:
    """Check every page, table, signature and place in the chain, and that lists and keys agree with it."""
    check_pages(vault.folder / vault.stored.keystore.database_name, vault.database_key)
    vault.database.check_order()
    verify_chain(vault.database, vault.ledger)
    assert vault.ledger.keyring.active.keys() == {person.id for person in vault.people}
    assert vault.stored.keystore.school == _name_of_school(vault)
    newest = vault.ledger.of_case(CASE)[-1].header.seq
    assert vault.views.row(CASE).line == b'{"seq":%d}' % newest
    assert vault.search.find(f"word{newest}") == (LINE,)


def _name_of_school(vault: Vault) -> str:
    """Give the school's name as the entries say it last."""
    changes = vault.ledger.deeds(SchoolDetailsChanged.kind)
    return SchoolDetailsChanged.from_body(changes[-1].read_body()).now.name if changes else SCHOOL.name


def check_told(vault: Vault, told: Told) -> None:
    """Check that no entry, draft or key that was acknowledged is lost."""
    if "saved" in told:
        _, seq, entry_hash = told["saved"]
        kept = _find(vault, int(seq), entry_hash)
        assert kept is not None, f"entry {seq} was acknowledged and is lost"
    found = vault.drafts.load(vault.person.id, "d")
    assert found is not None, "the draft is lost"
    assert int(found.payload.split()[0]) >= int(told.get("draft", ("", "0"))[1])
    if "destroyed" in told:
        check_gone(vault, told["destroyed"][1])
    assert len(vault.people) >= int(told.get("people", ("", "2"))[1])


def check_gone(vault: Vault, case: str) -> None:
    """Check that a case that was said to be destroyed is gone, and no word of any such case in the file."""
    assert case in vault.ledger.keyring.destroyed, f"{case} is there again"
    assert all(entry.body is None for entry in vault.ledger.of_case(case))
    waiting = vault.search.find(GONE)
    path = vault.folder / vault.stored.keystore.database_name
    assert waiting or not holds(path, vault.database_key, GONE)


def check_tidy(folder: Path) -> None:
    """Check that a vault nobody has open holds nothing but itself."""
    (database,) = [path.name for path in folder.glob("db-*.sqlite")]
    journal = folder / f"{database}-journal"
    assert not journal.exists() or journal.stat().st_size == 0
    assert {path.name for path in folder.iterdir()} - _KEPT - {journal.name} == {database}


def _prove(disk: Path, told: int) -> Proof:
    """Prove Wren's password: the last one said to be in force, or the one after it; and note which."""
    number = max(told, number_now(disk))
    try:
        proof = prove_as(disk / "vault", password=password(number))
    except WrongPasswordError:
        number += 1
        proof = prove_as(disk / "vault", password=password(number))
    if number:
        note_number(disk, number)
    return proof


def _find(vault: Vault, seq: int, entry_hash: str) -> Entry | None:
    """Find an entry in a vault, or in one that was kept when a backup took its place."""
    found = vault.ledger.entry(seq)
    if found is not None and found.hash == entry_hash:
        return found
    for path in vault.folder.parent.glob(f"{vault.folder.name}-before-*"):
        with open_with(prove_as(path)) as kept:
            check_whole(kept)
            found = kept.ledger.entry(seq)
            if found is not None and found.hash == entry_hash:
                return found
    return None


def _check_backups(place: Path, told: Told) -> None:
    if "backup" in told:
        read_copy(place / told["backup"][1])
    copies = list_copies(place)
    assert copies
    for copy in copies:
        assert verify_proven(prove_as(copy.folder)).code == copy.manifest.code


def _check_made(folder: Path) -> None:
    """Check that a vault that was promised is whole."""
    with open_with(prove_as(folder)) as vault:
        verify_chain(vault.database, vault.ledger)
    check_tidy(folder)


def _check_made_or_not(folder: Path) -> None:
    """Check that a vault is whole, or that one can be made where nobody could take what is there for one."""
    try:
        _check_made(folder)
    except VaultMissingError:
        found_at(folder, WREN).close()
        _check_made(folder)


def _check_recovered(disk: Path, told: Told) -> None:
    """Check that each vault belongs to who had it or to whom the sheet gave it, and to nobody else."""
    said = int(told.get("recovered", ("", "-1"))[1])
    for folder in disk.glob("recovered-*"):
        names = {person.name for person in look_at(folder).people}
        now, words = (IRIS.name, IRISS) if IRIS.name in names else (WREN.name, WRENS)
        assert names == ({IRIS.name, FERN.name} if now == IRIS.name else {WREN.name})
        assert now == IRIS.name or int(folder.name.removeprefix("recovered-")) > said
        with open_with(prove_as(folder, now, words)) as vault:
            verify_chain(vault.database, vault.ledger)
            assert vault.ledger.keyring.active.keys() == {person.id for person in vault.people}
        check_tidy(folder)
