"""The real `verify` command: a head and 0, or a sentence and 1."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, WRENS
from yps_desktop.record.moments import Moment
from yps_desktop.record.school import School
from yps_desktop.record.sheets.note import Note
from yps_desktop.services.opening import Newcomer, close, look_at, make_vault, open_desk, prove
from yps_desktop.services.sheets import Filled, sign
from yps_desktop.services.verification import verify

ROOT = Path(__file__).resolve().parents[2]
MARKER = "Quillfeather rang at three"
DATABASE = "db-000001.sqlite"


@pytest.fixture
def vault(tmp_path: Path, clock) -> Path:
    """A vault with one case in it, that nobody has open."""
    folder = tmp_path / "vault"
    wren = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    desk = make_vault(folder, School(name="Nowhere Green School"), wren, clock, CHEAP)
    for _ in range(8):
        sign(desk, [Filled(Note(when=Moment(desk.now().date()), what=MARKER * 20))])
    close(desk)
    return folder


@pytest.fixture
def password(tmp_path: Path) -> Path:
    file = tmp_path / "password"
    file.write_text(f"{WRENS}\n")
    return file


def test_a_whole_vault_prints_its_head_each_time(vault, password):
    done = _verify(vault, password)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Head: {verify(vault, 'Wren Mockford', WRENS).head}\n" in done.stdout
    assert "Nowhere Green School: whole. 17 entries, 8 cases, 1 key." in done.stdout
    assert _verify(vault, password).stdout == done.stdout


def test_a_wrong_password_is_said_and_fails(vault, password):
    password.write_text("some other quiet words\n")
    _assert_refused(_verify(vault, password), "That is not Wren Mockford's password")


@pytest.mark.parametrize("place", [0.02, 0.3, 0.6, 0.99])
def test_a_flipped_byte_anywhere_in_the_database_is_said_and_fails(vault, password, place):
    data = bytearray((vault / DATABASE).read_bytes())
    data[int(len(data) * place)] ^= 1
    (vault / DATABASE).write_bytes(data)
    _assert_refused(_verify(vault, password), "damaged")


@pytest.mark.parametrize("left", [0, 100, 0.5])
def test_a_truncated_database_is_said_and_fails(vault, password, left):
    size = (vault / DATABASE).stat().st_size
    os.truncate(vault / DATABASE, left if left in (0, 100) else int(size * left) // 4096 * 4096)
    _assert_refused(_verify(vault, password), "database")


def test_a_missing_database_is_said_and_not_made(vault, password):
    (vault / DATABASE).unlink()
    _assert_refused(_verify(vault, password), "database")
    assert not (vault / DATABASE).exists()


def test_a_missing_keystore_is_said_and_fails(vault, password):
    (vault / "vault.json").unlink()
    _assert_refused(_verify(vault, password), "keystore")


def test_a_damaged_keystore_is_said_and_fails(vault, password):
    text = (vault / "vault.json").read_text()
    (vault / "vault.json").write_text(text.replace("Wren Mockford", "Wren Mockfard"))
    _assert_refused(_verify(vault, password, "Wren Mockfard"), "")


def test_a_vault_of_another_school_put_in_its_place_is_said_and_fails(vault, password, tmp_path, clock):
    wren = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    close(make_vault(tmp_path / "other", School(name="Elsewhere School"), wren, clock, CHEAP))
    (tmp_path / "other" / DATABASE).replace(vault / DATABASE)
    _assert_refused(_verify(vault, password), "database")


def test_a_password_file_that_is_not_there_is_said_and_fails(vault, password):
    _assert_refused(_verify(vault, password.with_name("nowhere")), "password's file cannot be read")


def test_it_refuses_while_somebody_has_the_vault_open(vault, password, clock):
    desk = open_desk(prove(vault, _wren(vault), WRENS), clock)
    try:
        _assert_refused(_verify(vault, password), "already open")
    finally:
        close(desk)
    assert _verify(vault, password).returncode == 0


def _verify(vault: Path, password: Path, name: str = "Wren Mockford") -> subprocess.CompletedProcess[str]:
    words = ["verify", str(vault), "--name", name, "--password-file", str(password)]
    command = [sys.executable, "-m", "yps_desktop", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)


def _assert_refused(done: subprocess.CompletedProcess[str], part: str) -> None:
    """One sentence or two, on one line, without a word of what the record holds."""
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip().endswith(".")
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert part in done.stderr
    assert MARKER not in done.stderr
    assert WRENS not in done.stderr


def _wren(vault: Path) -> str:
    (wren,) = look_at(vault).people
    return wren.id
