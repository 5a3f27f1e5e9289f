"""Who is one person with whom: what entries said last of each two ids, followed as far as it goes."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from yps_desktop.vault.database import Database
from yps_desktop.vault.person_rows import COLUMNS, Link, ids, marks_for, row_of, stored_as


class OnePerson:
    """What the entries of all cases say of who is one person, and under which id each row is counted.

    An id that stands in several cases is one person from the start. Everything here is written inside a
    transaction that is under way.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, opened_seq: int, links: Iterable[Link]) -> None:
        """Keep what the entries of a case say, in place of what they said before."""
        self._database.change("DELETE FROM person_link WHERE opened_seq = ?", [opened_seq])
        sql = "INSERT INTO person_link (opened_seq, seq, person, other, joined) VALUES (?, ?, ?, ?, ?)"
        for one in links:
            self._database.change(sql, [opened_seq, one.seq, one.person, one.other, one.joined])

    def concerned_by(self, persons: Collection[str], ones: Collection[str]) -> set[str]:
        """Give these persons, whoever is counted under these ids, and whoever an entry links them with."""
        rows = self._database.rows(
            f"SELECT DISTINCT person FROM person_in_case WHERE one IN ({marks_for(ones)})", [*ones]
        )
        known = {*persons, *ids(rows)}
        linked = self._said(f"person IN ({marks_for(known)}) OR other IN ({marks_for(known)})", [*known] * 2)
        return known | {person for pair in linked for person in pair}

    def count_anew(self, persons: Collection[str]) -> None:
        """Work out who is one with whom, and write it into the rows of those for whom it changed."""
        left = set(persons)
        while left:
            same = self.one_with(first := left.pop())
            left -= same | {first}
            if same:
                self._count_as(min(same), same)

    def one_with(self, person: str) -> set[str]:
        """Give every id that is one person with this one, as far as somebody of that id is in a case."""
        same, ahead = set[str](), {person}
        while ahead:
            here = self._in_cases(ahead)
            same |= here
            ahead = self.joined_to(here) - same
        return same

    def are_parted(self, some: Collection[str], others: Collection[str]) -> bool:
        """Say whether it was said last, of anybody of one side and of the other, that they are two people."""
        one, other = marks_for(some), marks_for(others)
        where = f"(person IN ({one}) AND other IN ({other})) OR (person IN ({other}) AND other IN ({one}))"
        return not all(self._said(where, [*some, *others, *others, *some]).values())

    def joined_to(self, persons: Collection[str]) -> set[str]:
        """Give every id that an entry joined directly with one of these."""
        marks = marks_for(persons)
        said = self._said(f"person IN ({marks}) OR other IN ({marks})", [*persons] * 2)
        return {person for pair, joined in said.items() if joined for person in pair}

    def _in_cases(self, persons: Collection[str]) -> set[str]:
        sql = f"SELECT DISTINCT person FROM person_in_case WHERE person IN ({marks_for(persons)})"
        return ids(self._database.rows(sql, [*persons]))

    def _said(self, where: str, values: list[str]) -> dict[frozenset[str], bool]:
        """Give what was said last of each two: an entry in either case is enough."""
        sql = f"SELECT person, other, joined FROM person_link WHERE {where} ORDER BY seq"
        return {
            frozenset((one, other)): bool(joined) for one, other, joined in self._database.rows(sql, values)
        }

    def _count_as(self, one: str, persons: Collection[str]) -> None:
        sql = f"SELECT {COLUMNS} FROM person_in_case WHERE person IN ({marks_for(persons)}) AND one != ?"
        for stored in self._database.rows(sql, [*persons, one]):
            row = stored_as(replace(row_of(stored), one=one))
            sql = "UPDATE person_in_case SET one = ?, sha256 = ? WHERE at = ?"
            self._database.change(sql, [one, row[-1], row[0]])
