"""What the school asks itself afterwards (T4), and what other sheets here ask of whom."""

import tomllib

from yps_desktop.guidance.load import CURRENT, FOLDER
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.lessons import Lessons

WORDS = tomllib.loads((FOLDER / CURRENT / "sheets" / "lessons.toml").read_text(encoding="utf-8"))["field"]
ASKED = [id for id in WORDS if id not in ("when", "attended")]


def test_t4_the_policys_nine_questions_and_one_of_ours() -> None:
    policy = [id for id in ASKED if WORDS[id]["source"].startswith("TA")]
    ours = [id for id in ASKED if WORDS[id]["source"] == "Our practice"]
    assert (len(policy), ours) == (9, ["online"])


def test_t4_every_question_is_optional_and_no_case_begins_with_it() -> None:
    assert not any(Lessons.field(id).needed for id in ASKED)
    assert not Lessons.begins_case


def test_x6_where_it_is_has_no_kind_but_words() -> None:
    assert SHEETS["deletion"].field("where").kind.value == "long_text"
    assert SHEETS["takedown"].field("where").kind.value == "long_text"


def test_x3_the_48_hours_are_told_as_read_second_hand() -> None:
    for kind in ("takedown", "takedown_answer"):
        words = tomllib.loads((FOLDER / CURRENT / "sheets" / f"{kind}.toml").read_text(encoding="utf-8"))
        assert words["field"]["chase"]["status"] == "reported"
