"""A page's words in the order a screen reader reads them, out of the very bytes."""

import pytest

from tests.documents.every_paper import EVERY_PAPER
from tests.documents.reading import squeezed
from yps_desktop.documents import produce
from yps_desktop.documents.press.pages import page_size, page_texts, page_words
from yps_desktop.documents.press.reading import FRAME


@pytest.fixture(scope="module")
def custody() -> bytes:
    return produce.printed(EVERY_PAPER["custody"]())


def test_a_table_is_read_row_by_row_each_with_its_head(custody: bytes) -> None:
    lines = page_words(custody, 0).splitlines()
    heads = lines.index("No.; When; From; To; Why, and what was seen; Seal; Entry")
    assert lines[heads + 1] == (
        "1: Tue 24 Nov 2026 08:40; Juniper Exampleton; Office safe; Handed over; "
        "In an envelope, signed across the flap; 16"
    )


def test_what_frames_the_page_is_read_last(custody: bytes) -> None:
    read, _, frame = page_words(custody, 0).partition(FRAME)
    assert "Page 1 of 1" in frame
    assert "Anchor:" in frame
    assert "Page 1 of 1" not in read


def test_no_word_of_the_page_is_left_out(custody: bytes) -> None:
    """Words drawn in another order are still the same letters, read out or read in order."""
    read = page_words(custody, 0).replace(FRAME, "")
    drawn = page_texts(custody)[0]
    marks = str.maketrans("", "", ";:")
    assert sorted(squeezed(read).translate(marks)) == sorted(squeezed(drawn).translate(marks))


def test_a_locked_copy_is_read_with_its_password() -> None:
    locked = produce.locked(EVERY_PAPER["custody"](), "slow green kettle")
    assert "Tablet 1: where it has been" in page_words(locked, 0, "slow green kettle")


def test_a_page_has_the_size_of_a4(custody: bytes) -> None:
    size = page_size(custody, 0)
    assert (round(size.width), round(size.height)) == (595, 842)
