"""One person, many cases: who may be recorded twice, joined or kept apart by a person's yes, as entries.

Nothing is joined by itself. An entry stands in each case, naming the other case and who they are there.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from yps_desktop.record.case import Case
from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.record.people import people_of
from yps_desktop.record.person_acts import PersonJoined, PersonParted
from yps_desktop.record.rules.alike import is_sure, why_alike
from yps_desktop.record.rules.directory_lines import YOUNG, What
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import NOBODY, InCase, Somebody, candidates, gathered, known_by, somebody
from yps_desktop.services.writing import ToWrite, of_act, write

LOOKED_AT = 20
"""Rows looked at a time for people recorded twice."""
WHY_JOIN = "Enter how you know that they are one person."
WHY_PART = "Enter how you know that they are not one person."
ALREADY = "They are one person already. Nothing has changed."
NOT_JOINED = "Nobody joined them with anybody. Nothing has changed."


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who may be one person, and why in a sentence; `is_sure` says that little doubt is left."""

    one: Somebody
    other: Somebody
    why: str
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs found so far, and where to look on; None where everybody was looked at."""

    pairs: tuple[Pair, ...]
    before: int | None


def duplicates(desk: Desk, before: int | None = None, what: Collection[What] = YOUNG) -> Pairs:
    """Look among the next few people of some kinds, newest first, for those who may be recorded twice.

    Of each person only the likeliest pair is given: what is answered of it may answer the others. `before` is
    where the last look ended. A whole record is looked through in turns, so that nobody waits behind it.
    """
    rows = desk.vault.directory.newest(before, LOOKED_AT)
    places = {row.at for row in rows if row.what in what}
    people = (one for one in gathered(desk, rows) if one.at in places)
    found = (_likeliest(pair for pair in _may_be(desk, one) if pair.other.at < one.at) for one in people)
    return Pairs(
        tuple(pair for pair in found if pair is not None), rows[-1].at if len(rows) == LOOKED_AT else None
    )


def may_be(desk: Desk, one: Somebody) -> tuple[Pair, ...]:
    """Give everybody who may be the same person as somebody, and was not said to be another."""
    return tuple(_may_be(desk, one))


def is_joined(desk: Desk, person: str) -> bool:
    """Say whether an entry joined somebody with somebody else."""
    return bool(desk.vault.directory.joined_to(person))


def join(desk: Desk, one: InCase, other: InCase, reason: str) -> None:
    """Say that two are one person: an entry in each case. `reason` is how one knows.

    Raises AnswerError, NoSuchCaseError, NotAllowedError, StorageError; then nothing was written.
    """
    desk.need("write")
    if not reason.strip():
        raise AnswerError(WHY_JOIN)
    if other.person in somebody(desk, one.person).persons:
        raise YpsError(ALREADY)
    write(desk, [*_both(desk, PersonJoined, one, other, reason)])


def keep_apart(desk: Desk, one: InCase, other: InCase, reason: str) -> None:
    """Say that two are not one person, so that it is not asked again: an entry in each case.

    Raises as `join`.
    """
    desk.need("write")
    if not reason.strip():
        raise AnswerError(WHY_PART)
    write(desk, [*_both(desk, PersonParted, one, other, reason)])


def part(desk: Desk, one: InCase, reason: str) -> None:
    """Part somebody of one case from those they were joined with: an entry in each. Raises as `join`.

    Of a case the person is shut out of nothing is written there; the entry here is enough.
    """
    desk.need("write")
    if not reason.strip():
        raise AnswerError(WHY_PART)
    joined = desk.vault.directory.joined_to(one.person)
    seen = {at.person: at for at in somebody(desk, one.person).cases if at.person in joined}
    if not joined:
        raise YpsError(NOT_JOINED)
    items = [item for at in seen.values() for item in _both(desk, PersonParted, one, at, reason)]
    items += _one_sided(desk, one, joined - seen.keys(), reason)
    write(desk, items)


def _may_be(desk: Desk, one: Somebody) -> Iterator[Pair]:
    known = known_by(one)
    for other in candidates(desk, known):
        why = why_alike(known, known_by(other))
        if why and not one.persons & other.persons and not _kept_apart(desk, one, other):
            yield Pair(one, other, why, is_sure(why))


def _likeliest(pairs: Iterable[Pair]) -> Pair | None:
    return min(pairs, key=lambda pair: (not pair.is_sure, -pair.other.at), default=None)


def _kept_apart(desk: Desk, one: Somebody, other: Somebody) -> bool:
    return desk.vault.directory.are_parted(one.persons, other.persons)


def _both(
    desk: Desk, act: type[PersonJoined | PersonParted], one: InCase, other: InCase, reason: str
) -> Iterator[ToWrite]:
    here, there = cases.read(desk, one.case), cases.read(desk, other.case)
    homes = {one: _home(here, one), other: _home(there, other)}
    for case, at, them in ((here, one, other), (there, other, one)):
        said = act(person=at.person, other=homes[them], other_person=them.person, reason=reason.strip())
        yield of_act(said, homes[at], case.edition)


def _one_sided(desk: Desk, one: InCase, persons: Iterable[str], reason: str) -> Iterator[ToWrite]:
    case = cases.read(desk, one.case)
    said = {act.other_person: act for _, act in case.same_people if act.person == one.person}
    for person in persons:
        if person in said:
            act = PersonParted(
                person=one.person, other=said[person].other, other_person=person, reason=reason
            )
            yield of_act(act, _home(case, one), case.edition)


def _home(case: Case, at: InCase) -> str:
    """Give the case in which somebody was first recorded, of those joined under one number."""
    if not any(person.id == at.person for person in people_of(case)):
        raise YpsError(NOBODY)
    return case.home_of(at.person)
