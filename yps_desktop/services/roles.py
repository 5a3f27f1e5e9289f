"""What somebody with a key may do: rights are given, titles only suggest which (one table)."""

from dataclasses import dataclass

from yps_desktop.record.holders import COUNTERSIGNS, OVERSEES, WRITES, Right

LEADS = (WRITES, OVERSEES)
"""Rights of the DSL."""
SECOND_READER = (COUNTERSIGNS, WRITES, OVERSEES)
"""Rights of the headteacher, or of whoever countersigns: they may also record when the DSL is away (B3)."""

_DOING: dict[str, str] = {
    WRITES: "record",
    COUNTERSIGNS: "countersign",
    OVERSEES: "look after the record",
}


@dataclass(frozen=True, slots=True)
class Role:
    """A usual part in a school: `name` as an office is printed, and the rights it is given."""

    id: str
    name: str
    rights: tuple[Right, ...]


ROLES = (
    Role("dsl", "Designated Safeguarding Lead", LEADS),
    Role("deputy", "Deputy Designated Safeguarding Lead", (WRITES,)),
    Role("headteacher", "Headteacher", SECOND_READER),
    Role("countersigner", "Countersigner in the headteacher’s place", (COUNTERSIGNS,)),
    Role("team", "Member of the safeguarding team", (WRITES,)),
)
"""G5: whoever countersigns in the headteacher's place needs no more than that."""


def role(role_id: str) -> Role:
    """Give a role by its id. Raises KeyError."""
    return {one.id: one for one in ROLES}[role_id]


def doing(rights: tuple[str, ...]) -> str:
    """Say in words what rights allow: "record, countersign and look after the record"."""
    said = [words for right, words in _DOING.items() if right in rights]
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
