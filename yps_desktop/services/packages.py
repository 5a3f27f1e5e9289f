"""Packages to another school and from one: what they hold is read on *record*, all else is done on *work*.

Nothing here writes in the record: that a package left, came or was answered is recorded elsewhere.
"""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from yps_desktop.record.errors import NotAllowedError, YpsError
from yps_desktop.services import suggested_words
from yps_desktop.services.desk import Desk
from yps_desktop.services.package_contents import Gathered, Sending, gather, prepare, put_together, signatory
from yps_desktop.services.receiving_here import Here
from yps_desktop.services.writing import Signer
from yps_desktop.transfer import making, opening, receipt
from yps_desktop.transfer.age_format import LARGEST, WORK
from yps_desktop.transfer.making import HOW_MANY_WORDS, Made
from yps_desktop.transfer.opening import KeyShown, Opened, OpenedCase
from yps_desktop.transfer.package import Package
from yps_desktop.transfer.receipt import OUTCOMES, Outcome, Receipt
from yps_desktop.transfer.refusal import WRONG_WORDS, OtherPackageError, PackageError

__all__ = [
    "OUTCOMES", "Gathered", "KeyShown", "Made", "Opened", "OpenedCase", "OtherPackageError", "Outcome",
    "Package", "PackageError", "Receipt", "Sending", "answer", "gather", "is_about_words", "make", "met_keys",
    "open_file", "prepare", "put_together", "read_answer", "signatory", "suggest_words",
]  # fmt: skip

_UNREADABLE = "This file cannot be opened. Nothing has changed."


def suggest_words() -> str:
    """Draw six words by chance, to be told on the telephone: 66 bits."""
    return suggested_words.suggest_words(HOW_MANY_WORDS)


def make(package: Package, signer: Signer, words: str, now: datetime, work: int = WORK) -> Made:
    """Sign and lock a package; `signer` is its sender after typing their password.

    `work` is scrypt's: what it is makes a second or so. Raises PackageError, NotAllowedError.
    """
    if signer.holder.person != package.signed_by.person:
        raise NotAllowedError("Only the person signed in can sign here. No package was made.")
    return making.make(package, signer.keys.signing, words, now, work)


def met_keys(desk: Desk) -> frozenset[str]:
    """Name every key that ever signed here, or was compared when something came from another school."""
    ring = desk.vault.ledger.keyring
    given = (holder for person in ring.holders for holder in ring.ever_given(person))
    return frozenset(signatory(one).key_id for one in given) | Here(desk).keys()


def open_file(path: Path, words: str, met: Collection[str], now: datetime) -> Opened:
    """Open and check a package and write nothing. Raises PackageError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as fault:
        raise PackageError(_UNREADABLE) from fault
    return opening.open_package(data, words, met, now)


def is_about_words(error: YpsError) -> bool:
    """Say whether a file did not open because of its words: then it may open with others."""
    return error.sentence == WRONG_WORDS


def answer(opened: Opened, outcome: Outcome, school: str, signer: Signer, now: datetime) -> bytes:
    """Make the receipt for a package that was opened, to be sent back as a file."""
    by = signatory(signer.holder)
    return receipt.make_receipt(opened.hash, opened.sha256, outcome, now, school, by, signer.keys.signing)


def read_answer(data: bytes, hash: str) -> Receipt:
    """Check the receipt for the package with this hash (`Made.hash`). Raises PackageError."""
    return receipt.read_receipt(data, hash)
