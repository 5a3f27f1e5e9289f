"""Who has a key to the record, who had one, and what stands with the recovery sheet. All runs on *record*."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from yps_desktop.record.acts import Agreed
from yps_desktop.record.entry import Entry
from yps_desktop.record.holders import OVERSEES, KeyHolder
from yps_desktop.record.key_acts import KeysSeen, KeyTaken, Recovered, SheetKept
from yps_desktop.services.desk import Desk

_BY_RECOVERY = "It opened the record for two people, as nobody who looked after it could get in."


@dataclass(frozen=True, slots=True)
class Former:
    """Somebody who had a key: as they were, the day it was taken, by whom (a name) and why."""

    holder: KeyHolder
    day: date
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The recovery sheet in use: the day it was made, and where it is kept.

    `kept` is empty until two groups of it were typed back from the paper.
    """

    id: str
    made: date
    kept: str = ""

    @property
    def is_kept(self) -> bool:
        """Say whether somebody proved that it was printed."""
        return bool(self.kept)


@dataclass(frozen=True, slots=True)
class Unseen:
    """A change of keys made with the recovery sheet that no second person has seen yet.

    `of` names it for `mark_seen`; `words` is the text that was agreed to; `by` a name; `mine` that the
    person signed in made it, so that somebody else has to see it.
    """

    of: str
    day: date
    by: str
    words: str
    mine: bool


@dataclass(frozen=True, slots=True)
class Recovery:
    """A day on which the sheet alone opened the record, and whom for (names)."""

    day: date
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """Everything the page about keys shows; `sheet` is None until one was made."""

    active: tuple[KeyHolder, ...]
    former: tuple[Former, ...]
    sheet: Sheet | None
    unseen: tuple[Unseen, ...]
    may_i_oversee: bool


def who_has_a_key(desk: Desk) -> Keys:
    """Say who has a key, who had one, and what stands with the recovery sheet."""
    active = tuple(desk.vault.ledger.keyring.active.values())
    return Keys(active, tuple(_former(desk)), _sheet(desk), unseen_changes(desk), desk.me.may(OVERSEES))


def unseen_changes(desk: Desk) -> tuple[Unseen, ...]:
    """List the changes made with the sheet that no second person has seen: for Home and every page."""
    made = [pair for pair in _agreed(desk) if pair[1].header.author not in desk.holders]
    if not made:
        return ()
    seen = {KeysSeen.from_body(entry.read_body()).of for entry in desk.vault.ledger.deeds(KeysSeen.kind)}
    return tuple(_unseen(desk, change, answer) for change, answer in made if change.hash not in seen)


def needs_second(desk: Desk) -> bool:
    """Say whether a change of keys takes a second person: always, but where only one has a key."""
    return len(desk.vault.ledger.keyring.active) > 1


def takes_the_sheet(desk: Desk, rights: tuple[str, ...]) -> bool:
    """Say whether with one more key, of these rights, only a sheet not known to be on paper could agree."""
    sheet = _sheet(desk)
    return not needs_second(desk) and OVERSEES not in rights and not (sheet is not None and sheet.is_kept)


def recovered_on(desk: Desk) -> tuple[Recovery, ...]:
    """Give the days on which the record was opened with the sheet alone: said on every later first page."""
    return tuple(
        Recovery(day_of(desk, entry), tuple(holder.name for holder in act.holders))
        for entry in desk.vault.ledger.deeds(Recovered.kind)
        for act in (Recovered.from_body(entry.read_body()),)
    )


def day_of(desk: Desk, entry: Entry) -> date:
    """Give the day on the school's wall on which an entry was recorded."""
    recorded = datetime.fromisoformat(entry.header.recorded_utc)
    return recorded.astimezone(ZoneInfo(desk.school.zone)).date()


def _former(desk: Desk) -> Iterator[Former]:
    """Give everybody who has no key any more, the last first; who got one again has one."""
    ledger, left = desk.vault.ledger, {one.person for one in desk.holders.values() if not one.rights}
    taken: dict[str, Former] = {}
    for entry in ledger.about_keys():
        for person, reason in _taken_by(entry):
            holder, by = ledger.keyring.ever_given(person)[-1], desk.name_of(entry.header.author)
            taken[person] = Former(holder, day_of(desk, entry), by, reason)
    yield from (taken[person] for person in reversed(taken) if person in left)


def _taken_by(entry: Entry) -> list[tuple[str, str]]:
    if entry.header.kind == KeyTaken.kind:
        act = KeyTaken.from_body(entry.read_body())
        return [(act.person, act.reason)]
    if entry.header.kind == Recovered.kind:
        return [(person, _BY_RECOVERY) for person in Recovered.from_body(entry.read_body()).taken]
    return []


def _sheet(desk: Desk) -> Sheet | None:
    sheet = desk.vault.ledger.keyring.sheet
    if sheet is None:
        return None
    made = next(e for e in reversed(desk.vault.ledger.about_keys()) if sheet.person in _sheets_of(e))
    kept = [SheetKept.from_body(entry.read_body()) for entry in desk.vault.ledger.deeds(SheetKept.kind)]
    where = next((one.kept for one in reversed(kept) if one.sheet == sheet.person), "")
    return Sheet(sheet.person, day_of(desk, made), where)


def _sheets_of(entry: Entry) -> tuple[str, ...]:
    body = entry.read_body()
    return (body["sheet"]["person"],) if "sheet" in body else ()


def _agreed(desk: Desk) -> Iterator[tuple[Entry, Entry]]:
    """Give each change of keys that a second answered, with the answer."""
    entries = desk.vault.ledger.about_keys()
    for change, answer in pairwise(entries):
        if answer.header.kind == Agreed.kind and change.header.kind not in (Agreed.kind, Recovered.kind):
            yield change, answer


def _unseen(desk: Desk, change: Entry, answer: Entry) -> Unseen:
    author, by = change.header.author, desk.holders[change.header.author].name
    words = Agreed.from_body(answer.read_body()).shown
    return Unseen(change.hash, day_of(desk, change), by, words, author == desk.me.person)
