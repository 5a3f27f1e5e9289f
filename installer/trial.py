"""Tries the built .deb where nothing else is: put in, used, locked, put over by a later one, taken out."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from installer import newer
from installer.bare_root import bare_root
from installer.meanwhile import meanwhile
from installer.processes import ROOT
from installer.trials.formats import PICTURES, go_back, open_older, put_newer_over
from installer.trials.installing import put_in, take_out
from installer.trials.using import check_the_record, compare_with_source, lock_and_start_anew, play_the_tour
from installer.trials.what import Tried, TriedError
from installer.words import SetUpError, say

DIST = ROOT / "dist"
TRIALS: tuple[Callable[[Tried], str], ...] = (
    put_in,
    play_the_tour,
    compare_with_source,
    check_the_record,
    lock_and_start_anew,
    open_older,
    put_newer_over,
    go_back,
    take_out,
)


def try_package(package: Path, python: Path) -> int:
    """Try this .deb in a bare Debian and return 0 if all of it went well.

    `python` is that of the project's environment: meanwhile it plays the tour from the source, and builds a
    later version to be put over this one.
    """
    with bare_root() as root, _from_source(python) as (later, played):
        try:
            for trial in TRIALS:
                say(trial(Tried(root, package, python, later, played)))
        except TriedError as error:
            print(error, file=sys.stderr)
            return 1
    say(f"All of it went well. How the screens stood lies in {PICTURES.relative_to(ROOT)}.")
    return 0


def newest(folder: Path) -> Path:
    """Return the .deb that was built last. Raises SetUpError where there is none."""
    found = sorted(folder.glob("*.deb"), key=lambda path: path.stat().st_mtime)
    if not found:
        raise SetUpError("There is no .deb in dist: `python3 -m installer build` makes one.")
    return found[-1]


@contextmanager
def _from_source(python: Path) -> Iterator[tuple[Callable[[], Path], Callable[[], Path]]]:
    """Begin a later version and a tour from the source; give what waits for each and names it."""
    with tempfile.TemporaryDirectory(prefix="yps-source-") as held, ExitStack() as begun:
        later = begun.enter_context(newer.built_meanwhile(python, Path(held, "later")))
        tour = Path(held, "tour")
        command = (str(python), "-m", "yps_desktop", "tour", str(tour))
        trouble, unseen = "The tour could not be played from the source", {"QT_QPA_PLATFORM": "offscreen"}
        wait = begun.enter_context(meanwhile(command, ROOT, trouble, **unseen))

        def played() -> Path:
            wait()
            return tour

        yield later, played
