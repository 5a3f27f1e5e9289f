"""What must not stand on a masked paper: the words and days that tell of each person masked."""

from dataclasses import dataclass
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.masked.birthdays import spelled
from yps_desktop.record.masked.name_parts import given_in, is_name, parts_of, typed_parts, words_of
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import Who, everybody, mistaken


@dataclass(frozen=True, slots=True)
class Sought:
    """One person masked: their letter, what they are called, and their dates of birth.

    `words` are whole names, parts of them that nobody who stands by name shares, nicknames and numbers, as
    they were typed; `days` every date of birth, and `spelled` each of them in every usual spelling.
    """

    person: str
    letter: str
    words: tuple[str, ...]
    days: tuple[date, ...] = ()
    spelled: tuple[str, ...] = ()


def sought(case: Case, masking: Masking) -> tuple[Sought, ...]:
    """Give what to look for on a masked paper: of everybody masked, and of whoever was named by mistake."""
    people = everybody(case, masking)
    by_name = [who for who in people if who.by_name]
    shared = {part for who in by_name for name in who.names for part in parts_of(name)}
    shared |= {words_of(name) for who in by_name for name in (*who.names, *who.also)}
    days = {day for who in by_name for day in who.born}
    masked = tuple(_sought(who, shared, days) for who in people if not who.by_name)
    known = shared | {words_of(word) for one in masked for word in one.words}
    return (*masked, *(_sought(who, known, days) for who in mistaken(case)))


def _sought(who: Who, shared: set[tuple[str, ...]], known: set[date]) -> Sought:
    days = tuple(day for day in who.born if day not in known)
    words = {words_of(word): word for word in (*filter(is_name, who.names), *who.also)}
    for name in who.names if not who.is_group else ():
        words = {**dict(typed_parts(name)), **words}
        words |= {words_of(given): given for given in (given_in(name.strip()),) if given}
    told = tuple(typed for word, typed in words.items() if word and word not in shared)
    return Sought(
        who.person,
        who.letter,
        tuple(dict.fromkeys(told)),
        days,
        tuple(way for day in days for way in spelled(day)),
    )
