"""What `python3 -m installer` can be told to do: one function a word."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from installer import checks, libraries, locks, processes, screen, trial
from installer.bare_root import check_for_bare_root
from installer.environment import BUILD_LOCKS, RUN_LOCKS, TEST_LOCKS, Environment
from installer.turn import turn
from installer.words import SetUpError, say

USAGE = (
    "Say what to do: `python3 -m installer run` starts YPS Desktop (further words go on to it, such as"
    " `run practice`), `test` runs every check and test (further words go on to pytest), `bench` measures its"
    " speed, `attack` runs the tests of faults and attacks in full and prints what each reached,"
    " `build` makes the program and its packages in `dist`, `try` installs the .deb of it in a bare Debian,"
    " plays the tour there, puts a later version over it, goes back, and removes it, `windows ZIP` makes the"
    " setup and the MSI of what was built on Windows, `lock` renews the lock files."
)


def main(words: Sequence[str]) -> int:
    """Do what the words say and return the exit code."""
    command = COMMANDS.get(words[0]) if words else None
    if command is None:
        say(USAGE)
        return 0 if words and words[0] in ("-h", "--help") else 2
    try:
        return command(words[1:])
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Set-up cannot go on: {error}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(words: Sequence[str]) -> int:
    """Start the program with these words and return what it returns."""
    on_screen = screen.has_screen(os.environ)
    environment = set_up(RUN_LOCKS, libraries.WINDOWS | libraries.SCREEN if on_screen else libraries.WINDOWS)
    if screen.lacks_screen(words, os.environ):
        raise SetUpError(screen.NO_SCREEN)
    return processes.become([str(environment.python), "-m", "yps_desktop", *words])


def test(words: Sequence[str]) -> int:
    """Run every check and test, or, given words, only the tests that pytest makes of them."""
    environment = set_up(TEST_LOCKS, libraries.WINDOWS)
    if words:
        return checks.run_tests(environment.python, words)
    return checks.run_all(environment.python, in_ci=bool(os.environ.get("CI")))


def bench(words: Sequence[str]) -> int:
    """Measure the program's speed and return what the measuring returns."""
    environment = set_up(TEST_LOCKS, libraries.WINDOWS)
    return processes.become([str(environment.python), "-m", "tests.bench", *words])


def lock(_words: Sequence[str]) -> int:
    """Renew the lock files."""
    return locks.renew()


def attack(words: Sequence[str]) -> int:
    """Run every attack in full, or, given words, only those that pytest makes of them."""
    environment = set_up(TEST_LOCKS, libraries.WINDOWS)
    return processes.become([str(environment.python), "-m", "tests.attacks", *words])


def build(_words: Sequence[str]) -> int:
    """Build the program that schools install, on the system this runs on, and its packages."""
    return processes.become([str(ready_to_build().python), "-m", "installer.building"])


def pack_windows(words: Sequence[str]) -> int:
    """Make the setup and the MSI of a program that was built on Windows."""
    if not words:
        raise SetUpError("Say which: the portable zip that `python3 -m installer build` made on Windows.")
    environment = set_up(BUILD_LOCKS, libraries.WINDOWS)
    built = str(Path(words[0]).absolute())
    return processes.become([str(environment.python), "-m", "installer.building", built])


def try_built(words: Sequence[str]) -> int:
    """Try the .deb named, or the one in `dist`, in a bare Debian that goes afterwards."""
    package = Path(words[0]) if words else trial.newest(trial.DIST)
    check_for_bare_root()
    return trial.try_package(package, ready_to_build().python)


def ready_to_build() -> Environment:
    """Make sure of all that building takes."""
    libraries.provide(libraries.missing_for_building(), libraries.apt_ways())
    return set_up(BUILD_LOCKS, libraries.WINDOWS)


def set_up(lock_files: Sequence[str], wanted: Mapping[str, str]) -> Environment:
    """Make sure of the system's libraries and the virtual environment; nothing happens where all is there."""
    environment = Environment()
    if missing_from_system(environment, wanted):
        with turn(environment.root / RUN_LOCKS[0]):  # apt refuses a second one beside it
            libraries.provide(missing_from_system(environment, wanted), libraries.apt_ways())
    environment.prepare(lock_files)
    return environment


def missing_from_system(environment: Environment, wanted: Mapping[str, str]) -> dict[str, str]:
    """Return what only the system's own package program can bring, each with its Debian package."""
    missing = libraries.missing_libraries(wanted)
    return missing if environment.stands() else missing | libraries.missing_venv()


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "bench": bench,
    "lock": lock,
    "attack": attack,
    "build": build,
    "try": try_built,
    "windows": pack_windows,
}
