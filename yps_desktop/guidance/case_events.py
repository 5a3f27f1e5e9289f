"""What happened to a case as a whole, in words: how it began, was joined, held, handed on."""

from collections.abc import Callable, Mapping

from yps_desktop.guidance.joins import join_words, number_of
from yps_desktop.guidance.moves import move_words
from yps_desktop.guidance.one_person import one_person_words
from yps_desktop.guidance.received_words import event_words
from yps_desktop.guidance.request_words import request_words
from yps_desktop.guidance.retention_words import hold_words
from yps_desktop.guidance.shut_outs import shut_out_words
from yps_desktop.guidance.transfer_words import transfer_words
from yps_desktop.record.case import Case
from yps_desktop.record.rules.chronology import Event

TAKEN_OUT = "Somebody who was named by mistake was taken out"


def case_event_words(case: Case, event: Event) -> str:
    """Say what happened to the case in a line; nothing where the event is of a sheet or a paper."""
    words = _WORDS.get(event.kind)
    return words(case, event) if words else ""


def _begun(case: Case, event: Event) -> str:
    return f"Case {number_of(case, event)} begun"


def _taken_out(_case: Case, _event: Event) -> str:
    return TAKEN_OUT


_WORDS: Mapping[str, Callable[[Case, Event], str]] = {
    "opened": _begun,
    "joined": join_words,
    "parted": join_words,
    "moved": move_words,
    "shut_out": shut_out_words,
    "let_in": shut_out_words,
    "held": hold_words,
    "hold_lifted": hold_words,
    "received": event_words,
    "proposal": event_words,
    "own_data": request_words,
    "one_person": one_person_words,
    "transfer": transfer_words,
    "withdrawn": _taken_out,
}
