"""The .deb put in where nothing else is, and taken out again."""

from __future__ import annotations

import shutil

from installer.bare_root import BareRoot
from installer.trials.what import HOME, PASSWORD, WORD, Tried, TriedError, digests, must


def put_in(tried: Tried) -> str:
    """Install the package with what it depends on, and nothing else."""
    root, package = tried.root, tried.package
    shutil.copy(package, root.folder / "tmp" / package.name)
    before = _packages(root)
    must(root.do("apt-get", "install", "-y", "--no-install-recommends", f"/tmp/{package.name}"), "install")
    must(root.do("dpkg", "--verify", "yps-desktop"), "find every file as it was packed")
    version = must(tried.at_home("yps-desktop", "--version"), "say its version").strip()
    if list((root.folder / "usr/bin").glob("python3*")):
        raise TriedError(
            "There is a Python in the bare Debian: what is tried would not be the program alone."
        )
    (root.folder / WORD.lstrip("/")).write_text(PASSWORD + "\n", "utf-8")
    brought = len(_packages(root) - before) - 1
    return f"Installed {package.name} and {brought} packages it depends on; no Python. {version}."


def take_out(tried: Tried) -> str:
    """Remove the package: the program goes, and every byte of the record stays."""
    root = tried.root
    before = digests(root.folder / HOME)
    must(root.do("apt-get", "purge", "-y", "yps-desktop"), "remove the package")
    left = [name for name in ("usr/lib/yps-desktop", "usr/bin/yps-desktop") if (root.folder / name).exists()]
    if left:
        raise TriedError(f"Removing the package left {', '.join(left)}.")
    if not before or digests(root.folder / HOME) != before:
        raise TriedError("Removing the package changed something in somebody's home.")
    return f"Removed the package: nothing of the program is left, and all {len(before)} files at home stay."


def _packages(root: BareRoot) -> set[str]:
    return set(root.do("dpkg-query", "--show", "--showformat=${Package}\n").said.split())
