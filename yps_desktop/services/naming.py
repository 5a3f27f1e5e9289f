"""Who is meant: a name typed again in the same case means the person already named there."""

from collections.abc import Iterable, Mapping
from typing import Any

from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.people import people_of
from yps_desktop.record.sheets.sheet import Sheet


def known_ids(case: Case | None) -> dict[str, str]:
    """Give everybody's id by their folded name; a name that two people share is left out."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for person in people_of(case) if case is not None else ():
        name = folded(person.name)
        twice.update([name] if name in found else [])
        found[name] = person.id
    return {name: id for name, id in found.items() if name not in twice}


def as_named(sheet: Sheet, case: Case | None, beside: Mapping[str, str] | None = None) -> Sheet:
    """Give the sheet with everybody it names under the id the case already has for that name.

    `beside` are those whom the sheets signed at one with it describe: their ids by folded name.
    """
    ids = {**(beside or {}), **known_ids(case)}
    answers: dict[str, Any] = sheet.answers()
    taken = set(ids.values())
    for field, value in answers.items():
        if isinstance(value, Named):
            answers[field] = _again(value, ids, taken)
        elif isinstance(value, tuple):
            answers[field] = tuple(
                _again(one, ids, taken) if isinstance(one, Named) else one for one in value
            )
    return type(sheet)(**answers)


def ids_beside(described: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Give the ids of people described at one by folded name, from id and name; shared names are out."""
    pairs = [(folded(name), id) for id, name in described]
    names = [name for name, _ in pairs]
    return {name: id for name, id in pairs if names.count(name) == 1}


def mentioned_only(case: Case | None, name: str) -> str | None:
    """Give the id of the person of that name who was mentioned and has no sheet yet, or None."""
    id = known_ids(case).get(folded(name))
    people = people_of(case) if case is not None else ()
    return next((person.id for person in people if person.id == id and person.sheet is None), None)


def _again(one: Named, ids: dict[str, str], taken: set[str]) -> Named:
    if one.id in taken:
        return one
    return Named(ids.get(folded(one.name), one.id), one.name, one.capacity)


def folded(name: str) -> str:
    """Give a name as it is compared: without case and without spaces to spare."""
    return " ".join(name.casefold().split())
