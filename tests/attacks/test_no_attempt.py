"""The whole journey where there is no network, and where asking for one would end it at once."""

import os
import platform
import signal
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.attacks.tries import in_full

ROOT = Path(__file__).parents[2]
JOURNEY = ("pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider")
JOURNEY = (*JOURNEY, "tests/journeys/test_inspection_view.py", "-k", "writes_down_each_page")
_WATCHED = sys.platform == "linux" and platform.machine() == "x86_64"

pytestmark = pytest.mark.skipif(not _WATCHED, reason="only Linux on x86-64 watches a process so")


def test_the_whole_journey_without_a_network_makes_no_attempt_to_use_one(attack, tmp_path: Path) -> None:
    journey = ("yps_desktop", "tour", str(tmp_path / "tour")) if in_full() else JOURNEY
    for _ in attack("whole journey without a network", short=1, full=1, must="no attempt to use one"):
        done = without_network(*journey)
        assert done.returncode == 0, done.stdout + done.stderr


def test_looking_for_printers_asks_this_computer_only() -> None:
    """Without its own socket, CUPS would ask port 631, or another computer that its settings name."""
    given = "from PySide6.QtWidgets import QApplication; app = QApplication([])"
    given += "; from ui.pages.parts.printing import Printers"
    done = without_network("timeit", "-n1", "-r1", "-s", given, "Printers().names()")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("way", ["socket.AF_INET", "socket.AF_INET6", "socket.AF_PACKET"])
def test_an_attempt_would_end_the_journey(way: str) -> None:
    done = without_network("timeit", "-n1", "-r1", "-s", "import socket", f"socket.socket({way})")
    assert done.returncode == -signal.SIGSYS


def test_the_desktop_itself_may_be_spoken_to() -> None:
    made = "socket.socket(socket.AF_UNIX).close()"
    assert without_network("timeit", "-n1", "-r1", "-s", "import socket", made).returncode == 0


def without_network(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a module under watch in an empty network of its own; skipped by name where that is denied."""
    alone = _alone()
    if alone is None:
        pytest.skip("no network namespace may be made here")
    command = [*alone, sys.executable, "-m", "tests.attacks.without_network", *words]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=ROOT, env=offscreen, capture_output=True, text=True, check=False)


@cache
def _alone() -> tuple[str, ...] | None:
    """Give what puts a command into an empty network: as root, or with a user of its own."""
    for way in (("unshare", "--net"), ("unshare", "--net", "--map-root-user")):
        try:
            subprocess.run([*way, "true"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return way
    return None
