"""The words of the way through an incident (E2) and of the eight questions (O1–O8)."""

import pytest

from yps_desktop.guidance.load import EDITIONS, load_edition
from yps_desktop.guidance.words import Terms
from yps_desktop.record.rules.eight_sheets import QUESTIONS
from yps_desktop.record.rules.steps import BOXES


@pytest.mark.parametrize("id", EDITIONS)
def test_every_box_has_its_words(id: str) -> None:
    assert tuple(load_edition(id, Terms()).way.boxes) == BOXES


@pytest.mark.parametrize("id", EDITIONS)
def test_r3_point_4_is_whole_where_annex_g_shortens_it(id: str) -> None:
    fourth = load_edition(id, Terms()).way.boxes["points"].lines[3]
    assert "Sexual acts" in fourth
    assert "under 13" in fourth


@pytest.mark.parametrize("id", EDITIONS)
def test_each_of_the_eight_questions_has_its_words(id: str) -> None:
    assert tuple(load_edition(id, Terms()).inspection.questions) == QUESTIONS
