"""Who is in which case: a row a person of a case, made of its entries and made anew where it is bad.

Somebody who is in several cases, under one id or under several that a person joined, is one: every row of
theirs says under which id they are counted. Whoever opened the vault sees no row of a case they are shut out
of (G7), and none is counted, so that nothing is learnt of it.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NoReturn

from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.vault.database import Database, Values
from yps_desktop.vault.one_person import OnePerson
from yps_desktop.vault.person_rows import (
    COLUMNS,
    LARGEST_LINE,
    PLACES,
    People,
    PersonRow,
    Stored,
    is_whole,
    marks_for,
    row_of,
    stored_as,
)
from yps_desktop.vault.search import folded_words
from yps_desktop.vault.shut_out import ShutOutOf

_END = 2**62
_DAMAGED = "A line of the list of people does not read back as it was saved. It is not shown."
_CASE = f"at / {PLACES}"


@dataclass(frozen=True, slots=True)
class Counted:
    """Somebody by their newest row, and how many cases they are in."""

    row: PersonRow
    cases: int


def _refuse(_: str) -> NoReturn:
    raise RecordDamagedError(_DAMAGED)


class Directory:
    """The people of every case, as one person may see them.

    `rebuild` makes the rows of a case of its entries; it is asked where one is bad.
    """

    def __init__(
        self, database: Database, shut_out: ShutOutOf, rebuild: Callable[[str], People] = _refuse
    ) -> None:
        self._database, self._shut_out, self._rebuild = database, shut_out, rebuild
        self._one_person = OnePerson(database)

    def rebuild_with(self, rebuild: Callable[[str], People]) -> None:
        """Say how the people of a case, by its id, are read out of its entries."""
        self._rebuild = rebuild

    def put(self, opened_seq: int, people: People) -> None:
        """Keep a case's people in place of those before, inside a transaction that is under way.

        Only what differs is written.
        """
        digest = people.digest()
        if self._kept(opened_seq) == digest:
            return
        self._database.change("INSERT OR REPLACE INTO people_kept VALUES (?, ?)", [opened_seq, digest])
        before = {row.at: row for row in map(row_of, self._stored(opened_seq))}
        after = {row.at: row for row in people.placed(opened_seq)}
        self._drop(before.keys() - after.keys())
        for at, row in after.items():
            if at not in before or before[at].told != row.told:
                self._write(row)
        self._one_person.put(opened_seq, people.links)
        persons = {row.person for row in (*before.values(), *after.values())}
        concerned = self._one_person.concerned_by(persons, {row.one for row in before.values()})
        self._one_person.count_anew(concerned)

    def holds(self, opened_seq: int, people: People) -> bool:
        """Say whether what is kept of a case is this, hidden or not: for making rows anew."""
        stored = self._stored(opened_seq)
        if self._kept(opened_seq) != people.digest() or not all(map(is_whole, stored)):
            return False
        rows = [*map(row_of, stored)]
        as_one = all(row.one == min(self._one_person.one_with(row.person)) for row in rows)
        return as_one and [row.told for row in rows] == [row.told for row in people.rows]

    def drop(self, opened_seq: int) -> None:
        """Take a case's people out, so that they are made anew whatever was kept, in a transaction."""
        self.put(opened_seq, People())
        self._drop(stored[0] for stored in self._stored(opened_seq))
        self._database.change("DELETE FROM people_kept WHERE opened_seq = ?", [opened_seq])

    def forget(self, opened_seq: int) -> None:
        """Take a case's people out so that no word of them stands in the file, in a transaction under way."""
        self.drop(opened_seq)
        self._database.change("INSERT INTO person_search (person_search) VALUES ('optimize')")

    def page(
        self, after: tuple[str, int] | None = None, what: Collection[str] = (), limit: int = 30
    ) -> tuple[Counted, ...]:
        """Read a page of the list by name: those after a `by_name` and `at`; of some kinds."""
        hidden, values = self._shut_out.hidden_rows()
        kinds = {f"what{n}": one for n, one in enumerate(what)}
        of_kind = f"AND what IN ({', '.join(f':{name}' for name in kinds)}) " if kinds else ""
        cases = f"SELECT count(DISTINCT {_CASE}) FROM person_in_case WHERE one = p.one AND {_CASE}"
        sql = (
            f"SELECT {COLUMNS}, ({cases} NOT IN ({hidden})) FROM person_in_case AS p "
            f"WHERE (by_name, at) > (:name, :at) {of_kind}AND {_CASE} NOT IN ({hidden}) "
            "AND NOT EXISTS (SELECT 1 FROM person_in_case AS n WHERE n.one = p.one AND n.at > p.at "
            f"AND n.{_CASE} NOT IN ({hidden})) ORDER BY by_name, at LIMIT :limit"
        )
        name, at = after if after is not None else ("", -1)
        asked = {"name": name, "at": at, "limit": limit, **kinds, **values}
        return tuple(Counted(row_of(one), one[-1]) for one in self._sound(sql, asked))

    def find(self, typed: str, before: int | None = None, limit: int = 30) -> tuple[PersonRow, ...]:
        """Find rows, newest first, of which each typed word begins a word, with an `at` below `before`."""
        words = folded_words(typed).split()
        asked = " AND ".join(f'"{word}"*' for word in words)
        return self._matching("words", asked, before, limit)

    def cases_of_joined(self, typed: str, before: int | None = None, limit: int = 30) -> tuple[int, ...]:
        """Find the cases, newest first, of those joined with somebody of that name, whatever they are called.

        Cases are given by `opened_seq`, below `before`. Where nobody was ever joined nothing is read.
        """
        if self._database.row("SELECT 1 FROM person_link LIMIT 1") is None:
            return ()
        ones = {row.one for row in self.find(typed)}
        hidden, values = self._shut_out.hidden_rows()
        named = {f"one{n}": one for n, one in enumerate(ones)}
        among = ", ".join(f":{name}" for name in named)
        sql = (
            f"SELECT DISTINCT {_CASE} AS opened FROM person_in_case WHERE one IN ({among}) "
            f"AND {_CASE} < :before AND {_CASE} NOT IN ({hidden}) ORDER BY opened DESC LIMIT :limit"
        )
        asked = {"before": _END if before is None else before, "limit": limit, **named, **values}
        return tuple(seq for (seq,) in self._database.rows(sql, asked))

    def marked(self, marks: Iterable[str], limit: int = 50) -> tuple[PersonRow, ...]:
        """Find the newest rows that carry one of these marks."""
        return self._matching("marks", " OR ".join(f'"{mark}"' for mark in marks), None, limit)

    def sharing(self, words: Sequence[str], limit: int = 50) -> tuple[PersonRow, ...]:
        """Find the newest rows that hold at least two of these words."""
        pairs = (f'("{one}" AND "{other}")' for one, other in combinations(words, 2))
        return self._matching("words", " OR ".join(pairs), None, limit)

    def everywhere(self, person: str) -> tuple[PersonRow, ...]:
        """Give every row of the one to whom a person's id belongs, newest first."""
        hidden, values = self._shut_out.hidden_rows()
        sql = (
            f"SELECT {COLUMNS} FROM person_in_case WHERE one IN (SELECT one FROM person_in_case "
            f"WHERE person = :person) AND {_CASE} NOT IN ({hidden}) ORDER BY at DESC"
        )
        return self._read(sql, {"person": person, **values})

    def counted_as(self, ones: Collection[str]) -> tuple[PersonRow, ...]:
        """Give every row that is counted under one of these ids, newest first."""
        hidden, values = self._shut_out.hidden_rows()
        named = {f"one{n}": one for n, one in enumerate(ones)}
        among = ", ".join(f":{name}" for name in named)
        sql = (
            f"SELECT {COLUMNS} FROM person_in_case WHERE one IN ({among}) AND {_CASE} NOT IN ({hidden}) "
            "ORDER BY at DESC"
        )
        return self._read(sql, {**named, **values})

    def newest(self, before: int | None, limit: int) -> tuple[PersonRow, ...]:
        """Read rows newest first, those whose `at` is below `before`."""
        hidden, values = self._shut_out.hidden_rows()
        sql = (
            f"SELECT {COLUMNS} FROM person_in_case WHERE at < :at AND {_CASE} NOT IN ({hidden}) "
            "ORDER BY at DESC LIMIT :limit"
        )
        asked = {"at": _END if before is None else before, "limit": limit, **values}
        return self._read(sql, asked)

    def are_parted(self, some: Collection[str], others: Collection[str]) -> bool:
        """Say whether it was said last, of anybody of one side and of the other, that they are two people."""
        return self._one_person.are_parted(some, others)

    def joined_to(self, person: str) -> set[str]:
        """Give every id that an entry joined directly with this one; hidden ones too, never for showing."""
        return self._one_person.joined_to([person]) - {person}

    def _matching(self, column: str, asked: str, before: int | None, limit: int) -> tuple[PersonRow, ...]:
        """Ask for the newest rows that match; what is hidden is left out before they are counted off."""
        if not asked:
            return ()
        hidden, values = self._shut_out.hidden_rows()
        sql = (
            "SELECT rowid FROM person_search WHERE person_search MATCH :asked AND rowid < :before "
            f"AND rowid / {PLACES} NOT IN ({hidden}) ORDER BY rowid DESC LIMIT :limit"
        )
        start = _END if before is None else before
        told = {"asked": f"{column} : ({asked})", "before": start, "limit": limit, **values}
        places = [at for (at,) in self._database.rows(sql, told)]
        where = f"at IN ({marks_for(places)}) ORDER BY at DESC"
        return self._read(f"SELECT {COLUMNS} FROM person_in_case WHERE {where}", places)

    def _kept(self, opened_seq: int) -> bytes | None:
        row = self._database.row("SELECT sha256 FROM people_kept WHERE opened_seq = ?", [opened_seq])
        return row[0] if row else None

    def _stored(self, opened_seq: int) -> list[Stored]:
        first = opened_seq * PLACES
        sql = f"SELECT {COLUMNS} FROM person_in_case WHERE at >= ? AND at < ? ORDER BY at"
        return self._database.rows(sql, [first, first + PLACES])

    def _drop(self, places: Iterable[int]) -> None:
        for at in places:
            self._database.change("DELETE FROM person_in_case WHERE at = ?", [at])
            self._database.change("DELETE FROM person_search WHERE rowid = ?", [at])

    def _write(self, row: PersonRow) -> None:
        if len(row.line) > LARGEST_LINE:
            raise ValueError("a line of the list of people is larger than a row may be")
        sql = f"INSERT OR REPLACE INTO person_in_case ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"
        self._database.change(sql, stored_as(row))
        sql = "INSERT OR REPLACE INTO person_search (rowid, words, marks) VALUES (?, ?, ?)"
        self._database.change(sql, [row.at, row.words, " ".join(row.marks)])

    def _read(self, sql: str, values: Values) -> tuple[PersonRow, ...]:
        return tuple(map(row_of, self._sound(sql, values)))

    def _sound(self, sql: str, values: Values) -> list[Stored]:
        """Read rows; those of a case in which one is bad are made anew, and then it is asked again."""
        stored = self._database.rows(sql, values)
        bad = {one[0] // PLACES for one in stored if not is_whole(one)}
        for opened_seq in bad:
            self._mend(opened_seq)
        if bad and not self._database.read_only:
            stored = self._database.rows(sql, values)
        return [one if is_whole(one) else self._anew(one) for one in stored]

    def _mend(self, opened_seq: int) -> None:
        people = self._people_of(opened_seq)
        if not self._database.read_only:
            with self._database.transaction():
                self.drop(opened_seq)
                self.put(opened_seq, people)

    def _anew(self, stored: Stored) -> Stored:
        """Give a bad row as the entries say it, where nothing can be written."""
        at = stored[0]
        found = (row for row in self._people_of(at // PLACES).placed(at // PLACES) if row.at == at)
        row = next(found, None)
        return (*stored_as(row), *stored[7:]) if row is not None else _refuse("")

    def _people_of(self, opened_seq: int) -> People:
        row = self._database.row("SELECT case_id FROM header WHERE seq = ?", [opened_seq])
        return self._rebuild(row[0]) if row and row[0] else People()
