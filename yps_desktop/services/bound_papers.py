"""Records of several cases that go together: nobody masked in one is named whole in another (Z11)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from yps_desktop.documents.content import Paper
from yps_desktop.record.masked.name_parts import is_name, words_of
from yps_desktop.record.masked.sought import Sought
from yps_desktop.record.masked.who import Who
from yps_desktop.services.release import Guard


@dataclass(frozen=True, slots=True)
class Bound:
    """A masked record in such a paper: what it is searched for, and everybody in its case."""

    guard: Guard = field(repr=False)
    people: tuple[Who, ...] = field(repr=False)


def besides(bound: Sequence[Bound], bare: Paper) -> Iterator[Guard]:
    """Search all of it for the whole name of whoever is a letter in one of the cases and by name in none.

    In a text of another case, where they are not recorded, no mask knows them. `bare` is all of it with what
    was typed in the cases blank.
    """
    for one, wanted in zip(bound, masked_nowhere_named([one.people for one in bound]), strict=True):
        if len(bound) > 1:
            yield replace(one.guard, sought=wanted, bare=bare)


def masked_nowhere_named(several: Sequence[Sequence[Who]]) -> tuple[tuple[Sought, ...], ...]:
    """Give, for each of several cases, the whole names of those masked there who stand by name in none."""
    named = {words_of(name) for people in several for who in people if who.by_name for name in who.names}
    return tuple(tuple(_sought(people, named)) for people in several)


def _sought(people: Sequence[Who], named: set[tuple[str, ...]]) -> Iterator[Sought]:
    for who in people:
        if who.by_name or who.is_group:
            continue
        names = tuple(one for one in who.names if _is_whole(one) and words_of(one) not in named)
        if names:
            yield Sought(who.person, who.letter, names)


def _is_whole(name: str) -> bool:
    return is_name(name) and len(words_of(name)) > 1
