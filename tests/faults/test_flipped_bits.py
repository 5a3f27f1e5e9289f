"""One bit wrong anywhere in the database file: an error or the right text, never a wrong one."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from tests.vault.invented import WREN, WRENS, write
from yps_desktop.record.errors import YpsError
from yps_desktop.vault.database import PAGE, check_pages
from yps_desktop.vault.drafts import Draft
from yps_desktop.vault.errors import VaultDamagedError
from yps_desktop.vault.place import Place
from yps_desktop.vault.vault import Vault, open_vault
from yps_desktop.vault.verify import verify_vault
from yps_desktop.vault.views import CaseRow, Standing

NOTHING_WRONG = "no wrong text shown"
LONG = "She said it was sent on Tuesday. " * 400


def fill(vault: Vault) -> None:
    """Put long and short texts everywhere a text can stand."""
    write(vault, "short", LONG, *map(str, range(30)))
    for number in range(6):
        payload = LONG[number:].encode()
        vault.drafts.save(Draft(f"d{number}", WREN.id, None, "note", None, payload, "2026-11-20T09:30:00Z"))
    with vault.transaction():
        for seq in range(2, 30):
            vault.views.put(CaseRow(seq, f"case-{seq}", "1", Standing(), b"x" * 900))
            vault.search.put(seq, [f"name{seq} " * 20])
    vault.places.keep(WREN.id, Place("page", "field", 3))


def read_all(folder: Path) -> list[object]:
    """Read whatever could be shown; what the program notices stands as `None`."""
    try:
        with open_vault(folder, WREN.id, WRENS) as vault:
            return [
                *noticing(lambda: list(vault.ledger.after())),
                *noticing(lambda: [vault.drafts.load(WREN.id, f"d{n}") for n in range(6)]),
                *noticing(lambda: list(vault.views.page(limit=100))),
                *noticing(lambda: [vault.places.of(WREN.id)]),
            ]
    except YpsError:
        return []


def noticing(read):
    try:
        return read()
    except YpsError:
        return []


@pytest.fixture
def filled(vault, folder):
    fill(vault)
    vault.close()
    return folder / "db-000001.sqlite"


def flip(path: Path, at: int) -> None:
    with path.open("r+b") as file:
        file.seek(at // 8)
        (byte,) = file.read(1)
        file.seek(at // 8)
        file.write(bytes([byte ^ 1 << at % 8]))


def test_a_flipped_bit_anywhere_is_noticed_before_a_wrong_text_is_shown(attack, filled, folder):
    whole = read_all(folder)
    assert len(whole) == 33 + 6 + 28 + 1
    chance, size, noticed = random.Random(20261122), filled.stat().st_size * 8, 0
    flips = attack("one bit flipped anywhere in the database", short=300, full=5_000, must=NOTHING_WRONG)
    for number in flips:
        at = [0, 16 * 8, size - 1][number] if number < 3 else chance.randrange(size)
        before = filled.read_bytes()
        flip(filled, at)
        read = read_all(folder)
        filled.write_bytes(before)
        assert [one for one in read if one not in whole] == [], f"bit {at}"
        noticed += read != whole
    assert noticed > flips.count // 2


def test_the_check_of_all_pages_sees_a_flipped_bit_in_every_page(filled, folder):
    with open_vault(folder, WREN.id, WRENS) as vault:
        key = vault.database_key
    chance = random.Random(20261123)
    for page in range(filled.stat().st_size // PAGE):
        at = chance.randrange(page * PAGE * 8, (page + 1) * PAGE * 8)
        flip(filled, at)
        with pytest.raises(VaultDamagedError):
            check_pages(filled, key)
        flip(filled, at)
    check_pages(filled, key)


def test_a_file_cut_short_at_any_page_is_noticed(filled, folder):
    whole, bytes_before = read_all(folder), filled.read_bytes()
    for pages in range(1, len(bytes_before) // PAGE, 7):
        filled.write_bytes(bytes_before[: pages * PAGE])
        with pytest.raises(YpsError):
            open_vault(folder, WREN.id, WRENS)
        assert filled.read_bytes() == bytes_before[: pages * PAGE]
    filled.write_bytes(bytes_before)
    assert read_all(folder) == whole


def test_an_older_page_put_back_loses_no_entry_in_silence(filled, folder):
    """SQLCipher takes an older page of the same file for a good one: the chain has to see it."""
    old = filled.read_bytes()
    with open_vault(folder, WREN.id, WRENS) as vault:
        write(vault, *map(str, range(20)))
    new, whole = filled.read_bytes(), verify_vault(folder, WREN.id, WRENS).chain
    noticed = 0
    for at in range(0, len(old), PAGE):
        if old[at : at + PAGE] == new[at : at + PAGE]:
            continue
        filled.write_bytes(new[:at] + old[at : at + PAGE] + new[at + PAGE :])
        try:
            assert verify_vault(folder, WREN.id, WRENS).chain == whole
        except YpsError:
            noticed += 1
    assert noticed


def test_a_damaged_page_leaves_the_cases_readable_that_do_not_stand_on_it(vault, folder):
    for number in range(12):
        write(vault, LONG, case=f"case-{number}")
    vault.close()
    open_vault(folder, WREN.id, WRENS).close()
    path, lost = folder / "db-000001.sqlite", []
    for page in range(5, path.stat().st_size // PAGE, 3):
        flip(path, page * PAGE * 8 + 999)
        with suppress(YpsError), open_vault(folder, WREN.id, WRENS) as again:
            lost.append([number for number in range(12) if not readable(again, f"case-{number}")])
        flip(path, page * PAGE * 8 + 999)
    assert [0] in lost
    assert [11] in lost or [10] in lost
    assert max(map(len, lost)) < 12


def readable(vault: Vault, case: str) -> bool:
    return bool(noticing(lambda: vault.ledger.of_case(case)))
