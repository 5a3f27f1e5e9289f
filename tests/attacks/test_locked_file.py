"""Another program holds a file of the record: a polite sentence, nothing lost, nothing left about."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.attacks.disk_log import Tree
from tests.attacks.every_work import WORKS
from tests.attacks.judging import judge
from tests.attacks.refused import Round
from tests.attacks.works import note_number, open_own, prepare
from yps_desktop.vault import smallfile
from yps_desktop.vault.errors import VaultInUseError

WHAT, MUST = "a file locked by another program", "honest, nothing lost, no stray file"
HOLD = """
import fcntl, sys
held = open(sys.argv[1], "r+b")
(fcntl.flock if sys.argv[2] == "flock" else fcntl.lockf)(held, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    folder = tmp_path_factory.mktemp("prepared") / "disk"
    prepare(folder)
    return Tree.of(folder)


def lay_out(prepared: Tree, disk: Path) -> None:
    shutil.rmtree(disk, ignore_errors=True)
    prepared.lay_out(disk)
    note_number(disk, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="needs the locks of POSIX")
@pytest.mark.parametrize("name", ["db-000001.sqlite", "vault.lock", "vault.json", "anchors.log"])
def test_a_file_that_another_program_locks_keeps_the_record_closed_or_changes_nothing(
    attack, prepared, tmp_path, name
):
    row = attack(WHAT, short=1, full=1, must=MUST)
    lay_out(prepared, tmp_path / "disk")
    path = tmp_path / "disk" / "vault" / name
    path.touch()
    command = [sys.executable, "-c", HOLD, path, "flock" if name == "vault.lock" else "lockf"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"
        if name in ("db-000001.sqlite", "vault.lock"):
            with pytest.raises(VaultInUseError, match="already open"):
                open_own(tmp_path / "disk")
        else:
            open_own(tmp_path / "disk").close()
        other.stdin.close()
    judge(tmp_path / "disk", {})
    row.tried = 1


@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize("work", WORKS)
def test_a_file_that_a_scanner_does_not_let_go_of_is_a_sentence_and_nothing_is_half_done(
    attack, prepared, tmp_path, monkeypatch, work, nth
):
    """As on Windows, where nothing can take the place of a file or folder that another program has open."""
    row, replaced, said = attack(WHAT, short=1, full=1, must=MUST), [], []

    def held(path: Path, to: Path) -> None:
        replaced.append(to)
        if len(replaced) >= nth and not said:
            raise PermissionError(13, "Permission denied")
        path.replace(to)

    monkeypatch.setattr(smallfile, "RETRY_SECONDS", 0)
    for call in (smallfile.write_atomically, smallfile.put_in_place, smallfile.replace_patiently):
        monkeypatch.setattr(call, "__defaults__", (held,))
    lay_out(prepared, tmp_path / "disk")
    one = Round(work, tmp_path / "disk", lambda word, *rest: said.extend(rest if word == "refused" else ()))
    one.run()
    monkeypatch.undo()
    one.check()
    assert bool(said) == (len(replaced) >= nth)
    assert not [sentence for sentence in said if "damaged" in sentence]
    row.tried = 1
