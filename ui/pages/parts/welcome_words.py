"""What the window says at sign-in, in one line: when somebody was last here, and what came since."""

from datetime import datetime

from ui.pages.parts.days import day_words
from yps_desktop.guidance.spell import count
from yps_desktop.record.days import spell_time
from yps_desktop.services.tries import Tries
from yps_desktop.services.welcome import MOST, LastTime, Welcome


def welcome_words(told: Welcome) -> str:
    """Write what is calmly told, or nothing."""
    tries = told.tries if not told.someone_tried else None
    last = told.last if told.last is not None and _is_news(told.last, told.now) else None
    said = [
        _last_words(last, told.now) if last else "",
        tries_words(tries, told.now) if tries else "",
    ]
    return " ".join(sentence for sentence in said if sentence)


def tries_words(tries: Tries, now: datetime) -> str:
    """Write how many wrong passwords were typed, and since when."""
    since = tries.since.astimezone(now.tzinfo)
    if tries.untold == 1:
        return f"1 wrong password was tried for you, {_on(since, now)}."
    return f"{tries.untold} wrong passwords were tried for you since {_at(since, now)}."


def _is_news(last: LastTime, now: datetime) -> bool:
    """Say whether it is worth a line: not to somebody who locked the record and comes back the same day."""
    return bool(last.since) or last.at is None or last.at.date() != now.date()


def _last_words(last: LastTime, now: datetime) -> str:
    when = f" {_on(last.at, now)}" if last.at is not None else ""
    return f"You last had this record open{when}, at entry {last.seq}. Since then: {_since_words(last)}."


def _since_words(last: LastTime) -> str:
    if last.are_more:
        return f"more than {MOST} entries"
    if not last.since:
        return "no entries"
    by = [(count(number, "entry", "entries"), name or "yourself") for name, number in last.since.items()]
    *others, final = [f"{entries} by {name}" for entries, name in by]
    return f"{', '.join(others)} and {final}" if others else final


def _on(at: datetime, now: datetime) -> str:
    said = _at(at, now)
    return f"on {said}" if said[0].isdigit() else said


def _at(at: datetime, now: datetime) -> str:
    return f"{day_words(at.date(), now.date())} at {spell_time(at.time())}"
