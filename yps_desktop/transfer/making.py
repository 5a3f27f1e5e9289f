"""Makes a package: the cases packed, signed by who sends it, and locked with six words."""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from yps_desktop.record.canonical import FormatError
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.receive_acts import ProposedThere
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.transfer.age_format import LARGEST, WORK, lock, spoken
from yps_desktop.transfer.opening import checked_package
from yps_desktop.transfer.package import (
    FORMAT,
    VERSION,
    Anchor,
    HandoverLine,
    MaskedCase,
    Package,
    Proposal,
    Pupil,
    SentCase,
    Signatory,
)
from yps_desktop.transfer.packing import kept_back, sent_entries
from yps_desktop.transfer.parts import as_line
from yps_desktop.transfer.refusal import NOT_SIX_WORDS, TOO_MUCH, PackageError
from yps_desktop.transfer.sealing import seal

HOW_MANY_WORDS = 6


@dataclass(frozen=True, slots=True)
class Made:
    """A locked package: its bytes, and the hash of what was signed, which the receipt names."""

    data: bytes = field(repr=False)
    hash: str

    @property
    def sha256(self) -> str:
        """Give the SHA-256 of the file in hex."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def fingerprint(self) -> str:
        """Give the file's fingerprint as the letter prints it."""
        return fingerprint_groups(self.sha256)


def sent_case(
    entries: Iterable[Entry],
    shown: Case,
    masked: MaskedCase | None = None,
    handover: Iterable[HandoverLine] = (),
    waiting: Iterable[ProposedThere] = (),
) -> SentCase:
    """Pack a case from its signed entries and from the case as it may be shown, masked or not.

    `waiting` is what a school before proposed and nobody answered: it is proposed to the next as it came.
    """
    listed = tuple(entries)
    return SentCase(
        ids=shown.ids,
        number=shown.number,
        masked=masked,
        entries=sent_entries(listed, shown),
        kept_back=kept_back(listed),
        handover=tuple(handover),
        proposals=(
            *(
                Proposal(what=as_line(one.what), at=one.at.isoformat(), all_day=one.all_day, sheet=one.opens)
                for one in dues(shown)
            ),
            *(Proposal(what=one.what, at=one.at, all_day=one.all_day, sheet=one.sheet) for one in waiting),
        ),
    )


def new_package(
    *,
    vault: str,
    school: str,
    number: str,
    to: str,
    signed_by: Signatory,
    whose: Iterable[Pupil],
    cases: Iterable[SentCase],
    keys: Iterable[Signatory],
    anchor: Anchor,
    now: datetime,
) -> Package:
    """Put a package together; `now` is an aware instant."""
    return Package(
        format=FORMAT,
        version=VERSION,
        id=secrets.token_hex(16),
        made_utc=now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        vault=vault,
        school=school,
        number=number,
        to=to,
        signed_by=signed_by,
        whose=tuple(whose),
        cases=tuple(cases),
        keys=tuple(keys),
        anchor=anchor,
    )


def make(package: Package, key: Ed25519PrivateKey, words: str, now: datetime, work: int = WORK) -> Made:
    """Sign a package, check it as its receiver will, and lock it. About a second, on *work*.

    Raises PackageError where it is too large, where the words are not six, or where a receiver of this
    version would refuse it.
    """
    if len(spoken(words).split()) != HOW_MANY_WORDS:
        raise PackageError(NOT_SIX_WORDS)
    if package.has_too_many:
        raise PackageError(TOO_MUCH)
    data = _sealed(package, key)
    checked = checked_package(data, "", (), now)
    locked = lock(data, words, work)
    if len(locked) > LARGEST:
        raise PackageError(TOO_MUCH)
    return Made(locked, checked.hash)


def _sealed(package: Package, key: Ed25519PrivateKey) -> bytes:
    try:
        return seal("package", package.spelled(), key)
    except FormatError as fault:
        raise PackageError(TOO_MUCH) from fault
