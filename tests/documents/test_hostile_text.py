"""Hostile text in every place of a paper is shown, and nothing is drawn, linked or run that is not ours."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.paper_example import LONG_ACCOUNT, STAMP, example_paper, paper_of, rows_of
from tests.documents.reading import opened, squeezed, text_of
from yps_desktop.documents.content import Block, NewPage, Paper, Paragraphs
from yps_desktop.documents.press.fonts import Face
from yps_desktop.documents.press.shaping import lettering
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.press.text import printable
from yps_desktop.documents.produce import drawn, printed

HOSTILE = {
    "operators": ") Tj ET Q /F1 99 Tf 1 0 0 rg (painted) Tj /Im1 Do BI ID EI \\) \\050 endstream endobj",
    "dictionary": "<</Type/Action/S/JavaScript/JS(app.alert(1))>> /AA << /O 1 0 R >> /OpenAction /Names",
    "link": "https://example.invalid/?a=b mailto:a@example.invalid javascript:alert(1) file:///etc/hostname",
    "markup": "<a href='x'>y</a> <img src='x'/> <b>never closed &amp; &#x202e; <para>{0} %s %(x)s $HOME",
    "controls": "\x00\x07\x08\x1b[31m\x7f\x85\u2028\u2029\ufeff\ufff9\ufffb\udc00\ud800",
    "directions": "\u202eabc\u202c\u2066def\u2069\u200f\u061c\u2067ghi",
    "nothing to see": "a\u200bb\u200cc\u2060d\u00ade\u180ef\u3164g\U000e0041h",
    "marks": "e" + "\u0301\u0316\u20dd\u0489" * 9 + "م" + "\u064e" * 9 + "\u0301\u0301",
    "code of ours": "[U+0041][U+202E][Pupil B]",
    "tabs and ends": "\t\ta\t\r\rb\n\n\n\u0085c\v\fd",
    "one long word": "Nn" * 150,
    "far planes": "😍𝒜𠮷\U0010ffff\ue000",
}
_OURS = ("anchor_qr_text", "size", "key", "page")
"""Fields nobody types into: what the QR code says, and choices of the composers."""
_NEVER = {"/Annots", "/URI", "/JS", "/AA", "/OpenAction", "/Names", "/AcroForm", "/XObject", "/EmbeddedFiles"}
_LETTERS = {"BT", "ET", "Tf", "Td", "Tm", "TL", "T*", "Tj", "TJ", "Tr", "Ts", "Tc"}
_LINES = {"re", "f", "S", "n", "m", "l", "c", "w", "d", "q", "Q", "cm", "j", "J", "h", "rg", "RG"}
_MARKS = {"BDC", "BMC", "EMC"}
_OPERATORS = _LETTERS | _LINES | _MARKS
_OF_A_FACE = re.compile(r"/F\d+\+\d+")


@pytest.fixture(scope="module")
def harmless() -> set[str]:
    return set(_kinds(printed(poisoned(example_paper(), "Łukasz محمد کہ הכן क्षत्रि 王小明 김 word"))))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_is_in_the_file_that_plain_words_would_not_put_there(text: str, harmless: set[str]) -> None:
    made = printed(poisoned(example_paper(), text))
    assert set(_kinds(made)) <= harmless
    assert not _NEVER & harmless
    assert _operators(made) <= _OPERATORS


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_is_shown_letter_by_letter(text: str) -> None:
    with lettering():
        said = squeezed(text_of(drawn(rows_of(text), Node("Document"))))
    for word in printable(text, Face.PLAIN).split():
        if word.isascii():
            assert squeezed(word) in said


def test_the_title_bar_shows_it_as_the_pages_do() -> None:
    paper = replace(rows_of("x"), stamp=replace(STAMP, document="Case 1\x00 · \u202esheet\udc00 <b>"))
    with opened(printed(paper)) as document:
        assert str(document.docinfo.Title) == "PRACTICE · Case 1[U+0000] · [U+202E]sheet[U+DC00] <b>"


def test_qpdf_finds_nothing_wrong_with_a_paper_full_of_it(tmp_path: Path) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not on this computer")
    whole = tmp_path / "paper.pdf"
    whole.write_bytes(printed(poisoned(rows_of("x"), " ".join(HOSTILE.values()))))
    assert subprocess.run(["qpdf", "--check", whole], capture_output=True, check=False).returncode == 0


@settings(max_examples=40, deadline=None)
@given(st.text(st.one_of(st.characters(), st.sampled_from("()\\<>[]%/ \n\u202e\u0301مא"))))
def test_whatever_is_typed_draws_letters_and_our_own_lines(text: str) -> None:
    with lettering():
        assert _operators(drawn(rows_of(text), Node("Document"))) <= _OPERATORS


@pytest.mark.parametrize(
    "unit", ["word ", "x", "\u202e", "e" + "\u0301" * 9, "م", "مُ ", "क्षि", "(א", "\n", "[U+", "\ud800"]
)
def test_four_times_as_much_takes_four_times_as_long(unit: str) -> None:
    few, many = (_calls(rows_of((unit * length)[:length])) for length in (500, 2_000))
    assert many <= 4.4 * few


def test_a_paper_of_four_times_as_many_pages_takes_four_times_as_long() -> None:
    pages: tuple[Block, ...] = (Paragraphs((LONG_ACCOUNT, "More.")), NewPage())
    few, many = (_calls(paper_of(*pages * sheets)) for sheets in (10, 40))
    assert many <= 4.4 * few


def poisoned(said: Any, text: str, name: str = "") -> Any:
    """Put the text behind every word of a paper that somebody may have typed."""
    if isinstance(said, str):
        return said if name in _OURS else f"{said} {text}"
    if isinstance(said, tuple):
        return tuple(poisoned(one, text, name) for one in said)
    if is_dataclass(said) and not isinstance(said, type | datetime):
        return replace(
            said, **{one.name: poisoned(getattr(said, one.name), text, one.name) for one in fields(said)}
        )
    return said


def _kinds(pdf: bytes) -> Iterator[str]:
    """Give the keys of every dictionary in the file and what each says it is, but not what it is called."""
    with opened(pdf) as document:
        for one in document.objects:
            yield from _kinds_in(one)


def _kinds_in(one: Any) -> Iterator[str]:
    if isinstance(one, pikepdf.Array):
        for held in one:
            if not getattr(held, "is_indirect", False):
                yield from _kinds_in(held)
    elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        for key, held in one.items():
            yield "/F" if _OF_A_FACE.fullmatch(key) else key
            if key in ("/Type", "/Subtype", "/S"):
                yield str(held)
            if not getattr(held, "is_indirect", False):
                yield from _kinds_in(held)


def _operators(pdf: bytes) -> set[str]:
    with opened(pdf) as document:
        return {str(done.operator) for page in document.pages for done in pikepdf.parse_content_stream(page)}


def _calls(paper: Paper) -> int:
    """Count the calls that drawing takes: it is the same on a busy computer."""
    count = 0

    def called(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    with lettering():
        drawn(paper, Node("Document"))
        sys.setprofile(called)
        try:
            drawn(paper, Node("Document"))
        finally:
            sys.setprofile(None)
    return count
