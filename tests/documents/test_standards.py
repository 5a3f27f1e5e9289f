"""What every paper must be: tagged, read in order, PDF/A, every font embedded."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.documents.every_paper import EVERY_PAPER
from tests.documents.reading import opened
from yps_desktop.documents.content import Paper
from yps_desktop.documents.produce import document_title, printed

_SUBSET = re.compile(r"/[A-Z]{6}\+\w")
_A4 = {(595, 842), (842, 595)}
_HEADINGS = {"H1": 1, "H2": 2, "H3": 3, "H4": 4}


@dataclass(frozen=True)
class Element:
    """An element of the structure as it stands in the file; `marks` are page and id of its own words."""

    tag: str
    scope: str
    kids: tuple["Element", ...]
    marks: tuple[tuple[int, int], ...]

    def each(self) -> Iterator["Element"]:
        yield self
        for kid in self.kids:
            yield from kid.each()


@dataclass
class Made:
    paper: Paper
    data: bytes
    root: Element = field(init=False)

    def __post_init__(self) -> None:
        with opened(self.data) as pdf:
            pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
            self.root = _element(pdf.Root.StructTreeRoot.K, pages)


@pytest.fixture(scope="module", params=EVERY_PAPER)
def made(request: pytest.FixtureRequest) -> Made:
    paper = EVERY_PAPER[request.param]()
    return Made(paper, printed(paper))


def test_it_is_pdf_a_in_british_english_and_shows_its_title(made: Made) -> None:
    with opened(made.data) as pdf:
        assert pdf.Root.Lang == "en-GB"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "2B"
            assert metadata["dc:title"] == pdf.docinfo.Title == document_title(made.paper)
        assert not {"/Author", "/Subject"} & set(pdf.docinfo.keys())
        assert {tuple(round(float(x)) for x in page.mediabox[2:]) for page in pdf.pages} <= _A4


def test_every_font_is_embedded_with_the_letters_it_needs_and_no_others(made: Made) -> None:
    with opened(made.data) as pdf:
        fonts = [font for page in pdf.pages for font in page.obj.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor and "/ToUnicode" in font for font in fonts)
        assert all(_SUBSET.match(str(font.BaseFont)) for font in fonts)


def test_headings_are_nested_and_there_is_one_at_the_top(made: Made) -> None:
    levels = [_HEADINGS[one.tag] for one in made.root.each() if one.tag in _HEADINGS]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_are_rows_of_cells_with_heads_that_say_of_what(made: Made) -> None:
    for table in (one for one in made.root.each() if one.tag == "Table"):
        rows = list(table.kids)
        assert {row.tag for row in rows} == {"TR"}
        cells = [cell for row in rows for cell in row.kids]
        assert {cell.tag for cell in cells} <= {"TH", "TD"}
        assert {cell.scope for cell in cells if cell.tag == "TH"} <= {"Row", "Column"}
        assert any(cell.tag == "TH" for cell in cells)


def test_all_words_are_read_once_page_after_page_and_all_else_is_passed_over(made: Made) -> None:
    read = [mark for one in made.root.each() for mark in one.marks]
    assert [page for page, _ in read] == sorted(page for page, _ in read)
    with opened(made.data) as pdf:
        drawn = [(index, mark) for index, page in enumerate(pdf.pages) for mark in _marks(page)]
    assert Counter(read) == Counter(drawn)


def test_qpdf_finds_nothing_wrong_with_it(made: Made, tmp_path: Path) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not on this computer")
    (tmp_path / "paper.pdf").write_bytes(made.data)
    told = subprocess.run(
        ["qpdf", "--check", tmp_path / "paper.pdf"], capture_output=True, check=False, text=True
    )
    assert told.returncode == 0, told.stdout + told.stderr


def _element(held: Any, pages: dict[Any, int], page: int = -1) -> Element:
    page = pages[held.Pg.objgen] if "/Pg" in held else page
    kids: list[Element] = []
    marks: list[tuple[int, int]] = []
    for kid in held.K:
        if isinstance(kid, int):
            marks.append((page, kid))
        elif "/MCID" in kid:
            marks.append((pages[kid.Pg.objgen], int(kid.MCID)))
        else:
            kids.append(_element(kid, pages, page))
    scope = str(held.A.Scope)[1:] if "/A" in held else ""
    return Element(str(held.S)[1:], scope, tuple(kids), tuple(marks))


def _marks(page: Any) -> Iterator[int]:
    """Give the ids of a page's marked content; nothing is painted outside of it or of an artifact."""
    depth = 0
    for done in pikepdf.parse_content_stream(page):
        operator = str(done.operator)
        if operator in ("BDC", "BMC"):
            depth += 1
            if operator == "BDC":
                yield int(done.operands[1].MCID)
        elif operator == "EMC":
            depth -= 1
        assert depth == 1 or operator not in ("Tj", "TJ", "S", "f", "re", "l", "c")
