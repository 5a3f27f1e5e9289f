"""Who is in a case, and who of them stands by name in a masked copy, and why (N2, L3)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.masked.cast import Member, Why, cast_of
from yps_desktop.record.masked.letters import letters_in
from yps_desktop.record.masked.request import Decided, Masking
from yps_desktop.record.masking import MASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """One person of the case: how they usually stand (`usually_named`, `why`), and in this copy (`by_name`).

    `ids` are all ids they were named under; `names` all they were ever called on a sheet, `name` the newest;
    `also` what else they are called; `born` every date of birth recorded; `letter` is empty for whoever
    stands by name in every copy; `reason` is why they stand otherwise than is usual.
    """

    person: str
    ids: tuple[str, ...]
    name: str
    names: tuple[str, ...]
    capacity: str
    letter: str
    why: Why
    usually_named: bool
    by_name: bool
    is_young: bool
    reason: str = ""
    also: tuple[str, ...] = ()
    born: tuple[date, ...] = ()

    @property
    def is_group(self) -> bool:
        """Say whether it is several people under one name."""
        return self.why == "group"


def everybody(case: Case, masking: Masking) -> tuple[Who, ...]:
    """Give everybody named in any version of any sheet, in the order they came up, but nobody withdrawn."""
    cast = cast_of(case)
    letters = letters_in(case, cast, frozenset(one.person for one in masking.masked))
    return tuple(_who(one, letters, masking) for one in cast)


def mistaken(case: Case) -> tuple[Who, ...]:
    """Give whoever was named by mistake (G2), as one whom nobody knows by id: no spelling is left."""
    names = tuple(sorted(case.mask.names))
    if not names:
        return ()
    nobody = Who(
        person="",
        ids=(),
        name=names[0],
        names=names,
        capacity="",
        letter=MASKED[1:-1],
        why="other",
        usually_named=False,
        by_name=False,
        is_young=True,
        born=tuple(born for id in sorted(case.withdrawn) for born in _born(case, id)),
    )
    return (nobody,)


def _born(case: Case, id: str) -> Iterator[date]:
    for written in case.of("person", id):
        given = (getattr(version.sheet, "born", None) for version in written.versions)
        yield from (born for born in given if isinstance(born, date))


def by_id(people: Iterable[Who]) -> Mapping[str, Who]:
    """Give people by every id they were named under."""
    return {id: one for one in people for id in one.ids}


def _who(one: Member, letters: Mapping[str, str], masking: Masking) -> Who:
    owner = masking.whose in one.ids
    named, masked = _decided(masking.named, one), _decided(masking.masked, one)
    usually = owner or one.usually_named
    by_name = owner or (masked is None and (usually or named is not None))
    decided = masked or named
    return Who(
        person=one.id,
        ids=one.ids,
        name=one.names[0],
        names=one.names,
        capacity=one.capacity,
        letter=letters.get(one.id, ""),
        why="owner" if owner else one.why,
        usually_named=usually,
        by_name=by_name,
        is_young=one.is_young,
        reason=decided.reason if decided is not None and by_name != usually else "",
        also=tuple(said.word for said in masking.also if said.person in one.ids),
        born=one.born,
    )


def _decided(decisions: Iterable[Decided], one: Member) -> Decided | None:
    return next((decided for decided in decisions if decided.person in one.ids), None)
