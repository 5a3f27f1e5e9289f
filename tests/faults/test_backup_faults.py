"""A backup that goes wrong says so in one sentence; the record and the older backups are as they were."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.vault.invented import NOW, WREN, WRENS, write
from yps_desktop.vault.backup import make_backup, source_of, verify_proven
from yps_desktop.vault.copies import check_bytes, list_copies, read_copy
from yps_desktop.vault.door import prove
from yps_desktop.vault.vault import open_vault

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's limits and signals")


@pytest.fixture
def place(vault, tmp_path: Path) -> Path:
    """A place with one good backup of a vault that nobody has open any more."""
    (tmp_path / "place").mkdir()
    write(vault, *["words " * 900] * 40)
    make_backup(source_of(vault), tmp_path / "place", NOW)
    vault.close()
    return tmp_path / "place"


def command(folder: Path, place: Path, how: str) -> list[str]:
    return [sys.executable, "-m", "tests.faults.backing_up", str(folder), WREN.id, WRENS, str(place), how]


def check_all_whole(folder: Path, place: Path) -> None:
    for copy in list_copies(place):
        check_bytes(copy)
        assert verify_proven(prove(copy.folder, WREN.id, WRENS)).code == copy.manifest.code
    with open_vault(folder, WREN.id, WRENS) as vault:
        assert vault.ledger.head().seq == 41


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ("full", "There is no room left in the folder for backups."),
        ("pulled", "The folder for backups is not there: the drive may have been taken out."),
        ("read-only", "The folder for backups cannot be written."),
    ],
)
def test_a_disk_that_refuses_is_one_sentence_and_leaves_nothing_behind(folder, place, how, sentence):
    (older,) = place.iterdir()
    done = subprocess.run(command(folder, place, how), cwd=ROOT, capture_output=True, text=True, check=True)
    refused, record = done.stdout.splitlines()
    assert refused.startswith(f"refused: {sentence}")
    assert record == "as it was"
    place = place.with_name("taken") if how == "pulled" else place
    place.chmod(0o700)
    assert [path.name for path in place.iterdir() if not path.name.endswith(".new")] == [older.name]
    assert read_copy(place / older.name)
