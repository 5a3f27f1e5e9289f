"""Check the whole chain, against reading its rows and against its signature checks."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.invented import Filler, new_desk
from tests.bench.measure import Result, compared, in_turn, said
from tests.bench.opening_cases import check_signatures
from yps_desktop.record.entry import check_follows
from yps_desktop.services.desk import Desk
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.stored import verify_stored

CASES, SHEETS = 100, 19


def measure(folder: Path) -> Iterator[Result]:
    """Check some two thousand entries as verifying does, in full and hashes only."""
    desk = new_desk(folder / "chain")
    Filler(desk).fill(CASES, SHEETS)
    count = desk.vault.ledger.head().seq
    whole, signatures, hashes, rows = in_turn(
        [
            lambda: verify_chain(desk.vault.database, desk.vault.ledger),
            lambda: check_signatures(desk, count),
            lambda: _check_hashes(desk),
            lambda: _read_rows(desk),
        ],
        5,
    )
    yield compared(
        f"check a chain of {count:,} entries, with signatures",
        whole,
        signatures,
        1.1,
        note="signature checks",
    )
    yield compared("the same, hashes alone", hashes, rows, 1.5, note="reading the rows")
    yield Result("one entry, with its signature", said(whole / count), f"{said(signatures / count)} a check")
    desk.vault.close()


def _read_rows(desk: Desk) -> None:
    seq = 0
    while rows := desk.vault.ledger.rows_after(seq):
        seq = rows[-1][0]


def _check_hashes(desk: Desk) -> None:
    seq, last = 0, None
    while rows := desk.vault.ledger.rows_after(seq):
        for row in rows:
            entry = verify_stored(row, desk.vault.id)
            check_follows(entry, last)
            last = entry
        seq = rows[-1][0]
