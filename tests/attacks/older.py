"""Vaults of an older format on a disk of the attacks, and what must be true of them afterwards."""

import json
import re
from pathlib import Path

from tests.services.conftest import WRENS
from tests.vaults.make import HERE, TOLD
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.copies import NAME as MANIFEST
from yps_desktop.vault.copies import check_bytes, read_copy
from yps_desktop.vault.copying import copy_file, refusing
from yps_desktop.vault.database import check_pages, is_older
from yps_desktop.vault.door import Proof, look_at, prove
from yps_desktop.vault.smallfile import sync_folder
from yps_desktop.vault.vault import open_with

KEPT = min(HERE.glob("format-*"))
"""The oldest vault that is kept."""
_DATABASE = "db-000001.sqlite"
_FOLDER = re.compile(r"older-\d+")


def lay_out(disk: Path) -> int:
    """Lay an older vault on a disk, so that it outlasts a power cut, and give its number."""
    number = len(_folders(disk))
    fresh = disk / f"laying-{number}"
    with refusing("The disk is full.", "The disk did not answer.", "The disk did not answer."):
        fresh.mkdir(exist_ok=True)
        for path in KEPT.iterdir():
            if path.name not in (MANIFEST, TOLD):
                (fresh / path.name).unlink(missing_ok=True)
                copy_file(path, fresh / path.name)
        sync_folder(fresh)
        fresh.rename(disk / f"older-{number}")
        sync_folder(disk)
    return number


def prove_at(disk: Path, number: int) -> Proof:
    """Prove the password of an older vault."""
    folder = disk / f"older-{number}"
    (person,) = [one for one in look_at(folder).people if one.name == "Wren Mockford"]
    return prove(folder, person.id, WRENS)


def check_older(disk: Path, told: int | None) -> None:
    """Check each older vault on a disk: as it was or brought to today's format, and then it opens.

    `told` is the number of the last that was said to be brought there.
    """
    for folder in _folders(disk):
        number = int(folder.name.removeprefix("older-"))
        is_new = _check_before_it_opens(disk, number)
        assert is_new or told is None or number > told, "what was brought to today's format is not there"
        with open_with(prove_at(disk, number)) as vault:
            assert vault.read_only is None
            check_pages(vault.folder / vault.stored.keystore.database_name, vault.database_key)
            vault.database.check_order()
            wanted = json.loads((KEPT / TOLD).read_text("utf-8"))["entries"]
            assert verify_chain(vault.database, vault.ledger).entries == wanted
        _check_tidy(folder)


def _check_before_it_opens(disk: Path, number: int) -> bool:
    """Check that the database is the old one or a new one with a whole copy beside; say which."""
    proof = prove_at(disk, number)
    path = proof.folder / proof.stored.keystore.database_name
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists() and journal.stat().st_size:
        assert not _same(path)  # only in today's format is anything written to it, and only opening undoes it
    elif is_older(path, proof.database_key):
        assert _same(path)
        return False
    else:
        check_pages(path, proof.database_key)
    (kept,) = _kept(proof.folder)
    assert _is_whole(kept)
    return True


def _check_tidy(folder: Path) -> None:
    """Check that nothing lies about but the vault and one whole copy of it as it was."""
    (kept,) = _kept(folder)
    assert _is_whole(kept)
    names = {path.name for path in folder.iterdir()} - {f"{_DATABASE}-journal", "vault.prev.json"}
    assert names == {_DATABASE, "vault.json", "anchors.log", "vault.lock"}


def _is_whole(kept: Path) -> bool:
    check_bytes(read_copy(kept))
    return _same(kept / _DATABASE)


def _same(path: Path) -> bool:
    return path.read_bytes() == (KEPT / _DATABASE).read_bytes()


def _kept(folder: Path) -> list[Path]:
    return list(folder.parent.glob(f"{folder.name}-before-*"))


def _folders(disk: Path) -> list[Path]:
    return [path for path in disk.glob("older-*") if _FOLDER.fullmatch(path.name)]
