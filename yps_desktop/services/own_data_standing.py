"""How a request for somebody's own data stands, as whoever is at the screen may see it (L3, G7)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from yps_desktop.record.acts import HandedOut
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import NoSuchCaseError, YpsError
from yps_desktop.record.holders import WRITES, KeyHolder
from yps_desktop.record.masked.fitting import covers
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import by_id, everybody
from yps_desktop.record.request_acts import DataRequested, RequestAnswered, RequestCalledOff
from yps_desktop.record.rules.own_data import Request, State, requests_in
from yps_desktop.services import cases, directory, one_person
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import InCase, Somebody
from yps_desktop.vault.deeds import Asked, newest, place_of

CopyState = Literal["none", "outdated", "for_another", "another", "ready"]
"""Whether a case has a masked copy that can be handed out for the request.

"another": whoever was meant in it was named by mistake, or said to be somebody else since.
"""
NO_REQUEST = "This request is not in the record, or is not for you to see."
MISTAKEN = "Somebody named by mistake"
_AT_ONCE = 50
_ENDS = (RequestAnswered.kind, RequestCalledOff.kind)


@dataclass(frozen=True, slots=True)
class OneCase:
    """One case of a request: the person's id and name in it, and how far its masked copy is.

    `copy` is the entry that last confirmed a copy for that person; `given` says what was handed out of it
    for this request.
    """

    case: str
    number: str
    person: str
    name: str
    edition: str
    request: Request = field(repr=False)
    state: CopyState
    copy: Entry | None = field(default=None, repr=False)
    given: tuple[tuple[Entry, HandedOut], ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A request as whoever is at the screen may see it.

    `cases` are those it was written into, `outside` others the person is in; `perhaps` are recorded apart and
    may be the same person; `by` names who wrote it down, `looked` who looked besides, `others` those with a
    key who could. `listed` is the person's id on the school's lists, or empty.
    """

    id: str
    name: str
    request: Request = field(repr=False)
    cases: tuple[OneCase, ...]
    outside: tuple[InCase, ...]
    perhaps: tuple[Somebody, ...]
    by: tuple[KeyHolder, ...]
    looked: tuple[KeyHolder, ...]
    others: tuple[KeyHolder, ...]
    listed: str = ""

    @property
    def state(self) -> State:
        """Say where it is: open while it waits in any of its cases."""
        return "open" if any(one.request.is_open for one in self.cases) else self.request.state

    @property
    def is_ready(self) -> bool:
        """Say whether every case has a copy that can be handed out."""
        return all(one.state == "ready" for one in self.cases)

    @property
    def is_handed_out(self) -> bool:
        """Say whether something was handed out of every case."""
        return all(one.given for one in self.cases)


@dataclass(frozen=True, slots=True)
class Looking:
    """A request while its cases are read: who it is about, what was found, and the cases that are `left`."""

    request: str
    known: Somebody | None = field(repr=False)
    found: tuple[OneCase, ...]
    read: frozenset[str]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A request in a list: the case it is reached through, that one's number; it names nobody."""

    request: Request
    case: str
    number: str


def requests(desk: Desk) -> tuple[Listed, ...]:
    """List every request this person may see, once each, those that wait first, the earliest day first."""
    found: dict[str, Listed] = {}
    for id in dict.fromkeys(entry.header.case or "" for entry in _deeds(desk, DataRequested.kind)):
        for listed in (one for case in _readable(desk, (id,)) for one in _listed(case)):
            known = found.get(listed.request.id)
            if known is None or (listed.request.is_open and not known.request.is_open):
                found[listed.request.id] = listed
    return tuple(sorted(found.values(), key=lambda one: (not one.request.is_open, one.request.answer_by)))


def waiting_cases(desk: Desk) -> tuple[str, ...]:
    """Give the ids of cases in which a request waits, as the entries alone tell it: no case is read."""
    return tuple(dict.fromkeys(one.header.case or "" for one in _waiting(desk)))


def waiting_people(desk: Desk) -> frozenset[str]:
    """Give the ids of people about whom a request waits, in the same way."""
    return frozenset(DataRequested.from_body(one.read_body()).person for one in _waiting(desk))


def standing(desk: Desk, case_id: str, request: str) -> Standing:
    """Say how a request stands, reached through a case it was written into.

    Raises NoSuchCaseError, YpsError where this person may see no such request there.
    """
    looking = begin(desk, case_id, request)
    while looking.left:
        looking = look_on(desk, looking)
    return put_together(desk, looking)


def begin(desk: Desk, case_id: str, request: str) -> Looking:
    """Begin to look how a request stands: one case a turn, so that nobody waits behind it.

    Raises as `standing` does.
    """
    case = cases.read(desk, case_id)
    first = _in_case(case, request)
    if first is None:
        raise YpsError(NO_REQUEST)
    left = (one for one in dict.fromkeys(_cases_with(desk, request)) if one not in case.ids)
    return Looking(request, _somebody(desk, case, first), (first,), frozenset(case.ids), tuple(left))


def look_on(desk: Desk, looking: Looking) -> Looking:
    """Look into the next case that is left."""
    next_one, *left = looking.left
    case = next(_readable(desk, (next_one,)), None)
    if case is None:
        return replace(looking, left=tuple(left))
    found = _in_case(case, looking.request)
    return replace(
        looking,
        found=looking.found if found is None else (*looking.found, found),
        read=looking.read.union(case.ids),
        left=tuple(one for one in left if one not in case.ids),
    )


def put_together(desk: Desk, looking: Looking) -> Standing:
    """Say how a request stands once every case was looked into."""
    first, known = looking.found[0], looking.known
    inside = tuple(_of_them(one, known) for one in looking.found)
    wrote = _holders(desk, sorted((one.request.entry for one in inside), key=lambda one: one.header.seq))
    looked = _holders(desk, (entry for one in inside for entry in one.request.looks))
    took_part = {one.person for one in (*wrote[:1], *looked)}
    return Standing(
        id=looking.request,
        name=first.name,
        request=first.request,
        cases=inside,
        outside=tuple(one for one in known.cases if one.case not in looking.read) if known else (),
        perhaps=tuple(_perhaps(desk, known)) if known else (),
        by=wrote,
        looked=looked,
        others=tuple(one for one in desk.holders.values() if one.may(WRITES) and one.person not in took_part),
        listed=known.listed if known else "",
    )


def reader_words(asked: DataRequested, name: str) -> str:
    """Say who a masked copy for a request is for: the person, or who asks for them and as what."""
    if asked.asker == "self":
        return name
    return ", ".join(part for part in (asked.name, asked.capacity) if part)


def _deeds(desk: Desk, kind: str) -> Iterator[Entry]:
    """Read every entry of a kind, newest first, but of cases this person is shut out of."""
    asked, before = Asked((kind,), but=desk.vault.views.hidden()), None
    while found := newest(desk.vault.database, desk.vault.ledger, asked, before, _AT_ONCE):
        yield from (entry for entry in found if entry.body is not None)
        before = place_of(found[-1])


def _waiting(desk: Desk) -> Iterator[Entry]:
    ended = {_key(one) for kind in _ENDS for one in _deeds(desk, kind)}
    yield from (one for one in _deeds(desk, DataRequested.kind) if _key(one) not in ended)


def _key(entry: Entry) -> tuple[str, str]:
    return entry.header.case or "", str(entry.read_body().get("request", ""))


def _cases_with(desk: Desk, request: str) -> Iterator[str]:
    keys = (_key(entry) for entry in _deeds(desk, DataRequested.kind))
    yield from (case for case, of in keys if of == request)


def _readable(desk: Desk, ids: Iterable[str]) -> Iterator[Case]:
    """Read cases, each once; one that this person is shut out of, perhaps meanwhile, is left out."""
    read = set[str]()
    for id in ids:
        if id not in read:
            try:
                case = cases.read(desk, id)
            except NoSuchCaseError:
                continue
            read.update(case.ids)
            yield case


def _listed(case: Case) -> Iterator[Listed]:
    yield from (Listed(one, case.id, case.number) for one in requests_in(case))


def _in_case(case: Case, request: str) -> OneCase | None:
    """Say how a request stands in one case; None where it is not in it."""
    asked = next((one for one in requests_in(case) if one.id == request), None)
    if asked is None:
        return None
    who = by_id(everybody(case, Masking(""))).get(asked.asked.person)
    ids = who.ids if who is not None else (asked.asked.person,)
    copies = [(entry, act.masking) for entry, act in case.maskings if act.masking.whose in ids]
    entry, masking = copies[-1] if copies else (None, None)
    return OneCase(
        case=case.id,
        number=case.number,
        person=asked.asked.person,
        name=who.name if who is not None else MISTAKEN,
        edition=case.edition,
        request=asked,
        state=_copy_state(case, entry, masking, asked, who.name if who is not None else ""),
        copy=entry,
        given=tuple(_given(case, asked, {one.hash for one, _ in copies})),
    )


def _of_them(one: OneCase, known: Somebody | None) -> OneCase:
    """Say so where the request names somebody in a case who is not the one it is about, or not any more."""
    is_theirs = known is not None and one.person in known.persons
    return one if is_theirs else replace(one, state="another")


def _copy_state(
    case: Case, entry: Entry | None, masking: Masking | None, asked: Request, name: str
) -> CopyState:
    """A copy that was confirmed for somebody else, before this was asked, says so on its first page."""
    if entry is None or masking is None:
        return "none"
    reads = " ".join(masking.reader.split()) == reader_words(asked.asked, name)
    if not reads and entry.header.seq < asked.entry.header.seq:
        return "for_another"
    return "ready" if masking.covers == covers(case) else "outdated"


def _given(case: Case, asked: Request, copies: set[str]) -> Iterator[tuple[Entry, HandedOut]]:
    """Give what was handed out of a person's masked copies since they asked, but what never came out."""
    for entry, act in case.papers:
        gone = case.came_out(entry)
        came_out = gone is None or gone.pages > 0
        if came_out and act.masked in copies and entry.header.seq > asked.entry.header.seq:
            yield entry, act


def _somebody(desk: Desk, case: Case, one: OneCase) -> Somebody | None:
    try:
        return directory.who_in(desk, case, one.person)
    except YpsError:  # named by mistake: they are in no case any more
        return None


def _perhaps(desk: Desk, known: Somebody) -> Iterator[Somebody]:
    """Give whoever may be the same person, recorded apart."""
    return (pair.other for pair in one_person.may_be(desk, known))


def _holders(desk: Desk, entries: Iterable[Entry]) -> tuple[KeyHolder, ...]:
    people = dict.fromkeys(entry.header.author for entry in entries)
    return tuple(desk.holders[person] for person in people if person in desk.holders)
