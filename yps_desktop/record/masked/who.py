"""Who is in a case, and who of them stands by name in a masked copy, and why (N2, L3)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from yps_desktop.record.case import Case
from yps_desktop.record.masked.request import Masking

Why = Literal["owner", "key", "work", "young", "family", "group", "other"]
"""Whose copy it is; has a key; named in their work; a young person; family; a group; anybody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """One person of the case: how they usually stand (`usually_named`, `why`), and in this copy.

    `names` are all they were ever called on a sheet, the newest first; `also` what else they are called;
    `born` every date of birth recorded; `reason` why they stand otherwise than is usual.
    """

    person: str
    name: str
    names: tuple[str, ...]
    capacity: str
    letter: str
    why: Why
    usually_named: bool
    by_name: bool
    is_group: bool = False
    reason: str = ""
    also: tuple[str, ...] = ()
    born: tuple[date, ...] = ()


def everybody(case: Case, masking: Masking) -> tuple[Who, ...]:
    """Give everybody named in any version of any sheet, in the order they came up, but nobody withdrawn."""
    raise NotImplementedError
