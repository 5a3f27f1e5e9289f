"""What a trial is given, how it fails, and where things lie in the bare Debian."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from installer.bare_root import WHO, Answer, BareRoot

HOME = f"home/{WHO}"
VAULT = ".local/share/YPS Desktop/vault"
"""Where a record lies in the home of somebody who chose no other folder."""
# Who signs in the records that are tried, as ui/tour/invented.py and tests/services/conftest.py say.
NAME, PASSWORD = "Wren Mockford", "tall blue teapot lamp"
WORD = f"/{HOME}/word"
"""The file that their password is read from."""


class TriedError(Exception):
    """A trial that did not go as it must; its text says which, and what was said."""


class Tried(NamedTuple):
    """What is tried: the .deb, and two things that are made meanwhile and waited for when they are wanted.

    `newer` gives a .deb of a later version, `played` the folder of a tour played from the source by `python`.
    """

    root: BareRoot
    package: Path
    python: Path
    newer: Callable[[], Path]
    played: Callable[[], Path]

    def at_home(self, *command: str, **further: str) -> Answer:
        """Do something as the person whose records these are, with no network."""
        return self.root.do_offline(*command, **further)

    def verify(self, vault: str) -> Answer:
        """Check a whole record by the program's own word."""
        return self.at_home("yps-desktop", "verify", vault, "--name", NAME, "--password-file", WORD)

    def check(self, backup: str) -> Answer:
        """Open a backup and check every signature by the program's own word."""
        return self.at_home("yps-desktop", "check", backup, "--name", NAME, "--password-file", WORD)


def must(answer: tuple[int, str], what: str) -> str:
    """Return what was said. Raises TriedError where the command failed."""
    code, said = answer
    if code:
        raise TriedError(f"The package did not {what} (code {code}): {said.strip()[-1500:]}")
    return said


def digests(folder: Path) -> dict[str, str]:
    """Give the SHA-256 of every file in a folder, by its path in it."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
