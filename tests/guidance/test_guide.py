"""The user guide: each chapter whole, its words those of the windows, and `docs/guide` made of it."""

import tomllib
from itertools import chain

import pytest

from tests.docs.guide_text import FOLDER as DOCS
from tests.docs.guide_text import pages
from tests.docs.quoted import quoted, stands_in_the_source
from ui.every_page import PAGES
from ui.places import DOORS
from yps_desktop.guidance.guide import FOLDER, PICTURES, Chapter, guide
from yps_desktop.guidance.words import Terms

GUIDE = guide(Terms())
ELSEWHERE = {"home", "help", "guide", "guide_chapter"}
"""Pages at which the whole guide fits better than one chapter of it."""
NO_PAGES_OF_THE_WINDOW = {"leave_inspection"}
_MOST_BYTES = 3_000_000


def test_every_file_is_a_chapter_and_every_chapter_has_a_file() -> None:
    assert {one.id for one in GUIDE.chapters} | {"guide"} == {file.stem for file in FOLDER.glob("*.toml")}


def test_every_page_of_the_program_has_one_chapter_that_fits() -> None:
    fits = list(chain.from_iterable(one.fits for one in GUIDE.chapters))
    assert len(fits) == len(set(fits))
    assert {*fits} - NO_PAGES_OF_THE_WINDOW == {*PAGES, *DOORS} - ELSEWHERE


def test_whatever_a_step_quotes_stands_so_in_the_program() -> None:
    """The command that takes the pictures asks more: that it was met in a window."""
    assert [words for words in sorted(quoted(GUIDE)) if not stands_in_the_source(words)] == []


def test_words_that_no_window_has_are_noticed() -> None:
    assert not stands_in_the_source("Sign the disclosures")
    assert stands_in_the_source("The headteacher’s weekly sheet")


@pytest.mark.parametrize("chapter", GUIDE.chapters, ids=lambda chapter: chapter.id)
def test_a_chapter_says_whom_it_is_for_and_each_part_says_or_asks_something(chapter: Chapter) -> None:
    assert chapter.for_whom.startswith("For ")
    assert chapter.takes
    assert chapter.means
    assert all(part.text or part.points for part in chapter.parts)
    ids = [part.id for part in chapter.parts]
    assert len(ids) == len(set(ids))


def test_every_picture_is_there_says_what_it_shows_and_all_are_small() -> None:
    shown = [picture for one in GUIDE.chapters for picture in one.pictures.values()]
    assert {picture.path for picture in shown} == set(PICTURES.glob("*.png"))
    assert all(len(picture.shows) > len("a picture") for picture in shown)
    assert sum(picture.path.stat().st_size for picture in shown) < _MOST_BYTES


def test_the_school_s_own_word_for_its_headteacher_stands_in_it() -> None:
    told = guide(Terms(headteacher="principal"))
    assert "The principal’s two minutes" in [one.title for one in told.chapters]


def test_docs_hold_what_the_program_shows() -> None:
    """`python -m tests.docs.guide text` writes them anew."""
    stand = {file.name: file.read_text("utf-8") for file in DOCS.glob("*.md")}
    assert stand == pages()


def test_nothing_in_it_shouts_blames_or_speaks_of_machines() -> None:
    words = " ".join(file.read_text("utf-8") for file in FOLDER.glob("*.toml")).casefold()
    assert not [one for one in ("please", "oops", "invalid", "successfully", "!", "victim") if one in words]
    assert all(tomllib.loads(file.read_text("utf-8")) for file in FOLDER.glob("*.toml"))
