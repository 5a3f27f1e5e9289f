"""Every paper says what it said, in the order and structure in which it said it."""

import pytest

from tests.documents.every_paper import EVERY_PAPER
from tests.documents.golden import FOLDER, golden_file, told
from tests.documents.pictures import DOCS, pictures_of
from tests.documents.what_papers_are_for import WHAT_FOR
from yps_desktop.documents.produce import printed


@pytest.mark.parametrize("name", EVERY_PAPER)
def test_a_paper_says_what_its_golden_file_says(name: str) -> None:
    golden = golden_file(name).read_text(encoding="utf-8")
    assert told(printed(EVERY_PAPER[name]())) == golden, (
        "Look at the difference; where it is meant, run: python -m tests.documents.golden"
    )


def test_no_golden_file_stands_without_its_paper() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(EVERY_PAPER)


def test_the_docs_say_of_every_paper_what_it_is_for() -> None:
    assert set(WHAT_FOR) == set(EVERY_PAPER)
    page = (DOCS / "papers.md").read_text(encoding="utf-8")
    assert all(f"pictures/papers/{name}-1.png" in page for name in EVERY_PAPER)


@pytest.mark.parametrize("name", EVERY_PAPER)
def test_a_paper_is_black_on_white_and_loses_nothing_in_grey(name: str) -> None:
    for page in pictures_of(printed(EVERY_PAPER[name]()), scale=0.5):
        red, green, blue = page.convert("RGB").split()
        assert red.tobytes() == green.tobytes() == blue.tobytes()
