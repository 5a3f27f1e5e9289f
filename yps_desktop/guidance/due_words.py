"""What is due, by its kind, as a thing somebody waits for: "a review", "a device to be seen"."""

from collections.abc import Mapping

from yps_desktop.record.rules.due import DueKind

DUE_WORDS: Mapping[DueKind, str] = {
    "contact": "first contact with an agency",
    "find_out": "something to be found out",
    "further_review": "a further review",
    "next_review": "a review",
    "police_reference": "a reference from the police",
    "device_seen": "a device to be seen",
    "answer": "an answer from an agency",
    "disagreement": "a disagreement to be taken up again",
    "meeting": "a meeting",
    "deletion_by": "a deletion to be confirmed",
    "takedown_by": "a report to a provider",
    "action_by": "an action agreed on",
    "plan_review": "a safety plan to be looked at",
    "support_until": "support to be looked at",
    "parents_again": "parents to be told",
    "risk_review": "a risk to be looked at again",
    "own_data": "an answer to somebody who asked for their own data",
    "transfer_spoken": "a move of the record to be spoken about",
    "transfer_send": "a record to be sent to the next school",
    "transfer_receipt": "a receipt from another school",
    "transfer_refused": "a record that another school did not take in",
}
"""In the order in which they stand in a table."""
