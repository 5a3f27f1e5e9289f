"""Tries the built .deb where nothing else is: put in, used, locked, put over by a newer one, taken out."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import DEVNULL

from installer.bare_root import WHO, BareRoot, bare_root
from installer.processes import ROOT
from installer.words import SetUpError, say

DIST = ROOT / "dist"
_HOME = f"home/{WHO}"
_USUAL = f"{_HOME}/.local/share/YPS Desktop/vault"
# Who signs in the tour's record, as ui/tour/invented.py says.
_NAME, _PASSWORD = "Wren Mockford", "tall blue teapot lamp"
_PRESS_LOCK = (ROOT / "installer" / "linux" / "lock-in-practice.sh").read_text("utf-8")


class TriedError(Exception):
    """A trial that did not go as it must; its text says which, and what was said."""


def try_package(package: Path | None) -> int:
    """Try this .deb, or the one in `dist`, in a bare Debian and return 0 if all of it went well."""
    package = package or newest(DIST)
    with bare_root() as root:
        try:
            for trial in TRIALS:
                say(trial(root, package))
        except TriedError as error:
            print(error, file=sys.stderr)
            return 1
    say("All of it went well.")
    return 0


def newest(folder: Path) -> Path:
    """Return the .deb that was built last. Raises SetUpError where there is none."""
    found = sorted(folder.glob("*.deb"), key=lambda path: path.stat().st_mtime)
    if not found:
        raise SetUpError("There is no .deb in dist: `python3 -m installer build` makes one.")
    return found[-1]


def put_in(root: BareRoot, package: Path) -> str:
    """Install the package with what it depends on, and nothing else."""
    shutil.copy(package, root.folder / "tmp" / package.name)
    before = _packages(root)
    _must(root.do("apt-get", "install", "-y", "--no-install-recommends", f"/tmp/{package.name}"), "install")
    _must(root.do("dpkg", "--verify", "yps-desktop"), "find every file as it was packed")
    version = _must(root.do_offline("yps-desktop", "--version"), "say its version").strip()
    if list((root.folder / "usr/bin").glob("python3*")):
        raise TriedError(
            "There is a Python in the bare Debian: what is tried would not be the program alone."
        )
    brought = len(_packages(root) - before) - 1
    return f"Installed {package.name} and {brought} packages it depends on; no Python. {version}."


def play_the_tour(root: BareRoot, _package: Path) -> str:
    """Play the tour without a screen and without a network."""
    played = root.do_offline("yps-desktop", "tour", f"/{_HOME}/tour", QT_QPA_PLATFORM="offscreen")
    _must(played, "play the tour")
    papers = len(list((root.folder / _HOME / "tour/paper").glob("*.pdf")))
    screens = len(list((root.folder / _HOME / "tour/screens").glob("*.png")))
    if not papers or not screens:
        raise TriedError("The tour left no papers or no pictures.")
    return f"Played the tour without a network: {screens} pictures, {papers} papers."


def check_the_record(root: BareRoot, _package: Path) -> str:
    """Check the tour's record, a backup of it and a paper with the program's own words."""
    (root.folder / _HOME / "word").write_text(_PASSWORD + "\n", "utf-8")
    vault, word = f"/{_HOME}/tour/vault", ("--name", _NAME, "--password-file", f"/{_HOME}/word")
    root.do_offline("mkdir", f"/{_HOME}/backups")
    verified = _must(root.do_offline("yps-desktop", "verify", vault, *word), "verify the record")
    _must(root.do_offline("yps-desktop", "backup", vault, f"/{_HOME}/backups", *word), "back the record up")
    paper = f"/{_HOME}/tour/paper/record.pdf"
    _must(root.do_offline("yps-desktop", "check", paper, "--vault", vault, *word), "know its own paper")
    keep = 'mkdir -p "$(dirname "$1")" && cp -r "$0" "$1"'
    _must(root.do_offline("sh", "-c", keep, vault, f"/{_USUAL}"), "have a record in the usual place")
    return f"Verified, backed up and checked with the built program. {verified.splitlines()[0]}"


def lock_and_start_anew(root: BareRoot, _package: Path) -> str:
    """Lock practice on a screen nobody sees: the process ends, and another stands up in its place."""
    _must(
        root.do("apt-get", "install", "-y", "--no-install-recommends", "xvfb", "xdotool", "procps"),
        "get a screen",
    )
    said = _must(root.do_offline("sh", "-c", _PRESS_LOCK), "start itself anew when it locks")
    return said.strip()


def put_newer_over(root: BareRoot, package: Path) -> str:
    """Install a newer version over this one: what lies at home stays as it was."""
    newer, before = root.folder / "tmp/newer", _digests(root.folder / _HOME)
    subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(newer)], check=True)
    control = newer / "DEBIAN/control"
    said = control.read_text("utf-8")
    control.write_text(said.replace("\nVersion: ", "\nVersion: 9:", 1), "utf-8")
    subprocess.run(["dpkg-deb", "-Znone", "--build", str(newer), f"{newer}.deb"], check=True, stdout=DEVNULL)
    _must(
        root.do("apt-get", "install", "-y", "--no-install-recommends", "/tmp/newer.deb"),
        "give way to a newer",
    )
    if _digests(root.folder / _HOME) != before:
        raise TriedError("A newer version changed something in somebody's home.")
    return "Put a newer version over it: everything at home stays."


def take_out(root: BareRoot, _package: Path) -> str:
    """Remove the package: the program goes, and every byte of the record stays."""
    before = _digests(root.folder / _HOME)
    _must(root.do("apt-get", "purge", "-y", "yps-desktop"), "remove the package")
    left = [name for name in ("usr/lib/yps-desktop", "usr/bin/yps-desktop") if (root.folder / name).exists()]
    if left:
        raise TriedError(f"Removing the package left {', '.join(left)}.")
    if not before or _digests(root.folder / _HOME) != before:
        raise TriedError("Removing the package changed something in somebody's home.")
    return f"Removed the package: nothing of the program is left, and all {len(before)} files at home stay."


TRIALS: tuple[Callable[[BareRoot, Path], str], ...] = (
    put_in,
    play_the_tour,
    check_the_record,
    lock_and_start_anew,
    put_newer_over,
    take_out,
)


def _must(answer: tuple[int, str], what: str) -> str:
    code, said = answer
    if code:
        raise TriedError(f"The package did not {what} (code {code}): {said.strip()[-1500:]}")
    return said


def _packages(root: BareRoot) -> set[str]:
    return set(root.do("dpkg-query", "--show", "--showformat=${Package}\n").said.split())


def _digests(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
