"""tries.json: how many wrong passwords were typed for each person, and when.

It lies beside the vault and is advisory: it slows somebody who types guesses and tells the person afterwards.
What stops guessing is the cost of each one. Whoever can change the folder can take the file away, so one that
is missing, broken or hostile is no obstacle, and neither is a folder that cannot be written. It holds ids,
counts and times, nothing else.
"""

import json
import stat
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.smallfile import write_atomically

NAME = "tries.json"
FREE = 3
"""Wrong passwords in a row after which nothing waits yet."""
_WAITS = (5, 15, 30, 60, 120, 300)
_LARGEST, _MOST_PEOPLE, _MOST_TRIES = 64 * 1024, 64, 1_000_000


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong passwords for one person: in a row until now, and not told them yet since `since`."""

    in_a_row: int
    untold: int
    since: datetime
    latest: datetime


def read_tries(folder: Path, person: str) -> Tries | None:
    """Read what is noted of a person; None where nothing is, or nothing that could be."""
    return _read(folder).get(person)


def note_wrong(folder: Path, person: str, now: datetime) -> Tries:
    """Note a wrong password and give what is noted then."""
    held = _read(folder)
    before = held.pop(person, Tries(0, 0, now, now))
    since = before.since if before.untold else now
    noted = Tries(_next(before.in_a_row), _next(before.untold), since, now)
    newest = sorted(held.items(), key=lambda one: one[1].latest)[1 - _MOST_PEOPLE :]
    _write(folder, {**dict(newest), person: noted})
    return noted


def note_right(folder: Path, person: str) -> None:
    """Note the right password: no longer any wrong ones in a row."""
    held = _read(folder)
    if person in held and held[person].in_a_row:
        _write(folder, held | {person: replace(held[person], in_a_row=0)})


def forget(folder: Path, person: str) -> None:
    """Take away what is noted of a person, who was told."""
    held = _read(folder)
    if held.pop(person, None) is not None:
        _write(folder, held)


def seconds_to_wait(folder: Path, person: str, now: datetime) -> int:
    """Say how many seconds must pass before another password is tried for a person: five minutes at most.

    A try that lies ahead of the clock asks for no wait: the clock, or the file, is wrong.
    """
    tries = read_tries(folder, person)
    if tries is None or tries.in_a_row <= FREE or tries.latest > now:
        return 0
    step = min(tries.in_a_row - FREE, len(_WAITS)) - 1
    left = tries.latest + timedelta(seconds=_WAITS[step]) - now
    return max(0, -(-left // timedelta(seconds=1)))


def _next(count: int) -> int:
    return min(count + 1, _MOST_TRIES)


def _read(folder: Path) -> dict[str, Tries]:
    try:
        path = folder / NAME
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would keep us waiting for ever
            return {}
        with path.open("rb") as file:
            held = json.loads(file.read(_LARGEST))
        people = held["people"].items()
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
    return {person: tries for person, told in people if (tries := _one(told)) is not None}


def _one(told: Any) -> Tries | None:
    try:
        in_a_row, untold = (int(told[count]) for count in ("in_a_row", "untold"))
        since, latest = (datetime.fromisoformat(told[time]).astimezone(UTC) for time in ("since", "latest"))
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    if 0 <= in_a_row <= _MOST_TRIES and 0 <= untold <= _MOST_TRIES and since <= latest:
        return Tries(in_a_row, untold, since, latest)
    return None


def _write(folder: Path, held: dict[str, Tries]) -> None:
    people = {
        person: {
            "in_a_row": tries.in_a_row,
            "untold": tries.untold,
            "since": tries.since.astimezone(UTC).isoformat(timespec="seconds"),
            "latest": tries.latest.astimezone(UTC).isoformat(timespec="seconds"),
        }
        for person, tries in held.items()
    }
    with suppress(StorageError, OSError):
        if people:
            write_atomically(folder / NAME, json.dumps({"people": people}, indent=1).encode())
        else:
            (folder / NAME).unlink()
