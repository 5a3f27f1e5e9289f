"""The library is searched over every word of every page, whatever its case, accents, ending or spaces."""

import pytest

from yps_desktop.guidance.library import ADVICE, library
from yps_desktop.guidance.services import load_services
from yps_desktop.guidance.words import Terms
from yps_desktop.services.library_search import MOST, Found, find, meant

PAGES, NUMBERS = library(Terms()).pages, load_services()


def found(typed: str) -> tuple[Found, ...]:
    return find(PAGES, NUMBERS, typed)


def where(typed: str) -> set[tuple[str, str]]:
    return {(one.page, one.part) for one in found(typed)}


def marked(one: Found) -> list[str]:
    return [piece.words for piece in one.line if piece.is_found]


@pytest.mark.parametrize("typed", ["Childline", "childlines", "CHÍLDLINE", "childl", "  childline "])
def test_case_accents_plural_and_the_rest_of_a_word_do_not_matter(typed: str) -> None:
    first = found(typed)[0]
    assert (first.page, first.part, first.heading) == ("services", "children", "For children")
    assert marked(first) == ["Childline"]


@pytest.mark.parametrize("typed", ["0800 1111", "08001111", "0800 11"])
def test_a_number_is_found_with_and_without_its_spaces(typed: str) -> None:
    assert (found(typed)[0].page, found(typed)[0].part) == ("services", "children")
    assert where(typed) == {("services", "children"), *((id, "ring") for id in ADVICE)}


def test_all_words_count_and_those_of_the_title_count_for_each_part() -> None:
    assert ("advice_was_sent", "picture") in where("sent police")
    assert found("police sandwich") == ()
    assert found("  ·  ") == ()


def test_words_that_stand_apart_on_one_page_find_the_part_with_most_of_them() -> None:
    (first, *_) = found("shouting Outcome 21")
    assert (first.page, first.part) == ("advice_lost_control", "law")


def test_a_word_inside_another_is_found_from_four_letters_on() -> None:
    assert found("itc") == ()
    assert ("before_viewing", "seen") in where("choosing")
    assert any("switched" in marked(one) for one in found("itched"))


def test_the_title_comes_first_then_headings_then_what_is_said() -> None:
    pages = [one.page for one in found("helplines")]
    assert pages[0] == "services"
    assert [(one.page, one.part) for one in found("never")[:2]] == [
        ("staff", "never"),
        ("before_viewing", "never"),
    ]


def test_words_to_avoid_lead_to_what_to_say_instead() -> None:
    (one,) = found("victims")
    assert (one.page, one.heading) == ("words", "Not “victim”")


def test_a_letter_alone_finds_a_list_that_can_be_read() -> None:
    several = found("c")
    assert len(several) == MOST
    assert all(sum(1 for other in several if other.page == one.page) <= 2 for one in several)


def test_a_long_line_is_cut_at_words_around_what_was_found() -> None:
    one = next(one for one in found("near") if one.page == "advice_lost_control")
    line = "".join(piece.words for piece in one.line)
    assert line.startswith("… ")
    assert "Be near" in line
    assert len(line) < 170


def test_of_a_pasted_page_only_the_beginning_is_looked_for() -> None:
    """Each word is looked for on every page, and nobody waits for a thousand of them."""
    twelve = "child police picture school look save send print delete tell danger adult"
    assert found(f"{twelve} sandwich") == found(twelve)
    assert found("childline" + " " * 400 + "sandwich") == found("childline")
    assert found("9" * 30_000) == ()


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("childlne", "Childline"),
        ("samaritens", "Samaritans"),
        ("who is the safegarding lead", "who is the safeguarding lead"),
        ("sandwich", ""),
        ("911", ""),
        ("childline", ""),
        ("", ""),
    ],
)
def test_a_word_that_stands_nowhere_is_read_as_the_likest_that_does(typed: str, right: str) -> None:
    assert meant(PAGES, NUMBERS, typed) == right
