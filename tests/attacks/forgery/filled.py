"""Texts wherever one can stand in a vault, and everything read back that could be shown."""

from collections.abc import Callable
from pathlib import Path

from tests.vault.invented import WREN, WRENS, write
from yps_desktop.record.errors import YpsError
from yps_desktop.vault.database import check_pages
from yps_desktop.vault.door import Proof, look_at, prove
from yps_desktop.vault.drafts import Draft
from yps_desktop.vault.place import Place
from yps_desktop.vault.vault import Vault, open_with
from yps_desktop.vault.views import CaseRow, Standing

DATABASE = "db-000001.sqlite"
KEYSTORE = "vault.json"
LONG = "She said it was sent on Tuesday. " * 400
DRAFTS, CASES = 6, 28


def fill(vault: Vault) -> None:
    """Put long and short texts everywhere a text can stand."""
    write(vault, "short", LONG, *map(str, range(30)))
    for number in range(DRAFTS):
        payload = LONG[number:].encode()
        vault.drafts.save(Draft(f"d{number}", WREN.id, None, "note", None, payload, "2026-11-20T09:30:00Z"))
    with vault.transaction():
        for seq in range(2, 2 + CASES):
            vault.views.put(CaseRow(seq, f"case-{seq}", "1", Standing(), b"x" * 900))
            vault.search.put(seq, [f"name{seq} " * 20])
    vault.places.keep(WREN.id, Place("page", "field", 3))


def proved(folder: Path) -> Proof:
    """Type the password once: deriving the key anew for each try proves nothing more."""
    return prove(folder, WREN.id, WRENS)


def read_all(proof: Proof) -> list[object] | None:
    """Read whatever could be shown; what the program refuses is left out. None where it does not open."""
    try:
        with open_with(proof) as vault:
            return [
                *_or_nothing(lambda: list(vault.ledger.after())),
                *_or_nothing(lambda: [vault.drafts.load(WREN.id, f"d{n}") for n in range(DRAFTS)]),
                *_or_nothing(lambda: list(vault.views.page(limit=100))),
                *_or_nothing(lambda: [vault.places.of(WREN.id)]),
            ]
    except YpsError:
        return None


def is_noticed(folder: Path, proof: Proof) -> bool:
    """Say whether the program finds fault with the files, its check of all pages included."""
    try:
        look_at(folder)
        check_pages(folder / DATABASE, proof.database_key)
        with open_with(proof) as vault:
            vault.database.check_order()
            return vault.noticed is not None
    except YpsError:
        return True


def _or_nothing(read: Callable[[], list[object]]) -> list[object]:
    try:
        return read()
    except YpsError:
        return []
