"""Where each due thing is done."""

from ui.places import CONTACT, DEVICE, QUESTION, Place
from yps_desktop.record.rules.due import Due

_NOTES: dict[str, str] = {
    "contact": "within 24 hours of your knowing",
    "find_out": "without looking, then decide again",
    "police_reference": "then write it down",
    "deletion_by": "if it is refused, or not confirmed, think of the police",
    "takedown_by": "services are said to have 48 hours; then Report Remove or the helpline",
    "parents_again": "with whoever was asked about it",
    "answer": "then write down what they said",
    "disagreement": "a level higher where need be",
    "meeting": "then write down what was agreed",
    "device_seen": "asked each school day",
}


def place_of(due: Due) -> Place:
    """Give the page on which a due thing is done."""
    if due.kind == "contact":
        return Place(CONTACT, case=due.case)
    if due.kind == "device_seen":
        return Place(DEVICE, case=due.case, about=due.about or "")
    return Place(QUESTION, case=due.case, sheet=due.opens, about=due.about or "")


def note_of(kind: str) -> str:
    """Say in a few words what more there is to a kind of due thing."""
    return _NOTES.get(kind, "")
