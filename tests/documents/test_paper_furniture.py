"""What stands on every page: page x of y, the anchor as code and QR, printed by and when, practice."""

import re
from dataclasses import replace

from tests.documents.paper_example import LONG_ACCOUNT, QR_TEXT, STAMP, example_paper, rows_of
from tests.documents.qr_reader import read_qr
from tests.documents.reading import opened, raw, text_drawn
from yps_desktop.documents.furniture import INVENTED
from yps_desktop.documents.pages import page_pixels, page_texts
from yps_desktop.documents.produce import printed

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
