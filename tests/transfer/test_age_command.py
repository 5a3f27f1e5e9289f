"""N3: the `age` command opens a package with the six words; it reads them from a terminal alone."""

import os
import shutil
from pathlib import Path

import pytest

from tests.transfer.example import WORDS, body_of, example, made
from yps_desktop.transfer.age_format import WORK, lock
from yps_desktop.transfer.sealing import unseal

pty = pytest.importorskip("pty")
AGE = shutil.which("age")
needs_age = pytest.mark.skipif(AGE is None, reason="the age command is not installed here")


def decrypted(file: Path, words: str, out: Path) -> bool:
    """Let age open a file at a terminal of its own, and say whether it did."""
    assert AGE is not None
    child, terminal = pty.fork()
    if child == 0:
        os.execv(AGE, [AGE, "--decrypt", "--output", str(out), str(file)])
    os.read(terminal, 1024)  # it asks for the passphrase
    os.write(terminal, words.encode() + b"\n")
    try:
        while os.read(terminal, 1024):
            pass
    except OSError:
        pass  # the terminal ends with the command
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status) == 0


@needs_age
def test_n3_the_age_command_opens_a_package_with_its_words_and_with_no_others(tmp_path: Path) -> None:
    file, out = tmp_path / "package", tmp_path / "text"
    file.write_bytes(made(example()).data)
    assert not decrypted(file, "six other words of the list", out)
    assert decrypted(file, WORDS, out)
    sealed = unseal("package", out.read_bytes())
    assert sealed is not None
    assert sealed.body["school"] == body_of(example())["school"]


@needs_age
def test_n3_the_age_command_opens_what_is_locked_with_the_work_of_a_real_package(tmp_path: Path) -> None:
    file, out = tmp_path / "package", tmp_path / "text"
    file.write_bytes(lock(b"{}", WORDS, WORK))
    assert decrypted(file, WORDS, out)
    assert out.read_bytes() == b"{}"
