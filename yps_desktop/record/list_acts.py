"""The entry that says a list of the school was taken in: how many people, never who."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from yps_desktop.record.act import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTakenIn(Act):
    """A file of pupils or staff was taken in whole: `sha256` of the file, and how many lines did what.

    `joined` counts lines that a person said were somebody listed already, `left` those said to have left.
    Whom it lists is no part of the record.
    """

    kind: ClassVar[str] = "list"
    list: Literal["pupils", "staff"]
    sha256: str
    new: int
    changed: int
    same: int
    joined: int
    left: int
    refused: int
