"""On a computer of several people only whoever keeps the record can read its files, whatever the umask."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, WRENS, Clock
from yps_desktop.record.school import School
from yps_desktop.services.backup import back_up
from yps_desktop.services.backup_places import add_place, places_file
from yps_desktop.services.opening import Newcomer, close, make_vault
from yps_desktop.services.preferences import Preferences, preferences_file, write_preferences

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")


@pytest.fixture(autouse=True)
def open_to_all() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def seen_by_others(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and path.stat().st_mode & 0o077]


def test_nothing_of_a_record_or_of_what_lies_at_its_backups(tmp_path: Path) -> None:
    dsl = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    desk = make_vault(tmp_path / "vault", School(name="Nowhere Green School"), dsl, Clock(), CHEAP)
    (tmp_path / "stick").mkdir()
    add_place(places_file(), desk.vault.id, tmp_path / "stick", away=True)
    back_up(desk, tmp_path / "stick")
    assert seen_by_others(desk.folder) == []
    close(desk)
    assert (desk.folder.stat().st_mode & 0o077, seen_by_others(tmp_path)) == (0, [])


def test_where_record_and_backups_lie(tmp_path: Path) -> None:
    write_preferences(preferences_file(), Preferences(vault=str(tmp_path / "vault")))
    add_place(places_file(), "a-vault", tmp_path, away=False)
    assert {file.parent.stat().st_mode & 0o077 for file in (preferences_file(), places_file())} == {0}
