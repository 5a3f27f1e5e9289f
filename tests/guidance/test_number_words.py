"""Q: whatever is counted is said in words, once, and in those of the question it was asked by."""

from typing import get_args

import pytest

from yps_desktop.guidance.due_words import DUE_WORDS
from yps_desktop.guidance.load import EDITIONS, load_edition
from yps_desktop.guidance.number_words import OVERDUE, REPEATS, TIMES, FactWords, fact_words
from yps_desktop.guidance.words import Terms
from yps_desktop.record.rules import figures
from yps_desktop.record.rules.due import DueKind
from yps_desktop.record.rules.page_for_governors import FACTS

WORDS = {one.id: one for one in fact_words(load_edition(None, Terms()))}


@pytest.mark.parametrize("edition", EDITIONS)
def test_q_every_fact_has_words_in_every_edition(edition: str) -> None:
    words = fact_words(load_edition(edition, Terms()))
    assert [*figures.FACTS] == sorted((one.id for one in words), key=figures.FACTS.index)
    assert {name for name, _ in TIMES} == set(figures.TIMES)
    assert all(one.title and one.says.endswith((".", "?")) for one in words)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.name)
def test_q_every_value_a_governors_page_may_tell_has_words(fact) -> None:  # type: ignore[no-untyped-def]
    assert set(fact.values) <= {id for id, _ in WORDS[fact.name].values}
    assert fact.single is not WORDS[fact.name].several


@pytest.mark.parametrize("words", [*WORDS.values(), REPEATS, OVERDUE], ids=lambda words: words.id)
def test_q_no_two_rows_are_called_the_same(words: FactWords) -> None:
    said = [*(said for _, said in words.values), words.unsaid]
    assert len({*said}) == len(said)


def test_q_whatever_can_be_due_has_words() -> None:
    assert [*DUE_WORDS] == sorted(get_args(DueKind), key=[*DUE_WORDS].index)


def test_q_a_choice_is_said_as_its_question_says_it() -> None:
    question = load_edition(None, Terms()).sheets["disclosure"].fields["brought_by"]
    assert WORDS["told_by"].values[:-1] == tuple((one.id, one.label) for one in question.options)
    assert WORDS["told_by"].says.startswith(question.label)
