"""A later version of this program for the trial: a copy of the source whose format goes one step further."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from installer.meanwhile import meanwhile
from installer.processes import ROOT

_NOT_BUILT_FROM = {"tests", "build", "dist"}
_VERSION = re.compile(r'(?m)^version = "(\d+)\.[^"]*"$')
_MIGRATIONS = "yps_desktop/vault/migrations"
_STEP = (
    "-- Only the trial of an upgrade knows this step.\nCREATE TABLE tried (at INTEGER PRIMARY KEY) STRICT;\n"
)


@contextmanager
def built_meanwhile(python: Path, folder: Path) -> Iterator[Callable[[], Path]]:
    """Build a later version in a new folder beside what is done; the call waits for its .deb, and names it.

    That call raises SetUpError where it could not be built.
    """
    make_later(folder)
    command = (str(python), "-m", "installer.building", "deb")
    with meanwhile(command, folder, "A later version could not be built") as wait:

        def package() -> Path:
            wait()
            return next((folder / "dist").glob("*.deb"))

        yield package


def make_later(into: Path, root: Path = ROOT) -> None:
    """Copy the source to a new folder, with the next version and one further step of the format."""
    shutil.copytree(root, into, ignore=_left_out(root))
    project = into / "pyproject.toml"
    project.write_text(_VERSION.sub(_next_version, project.read_text("utf-8"), count=1), "utf-8")
    (into / _MIGRATIONS / f"{format_of(into) + 1:04}_tried.sql").write_text(_STEP, "utf-8")


def format_of(root: Path = ROOT) -> int:
    """Count the steps of the database's format."""
    return sum(1 for _ in (root / _MIGRATIONS).glob("*.sql"))


def _next_version(found: re.Match[str]) -> str:
    return f'version = "{int(found[1]) + 1}.0.0"'


def _left_out(root: Path) -> Callable[[str, list[str]], set[str]]:
    """Leave out what nothing is built from, and what lies about in a checkout."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        lies_about = {name for name in names if name.startswith(".") or name == "__pycache__"}
        return lies_about | (_NOT_BUILT_FROM & set(names) if Path(folder) == root else set())

    return left_out
