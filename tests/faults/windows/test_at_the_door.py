"""What stands at the door when a part of the vault is missing, damaged or another's: a sentence."""

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.windows.driving import hands_of, open_at, try_to_unlock
from tests.services.conftest import CHEAP, WRENS
from ui.pages.closed_door import ClosedDoor
from ui.pages.unlock import UnlockPage
from yps_desktop.record.errors import YpsError
from yps_desktop.record.school import School
from yps_desktop.services.founding import LEADS
from yps_desktop.services.opening import Newcomer, close, make_vault
from yps_desktop.services.verification import verify

KEYSTORE, DATABASE = "vault.json", "db-000001.sqlite"
Harm = Callable[[Path], object]


def overwrite(name: str, data: bytes) -> Harm:
    return lambda folder: (folder / name).write_bytes(data)


def cut(name: str, left: int) -> Harm:
    """Leave so many bytes of a file, or take so many away."""
    return lambda folder: (folder / name).write_bytes((folder / name).read_bytes()[:left])


def zero(folder: Path) -> None:
    (folder / DATABASE).write_bytes(bytes((folder / DATABASE).stat().st_size))


def newer_keystore(folder: Path) -> None:
    told = json.loads((folder / KEYSTORE).read_bytes())
    (folder / KEYSTORE).write_text(json.dumps({**told, "format": 2}))


@pytest.fixture
def another(tmp_path: Path, clock) -> Path:
    """Another school's vault."""
    folder = tmp_path / "another"
    wren = Newcomer("Wren Mockford", "Designated Safeguarding Lead", LEADS, WRENS)
    close(make_vault(folder, School(name="Elsewhere School"), wren, clock, CHEAP))
    return folder


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda folder: (folder / KEYSTORE).unlink(), "no keystore"),
        (overwrite(KEYSTORE, b""), "keystore (vault.json) is damaged"),
        (cut(KEYSTORE, 700), "keystore (vault.json) is damaged"),
        (overwrite(KEYSTORE, b"[" * 60_000), "keystore (vault.json) is damaged"),
        (lambda folder: ((folder / KEYSTORE).unlink(), (folder / KEYSTORE).mkdir()), "could not be read"),
    ],
)
def test_a_keystore_that_cannot_be_read_is_said_in_place_of_the_door_and_nothing_changes(
    vault, start, harm, said
):
    harm(vault)
    before = _held(vault)
    program = start(vault)
    assert isinstance(program.window.face, ClosedDoor)
    assert said in program.window.face.sentence
    assert _held(vault) == before


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (newer_keystore, "newer version"),
        (lambda folder: (folder / DATABASE).unlink(), "not in this folder"),
        (overwrite(DATABASE, b""), "empty file"),
        (overwrite(DATABASE, b"SQLite format 3\0" * 256), "not encrypted"),
        (overwrite(DATABASE, os.urandom(40_960)), "damaged, or it belongs to another vault"),
        (zero, "damaged, or it belongs to another vault"),
        (cut(DATABASE, 1000), "cut short"),
        (cut(DATABASE, -4096), "damaged"),
        (cut(DATABASE, -100), "cut short"),
    ],
)
def test_what_is_wrong_is_said_under_the_right_password_and_by_verify_and_nothing_changes(
    vault, start, harm, said
):
    harm(vault)
    _assert_said(vault, start, said)


@pytest.mark.parametrize("name", [KEYSTORE, DATABASE])
def test_a_file_of_another_vault_is_not_taken_for_this_one(vault, another, start, name):
    shutil.copy(another / name, vault / name)
    _assert_said(vault, start, "damaged, or it belongs to another vault")


def test_the_keystore_from_before_a_change_of_keys_is_not_taken(vault, start):
    shutil.copy(vault / "vault.prev.json", vault / KEYSTORE)
    _assert_said(vault, start, "is not the one that belongs to this record")


@pytest.mark.parametrize(
    "wrong", ["wrong", "x" * 1000, "’; DROP TABLE header", "pass\0word", "\N{BLACK HEART SUIT}" * 40]
)
def test_a_wrong_password_is_said_at_the_box_which_is_empty_and_has_the_focus(vault, start, wrong):
    before = _held(vault)
    program = start(vault)
    try_to_unlock(program, password=wrong)
    hands_of(program).wait_for("Error: That is not Wren Mockford")
    assert program.window.face.password.text() == ""
    assert program.window.focusWidget() is program.window.face.password.box
    assert program.inside is None
    after = _held(vault)
    assert after.pop("tries.json")  # how often and when, and nothing of what was typed
    assert after == before


def test_a_second_window_is_told_that_the_vault_is_open_and_the_first_goes_on(vault, start, clock):
    desk = open_at(vault, clock)
    program = start(vault)
    try_to_unlock(program)
    hands_of(program).wait(lambda: program.window.face.frame.trouble is not None, "why it is not opened")
    assert "already open" in program.window.face.frame.trouble.accessibleName()
    (vault / "vault.lock").unlink()  # the database has a lock of its own
    try_to_unlock(program)
    hands_of(program).wait(lambda: "already open" in hands_of(program).words(), "why it is not opened")
    assert program.inside is None
    with pytest.raises(YpsError, match="already open"):
        verify(vault, "Wren Mockford", WRENS)
    close(desk)


def _assert_said(vault: Path, start, said: str) -> None:
    before = _held(vault)
    program = start(vault)
    assert isinstance(program.window.face, UnlockPage)
    try_to_unlock(program)
    hands_of(program).wait(lambda: program.window.face.frame.trouble is not None, "what is wrong")
    assert said in program.window.face.frame.trouble.accessibleName()
    with pytest.raises(YpsError, match=re.escape(said)):
        verify(vault, "Wren Mockford", WRENS)
    assert program.inside is None
    assert _held(vault) == before


def _held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
