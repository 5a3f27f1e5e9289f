"""What taking a file in would do: who is new, who changed, who stays, who may be somebody listed already.

A pupil is known again by UPN, then by admission number; by name and date of birth only with a person's yes.
Nobody is ever taken off a list because a file does not name them: that is a question.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from yps_desktop.intake.people import People, Row
from yps_desktop.record.directory import Listed, Pupil

_TWICE = "The same {what} stands on line {line} too."
_AGAIN = "Line {line} is the same person, by another number."
_TWO_PEOPLE = "The numbers on this line belong to two people on the list."


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody on the school's list: their permanent id and what is listed."""

    id: str
    listed: Listed


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody known whose line says something else; `fields` are the names of what differs."""

    line: int
    known: Known
    now: Listed
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Perhaps:
    """Somebody who may be one of those known, by name and date of birth: a person says yes or no.

    `is_sure` says that one person alone has that name and, of pupils, that very date of birth.
    """

    line: int
    now: Listed
    known: tuple[Known, ...]

    @property
    def is_sure(self) -> bool:
        """Say whether what is known leaves one person only."""
        one, now = self.known[0].listed, self.now
        born = not isinstance(one, Pupil) or (one.born is not None and one.born == getattr(now, "born", None))
        return len(self.known) == 1 and born


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would do, each kind in the order of its lines; `gone` are known and not in the file.

    Whoever a line may be (`perhaps`) is not among `gone` until a person has said no: see `still_gone`.
    """

    new: tuple[Row, ...]
    changed: tuple[Change, ...]
    same: tuple[Row, ...]
    perhaps: tuple[Perhaps, ...]
    refused: tuple[Row, ...]
    gone: tuple[Known, ...]


def plan(people: People, known: Iterable[Known]) -> Plan:
    """Compare a file with the school's list. Pure; linear in both."""
    here = [one for one in known if isinstance(one.listed, Pupil) == (people.of == "pupils")]
    rows = _without_twins(people.rows)
    return _Comparing(here).compare(rows)


class _Comparing:
    """Holds the list by each of its keys, and sorts rows by what they find."""

    def __init__(self, known: list[Known]) -> None:
        self._known = known
        self._by_key = {key: one for one in known for key in _keys(one.listed)}
        self._by_name: dict[tuple[str, str], list[Known]] = {}
        for one in known:
            self._by_name.setdefault(_name(one.listed), []).append(one)
        self._met: dict[str, int] = {}
        """On which line somebody was found by a number."""
        self._told: set[str] = set()
        """Whoever a line is about, or may be."""

    def compare(self, rows: Iterable[Row]) -> Plan:
        changed, same, refused, others = list[Change](), list[Row](), list[Row](), list[Row]()
        for row in rows:
            checked = self._checked(row)
            one = self._found(row.listed)
            if checked.faults:
                refused.append(checked)
                self._told |= {each.id for each in (one, *self._alike(row.listed)) if each is not None}
            elif one is None:
                others.append(row)
            else:
                self._met[one.id] = row.line
                change = _change(row.line, one, row.listed)
                changed += [change] if change.fields else []
                same += [] if change.fields else [row]
        new, perhaps = self._strangers(others)
        return Plan(tuple(new), tuple(changed), tuple(same), tuple(perhaps), tuple(refused), self._gone())

    def _strangers(self, rows: Iterable[Row]) -> tuple[list[Row], list[Perhaps]]:
        """Sort whoever no number finds: nobody who was found by a number may be one of them."""
        new, perhaps = list[Row](), list[Perhaps]()
        for row in rows:
            alike = tuple(one for one in self._alike(row.listed) if one.id not in self._met)
            self._told |= {one.id for one in alike}
            if alike:
                perhaps.append(Perhaps(row.line, row.listed, alike))
            else:
                new.append(row)
        return new, perhaps

    def _gone(self) -> tuple[Known, ...]:
        told = self._told | self._met.keys()
        return tuple(one for one in self._known if one.id not in told and one.listed.left is None)

    def _checked(self, row: Row) -> Row:
        """Refuse a line whose numbers are those of two people, or that is a second one for somebody."""
        found = {self._by_key[key].id for key in _keys(row.listed) if key in self._by_key}
        lines = [line for id in found if (line := self._met.get(id))]
        if not row.faults and len(found) > 1:
            return Row(row.line, row.listed, (_TWO_PEOPLE,))
        if not row.faults and lines:
            return Row(row.line, row.listed, (_AGAIN.format(line=lines[0]),))
        return row

    def _found(self, listed: Listed) -> Known | None:
        return next((self._by_key[key] for key in _keys(listed) if key in self._by_key), None)

    def _alike(self, listed: Listed) -> tuple[Known, ...]:
        """Give those of the same name whose date of birth is the same or not listed."""
        named = self._by_name.get(_name(listed), [])
        return tuple(one for one in named if not _born_apart(one.listed, listed))


def still_gone(found: Plan, same: Mapping[int, str]) -> tuple[Known, ...]:
    """Give whoever no line is about, by name, once it was said by line (`same`) whom each `perhaps` is."""
    said = set(same.values())
    offered = {one.id: one for each in found.perhaps for one in each.known if one.listed.left is None}
    gone = (*found.gone, *(one for id, one in offered.items() if id not in said))
    return tuple(sorted(gone, key=lambda one: _name(one.listed)))


def merged(change: Change) -> Listed:
    """Give what is listed after a change."""
    return changed_by(change.known.listed, change.now)


def _change(line: int, one: Known, now: Listed) -> Change:
    after = changed_by(one.listed, now)
    names = (field.name for field in fields(after))
    differing = tuple(name for name in names if getattr(after, name) != getattr(one.listed, name))
    return Change(line, one, now, differing)


def changed_by(before: Listed, now: Listed) -> Listed:
    """Give what is listed once a line was taken: what it leaves empty stays as it was.

    Whoever stands in a file without a day of leaving is here, though they had left before.
    """
    told: Mapping[str, object] = {
        field.name: value for field in fields(now) if (value := getattr(now, field.name)) not in ("", None)
    }
    return replace(before, **{**told, "left": now.left})  # type: ignore[arg-type]


def _keys(listed: Listed) -> tuple[tuple[str, str], ...]:
    if isinstance(listed, Pupil):
        keys = [("UPN", listed.upn), ("admission number", listed.admission)]
    else:
        keys = [("staff code", listed.code)]
    return tuple(key for key in keys if key[1])


def _name(listed: Listed) -> tuple[str, str]:
    return listed.surname.casefold(), listed.forename.casefold()


def _born_apart(one: Listed, other: Listed) -> bool:
    born = [listed.born for listed in (one, other) if isinstance(listed, Pupil)]
    return len(born) == 2 and None not in born and born[0] != born[1]


def _without_twins(rows: Iterable[Row]) -> Iterable[Row]:
    """Refuse every line whose number, or whose name and birthday without one, stands on another line too.

    The file does not say which is right.
    """
    listed = list(rows)
    lines: dict[tuple[str, ...], list[int]] = {}
    for row in listed:
        for key in _marks(row.listed):
            lines.setdefault(key, []).append(row.line)
    numbered = {row.line for row in listed if _keys(row.listed)}
    for row in listed:
        shared = [key for key in _marks(row.listed) if _is_shared(key, lines[key], numbered)]
        if row.faults or not shared:
            yield row
        else:
            other = next(line for line in lines[shared[0]] if line != row.line)
            yield Row(row.line, row.listed, (_TWICE.format(what=shared[0][0], line=other),))


def _marks(listed: Listed) -> tuple[tuple[str, ...], ...]:
    born = listed.born if isinstance(listed, Pupil) else None
    whole = (("name and date of birth", *_name(listed), born.isoformat()),) if born else ()
    return (*_keys(listed), *whole)


def _is_shared(key: tuple[str, ...], lines: list[int], numbered: set[int]) -> bool:
    """Say whether lines share a mark: two people of one name and birthday each have a number of their own."""
    return len(lines) > 1 and (len(key) == 2 or not numbered.issuperset(lines))
