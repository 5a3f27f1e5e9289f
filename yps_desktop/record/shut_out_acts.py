"""Entries about who may see a case: somebody concerned in it is shut out, and let in again (G7)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.act import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class ShutOut(Act):
    """Somebody with a key was shut out of the case, whatever the record says of them."""

    kind: ClassVar[str] = "shut_out"
    person: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetIn(Act):
    """Somebody was let in again, such as when named by mistake, whatever the sheets say of them."""

    kind: ClassVar[str] = "let_in"
    person: str
    reason: str
