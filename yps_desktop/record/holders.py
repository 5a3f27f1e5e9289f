"""Somebody with a key: who they are, what they may do, and how their signature is known."""

from dataclasses import dataclass
from typing import Literal

Right = Literal["write", "countersign", "oversee"]
WRITES: Right = "write"
COUNTERSIGNS: Right = "countersign"
OVERSEES: Right = "oversee"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHolder:
    """Somebody with a key: `signing_key` is the Ed25519 public key in hex, `certificate` a SHA-256 in hex."""

    person: str
    name: str
    office: str
    rights: tuple[str, ...]
    signing_key: str
    certificate: str

    def may(self, right: Right) -> bool:
        """Say whether this person has a right."""
        return right in self.rights
