"""A founding that was cut off is no record, and keeps nobody from making one in the same folder."""

from pathlib import Path

import pytest

from tests.attacks.works import found_at
from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, WREN, WRENS, by
from yps_desktop.services.founding import check_folder
from yps_desktop.services.nameplate import has_vault, was_cut_off
from yps_desktop.vault.backup import make_backup, source_of
from yps_desktop.vault.door import prove
from yps_desktop.vault.errors import FolderNotEmptyError
from yps_desktop.vault.half_founded import is_free
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.restore import put_in_place
from yps_desktop.vault.vault import open_vault


@pytest.fixture
def cut_off(tmp_path: Path) -> Path:
    """A folder as it is just before a founding's last step."""
    folder = tmp_path / "new"
    found_at(folder, WREN).close()
    (folder / "vault.json").rename(folder / "vault.json.new")
    (folder / "anchors.log").unlink()
    return folder


def test_it_is_no_record_and_its_folder_is_free(cut_off):
    assert was_cut_off(cut_off)
    assert not has_vault(cut_off)
    assert check_folder(str(cut_off)) == cut_off


def test_a_record_is_made_in_the_same_folder(cut_off):
    before = (cut_off / "db-000001.sqlite").read_bytes()
    found_at(cut_off, WREN).close()
    assert (cut_off / "db-000001.sqlite").read_bytes() != before
    with open_vault(cut_off, WREN.id, WRENS) as vault:
        assert vault.ledger.head().seq == 1


def test_a_lock_that_was_left_alone_is_nothing(tmp_path):
    (tmp_path / "vault.lock").touch()
    assert check_folder(str(tmp_path)) == tmp_path
    assert not was_cut_off(tmp_path)


def test_a_backup_is_brought_back_to_the_same_folder(cut_off, vault, tmp_path):
    (tmp_path / "place").mkdir()
    copy = make_backup(source_of(vault), tmp_path / "place", NOW)
    vault.close()
    proof, _ = put_in_place(copy, prove(copy.folder, WREN.id, WRENS), cut_off)
    with open_vault(proof.folder, WREN.id, WRENS) as restored:
        assert restored.ledger.head().code == copy.manifest.code


@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: (folder / "vault.json.new").unlink(),
        lambda folder: (folder / "vault.json.new").write_bytes(b"half"),
        lambda folder: (folder / "notes.txt").touch(),
        lambda folder: (folder / "db-000001.sqlite").rename(folder / "db-000002.sqlite"),
    ],
    ids=["no keystore staged", "half a keystore", "a file of somebody else's", "a later database"],
)
def test_what_might_be_a_record_without_its_keystore_is_never_taken_away(cut_off, spoil):
    spoil(cut_off)
    before = {path.name: path.read_bytes() for path in cut_off.iterdir()}
    assert not is_free(cut_off)
    assert has_vault(cut_off)
    with pytest.raises(FolderNotEmptyError):
        found_at(cut_off, WREN)
    assert {path.name: path.read_bytes() for path in cut_off.iterdir()} == before


def test_a_later_keystore_that_waits_is_no_founding(vault, folder):
    make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP)
    vault.close()
    (folder / "vault.json").rename(folder / "vault.json.new")
    (folder / "vault.prev.json").unlink()
    (folder / "anchors.log").unlink()
    assert not is_free(folder)
    assert has_vault(folder)
