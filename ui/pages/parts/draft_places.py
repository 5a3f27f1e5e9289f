"""Where writing goes on, and what a draft is called."""

from dataclasses import replace
from datetime import UTC, datetime

from ui.permission import May
from ui.places import (
    CHECK,
    CORRECT,
    HOLD,
    INK,
    JOIN,
    LET_IN,
    LIFT,
    MASK,
    NOT_ONE,
    NOTHING_HELD,
    ONE_PERSON,
    OWN_DATA_ANSWERED,
    OWN_DATA_ASK,
    OWN_DATA_LEFT_OUT,
    OWN_DATA_LONGER,
    OWN_DATA_OFF,
    OWN_DATA_REFUSED,
    PART,
    PART_PERSON,
    QUESTION,
    SET_ASIDE,
    SHUT_OUT,
    TRAINING_BACK,
    TRAINING_RECORD,
    TRANSFER_ANSWER,
    TRANSFER_CHASE,
    TRANSFER_GOES,
    TRANSFER_OFF,
    TRANSFER_PLAN,
    TRANSFER_SENT,
    WITHDRAW,
    Place,
)
from yps_desktop.guidance.words import Edition
from yps_desktop.services.drafts import Draft

_ACTS = {
    "ink": (INK, "Signature in ink"),
    "withdrawn": (WITHDRAW, "Somebody named by mistake"),
    "joined": (JOIN, "Joining two cases"),
    "parted": (PART, "Parting two cases"),
    "person_joined": (ONE_PERSON, "Saying that two are one person"),
    "person_apart": (NOT_ONE, "Saying that two are not one person"),
    "person_parted": (PART_PERSON, "Parting somebody from who they were joined with"),
    "transfer_planned": (TRANSFER_PLAN, "The plan of a record that goes to another school"),
    "transfer_goes": (TRANSFER_GOES, "What goes to another school"),
    "transfer_sent": (TRANSFER_SENT, "Saying that a record is sent"),
    "transfer_chased": (TRANSFER_CHASE, "Asking another school for its receipt"),
    "transfer_answered": (TRANSFER_ANSWER, "What another school answered"),
    "transfer_called_off": (TRANSFER_OFF, "Calling off that a record goes"),
    "shut_out": (SHUT_OUT, "Shutting somebody out"),
    "let_in": (LET_IN, "Letting somebody in again"),
    "data_requested": (OWN_DATA_ASK, "A request for own data"),
    "request_extended": (OWN_DATA_LONGER, "A request that takes longer"),
    "request_left_out": (OWN_DATA_LEFT_OUT, "What is left out of an answer"),
    "request_answered": (OWN_DATA_ANSWERED, "The answer to a request"),
    "request_refused": (OWN_DATA_REFUSED, "Refusing a request"),
    "request_called_off": (OWN_DATA_OFF, "Calling a request off"),
    "nothing_held": (NOTHING_HELD, "A letter: nothing is recorded"),
    "training": (TRAINING_RECORD, "Training that took place"),
    "training_taken_back": (TRAINING_BACK, "Taking training back"),
    "held": (HOLD, "Holding a case"),
    "hold_lifted": (LIFT, "Lifting a hold"),
    "proposal_set_aside": (SET_ASIDE, "Setting a proposal aside"),
    "masked": (MASK, "A copy with other people masked"),
}
"""Drafts that are no sheet: their page and what they are called."""


def place_of(draft: Draft) -> Place:
    """Give the page on which somebody was writing."""
    case, about = draft.case or "", draft.about or ""
    if draft.sheet == "ink":
        return Place(INK, case=case, entry=about, draft=draft.id)
    if draft.sheet in _ACTS:
        return Place(_ACTS[draft.sheet][0], case=case, about=about, draft=draft.id)
    page = CORRECT if draft.corrects else QUESTION
    return Place(page, case=case, sheet=draft.sheet, about=about, draft=draft.id, entry=draft.corrects)


def offered(draft: Draft, may: May) -> Place | None:
    """Give where a draft goes on, or where what was typed can be read; None where it is neither."""
    place = place_of(draft)
    if may(place):
        return place
    return None if draft.sheet in _ACTS else replace(place, page=CHECK)


def name_of(draft: Draft, edition: Edition) -> str:
    """Say what was being written: "Viewing", "Correction of Note", "Signature in ink"."""
    if draft.sheet in _ACTS:
        return _ACTS[draft.sheet][1]
    words = edition.sheet(draft.sheet)
    sheet = words.short if words else draft.sheet
    return f"Correction of {sheet}" if draft.corrects else sheet


def saved_at(draft: Draft, now: datetime) -> datetime | None:
    """Give when a draft was last saved, on the clock of `now`."""
    if not draft.saved_utc:
        return None
    read = datetime.strptime(draft.saved_utc, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return read.astimezone(now.tzinfo)
