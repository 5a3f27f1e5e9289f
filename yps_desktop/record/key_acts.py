"""Entries about who has a key: the vault's first entry, and every change of keys."""

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
    """Somebody got a key; from here on their signature counts."""

    kind: ClassVar[str] = "key"
    holder: KeyHolder
