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
from yps_desktop.documents.produce import printed

WITH_MARKS = ["אַבְרָהָם שָׂרָה", "مُحَمَّد عَلِيّ", "می‌خواهم", "Sara שָׂרָה and مُحَمَّد 2026-014", "র্মি রা"]
"""Points, vowels and joiners: what copies out by where letters stand, as PDFium does, moves them about."""
_WORDS = re.compile(r'^ +"(.*)"$', re.MULTILINE)


@pytest.fixture(scope="module")
def aloud(tmp_path_factory: pytest.TempPathFactory) -> str:
    if shutil.which("pdfinfo") is None:
        pytest.skip("pdfinfo is not on this computer")
    paper = tmp_path_factory.mktemp("aloud") / "paper.pdf"
    paper.write_bytes(printed(rows_of("\n".join((*NAMES, *WITH_MARKS)))))
    return _read_aloud(paper)


@pytest.mark.parametrize("name", [*NAMES, *WITH_MARKS])
def test_a_name_is_read_aloud_as_it_was_typed(aloud: str, name: str) -> None:
    assert squeezed(unicodedata.normalize("NFC", name)) in aloud


def _read_aloud(paper: Path) -> str:
    told = subprocess.run(["pdfinfo", "-struct-text", paper], capture_output=True, check=True, text=True)
    return squeezed("".join(_WORDS.findall(told.stdout))).replace("\N{WORD JOINER}", "")
