"""Who is shut out of a case: whoever is concerned in it, and whom somebody shut out (G5, G7).

The newest act about a person goes before what the sheets say of them. A sheet shuts nobody out where nobody
with a key could open the case then: that is said as advice, and somebody else gets a key first.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.people import PUPILS
from yps_desktop.record.rules.facts import newest_answering
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.shut_out_acts import LetIn, ShutOut

HEAD_CONCERNED = "#headteacher"
"""Stands in a case's line where the adult is the headteacher: for whoever gets a key in that office later."""

Why = Literal["act", "part", "headteacher"]

_HEADS = (
    "headteacher",
    "head teacher",
    "headmaster",
    "headmistress",
    "head of school",
    "principal",
    "rector",
)
_NOT_THEMSELVES = ("deputy", "assistant", "vice", "countersigner")
"""Words of an office of somebody under the headteacher, or in their place."""


@dataclass(frozen=True, slots=True)
class KeptOut:
    """Somebody with a key who is kept out of a case: why, and the entry since when.

    `why` is "act" (somebody shut them out, for `reason`), "part" (a sheet names them with a part in it) or
    "headteacher" (the adult is the headteacher, and they hold that office).
    """

    person: str
    why: Why
    entry: Entry
    reason: str = ""

    @property
    def token(self) -> str:
        """Spell it for the list of cases: an act holds whoever is left, a sheet does not."""
        return f"!{self.person}" if self.why == "act" else self.person


def kept_out_of(case: Case) -> tuple[KeptOut, ...]:
    """Give everybody with a key, now or before, whom the case keeps out by what stands in it."""
    said, parts = _newest_acts(case), _parts(case)
    found = (_kept_out(case, one, said.get(_folded(one.name)), parts) for one in case.holders.values())
    return tuple(one for one in found if one is not None)


def concerned_in(case: Case, holder: KeyHolder) -> KeptOut | None:
    """Say why somebody is kept out of a case, or None: they do not countersign in it either (G5)."""
    return _kept_out(case, holder, _newest_acts(case).get(_folded(holder.name)), _parts(case))


def with_a_key(case: Case) -> tuple[KeyHolder, ...]:
    """Give everybody who has a key now: whoever has none any more has no rights."""
    return tuple(one for one in case.holders.values() if one.rights)


def keys_of(case: Case) -> tuple[str, ...]:
    """Give the ids of everybody who has a key now."""
    return tuple(one.person for one in with_a_key(case))


def named_by(
    case: Case | None,
    holders: Mapping[str, KeyHolder],
    sheet: Sheet,
    about: str | None,
    heads: Collection[str] = (),
) -> tuple[KeyHolder, ...]:
    """Give whom a sheet would keep out of the case once it is signed, and who is not kept out yet.

    `case` is None in a new incident; `holders` is everybody who ever had a key, `heads` the school's words
    for its headteacher.
    """
    kept = {one.person for one in kept_out_of(case)} if case is not None else ()
    said = _newest_acts(case) if case is not None else ()
    among = [h for h in holders.values() if h.rights and h.person not in kept and _folded(h.name) not in said]
    match sheet:
        case Person():
            part = _told(_Part(about or ""), sheet)
            return tuple(one for one in among if part.is_in_it and _is_meant(part, one, holders, heads))
        case Review(adult_is_headteacher="yes"):
            return tuple(one for one in among if is_head(one, heads))
        case _:
            return ()


def _is_meant(
    part: "_Part", holder: KeyHolder, holders: Mapping[str, KeyHolder], heads: Collection[str]
) -> bool:
    return part.is_about(holder, holders) or (part.is_headteacher == "yes" and is_head(holder, heads))


def is_shut_out(kept_out: Collection[str], person: str, keys: Collection[str]) -> bool:
    """Say whether somebody may see nothing of a case.

    `kept_out` are the tokens of a case's `KeptOut`, `keys` the ids of everybody who has a key now.
    """
    if f"!{person}" in kept_out:
        return True
    return person in kept_out and not nobody_left(kept_out, keys)


def nobody_left(kept_out: Collection[str], keys: Collection[str]) -> bool:
    """Say whether nobody who has a key now would be left to open a case."""
    return all(key in kept_out or f"!{key}" in kept_out for key in keys)


def tokens_of(case: Case) -> tuple[str, ...]:
    """Spell who is kept out of a case, for its line in the lists; perhaps with HEAD_CONCERNED."""
    marked = (HEAD_CONCERNED,) if _said_of_the_head(case, _parts(case)) else ()
    return (*(one.token for one in kept_out_of(case)), *marked)


def _kept_out(
    case: Case, holder: KeyHolder, said: tuple[Entry, ShutOut | LetIn] | None, parts: tuple["_Part", ...]
) -> KeptOut | None:
    if said is not None:
        entry, act = said
        return KeptOut(holder.person, "act", entry, act.reason) if isinstance(act, ShutOut) else None
    named = next((one.since for one in parts if one.is_about(holder, case.holders)), None)
    if named is not None:
        return KeptOut(holder.person, "part", named)
    since = _said_of_the_head(case, parts) if is_head(holder, case.heads) else None
    return KeptOut(holder.person, "headteacher", since) if since is not None else None


def _newest_acts(case: Case) -> dict[str, tuple[Entry, ShutOut | LetIn]]:
    """Give the newest act about each person by folded name: whoever gets a key again is the same person."""
    named = {person: _folded(holder.name) for person, holder in case.holders.items()}
    return {named.get(act.person, act.person): (entry, act) for entry, act in case.shut_outs}


def _said_of_the_head(case: Case, parts: tuple["_Part", ...]) -> Entry | None:
    """Give the entry by which the adult in it is the headteacher: the review, or the sheet of that adult."""
    answer = newest_answering(case, "review", "adult_is_headteacher")
    if answer is not None and getattr(answer.sheet, "adult_is_headteacher", None) == "yes":
        return answer.entry
    return next((one.since for one in parts if one.is_headteacher == "yes"), None)


def is_head(holder: KeyHolder, heads: Collection[str] = ()) -> bool:
    """Say whether somebody's office is that of the headteacher, whatever the school calls it; no deputy's.

    `heads` are the school's own words for that office, now and before (G8).
    """
    office = holder.office.casefold()
    is_one = office.strip() == "head" or any(word in office for word in _HEADS)
    is_one = is_one or any(_is_called(office, word.casefold()) for word in heads)
    return is_one and not any(word in office for word in _NOT_THEMSELVES)


def _is_called(office: str, word: str) -> bool:
    """Say whether a word stands in an office by itself; a head is not the head of something."""
    after = r"(?! of\b)" if word == "head" else ""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w){after}", office) is not None


@dataclass(frozen=True, slots=True)
class _Part:
    """What the sheets about one person say together; `since` is the first that gives them a part, or None."""

    id: str
    name: str = ""
    standing: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    is_headteacher: str = ""
    since: Entry | None = None

    @property
    def is_in_it(self) -> bool:
        """Say whether they have a part in it other than having reported it."""
        return bool(set(self.roles) - {"reported"})

    def is_about(self, holder: KeyHolder, holders: Mapping[str, KeyHolder]) -> bool:
        """By id, or by the name typed again; a pupil of that name is somebody else."""
        if self.id in holders:
            return self.id == holder.person
        return _folded(self.name) == _folded(holder.name) and not set(self.standing) & set(PUPILS)


_TOLD = ("name", "standing", "roles", "is_headteacher")


def _parts(case: Case) -> tuple[_Part, ...]:
    """Read the sheets about each person together, those who have a part in it."""
    found: dict[str, _Part] = {}
    for written in case.of("person"):
        id = written.about or written.hash
        part = _told(found.get(id, _Part(id)), written.sheet)
        found[id] = replace(part, since=(part.since or written.entry) if part.is_in_it else None)
    return tuple(one for id, one in found.items() if one.since is not None and id not in case.withdrawn)


def _told(before: _Part, sheet: Sheet) -> _Part:
    """Add what a further sheet says of somebody: for each fact the later one wins."""
    told = {name: value for name in _TOLD if (value := getattr(sheet, name, None)) is not None}
    return replace(before, **told)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
