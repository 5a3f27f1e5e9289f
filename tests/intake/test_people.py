"""Reading pupils and staff out of a table, line by line."""

from datetime import date

import pytest

from tests.intake.spreadsheets import spreadsheet
from yps_desktop.intake.opening import table_in
from yps_desktop.intake.people import people_in
from yps_desktop.intake.table import IntakeError
from yps_desktop.record.directory import Pupil, StaffMember


def _rows(text: str, of: str = "pupils"):
    return people_in(table_in(text.encode()), of).rows  # type: ignore[arg-type]


def _only(text: str):
    (row,) = _rows(text)
    return row


HEADS = [
    "UPN,Adno,Legal Surname,Legal Forename,DOB,Legal Sex,NC Year,Tutor Group,SEN Status,In Care,"
    "Date of Leaving",
    "Unique Pupil Number;MIS ID;Last Name;First Name;Date of Birth;Gender;Year Group;Class;SEN Status;"
    "Looked After;Date of Leaving",
]


@pytest.mark.parametrize("heads", HEADS)
def test_the_headings_of_schools_systems_are_known(heads):
    between = ";" if ";" in heads else ","
    line = between.join(
        ["h801200001001", "4711", "Próbny", "Tobiasz", "04/03/2011", "M", "10", "10B", "K", "N", ""]
    )
    assert _only(f"{heads}\n{line}\n").listed == Pupil(
        surname="Próbny", forename="Tobiasz", upn="H801200001001", admission="4711", born=date(2011, 3, 4),
        sex="male", year="10", form="10B", support="K", in_care=False,
    )  # fmt: skip


def test_a_spreadsheet_gives_days_and_figures_as_they_read():
    rows = [["Surname", "Forename", "DOB", "Year"], ["Low", "Al", date(2011, 8, 31), 10]]
    (row,) = people_in(table_in(spreadsheet(rows)), "pupils").rows
    assert row.listed == Pupil(surname="Low", forename="Al", born=date(2011, 8, 31), year="10")


@pytest.mark.parametrize(
    ("head", "name"), [("Name", "Al Low"), ("Name", "Low, Al"), ("Surname Forename", "Low Al")]
)
def test_a_whole_name_in_one_column_is_parted(head, name):
    cell = f'"{name}"'
    assert _only(f"{head},Year\n{cell},7\n").listed == Pupil(surname="Low", forename="Al", year="7")


def test_staff_have_columns_of_their_own():
    row = people_in(
        table_in(b"Staff Code,Title,Surname,Forename,Job title\nWM,Ms,Mock,Wren,DSL\n"), "staff"
    ).rows[0]
    assert row.listed == StaffMember(surname="Mock", forename="Wren", code="WM", title="Ms", post="DSL")


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ("Z801200001001,Low,Al,04/03/2011,F", "first letter"),
        ("123,Low,Al,04/03/2011,F", "13 characters"),
        (",,,04/03/2011,F", "No name"),
        (",Low,Al,31/02/2011,F", "no day"),
        (",Low,Al,04/03/11,F", "no day"),
        (",Low,Al,04/03/0201,F", "year 201"),
        (",Low,Al,04/03/2011,attack", "sex"),
        (",=1+1,Al,04/03/2011,F", "formula"),
        (",Low\u202e,Al,04/03/2011,F", "not seen"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_once(cells, said):
    row = _only(f"UPN,Surname,Forename,DOB,Sex\n{cells}\n")
    assert len(row.faults) == 1
    assert said in " ".join(row.faults)


def test_days_are_read_in_the_order_the_file_shows():
    first = _rows("Surname,Forename,DOB\nLow,Al,03/04/2011\nLow,Bo,31/08/2011\n")[0]
    assert first.listed.born == date(2011, 4, 3)
    first = _rows("Surname,Forename,DOB\nLow,Al,03/04/2011\nLow,Bo,08/31/2011\n")[0]
    assert first.listed.born == date(2011, 3, 4)
    assert _only("Surname,Forename,DOB\nLow,Al,2011-08-31\n").listed.born == date(2011, 8, 31)
    assert _only("Surname,Forename,DOB\nLow,Al,31 Aug 2011\n").listed.born == date(2011, 8, 31)


@pytest.mark.parametrize("other", ["08/31/2011", "2011-08-31"])
def test_a_file_that_mixes_orders_is_refused_and_both_lines_are_named(other):
    with pytest.raises(IntakeError, match=r"line 2.*line 3"):
        _rows(f"Surname,Forename,DOB\nLow,Al,31/08/2011\nLow,Bo,{other}\n")


def test_a_file_without_names_is_refused():
    with pytest.raises(IntakeError, match="No column of names"):
        _rows("UPN,DOB\nH801200001001,04/03/2011\n")


def test_headings_that_are_not_taken_are_named():
    assert people_in(table_in(b"Surname,Forename,Home address\nLow,Al,1 Lane\n"), "pupils").not_taken == (
        "Home address",
    )


def test_whoever_waits_hears_how_many_lines_were_read():
    heard: list[tuple[int, int]] = []
    lines = "".join(f"Low,Al{number}\n" for number in range(1200))
    people_in(table_in(f"Surname,Forename\n{lines}".encode()), "pupils", lambda *told: heard.append(told))
    assert heard == [(500, 1200), (1000, 1200)]
