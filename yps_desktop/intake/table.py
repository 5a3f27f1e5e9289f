"""What every kind of file is read into: lines of cells under headings."""

from dataclasses import dataclass
from datetime import date

from yps_desktop.record.errors import YpsError

Cell = str | date

MOST_ROWS = 100_000
MOST_COLUMNS = 300
LONGEST_CELL = 2_000
TOO_MANY = f"This file has more than {MOST_ROWS:,} lines. Nothing has changed."


class IntakeError(YpsError):
    """A file that cannot be taken in, said in one sentence; nothing has changed."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file: its number as a spreadsheet counts, and its cells, as many as headings."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's headings and lines; empty lines are left out."""

    headings: tuple[str, ...]
    lines: tuple[Line, ...]


def table_of(rows: list[tuple[int, list[Cell]]]) -> Table:
    """Make a table of numbered rows: the first is the headings. Raises IntakeError."""
    filled = [(number, cells) for number, cells in rows if any(_is_filled(cell) for cell in cells)]
    if not filled:
        raise IntakeError("There is nothing in this file. Nothing has changed.")
    (_, first), *rest = filled
    headings = tuple(str(cell).strip() for cell in first)
    while headings and not headings[-1]:
        headings = headings[:-1]
    _check_size(headings, rest)
    if not rest:
        raise IntakeError("This file has headings and nobody under them. Nothing has changed.")
    return Table(headings, tuple(_line(number, cells, len(headings)) for number, cells in rest))


def _check_size(headings: tuple[str, ...], rest: list[tuple[int, list[Cell]]]) -> None:
    if len(headings) > MOST_COLUMNS:
        raise IntakeError(
            f"This file has more than {MOST_COLUMNS} columns: it is no list of people. Nothing has changed."
        )
    if len(rest) > MOST_ROWS:
        raise IntakeError(TOO_MANY)


def _line(number: int, cells: list[Cell], width: int) -> Line:
    if any(_is_filled(cell) for cell in cells[width:]):
        raise IntakeError(
            f"Line {number} has more columns than there are headings. A comma or a quotation mark may stand "
            "where it should not. Nothing has changed."
        )
    if any(isinstance(cell, str) and len(cell) > LONGEST_CELL for cell in cells):
        raise IntakeError(too_long(number))
    padded = [*cells[:width], *[""] * (width - len(cells))]
    return Line(number, tuple(cell.strip() if isinstance(cell, str) else cell for cell in padded))


def too_long(number: int) -> str:
    """Say that a line is too long to be of a list."""
    return (
        f"Line {number} holds far more text than a list of people does. A quotation mark may be missing. "
        "Nothing has changed."
    )


def _is_filled(cell: Cell) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else True
