"""What an entry says of the clock it was recorded by: nothing amiss, or why its time is to be read with care.

A header's `clock` is "ok", or every flag that holds, in the order of FLAGS, joined by "+". None of them is
ever a reason not to record: what happened is written down, and the doubt with it.
"""

from collections.abc import Collection, Iterator
from itertools import combinations

OK = "ok"
BACK, JUMPED, ZONE, TWICE = "back", "jumped", "zone", "twice"
FLAGS = (BACK, JUMPED, ZONE, TWICE)
"""`back`: it stood before the time of an entry made earlier. `jumped`: it was set while the program was open,
or stands more than a year after the entry before. `zone`: the computer keeps another time than the school.
`twice`: on the school's wall that time came twice that night; which one it was, `recorded_utc` says."""

SAID = {
    BACK: "the computer’s clock stood back",
    JUMPED: "the computer’s clock had jumped",
    ZONE: "the computer’s clock was set to another time zone",
}
"""What is said of an entry in passing; of an hour that came twice its time itself says which."""

SENTENCES = {
    BACK: "When this was signed the computer’s clock stood earlier than at an entry before.",
    JUMPED: "When this was signed the computer’s clock had jumped.",
    ZONE: "When this was signed the computer’s clock was set to another time zone than the school’s.",
}


def spell_clock(flags: Collection[str]) -> str:
    """Write flags as a header holds them."""
    return "+".join(flag for flag in FLAGS if flag in flags) or OK


CLOCKS = frozenset(spell_clock(some) for many in range(5) for some in combinations(FLAGS, many))
"""All that a header may say of its clock."""


def flags_of(clock: str) -> tuple[str, ...]:
    """Read the flags from what a header says."""
    return () if clock == OK else tuple(clock.split("+"))


def said_of_clock(clock: str) -> tuple[str, ...]:
    """Say in passing what was amiss with the clock, one phrase each."""
    return tuple(_told(clock, SAID))


def clock_sentences(clock: str) -> str:
    """Say in sentences what was amiss with the clock; else nothing."""
    return " ".join(_told(clock, SENTENCES))


def _told(clock: str, words: dict[str, str]) -> Iterator[str]:
    return (words[flag] for flag in flags_of(clock) if flag in words)
