"""The guide is found by the words people bring, not only by its own."""

import pytest

from yps_desktop.record.school import School
from yps_desktop.services import guide
from yps_desktop.services.library_search import Looked

GUIDE = guide.read(School(name="Nowhere Green School"))


def chapter_of(looked: Looked) -> str:
    return looked.found[0].page


@pytest.mark.parametrize(
    ("typed", "chapter"),
    [
        ("I have forgotten my password", "keys"),
        ("forgot password", "keys"),
        ("laptop", "computer_dies"),
        ("the computer is broken", "computer_dies"),
        ("GDPR", "own_data"),
        ("subject access request", "own_data"),
        ("Ofsted", "inspection"),
        ("new DSL", "changes"),
        ("restore", "computer_dies"),
        ("retention", "keeping"),
        ("handover", "friday"),
        ("virus?", "something_wrong"),
        ("audit", "something_wrong"),
        ("memory stick", "first_day"),
    ],
)
def test_what_people_call_it_leads_to_the_chapter_and_says_what_was_looked_for(
    typed: str, chapter: str
) -> None:
    looked = GUIDE.look_for(typed)
    assert chapter_of(looked) == chapter
    assert looked.instead


def test_the_guide_s_own_words_and_misspelt_ones_are_looked_for_as_ever() -> None:
    assert GUIDE.look_for("lost password").instead == ""
    assert GUIDE.look_for("pasword").instead == "password"
    assert GUIDE.look_for("sandwich") == Looked()


@pytest.mark.parametrize("words", GUIDE.guide.called)
def test_whatever_is_looked_for_instead_stands_in_the_guide(words: str) -> None:
    assert GUIDE.look_for(words).found
    assert all(GUIDE.look_for(one).instead == words for one in GUIDE.guide.called[words])
