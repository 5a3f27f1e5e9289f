"""What was saved is read back from the disk itself before anybody is told that it is."""

from collections.abc import Sequence
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


@pytest.mark.parametrize("given", ["nothing", "the entry before"])
def test_what_does_not_read_back_as_it_was_written_is_said(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    row, entry = vault.database.row, note(vault.ledger.head(), vault.keys, "lost")

    def other(sql: str, values: Sequence[object] = ()) -> tuple[object, ...] | None:
        if list(values) != [entry.header.seq]:
            return row(sql, values)
        return None if given == "nothing" else row(sql, [entry.header.seq - 1])

    monkeypatch.setattr(vault.database, "row", other)
    with pytest.raises(RecordDamagedError, match="does not read back as it was written"):
        vault.ledger.append([entry])
