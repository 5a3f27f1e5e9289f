"""The folder moved, deleted or replaced while the vault is open: nothing is called saved that is nowhere."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.vault.invented import WREN, WRENS, write
from yps_desktop.vault.drafts import Draft
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.vault import open_vault

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not move what is open")

DRAFT = Draft("d", WREN.id, None, "note", None, b"{}", "2026-11-20T09:30:00Z")


def deleted(folder: Path) -> None:
    shutil.rmtree(folder)


def moved(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def database_deleted(folder: Path) -> None:
    (folder / "db-000001.sqlite").unlink()


def database_replaced(folder: Path) -> None:
    copy = folder / "copy"
    shutil.copy(folder / "db-000001.sqlite", copy)
    copy.replace(folder / "db-000001.sqlite")


@pytest.mark.parametrize("happens", [deleted, moved, database_deleted, database_replaced])
def test_nothing_is_called_saved_when_the_record_is_not_where_it_was_opened(vault, folder, happens):
    write(vault, "before")
    happens(folder)
    with pytest.raises(StorageError, match="no longer in the folder"):
        write(vault, "after")
    with pytest.raises(StorageError, match="no longer in the folder"):
        vault.drafts.save(DRAFT)
    assert len(vault.ledger.of_case("case-1")) == 1


def test_a_folder_moved_in_the_middle_of_a_save_takes_the_save_back(vault, folder):
    def interrupted() -> None:
        with vault.transaction():
            vault.drafts.put(DRAFT)
            moved(folder)

    with pytest.raises(StorageError):
        interrupted()
    folder.with_name("elsewhere").rename(folder)
    assert vault.drafts.load(WREN.id, "d") is None


def test_a_folder_put_back_is_written_to_again(vault, folder):
    moved(folder)
    with pytest.raises(StorageError):
        write(vault, "refused")
    folder.with_name("elsewhere").rename(folder)
    write(vault, "taken")
    vault.close()
    with open_vault(folder, WREN.id, WRENS) as again:
        assert len(again.ledger.of_case("case-1")) == 1
