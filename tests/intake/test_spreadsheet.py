"""Spreadsheets: read as they show on the screen, and hostile ones refused in one sentence, never followed."""

import contextlib
import io
import random
import zipfile
from datetime import date

import pytest

from tests.intake.spreadsheets import spreadsheet
from yps_desktop.intake.opening import table_in
from yps_desktop.intake.table import IntakeError

HEADS, AL = ["Surname", "Forename"], ["Low", "Al"]


def _changed(data: bytes, part: str, *changes: tuple[str, str], more: dict[str, str] | None = None) -> bytes:
    """Give a spreadsheet with words of one of its parts changed, and further parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            for before, after in changes if name == part else ():
                assert before in text
                text = text.replace(before, after)
            new.writestr(name, text)
        for name, text in (more or {}).items():
            new.writestr(name, text)
    return written.getvalue()


def _only(data: bytes) -> tuple[object, ...]:
    (line,) = table_in(data).lines
    return line.cells


SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"


@pytest.mark.parametrize("place", ["XFD1048576", "XFD3", "AAA1048576"])
def test_a_cell_far_away_is_not_waited_for(place):
    row = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    far = f'<row r="{row}"><c r="{place}"><v>1</v></c></row>'
    with pytest.raises(IntakeError, match="more than 300 columns"):
        table_in(spreadsheet([HEADS, AL], far))


def test_a_line_far_down_keeps_its_number():
    lines = table_in(spreadsheet([HEADS], '<row r="1048576"><c r="A1048576"><v>7</v></c></row>')).lines
    assert [(line.number, line.cells) for line in lines] == [(1048576, ("7", ""))]


def test_texts_that_are_shared_are_read_without_how_they_are_spoken():
    shared = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>van </t></r>'
        "<r><t>Berg</t></r><rPh><t>spoken</t></rPh></si></sst>"
    )
    row = '<row><c t="s"><v>0</v></c><c t="str"><f>A1</f><v>Al</v></c></row>'
    data = _changed(spreadsheet([HEADS], row), "xl/styles.xml", more={"xl/sharedStrings.xml": shared})
    assert _only(data) == ("van Berg", "Al")


def test_the_first_sheet_that_is_shown_is_read():
    hidden = ('<sheet name="Pupils"', '<sheet name="Kept" state="hidden" r:id="none"/><sheet name="Pupils"')
    assert _only(_changed(spreadsheet([HEADS, AL]), BOOK, hidden)) == ("Low", "Al")


def test_days_are_read_from_whichever_year_a_file_counts():
    data = spreadsheet([["Name", "DOB"], ["Low", date(2011, 8, 31)]])
    assert _only(data)[1] == date(2011, 8, 31)
    since_1904 = ("<sheets>", '<workbookPr date1904="1"/><sheets>')
    assert _only(_changed(data, BOOK, since_1904))[1] == date(2015, 9, 1)


@pytest.mark.parametrize(("pattern", "is_day"), [("dd/mm/yyyy", True), ("mm:ss", False), ('0 "days"', False)])
def test_a_format_of_the_file_s_own_says_what_is_a_day(pattern, is_day):
    own = (
        "<fonts>",
        f"<numFmts><numFmt numFmtId='170' formatCode='{pattern}'/></numFmts><fonts>",
    )
    data = spreadsheet([["Name", "DOB"], ["Low", date(2011, 8, 31)]])
    day = _only(_changed(data, "xl/styles.xml", own, ('numFmtId="14"', 'numFmtId="170"')))[1]
    assert isinstance(day, date) == is_day


def test_a_spreadsheet_that_says_it_is_smaller_than_it_unfolds_to_is_refused():
    data = bytearray(spreadsheet([HEADS, *[AL] * 500]))
    whole = zipfile.ZipFile(io.BytesIO(data)).getinfo(SHEET).file_size.to_bytes(4, "little")
    assert data.count(whole) >= 1
    with pytest.raises(IntakeError, match="cannot be opened"):
        table_in(bytes(data).replace(whole, (200).to_bytes(4, "little")))


@pytest.mark.parametrize("part", [SHEET, BOOK])
def test_entities_are_refused_in_every_part(part):
    rules = ('xmlns="', 'x="1" xmlns="') if part else ("", "")
    with zipfile.ZipFile(io.BytesIO(spreadsheet([HEADS, AL]))) as book:
        text = book.read(part).decode()
    root = text[: text.index(" ")]
    doctype = f'<!DOCTYPE {root[1:]} [<!ENTITY a "ha">]>{root}'
    with pytest.raises(IntakeError, match="rules of its own"):
        table_in(_changed(spreadsheet([HEADS, AL]), part, (root, doctype), rules))


def test_whatever_is_changed_in_a_spreadsheet_it_is_read_or_refused():
    chance, whole = random.Random(4), spreadsheet([HEADS, AL, ["Q", date(2011, 8, 31)]])
    stored = _changed(whole, "none")
    for _ in range(300):
        data = bytearray(chance.choice((whole, stored)))
        for _ in range(chance.randrange(1, 6)):
            data[chance.randrange(4, len(data))] = chance.randrange(256)
        with contextlib.suppress(IntakeError):
            assert table_in(bytes(data)).lines


def _packed(data: bytes, way: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", way) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return written.getvalue()


@pytest.mark.parametrize("way", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_parts_packed_as_no_spreadsheet_program_packs_them_are_refused(way):
    with pytest.raises(IntakeError, match="cannot be opened"):
        table_in(_packed(spreadsheet([HEADS, AL]), way))


def test_a_large_part_out_of_next_to_nothing_is_refused_before_it_is_read():
    junk = f"<sheetData>{'<a/>' * 3_000_000}"
    data = _changed(spreadsheet([HEADS, AL]), "xl/worksheets/sheet1.xml", ("<sheetData>", junk))
    with pytest.raises(IntakeError, match="far larger than a list"):
        table_in(_packed(data, zipfile.ZIP_DEFLATED))
