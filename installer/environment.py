"""The virtual environment in `.venv`: made, filled from the lock files, and stamped with what it holds."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.processes import ROOT, Call, call
from installer.turn import turn
from installer.words import SetUpError, say

RUN_LOCKS = ("requirements.lock",)
TEST_LOCKS = ("requirements.lock", "requirements-dev.lock")
BUILD_LOCKS = ("requirements.lock", "requirements-build.lock")
STAMP = "yps-stamp.json"


@dataclass(frozen=True)
class Environment:
    """The virtual environment of one project folder.

    Its stamp says which Python made it and the SHA-256 of each lock file it was filled from. The stamp goes
    before pip begins and comes back when pip ends, so whatever was cut off in between has none and is made
    anew. Nothing in it names the folder: a moved folder goes on working.
    """

    root: Path = ROOT
    call: Call = call

    @property
    def folder(self) -> Path:
        """Return the folder of the virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Return the virtual environment's own Python."""
        return self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    def holds(self, locks: Sequence[str]) -> bool:
        """Tell whether everything in these lock files is installed, without touching the network."""
        stamp = self._stamp()
        return all(stamp.get(lock) == self._digest(lock) for lock in locks) and self.stands()

    def stands(self) -> bool:
        """Tell whether there is a whole environment, filled or not quite up to date, whose Python runs."""
        made_by = self._stamp().get("python")
        return made_by is not None and made_by == _version_of(self.python)

    def prepare(self, locks: Sequence[str]) -> None:
        """Make and fill the environment unless it holds these lock files already.

        Raises SetUpError where Python cannot make it or pip cannot fill it.
        """
        if self.holds(locks):
            return
        with turn(self.root / RUN_LOCKS[0]):
            if not self.holds(locks):  # another run may have done it while this one waited
                self._fill(locks)

    def _fill(self, locks: Sequence[str]) -> None:
        kept = self._stamp() if self.stands() else {}
        if not kept:
            self._make()
        self._stamp_file().unlink(missing_ok=True)
        try:
            self._install(locks)
        except SetUpError:
            self._write_stamp(kept)  # pip undid what it had begun: what was there still runs, offline too
            raise
        python = _version_of(self.python)
        if python is None:
            raise SetUpError("The Python in .venv does not start; remove the folder .venv and try again.")
        self._write_stamp(kept | {"python": python} | {lock: self._digest(lock) for lock in locks})

    def _make(self) -> None:
        say("Making a virtual environment in .venv.")
        # Not sys.executable: that may be the very environment that is cleared here.
        base = getattr(sys, "_base_executable", None) or sys.executable
        if self.call([base, "-I", "-m", "venv", "--clear", str(self.folder)]) != 0:
            raise SetUpError(
                "The virtual environment could not be made in .venv; Python's reason stands above."
            )

    def _install(self, locks: Sequence[str]) -> None:
        say(f"Installing what {' and '.join(locks)} list{'s' if len(locks) == 1 else ''}.")
        pip = [str(self.python), "-I", "-m", "pip", "install", "--quiet", "--no-input"]
        pip += ["--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:"]
        for lock in locks:
            pip += ["--requirement", str(self.root / lock)]
        if self.call(pip) != 0:
            raise SetUpError(
                "The packages could not be installed; pip's reason stands above. Start again once it is gone."
            )

    def _digest(self, lock: str) -> str:
        return hashlib.sha256((self.root / lock).read_bytes()).hexdigest()

    def _stamp_file(self) -> Path:
        return self.folder / STAMP

    def _stamp(self) -> dict[str, str]:
        try:
            stamp = json.loads(self._stamp_file().read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _write_stamp(self, stamp: dict[str, str]) -> None:
        half_written = self.folder / (STAMP + ".new")
        half_written.write_text(json.dumps(stamp, indent=1, sort_keys=True) + "\n", "utf-8")
        half_written.replace(self._stamp_file())


def _version_of(python: Path) -> str | None:
    """Ask a Python for its version, such as "3.11"; None where it does not start."""
    question = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [str(python), "-I", "-S", "-c", question], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.strip()
