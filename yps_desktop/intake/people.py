"""Turns the lines of a table into pupils or staff, each with what is wrong with it, line by line."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from yps_desktop.intake.day_order import DayWritten, Order, day_in, order_of
from yps_desktop.intake.headings import Of, What, columns_of, not_taken
from yps_desktop.intake.table import Cell, Line, Table
from yps_desktop.record.directory import Listed, ListSex, Pupil, StaffMember
from yps_desktop.record.upn import fault_of_upn, folded_upn

Heard = Callable[[int, int], None]
"""Hears how many lines were read, of how many."""

LONGEST_NAME = 120
_DAYS: tuple[What, ...] = ("born", "left")
_SEXES: Mapping[str, ListSex] = {
    **dict.fromkeys(("f", "female", "girl", "woman"), "female"),
    **dict.fromkeys(("m", "male", "boy", "man"), "male"),
    **dict.fromkeys(("x", "other", "u", "i"), "other"),
}
_YES, _NO = ("yes", "y", "true", "t", "1"), ("no", "n", "false", "f", "0")
_RUN = ("=", "@", "+", "#")
"""What a spreadsheet would run, and how it shows that a formula came to nothing."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line that was read: whom it lists, as far as can be read, and why nobody can be taken from it."""

    line: int
    listed: Listed
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in a file, and the headings under which nothing was taken."""

    of: Of
    rows: tuple[Row, ...]
    not_taken: tuple[str, ...]


def people_in(table: Table, of: Of, said: Heard | None = None) -> People:
    """Read everybody in a table; `said` hears every 500 lines how many of how many. Raises IntakeError."""
    columns = columns_of(table.headings, of)
    days = [columns[what] for what in _DAYS if what in columns]
    order = order_of(DayWritten(line.number, line.cells[at]) for line in table.lines for at in days)
    rows: list[Row] = []
    for read, line in enumerate(table.lines, start=1):
        rows.append(_Reading(line, columns, order).row(of))
        if said is not None and read % 500 == 0:
            said(read, len(table.lines))
    return People(of, tuple(rows), not_taken(table.headings, of))


class _Reading:
    """Reads one line and gathers what is wrong with it."""

    def __init__(self, line: Line, columns: Mapping[What, int], order: Order) -> None:
        self._line, self._columns, self._order = line, columns, order
        self._faults: list[str] = []

    def row(self, of: Of) -> Row:
        listed = self._pupil() if of == "pupils" else self._staff_member()
        return Row(self._line.number, listed, tuple(dict.fromkeys(self._faults)))

    def _pupil(self) -> Pupil:
        surname, forename = self._names()
        return Pupil(
            surname=surname,
            forename=forename,
            upn=self._upn(),
            admission=self._text("admission"),
            known_as=self._text("known_as"),
            born=self._day("born", "date of birth"),
            sex=self._sex(),
            year=self._text("year"),
            form=self._text("form"),
            support=self._text("support"),
            in_care=self._yes_or_no("in_care"),
            left=self._day("left", "day of leaving"),
        )

    def _staff_member(self) -> StaffMember:
        surname, forename = self._names()
        return StaffMember(
            surname=surname,
            forename=forename,
            code=self._text("code"),
            title=self._text("title"),
            post=self._text("post"),
            left=self._day("left", "day of leaving"),
        )

    def _names(self) -> tuple[str, str]:
        surname, forename = self._text("surname"), self._text("forename")
        if not (surname or forename):
            surname, forename = self._whole_name()
        if not (surname or forename or self._faults):
            self._faults.append("No name.")
        if any(len(one) > LONGEST_NAME for one in (surname, forename)):
            self._faults.append(f"A name of more than {LONGEST_NAME} letters.")
        return surname, forename

    def _whole_name(self) -> tuple[str, str]:
        first = self._text("surname_first")
        return _parted(first or self._text("name"), surname_first=bool(first))

    def _upn(self) -> str:
        typed = self._text("upn")
        fault = fault_of_upn(typed) if typed else ""
        self._faults += [fault] if fault else []
        return folded_upn(typed)

    def _sex(self) -> ListSex:
        typed = self._text("sex").casefold()
        if typed and typed not in _SEXES:
            self._faults.append("The sex is not written in a way that is known here.")
        return _SEXES.get(typed, "")

    def _yes_or_no(self, what: What) -> bool | None:
        typed = self._text(what).casefold()
        return True if typed in _YES else False if typed in _NO else None

    def _day(self, what: What, called: str) -> date | None:
        cell = self._cell(what)
        try:
            found = day_in(cell, self._order)
        except ValueError:
            self._faults.append(f"The {called} is no day that can be read.")
            return None
        if found is not None and not 1900 <= found.year <= 2200:
            self._faults.append(f"The {called} is in the year {found.year}.")
        return found

    def _text(self, what: What) -> str:
        cell = self._cell(what)
        text = cell.isoformat() if isinstance(cell, date) else unicodedata.normalize("NFC", cell)
        text = " ".join(text.split())
        if text.startswith(_RUN) or any(
            unicodedata.category(one) in ("Cc", "Cf", "Co", "Cs") for one in text
        ):
            self._faults.append(
                "A cell holds what no name or number does: a formula, or signs that are not seen."
            )
            return ""
        return text

    def _cell(self, what: What) -> Cell:
        place = self._columns.get(what)
        return self._line.cells[place] if place is not None else ""


def _parted(name: str, *, surname_first: bool) -> tuple[str, str]:
    """Part a name into surname and forename: at its comma, else after its first or before its last word."""
    if "," in name:
        surname, _, forename = name.partition(",")
    elif surname_first:
        surname, _, forename = name.partition(" ")
    else:
        forename, _, surname = name.rpartition(" ")
    return surname.strip(), forename.strip()
