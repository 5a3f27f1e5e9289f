"""What is wrong with the answers of a transfer: days that cannot be, words too long, a child's name (Z9)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from yps_desktop.record.case import Case
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.transfer_acts import TransferAct, TransferPlanned
from yps_desktop.record.typed import normalise, one_line
from yps_desktop.services.transfer_papers import LONGEST_ADDRESS, LONGEST_NAME, MOST_DAYS, child_named

_S = TypeVar("_S", bound=TransferAct)

_LINES = ("school", "name", "office", "number", "ring")
_ADDRESSES = ("address", "back_to")
_WORDS = ("told", "child_why_not", "parents_why_not", "named_reason", "stays_reason")
_LONGEST_WORDS = 2_000
_AHEAD = ("last_day", "first_day")
_PAST = ("child_day", "parents_day", "agreed")
TOO_LONG = f"This has {_LONGEST_WORDS:,} letters at most. Shorten it"
NO_DAY = "Enter a day, such as 27 11 2026"
_FARTHEST = 10
FAR = f"This day is more than {_FARTHEST} years away. Look at its year again"
AHEAD = "This day lies ahead. Enter the day it was done"


def tidied(plan: TransferPlanned) -> TransferPlanned:
    """Give a plan with its typed words as they are kept, and without what its other answers leave out."""
    lines: dict[str, Any] = {part: one_line(getattr(plan, part)).strip() for part in _LINES}
    texts: dict[str, Any] = {part: normalise(getattr(plan, part)).strip() for part in (*_ADDRESSES, *_WORDS)}
    plan = replace(plan, **lines, **texts)
    if plan.child != "no":
        plan = replace(plan, child_why_not="")
    if plan.parents != "no":
        plan = replace(plan, parents_why_not="")
    return plan if plan.others == "named" else replace(plan, named_reason="")


def tidied_step(step: _S) -> _S:
    """Give a step with its typed words as they are kept. Raises AnswerError where they are too long."""
    step = step.with_parts(lambda _part, said: normalise(said).strip())
    if any(len(said) > _LONGEST_WORDS for said in step.typed_words().values()):
        raise AnswerError(f"{TOO_LONG}. Nothing has changed.")
    return step


def check_plan(read: Sequence[Case], plan: TransferPlanned, today: date) -> Iterator[tuple[str, str]]:
    """Say what cannot stand in a plan, by its part; what is missing is said elsewhere."""
    for part in (*_LINES, *_ADDRESSES):
        yield from _line(read, part, getattr(plan, part))
    for part in _WORDS:
        if len(getattr(plan, part)) > _LONGEST_WORDS:
            yield part, TOO_LONG
    for part in (*_AHEAD, *_PAST):
        if wrong := _wrong_day(getattr(plan, part), today if part in _PAST else None):
            yield part, wrong
    for part in _AHEAD:
        if _is_far(getattr(plan, part), today):
            yield part, FAR
    if not 0 <= plan.reply_days <= MOST_DAYS:
        yield "reply_days", f"Enter school days between 1 and {MOST_DAYS}"


def wrong_day(spelled: str, today: date) -> str:
    """Say what is wrong with the day of something done, empty where nothing is."""
    return _wrong_day(spelled, today) if spelled else NO_DAY


def _line(read: Sequence[Case], part: str, typed: str) -> Iterator[tuple[str, str]]:
    longest = LONGEST_ADDRESS if part in _ADDRESSES else LONGEST_NAME
    if len(typed) > longest:
        yield part, f"This has {longest} letters at most. Shorten it"
    named = next((found for case in read if (found := child_named(case, typed))), "")
    if named:
        yield part, f"Letter and receipt name no child. Take “{named}” out"


def _wrong_day(spelled: str, today: date | None) -> str:
    try:
        day = date.fromisoformat(spelled) if spelled else None
    except ValueError:
        return NO_DAY
    return AHEAD if day is not None and today is not None and day > today else ""


def _is_far(spelled: str, today: date) -> bool:
    year = spelled[:4]
    return year.isdecimal() and abs(int(year) - today.year) > _FARTHEST
