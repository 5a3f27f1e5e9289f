"""Who had a key when, and which right: read from the entries about keys, and held against every other.

A change of keys stands with its second person's answer in the very next entry (vault/two_people.py), or it is
no change but damage.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from yps_desktop.record.acts import Agreed, RecordRestored
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.destruction_acts import CaseDestroyed
from yps_desktop.record.entry import Entry, check_signature
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.holders import OF_PEOPLE, OVERSEES, RECOVERS, KeyHolder
from yps_desktop.record.key_acts import (
    KeyGiven,
    KeysSeen,
    KeyTaken,
    Recovered,
    RightsChanged,
    SheetMade,
    VaultMade,
)
from yps_desktop.record.rules.key_rights import why_not_write
from yps_desktop.vault.destructions import Destructions
from yps_desktop.vault.two_people import TwoPeople

KEY_KINDS = (
    VaultMade.kind,
    KeyGiven.kind,
    KeyTaken.kind,
    RightsChanged.kind,
    SheetMade.kind,
    Recovered.kind,
)
"""Kinds of entries that say who has a key; the answers to them go with them."""


class Keyring:
    """The keys of everybody who ever had one, each from the entry on that gave it to the one that took it.

    The recovery sheets are among them, with the right to recover and no other.
    """

    def __init__(self) -> None:
        self._since: dict[str, list[tuple[int, KeyHolder | None]]] = {}
        self._people = TwoPeople()
        self.destroyed = Destructions()
        """The cases that two people destroyed, by id."""
        self.learnt_from: list[int] = []
        """The places in the chain of the entries about keys: these are read first when a record is opened."""
        self._read: Mapping[str, Callable[[int, str, Mapping[str, Any]], None]] = {
            KeyGiven.kind: self._given,
            KeyTaken.kind: self._taken,
            RightsChanged.kind: self._rights,
            SheetMade.kind: self._sheet_made,
            Recovered.kind: self._recovered,
        }

    def copy(self) -> "Keyring":
        """Give a keyring that may learn more without this one knowing."""
        copied = Keyring()
        copied._since = {person: list(given) for person, given in self._since.items()}
        copied._people, copied.learnt_from = self._people.copy(), list(self.learnt_from)
        copied.destroyed = Destructions(self.destroyed)
        return copied

    @property
    def holders(self) -> Mapping[str, KeyHolder]:
        """Give everybody who ever had a key, by person id, as last given; with no right, who has none."""
        return {person: _last(given) for person, given in self._since.items() if not _is_sheet(given)}

    @property
    def active(self) -> Mapping[str, KeyHolder]:
        """Give everybody who has a key now, by person id."""
        return {person: holder for person, holder in self.holders.items() if holder.rights}

    @property
    def sheet(self) -> KeyHolder | None:
        """Give the recovery sheet in use, or None."""
        sheets = (given[-1][1] for given in self._since.values() if _is_sheet(given))
        return next((sheet for sheet in sheets if sheet is not None), None)

    def ever_given(self, person: str) -> tuple[KeyHolder, ...]:
        """Give every key and every right a person or a sheet ever had, oldest first."""
        return tuple(holder for _, holder in self._since.get(person, ()) if holder is not None)

    def learn(self, entry: Entry) -> None:
        """Take in an entry, in the order of the chain: it may be about keys.

        If it is, its signature is checked first. Raises RecordDamagedError where it may not stand there.
        """
        if self._is_about_keys(entry):
            self.learnt_from.append(entry.header.seq)

    def _is_about_keys(self, entry: Entry) -> bool:
        header = entry.header
        if (header.kind == VaultMade.kind) != (header.seq == 1):
            raise RecordDamagedError(f"Entry {header.seq} makes a record where none may begin.")
        if header.seq == 1:
            self._begin(entry)
            return True
        is_answer = header.kind == Agreed.kind and header.case is None
        if self._people.takes(entry, Agreed.from_body(entry.read_body()).of if is_answer else ()):
            self.check(entry)
            return True
        if header.kind == RecordRestored.kind:
            return self._restored(entry)
        if header.kind == CaseDestroyed.kind:
            return self._destroyed(entry)
        if header.kind not in self._read:
            return False
        self.check(entry)
        self._change(entry)
        return True

    def check(self, entry: Entry) -> None:
        """Check that an entry's author signed it with the key, and had the right, they had then.

        Raises RecordDamagedError.
        """
        header = entry.header
        holder = self._at(header.author, header.seq)
        if holder is None:
            raise RecordDamagedError(f"Entry {header.seq} is signed by somebody who had no key then.")
        check_signature(entry, _key(entry, holder))
        self.destroyed.check_written_before(entry)
        body = _answer(entry) if header.kind == Agreed.kind else {}
        if why_not_write(holder, header.kind, body, header.case):
            raise RecordDamagedError(f"Entry {header.seq} is signed by somebody who had not the right to it.")
        if header.kind == KeysSeen.kind:
            self._people.check_seen(header.seq, header.author, KeysSeen.from_body(entry.read_body()).of)

    def check_whole(self) -> None:
        """Check that no change of keys waits for its second person. Raises RecordDamagedError."""
        self._people.check_whole()

    def _at(self, person: str, seq: int) -> KeyHolder | None:
        """Give the key somebody had when an entry was written; the first is signed with its own."""
        given = self._since.get(person, [])
        if seq == 1:
            return given[0][1] if given else None
        had = [holder for since, holder in given if since < seq]
        return had[-1] if had else None

    def _begin(self, entry: Entry) -> None:
        founder = VaultMade.from_body(entry.read_body()).founder
        if founder.person != entry.header.author:
            raise RecordDamagedError("The first entry is not signed by the person it names.")
        if entry.header.vault != entry.header.author_key:
            raise RecordDamagedError(
                "The first entry is not signed with the key that this record began with."
            )
        _check_person(1, founder)
        self._put(1, founder.person, founder)
        self.check(entry)

    def _change(self, entry: Entry) -> None:
        """Take in a change of keys: in force at once where nobody else has a key, else once it is agreed."""
        header, body, others = entry.header, entry.read_body(), set(self.active) - {entry.header.author}
        seq = header.seq
        if header.kind == Recovered.kind:
            people = {holder.person for holder in Recovered.from_body(body).holders}
            self._people.wait(entry, by=people, each=True)
        elif self._people.wants_sheet:
            self._people.note(entry)
        elif others:
            seq += 1
            sheet = self.sheet
            new_sheet_after = sheet.person if sheet is not None and header.kind != SheetMade.kind else ""
            self._people.wait(entry, by=self._seconds(header.author), sheet=new_sheet_after)
        else:
            self._people.note(entry)
        self._read[header.kind](seq, header.author, body)
        self._check_overseen(header.seq)

    def _restored(self, entry: Entry) -> bool:
        """Take in a backup brought back: over a record it takes two people who oversee, and no sheet."""
        if not RecordRestored.from_body(entry.read_body()).kept:
            return False
        self._wait_for_overseer(entry, "bringing back of the record")
        return True

    def _destroyed(self, entry: Entry) -> bool:
        """Take in a case destroyed: it takes two people who oversee, and no sheet."""
        self._wait_for_overseer(entry, "destroying of a case")
        self.destroyed.note(entry)
        return True

    def _wait_for_overseer(self, entry: Entry, what: str) -> None:
        """Take in what one overseer did and another must agree to."""
        self.check(entry)
        seq, author = entry.header.seq, entry.header.author
        overseers = {one for one, holder in self.active.items() if holder.may(OVERSEES)}
        if author not in overseers:
            raise RecordDamagedError(f"Entry {seq} is signed by somebody who had not the right to it.")
        if overseers == {author}:
            raise RecordDamagedError(
                f"The {what} before entry {seq + 1} had nobody else who might agree to it."
            )
        self._people.wait(entry, by=overseers - {author}, what=what)

    def _seconds(self, author: str) -> set[str]:
        """Give who may be the second person: another who oversees, or the sheet."""
        sheet = {self.sheet.person} if self.sheet is not None else set()
        return {one for one, holder in self.active.items() if holder.may(OVERSEES)} - {author} | sheet

    def _given(self, seq: int, author: str, body: Mapping[str, Any]) -> None:
        holder = KeyGiven.from_body(body).holder
        _check_person(seq, holder)
        was_sheet = _is_sheet(self._since.get(holder.person, []))
        if holder.person == author or was_sheet or self._is_used(holder):
            raise RecordDamagedError(f"Entry {seq} gives a key that may not be given there.")
        self._put(seq, holder.person, holder)

    def _taken(self, seq: int, author: str, body: Mapping[str, Any]) -> None:
        person = KeyTaken.from_body(body).person
        if person == author or person not in self.active:
            raise RecordDamagedError(f"Entry {seq} takes a key that may not be taken there.")
        self._put(seq, person, None)

    def _rights(self, seq: int, _author: str, body: Mapping[str, Any]) -> None:
        holder = RightsChanged.from_body(body).holder
        before = self.active.get(holder.person)
        _check_person(seq, holder)
        if before is None or replace(before, **_said_of(holder)) != holder:
            raise RecordDamagedError(f"Entry {seq} changes more of a person than name, office and rights.")
        self._put(seq, holder.person, holder)

    def _sheet_made(self, seq: int, _author: str, body: Mapping[str, Any]) -> None:
        self._put_sheet(seq, SheetMade.from_body(body).sheet)

    def _recovered(self, seq: int, _author: str, body: Mapping[str, Any]) -> None:
        act = Recovered.from_body(body)
        if set(act.taken) != set(self.active) or len({holder.person for holder in act.holders}) != 2:
            raise RecordDamagedError(f"Entry {seq} does not give the record to two people and no other.")
        for person in act.taken:
            self._put(seq, person, None)
        for holder in act.holders:
            _check_person(seq, holder)
            if holder.person in self._since or self._is_used(holder) or not holder.may(OVERSEES):
                raise RecordDamagedError(f"Entry {seq} gives a key that may not be given there.")
            self._put(seq, holder.person, holder)
        self._put_sheet(seq, act.sheet)

    def _put_sheet(self, seq: int, sheet: KeyHolder) -> None:
        if sheet.rights != (RECOVERS,) or sheet.person in self._since or self._is_used(sheet):
            raise RecordDamagedError(f"Entry {seq} makes a recovery sheet that is none.")
        if self.sheet is not None:
            self._put(seq, self.sheet.person, None)
        self._put(seq, sheet.person, sheet)

    def _put(self, seq: int, person: str, holder: KeyHolder | None) -> None:
        self._since.setdefault(person, []).append((seq, holder))

    def _is_used(self, holder: KeyHolder) -> bool:
        """Say whether a signing key was anybody's before: a signature must name one person."""
        known = (one for given in self._since.values() for _, one in given)
        return any(one is not None and one.signing_key == holder.signing_key for one in known)

    def _check_overseen(self, seq: int) -> None:
        if not any(holder.may(OVERSEES) for holder in self.active.values()):
            raise RecordDamagedError(f"Entry {seq} leaves nobody who oversees the record.")


def _is_sheet(given: list[tuple[int, KeyHolder | None]]) -> bool:
    first = given[0][1] if given else None
    return first is not None and first.rights == (RECOVERS,)


def _last(given: list[tuple[int, KeyHolder | None]]) -> KeyHolder:
    """Give somebody as last given; without rights where the key was taken."""
    had = [holder for _, holder in given if holder is not None]
    return had[-1] if given[-1][1] is not None else replace(had[-1], rights=())


def _said_of(holder: KeyHolder) -> dict[str, Any]:
    return {"name": holder.name, "office": holder.office, "rights": holder.rights}


def _answer(entry: Entry) -> dict[str, Any]:
    """Read an answer; of one whose words were destroyed nobody can say more than that somebody gave it."""
    return entry.read_body() if entry.body is not None else {"answer": "witnessed"}


def _check_person(seq: int, holder: KeyHolder) -> None:
    if not holder.rights or not set(holder.rights) <= set(OF_PEOPLE):
        raise RecordDamagedError(f"Entry {seq} gives somebody rights that a person cannot have.")


def _key(entry: Entry, holder: KeyHolder) -> bytes:
    try:
        return bytes.fromhex(holder.signing_key)
    except ValueError as fault:
        raise FormatError(f"The key that entry {entry.header.seq} is signed with is not a key.") from fault
