"""kill -9 in the middle of saving: what was acknowledged is there afterwards, and all of it is whole."""

import os
import random
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vault.invented import WREN, WRENS
from yps_desktop.vault.database import check_pages
from yps_desktop.vault.vault import Vault, open_vault
from yps_desktop.vault.verify import verify_vault

KILL, MUST = "kill -9 at random points", "0 acknowledged lost, 0 damaged"
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is for systems that have it")


class Saver:
    """The saving process and what it was told is saved."""

    def __init__(self, folder: Path, work: str) -> None:
        command = [sys.executable, "-m", "tests.faults.saver", folder, WREN.id, WRENS, work]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
        self.told: dict[str, list[str]] = {}

    def run_and_kill(self, acknowledged: int, seconds: float) -> None:
        """Let it save, kill it a moment after so many acknowledgements, and hear all it had said."""
        self._process.stdin.write(b"go\n")
        self._process.stdin.flush()
        child = int(self._hear()[1])
        for _ in range(acknowledged):
            if self._hear()[0] == "gone":
                return
        select.select([], [], [], seconds)
        os.kill(child, signal.SIGKILL)
        while self._hear()[0] != "gone":
            pass

    def close(self) -> None:
        self._process.communicate()

    def _hear(self) -> list[str]:
        words = self._process.stdout.readline().decode().split()
        assert words, "the saving process ended by itself"
        self.told[words[0]] = words
        return words


@pytest.fixture
def saver(request: pytest.FixtureRequest, vault: Vault, folder: Path) -> Iterator[Saver]:
    vault.close()
    started = Saver(folder, request.param)
    yield started
    started.close()


def check_entries_kept(saver: Saver, vault: Vault) -> None:
    _, seq, entry_hash = saver.told["saved"]
    assert vault.ledger.entry(int(seq)).hash == entry_hash
    assert vault.ledger.head().seq >= int(seq)


def check_draft_kept(saver: Saver, vault: Vault) -> None:
    if "draft" in saver.told:
        number = int(vault.drafts.load(WREN.id, "d").payload.split()[0])
        assert number >= int(saver.told["draft"][1])


def check_lists_kept(vault: Vault) -> None:
    """The list and the search were saved with the entry or not at all."""
    seq = vault.ledger.head().seq
    assert vault.views.row("case-1").line == b'{"seq":%d}' % seq
    assert vault.search.find(f"word{seq}") == (2,)


@pytest.mark.parametrize("saver", ["entries"], indirect=True)
def test_nothing_acknowledged_is_lost_when_the_program_is_killed_while_saving(attack, saver, folder):
    chance, kills = random.Random(20261120), attack(KILL, short=40, full=300, must=MUST)
    for _ in kills:
        saver.run_and_kill(chance.randint(1, 4), chance.uniform(0, 0.006))
        with open_vault(folder, WREN.id, WRENS) as vault:
            check_entries_kept(saver, vault)
            check_draft_kept(saver, vault)
            check_lists_kept(vault)
        saver.told.pop("draft", None)
    assert verify_vault(folder, WREN.id, WRENS).chain.entries > kills.count


@pytest.mark.parametrize("saver", ["keys"], indirect=True)
def test_a_change_of_keys_that_is_killed_happened_or_did_not(attack, saver, folder):
    chance = random.Random(20261121)
    for _ in attack(KILL, short=10, full=200, must=MUST):
        saver.run_and_kill(chance.randint(0, 2), chance.uniform(0, 0.02))
        with open_vault(folder, WREN.id, WRENS) as vault:
            assert set(vault.ledger.holders) == {person.id for person in vault.people}
            check_pages(folder / "db-000001.sqlite", vault.database_key)
            if "saved" in saver.told:
                check_entries_kept(saver, vault)
