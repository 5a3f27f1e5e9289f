"""Every paper says what it said, in the order and structure in which it said it."""

import pytest

from tests.documents.every_paper import EVERY_PAPER
from tests.documents.golden import FOLDER, golden_file, told
from yps_desktop.documents.produce import printed


@pytest.mark.parametrize("name", EVERY_PAPER)
def test_a_paper_says_what_its_golden_file_says(name: str) -> None:
    golden = golden_file(name).read_text(encoding="utf-8")
    assert told(printed(EVERY_PAPER[name]())) == golden, (
        "Look at the difference; where it is meant, run: python -m tests.documents.golden"
    )


def test_no_golden_file_stands_without_its_paper() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(EVERY_PAPER)
