"""The school's lists of pupils and staff: what a file would do, and taking it in whole or not at all.

A file is read and compared on *work*; the list is read and written on *record* a slice at a time, and used
only once the entry that says so is written.
"""

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from yps_desktop.intake.headings import Of
from yps_desktop.intake.opening import bytes_of, table_in
from yps_desktop.intake.people import People, people_in
from yps_desktop.intake.plan import Known, Plan, changed_by, merged, plan
from yps_desktop.record.canonical import canonical, read_object
from yps_desktop.record.directory import Listed, Pupil, StaffMember, listed_from_json, listed_to_json
from yps_desktop.record.list_acts import ListTakenIn
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.school_lists import ListedRow
from yps_desktop.vault.search import fold

SLICE = 400
"""Rows of a list read or written at a time, so that nobody waits behind them."""
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


def read_file(path: Path, of: Of, said: Callable[[int], None] | None = None) -> FileRead:
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
    """Put the whole list together as it will be. Long: it runs on *work*."""
    of = read.people.of
    people = {one.id: one.listed for one in known}
    people |= {change.known.id: merged(change) for change in found.changed}
    joined = [one for one in found.perhaps if one.line in answered.same]
    for one in joined:
        id = answered.same[one.line]
        people[id] = changed_by(people[id], one.now)
    strangers = [one.now for one in found.perhaps if one.line not in answered.same]
    new = [*(row.listed for row in found.new if row.listed is not None), *strangers]
    people |= {secrets.token_hex(8): listed for listed in new}
    left = {id: day for id, day in answered.left.items() if id in {one.id for one in found.gone}}
    people |= {id: replace(people[id], left=day) for id, day in left.items()}
    act = ListTakenIn(
        list=of,
        sha256=read.sha256,
        new=len(new),
        changed=len(found.changed),
        same=found.same,
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
    """Write a slice of the next list beside the one in use. Raises StorageError."""
    desk.vault.school_lists.stage(of, rows)


def take_in(desk: Desk, ready: Ready) -> None:
    """Use the staged list, and write down that it was. Raises StorageError; then neither was done."""
    write(desk, [of_act(ready.act)], also=lambda: desk.vault.school_lists.switch(ready.of))


def find(desk: Desk, of: Of, typed: str, most: int = 8) -> tuple[Known, ...]:
    """Find people on a list of whom each typed word begins a word of the name; who left comes last."""
    rows = desk.vault.school_lists.find(of, fold(typed).split(), most)
    return tuple(sorted((_known(of, row) for row in rows), key=_here_first))


def _here_first(one: Known) -> tuple[bool, str, str]:
    return one.listed.left is not None, one.listed.surname.casefold(), one.listed.forename.casefold()


def _known(of: Of, row: ListedRow) -> Known:
    return Known(row.id, listed_from_json(_KINDS[of], read_object(row.payload)))


def _row(id: str, listed: Listed) -> ListedRow:
    words = [listed.surname, listed.forename]
    words += [listed.known_as, listed.upn, listed.admission] if isinstance(listed, Pupil) else [listed.code]
    return ListedRow(id, canonical(listed_to_json(listed)), tuple(fold(" ".join(words)).split()))
