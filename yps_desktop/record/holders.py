"""Somebody with a key: who they are, what they may do, and how their signature is known."""

from dataclasses import dataclass
from typing import Literal

Right = Literal["write", "countersign", "oversee", "recover"]
WRITES: Right = "write"
COUNTERSIGNS: Right = "countersign"
OVERSEES: Right = "oversee"
RECOVERS: Right = "recover"
"""What the recovery sheet may do, and nobody else: stand in for a second person."""
OF_PEOPLE: tuple[Right, ...] = (WRITES, COUNTERSIGNS, OVERSEES)
"""Every right a person can have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHolder:
    """Somebody with a key: `signing_key` is the Ed25519 public key in hex, `certificate` a SHA-256 in hex.

    `agreement` is the X25519 public key in hex that secrets are sealed to. The recovery sheet is one too:
    `person` is its own id, and it has no certificate. Whoever had a key and has none now has no rights.
    """

    person: str
    name: str
    office: str
    rights: tuple[str, ...]
    signing_key: str
    certificate: str
    agreement: str = ""

    def may(self, right: Right) -> bool:
        """Say whether this person has a right."""
        return right in self.rights
