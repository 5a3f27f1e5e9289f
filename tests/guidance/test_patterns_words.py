"""Q: a pattern is put as a question with how many of how many, in words that blame nobody."""

import re
from datetime import date

import pytest

from yps_desktop.guidance.load import CURRENT, FOLDER, load_edition
from yps_desktop.guidance.patterns import counted_of, next_of, patterns_words, question_of
from yps_desktop.guidance.words import OUR_PRACTICE, Terms
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.patterns import PATTERNS, Pattern, PatternId

EDITION = load_edition(CURRENT, Terms())
DAYS = Period(date(2026, 9, 2), date(2026, 11, 20))
NOT_OURS = re.compile(
    r"sext(?!ing in)|victim|offender|perpetrator|suspect|please|oops|!|['\"]|fault|blame|guilty|must not"
)
ABOUT = {"same_app": "Snapchat", "year_group": "10", "told_one_way": "staff"}
each_pattern = pytest.mark.parametrize("id", PATTERNS)


def pattern(id: PatternId) -> Pattern:
    return Pattern(
        id=id,
        cases=(3, 2, 1),
        of=7,
        days=DAYS,
        about=ABOUT.get(id, ""),
        before=5,
        of_before=20,
        took=(30, 75),
    )


@each_pattern
def test_q_a_pattern_asks_and_never_tells(id: PatternId) -> None:
    asked = question_of(pattern(id), EDITION)
    assert asked.endswith("?")
    assert patterns_words().patterns[id].name[0].isupper()


@each_pattern
def test_q_a_pattern_says_how_many_it_is_counted_from(id: PatternId) -> None:
    said = counted_of(pattern(id), EDITION)
    assert re.search(r"\b[37]\b", said)
    assert "{" not in said + question_of(pattern(id), EDITION)


@each_pattern
def test_q_what_one_might_do_and_the_source_stand_beside_it(id: PatternId) -> None:
    told = patterns_words().patterns[id]
    assert len(next_of(pattern(id), Terms())) >= 2
    assert not any("{" in one for one in next_of(pattern(id), Terms()))
    for part in told.source.split("; "):
        assert part == OUR_PRACTICE or part.split(",")[0] in EDITION.sources


def test_q_the_words_are_calm_short_and_ours() -> None:
    text = (FOLDER / CURRENT / "patterns.toml").read_text(encoding="utf-8")
    texts = [one.replace("\\n", " ") for one in re.findall(r'"([^"]+)"', text)]
    sentences = [sentence for one in texts for sentence in re.split(r"(?<=[.?:])\s+", one)]
    assert [one for one in texts if NOT_OURS.search(one.lower())] == []
    assert [one for one in sentences if len(one.split()) > 25] == []


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("9", "Is there something in Year 9 that"),
        ("Reception", "in Reception that"),
        ("14", "in the year group that has left that"),
    ],
)
def test_q_a_year_group_has_the_name_it_has_today(about: str, said: str) -> None:
    assert said in question_of(Pattern(id="year_group", cases=(1,), of=1, days=DAYS, about=about), EDITION)


def test_q_who_told_is_said_as_the_question_offers_it_and_times_as_everywhere() -> None:
    assert "“A member of staff”" in counted_of(pattern("told_one_way"), EDITION)
    assert "1 hour 15 minutes" in counted_of(pattern("agency_later"), EDITION)


def test_g8_the_schools_own_word_for_its_head() -> None:
    assert "the principal is away" in " ".join(
        next_of(pattern("second_signature"), Terms(headteacher="principal"))
    )
