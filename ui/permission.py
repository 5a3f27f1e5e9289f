"""What the person signed in may do: what they may not is not offered, and a page that needs it says why."""

from collections.abc import Callable, Mapping

from ui.places import (
    CONTACT,
    CORRECT,
    COUNTERSIGN,
    DUTY,
    INK,
    JOIN,
    KEYS,
    MOVING,
    NEW_INCIDENT,
    NUMBER,
    NUMBERS,
    PAPER,
    PART,
    QUESTION,
    TERM,
    TERMS,
    WITHDRAW,
    Place,
)
from ui.session import Session
from yps_desktop.record.holders import OVERSEES, WRITES, Right

May = Callable[[Place], bool]
"""Says whether a place is offered."""

_RIGHTS: Mapping[str, Right] = {
    NEW_INCIDENT: WRITES,
    QUESTION: WRITES,
    CORRECT: WRITES,
    INK: WRITES,
    WITHDRAW: WRITES,
    JOIN: WRITES,
    PART: WRITES,
    MOVING: WRITES,
    CONTACT: WRITES,
    NUMBERS: WRITES,
    NUMBER: WRITES,
    KEYS: OVERSEES,
    DUTY: OVERSEES,
    TERMS: OVERSEES,
    TERM: OVERSEES,
}
"""Pages that end in an entry, and the right the service asks for there."""
_WRITTEN_DOWN = (COUNTERSIGN, PAPER)
"""Pages that end in an entry whoever is signed in."""


def why_not(session: Session, place: Place) -> str:
    """Say in a sentence why a page is of no use to the person signed in, or nothing where it is."""
    if place.page in _RIGHTS:
        return session.why_not(_RIGHTS[place.page])
    return session.why_not() if place.page in _WRITTEN_DOWN else ""
