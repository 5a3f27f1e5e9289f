"""A backup, copied and then opened and checked, against cp and fsync of the same bytes."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.bench.invented import Filler, new_desk
from tests.bench.measure import Result, compared, in_turn
from yps_desktop.services.desk import Desk
from yps_desktop.vault.backup import copy_pages, make_backup, source_of, verify_copy
from yps_desktop.vault.copies import clear, list_copies

CASES, SHEETS = 600, 19


def measure(folder: Path) -> Iterator[Result]:
    """Copy a vault of some twelve thousand entries as a backup does, and as cp does."""
    desk = new_desk(folder / "vault")
    Filler(desk).fill(CASES, SHEETS)
    place = folder / "place"
    place.mkdir()
    made = make_backup(source_of(desk.vault), place, desk.now())
    copied, plain, checked = in_turn(
        [
            lambda: _copy(desk, folder / "copy"),
            lambda: _cp(desk, folder / "plain"),
            lambda: verify_copy(made.folder, desk.vault.database_key),
        ],
        7,
    )
    size = made.manifest.files[desk.vault.stored.keystore.database_name][0] / 1_000_000
    yield compared(f"backup of {size:.0f} MB, copied", copied, plain, 1.3, note="cp + fsync")
    yield compared("the copy opened and checked", checked, plain, 4, note="cp + fsync")
    assert list_copies(place) == (made,)
    desk.vault.close()


def _copy(desk: Desk, folder: Path) -> None:
    clear(folder)
    folder.mkdir()
    copy_pages(source_of(desk.vault), folder)


def _cp(desk: Desk, to: Path) -> None:
    """Copy the file as cp does; the benchmark's vault is let be afterwards, so its lock may go."""
    shutil.copyfile(desk.folder / desk.vault.stored.keystore.database_name, to)
    file = os.open(to, os.O_RDWR)
    os.fsync(file)
    os.close(file)
