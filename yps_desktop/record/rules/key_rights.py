"""Which right each kind of entry needs: the one table. Services ask it before, and verification after.

Rights are kept by the program: whoever holds the database key could write more, but not in another's name,
and what they had no right to write is refused wherever the record is read.
"""

from collections.abc import Mapping
from typing import Any

from yps_desktop.record.acts import CORRECTION, SHEET
from yps_desktop.record.holders import COUNTERSIGNS, OVERSEES, RECOVERS, WRITES, KeyHolder, Right

ANYONE: tuple[Right, ...] = (WRITES, COUNTERSIGNS, OVERSEES)
"""Any person with a key; the recovery sheet is none."""

_AGREED = "agreed"
_NEEDS: Mapping[str, tuple[Right, ...]] = {
    SHEET: (WRITES,),
    CORRECTION: (WRITES,),
    "case": (WRITES,),
    "ink": (WRITES,),
    "withdrawn": (WRITES,),
    "joined": (WRITES,),
    "parted": (WRITES,),
    "person_joined": (WRITES,),
    "person_parted": (WRITES,),
    "edition": (WRITES,),
    "masked": (WRITES,),
    "transfer_planned": (WRITES,),
    "transfer_made": (WRITES,),
    "transfer_sent": (WRITES,),
    "transfer_chased": (WRITES,),
    "transfer_answered": (WRITES,),
    "transfer_called_off": (WRITES,),
    "received": (WRITES,),
    "received_part": (WRITES,),
    "proposal_taken": (WRITES,),
    "proposal_set_aside": (WRITES,),
    "receipt_made": (WRITES,),
    "list": (WRITES,),
    "number": (WRITES,),  # a deputy alone for a week must be able to enter whom to ring
    "inspection": (OVERSEES,),
    "inspection_page": (OVERSEES,),
    "inspection_ended": (OVERSEES,),
    "shut_out": (WRITES, OVERSEES),
    "let_in": (OVERSEES,),
    "held": (WRITES, OVERSEES),
    "hold_lifted": (OVERSEES,),
    "data_requested": (WRITES,),
    "request_extended": (WRITES,),
    "request_second_look": (WRITES,),
    "request_left_out": (WRITES,),
    "request_answered": (WRITES,),
    "request_called_off": (WRITES,),
    "nothing_held": (WRITES,),
    "numbers_shown": (WRITES, OVERSEES),
    "governors_page": (WRITES, OVERSEES),
    "training": (WRITES,),
    "training_taken_back": (WRITES,),
    "destroyed": (OVERSEES,),
    "vault": (OVERSEES,),
    "key": (OVERSEES,),
    "key_taken": (OVERSEES,),
    "rights": (OVERSEES,),
    "sheet_made": (OVERSEES,),
    "sheet_kept": (OVERSEES,),
    "keys_seen": (OVERSEES,),
    "school": (OVERSEES,),
    "school_details": (OVERSEES,),
    "recovered": (RECOVERS,),
    "password": ANYONE,
    "looked": ANYONE,
    "paper": ANYONE,
    "not_printed": ANYONE,
    "backup": ANYONE,
    "copies_gone": ANYONE,
    "restored": ANYONE,
}
"""For each kind, the rights of which one is enough. A new kind of entry gets its line here."""

_UNKNOWN: tuple[Right, ...] = (WRITES, OVERSEES)
"""What a newer program wrote: whoever may only countersign, and the sheet, write nothing on their own."""

_ANSWERS: Mapping[str, tuple[Right, ...]] = {"witnessed": ANYONE}
_DOING: Mapping[Right, str] = {
    WRITES: "write in the record",
    COUNTERSIGNS: "countersign",
    OVERSEES: "oversee the record",
    RECOVERS: "stand in for a second person",
}


def listed_kinds() -> frozenset[str]:
    """Give every kind that has a line in the table."""
    return frozenset(_NEEDS) | {_AGREED}


def rights_for(kind: str, case: str | None = None, answer: str = "") -> tuple[Right, ...]:
    """Give the rights of which one is needed to write an entry.

    An answer (`Agreed`) in a case is a countersignature; in none, it is that of a second of two people.
    """
    if kind != _AGREED:
        return _NEEDS.get(kind, _UNKNOWN)
    if case is None:
        return (OVERSEES, RECOVERS)
    return _ANSWERS.get(answer, (COUNTERSIGNS,))


def why_not_write(holder: KeyHolder, kind: str, body: Mapping[str, Any], case: str | None = None) -> str:
    """Say why somebody may not write an entry, in a sentence; empty where they may.

    `body` is the entry's; only that of an answer is looked at.
    """
    needed = rights_for(kind, case, str(body.get("answer", "")) if kind == _AGREED else "")
    if any(right in holder.rights for right in needed):
        return ""
    return lacking(holder, needed[0])


def lacking(holder: KeyHolder, right: Right) -> str:
    """Say in a sentence that somebody does not have a right."""
    if not holder.rights:
        return f"{holder.name} has no key to this record any more."
    return f"{holder.name} has a key but not the right to {_DOING[right]}."
