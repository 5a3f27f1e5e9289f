"""A note beside words that label or blame, never in the way (T2)."""

import tomllib

import pytest

from yps_desktop.guidance.load import CURRENT, FOLDER, load_edition
from yps_desktop.guidance.wording import MOST, word_notes
from yps_desktop.guidance.words import OUR_PRACTICE, Avoided, Terms

EDITION = load_edition(CURRENT, Terms())
WORDING = EDITION.wording


def notes(text: str) -> list[str]:
    return [note.sentence for note in word_notes(text, WORDING)]


def test_t2_a_label_is_noted_with_what_could_stand_instead() -> None:
    (said,) = notes("The victim was in tears.")
    assert said.startswith("You wrote “victim”. Think of their name")


def test_t2_words_in_quotation_marks_are_somebody_elses() -> None:
    assert notes("She said “I am the victim here” and left.") == []
    assert notes('He wrote "just a joke" under it.') == []
    assert len(notes("She said “I am the victim here”. The victim left.")) == 1


@pytest.mark.parametrize(
    "text", ["Mr Offenderby rang.", "a stupidly long queue", "the context", "I suspect so."]
)
def test_t2_parts_of_other_words_and_plain_speech_are_left_alone(text: str) -> None:
    assert notes(text) == []


@pytest.mark.parametrize("text", ["SEXTING", "Sexted.", "two sexts"])
def test_t2_capitals_make_no_difference(text: str) -> None:
    assert len(notes(text)) == 1


def test_t2_one_note_a_kind_and_two_at_most() -> None:
    assert len(notes("victim, victims, victim")) == 1
    assert len(notes("The victim admitted that the perpetrator claimed it was banter.")) == MOST


def test_g8_the_schools_own_term_is_offered() -> None:
    own = load_edition(CURRENT, Terms(imagery="shared pictures"))
    (note,) = word_notes("sexting", own.wording)
    assert "“shared pictures”" in note.sentence


@pytest.mark.parametrize("avoided", WORDING.avoided, ids=lambda one: one.words[0])
def test_each_word_is_found_and_names_its_source(avoided: Avoided) -> None:
    assert all(notes(f"And {word} then.") for word in avoided.words)
    assert all(
        part == OUR_PRACTICE or part.split(",")[0] in EDITION.sources for part in avoided.source.split("; ")
    )


def test_its_own_words_are_short_and_quoted_as_printed() -> None:
    read = tomllib.loads((FOLDER / CURRENT / "wording.toml").read_text(encoding="utf-8"))
    said = [read["quoted"], *(row["instead"] for row in read["avoid"])]
    assert not [one for one in said if "'" in one or '"' in one or "!" in one]
    assert not [s for one in said for s in one.split(". ") if len(s.split()) > 23]


def test_a_long_text_is_read_in_no_time_at_all() -> None:
    assert notes("a word " * 20_000) == []
