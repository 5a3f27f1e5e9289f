"""The letter to another school and its slip (Z9): to one person, whole, and without any child's name."""

import inspect
from dataclasses import replace

import pytest

from tests.documents.case_example import SCHOOL
from tests.documents.reading import opened, squeezed, text_drawn
from tests.documents.transfer_example import (
    FINGERPRINT,
    LETTER,
    LONG_LETTER,
    LONG_SCHOOL,
    OLA,
    SHA256,
    stamp_of,
)
from yps_desktop.documents import transfer_letter
from yps_desktop.documents.content import CutOff, InkLines, Paper, Section, Ticks
from yps_desktop.documents.produce import printed
from yps_desktop.documents.transfer_letter import Coming, Letter
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.school import School

ON_PAPER = replace(LETTER, coming=Coming(22, False))


def letter_of(letter: Letter, school: School = SCHOOL) -> Paper:
    return transfer_letter.compose(letter, "2026-001", school, stamp_of("transfer letter", school.name))


def slip_of(paper: Paper) -> Section:
    (cut,) = [block for block in paper.blocks if isinstance(block, CutOff)]
    (slip,) = cut.blocks
    assert isinstance(slip, Section)
    return slip


def test_z9_the_letter_is_to_one_person_by_name_and_says_what_it_is_first() -> None:
    paper = letter_of(LETTER)
    assert paper.title == "To be opened only by Ola Exemplar"
    read = squeezed(text_drawn(paper))
    for told in (
        "Specimen Park Academy",
        "2 Imaginary Street, Fictional Town ZZ99 9ZZ",
        "A child protection record comes to you with this letter.",
        "apart from the main school file, as we agreed by telephone on Thursday 19 November 2026",
        "01632 960002",
        "Friday 27 November 2026",
    ):
        assert squeezed(told) in read


def test_z9_no_case_goes_into_the_letter_so_no_child_can() -> None:
    asked = inspect.get_annotations(transfer_letter.compose).values()
    assert set(asked) == {Letter, str, School, type(stamp_of("")), Paper}


def test_z9_what_comes_as_a_file_has_its_fingerprint_in_groups_of_four_on_letter_and_slip() -> None:
    read = squeezed(text_drawn(letter_of(LETTER)))
    assert fingerprint_groups(SHA256) == FINGERPRINT
    assert read.count(squeezed(FINGERPRINT)) == 2
    assert squeezed("Masked for other people") in read


def test_z9_what_comes_on_paper_has_none_and_its_pages_are_counted() -> None:
    read = squeezed(text_drawn(letter_of(ON_PAPER)))
    assert squeezed("ingerprint") not in read
    assert squeezed("22 pages") in read
    assert squeezed("Not masked") in read


def test_z9_pages_nobody_knows_are_written_in_by_hand() -> None:
    paper = letter_of(replace(LETTER, coming=Coming()))
    assert text_drawn(paper).count("Pages: . . .") == 2
    assert "asked" not in text_drawn(paper)


def test_z9_the_slip_stands_alone() -> None:
    """It names the case, the school it goes back to and its own code, and has its own lines to sign on."""
    slip = slip_of(letter_of(LETTER))
    said = str(slip)
    for told in ("2026-001", SCHOOL.name, "Wren Mockford", "1 Invented Lane", stamp_of("").anchor_code):
        assert told in said
    (lines,) = [block for block in slip.blocks if isinstance(block, InkLines)]
    assert lines.fields == ("Signature", "Name in capitals", "Date", "Time")
    (ticks,) = [block for block in slip.blocks if isinstance(block, Ticks)]
    assert ticks.ticks[-1].has_line


def test_z9_the_slip_is_cut_off_below_the_letter_and_stays_together() -> None:
    read = text_drawn(letter_of(LETTER))
    places = [read.index(told) for told in ("Dear Ola", "cut here", "Receipt", "Received for", "Page 1 of 1")]
    assert places[:-1] == sorted(places[:-1])
    many = replace(LETTER, to=replace(OLA, address="A line\n" * 40))
    pages = text_drawn(letter_of(many)).split("cut here")
    assert "Page 2 of 2" not in pages[0]
    assert "Received for" in pages[1]


def test_z9_long_names_and_addresses_still_make_one_page() -> None:
    read = text_drawn(letter_of(LONG_LETTER, replace(SCHOOL, name=LONG_SCHOOL)))
    assert "Page 1 of 1" in read
    assert squeezed(LONG_SCHOOL) in squeezed(read)


def test_n1_what_was_not_agreed_by_telephone_is_not_said_to_be() -> None:
    assert "telephone on" not in text_drawn(letter_of(replace(LETTER, agreed=None)))


@pytest.mark.parametrize(
    "typed", ["<b>&amp;</b><a href='http://x'>" * 4, "\x00\u202e\u2066(م[a)ב}\u200d\U0001f60d" * 9, "x" * 300]
)
def test_whatever_somebody_typed_the_letter_can_be_printed(typed: str) -> None:
    to = replace(OLA, name=typed, school=typed, office=typed, address=typed)
    pdf = printed(letter_of(replace(LETTER, to=to, number=typed, address=typed)))
    with opened(pdf) as read:
        assert not any("/Annots" in page for page in read.pages)
