"""Whether a masking fits its case as it stands: which texts it covers, and what is still to be decided."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from yps_desktop.record.case import Case
from yps_desktop.record.masked.letters import letters_of
from yps_desktop.record.masked.places import Place, places
from yps_desktop.record.masked.request import Given, Masking
from yps_desktop.record.masked.texts import texts_of
from yps_desktop.record.masked.who import by_id, everybody


@dataclass(frozen=True, slots=True)
class Lacking:
    """What keeps a masking from being confirmed, in the order it is asked for.

    `owner` is no person of the case; `reader` is not said; `people` (ids) stand by name, or `kept` words and
    `left_out` answers (entry and field), without a reason; `unseen` places nobody looked at; `stale` says
    that something was recorded since it was begun.
    """

    owner: bool
    reader: bool
    people: tuple[str, ...]
    kept: tuple[Place, ...]
    left_out: tuple[tuple[str, str], ...]
    unseen: tuple[Place, ...]
    stale: bool

    @property
    def is_nothing(self) -> bool:
        """Say whether nothing is lacking."""
        wanting = (self.owner, self.reader, self.people, self.kept, self.left_out, self.unseen, self.stale)
        return not any(wanting)


def covers(case: Case) -> str:
    """Name the texts a case has now: SHA-256 of its entries with words, and of whom it was shown.

    What is typed while a copy goes to another school outdates it only by a place to look at, lest sending it
    would: `unseen` says so.
    """
    shown = {f"{act.who}\0{act.organisation}" for _, act in case.shown}
    return hashlib.sha256("\n".join(sorted({*_worded(case), *shown})).encode()).hexdigest()


def begun(case: Case, whose: str) -> Masking:
    """Begin a masking for somebody with all that holds of those before it.

    What people are called besides, and what was decided of each place, holds for the case; who stands by name
    and which answers are left out, for that person's copies.
    """
    earlier = [act.masking for _, act in case.maskings if act.masking.whose]
    own = next((one for one in reversed(earlier) if one.whose == whose), Masking(whose))
    looked = tuple(dict.fromkeys(key for one in earlier for key in one.looked))
    masking = replace(own, also=earlier[-1].also if earlier else (), looked=looked, kept=(), meant=())
    decided = [_Decided(one) for one in reversed(earlier)]
    found = places(case, replace(masking, left_out=()))
    last = [(place, one) for place in found for one in decided[_at(decided, place) :][:1]]
    kept = tuple(one.kept[_where(place)] for place, one in last if _where(place) in one.kept)
    meant = tuple(one.meant[_where(place)] for place, one in last if _where(place) in one.meant)
    return fitted(case, replace(masking, kept=kept, meant=meant))


class _Decided:
    """What one masking decided of each place."""

    def __init__(self, masking: Masking) -> None:
        self.looked = frozenset(masking.looked)
        self.kept = {(one.entry, one.field, one.at, one.word): one for one in masking.kept}
        self.meant = {(one.entry, one.field, one.at, one.word): one for one in masking.meant}


def _at(decided: list[_Decided], place: Place) -> int:
    """Say which masking was the last in which a place was looked at; past the end where it was none."""
    return next((at for at, one in enumerate(decided) if place.key in one.looked), len(decided))


def _where(place: Place) -> tuple[str, str, int, str]:
    return place.entry, place.field, place.at, place.word


def called_since(case: Case, masking: Masking) -> Masking:
    """Give a masking with all that people were said to be called in any that was confirmed."""
    words = (one for _, act in case.maskings for one in act.masking.also)
    return replace(masking, also=tuple(dict.fromkeys((*masking.also, *words))))


def fitted(case: Case, masking: Masking) -> Masking:
    """Give a masking as it holds for the case now: what names nothing in it any more is dropped."""
    people = by_id(everybody(case, masking))
    masking = replace(
        masking,
        named=tuple(one for one in masking.named if one.person in people),
        masked=tuple(one for one in masking.masked if one.person in people),
        also=tuple(one for one in masking.also if one.person in people),
    )
    found = {
        (one.entry, one.field, one.at, one.word): one for one in places(case, replace(masking, left_out=()))
    }
    named = {(one.entry, one.field) for one in found.values()}
    texts = {(one.entry, one.field) for one in texts_of(case, named)}
    keys = {one.key for one in found.values()}
    letters = letters_of(case, (one.person for one in masking.masked))
    return replace(
        masking,
        letters=tuple(Given(person, letter) for person, letter in letters.items()),
        kept=tuple(one for one in masking.kept if (one.entry, one.field, one.at, one.word) in found),
        meant=tuple(one for one in masking.meant if (one.entry, one.field, one.at, one.word) in found),
        left_out=tuple(one for one in masking.left_out if (one.entry, one.field) in texts),
        looked=tuple(key for key in masking.looked if key in keys),
        covers=covers(case),
    )


def lacking(case: Case, masking: Masking) -> Lacking:
    """Say what keeps a masking from being confirmed, or a paper from being printed by it."""
    people = by_id(everybody(case, masking))
    found = places(case, masking)
    unreasoned = {(one.entry, one.field, one.at) for one in masking.kept if not one.reason.strip()}
    left = {(one.entry, one.field): one.reason for one in masking.left_out}
    return Lacking(
        owner=masking.whose not in people,
        reader=not masking.reader.strip(),
        people=tuple(one.person for one in masking.named if not one.reason.strip()),
        kept=tuple(one for one in found if (one.entry, one.field, one.at) in unreasoned),
        left_out=tuple(where for where, reason in left.items() if not reason.strip()),
        unseen=tuple(one for one in found if not one.looked),
        stale=masking.covers != covers(case),
    )


def _worded(case: Case) -> Iterator[str]:
    for written in case.written:
        yield from (version.entry.hash for version in written.versions)
        yield from (response.entry.hash for response in written.responses)
        yield from (ink.entry.hash for ink in written.ink)
    answered = (case.received, case.proposals)
    said = (case.withdrawals, case.joins, case.shut_outs, case.holds, case.same_people)
    for acts in (*said, *answered):
        yield from (entry.hash for entry, _ in acts)
