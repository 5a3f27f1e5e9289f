"""O1–O8 over the register on paper: a row a question, and training of staff, without any name."""

from dataclasses import replace
from datetime import date

from tests.documents.case_example import EDITION
from tests.documents.reading import text_drawn
from tests.documents.registering import SCHOOL, STAMP, TRAINED
from yps_desktop.documents.eight_register import EightTold, compose
from yps_desktop.record.rules.training import looked_at

TODAY = date(2026, 11, 24)
EIGHT_TOLD = EightTold(
    today=TODAY, read=14, open_in={"O2": 3, "O5": 1, "O7": 6}, training=TRAINED, period=looked_at(TODAY)
)


def drawn(told: EightTold) -> str:
    return " ".join(text_drawn(compose(told, EDITION, SCHOOL, STAMP)).split())


def test_o2_a_row_a_question_says_in_how_many_cases_something_is_missing() -> None:
    said = drawn(EIGHT_TOLD)
    for id, in_cases in (("O1", "in 0 cases"), ("O2", "in 3 cases"), ("O5", "in 1 case")):
        assert f"{id[1:]}. {EDITION.inspection.questions[id].title} {in_cases}" in said


def test_o2_training_stands_below_newest_first_or_that_none_is_recorded() -> None:
    said = drawn(EIGHT_TOLD)
    assert said.index("18 November 2026: the staff exercise") < said.index("3 September 2026: something else")
    assert "section 2; Our practice" in said
    none = drawn(replace(EIGHT_TOLD, training=()))
    assert "No training of staff is recorded for the school year 2025–26 or since." in none


def test_g7_it_says_how_many_cases_are_not_shown() -> None:
    assert "Not shown: 2 cases of the whole record" in drawn(replace(EIGHT_TOLD, hidden=2))
