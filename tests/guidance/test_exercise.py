"""E1: fifteen cases told anew, six types, and what today's rules say of the same stories."""

import re
from collections import Counter

import pytest

from tests.stories.annex_f import STORIES
from yps_desktop.guidance.exercise import exercise
from yps_desktop.guidance.load import EDITIONS
from yps_desktop.record.errors import YpsError
from yps_desktop.record.rules.typology import TYPES

TOLD = exercise()
BY_NUMBER = {one.number: one for one in TOLD.cases}
NOT_OURS = re.compile(r"sext(?!h|ua)|victim|offender|perpetrator|suspect|please|oops|!", re.IGNORECASE)


def test_e1_fifteen_cases_and_six_types():
    assert [one.number for one in TOLD.cases] == list(range(1, 16))
    assert {one.id for one in TOLD.types} == {*TYPES}
    assert sorted(Counter(one.group for one in TOLD.types).values()) == [3, 3]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story.number))
def test_e1_each_case_has_the_source_s_type_and_the_points_the_rules_find(story):
    told = BY_NUMBER[story.number]
    assert (told.type, told.points) == (story.type, story.points)
    assert set(told.also) == set(story.also)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story.number))
def test_e1_what_the_rules_refer_at_once_is_of_much_risk(story):
    assert (BY_NUMBER[story.number].level == "much") == (story.advice == "refer_now")


def test_e1_every_case_says_what_to_do_and_what_to_ask():
    for one in TOLD.cases:
        assert 80 < len(one.text) < 420, one.number
        assert one.action.endswith(".")
        assert one.discuss.endswith("?")


def test_e1_its_words_are_ours():
    texts = [text for one in TOLD.cases for text in (one.title, one.text, one.action, one.discuss)]
    texts += [one.text for one in TOLD.types] + [*TOLD.questions, *TOLD.begin, *TOLD.points.values()]
    assert [text for text in texts if NOT_OURS.search(text)] == []


def test_every_edition_has_it():
    assert {edition: len(exercise(edition).cases) for edition in EDITIONS} == dict.fromkeys(EDITIONS, 15)
    with pytest.raises(YpsError, match="does not have edition 1999"):
        exercise("1999")
