"""Transfers of pupils' records to another school: planned over one or several cases, and every step (N1–N8).

What goes is made in `transfer_making` and `transfer_bundle`; a receipt file is read in `transfer_receipts`.
Whoever is shut out of one of the cases learns nothing of it here: for them it is none of the transfer's (G7).
"""

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from yps_desktop.record.case import Case
from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.record.holders import WRITES
from yps_desktop.record.people import young_people
from yps_desktop.record.rules.transfers import Transfer, transfer_in
from yps_desktop.record.transfer_acts import (
    TransferAct,
    TransferAnswered,
    TransferCalledOff,
    TransferChased,
    TransferMade,
    TransferPlanned,
    TransferSent,
)
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.transfer_answers import check_plan, tidied, tidied_step, wrong_day
from yps_desktop.services.transfer_overview import (
    Along,
    MayGo,
    Overview,
    all_along,
    blank,
    concerned,
    look,
    may_go,
    overview,
)
from yps_desktop.services.writing import ToWrite, of_act, write

__all__ = [
    "Along", "Goes", "MayGo", "Overview", "blank", "call_off", "concerned", "items_of", "look", "may_go",
    "overview", "plan", "problems", "say_answered", "say_chased", "say_sent",
]  # fmt: skip

Fitting = Callable[[Transfer], TransferAct]
Wanted = Callable[[Transfer], bool]

NOBODY_GOES = "Choose at least one pupil whose record goes."
NOT_IN_CASE = "Choose only young people of the case."
NOTHING_MADE = "Nothing was made for this transfer yet. Make it first. Nothing has changed."
NOT_SENT = "Nothing of this transfer was sent yet. Nothing has changed."
NOT_AWAITED = "No receipt of this transfer is awaited. Nothing has changed."
IS_OVER = "This transfer is over. Nothing has changed."
NO_LONGER = "This case no longer goes along."


@dataclass(frozen=True, slots=True)
class Goes:
    """A case that goes along (id), and the pupils (ids in that case) it goes for."""

    case: str
    pupils: tuple[str, ...]


def problems(desk: Desk, goes: Sequence[Goes], plan: TransferPlanned) -> tuple[tuple[str, str], ...]:
    """Say what is wrong with the answers of a plan, by the part of each; what is lacking is no problem."""
    read = [cases.read(desk, one.case) for one in goes]
    return tuple(check_plan(read, tidied(plan), desk.now().date()))


def plan(desk: Desk, goes: Sequence[Goes], plan: TransferPlanned) -> str:
    """Begin a transfer, or change its plan where `plan.transfer` names one, and give its id.

    An entry in each case that goes along, and in each that no longer does. Raises AnswerError,
    NoSuchCaseError, NotAllowedError, StorageError; then nothing was written.
    """
    desk.need(WRITES)
    read = _chosen(desk, goes)
    plan = tidied(plan)
    for _, sentence in check_plan([case for case, _ in read], plan, desk.now().date()):
        raise AnswerError(f"{sentence}.")
    id = plan.transfer or secrets.token_hex(16)
    before = all_along(desk, [case for case, _ in read], id) if plan.transfer else ()
    plan = replace(plan, transfer=id, reply_days=plan.reply_days or desk.school.receipt_days)
    plan = replace(plan, cases=_all_ids(read, before))
    items = [*_planned(read, plan), *_left_out(read, before, id)]
    if items:
        write(desk, items)
    return id


def say_sent(desk: Desk, case_id: str, step: TransferSent) -> None:
    """Write down that what was made last left. Raises AnswerError, YpsError, StorageError."""
    _check_days(desk, step.day, step.words_day or step.day)

    def fitting(one: Transfer) -> TransferSent:
        made = one.newest(TransferMade)
        if made is None:
            raise YpsError(NOTHING_MADE)
        return replace(step, sha256=step.sha256 or made.sha256)

    _write_step(desk, case_id, step.transfer, fitting, lambda one: one.newest(TransferMade) is not None)


def say_chased(desk: Desk, case_id: str, step: TransferChased) -> None:
    """Write down that the receipt was asked for. Raises AnswerError, YpsError, StorageError."""
    _check_days(desk, step.day)

    def fitting(one: Transfer) -> TransferChased:
        if not one.is_awaited:
            raise YpsError(NOT_AWAITED)
        return step

    _write_step(desk, case_id, step.transfer, fitting, lambda one: one.is_awaited)


def say_answered(desk: Desk, case_id: str, step: TransferAnswered) -> None:
    """Write down what the other school answered, by slip or telephone, or by the file that was read.

    A file proves that it came, whether or not somebody wrote down that it was sent. Raises AnswerError,
    YpsError, StorageError.
    """
    _check_days(desk, step.day)

    def fitting(one: Transfer) -> TransferAnswered:
        sent = one.newest(TransferSent)
        if sent is None and step.by != "file":
            raise YpsError(NOT_SENT)
        return replace(step, sha256=step.sha256 or (sent.sha256 if sent is not None else ""))

    def is_for(one: Transfer) -> bool:
        if step.by == "file":
            return any(made.sha256 == step.sha256 for made in one.all_of(TransferMade))
        return one.newest(TransferSent) is not None

    _write_step(desk, case_id, step.transfer, fitting, is_for)


def call_off(desk: Desk, case_id: str, transfer: str, reason: str) -> None:
    """Call a transfer off in each of its cases. Raises AnswerError, YpsError, StorageError."""
    if not reason.strip():
        raise AnswerError("Enter why this transfer is called off.")
    step = TransferCalledOff(transfer=transfer, reason=reason.strip())

    def fitting(one: Transfer) -> TransferCalledOff:
        if one.is_over:
            raise YpsError(IS_OVER)
        return step

    _write_step(desk, case_id, transfer, fitting, lambda one: not one.is_over)


def items_of(case: Case, transfer: str, act: TransferAct) -> Iterator[ToWrite]:
    """Make a step ready for every case under this number in which the transfer was planned."""
    planned = {
        entry.header.case
        for entry, one in case.transfers
        if one.transfer == transfer and isinstance(one, TransferPlanned)
    }
    yield from (of_act(act, id, case.edition) for id in case.ids if id in planned)


def _chosen(desk: Desk, goes: Sequence[Goes]) -> tuple[tuple[Case, tuple[str, ...]], ...]:
    """Read the cases that go, each once, and check whom they go for."""
    found: dict[str, tuple[Case, tuple[str, ...]]] = {}
    for one in goes:
        case = cases.read(desk, one.case)
        young = {person.id for person in young_people(case)}
        if not set(one.pupils) <= young:
            raise AnswerError(NOT_IN_CASE)
        _, before = found.get(case.id, (case, ()))
        found[case.id] = (case, tuple(dict.fromkeys((*before, *one.pupils))))
    chosen = tuple((case, pupils) for case, pupils in found.values() if pupils)
    if not chosen:
        raise AnswerError(NOBODY_GOES)
    return chosen


def _all_ids(
    read: Iterable[tuple[Case, tuple[str, ...]]], before: Iterable[tuple[Case, Transfer]]
) -> tuple[str, ...]:
    """Give the ids of all cases that go along; those nobody here may see stay as they were."""
    chosen = [id for case, _ in read for id in case.ids]
    seen = {id for case, _ in before for id in case.ids}
    unseen = [id for _, one in before for id in one.plan.cases if id not in seen]
    return tuple(dict.fromkeys((*chosen, *unseen)))


def _planned(read: Iterable[tuple[Case, tuple[str, ...]]], plan: TransferPlanned) -> Iterator[ToWrite]:
    for case, pupils in read:
        act = replace(plan, pupils=pupils)
        standing = transfer_in(case, plan.transfer)
        if standing is None or standing.plan != act or standing.state == "called_off":
            yield from (of_act(act, id, case.edition) for id in case.ids)


def _left_out(
    read: Iterable[tuple[Case, tuple[str, ...]]], before: Iterable[tuple[Case, Transfer]], id: str
) -> Iterator[ToWrite]:
    chosen = {case.id for case, _ in read}
    for case, standing in before:
        if case.id not in chosen and not standing.is_over:
            yield from items_of(case, id, TransferCalledOff(transfer=id, reason=NO_LONGER))


def _check_days(desk: Desk, *days: str) -> None:
    """Raise AnswerError where a day cannot be, or lies ahead."""
    for spelled in days:
        if wrong := wrong_day(spelled, desk.now().date()):
            raise AnswerError(f"{wrong}.")


def _write_step(desk: Desk, case_id: str, transfer: str, fitting: Fitting, wanted: Wanted) -> None:
    """Write a step into each case of a transfer that it is for; `fitting` raises for the case named."""
    desk.need(WRITES)
    some = concerned(desk, case_id, transfer)
    fitting(some[0][1])
    items = [
        item
        for case, standing in some
        if wanted(standing)
        for item in items_of(case, transfer, tidied_step(fitting(standing)))
    ]
    write(desk, items)
