"""Days as a file writes them: one order for the whole file, or none of it is taken."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from yps_desktop.intake.table import Cell, IntakeError
from yps_desktop.record.days import MONTHS

Order = Literal["year_first", "day_first", "month_first"]

_FIGURES = re.compile(r"(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})(?:[T ]0?0:00(?::00(?:\.0+)?)?)?")
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ \-]([A-Za-z]{3,9})[ \-](\d{4})")
_SAID: dict[Order, str] = {
    "year_first": "year first",
    "day_first": "day first",
    "month_first": "month first",
}


@dataclass(frozen=True, slots=True)
class DayWritten:
    """A day in a cell, and the line it stands on."""

    line: int
    cell: Cell


def order_of(written: Iterable[DayWritten]) -> Order:
    """Find the one order in which a file writes days; days first where nothing tells. Raises IntakeError."""
    lines: dict[Order, int] = {}
    for one in written:
        order = _told(one.cell)
        if order is not None:
            lines.setdefault(order, one.line)
    if len(lines) > 1:
        (first, line), (second, other), *_ = lines.items()
        raise IntakeError(
            f"Days are written in two orders: {_SAID[first]} on line {line}, {_SAID[second]} on line "
            f"{other}. Write all of them in one order. Nothing has changed."
        )
    return next(iter(lines), "day_first")


def day_in(cell: Cell, order: Order) -> date | None:
    """Read a day. Raises ValueError where there is something and it is no day."""
    if isinstance(cell, date):
        return cell
    if not cell:
        return None
    if named := _NAMED.fullmatch(cell):
        return date(int(named[3]), _month(named[2]), int(named[1]))
    figures = _FIGURES.fullmatch(cell)
    if figures is None or max(len(part) for part in figures.groups()) != 4:
        raise ValueError("no day")
    first, second, third = (int(part) for part in figures.groups())
    match order:
        case "year_first":
            return date(first, second, third)
        case "day_first":
            return date(third, second, first)
        case "month_first":
            return date(third, first, second)


def _told(cell: Cell) -> Order | None:
    """Say which order a cell shows, or None where it shows none: 03/04/2011 may be either."""
    figures = _FIGURES.fullmatch(cell) if isinstance(cell, str) else None
    if figures is None:
        return None
    first, second, third = figures.groups()
    if len(first) == 4:
        return "year_first"
    if len(third) != 4:
        return None
    if int(first) > 12:
        return "day_first"
    return "month_first" if int(second) > 12 else None


def _month(word: str) -> int:
    found = [
        number for number, name in enumerate(MONTHS, start=1) if name.casefold().startswith(word.casefold())
    ]
    if len(found) != 1:
        raise ValueError("no month")
    return found[0]
