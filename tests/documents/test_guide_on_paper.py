"""The user guide on paper: a chapter at a time, or all of it with its contents."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from tests.documents.case_example import SCHOOL
from tests.documents.paper_example import STAMP
from tests.documents.reading import opened, squeezed
from yps_desktop.documents import guide_paper
from yps_desktop.documents.content import Paper
from yps_desktop.documents.press import fonts
from yps_desktop.documents.press.layout import paper_slabs
from yps_desktop.documents.press.pages import page_texts, page_words
from yps_desktop.documents.press.setting import remembering
from yps_desktop.documents.press.slab import Photo
from yps_desktop.documents.press.sparing import set_pages
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.press.window_picture import pixels_of
from yps_desktop.documents.produce import printed
from yps_desktop.guidance.guide import FINENESS, PICTURES, Chapter, guide
from yps_desktop.guidance.words import Terms

GUIDE = guide(Terms())
VERSION = "1.2"
CODE = Path(__file__).parents[2] / "yps_desktop"
_MOST_BYTES, _MOST_PAGES = 3_000_000, 50
_TOO_HIGH = 155
"""Millimetres: a picture has room below a running head and above its steps' heading."""


def the_chapter(id: str) -> Chapter:
    found = GUIDE.chapter(id)
    assert found is not None
    return found


def chapter_on_paper(id: str) -> Paper:
    return guide_paper.compose_chapter(the_chapter(id), VERSION, SCHOOL, STAMP)


def pages_of(paper: Paper) -> int:
    fonts.load()
    with remembering():
        return len(set_pages(paper, Node("Document")))


def nodes(root: Node, tag: str) -> list[Node]:
    kids = [kid for kid in root.kids if isinstance(kid, Node)]
    return [*([root] if root.tag == tag else []), *(one for kid in kids for one in nodes(kid, tag))]


@pytest.fixture(scope="module")
def whole() -> bytes:
    return printed(guide_paper.compose_guide(GUIDE, VERSION, SCHOOL, STAMP))


@pytest.fixture(scope="module")
def pages(whole: bytes) -> list[str]:
    return [squeezed(text) for text in page_texts(whole)]


@pytest.mark.parametrize("id", ["computer_dies", "locking", "headteacher"])
def test_what_is_needed_on_a_bad_day_is_two_pages_at_most(id: str) -> None:
    assert pages_of(chapter_on_paper(id)) <= 2


def test_a_chapter_says_for_whom_how_long_when_it_was_checked_and_of_which_version() -> None:
    pdf, chapter = printed(chapter_on_paper("computer_dies")), the_chapter("computer_dies")
    read = squeezed(" ".join(page_texts(pdf)))
    for words in (f"{chapter.for_whom}. {chapter.takes}.", chapter.means, f"YPS Desktop {VERSION}."):
        assert squeezed(words) in read
    assert squeezed("Checked on ") in read


def test_steps_are_numbered_anew_under_each_heading_and_read_as_lists() -> None:
    root, chapter = Node("Document"), the_chapter("computer_dies")
    paper_slabs(chapter_on_paper("computer_dies"), root)
    lists = [len(nodes(one, "LI")) for one in nodes(root, "L")]
    assert lists == [len(part.points) for part in chapter.parts if part.points]
    read = page_words(printed(chapter_on_paper("computer_dies")), 0)
    places = [read.index(f"{at}. {step}") for at, step in enumerate(chapter.part("back").points, start=1)]
    assert places == sorted(places)


def test_what_a_picture_shows_is_printed_below_it_and_read_once_in_its_place() -> None:
    pdf, shows = printed(chapter_on_paper("locking")), the_chapter("locking").pictures["lock"].shows
    assert squeezed(shows) in squeezed(page_texts(pdf)[0])
    assert page_words(pdf, 0).count(shows) == 1


@pytest.mark.parametrize("chapter", GUIDE.chapters, ids=lambda chapter: chapter.id)
def test_every_picture_of_a_chapter_is_on_its_paper_and_small_enough_to_stay_whole(chapter: Chapter) -> None:
    root = Node("Document")
    fonts.load()
    slabs = paper_slabs(chapter_on_paper(chapter.id), root)
    photos = [mark for slab in slabs for mark in slab.marks if isinstance(mark, Photo)]
    assert {photo.file for photo in photos} == {one.path for one in chapter.pictures.values()}
    assert {node.alt for node in nodes(root, "Figure")} == {one.shows for one in chapter.pictures.values()}
    assert all(photo.height < _TOO_HIGH * 72 / 25.4 for photo in photos)


def test_the_whole_guide_is_a_small_file_of_pages_that_one_person_prints(
    whole: bytes, pages: list[str]
) -> None:
    assert len(whole) < _MOST_BYTES
    assert len(GUIDE.chapters) < len(pages) <= _MOST_PAGES


def test_the_contents_name_the_page_on_which_each_chapter_begins(pages: list[str]) -> None:
    begins = [_page_that_begins(chapter, at, pages) for at, chapter in enumerate(GUIDE.chapters, start=1)]
    assert begins[0] == 2
    assert all(before < after for before, after in pairwise(begins))
    for chapter, number in zip(GUIDE.chapters, begins, strict=True):
        assert squeezed(f"{chapter.for_whom}. {chapter.takes}. {number}") in pages[0]


def test_chapters_are_listed_beside_the_pages_on_a_screen(whole: bytes) -> None:
    with opened(whole) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == [one.title for one in GUIDE.chapters]


def test_every_picture_is_in_it_once_in_grey_and_as_fine_as_its_file(whole: bytes) -> None:
    with opened(whole) as pdf:
        held = [
            one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
        pictures = [picture for one in GUIDE.chapters for picture in one.pictures.values()]
        assert len(held) == len(pictures)
        assert {str(one.ColorSpace[1]) for one in held} == {"/DeviceGray"}
        sizes = Counter((int(one.Width), int(one.Height)) for one in held)
    assert sizes == Counter(_size(picture.path.read_bytes()) for picture in pictures)


def test_a_picture_is_fine_enough_to_be_read_in_print() -> None:
    """`python -m tests.docs.guide` takes them; a dot of the window is two dots and more of the printer."""
    shown = [one.path for chapter in GUIDE.chapters for one in chapter.pictures.values()]
    assert [path.name for path in shown if pixels_of(path)[0] < 500 * FINENESS] == []


def test_a_chapter_s_headings_stand_under_it_in_the_whole_guide() -> None:
    root = Node("Document")
    fonts.load()
    paper_slabs(guide_paper.compose_guide(GUIDE, VERSION, SCHOOL, STAMP), root)
    assert [len(nodes(root, tag)) for tag in ("H1", "H2")] == [1, len(GUIDE.chapters)]
    assert len(nodes(root, "H3")) == sum(len(one.parts) for one in GUIDE.chapters)


def test_nothing_but_the_guide_puts_a_picture_on_paper_and_only_the_program_s_own() -> None:
    files = {file.name for file in CODE.rglob("*.py") if "WindowPicture(" in file.read_text("utf-8")}
    assert files == {"guide_paper.py"}
    shown = [one.path for chapter in GUIDE.chapters for one in chapter.pictures.values()]
    assert {path.parent for path in shown} == {PICTURES}


def test_the_same_chapter_gives_the_same_bytes() -> None:
    assert printed(chapter_on_paper("locking")) == printed(chapter_on_paper("locking"))


def _page_that_begins(chapter: Chapter, at: int, pages: list[str]) -> int:
    head = squeezed(f"chapter {at} of {len(GUIDE.chapters)} {chapter.title}")
    return next(number for number, page in enumerate(pages, start=1) if head in page)


def _size(png: bytes) -> tuple[int, int]:
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])
