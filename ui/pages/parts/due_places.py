"""Where each due thing is done."""

from ui.places import DEVICE, QUESTION, Place
from yps_desktop.record.rules.deadlines import Due, DueKind

_SHEETS: dict[DueKind, str] = {
    "contact": "police",
    "find_out": "review",
    "further_review": "review",
    "next_review": "decision",
    "police_reference": "police",
}
_NOTES = {
    "contact": "within 24 hours of your knowing",
    "find_out": "without looking, then decide again",
    "police_reference": "then write it down",
    "device_seen": "asked each school day",
}


def place_of(due: Due) -> Place:
    """Give the page on which a due thing is done."""
    if due.about:
        return Place(DEVICE, case=due.case, about=due.about)
    return Place(QUESTION, case=due.case, sheet=_SHEETS.get(due.kind, "note"))


def note_of(kind: str) -> str:
    """Say in a few words what more there is to a kind of due thing."""
    return _NOTES.get(kind, "")
