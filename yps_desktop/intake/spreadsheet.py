"""Reads the first sheet of a spreadsheet (.xlsx): values only. No formula is worked out, nothing is run.

It is read line by line here, since a file of a few kilobytes may name a cell so far down that a program which
sets up the whole grid ends for want of memory. Source of the format: ECMA-376, part 1, 18.3 and 18.8.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from yps_desktop.intake.table import MOST_COLUMNS, MOST_ROWS, TOO_MANY, Cell, IntakeError, Table, table_of

_MOST_BYTES = 150 * 1024 * 1024
_LARGE, _MOST_TIMES = 10 * 1024 * 1024, 100
"""Bytes from which a part is large, and how many times larger than packed it may be: a list is 10 to 30."""
_UNREADABLE = (
    "This spreadsheet cannot be opened. It may be damaged, copied only in part, or locked with a password. "
    "Nothing has changed."
)
_LARGER = "This spreadsheet is far larger than a list of people. Nothing has changed."
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    LookupError,
    ValueError,
    OverflowError,
    OSError,
    RuntimeError,
    SyntaxError,
)
"""What a damaged archive, a missing part or broken XML raises; NotImplementedError is a RuntimeError."""
_DAYS = frozenset((14, 15, 16, 17, 22))
"""The numbers of the formats that every spreadsheet has for days."""
_NOT_A_DAY = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_LAST_DAY = 2_950_000
"""As a spreadsheet counts: in the year 9976."""
_PLACE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_spreadsheet(data: bytes) -> Table:
    """Read a file's bytes. Raises IntakeError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive.infolist())
            return table_of(list(_Book(archive).rows()))
    except _FAULTS as fault:
        raise IntakeError(_UNREADABLE) from fault


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    """Refuse what no spreadsheet program packs: far too much, out of next to nothing, or in another way."""
    if any(one.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for one in parts):
        raise IntakeError(_UNREADABLE)
    large = [one for one in parts if one.file_size > _LARGE]
    if any(one.file_size > _MOST_TIMES * one.compress_size for one in large):
        raise IntakeError(_LARGER)
    if sum(one.file_size for one in parts) > _MOST_BYTES:
        raise IntakeError(_LARGER)


class _Book:
    """The parts of a file that its first sheet needs."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        sheets = [one for _, one in self._elements("xl/workbook.xml", "sheet", "workbookPr")]
        self._begins = date(1904, 1, 1) if _begins_in_1904(sheets) else date(1899, 12, 30)
        shown = [one for one in sheets if _name(one) == "sheet" and one.get("state", "visible") == "visible"]
        self._sheet = self._path_of(shown[0].get(_RELATION) if shown else None)
        self._texts = list(self._shared())
        self._day_styles = frozenset(self._styles_of_days())

    def rows(self) -> Iterator[tuple[int, list[Cell]]]:
        """Give number and cells of each line that has some. Raises IntakeError where it is no list."""
        number = read = 0
        for _, row in self._elements(self._sheet, "row"):
            number = int(row.get("r", number + 1))
            cells = self._cells(row)
            row.clear()
            if not cells:
                continue
            read += 1
            if read > MOST_ROWS + 1:
                raise IntakeError(TOO_MANY)
            yield number, cells

    def _shared(self) -> Iterator[str]:
        for _, one in self._elements("xl/sharedStrings.xml", "si"):
            yield _text(one)
            one.clear()

    def _cells(self, row: Any) -> list[Cell]:
        found: dict[int, Cell] = {}
        at = -1
        for one in row:
            place = _PLACE.fullmatch(one.get("r", ""))
            at = _column(place[1]) if place else at + 1
            value = self._value(one)
            if value == "":
                continue
            if at >= MOST_COLUMNS:
                raise IntakeError(
                    f"This file has more than {MOST_COLUMNS} columns: it is no list of people. "
                    "Nothing has changed."
                )
            found[at] = value
        return [found.get(column, "") for column in range(max(found, default=-1) + 1)]

    def _value(self, cell: Any) -> Cell:
        """Give a value as it would be read off the screen: 7.0 is "7", a day is a day."""
        held = next((one.text or "" for one in cell if _name(one) == "v"), "")
        match cell.get("t", "n"):
            case "s":
                return self._texts[int(held)] if held else ""
            case "inlineStr":
                return "".join(_text(one) for one in cell if _name(one) == "is")
            case "b":
                return "Yes" if held == "1" else "No" if held else ""
            case "n" if held:
                return self._number(held, int(cell.get("s", 0)))
            case _:
                return held

    def _number(self, held: str, style: int) -> Cell:
        value = float(held)
        if style in self._day_styles and 0 < value < _LAST_DAY:
            return self._begins + timedelta(days=int(value))
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else held

    def _styles_of_days(self) -> Iterator[int]:
        """Give the places of the cell styles that show a number as a day."""
        own: set[int] = set()
        inside = style = 0
        for event, one in self._elements("xl/styles.xml", "numFmt", "cellXfs", "xf", begun=True):
            name = _name(one)
            if name == "cellXfs":
                inside = event == "start"
            elif event == "end" and name == "numFmt" and _shows_a_day(one.get("formatCode", "")):
                own.add(int(one.get("numFmtId", -1)))
            elif event == "end" and name == "xf" and inside:
                if int(one.get("numFmtId", 0)) in _DAYS | own:
                    yield style
                style += 1

    def _path_of(self, relation: str | None) -> str:
        for _, one in self._elements("xl/_rels/workbook.xml.rels", "Relationship"):
            if relation is not None and one.get("Id") == relation:
                target = str(one.get("Target", ""))
                return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        raise ValueError("no sheet")

    def _elements(self, part: str, *names: str, begun: bool = False) -> Iterator[tuple[str, Any]]:
        """Read the elements of these names out of a part, one by one; nothing where it may be missing."""
        from lxml import etree

        if part in ("xl/sharedStrings.xml", "xl/styles.xml") and part not in self._archive.namelist():
            return
        events = ("start", "end") if begun else ("end",)
        with self._archive.open(part) as file:
            tags = [f"{{*}}{name}" for name in names]
            checked = False
            for event, one in etree.iterparse(
                file, events, tag=tags, resolve_entities=False, no_network=True, load_dtd=False
            ):
                if not checked and one.getroottree().docinfo.doctype:
                    raise IntakeError(
                        "This file brings rules of its own for reading it. Nothing has changed."
                    )
                checked = True
                yield event, one


def _begins_in_1904(parts: list[Any]) -> bool:
    return any(one.get("date1904") in ("1", "true") for one in parts if _name(one) == "workbookPr")


def _text(element: Any) -> str:
    """Join the words of a cell, leaving out how they are spoken (rPh)."""
    if _name(element) == "t":
        return element.text or ""
    return "".join(_text(one) for one in element if _name(one) != "rPh")


def _shows_a_day(pattern: str) -> bool:
    bare = _NOT_A_DAY.sub("", pattern.casefold())
    return "y" in bare or "d" in bare


def _column(letters: str) -> int:
    place = 0
    for letter in letters.upper():
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
