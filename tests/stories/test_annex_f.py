"""Annex F through the services: the source's own type is suggested, and the five points give their advice."""

from collections import Counter

import pytest

from tests.stories.annex_f import ADULT, ATTENTION, HARM, OTHER, RECKLESS, ROMANTIC, STORIES, TODAY, Story
from yps_desktop.record.case import Case
from yps_desktop.record.rules.referral import advice
from yps_desktop.record.rules.typology import typology
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled


def recorded(desk: Desk, story: Story) -> Case:
    case_id = sheets.sign(desk, [Filled(Disclosure(when=TODAY, account=story.told))])
    for person in story.people:
        sheets.sign(desk, [Filled(person, case_id)])
    for sheet in (story.imagery_sheet(), story.review_sheet(), story.risk_sheet()):
        sheets.sign(desk, [Filled(sheet, case_id)])
    return cases.read(desk, case_id)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"case-{story.number}")
def test_annex_f_ends_as_the_source_ends_it(desk: Desk, story: Story) -> None:
    case = recorded(desk, story)
    given = advice(case)
    assert {one.answer for one in typology(case)} == {story.type, *story.also}
    assert (given.level, tuple(point.number for point in given.yes_points())) == (story.advice, story.points)
    assert tuple(one.agency for one in given.agencies) == story.agencies
    assert given.contradictions == ()


def test_annex_f_has_fifteen_cases_in_the_sources_six_types() -> None:
    assert [story.number for story in STORIES] == list(range(1, 16))
    assert Counter(story.type for story in STORIES) == {
        ADULT: 2,
        HARM: 4,
        RECKLESS: 2,
        ROMANTIC: 3,
        ATTENTION: 3,
        OTHER: 1,
    }
