"""What the person signed in may do: what they may not is not offered, and a page that needs it says why."""

from collections.abc import Callable, Mapping

from ui.places import (
    ADVICE,
    AUDIT,
    BLANK_FORM,
    CAME,
    CASE,
    CERTIFICATE,
    CONTACT,
    CORRECT,
    COUNTERSIGN,
    DUTY,
    EIGHT,
    EIGHT_PAPER,
    EXERCISE_PAPER,
    FIGURES,
    FIGURES_ASK,
    FIGURES_LIMIT,
    FIGURES_PAPER,
    GIVE_KEY,
    GOVERNORS,
    GOVERNORS_PAPER,
    GUIDE_PAPER,
    HOLD,
    HOME,
    INK,
    INSPECTION,
    JOIN,
    KEEP_RULE,
    KEPT_AFTER,
    LEAVE_INSPECTION,
    LET_GO,
    LET_IN,
    LIBRARY_PAPER,
    LIFT,
    MASK,
    MASK_NAMES,
    MASK_PLACES,
    MASK_SIGN,
    MOVING,
    NEW_INCIDENT,
    NOT_ONE,
    NOT_TAKEN_IN,
    NOTHING_HELD,
    NUMBER,
    NUMBERS,
    OLDER_BACKUP,
    ONE_PERSON,
    OWN_DATA_ANSWERED,
    OWN_DATA_ASK,
    OWN_DATA_LEFT_OUT,
    OWN_DATA_LONGER,
    OWN_DATA_OFF,
    OWN_DATA_PAPER,
    OWN_DATA_REFUSED,
    OWN_PASSWORD,
    PAPER,
    PART,
    PART_PERSON,
    PATTERNS,
    QUESTION,
    RECEIVE,
    RECOVERY_SHEET,
    REGISTER,
    REGISTERS,
    RENEW_KEY,
    REVIEW_LIST,
    RIGHTS,
    SCHOOL,
    SENT_RECORD,
    SENT_SHEET,
    SET_ASIDE,
    SHUT_OUT,
    SIGNED,
    TAKE_IN,
    TAKE_KEY,
    TAKE_RECORD_IN,
    TAKEN_IN,
    TERM,
    TERMS,
    TRAINING_BACK,
    TRAINING_RECORD,
    TRANSFER,
    TRANSFER_ANSWER,
    TRANSFER_BUNDLE,
    TRANSFER_CHASE,
    TRANSFER_GOES,
    TRANSFER_MAKE,
    TRANSFER_OFF,
    TRANSFER_PAPER,
    TRANSFER_PLAN,
    TRANSFER_SENT,
    WEEK,
    WHO_HERE,
    WITHDRAW,
    Place,
)
from ui.session import Session
from yps_desktop.record.holders import OVERSEES, WRITES, Right
from yps_desktop.record.inspection_acts import Inspection
from yps_desktop.services.audit import why_not as why_not_read
from yps_desktop.services.inspection_view import NOT_IN_IT
from yps_desktop.services.shutting_out import why_not_shut_out

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
    **dict.fromkeys((ONE_PERSON, NOT_ONE, PART_PERSON), WRITES),
    LET_IN: OVERSEES,
    **dict.fromkeys((MASK, MASK_NAMES, MASK_PLACES, MASK_SIGN), WRITES),
    **dict.fromkeys((RECEIVE, CAME, SENT_RECORD, SENT_SHEET), WRITES),
    **dict.fromkeys((WHO_HERE, TAKE_RECORD_IN, NOT_TAKEN_IN, TAKEN_IN, SET_ASIDE), WRITES),
    **dict.fromkeys(
        (OWN_DATA_ASK, OWN_DATA_LONGER, OWN_DATA_LEFT_OUT, OWN_DATA_PAPER, OWN_DATA_ANSWERED), WRITES
    ),
    **dict.fromkeys((OWN_DATA_REFUSED, OWN_DATA_OFF, NOTHING_HELD), WRITES),
    CONTACT: WRITES,
    **dict.fromkeys((TRANSFER, TRANSFER_PLAN, TRANSFER_GOES, TRANSFER_MAKE, TRANSFER_PAPER), WRITES),
    **dict.fromkeys((TRANSFER_BUNDLE, TRANSFER_SENT, TRANSFER_ANSWER, TRANSFER_CHASE, TRANSFER_OFF), WRITES),
    TRAINING_RECORD: WRITES,
    TRAINING_BACK: WRITES,
    TAKE_IN: WRITES,
    NUMBERS: WRITES,
    NUMBER: WRITES,
    **dict.fromkeys((GIVE_KEY, RENEW_KEY, RIGHTS, TAKE_KEY, RECOVERY_SHEET), OVERSEES),
    LIFT: OVERSEES,
    LET_GO: OVERSEES,
    CERTIFICATE: OVERSEES,
    KEEP_RULE: OVERSEES,
    KEPT_AFTER: OVERSEES,
    DUTY: OVERSEES,
    SCHOOL: OVERSEES,
    FIGURES_LIMIT: OVERSEES,
    TERMS: OVERSEES,
    TERM: OVERSEES,
    INSPECTION: OVERSEES,
    OLDER_BACKUP: OVERSEES,
}
"""Pages that end in an entry, and the right the service asks for there."""
_WRITTEN_DOWN = (
    *(COUNTERSIGN, PAPER, WEEK, BLANK_FORM, REGISTERS, REGISTER, REVIEW_LIST, EIGHT_PAPER),
    *(OWN_PASSWORD, ADVICE, LIBRARY_PAPER, GUIDE_PAPER, EXERCISE_PAPER),
)
"""Pages that end in an entry whoever is signed in."""
_NUMBERS_ON_PAPER = (FIGURES_PAPER, GOVERNORS, GOVERNORS_PAPER)
"""Numbers that leave, for whoever writes or oversees, as shutting out is."""
_SHOWN, _SHOWN_OF_CASE = (HOME, LEAVE_INSPECTION), (CASE, SIGNED, EIGHT)
"""Pages of inspection view, and those of the cases named for it."""


def why_not(session: Session, place: Place) -> str:
    """Say in a sentence why a page is of no use to the person signed in, or nothing where it is."""
    if session.inspection is not None:
        return "" if _is_shown(session.inspection, place) else NOT_IN_IT
    if place.page in (SHUT_OUT, HOLD, *_NUMBERS_ON_PAPER):
        return session.why_not() or why_not_shut_out(session.me)
    if place.page in (FIGURES_ASK, FIGURES, PATTERNS):
        return why_not_shut_out(session.me)
    if place.page == AUDIT:
        return why_not_read(session.me)
    if place.page in _RIGHTS:
        return session.why_not(_RIGHTS[place.page])
    return session.why_not() if place.page in _WRITTEN_DOWN else ""


def _is_shown(inspection: Inspection, place: Place) -> bool:
    """Say whether somebody from outside may see a page. The window decides it here and nowhere else."""
    return place.page in _SHOWN or (place.page in _SHOWN_OF_CASE and place.case in inspection.ids)
