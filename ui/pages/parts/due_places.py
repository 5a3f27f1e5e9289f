"""Where each due thing is done."""

from ui.places import CONTACT, DEVICE, OWN_DATA, QUESTION, TRANSFER, TRANSFER_PLAN, Place
from yps_desktop.record.rules.due import Due

_OWN_PAGES: dict[str, str] = {
    "contact": CONTACT,
    "device_seen": DEVICE,
    "own_data": OWN_DATA,
    "transfer_spoken": TRANSFER_PLAN,
    "transfer_send": TRANSFER,
    "transfer_receipt": TRANSFER,
    "transfer_refused": TRANSFER,
}
"""What is due and done on no sheet, by its kind."""
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
    "own_data": "with a masked copy of each case",
    "transfer_send": "with both clocks, step by step",
    "transfer_receipt": "then write down what they said",
}


def place_of(due: Due) -> Place:
    """Give the page on which a due thing is done."""
    page = own_page(due.kind)
    if page:
        return Place(page, case=due.case, about=due.about or "")
    return Place(QUESTION, case=due.case, sheet=due.opens, about=due.about or "")


def own_page(kind: str) -> str:
    """Give the page of what is done on no sheet, empty where it is done on one."""
    return _OWN_PAGES.get(kind, "")


def note_of(kind: str) -> str:
    """Say in a few words what more there is to a kind of due thing."""
    return _NOTES.get(kind, "")
