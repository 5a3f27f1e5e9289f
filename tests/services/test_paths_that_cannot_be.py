"""A path that no disk takes, or that no drive answers for, is said in a sentence wherever one is typed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from yps_desktop.record.errors import YpsError
from yps_desktop.services.backup_places import add_place
from yps_desktop.services.bringing_back import copies_in
from yps_desktop.services.nameplate import has_vault
from yps_desktop.services.paper_check import read_file
from yps_desktop.services.restoring import find
from yps_desktop.vault.there import has_file, has_folder

TOO_LONG = Path("/", "x" * 300)
READERS: dict[str, Callable[[Path, Path], object]] = {
    "a paper to check": lambda path, _: read_file(path),
    "a backup to check": lambda path, _: read_file(path / "backup.json"),
    "a folder for backups": lambda path, kept: add_place(kept / "places.json", "v", path, away=True),
    "an older backup": lambda path, _: copies_in(path, "v"),
    "a backup to bring back": lambda path, kept: find(path, kept / "new"),
}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_it_is_said_in_a_sentence(read: Callable[[Path, Path], object], tmp_path: Path) -> None:
    with pytest.raises(YpsError):
        read(TOO_LONG, tmp_path)


def test_nothing_is_there() -> None:
    assert [ask(TOO_LONG) for ask in (has_file, has_folder, has_vault)] == [False, False, False]


def test_what_is_there_is_there(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert (has_file(file), has_folder(file)) == (True, False)
    assert (has_file(tmp_path), has_folder(tmp_path)) == (False, True)
