"""Whether two people may be one, and why: by UPN, by name, by date of birth. It only ever proposes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

SAME_UPN = "The same UPN."
SAME_BOTH = "The same name and date of birth."
ALIKE_BOTH = "Much the same name, and the same date of birth."
SAME_NAME = "The same name, and no date of birth to compare."
ALIKE_NAME = "Much the same name, and no date of birth to compare."
ONE_PART = "The same date of birth, and one part of the name."


@dataclass(frozen=True, slots=True)
class Known:
    """What is compared of somebody: a name in folded words, one or several; dates of birth and UPNs told."""

    names: Collection[tuple[str, ...]]
    born: frozenset[date] = frozenset()
    upns: frozenset[str] = frozenset()


def why_alike(one: Known, other: Known) -> str:
    """Say in a sentence why two people may be one; empty where nothing says so, or a date or UPN differs."""
    if one.upns & other.upns:
        return SAME_UPN
    if (one.upns and other.upns) or _differ(one.born, other.born):
        return ""
    both_born = bool(one.born & other.born)
    near = max((_nearness(a, b) for a in one.names for b in other.names), default=0)
    if near == 3:
        return SAME_BOTH if both_born else SAME_NAME
    if near == 2:
        return ALIKE_BOTH if both_born else ALIKE_NAME
    return ONE_PART if near == 1 and both_born else ""


def is_sure(why: str) -> bool:
    """Say whether the reason leaves little doubt."""
    return why in (SAME_UPN, SAME_BOTH)


def _differ(one: frozenset[date], other: frozenset[date]) -> bool:
    return bool(one and other) and not one & other


def _nearness(one: Sequence[str], other: Sequence[str]) -> int:
    """Say how near two names are: 3 the same words, 2 nearly, 1 one part, 0 nothing.

    The order of the parts does not count; nearly the same are names written together or apart, and those of
    which one holds all parts of the other, two at least.
    """
    if not one or not other:
        return 0
    here, there = set(one), set(other)
    if sorted(one) == sorted(other):
        return 3
    few = min(here, there, key=len)
    if "".join(one) == "".join(other) or (len(few) > 1 and here & there == few):
        return 2
    shared = here & there
    return 2 if len(shared) > 1 else 1 if any(len(word) > 1 for word in shared) else 0
