"""Where a person was when they locked: page, field and cursor, so that work goes on there."""

from collections.abc import Iterable
from dataclasses import dataclass

from yps_desktop.vault.database import Database


@dataclass(frozen=True, slots=True)
class Place:
    """A page's address, the field that had the focus and the cursor's position in it, in characters."""

    page: str
    field: str = ""
    cursor: int = 0


class Places:
    """The places of everybody in a vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, person: str, place: Place) -> None:
        """Keep where a person is. Raises StorageError."""
        with self._database.transaction():
            values = [person, place.page, place.field, place.cursor]
            self._database.change("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?)", values)

    def forget_cases(self, cases: Iterable[str]) -> None:
        """Let go of the places of everybody who was at these cases, inside a transaction under way."""
        for case in cases:
            self._database.change("DELETE FROM place WHERE instr(page, ?) OR instr(field, ?)", [case, case])

    def of(self, person: str) -> Place | None:
        """Say where a person was, or None."""
        row = self._database.row("SELECT page, field, cursor FROM place WHERE person = ?", [person])
        return None if row is None else Place(*row)
