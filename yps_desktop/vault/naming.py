"""Finding the newest entry of a kind that names something, such as the hash of a paper."""

from yps_desktop.record.entry import Entry
from yps_desktop.vault.database import Database
from yps_desktop.vault.ledger import Ledger
from yps_desktop.vault.stored import COLUMNS

_NAMING = (
    f"SELECT {COLUMNS} FROM header h JOIN body b ON b.seq = h.seq WHERE h.deed = ? AND instr(b.body, ?) "
    "ORDER BY h.seq DESC LIMIT 1"
)


def newest_naming(database: Database, ledger: Ledger, kind: str, word: str) -> Entry | None:
    """Read the newest entry of a kind (any but sheets) whose body holds a word, checked; None if none does.

    Only entries of that kind are looked at.
    """
    row = database.row(_NAMING, [kind, word.encode()])
    return None if row is None else ledger.read_row(row)
