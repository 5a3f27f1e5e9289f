"""A person's request for their own data over every case they are in: asked, extended, answered (L3).

Whoever is at the screen sees the cases they may see, and no word tells whether there is another (G7). So no
answer says that it is everything: each request asks for a second look by another person with a key, whether
there is anything to find or not. What that person finds besides is asked for in its own case, where the first
never sees it, and they answer that themselves.
"""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from yps_desktop.guidance.spell import spell_list
from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.record.holders import WRITES, KeyHolder
from yps_desktop.record.request_acts import (
    Asker,
    DataRequested,
    LeftOutFor,
    RequestAct,
    RequestAnswered,
    RequestCalledOff,
    RequestExtended,
    RequestLeftOut,
    RequestSecondLook,
    Understands,
)
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import InCase
from yps_desktop.services.own_data_standing import OneCase, Standing, standing
from yps_desktop.services.writing import of_act, write

ENDED = "This request was answered or called off already. Nothing has changed."
_WORDS = ("name", "capacity", "checked", "says")


@dataclass(frozen=True, slots=True)
class Details:
    """What is asked when a request comes in; the parts are those of `DataRequested`."""

    asker: Asker
    came: date
    checked: str
    understands: Understands
    name: str = ""
    capacity: str = ""
    says: str = ""


def problems(details: Details, today: date) -> Iterator[tuple[str, str]]:
    """Say what is lacking in what was asked, by the name of each part."""
    if details.came > today:
        yield "came", "The day it came must not lie ahead"
    if details.asker != "self" and not details.name.strip():
        yield "name", "Enter the name of who asks"
    if not details.checked.strip():
        yield "checked", "Enter how you know who asks, and that they may"


def ask(desk: Desk, where: Sequence[InCase], details: Details) -> str:
    """Write a request into each case of a person, and give its id.

    Raises AnswerError, NotAllowedError, NoSuchCaseError, StorageError; then nothing was written.
    """
    desk.need(WRITES)
    for _, sentence in problems(details, desk.now().date()):
        raise AnswerError(f"{sentence}.")
    if not where:
        raise AnswerError("Select at least one case.")
    request = secrets.token_hex(8)
    _ask_in(desk, request, where, details)
    return request


def add_cases(desk: Desk, case_id: str, request: str, where: Sequence[InCase]) -> None:
    """Write a request into further cases of the same person. Raises as `ask` does."""
    desk.need(WRITES)
    stands = _open(desk, case_id, request)
    if not where or not set(where) <= set(stands.outside):
        raise AnswerError("Select cases that this person is in.")
    asked = stands.request.asked
    said = {part: getattr(asked, part) for part in _WORDS}
    details = Details(asker=asked.asker, came=stands.request.came, understands=asked.understands, **said)
    _ask_in(desk, request, where, details)


def extend(desk: Desk, case_id: str, request: str, reason: str, told: date) -> None:
    """Extend the time to three months; whoever asks was told why on a day. Raises as `ask` does."""
    desk.need(WRITES)
    stands = _open(desk, case_id, request)
    if stands.request.extended is not None:
        raise YpsError("The time was extended already. Nothing has changed.")
    if not reason.strip():
        raise AnswerError("Enter why it takes longer.")
    if not stands.request.came <= told <= desk.now().date():
        raise AnswerError("The day they were told lies between the request and today.")
    _write_each(desk, stands, RequestExtended(request=request, reason=reason.strip(), told=told.isoformat()))


def look_again(desk: Desk, case_id: str, request: str) -> None:
    """Write down that a second person looked for whoever asks. Raises as `ask` does.

    It says nothing of what they found: that stands in its own case.
    """
    desk.need(WRITES)
    stands = _open(desk, case_id, request)
    if why := why_not_look(stands, desk.me):
        raise YpsError(f"{why} Nothing has changed.")
    if stands.outside:
        raise AnswerError("Add the cases you found first, so that each of them is answered.")
    _write_each(desk, stands, RequestSecondLook(request=request))


def why_not_look(stands: Standing, me: KeyHolder) -> str:
    """Say why somebody is no second person for a request; empty where they are."""
    if me.person in {one.person for one in stands.looked}:
        return "You looked already."
    is_first = any(one.person == me.person for one in stands.by[:1])
    return "You wrote this request down, so somebody else looks." if is_first else ""


def leave_out(desk: Desk, case_id: str, request: str, left_out: Sequence[LeftOutFor]) -> None:
    """Decide what is left out beyond masking, each with its reason; nothing takes that back.

    Raises as `ask` does.
    """
    desk.need(WRITES)
    stands = _open(desk, case_id, request)
    if any(not one.reason.strip() for one in left_out):
        raise AnswerError("Enter why it is left out.")
    if tuple(left_out) != stands.request.left_out:
        _write_each(desk, stands, RequestLeftOut(request=request, left_out=tuple(left_out)))


def answer(desk: Desk, case_id: str, request: str, day: date, way: str) -> None:
    """Write down that a request was answered, with what was handed out for it. Raises as `ask` does."""
    desk.need(WRITES)
    stands = _open(desk, case_id, request)
    _check_day(desk, stands, day)
    if not way.strip():
        raise AnswerError("Enter how the answer went to them.")
    bare = [one.number for one in _waiting(stands) if not one.given]
    if bare and not stands.request.left_out:
        raise AnswerError(f"Nothing of case {spell_list(bare)} was handed out yet. Save or print it first.")
    told = RequestAnswered(request=request, outcome="given", day=day.isoformat(), way=way.strip())
    given = {one.case: tuple(entry.hash for entry, _ in one.given) for one in stands.cases}
    write(
        desk,
        [
            of_act(replace(told, given=given[one.case]), one.request.case, one.edition)
            for one in _waiting(stands)
        ],
    )


def refuse(desk: Desk, case_id: str, request: str, day: date, way: str, reason: str) -> None:
    """Write down that a request was refused, why, and how they were told. Raises as `ask` does."""
    desk.need(WRITES)
    stands = _open(desk, case_id, request)
    _check_day(desk, stands, day)
    for typed, missing in ((way, "Enter how they were told."), (reason, "Enter why it was refused.")):
        if not typed.strip():
            raise AnswerError(missing)
    refused = RequestAnswered(
        request=request, outcome="refused", day=day.isoformat(), way=way.strip(), reason=reason.strip()
    )
    _write_each(desk, stands, refused)


def call_off(desk: Desk, case_id: str, request: str, reason: str) -> None:
    """Write down that a request needs no answer any more. Raises as `ask` does."""
    desk.need(WRITES)
    stands = _open(desk, case_id, request)
    if not reason.strip():
        raise AnswerError("Enter why it needs no answer any more.")
    _write_each(desk, stands, RequestCalledOff(request=request, reason=reason.strip()))


def _open(desk: Desk, case_id: str, request: str) -> Standing:
    stands = standing(desk, case_id, request)
    if stands.state != "open":
        raise YpsError(ENDED)
    return stands


def _check_day(desk: Desk, stands: Standing, day: date) -> None:
    if not stands.request.came <= day <= desk.now().date():
        raise AnswerError("The day of the answer lies between the request and today.")


def _requested(request: str, person: str, details: Details) -> DataRequested:
    return DataRequested(
        request=request,
        person=person,
        asker=details.asker,
        came=details.came.isoformat(),
        checked=details.checked.strip(),
        understands=details.understands,
        name=details.name.strip() if details.asker != "self" else "",
        capacity=details.capacity.strip() if details.asker != "self" else "",
        says=details.says.strip(),
    )


def _ask_in(desk: Desk, request: str, where: Iterable[InCase], details: Details) -> None:
    """Write a request into the case in which each person began, so that it goes with that case."""
    items = []
    for one in where:
        case = cases.read(desk, one.case)
        act = _requested(request, one.person, details)
        items.append(of_act(act, case.home_of(one.person), case.edition))
    write(desk, items)


def _write_each(desk: Desk, stands: Standing, act: RequestAct) -> None:
    """Write the same into every case in which the request waits."""
    write(desk, [of_act(act, one.request.case, one.edition) for one in _waiting(stands)])


def _waiting(stands: Standing) -> Iterator[OneCase]:
    yield from (one for one in stands.cases if one.request.is_open)
