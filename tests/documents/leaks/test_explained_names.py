"""A word that is no name is no leak, and the same word in another place is (Z11): a pupil called Will."""

from dataclasses import replace

import pytest

from tests.documents.every_paper import EVERY_PAPER
from tests.documents.leaks.leaky import STAMP, answering, called, leaks_of, paper, saying, tagged
from yps_desktop.documents.answers import Small, Strong
from yps_desktop.documents.content import Line, Lines, Row, Rows
from yps_desktop.documents.leaks.check import find_leaks
from yps_desktop.record.masked.bare_case import blank

WILL = called("Will")
_COMMON = """
Will May June April Rose Grace Mark Page Hope Joy Rich Rob Sue Pat Al Ed Jo An My So Do Le Ha In It Ben Art
Bill Drew Dawn Summer Young Short Long King Bishop Law Case Reader Head Day Week Friday Sheet Shared Record
Told Lead Chance Miles Jack Guy Dean Cook Baker Li Wu He She Ali Iman Asa Hasan Toby Ida Isa Ina Noah Ian
Ann Dan Sam Ellen Christian Constance Patience Mason Blue Ash Dale Brook Stone West North
"""
COMMON = tuple(_COMMON.split())
"""Names that are words too, or stand in words."""
QUESTION = "Who will tell the parents, and when?"


def test_z11_our_own_words_are_no_leak() -> None:
    typed = "Her tutor, at once."
    assert leaks_of(answering(QUESTION, typed), WILL, bare=answering(QUESTION, blank(typed))) == ()


def test_z11_a_name_beside_our_own_words_is_found() -> None:
    typed = "Then Will tells the parents, and soon."
    (leak,) = leaks_of(answering(QUESTION, typed), WILL, bare=answering(QUESTION, blank(typed)))
    assert (leak.before, leak.word, leak.after) == ("Then", "Will", "tells the parents")


def test_z11_a_word_kept_at_one_place_is_found_at_another() -> None:
    bare = saying(f"{blank('They')} will {blank('come on')}.", blank("They will come again."))
    (leak,) = leaks_of(saying("They will come on.", "They will come again."), WILL, bare=bare)
    assert leak.after == "come again"


def test_z11_a_word_kept_where_it_stands_alone_explains_no_other_that_does() -> None:
    made = paper(Rows((Row("Under what law", "Will"), Row("Who", "Will"))))
    bare = paper(Rows((Row("Under what law", "Will"), Row("Who", blank("Will")))))
    assert len(leaks_of(made, WILL, bare=bare)) == 2  # nobody can tell which of them was kept


def test_z11_a_sentence_of_ours_with_typed_words_in_it_is_told_apart() -> None:
    made = paper(Lines((Line("Who", (Strong("Will"), " will be told by ", Small("Grace"))),)))
    bare = paper(Lines((Line("Who", (Strong(blank("Will")), " will be told by ", Small(blank("Grace")))),)))
    leaks = leaks_of(made, called("Will", "Grace"), bare=bare)
    assert sorted(leak.word for leak in leaks) == ["Grace", "Will"]


def test_z11_without_a_bare_paper_only_what_the_press_prints_is_ours() -> None:
    assert len(leaks_of(answering(QUESTION, "Her tutor."), WILL)) == 1
    assert leaks_of(saying("Nothing."), called("May", "Page", "Anyone", "Anchor", "Friday")) == ()


def test_z11_somebody_of_staff_who_prints_it_may_be_called_like_a_pupil() -> None:
    made = replace(saying("Nothing."), stamp=replace(STAMP, printed_by="Sam Hill (DSL)"))
    assert leaks_of(made, called("Sam Hill", "Sam"), bare=made) == ()


@pytest.mark.parametrize("name", EVERY_PAPER)
def test_z11_whatever_the_press_prints_of_itself_is_known_for_ours(name: str) -> None:
    made = EVERY_PAPER[name]()
    assert find_leaks(tagged(made), [called(*COMMON)], made, made) == ()
