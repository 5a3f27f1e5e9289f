"""The letters of a case: "Pupil A", "Adult 1", "Group 1", in the order people came up; they stay (N6)."""

from collections.abc import Iterable, Mapping
from itertools import count

from yps_desktop.record.case import Case
from yps_desktop.record.masked.cast import Member, cast_of

NO_BREAK = "\u00a0"
"""The space within a letter."""
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letters_of(case: Case, besides: Iterable[str] = ()) -> Mapping[str, str]:
    """Give each person's letter by id: those given before, then one for whoever is masked in some copy.

    `besides` are people (ids) who usually stand by name everywhere, and are masked all the same. Whoever was
    withdrawn after a letter was given keeps it, so that it is nobody else's.
    """
    return letters_in(case, cast_of(case), frozenset(besides))


def letters_in(case: Case, cast: Iterable[Member], besides: frozenset[str]) -> Mapping[str, str]:
    """Give the letters where the people of the case are known already."""
    letters = _given(case)
    taken = set(letters.values())
    for one in cast:
        # Whoever was joined may be parted again: each keeps a letter of their own meanwhile.
        own = [id for id in one.ids if id not in one.joined]
        known = next((letters[id] for id in own if id in letters), "")
        if not known and one.usually_named and besides.isdisjoint(one.ids):
            continue
        letter = known or next(said for said in _row(one) if said not in taken)
        taken.add(letter)
        letters |= {id: letters.get(id, letter) for id in own}
    return letters


def bracketed(*letters: str) -> str:
    """Write a letter as it stands in text, never broken over lines: "[Pupil B]", "[Pupil B or Adult 1]"."""
    return f"[{' or '.join(letter.replace(' ', NO_BREAK) for letter in letters)}]"


def _given(case: Case) -> dict[str, str]:
    """Give the letters that entries gave: the first entry in the chain holds.

    Where two cases were joined after each had given its letters, the later one's says whose row it is of.
    """
    letters: dict[str, str] = {}
    for entry, act in case.maskings:
        for one in act.masking.letters:
            if one.person not in letters:
                is_taken = one.letter in letters.values()
                number = _number(case, entry.header.case)
                letters[one.person] = f"{one.letter} of {number}" if is_taken else one.letter
    return letters


def _number(case: Case, id: str | None) -> str:
    return next((one.number for one in case.joined if one.id == id), case.number)


def _row(one: Member) -> Iterable[str]:
    """Write one kind of letter after the other."""
    if one.why == "group":
        return (f"Group {number}" for number in count(1))
    if one.is_young:
        return (f"Pupil {_letter(number)}" for number in count())
    return (f"Adult {number}" for number in count(1))


def _letter(number: int) -> str:
    """Write A to Z, then AA, AB and so on."""
    before, last = divmod(number, len(_ALPHABET))
    return (_letter(before - 1) if before else "") + _ALPHABET[last]
