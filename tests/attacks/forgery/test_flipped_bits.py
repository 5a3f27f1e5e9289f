"""One bit wrong anywhere in the database or the keystore: noticed, and never a wrong text shown.

The attacker is a failing disk, or somebody with the folder and no key: they can change any bit.
"""

import random
from contextlib import suppress
from pathlib import Path

from tests.attacks.forgery.filled import CASES, DATABASE, DRAFTS, KEYSTORE, LONG, is_noticed, proved, read_all
from tests.attacks.tries import Attack
from tests.vault.invented import WREN, WRENS, write
from yps_desktop.record.errors import YpsError
from yps_desktop.vault.database_file import PAGE
from yps_desktop.vault.door import Proof, look_at
from yps_desktop.vault.vault import Vault, open_vault

WHAT = "one bit flipped, then everything read"
MUST = "all noticed, no wrong text shown"


def flip(path: Path, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(bit // 8)
        (byte,) = file.read(1)
        file.seek(bit // 8)
        file.write(bytes([byte ^ 1 << bit % 8]))


def shows_nothing_wrong(folder: Path, proof: Proof, whole: list[object], bit: int) -> None:
    """Flip one bit of the database, look, and put everything back as it was."""
    path, log = folder / DATABASE, folder / "anchors.log"
    before, seen = path.read_bytes(), log.read_bytes()
    flip(path, bit)
    assert is_noticed(folder, proof), f"bit {bit} was not noticed"
    read = read_all(proof) or []
    assert [one for one in read if one not in whole] == [], f"bit {bit} showed a wrong text"
    path.write_bytes(before)
    log.write_bytes(seen)


def read_whole(proof: Proof) -> list[object]:
    whole = read_all(proof)
    assert whole is not None
    assert len(whole) == 34 + DRAFTS + CASES + 1
    return whole


def test_a_flipped_bit_anywhere_in_the_database_is_noticed_and_no_wrong_text_is_shown(
    filled: Path, attack: Attack
) -> None:
    proof = proved(filled)
    whole, chance = read_whole(proof), random.Random(20261122)
    size = (filled / DATABASE).stat().st_size * 8
    for number in attack(f"{WHAT}: in the database", short=150, full=2_000, must=MUST):
        bit = (0, 16 * 8, size - 1)[number] if number < 3 else chance.randrange(size)
        shows_nothing_wrong(filled, proof, whole, bit)


def test_a_flipped_bit_in_any_byte_of_the_first_page_is_noticed(filled: Path, attack: Attack) -> None:
    proof = proved(filled)
    whole, chance = read_whole(proof), random.Random(20261123)
    tries = attack(f"{WHAT}: each byte of the first page", short=60, full=PAGE, must=MUST)
    for number in tries:
        byte = number if tries.count == PAGE else chance.randrange(PAGE)
        shows_nothing_wrong(filled, proof, whole, byte * 8 + chance.randrange(8))


def test_every_page_of_the_file_has_a_seal_that_a_flipped_bit_breaks(filled: Path, attack: Attack) -> None:
    proof, chance = proved(filled), random.Random(20261124)
    pages = (filled / DATABASE).stat().st_size // PAGE
    for page in attack(f"{WHAT}: in every page", short=pages, full=pages, must=MUST):
        bit = chance.randrange(page * PAGE * 8, (page + 1) * PAGE * 8)
        flip(filled / DATABASE, bit)
        assert is_noticed(filled, proof)
        flip(filled / DATABASE, bit)
    assert not is_noticed(filled, proof)


def test_a_flipped_bit_in_the_keystore_is_noticed_before_a_password_is_typed(
    filled: Path, attack: Attack
) -> None:
    path = filled / KEYSTORE
    size, chance = path.stat().st_size * 8, random.Random(20261125)
    for _ in attack(f"{WHAT}: in the keystore", short=200, full=2_000, must=MUST):
        bit = chance.randrange(size)
        flip(path, bit)
        try:
            look_at(filled)
        except YpsError:
            flip(path, bit)
        else:
            raise AssertionError(f"bit {bit} of the keystore was not noticed")
    assert look_at(filled).people


def test_a_damaged_page_leaves_the_cases_readable_that_do_not_stand_on_it(vault: Vault, folder: Path) -> None:
    for number in range(12):
        write(vault, LONG, case=f"case-{number}")
    vault.close()
    open_vault(folder, WREN.id, WRENS).close()
    path, lost = folder / DATABASE, []
    for page in range(5, path.stat().st_size // PAGE, 3):
        flip(path, page * PAGE * 8 + 999)
        with suppress(YpsError), open_vault(folder, WREN.id, WRENS) as again:
            lost.append([number for number in range(12) if not readable(again, f"case-{number}")])
        flip(path, page * PAGE * 8 + 999)
    assert [0] in lost
    assert [11] in lost or [10] in lost
    assert max(map(len, lost)) < 12


def readable(vault: Vault, case: str) -> bool:
    with suppress(YpsError):
        return bool(vault.ledger.of_case(case))
    return False
