"""A bare Debian in a folder, without Python or a desktop, in which what was built is tried as at a school."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from installer.words import SetUpError, say

WHO = "dsl"
_PLAIN = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
# A mount and process namespace of its own: what is mounted or still running in there goes with its command.
_APART = ("unshare", "--mount", "--pid", "--fork", "--kill-child")


class Answer(NamedTuple):
    """What a command in the root gave back."""

    code: int
    said: str


class BareRoot(NamedTuple):
    """The folder of a bare Debian."""

    folder: Path

    def do(self, *command: str) -> Answer:
        """Do something as root, with the network that this computer has."""
        return self._run(_APART, ("chroot", str(self.folder), "env", "-i", *_surroundings("/root"), *command))

    def do_offline(self, *command: str, **further: str) -> Answer:
        """Do something as an ordinary person, with no network at all."""
        enter = ("chroot", f"--userspec={WHO}:{WHO}", str(self.folder), "env", "-i")
        return self._run((*_APART, "--net"), (*enter, *_surroundings(f"/home/{WHO}", **further), *command))

    def _run(self, apart: Sequence[str], command: Sequence[str]) -> Answer:
        mounted = 'mount -t proc proc "$0/proc" && cd / && exec "$@"'
        asked = [*apart, "sh", "-c", mounted, str(self.folder), *command]
        done = subprocess.run(asked, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        return Answer(done.returncode, done.stdout)


@contextmanager
def bare_root() -> Iterator[BareRoot]:
    """Make a bare Debian of this computer's own release in a new folder, and take it away again.

    Raises SetUpError where it cannot be made.
    """
    check_for_bare_root()
    with tempfile.TemporaryDirectory(prefix="yps-bare-") as held:
        folder = Path(held)
        place, release = archive()
        say(f"Making a bare Debian {release} to try it in; this takes a minute or two.")
        command = ["debootstrap", "--variant=minbase", release, str(folder), place]
        made = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        if made.returncode:
            raise SetUpError(f"debootstrap could not make a bare Debian: {made.stdout.strip()[-300:]}")
        folder.chmod(0o755)
        root = BareRoot(folder)
        root.do("useradd", "--create-home", WHO)
        root.do("apt-get", "update")
        yield root


def check_for_bare_root() -> None:
    """Look whether a bare Debian can be made here. Raises SetUpError."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("debootstrap") is None:
        raise SetUpError(
            "A bare Debian is made by debootstrap, as root: install it (apt-get), then try as root."
        )


def archive() -> tuple[str, str]:
    """Say where this computer's apt takes its packages from, and of which release. Raises SetUpError."""
    command = [
        "apt-get",
        "indextargets",
        "--format",
        "$(REPO_URI) $(CODENAME) $(COMPONENT)",
        "Created-By: Packages",
    ]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as fault:
        raise SetUpError("This computer has no apt to take a bare Debian from.") from fault
    return main_archive(told)


def main_archive(targets: str) -> tuple[str, str]:
    """Choose the archive of a whole release among lines of place, release, component. Raises SetUpError."""
    for line in targets.splitlines():
        place, release, component = line.split(" ")
        if component == "main" and "-" not in release:
            return place, release
    raise SetUpError("This computer's apt names no whole release of Debian.")


def _surroundings(home: str, **further: str) -> list[str]:
    return [f"{name}={value}" for name, value in (_PLAIN | {"HOME": home} | further).items()]
