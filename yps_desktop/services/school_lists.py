"""The school's lists of pupils and staff: what a file would do, and taking it in whole or not at all.

A file is read and compared on *work*; the list is read and written on *record* a slice at a time, and used
only once the entry that says so is written.
"""

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from yps_desktop.intake.headings import Of
from yps_desktop.intake.opening import bytes_of, table_in
from yps_desktop.intake.people import Heard, People, Row, people_in
from yps_desktop.intake.plan import Change, Known, Perhaps, Plan, changed_by, merged, plan, still_gone
from yps_desktop.intake.table import IntakeError
from yps_desktop.record.canonical import canonical, read_object
from yps_desktop.record.directory import Listed, Pupil, StaffMember, listed_from_json, listed_to_json
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import WRITES
from yps_desktop.record.list_acts import ListTakenIn
from yps_desktop.record.times import recorded
from yps_desktop.services.deed_words import who_did
from yps_desktop.services.desk import Desk, need
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.school_lists import ListedRow
from yps_desktop.vault.search import folded_words, forms

__all__ = [
    "SLICE",
    "Answered",
    "Change",
    "FileRead",
    "Heard",
    "IntakeError",
    "Known",
    "ListTakenIn",
    "Of",
    "Perhaps",
    "Plan",
    "Ready",
    "Row",
    "Standing",
    "clear_slice",
    "compare",
    "find",
    "known_slice",
    "make_ready",
    "read_file",
    "slices",
    "stage_slice",
    "standing",
    "still_gone",
    "take_in",
]

TWICE = "Lines {first} and {second} cannot both be the same person. Nothing has changed."
SLICE = 200
"""Rows of a list read or written at a time, so that nobody waits behind them."""
_SORTED = 200
"""Rows of which the best few are chosen while somebody types."""
_KINDS: Mapping[Of, type[Listed]] = {"pupils": Pupil, "staff": StaffMember}


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file's people and the SHA-256 of its bytes."""

    people: People = field(repr=False)
    sha256: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What a person said to the questions a file raises.

    `same` gives, by line, the id of the person it is; a line that is not in it is somebody new. `left` gives
    the day somebody left, by id; who is not in it is still here.
    """

    same: Mapping[int, str] = field(default_factory=dict)
    left: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ready:
    """A whole list as it will be, and the entry that will say so."""

    of: Of
    rows: tuple[ListedRow, ...] = field(repr=False)
    act: ListTakenIn


@dataclass(frozen=True, slots=True)
class Standing:
    """What there is of one list: how many people, and by whom, when and how it was last taken in."""

    of: Of
    many: int
    when: datetime | None = None
    who: str = ""
    act: ListTakenIn | None = None


def standing(desk: Desk, of: Of) -> Standing:
    """Say what there is of a list. Raises RecordDamagedError."""
    many, newest = desk.vault.school_lists.count(of), None
    for entry in desk.vault.ledger.deeds(ListTakenIn.kind):
        act = ListTakenIn.from_body(entry.read_body())
        newest = (entry, act) if act.list == of else newest
    if newest is None:
        return Standing(of, many)
    entry, act = newest
    when = recorded(entry).astimezone(ZoneInfo(desk.school.zone))
    return Standing(of, many, when, who_did(entry, desk.holders), act)


def read_file(path: Path, of: Of, said: Heard | None = None) -> FileRead:
    """Read a file. Long: it runs on *work*. Raises IntakeError; the file is never changed."""
    data = bytes_of(path)
    return FileRead(people_in(table_in(data), of, said), sha256(data).hexdigest())


def known_slice(desk: Desk, of: Of, after: str = "") -> tuple[Known, ...]:
    """Read a slice of the list in use, by id, beginning after one; fewer than `SLICE` are the last."""
    return tuple(_known(of, row) for row in desk.vault.school_lists.page(of, after, SLICE))


def compare(read: FileRead, known: Iterable[Known]) -> Plan:
    """Say what the file would do to the whole list. Long: it runs on *work*."""
    return plan(read.people, known)


def make_ready(read: FileRead, known: Sequence[Known], found: Plan, answered: Answered) -> Ready:
    """Put the whole list together as it will be. Long: it runs on *work*.

    Raises YpsError where two lines are said to be one person.
    """
    of = read.people.of
    _check_once(answered)
    people = {one.id: one.listed for one in known}
    people |= {change.known.id: merged(change) for change in found.changed}
    joined = [one for one in found.perhaps if one.line in answered.same]
    for one in joined:
        id = answered.same[one.line]
        people[id] = changed_by(people[id], one.now)
    strangers = [one.now for one in found.perhaps if one.line not in answered.same]
    new = [*(row.listed for row in found.new), *strangers]
    people |= {secrets.token_hex(8): listed for listed in new}
    gone = {one.id for one in still_gone(found, answered.same)}
    left = {id: day for id, day in answered.left.items() if id in gone}
    people |= {id: replace(people[id], left=day) for id, day in left.items()}
    act = ListTakenIn(
        list=of,
        sha256=read.sha256,
        new=len(new),
        changed=len(found.changed),
        same=len(found.same),
        joined=len(joined),
        left=len(left),
        refused=len(found.refused),
    )
    return Ready(of, tuple(_row(id, listed) for id, listed in people.items()), act)


def slices(ready: Ready) -> Iterator[tuple[ListedRow, ...]]:
    """Part the list into what is staged at a time."""
    for at in range(0, len(ready.rows), SLICE):
        yield ready.rows[at : at + SLICE]


def clear_slice(desk: Desk, of: Of) -> bool:
    """Clear away a slice of what is not in use; say whether there may be more. Before staging, and after."""
    return desk.vault.school_lists.clear(of, SLICE)


def stage_slice(desk: Desk, of: Of, rows: Iterable[ListedRow]) -> None:
    """Write a slice of the next list beside the one in use. Raises NotAllowedError, StorageError."""
    need(desk.me, WRITES)
    desk.vault.school_lists.stage(of, rows)


def take_in(desk: Desk, ready: Ready) -> None:
    """Use the staged list, and write down that it was. Raises StorageError; then neither was done."""
    write(desk, [of_act(ready.act)], also=lambda: desk.vault.school_lists.switch(ready.of, len(ready.rows)))


def find(desk: Desk, of: Of, typed: str, most: int = 8) -> tuple[Known, ...]:
    """Find people on a list of whom each typed word begins a word of the name; who left comes last."""
    rows = desk.vault.school_lists.find(of, folded_words(typed).split(), _SORTED)
    return tuple(sorted((_known(of, row) for row in rows), key=_here_first))[:most]


def listed(desk: Desk, id: str) -> Listed | None:
    """Give what the lists in use hold of somebody by their id, or None. Raises RecordDamagedError."""
    rows = ((of, desk.vault.school_lists.row(of, id)) for of in _KINDS)
    return next((_known(of, row).listed for of, row in rows if row is not None), None)


def _here_first(one: Known) -> tuple[bool, str, str]:
    return one.listed.left is not None, one.listed.surname.casefold(), one.listed.forename.casefold()


def _known(of: Of, row: ListedRow) -> Known:
    return Known(row.id, listed_from_json(_KINDS[of], read_object(row.payload)))


def _row(id: str, listed: Listed) -> ListedRow:
    words = [listed.surname, listed.forename]
    words += [listed.known_as, listed.upn, listed.admission] if isinstance(listed, Pupil) else [listed.code]
    found_by = dict.fromkeys(word for form in forms(" ".join(words)) for word in form.split())
    return ListedRow(id, canonical(listed_to_json(listed)), tuple(found_by))


def _check_once(answered: Answered) -> None:
    said: dict[str, int] = {}
    for line, id in answered.same.items():
        if id in said:
            raise YpsError(TWICE.format(first=said[id], second=line))
        said[id] = line
