"""Windows in a folder, for trying what is made for it; only where somebody put Wine on the computer."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL

from installer.building import windows
from installer.building.source import Source

HAS_WINE = all(shutil.which(name) for name in ("wine", "wineserver", "makensis", "wixl"))
_SLEEPER = """\
Unicode true
OutFile "{out}"
SilentInstall silent
RequestExecutionLevel user
VIProductVersion "{quad}"
VIAddVersionKey "FileVersion" "{quad}"
Section
  FileOpen $0 "$LOCALAPPDATA\\sleeps.txt" w
  FileClose $0
  Sleep 60000
SectionEnd
"""


class Wine:
    """A Windows of its own in a new folder, without a window; `end` leaves no process behind."""

    def __init__(self, prefix: Path) -> None:
        self._surroundings = {**os.environ, "WINEPREFIX": str(prefix), "WINEDEBUG": "-all", "DISPLAY": ""}
        self.drive = prefix / "drive_c"
        assert self.run("wineboot", "-i") == 0
        assert self.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f") == 0
        self.local = next(self.drive.glob("users/*/AppData/Local"))
        self.menu = self.local.parent / "Roaming/Microsoft/Windows/Start Menu/Programs"

    def run(self, *words: str | Path) -> int:
        """Run a program of Windows to its end and give its exit code."""
        return self._wait(["wine", *map(str, words)])

    def settle(self) -> None:
        """Wait until everything that was started is over."""
        self._wait(["wineserver", "-w"])

    def asks(self, key: str, value: str) -> str:
        """Read a value of the registry; nothing where there is none."""
        return self._ask(["wine", "reg", "query", key, "/v", value]).strip().rpartition("    ")[2]

    @contextmanager
    def running(self, program: Path) -> Iterator[None]:
        """Keep a program open meanwhile."""
        sleeps = self.local / "sleeps.txt"
        sleeps.unlink(missing_ok=True)
        with subprocess.Popen(
            ["wine", str(program)], env=self._surroundings, stdout=DEVNULL, stderr=DEVNULL
        ) as open_one:
            try:
                until = time.monotonic() + 60
                while not sleeps.exists() and time.monotonic() < until:
                    open_one.poll()
                yield
            finally:
                self._wait(["wine", "taskkill", "/f", "/im", program.name])
                open_one.wait(60)

    def end(self) -> None:
        """End whatever still runs in it."""
        subprocess.run(["wineserver", "-k"], env=self._surroundings, check=False, timeout=60)
        self.settle()

    def _ask(self, command: list[str]) -> str:
        told = subprocess.run(
            command, env=self._surroundings, capture_output=True, text=True, check=False, timeout=60
        )
        return told.stdout if told.returncode == 0 else ""

    def _wait(self, command: list[str]) -> int:
        done = subprocess.run(
            command, env=self._surroundings, stdout=DEVNULL, stderr=DEVNULL, check=False, timeout=120
        )
        return done.returncode


def make_program(folder: Path, version: str, files: dict[str, str]) -> Path:
    """Make a stand-in for the program's folder, in which each exe tells its version and waits a minute."""
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    for name in (windows.WINDOW, windows.CONSOLE):
        sleeper(folder / name, version)
    return folder


def sleeper(file: Path, version: str) -> None:
    """Make a real program for Windows that carries a version."""
    script = file.parent.with_name(f"{file.stem}.nsi")
    script.write_text(_SLEEPER.format(out=file, quad=windows.quad(version)), "utf-8")
    subprocess.run(["makensis", "-V0", str(script)], check=True)
    script.unlink()


def source(version: str, commit: str = "abc") -> Source:
    """Give a state of the source."""
    return Source(version, commit, 1_700_000_000)
