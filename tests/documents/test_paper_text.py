"""Typed text on paper: every letter as it was typed, and what cannot be printed as its code."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.documents.paper_example import paper_of, rows_of
from tests.documents.reading import raw, squeezed, text_drawn
from yps_desktop.documents.answers import Quotation
from yps_desktop.documents.content import (
    AwaitedBox,
    GapList,
    Heading,
    InkBox,
    KeyFact,
    Line,
    Lines,
    Notice,
    Paragraphs,
    Row,
    Rows,
    Section,
    SignedBox,
)
from yps_desktop.documents.press.fonts import HOUSE, Face, covered
from yps_desktop.documents.press.scripts import JOINERS, face_of
from yps_desktop.documents.press.text import printable
from yps_desktop.documents.tables import ChronologyDays, Day, Event, PeopleTable, PersonLine

PRINTABLE = st.text(st.sampled_from(sorted(map(chr, covered(Face.PLAIN)))), min_size=1, max_size=300)
FORBIDDEN = (b"/Image", b"/URI", b"/Launch", b"/JavaScript", b"/OpenAction", b"/EmbeddedFile", b"/Link")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("😍", "[U+1F60D]"),
        ("\u202eabc", "[U+202E]abc"),
        ("a\u200bb", "a[U+200B]b"),
        ("\x00\x1b", "[U+0000][U+001B]"),
        ("ሀ", "[U+1200]"),
        ("\ufeffx", "[U+FEFF]x"),
        ("two\r\nlines", "two\nlines"),
        ("old\rmac", "old[U+000D]mac"),
        ("tab\tbed", "tab    bed"),
        ("Zoe\u0308", "Zoë"),
        ("x\u0300\u0300", "x\u0300[U+0300]"),
        ("Ọ\u0300\u0301", "Ọ\u0300\u0301"),
    ],
)
def test_what_cannot_be_printed_stands_as_its_code(typed: str, shown: str) -> None:
    assert printable(typed, Face.PLAIN) == shown


@given(st.text())
def test_every_face_can_print_what_it_is_given_and_nothing_vanishes(typed: str) -> None:
    for face in HOUSE:
        shown = printable(typed, face)
        assert all(letter in "\n" + JOINERS or face_of(letter, face) for letter in shown)
        assert len(shown) >= len(unicodedata.normalize("NFC", typed.replace("\r\n", "\n")))


@settings(max_examples=60)
@given(PRINTABLE)
@example("<b>bold</b> & <img src=x>")
@example("two  spaces and\n\n\na gap ")
@example("\u0300\u0300")
def test_text_reads_back_from_the_paper_as_it_was_typed(typed: str) -> None:
    wanted = squeezed(printable(typed, Face.PLAIN))
    assert wanted in squeezed(text_drawn(rows_of(typed)))


@pytest.mark.parametrize(
    "typed",
    [
        '<img src="/etc/hostname"/>',
        "<b>never closed",
        "Tom & Jerry &amp; <para>",
        '<a href="http://example.org">link</a>',
        "<onDraw name=x/> %s {0}",
        ") Tj /Im1 Do (",
    ],
)
def test_markup_is_printed_as_letters(typed: str) -> None:
    paper = rows_of(Quotation(typed))
    assert squeezed(typed) in squeezed(text_drawn(paper))
    assert not [name for name in FORBIDDEN if name in raw(paper)]


def test_100_000_characters_are_all_there_and_the_question_says_continued() -> None:
    words = [f"w{number:05}" for number in range(14_300)]
    paper = rows_of(" ".join(words))
    text = text_drawn(paper)
    found = [word for word in text.split() if word[0] == "w" and word[1:].isdigit()]
    assert found == words
    pages = text.count("Page ")
    assert pages > 30
    assert text.count("(continued)") == pages - 1


def test_a_text_without_a_space_is_broken_and_whole() -> None:
    typed = "".join(f"{number:04}" for number in range(2_500))
    body = squeezed(text_drawn(rows_of(typed)))
    assert all(f"{number:04}{number + 1:04}" in body for number in range(80))
    assert body.count("2499") >= 1


def test_the_code_of_a_letter_is_not_divided_over_lines() -> None:
    text = text_drawn(rows_of("\u1200\u1210\u1200\u1220" * 30))
    assert text.count("[U+1200]") == 60
    assert text.count("[U+1210]") + text.count("[U+1220]") == 60


LONG = " ".join(f"w{number:04}" for number in range(3_000))
LAST = "w2999"


@pytest.mark.parametrize(
    "block",
    [
        Paragraphs((LONG,), "small"),
        Lines((Line("What", LONG),)),
        Lines((Line(LONG, "short"),)),
        Rows((Row(LONG, "short"),)),
        PeopleTable((PersonLine(LONG, "a", "b", "c", "d", "e"),)),
        ChronologyDays((Day("Monday", (Event("09:00", "10:00", "1 h", LONG, "X", "1"),)),)),
        SignedBox("Signed", LONG, "DSL", "today", "1", "ABCD"),
        AwaitedBox("Awaiting", why=LONG),
        InkBox("X", "Y", "today", "2", kept=LONG),
        GapList((LONG,)),
        Notice("Masked copy", LONG),
        Section(Heading(LONG), (Paragraphs(("short",)),)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_nothing_typed_falls_off_the_page(block: object) -> None:
    found = text_drawn(paper_of(block)).split()  # type: ignore[arg-type]
    assert set(LONG.split()) <= set(found)


def test_a_key_fact_longer_than_a_page_is_whole() -> None:
    from tests.documents.paper_example import example_paper

    found = text_drawn(example_paper(blocks=(), key_facts=(KeyFact("Who leads", LONG),))).split()
    assert LAST in found
