"""A person's request for their own data: how it stands in a case, and by when it is answered (L3).

Source: CURRENT-GUIDANCE, "Data protection" (one month), and how the ICO counts it: from the day it came to
the same date of the next month, or that month's last day; on a weekend or public holiday, the next working
day. It is no due thing of the case: it runs on after a case is closed, and no other school takes it on.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.request_acts import (
    DataRequested,
    LeftOutFor,
    RequestAct,
    RequestAnswered,
    RequestCalledOff,
    RequestExtended,
    RequestLeftOut,
    RequestSecondLook,
)
from yps_desktop.record.rules.due import Due, due_by
from yps_desktop.record.rules.public_holidays import next_working_day

SOURCE = "UK GDPR, Article 12; counted as the ICO counts"
MONTHS, MONTHS_EXTENDED = 1, 3

State = Literal["open", "given", "refused", "called_off"]


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it stands in one case: what was asked, and what was said of it later.

    `case` is the id of the case whose entry asks; `looks` are the entries of second people who looked,
    `left_out` what is left out beyond masking.
    """

    case: str
    entry: Entry
    asked: DataRequested
    extended: RequestExtended | None = None
    answered: RequestAnswered | None = None
    answer: Entry | None = None
    called_off: RequestCalledOff | None = None
    looks: tuple[Entry, ...] = ()
    left_out: tuple[LeftOutFor, ...] = ()

    @property
    def id(self) -> str:
        """Give the id it shares with the same request in other cases."""
        return self.asked.request

    @property
    def came(self) -> date:
        """Give the day it came."""
        return date.fromisoformat(self.asked.came)

    @property
    def state(self) -> State:
        """Say where it is."""
        if self.answered is not None:
            return self.answered.outcome
        return "called_off" if self.called_off is not None else "open"

    @property
    def is_open(self) -> bool:
        """Say whether it waits for an answer."""
        return self.state == "open"

    @property
    def within_a_month(self) -> date:
        """Give the day by which it is answered, or whoever asks is told that it takes longer."""
        return answer_by(self.came, MONTHS)

    @property
    def answer_by(self) -> date:
        """Give the day by which it is answered."""
        return answer_by(self.came, MONTHS_EXTENDED) if self.extended else self.within_a_month


def answer_by(came: date, months: int) -> date:
    """Give the last day to answer what came on a day, so many months later."""
    ahead = came.month - 1 + months
    year, month = came.year + ahead // 12, ahead % 12 + 1
    return next_working_day(date(year, month, min(came.day, monthrange(year, month)[1])))


def requests_in(case: Case) -> tuple[Request, ...]:
    """Give every request written into a case and those joined in it, in the order of the chain."""
    found: dict[tuple[str, str], Request] = {}
    for entry, act in case.requests:
        key = (entry.header.case or "", act.request)
        if isinstance(act, DataRequested):
            found.setdefault(key, Request(key[0], entry, act))
        elif key in found:
            found[key] = _with(found[key], entry, act)
    return tuple(found.values())


def request_dues(case: Case) -> Iterator[Due]:
    """Give the day of each request that waits, once where it stands in several cases joined here."""
    told = set[str]()
    for one in requests_in(case):
        if one.is_open and one.id not in told:
            told.add(one.id)
            yield due_by(
                case, "Answer the request for their own data", "own_data", one.answer_by, SOURCE, "", one.id
            )


def _with(one: Request, entry: Entry, act: RequestAct) -> Request:
    """Add what was said of a request later; the first answer counts."""
    match act:
        case RequestExtended() if one.is_open:
            return replace(one, extended=act)
        case RequestSecondLook():
            return replace(one, looks=(*one.looks, entry))
        case RequestLeftOut() if one.is_open:
            return replace(one, left_out=act.left_out)
        case RequestAnswered() if one.is_open:
            return replace(one, answered=act, answer=entry)
        case RequestCalledOff() if one.is_open:
            return replace(one, called_off=act)
        case _:
            return one
