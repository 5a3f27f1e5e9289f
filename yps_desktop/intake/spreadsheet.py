"""Reads the first sheet of a spreadsheet (.xlsx): values only. No formula is worked out, nothing is run."""

import io
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

from yps_desktop.intake.table import MOST_ROWS, Cell, IntakeError, Table, table_of

_MOST_BYTES = 300 * 1024 * 1024
_UNREADABLE = (
    "This spreadsheet cannot be opened. It may be damaged, copied only in part, or locked with a password. "
    "Nothing has changed."
)


def read_spreadsheet(data: bytes) -> Table:
    """Read a file's bytes. Raises IntakeError."""
    _check_size(data)
    rows = _rows(data)
    return table_of([(number, [_cell(one) for one in row]) for number, row in enumerate(rows, start=1)])


def _check_size(data: bytes) -> None:
    """Refuse what would unfold to far more than it is: `data` is a ZIP archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unfolded = sum(one.file_size for one in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as fault:
        raise IntakeError(_UNREADABLE) from fault
    if unfolded > _MOST_BYTES:
        raise IntakeError("This spreadsheet is far larger than a list of people. Nothing has changed.")


def _rows(data: bytes) -> list[list[Any]]:
    import python_calamine as calamine

    faults = (calamine.CalamineError, ValueError, OSError, MemoryError)
    try:
        with calamine.load_workbook(io.BytesIO(data)) as book:
            sheet = book.get_sheet_by_index(0)
            if sheet.total_height > MOST_ROWS + 1:
                raise IntakeError(f"This file has more than {MOST_ROWS:,} lines. Nothing has changed.")
            return sheet.to_python(skip_empty_area=False)
    except faults as fault:
        raise IntakeError(_UNREADABLE) from fault


def _cell(value: Any) -> Cell:
    """Give a value as it would be read off the screen: 7.0 is "7", a day is a day."""
    match value:
        case datetime():
            return value.date()
        case date():
            return value
        case bool():
            return "Yes" if value else "No"
        case float() if value.is_integer():
            return str(int(value))
        case time() | timedelta() | float() | int() | str():
            return str(value)
        case _:
            return ""
