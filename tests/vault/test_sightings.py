import os
import shutil
from collections.abc import Callable

import pytest

from tests.vault.invented import IRIS, IRISS, NOW, WREN, WRENS, write
from yps_desktop.vault.sightings import NAME, last_seen, read_sightings
from yps_desktop.vault.verify import verify_vault


@pytest.fixture
def set_back(vault, folder, tmp_path, reopen) -> Callable[[], None]:
    """Put the database back as it was before an entry that somebody saw."""

    def put_back() -> None:
        vault.close()
        shutil.copy(folder / "db-000001.sqlite", tmp_path)
        write(reopen(), "one")
        reopen().close()
        shutil.copy(tmp_path / "db-000001.sqlite", folder)

    return put_back


def test_closing_notes_where_the_chain_stands_once(vault, folder, reopen):
    write(vault, "one")
    code = vault.ledger.head().code
    vault.close()
    reopen().close()
    (seen,) = read_sightings(folder)
    assert (seen.person, seen.code, seen.seq) == (WREN.id, code, 2)
    assert last_seen(folder, IRIS.id) is None


def test_an_older_database_put_back_is_told_to_each_person_at_sign_in(shared, folder, tmp_path, reopen):
    shared.close()
    shutil.copy(folder / "db-000001.sqlite", tmp_path)
    write(reopen(), "one")
    reopen(IRIS, IRISS).close()
    shutil.copy(tmp_path / "db-000001.sqlite", folder)
    hers = reopen()
    assert hers.noticed.startswith("This record ends at entry 2. Before, it held entry 3 of 20 November 2026")
    hers.acknowledge()
    iriss = reopen(IRIS, IRISS)
    assert "entry 3" in iriss.noticed
    iriss.acknowledge()
    assert reopen().noticed is None


def test_it_is_told_at_every_sign_in_until_somebody_says_they_have_read_it(reopen, set_back):
    set_back()
    assert reopen().noticed
    write(reopen(), "two")
    assert "Before, it held entry 2" in reopen().noticed


def test_verifying_tells_it_and_leaves_it_to_be_told_at_sign_in(folder, reopen, set_back):
    set_back()
    assert "Before, it held entry 2" in verify_vault(folder, WREN.id, WRENS).noticed
    assert "Before, it held entry 2" in reopen().noticed


def test_a_whole_record_has_nothing_to_tell(vault, reopen):
    write(vault, "one")
    vault.close()
    assert reopen().noticed is None


def test_a_damaged_or_missing_log_stops_nobody(vault, folder, reopen):
    vault.close()
    (folder / NAME).write_bytes(b"\xff nonsense\n2026 x y\n\n")
    again = reopen()
    assert again.noticed is None
    again.close()
    assert [seen.person for seen in read_sightings(folder)] == [WREN.id]
    (folder / NAME).unlink()
    assert reopen().noticed is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_in_its_place_keeps_nobody_waiting(vault, folder):
    os.mkfifo(folder / NAME)
    assert read_sightings(folder) == ()
    vault.close()
    assert read_sightings(folder) == ()


def test_when_somebody_left_is_noted_and_a_line_of_before_reads_on(vault, folder, reopen):
    vault.close(NOW)
    (seen,) = read_sightings(folder)
    assert seen.left_utc == "2026-11-20T09:30:00+00:00"
    log = folder / NAME
    log.write_text(" ".join(log.read_text().split()[:3]) + "\n")
    reopen().close()
    assert [seen.left_utc for seen in read_sightings(folder)] == [""]
