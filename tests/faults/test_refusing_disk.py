"""A disk that is read-only or full: what was saved is shown, what cannot be saved is said."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.vault.invented import WREN, WRENS, write
from yps_desktop.vault.vault import open_vault

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's limits and rights")


def on_disk(folder: Path, how: str) -> str:
    command = [sys.executable, "-m", "tests.faults.refusing_disk", folder, WREN.id, WRENS, how]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def written(vault, folder):
    write(vault, "one", "two")
    vault.close()
    yield folder
    folder.chmod(0o700)


def test_a_vault_on_a_read_only_disk_is_shown_and_says_that_nothing_can_be_saved(written):
    for path in written.iterdir():
        path.chmod(0o400)
    written.chmod(0o500)
    said = on_disk(written, "read-only").splitlines()
    assert said[0].startswith("read-only: The disk cannot be written just now")
    assert said[1].startswith("refused: The disk cannot be written just now")


def test_a_vault_whose_database_alone_cannot_be_written_is_shown(written):
    (written / "db-000001.sqlite").chmod(0o400)
    said = on_disk(written, "read-only").splitlines()
    assert said[0].startswith("read-only: The disk cannot be written just now")


def test_a_vault_on_a_full_disk_opens_refuses_a_save_in_a_sentence_and_goes_on_with_room_again(written):
    said = on_disk(written, "full").splitlines()
    assert said[0].startswith("refused: The disk")
    assert said[1] == "later: 4"
    with open_vault(written, WREN.id, WRENS) as vault:
        assert vault.check_chain().step()
        assert vault.ledger.head().seq == 4
