"""Entries about who has a key: the vault's first entry, and every change of keys.

A change of keys (`CHANGES`) is agreed to by a second person in the very next entry: vault/keyring.py.
"""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.act import Act
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.school import School


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultMade(Act):
    """The first entry: the school, and the first person with a key, who signs it."""

    kind: ClassVar[str] = "vault"
    school: School
    founder: KeyHolder


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyGiven(Act):
    """Somebody got a key; from here on their signature counts.

    Given again to the same person it takes the place of a lost one: what was signed before still holds.
    """

    kind: ClassVar[str] = "key"
    holder: KeyHolder


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyTaken(Act):
    """Somebody has no key any more: what they signed still holds, and nothing they sign from here on."""

    kind: ClassVar[str] = "key_taken"
    person: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsChanged(Act):
    """Somebody's name, office or rights changed; `holder` is them from here on, with the same keys."""

    kind: ClassVar[str] = "rights"
    holder: KeyHolder


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordChanged(Act):
    """Somebody changed their own password; their keys stay the same."""

    kind: ClassVar[str] = "password"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetMade(Act):
    """A recovery sheet was made; the one before, if any, is worth nothing from here on."""

    kind: ClassVar[str] = "sheet_made"
    sheet: KeyHolder


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetKept(Act):
    """Two groups of a recovery sheet were typed back from the paper; `kept` says where it is kept."""

    kind: ClassVar[str] = "sheet_kept"
    sheet: str
    kept: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysSeen(Act):
    """A second person has seen a change of keys that was made with the sheet: `of` is the change's hash."""

    kind: ClassVar[str] = "keys_seen"
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered(Act):
    """Nobody who oversees could get in, and the sheet opened the record for two who set passwords.

    `taken` are the ids of everybody who had a key until now; `sheet` is the new sheet.
    """

    kind: ClassVar[str] = "recovered"
    holders: tuple[KeyHolder, ...]
    taken: tuple[str, ...]
    sheet: KeyHolder


CHANGES = (KeyGiven.kind, KeyTaken.kind, RightsChanged.kind, SheetMade.kind)
"""Changes of keys: each takes two people, unless only one has a key."""
