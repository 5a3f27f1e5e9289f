"""Open a case of 200 entries, against its 200 signature checks alone."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.bench.invented import Filler, new_desk
from tests.bench.measure import Result, compared, in_turn, limited
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk

ENTRIES = 200


def measure(folder: Path) -> Iterator[Result]:
    """Read, check and fold one case as in a fresh session, then again in the same."""
    desk = new_desk(folder / "opening")
    filler = Filler(desk)
    filler.fill(3, ENTRIES - 1)
    case = filler.cases[1]
    first, checks, again = in_turn(
        [lambda: _first(desk, case), lambda: check_signatures(desk, ENTRIES), lambda: cases.read(desk, case)],
        15,
    )
    fresh = in_turn([lambda: _forget(desk)], 15)[0]
    what = f"open a case of {ENTRIES} entries, verified and folded"
    yield compared(what, first - fresh, checks, 1.3, note="its signature checks")
    yield limited("the same case again in the session", again, 0.01)
    desk.vault.close()


def check_signatures(desk: Desk, count: int) -> None:
    """Check so many signatures with nothing around them."""
    message = bytes(42)
    signature = desk.vault.keys.signing.sign(message)
    key = Ed25519PublicKey.from_public_bytes(desk.vault.keys.public.signing)
    for _ in range(count):
        key.verify(signature, message)


def _first(desk: Desk, case: str) -> None:
    _forget(desk)
    cases.read(desk, case)


def _forget(desk: Desk) -> None:
    """Forget which signatures were checked in this session."""
    vault = desk.vault
    vault.ledger = type(vault.ledger)(vault.database, vault.id)
