"""Opening a list: told by what it holds; whatever is no list gets one sentence and changes nothing."""

import io
import tracemalloc
import zipfile

import pytest

from yps_desktop.intake import common_transfer_file, opening
from yps_desktop.intake.opening import bytes_of, table_in
from yps_desktop.intake.table import IntakeError

CSV = "Surname,Forename,DOB\r\nPróbny,Tobiasz,04/03/2011\r\n\r\nOkafor,Ng,31/08/2011\r\n"
CTF = (
    '<?xml version="1.0"?><CTfile><CTFpupilData><Pupil><UPN>H801200001001</UPN><Surname>Próbny</Surname>'
    "<Forename>Tobiasz</Forename><DOB>2011-03-04</DOB><Gender>M</Gender></Pupil></CTFpupilData></CTfile>"
)


def _names(data: bytes) -> list[object]:
    return [line.cells[0] for line in table_in(data).lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_in_the_encodings_systems_write(encoding):
    assert _names(CSV.encode(encoding)) == ["Próbny", "Okafor"]


def test_windows_letters_are_read():
    assert _names("Surname,Forename\nBrontë,Zoé\n".encode("cp1252")) == ["Brontë"]


@pytest.mark.parametrize("between", [";", "\t"])
def test_semicolons_and_tabs_part_cells_too(between):
    assert _names(CSV.replace(",", between).encode()) == ["Próbny", "Okafor"]


def test_lines_are_numbered_as_a_spreadsheet_counts_them():
    assert [line.number for line in table_in(CSV.encode()).lines] == [2, 4]


def test_a_cell_may_hold_commas_and_line_ends_in_quotation_marks():
    table = table_in(b'Surname,Forename\n"van der Berg, Smith","Ng\nJo"\nLow,Al\n')
    assert table.lines[0].cells == ("van der Berg, Smith", "Ng\nJo")
    assert [line.number for line in table.lines] == [2, 4]


def test_a_transfer_file_is_read_by_its_own_names():
    table = table_in(CTF.encode())
    assert dict(zip(table.headings, table.lines[0].cells, strict=True))["UPN"] == "H801200001001"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "nothing in this file"),
        (b"  \r\n \r\n", "nothing in this file"),
        (b"Surname,Forename\n", "nobody under them"),
        (b"\xff\xd8\xff\xe0 JFIF", "picture"),
        (b"\x89PNG\r\n", "picture"),
        (b"\0\0\0 ftypmp42", "picture or a film"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1", "old kind or locked"),
        (b"PK\x03\x04 half", "cannot be opened"),
        (b"a,b\n\0\0\0", "holds no text"),
        (b'Surname,Forename\n"Low,Al\n', "middle of a cell"),
        (b'Surname,Forename\n"Lo"w,Al\n', "quotation mark"),
        (b"Surname,Forename\nLow,Al,more,and more\n", "more columns"),
        (b"<html><body>Surname</body></html>", "no Common Transfer File"),
        (CTF.encode()[:-40], "cannot be read to its end"),
        (b"\xff\xfeabc", "cannot be read"),
        (("Surname\n" + "x" * 3000).encode(), "far more text"),
    ],
)
def test_what_is_no_list_gets_one_sentence(data, said):
    with pytest.raises(IntakeError) as refused:
        table_in(data)
    assert said in refused.value.sentence


def test_entities_are_not_unfolded_and_nothing_outside_is_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("kept")
    laughs = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    for rules in (laughs, f'<!ENTITY b SYSTEM "file://{secret}">'):
        data = CTF.replace("<CTfile>", f"<!DOCTYPE CTfile [{rules}]><CTfile>").replace("Tobiasz", "&b;")
        with pytest.raises(IntakeError, match="rules of its own"):
            table_in(data.encode())


def test_a_spreadsheet_that_unfolds_to_far_more_than_it_is_is_refused(monkeypatch):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 2_000_000)
    monkeypatch.setattr("yps_desktop.intake.spreadsheet._MOST_BYTES", 1_000_000)
    with pytest.raises(IntakeError, match="far larger"):
        table_in(written.getvalue())


def test_a_file_that_is_far_too_large_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "LARGEST", 1000)
    path = tmp_path / "pupils.csv"
    path.write_bytes(b"Surname,Forename\n" + b"Low,Al\n" * 1000)
    with pytest.raises(IntakeError, match="far larger"):
        bytes_of(path)


@pytest.mark.parametrize("line", ["\n", "a\n"])
def test_a_file_of_far_too_many_lines_is_left_at_once(monkeypatch, line):
    monkeypatch.setattr("yps_desktop.intake.text_file.MOST_ROWS", 1000)
    tracemalloc.start()
    with pytest.raises(IntakeError, match=r"more than|nobody under"):
        table_in(b"Surname,Forename\n" + line.encode() * 300_000)
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("head", ["", "Surname,Forename\n"])
def test_a_line_of_millions_of_cells_is_left_before_they_are_made(head):
    data = (head + "a," * 1_000_000).encode()
    tracemalloc.start()
    with pytest.raises(IntakeError, match="far more text than a list"):
        table_in(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * len(data)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(IntakeError, match="cannot be opened"):
        bytes_of(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (b"<Pupil/>" * 1_000, "more than 10 lines"),
        (b"<a/>" * 2_000 + b"<Pupil><Surname>A</Surname></Pupil>", "far more than a list of pupils"),
    ],
)
def test_a_transfer_file_of_far_too_much_is_left_before_it_is_all_read(monkeypatch, inside, said):
    monkeypatch.setattr(common_transfer_file, "MOST_ROWS", 10)
    monkeypatch.setattr(common_transfer_file, "TOO_MANY", "This file has more than 10 lines.")
    monkeypatch.setattr(common_transfer_file, "_MOST_MARKS", 1_500)
    with pytest.raises(IntakeError, match=said):
        table_in(b"<CTfile><CTFpupilData>" + inside + b"</CTFpupilData></CTfile>")
