"""An error says what to enter, in the words of its question."""

import pytest

from yps_desktop.guidance.load import CURRENT, load_edition
from yps_desktop.guidance.problems import missing, nameless, not_a_number, too_large, too_long, wrong
from yps_desktop.guidance.words import FieldWords, Terms
from yps_desktop.record.moments import Problem

EDITION = load_edition(CURRENT, Terms())
SPOKE = EDITION.sheets["viewing"].fields["head_discussed_when"]
HOW_MANY = EDITION.sheets["group"].fields["how_many"]


def test_a_day_without_its_month() -> None:
    assert wrong(SPOKE, Problem.NO_MONTH) == "The day you spoke with the headteacher must include a month"


def test_a_missing_answer() -> None:
    assert missing(EDITION.sheets["viewing"].fields["form"]) == "Select what you are recording"


def test_a_question_without_words_of_its_own_for_it_still_has_a_sentence() -> None:
    assert missing(EDITION.sheets["device"].fields["make"]) == "Answer “Which make and model?”"


@pytest.mark.parametrize("tell", [not_a_number, too_large, too_long, nameless])
def test_every_other_error_names_its_question(tell: object) -> None:
    assert callable(tell)
    sentence = tell(HOW_MANY)
    assert HOW_MANY.name in sentence or HOW_MANY.short in sentence


@pytest.mark.parametrize("problem", Problem)
def test_no_error_blames_or_begs(problem: Problem) -> None:
    words: FieldWords = SPOKE
    assert not any(bad in wrong(words, problem).lower() for bad in ("please", "invalid", "wrong", "!"))
