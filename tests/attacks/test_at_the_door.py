"""Who stands at the door: guesses, a second window, and a lock that a killed process left behind."""

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, HAZELS, WRENS, Clock
from yps_desktop.record.moments import Moment
from yps_desktop.record.school import School
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.listing import open_cases
from yps_desktop.services.opening import Newcomer, close, look_at, make_vault, open_desk
from yps_desktop.services.sheets import Filled
from yps_desktop.vault.door import prove
from yps_desktop.vault.errors import WrongPasswordError
from yps_desktop.vault.faults import IN_USE
from yps_desktop.vault.verify import verify_vault

ROOT = Path(__file__).parents[2]
WREN = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
_ODD = ("", " ", "\0", "x" * 1_000_000, "password", "123456", HAZELS, f"{WRENS}\n", f"{WRENS}\0", "é" * 40)


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> Path:
    """A vault with one case, which nobody has open."""
    desk = make_vault(tmp_path / "vault", School(name="Nowhere Green School"), WREN, clock, CHEAP)
    write_a_note(desk)
    close(desk)
    return tmp_path / "vault"


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_no_wrong_password_opens_it(attack, folder: Path) -> None:
    person, chance, before = person_of(folder), random.Random(7), state_of(folder)
    for number in attack("wrong passwords", short=60, full=1_000, must="none opens"):
        guess = _ODD[number] if number < len(_ODD) else near(WRENS, chance)
        with pytest.raises(WrongPasswordError):
            prove(folder, person, guess)
    assert state_of(folder) == before
    assert prove(folder, person, WRENS)


def test_a_second_window_is_told_politely_and_changes_nothing(attack, folder: Path, clock: Clock) -> None:
    desk = open_desk(prove(folder, person_of(folder), WRENS), clock)
    before = state_of(folder)
    for _ in attack("a second instance", short=1, full=20, must="polite, nothing changed"):
        said, _ = Window(folder).answer(ends=True)
        assert IN_USE in said
        assert state_of(folder) == before
        write_a_note(desk)
        before = state_of(folder)
    close(desk)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is for systems that have it")
def test_a_lock_left_by_a_killed_process_keeps_nobody_out(attack, folder: Path, clock: Clock) -> None:
    for number in attack("a lock left by a killed process", short=1, full=50, must="recovered, all whole"):
        said, process = Window(folder).answer(ends=False)
        assert said == "open"
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        desk = open_desk(prove(folder, person_of(folder), WRENS), clock)
        (first,) = cases_in(desk)[:1]
        assert cases.read(desk, first).written
        close(desk)
        assert verify_vault(folder, person_of(folder), WRENS), number


class Window:
    """Another program's window at the same vault, in a process of its own."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.attacks.second_window", str(folder), WRENS]
        offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(command, cwd=ROOT, env=offscreen, stdout=subprocess.PIPE, text=True)

    def answer(self, *, ends: bool) -> tuple[str, subprocess.Popen[str]]:
        """Give what it came to; `ends` waits until the process has gone."""
        assert self._process.stdout is not None
        said = self._process.stdout.readline().strip()
        if ends:
            self._process.communicate(timeout=30)
        return said, self._process


def near(password: str, chance: random.Random) -> str:
    """Give a guess that is one letter, one word or one capital away, or quite another one."""
    at = chance.randrange(len(password))
    ways = (
        password[:at] + chance.choice("abcxyz0 -") + password[at:],
        password[:at] + password[at + 1 :],
        password[:at].upper() + password[at:].capitalize(),
        " ".join(chance.sample(password.split(), len(password.split()))),
        "".join(chance.choices("abcdefghij klmnopq", k=chance.randrange(1, 70))),
    )
    guess = chance.choice(ways)
    return guess if guess != password else f"{guess}!"


def state_of(folder: Path) -> dict[str, str]:
    """Give every file of the vault by its bytes, read by another process so that no lock is dropped."""
    code = (
        "import hashlib, json, sys; from pathlib import Path;"
        "print(json.dumps({p.name: hashlib.sha256(p.read_bytes()).hexdigest()"
        " for p in Path(sys.argv[1]).iterdir() if p.is_file()}))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, check=True)
    held: dict[str, str] = json.loads(done.stdout)
    return held


def person_of(folder: Path) -> str:
    """Give the id of the one person with a key."""
    return look_at(folder).people[0].id


def write_a_note(desk: Desk) -> None:
    """Sign a note."""
    sheets.sign(desk, [Filled(Note(when=Moment(desk.now().date()), what="A call."))])


def cases_in(desk: Desk) -> list[str]:
    """Give the ids of all cases."""
    return list(open_cases(desk))
