"""What was saved is read back from the disk itself before anybody is told that it is."""

from pathlib import Path

import pytest

from tests.vault.invented import note
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.vault.database import Database
from yps_desktop.vault.database_file import PAGE
from yps_desktop.vault.vault import Vault


def test_what_the_disk_did_not_keep_is_noticed_though_the_memory_still_holds_it(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget = Database.forget_cache

    def spoil(database: Database) -> None:
        """Let the disk lose every page but the first, just before it is asked."""
        path = folder / "db-000001.sqlite"
        with path.open("r+b") as file:
            file.seek(PAGE)
            file.write(bytes(path.stat().st_size - PAGE))
        forget(database)

    monkeypatch.setattr(Database, "forget_cache", spoil)
    with pytest.raises(RecordDamagedError):
        vault.ledger.append([note(vault.ledger.head(), vault.keys, "lost")])
