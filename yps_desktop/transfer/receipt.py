"""The receipt for a package: signed by who received it, and naming no child, so that it may go by any way."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, get_args

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.transfer.package import Signatory
from yps_desktop.transfer.parts import Part, as_line, is_line
from yps_desktop.transfer.refusal import (
    NEWER_RECEIPT,
    NOT_A_RECEIPT,
    RECEIPT_CHANGED,
    OtherPackageError,
    PackageError,
)
from yps_desktop.transfer.sealing import is_signed, seal, unseal

FORMAT, VERSION, LARGEST = "yps-receipt", 1, 16 * 1024
"""What a receipt calls itself, and how many bytes it has at most."""

Outcome = Literal["taken_in", "not_ours", "not_agreed", "not_readable", "sent_twice"]
OUTCOMES: Mapping[Outcome, str] = {
    "taken_in": "Taken into the record.",
    "not_ours": "Not taken in: the pupil is not coming to this school.",
    "not_agreed": "Not taken in: it was not agreed on by telephone, or the fingerprint was another.",
    "not_readable": "Not taken in: something in it cannot be right. Ring the sender.",
    "sent_twice": "Not taken in again: it is here already.",
}
"""What came of a package. The words are ours: whatever is typed may name a child."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Part):
    """What the receiver says: of which package (its hash, and the file's), what came of it, when and who.

    The package's hash can be known only by whoever opened it.
    """

    format: str
    version: int
    package: str
    file: str
    outcome: str
    when_utc: str
    school: str
    signed_by: Signatory

    @property
    def words(self) -> str:
        """Say what came of it."""
        return OUTCOMES[self.outcome]  # type: ignore[index]

    @property
    def was_taken_in(self) -> bool:
        """Say whether the package was taken in."""
        return self.outcome == "taken_in"

    @property
    def key(self) -> str:
        """Give the fingerprint of the key that signed it, to be read out on the telephone."""
        return fingerprint_groups(self.signed_by.key_id)


def make_receipt(
    package: str,
    file: str,
    outcome: Outcome,
    when: datetime,
    school: str,
    signed_by: Signatory,
    key: Ed25519PrivateKey,
) -> bytes:
    """Make and sign a receipt; `package` and `file` are hashes in hex, `when` is aware."""
    receipt = Receipt(
        format=FORMAT,
        version=VERSION,
        package=package,
        file=file,
        outcome=outcome,
        when_utc=when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        school=as_line(school),
        signed_by=signed_by,
    )
    return seal("receipt", receipt.spelled(), key)


def read_receipt(data: bytes, package: str) -> Receipt:
    """Read a receipt for the package with this hash and check who signed it. Raises PackageError."""
    sealed = unseal("receipt", data) if len(data) <= LARGEST else None
    if sealed is None or sealed.body.get("format") != FORMAT:
        raise PackageError(RECEIPT_CHANGED if data.startswith(b'{"receipt":{') else NOT_A_RECEIPT)
    version = sealed.body.get("version")
    if type(version) is int and version > VERSION:
        raise PackageError(NEWER_RECEIPT)
    receipt = _read(sealed.body)
    if not is_signed("receipt", sealed, bytes.fromhex(receipt.signed_by.key)):
        raise PackageError(RECEIPT_CHANGED)
    if receipt.package != package:
        raise OtherPackageError
    return receipt


def _read(body: Mapping[str, object]) -> Receipt:
    try:
        receipt = Receipt.read(body)
        is_hex = len(bytes.fromhex(receipt.signed_by.key)) == 32
        when = datetime.fromisoformat(receipt.when_utc)
        is_when = when.tzinfo is not None and 2000 <= when.astimezone(UTC).year < 9000
    except (PackageError, ValueError, OverflowError) as fault:
        raise PackageError(RECEIPT_CHANGED) from fault
    lines = (receipt.school, receipt.signed_by.name, receipt.signed_by.office, receipt.file)
    if not is_hex or not is_when or receipt.outcome not in get_args(Outcome) or not all(map(is_line, lines)):
        raise PackageError(RECEIPT_CHANGED)
    return receipt
