"""Sign and save an entry, against the very rows it wrote, committed by hand in a bare database."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from tests.bench.invented import Filler, new_desk, note
from tests.bench.measure import Result, compared, limited, percentile, seconds
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.vault import migrate

CASES, ENTRIES, SAVES = 50, 18, 240
_SETTINGS = ("journal_mode=TRUNCATE", "synchronous=EXTRA", "locking_mode=EXCLUSIVE", "secure_delete=ON")
_TABLES = {"header": "seq, hash, case_id, header, sig", "body": "seq, salt, body"}

Written = tuple[str, Any]


def measure(folder: Path) -> Iterator[Result]:
    """Save notes into cases of some twenty entries, and commit the same rows right after."""
    desk = new_desk(folder / "saving")
    bare = {name: _bare(folder / name, desk, key) for name, key in (("plain", b""), ("sealed", bytes(32)))}
    said = _listening(desk)
    filler = Filler(desk)
    filler.fill(CASES, ENTRIES)
    for database in bare.values():
        _write(database, said)
    ours, theirs = _save_in_turn(desk, filler.cases, said, bare)
    signing = seconds(lambda: [desk.vault.keys.signing.sign(bytes(32)) for _ in range(500)]) / 500
    own = median(ours) - signing
    yield compared(
        "save an entry, read back (case of 20 entries)",
        own,
        median(theirs["plain"]),
        1.7,
        note="plain SQLite",
    )
    yield Result(
        "",
        "",
        f"{median(theirs['sealed']) * 1000:.1f} ms bare SQLCipher",
        f"{own / median(theirs['sealed']):.2f}×",
    )
    yield limited("save an entry, slowest of 100", percentile(ours, 99), 0.05)
    desk.vault.close()


def _listening(desk: Desk) -> list[Written]:
    said: list[Written] = []
    change = desk.vault.database.change

    def listen(sql: str, values: Any = ()) -> int:
        said.append((sql, values))
        return change(sql, values)

    desk.vault.database.change = listen  # type: ignore[method-assign]
    return said


def _bare(file: Path, desk: Desk, key: bytes) -> Any:
    """Make a database of the same tables and settings that holds what the vault holds already."""
    database = sqlcipher.connect(str(file), isolation_level=None)
    if key:
        database.set_key(f"x'{key.hex()}'")
    for setting in _SETTINGS:
        database.execute(f"PRAGMA {setting}").fetchall()
    for _, step in migrate.steps():
        database.executescript(step)
    for table, columns in _TABLES.items():
        for row in desk.vault.database.rows(f"SELECT {columns} FROM {table}"):
            database.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    return database


def _write(database: Any, said: list[Written]) -> None:
    for sql, values in said:
        database.execute(sql, values)


def _save_in_turn(
    desk: Desk, cases: list[str], said: list[Written], bare: dict[str, Any]
) -> tuple[list[float], dict[str, list[float]]]:
    ours: list[float] = []
    theirs: dict[str, list[float]] = {name: [] for name in bare}
    for number in range(SAVES):
        said.clear()
        started = perf_counter()
        sheets.sign(desk, [Filled(note(number), cases[number % len(cases)])])
        ours.append(perf_counter() - started)
        for name, database in bare.items():
            theirs[name].append(seconds(lambda database=database: _write(database, said)))
    return ours[20:], {name: taken[20:] for name, taken in theirs.items()}
