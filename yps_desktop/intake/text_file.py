"""Reads text with commas, semicolons or tabs between cells (CSV), in the encodings schools' systems write."""

import csv
import io
from collections.abc import Iterator

from yps_desktop.intake.table import MOST_ROWS, TOO_MANY, Cell, IntakeError, Table, table_of, too_long

_LONGEST_LINE = 100_000
_BETWEEN = (",", ";", "\t")
_HALF = "This file ends in the middle of a cell. It may have been copied only in part. Nothing has changed."


def read_text(data: bytes) -> Table:
    """Read a file's bytes. Raises IntakeError."""
    text = _decoded(data)
    rows: list[tuple[int, list[Cell]]] = []
    reader = csv.reader(_lines(text), delimiter=_between(text), strict=True)
    try:
        for row in reader:
            if any(row):
                rows.append((reader.line_num - sum(cell.count("\n") for cell in row), [*row]))
            if len(rows) > MOST_ROWS + 1:
                raise IntakeError(TOO_MANY)
    except csv.Error as fault:
        raise IntakeError(_HALF if "unexpected end" in str(fault) else _told(reader.line_num)) from fault
    return table_of(rows)


def _lines(text: str) -> Iterator[str]:
    """Give line by line: one longer than any list has would become millions of cells."""
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        if len(line) > _LONGEST_LINE:
            raise IntakeError(too_long(number))
        yield line


def _decoded(data: bytes) -> str:
    """Read UTF-8, with or without a mark, UTF-16 with one, else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(data, "utf-16")
    if b"\0" in data:
        raise IntakeError("This file holds no text. Nothing has changed.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _strictly(data, "cp1252")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise IntakeError(
            "The letters of this file cannot be read. Save it as “CSV UTF-8” and choose it again. "
            "Nothing has changed."
        ) from fault
    if "\0" in text:
        raise IntakeError("This file holds no text. Nothing has changed.")
    return text


def _between(text: str) -> str:
    """Give what stands between cells: what the first filled line holds most of, outside quotation marks."""
    first = next((line for line in io.StringIO(text) if line.strip()), "")
    bare = "".join(first.split('"')[::2])
    return max(_BETWEEN, key=bare.count)


def _told(line: int) -> str:
    return f"Line {line} cannot be read: a quotation mark stands where it should not. Nothing has changed."
