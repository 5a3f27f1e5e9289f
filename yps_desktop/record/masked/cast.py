"""Everybody in a case as its masking knows them: in every version, and under every id they were named by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from yps_desktop.record.case import Case
from yps_desktop.record.fields import Field, Named, Said
from yps_desktop.record.masked.folding import folded
from yps_desktop.record.masked.name_parts import is_name
from yps_desktop.record.masked.ordinary import AT_WORK
from yps_desktop.record.masking import MASKED
from yps_desktop.record.people import CasePerson, is_family, people_of
from yps_desktop.record.person_acts import PersonJoined

Why = Literal["owner", "key", "work", "young", "family", "group", "other"]
"""Whose copy it is; has a key; named in their work; a young person; family; a group; anybody else."""

_ASKS_FOR_WORK: Mapping[str, tuple[str, ...]] = {
    "disclosure": ("told_to", "first_written_by"),
    "review": ("attended",),
    "risk": ("tool_by",),
    "decision": ("consulted",),
    "viewing": ("viewer", "authority_by", "present"),
    "device": ("key_with", "by_whom"),
    "hand_over": ("key_with",),
    "still_there": ("seen_by",),
    "device_search": ("searched_by", "authorised_by"),
    "pupil_search": ("searched_by", "present"),
    "school_system": ("unreachable_by", "removed_by"),
    "police": ("taken_by",),
    "social_care": ("made_by", "taken_by"),
    "agency": ("made_by", "taken_by"),
    "answer": ("from_whom",),
    "other_school": ("spoken_with", "made_by"),
    "disagreement": ("spoken_with", "made_by"),
    "deletion": ("asked_by",),
    "conversation": ("led_by",),
    "discipline": ("decided_by",),
    "told": ("by_whom",),
    "action": ("who",),
    "lessons": ("attended",),
    "file_copy": ("by_whom",),
    "lead": ("to_person",),
}
"""Questions for somebody at their work; others that want no young people may be answered with a parent."""
_PUPIL_WORDS = ("pupil", "student", "child", "year ", "reception")
_BY_NAME = ("key", "work")
_NO_PART = frozenset(("reported",))
"""Parts in it (Y1) that make nobody concerned who works at the school."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person or group: every id and name they have in the case, and how they usually stand in a copy.

    `joined` are those of `ids` that stand for them only because a person said so, which may be taken back.
    """

    id: str
    ids: tuple[str, ...]
    joined: frozenset[str]
    names: tuple[str, ...]
    capacity: str
    why: Why
    is_young: bool
    born: tuple[date, ...]

    @property
    def usually_named(self) -> bool:
        """Say whether they stand by name in everybody's copy."""
        return self.why in _BY_NAME


@dataclass(frozen=True, slots=True)
class _Naming:
    """One time somebody is named: by which id and name, as what, and what the question asks for."""

    id: str
    name: str
    capacity: str = ""
    asks: Literal["", "young", "work"] = ""
    born: date | None = None


def cast_of(case: Case) -> tuple[Member, ...]:
    """Give everybody who is named in any version of any sheet, in the order they came up.

    Whoever has a key and is not named stands last. A name typed again without a sheet of its own is the same
    person, as in `same_person`; so are two whom an entry joined. Nobody who was named by mistake is in it.
    """
    found = [one for one in _namings(case) if one.id not in case.withdrawn]
    found += [
        _Naming(id, holder.name, holder.office)
        for id, holder in case.holders.items()
        if id not in case.withdrawn
    ]
    people = {one.id: one for one in people_of(case)}
    first = _first_ids(found, {id for id, one in people.items() if one.sheet is not None}, list(people))
    joined = _joined(case, dict.fromkeys(first[one.id] for one in found))
    grouped: dict[str, list[_Naming]] = {joined.get(first[id], first[id]): [] for id in people}
    for one in found:
        grouped.setdefault(joined.get(first[one.id], first[one.id]), []).append(one)
    return tuple(_member(case, id, named, people, first) for id, named in grouped.items() if named)


def _joined(case: Case, ids: Iterable[str]) -> Mapping[str, str]:
    """Say of each id, in the order people came up, which earlier one entries of the case joined it with."""
    said = {frozenset((act.person, act.other_person)): act for _, act in case.same_people}
    pairs = [pair for pair, act in said.items() if isinstance(act, PersonJoined)]
    first = dict[str, str]()
    for id in ids:
        same, ahead = set[str](), {id}
        while ahead:
            same |= ahead
            ahead = {one for pair in pairs if not pair.isdisjoint(ahead) for one in pair} - same
        first |= dict.fromkeys(same - first.keys(), id)
    return first


def _first_ids(found: list[_Naming], described: set[str], order: list[str]) -> Mapping[str, str]:
    """Say for each id under which id that person goes."""
    first, by_name = dict[str, str](), dict[str, str]()
    for one in sorted(found, key=lambda one: one.id not in described):
        name = folded(" ".join(one.name.split())).text
        again = by_name.get(name, one.id) if _may_be_again(one, described) else one.id
        by_name.setdefault(name, first.setdefault(one.id, again))
    return {**{id: id for id in order}, **first}


def _may_be_again(one: _Naming, described: set[str]) -> bool:
    """Say whether a name typed again is the same person: two mothers may both be called "mother"."""
    return one.id not in described and one.name != MASKED and is_name(one.name)


def _member(
    case: Case, id: str, named: list[_Naming], people: Mapping[str, CasePerson], first: Mapping[str, str]
) -> Member:
    ids = tuple(dict.fromkeys((id, *(one.id for one in named))))
    known = [people[one] for one in ids if one in people] or [_only_named(named)]
    described = [one for one in known if one.sheet is not None]
    whys = [(_why(case, one, ids, named), one) for one in described or known[:1]]
    # Of two sheets about one person, one that masks them counts.
    why, person = next((one for one in whys if one[0] not in _BY_NAME), whys[0])
    names = dict.fromkeys(one.name for one in reversed(named) if one.name.strip() and one.name != MASKED)
    return Member(
        id=id,
        ids=ids,
        joined=frozenset(one for one in ids if first[one] != id),
        names=tuple(dict.fromkeys((person.name, *names))),
        capacity=person.capacity,
        why=why,
        is_young=person.is_young,
        born=tuple(dict.fromkeys(one.born for one in named if one.born is not None)),
    )


def _only_named(named: list[_Naming]) -> CasePerson:
    """Describe somebody whom only an older version, or an answer of a newer program, names."""
    last = named[-1]
    capacity = next((one.capacity for one in reversed(named) if one.capacity), "")
    young = capacity.casefold().startswith(_PUPIL_WORDS) or (not capacity and last.asks == "young")
    return CasePerson(id=last.id, name=last.name, capacity=capacity, is_young=young)


def _why(case: Case, person: CasePerson, ids: tuple[str, ...], named: list[_Naming]) -> Why:
    if person.is_group:
        return "group"
    has_key = any(id in case.holders for id in ids)
    if person.sheet is not None and (person.is_young or not _only_works(person, has_key)):
        return "young" if person.is_young else "family" if is_family(person) else "other"
    if has_key:
        return "key"
    if person.is_young:
        return "young"
    return "family" if is_family(person) else "work" if _at_work(person, named) else "other"


def _only_works(person: CasePerson, has_key: bool) -> bool:
    """Say whether somebody described works at the school and had no part in it."""
    works = has_key or "adult_works_here" in person.standing
    return works and not set(person.roles) - _NO_PART


def _at_work(person: CasePerson, named: list[_Naming]) -> bool:
    if person.sheet is not None or any(one.asks == "work" for one in named):
        return True
    return any(word in AT_WORK for word in folded(person.capacity).text.replace(",", " ").split())


def _namings(case: Case) -> Iterator[_Naming]:
    for written in case.written:
        about = written.about or written.hash
        for version in written.versions:
            sheet: Any = version.sheet
            if sheet.about in ("person", "group") and sheet.name:
                born = getattr(sheet, "born", None)
                yield _Naming(about, sheet.name, born=born if isinstance(born, date) else None)
            for field in sheet.fields():
                yield from _in_answer(getattr(sheet, field.id), sheet.kind, field)
            yield from _in_unread(version.unread)


def _in_answer(value: Any, kind: str, field: Field) -> Iterator[_Naming]:
    for one in value if isinstance(value, tuple) else (value,):
        if isinstance(one, Named):
            yield _Naming(one.id, one.name, one.capacity, _asks(kind, field))
        elif isinstance(one, Said) and field.each == "young_person":
            yield _Naming(one.of, one.name, asks="young")


def _asks(kind: str, field: Field) -> Literal["", "young", "work"]:
    if field.among == "young":
        return "young"
    return "work" if field.id in _ASKS_FOR_WORK.get(kind, ()) else ""


def _in_unread(held: Any) -> Iterator[_Naming]:
    if isinstance(held, Mapping):
        id, name, capacity = held.get("id"), held.get("name"), held.get("as", "")
        if isinstance(id, str) and isinstance(name, str) and isinstance(capacity, str):
            yield _Naming(id, name, capacity)
    inner = held.values() if isinstance(held, Mapping) else held if isinstance(held, list | tuple) else ()
    for one in inner:
        yield from _in_unread(one)
