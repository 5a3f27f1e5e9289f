"""Q: numbers as a file for a spreadsheet: what stands in it, how it is spelled, that nothing in it is run."""

import csv
import io
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.numbers_example import AUTUMNS, exact_numbers, governors_year, protected_numbers
from yps_desktop.guidance.number_notes import OVERLAP, exact_words
from yps_desktop.guidance.number_rows import HEADS, as_csv, harmless
from yps_desktop.guidance.number_tables import Numbers, Row, Table, exactly
from yps_desktop.record.periods import Period

HIDING = protected_numbers(governors_year())


def read(numbers: Numbers) -> list[list[str]]:
    return list(csv.reader(io.StringIO(as_csv(numbers).decode("utf-8-sig"), newline="")))


def would_run(part: str) -> bool:
    """Say whether a spreadsheet might take a cell for something to work out, read as openly as can be."""
    for letter in unicodedata.normalize("NFKC", part):
        if letter in "=+-@−":
            return True
        if not (letter.isspace() or letter in '"`´“”„«»' or unicodedata.category(letter) in ("Cf", "Cc")):
            return False
    return False


def test_q_the_file_has_a_byte_order_mark_line_ends_of_its_kind_and_one_head() -> None:
    data = as_csv(exact_numbers())
    assert data.startswith(b"\xef\xbb\xbfTable,Row,")
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert {len(row) for row in read(exact_numbers())} == {len(HEADS)}
    assert read(exact_numbers())[0] == list(HEADS)


def test_q_the_file_tells_what_the_page_tells_and_hides_what_it_hides() -> None:
    rows = [tuple(row[:4]) for row in read(HIDING)]
    assert ("Sex", "Female", "2025–26", "25 to 29") in rows
    assert ("Sex", "Every other answer", "2025–26", "hidden") in rows
    told = {row[3] for row in rows[1:] if row[0] not in ("About these numbers", "Cases opened")}
    assert all(one in ("hidden", "") or " to " in one for one in told)
    assert [
        "How long it took",
        "From the disclosure to the closing",
        "2025–26",
        "",
        "up to 28 days",
        "",
    ] in read(HIDING)


def test_q_exact_numbers_are_bare_figures_and_the_file_says_whom_they_are_not_for() -> None:
    rows = read(exact_numbers())
    assert ["Sex", "Female", "Autumn term 2025", "5", "", ""] in rows
    assert "Not for governors" in rows[1][1]
    day = date(2025, 9, 1)
    table = Table("sex", "Sex", "", (Row("f", "Female", (exactly(1_234),)),))
    many = Numbers((Period(day, day),), ("A day",), False, None, (exactly(1_234),), (table,), ())
    assert ["Sex", "Female", "A day", "1234", "", ""] in read(many)


def test_q_of_periods_that_share_days_file_and_paper_say_that_a_case_counts_in_both() -> None:
    half = Period(AUTUMNS[0].first, date(2025, 10, 24))
    over = exact_numbers((AUTUMNS[0], half))
    assert [OVERLAP in row for row in read(over)].count(True) == 1
    assert OVERLAP in exact_words(over)
    assert OVERLAP not in exact_words(exact_numbers())


@pytest.mark.parametrize(
    "cell",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", '"=1', "'=1", "“=1"),
        *("＝1+1", "＋1", "－1", "＠SUM(A1)", "﹣1", "−1", "\u200b=1", "\ufeff=1", "\u00a0=1"),
        *("a;=1", "a,=1", "a|=1", 'a;"=1', "a\t=1;=2", "Year 9; ＝1"),
    ],
)
def test_q_no_cell_is_run_however_its_sign_is_spelled_or_hidden(cell: str) -> None:
    made = harmless(cell)
    assert "'" in made
    assert not any(would_run(part) for part in made.replace(",", ";").replace("|", ";").split(";"))


@given(
    st.text(alphabet=st.sampled_from("=+-@＝＋－＠−﹣\t\r\n \"'“;,|a1\u200b\u00a0"), max_size=12)
    | st.text(max_size=20)
)
def test_q_no_cell_at_all_is_run(cell: str) -> None:
    made = harmless(cell)
    assert not set(made) & set("\t\r\n")
    assert not any(would_run(part) for part in made.replace(",", ";").replace("|", ";").split(";"))
    assert harmless(made) == made


@pytest.mark.parametrize("cell", ["hidden", "5 to 9", "–", "Year 9", "X", "A child’s picture, passed on", ""])
def test_q_what_is_harmless_stands_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell
