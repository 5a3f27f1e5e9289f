"""What taking a file in would do: who is new, who changed, who stays, who may be somebody listed already.

A pupil is known again by UPN, then by admission number; by name and date of birth only with a person's yes.
Nobody is ever taken off a list because a file does not name them: that is a question.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from yps_desktop.intake.people import People, Row
from yps_desktop.record.directory import Listed, Pupil

_TWICE = "The same {what} stands on line {line} too."


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
    """Somebody who may be one of those known, by name and date of birth: a person says yes or no."""

    line: int
    now: Listed
    known: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would do, each kind in the order of its lines; `gone` are known and not in the file."""

    new: tuple[Row, ...]
    changed: tuple[Change, ...]
    same: int
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
        self._met: set[str] = set()

    def compare(self, rows: Iterable[Row]) -> Plan:
        new, changed, perhaps, refused = list[Row](), list[Change](), list[Perhaps](), list[Row]()
        same = 0
        for row in rows:
            if row.listed is None:
                refused.append(row)
            elif (one := self._found(row.listed)) is not None:
                self._met.add(one.id)
                change = _change(row.line, one, row.listed)
                changed += [change] if change.fields else []
                same += not change.fields
            elif alike := self._alike(row.listed):
                self._met |= {one.id for one in alike}
                perhaps.append(Perhaps(row.line, row.listed, alike))
            else:
                new.append(row)
        gone = tuple(one for one in self._known if one.id not in self._met and one.listed.left is None)
        return Plan(tuple(new), tuple(changed), same, tuple(perhaps), tuple(refused), gone)

    def _found(self, listed: Listed) -> Known | None:
        return next((self._by_key[key] for key in _keys(listed) if key in self._by_key), None)

    def _alike(self, listed: Listed) -> tuple[Known, ...]:
        """Give those of the same name whose date of birth is the same or not listed."""
        named = self._by_name.get(_name(listed), [])
        return tuple(one for one in named if not _born_apart(one.listed, listed))


def merged(change: Change) -> Listed:
    """Give what is listed after a change."""
    return changed_by(change.known.listed, change.now)


def _change(line: int, one: Known, now: Listed) -> Change:
    after = changed_by(one.listed, now)
    names = (field.name for field in fields(after))
    differing = tuple(name for name in names if getattr(after, name) != getattr(one.listed, name))
    return Change(line, one, now, differing)


def changed_by(before: Listed, now: Listed) -> Listed:
    """Give what is listed once a line was taken: what it leaves empty stays as it was."""
    told: Mapping[str, object] = {
        field.name: value for field in fields(now) if (value := getattr(now, field.name)) not in ("", None)
    }
    return replace(before, **told)  # type: ignore[arg-type]


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
    """Refuse every line whose number stands on another line too: the file does not say which is right."""
    listed = list(rows)
    lines: dict[tuple[str, str], list[int]] = {}
    for row in listed:
        for key in _keys(row.listed) if row.listed else ():
            lines.setdefault(key, []).append(row.line)
    for row in listed:
        twin = next((key for key in (_keys(row.listed) if row.listed else ()) if len(lines[key]) > 1), None)
        if twin is None:
            yield row
        else:
            other = next(line for line in lines[twin] if line != row.line)
            yield Row(row.line, None, (_TWICE.format(what=twin[0], line=other),))
