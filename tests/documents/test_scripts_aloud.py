"""Names in every script as a screen reader gets them: by the structure, letter after letter as typed."""

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from tests.documents.paper_example import rows_of
from tests.documents.reading import squeezed
from tests.documents.test_scripts import NAMES
from yps_desktop.documents.press.pages import page_words
from yps_desktop.documents.produce import printed

WITH_MARKS = ["אַבְרָהָם שָׂרָה", "مُحَمَّد عَلِيّ", "می‌خواهم", "שָׂרָה and مُحَمَّد 2026-014", "র্মি রা"]
"""Points, vowels and joiners: what copies out by where letters stand, as PDFium does, moves them about."""
_WORDS = re.compile(r'^ +"(.*)"$', re.MULTILINE)


@pytest.fixture(scope="module")
def named() -> bytes:
    return printed(rows_of("\n".join((*NAMES, *WITH_MARKS))))


@pytest.fixture(scope="module")
def aloud(named: bytes, tmp_path_factory: pytest.TempPathFactory) -> str:
    if shutil.which("pdfinfo") is None:
        pytest.skip("pdfinfo is not on this computer")
    paper = tmp_path_factory.mktemp("aloud") / "paper.pdf"
    paper.write_bytes(named)
    return _read_aloud(paper)


@pytest.mark.parametrize("name", [*NAMES, *WITH_MARKS])
def test_a_name_is_read_aloud_as_it_was_typed(aloud: str, name: str) -> None:
    assert squeezed(unicodedata.normalize("NFC", name)) in aloud


def test_the_window_reads_each_word_of_a_name_as_it_was_typed_and_apart_from_the_next(named: bytes) -> None:
    said = unicodedata.normalize("NFKC", page_words(named, 0)).replace(";", "").split()
    for word in " ".join((*NAMES, *WITH_MARKS)).split():
        is_passed_over = "\u200c" in word  # PDFium gives no letter that has no width
        assert is_passed_over or unicodedata.normalize("NFKC", word) in said


def test_words_of_any_script_stay_apart_where_a_line_ends() -> None:
    words = ["क्षत्रिय", "محمد", "שרה"]
    for word in words:
        said = page_words(printed(rows_of(" ".join([word] * 60))), 0)
        assert said.replace(";", "").split().count(word) == 60


def _read_aloud(paper: Path) -> str:
    told = subprocess.run(["pdfinfo", "-struct-text", paper], capture_output=True, check=True, text=True)
    return squeezed("".join(_WORDS.findall(told.stdout))).replace("\N{WORD JOINER}", "")
