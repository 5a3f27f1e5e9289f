"""What stands on every page: page x of y, the anchor as code and QR, printed by and when, practice."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Literal

import pytest

from tests.documents.case_example import SCHOOL, case_told, record_of
from tests.documents.paper_example import LONG_ACCOUNT, QR_TEXT, STAMP, example_paper, rows_of
from tests.documents.qr_reader import read_qr
from tests.documents.reading import opened, raw, text_drawn
from yps_desktop.documents.press.furniture import INVENTED, running_head
from yps_desktop.documents.press.house import FORMATS, PAGE_HEIGHT, SMALL
from yps_desktop.documents.press.layout_head import paper_head
from yps_desktop.documents.press.pages import page_pixels, page_texts
from yps_desktop.documents.press.setting import line_width
from yps_desktop.documents.press.slab import Text
from yps_desktop.documents.press.strip import seal_strip
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn, printed

MM = 72 / 25.4


def test_every_page_says_page_x_of_y_by_whom_when_and_the_anchor() -> None:
    texts = page_texts(printed(example_paper()))
    for number, text in enumerate(texts, start=1):
        assert f"Page {number} of {len(texts)}" in text
        assert "Printed Fri 20 November 2026, 16:42, by Marian Specimen (DSL)" in text
        assert "418–7K3M 2XQD 9RTA 4HPE 6BVN 3YCJ 8FGS 5KZW" in text
        assert "Confidential" in text
        assert "printed copy 3" in text


def test_school_and_case_stand_on_every_page() -> None:
    for text in page_texts(printed(example_paper())):
        assert "Practice Vale School" in text
        assert "Case 2026-014" in text


def test_practice_paper_says_so_on_every_page_and_a_real_one_nowhere() -> None:
    practice = page_texts(printed(example_paper()))
    assert all(INVENTED in text for text in practice)
    real = page_texts(printed(example_paper(practice=False)))
    assert len(real) == len(practice)
    assert not any("PRACTICE\n" in text or INVENTED in text for text in real)


def test_the_qr_holds_the_whole_anchor_and_is_no_image() -> None:
    modules = _modules(printed(example_paper()), page=1)
    assert read_qr(modules) == QR_TEXT
    assert b"/Image" not in raw(example_paper())


def test_the_qr_holds_an_anchor_from_entry_1000_on() -> None:
    text = QR_TEXT.replace(":418:", ":12345:")
    pdf = printed(replace(rows_of("x"), stamp=replace(STAMP, anchor_qr_text=text)))
    assert read_qr(_modules(pdf, page=0)) == text


def test_a_school_with_a_very_long_name_still_has_its_page_numbers() -> None:
    stamp = replace(STAMP, school="School of " * 80, document="Case " * 80)
    text = text_drawn(replace(rows_of(LONG_ACCOUNT), stamp=stamp))
    assert re.findall(r"Page \d+ of \d+", text)
    assert "…" in text


LONG_SCHOOL = (
    "The Blessed and Venerable Saints Perpetua and Felicity Church of England (Voluntary Aided) Federation "
    "of Infant, Junior and Middle Schools, Nowhere-upon-the-Water"
)
LONG_READER = (
    "Alexandrina Featherstonehaugh-Cholmondeley de la Zouche (Deputy Designated Safeguarding Lead and "
    "Assistant Headteacher, Inclusion and Personal Development)"
)


@pytest.mark.parametrize(
    ("by", "shown"),
    [
        ("Wren Mockford (Designated Safeguarding Lead)", "by Wren Mockford (DSL)"),
        ("Wren Mockford (Deputy designated safeguarding lead)", "by Wren Mockford (Deputy DSL)"),
        (LONG_READER, LONG_READER.replace("Designated Safeguarding Lead", "DSL")),
    ],
)
def test_who_printed_it_is_never_cut(by: str, shown: str) -> None:
    stamp = replace(STAMP, printed_by=by)
    for text in page_texts(drawn(replace(rows_of(LONG_ACCOUNT), stamp=stamp), Node("Document"))):
        assert shown in " ".join(text.split())
        assert "…" not in text


def test_a_long_school_name_stands_whole_on_every_page() -> None:
    stamp = replace(STAMP, school=LONG_SCHOOL)
    for text in page_texts(drawn(replace(rows_of(LONG_ACCOUNT), stamp=stamp), Node("Document"))):
        assert LONG_SCHOOL in " ".join(text.split())


@pytest.mark.parametrize("page", ["upright", "across"])
def test_a_long_school_name_stands_clear_of_the_practice_band(page: Literal["upright", "across"]) -> None:
    form = FORMATS[page]
    marks = running_head(replace(STAMP, school="Żółkiewskie Świętokrzyskie Źródło " * 9), form)
    highest = min(mark.y for mark in marks if isinstance(mark, Text))
    assert highest - SMALL.size > form.drop + (9.9 + 4.6) * MM


@pytest.mark.parametrize("by", ["Marian Specimen (DSL)", LONG_READER, "Nobody " * 400])
@pytest.mark.parametrize("copy", ["printed copy", "copy with a password"])
def test_nothing_in_the_strip_runs_into_another_or_off_the_page(by: str, copy: str) -> None:
    stamp = replace(STAMP, printed_by=by, copy=copy, copy_number=114, anchor_seq=12_345)
    texts = [mark for mark in seal_strip(stamp, 118, 120) if isinstance(mark, Text)]
    left, right = texts[:-3], texts[-3:]
    for one in left:
        end = one.x + line_width(one.line)
        assert all(end < other.x for other in right if abs(other.y - one.y) < 9)
    baselines = [one.y for one in left]
    assert all(low - high >= 8.5 for high, low in pairwise(baselines))
    assert baselines[-1] < PAGE_HEIGHT - 5 * MM


@pytest.mark.parametrize("school", ["Nowhere Green School", "St Mockford’s Church of England Primary"])
def test_school_and_kind_stand_on_one_line(school: str) -> None:
    paper = record_of(case_told(), school=replace(SCHOOL, name=school))
    head, *_ = paper_head(paper, Node("Document"))
    first = next(mark for mark in head.marks if isinstance(mark, Text))
    assert "".join(span.text for span in first.line).rstrip().endswith("nudes and semi-nudes")


def test_where_school_and_kind_do_not_fit_the_kind_has_a_line_of_its_own() -> None:
    paper = record_of(case_told(), school=replace(SCHOOL, name=LONG_SCHOOL))
    head, *_ = paper_head(paper, Node("Document"))
    lines = ["".join(span.text for span in mark.line) for mark in head.marks if isinstance(mark, Text)]
    assert lines[2].rstrip() == "child protection record, nudes and semi-nudes"


def test_a_title_bar_shows_the_document_not_a_file_name() -> None:
    with opened(printed(example_paper())) as pdf:
        assert str(pdf.docinfo["/Title"]) == "PRACTICE · Case 2026-014 · whole record"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.Lang == "en-GB"


def _modules(pdf: bytes, page: int) -> list[list[bool]]:
    """Look at the printed QR: 15 mm, at the left margin, 9.0 mm above the lower edge."""
    scale = 6.0
    pixels = page_pixels(pdf, page, scale)
    left, top, side = 25 * MM * scale, (297 - 26.6 + 2.4) * MM * scale, 15 * MM * scale

    def dark(row: int, column: int, step: float) -> bool:
        x, y = int(left + (column + 0.5) * step), int(top + (row + 0.5) * step)
        return pixels.rgba[4 * (y * pixels.width + x)] < 128

    for count in (29, 33):
        modules = [[dark(row, column, side / count) for column in range(count)] for row in range(count)]
        if modules[6][:8] == [True] * 7 + [False] and modules[6][8:16:2] == [True] * 4:
            return modules
    raise AssertionError("no QR code stands there")
