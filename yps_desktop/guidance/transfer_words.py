"""Where a record of pupils went, in words: as chronology, paper and the eight questions tell it (N1, O8)."""

from collections.abc import Iterator, Mapping

from yps_desktop.guidance.lines import clipped
from yps_desktop.guidance.spell import count, spell_list
from yps_desktop.record.case import Case
from yps_desktop.record.days import spell_day
from yps_desktop.record.people import people_of
from yps_desktop.record.rules.chronology import Event
from yps_desktop.record.rules.transfers import HERE_ALREADY, Transfer, day_of, transfer_in
from yps_desktop.record.transfer_acts import (
    Answer,
    AnsweredBy,
    SentHow,
    TransferAct,
    TransferAnswered,
    TransferCalledOff,
    TransferChased,
    TransferMade,
    TransferPlanned,
    TransferSent,
)

HOW: Mapping[SentHow, str] = {
    "by_hand": "by hand",
    "tracked_post": "by tracked post",
    "secure_email": "by secure email",
    "secure_transfer": "through a secure transfer system",
    "otherwise": "another way",
}
ANSWERS: Mapping[Answer, str] = {
    "taken_in": "taken in",
    "not_ours": "not taken in, the pupil is not coming to them",
    "not_agreed": "not taken in, not agreed on by telephone, or with another fingerprint",
    "not_readable": "not taken in, not readable there",
    "sent_twice": "there already",
}
BY: Mapping[AnsweredBy, str] = {
    "file": "by a signed receipt file",
    "slip": "by the slip",
    "telephone": "on the telephone",
}
WAYS = {"package": "a locked package", "pdf": "a PDF with a password", "paper": "paper"}
_GOES_AS = {**WAYS, "paper": "sheets of paper"}


def transfer_words(case: Case, event: Event) -> str:
    """Say which step of a transfer an event of the chronology is."""
    act = next((act for entry, act in case.transfers if entry is event.entry), None)
    found = transfer_in(case, act.transfer) if act is not None else None
    return step_words(case, found, act) if act is not None and found is not None else ""


def step_words(case: Case, transfer: Transfer, act: TransferAct) -> str:
    """Say one step of a transfer in a sentence or two."""
    match act:
        case TransferPlanned():
            return _planned(case, transfer, act)
        case TransferMade():
            return _made(transfer, act)
        case TransferSent():
            return _sent(transfer, act)
        case TransferChased():
            said = f". “{clipped(act.said)}”" if act.said else ""
            return f"The receipt was asked for{_on(act.day)}, from {act.whom}{said}"
        case TransferAnswered():
            return _answered(act)
        case TransferCalledOff():
            return f"The transfer was called off: {clipped(act.reason)}"
    return ""


def plan_words(plan: TransferPlanned) -> str:
    """Say what a plan holds besides whose record goes where, in sentences: N1, N2."""
    return " ".join(f"{said.rstrip('.')}." for said in _of_plan(plan) if said)


def where_it_goes(plan: TransferPlanned) -> str:
    """Name the school, or say that none is known and who has the file or is told (N5)."""
    if plan.school:
        return plan.school
    told = f". {clipped(plan.told)}" if plan.told else ""
    return f"a school that is not known yet{told}"


def sent_line(transfer: Transfer, sent: TransferSent) -> str:
    """Say that it was sent and what came of it: "Sent to … on 27 November. Receipt: taken in on …"."""
    answers = [one for one in transfer.all_of(TransferAnswered) if one.sha256 == sent.sha256]
    said = [f"Receipt: {ANSWERS[one.answer]}{_on(one.day)}" for one in answers[-1:]]
    return f"{_sent(transfer, sent)}. {(*said, 'No receipt yet')[0]}"


def _of_plan(plan: TransferPlanned) -> Iterator[str]:
    yield _opened_by(plan)
    yield f"The last day here is {_day(plan.last_day)}" if plan.last_day else ""
    yield f"The first day there is {_day(plan.first_day)}" if plan.first_day else ""
    yield _spoken("the child", plan.child, plan.child_day, plan.child_why_not)
    yield _spoken("the parents or carers", plan.parents, plan.parents_day, plan.parents_why_not)
    yield f"It was agreed by telephone{_on(plan.agreed)}" if plan.agreed else ""
    yield "Other people stand in it as letters" if plan.others == "masked" else ""
    yield f"Other people stand in it by name: {clipped(plan.named_reason)}" if plan.others == "named" else ""
    yield f"Another case of theirs stays here: {clipped(plan.stays_reason)}" if plan.stays_reason else ""
    yield f"It goes as {_GOES_AS[plan.way]}" if plan.way else ""


def _opened_by(plan: TransferPlanned) -> str:
    who = ", ".join(part for part in (plan.name, plan.office, plan.number) if part)
    return f"It is opened by {who}" if who else ""


def _spoken(whom: str, said: str, day: str, why_not: str) -> str:
    if said == "yes":
        return f"It was spoken about with {whom}{_on(day)}"
    return f"It was not spoken about with {whom}{f': {clipped(why_not)}' if why_not else ''}" if said else ""


def _planned(case: Case, transfer: Transfer, act: TransferPlanned) -> str:
    is_first = act is transfer.all_of(TransferPlanned)[0]
    whose = [one.name for one in people_of(case) if one.id in act.pupils]
    whom = spell_list(whose) if whose else "a pupil"
    if not is_first:
        return f"The plan of the transfer was changed: the record of {whom} goes to {where_it_goes(act)}"
    return f"A transfer was planned: the record of {whom} goes to {where_it_goes(act)}"


def _made(transfer: Transfer, act: TransferMade) -> str:
    pages = f", {count(act.pages, 'page')}" if act.pages else ""
    others = "masked for other people" if act.masked else "with everybody by name"
    again = "again, " if act is not transfer.all_of(TransferMade)[0] else ""
    ready = f"The record was made ready for {where_it_goes(transfer.plan_at(act))}"
    return f"{ready}: {again}{WAYS[act.way]}{pages}, {others}"


def _sent(transfer: Transfer, act: TransferSent) -> str:
    again = " again" if act is not transfer.all_of(TransferSent)[0] else ""
    to = f", handed to {act.to}" if act.to else ""
    where, how = where_it_goes(transfer.plan_at(act)), act.how_words or HOW[act.how]
    said = f"Sent{again} to {where}{_on(act.day)}, {how}{to}"
    if not act.words_day:
        return said
    whom = f" to {act.words_to}" if act.words_to else ""
    return f"{said}. The words were told on the telephone{whom}{_on(act.words_day)}"


def _answered(act: TransferAnswered) -> str:
    has = "The other school has the record" if act.answer in HERE_ALREADY else "The record was refused"
    who = f", {act.who}" if act.who else ""
    compared = ", its key compared on the telephone" if act.compared else ""
    said = f". “{clipped(act.said)}”" if act.said else ""
    return f"{has}: {ANSWERS[act.answer]}{_on(act.day)}, {BY[act.by]}{compared}{who}{said}"


def _on(spelled: str) -> str:
    return f" on {_day(spelled)}" if spelled else ""


def _day(spelled: str) -> str:
    day = day_of(spelled)
    return spell_day(day) if day is not None else ""
