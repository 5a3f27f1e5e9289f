"""Seals the next entry of the chain in somebody's name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from yps_desktop.record.clocks import BACK, spell_clock
from yps_desktop.record.entry import Entry, seal
from yps_desktop.vault.anchors import Head


class SigningKeys(Protocol):
    """Whoever can sign an entry: a person, or the recovery sheet."""

    @property
    def person_id(self) -> str:
        """Give the id an entry names its author by."""

    @property
    def signing(self) -> Ed25519PrivateKey:
        """Give the key that signs."""


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs and when: keys, role, edition of the guidance, the school's IANA zone, aware instant.

    `clock` is what was amiss with the computer's clock (`record/clocks.py`); "back" is found by sealing.
    """

    keys: SigningKeys
    role: str
    edition: str
    zone: str
    now: datetime
    clock: tuple[str, ...] = ()


def seal_next(
    head: Head,
    by: Signing,
    kind: str,
    body: Mapping[str, Any],
    case: str | None = None,
    corrects: str | None = None,
) -> Entry:
    """Seal the entry that follows a head; a clock that went back is flagged and stops nobody.

    Which clock was right nobody can tell: after one that ran ahead, all is flagged until its time is reached.
    """
    recorded = write_utc(by.now)
    header = {
        "vault": head.vault,
        "seq": head.seq + 1,
        "prev": head.hash,
        "author": by.keys.person_id,
        "role": by.role,
        "kind": kind,
        "case": case,
        "corrects": corrects,
        "edition": by.edition,
        "recorded_utc": recorded,
        "zone": by.zone,
        "clock": spell_clock((*by.clock, *([BACK] if recorded < head.latest_utc else []))),
    }
    return seal(header, body, by.keys.signing)


def write_utc(instant: datetime) -> str:
    """Write an aware instant as the record does: ISO 8601, to the second, with Z."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
