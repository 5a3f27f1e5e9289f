"""A paper that lies across: punched at its head, as wide as the sheet; an upright one stands as before."""

from dataclasses import replace

import pytest

from tests.documents.paper_example import STAMP, paper_of
from yps_desktop.documents.content import KeyFact, Paper
from yps_desktop.documents.press.furniture import INVENTED
from yps_desktop.documents.press.pages import page_pixels, page_sizes, page_texts
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn, printed
from yps_desktop.documents.tables import Column, Table

MM = 72 / 25.4
ROWS = Table(
    (Column("Case", 0), Column("Standing", 60), Column("Overdue", 240)),
    tuple((f"2026-{number}", "open", "answer, 3 days") for number in range(1030, 1000, -1)),
)


@pytest.fixture(scope="module")
def across() -> Paper:
    return replace(
        paper_of(ROWS), page="across", subtitle="School year 2026–27", key_facts=(KeyFact("Open", "30"),)
    )


@pytest.fixture(scope="module")
def pdf(across: Paper) -> bytes:
    return drawn(across, Node("Document"))


def inked(pdf: bytes, page: int) -> tuple[float, float, float, float]:
    """Give the left, upper, right and lower edge of all ink on a page, in millimetres."""
    pixels = page_pixels(pdf, page, 2.0)
    dark = [at // 4 for at in range(0, len(pixels.rgba), 4) if pixels.rgba[at] < 128]
    columns = [at % pixels.width for at in dark]
    edges = (min(columns), dark[0] // pixels.width, max(columns), dark[-1] // pixels.width)
    left, upper, right, lower = (edge / 2.0 / MM for edge in edges)
    return left, upper, right, lower


@pytest.mark.parametrize("page", [0, 1])
def test_25_mm_are_free_at_the_punched_head_and_15_at_either_side(pdf: bytes, page: int) -> None:
    left, upper, right, lower = inked(pdf, page)
    assert 24.5 < upper < 26
    assert 14.5 < left < 15.5
    assert 281.5 < right < 282.5
    assert lower < 205


def test_every_page_lies_across_and_has_its_furniture_and_the_heads(pdf: bytes) -> None:
    assert {(round(size.width), round(size.height)) for size in page_sizes(pdf)} == {(842, 595)}
    texts = page_texts(pdf)
    assert len(texts) == 2
    for number, text in enumerate(texts, start=1):
        assert all(said in text for said in (INVENTED, STAMP.anchor_code, f"Page {number} of 2", "Standing"))


def test_it_is_archived_and_says_the_same_bytes_again(across: Paper) -> None:
    assert printed(across) == printed(across)


def test_a_subtitle_stands_beside_the_title_and_below_it_where_it_does_not_fit(across: Paper) -> None:
    long = replace(across, subtitle="A subtitle that goes on and on. " * 9)
    assert len(page_texts(drawn(long, Node("Document")))) == 2
    assert inked(drawn(long, Node("Document")), 0)[2] < 282.5


def test_a_paper_stands_upright_unless_it_asks_for_more() -> None:
    (size, *_) = page_sizes(drawn(paper_of(ROWS), Node("Document")))
    assert (round(size.width), round(size.height)) == (595, 842)
