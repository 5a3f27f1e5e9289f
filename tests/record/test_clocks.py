"""What an entry says of its clock: one spelling each, and words for whoever reads it."""

from dataclasses import asdict

import pytest

from tests.record.test_entry import entry
from yps_desktop.record.canonical import FormatError, canonical
from yps_desktop.record.clocks import (
    BACK,
    CLOCKS,
    FLAGS,
    JUMPED,
    SAID,
    SENTENCES,
    TWICE,
    ZONE,
    clock_sentences,
    flags_of,
    said_of_clock,
    spell_clock,
)
from yps_desktop.record.entry import read_header


@pytest.mark.parametrize("clock", sorted(CLOCKS))
def test_every_spelling_reads_back_as_its_flags(clock):
    assert spell_clock(flags_of(clock)) == clock
    assert read_header(entry(clock=clock).header.to_bytes()).clock == clock


def test_flags_are_spelled_in_one_order_only_with_back_first():
    assert spell_clock((TWICE, ZONE, BACK)) == "back+zone+twice"
    assert len(CLOCKS) == 2 ** len(FLAGS)


@pytest.mark.parametrize("clock", ["", "zone+back", "back+back", "ok+back", "back+", "late"])
def test_an_entry_that_says_anything_else_of_its_clock_is_refused(clock):
    said = asdict(entry().header) | {"clock": clock}
    with pytest.raises(FormatError, match="does not say of its clock"):
        read_header(canonical(said))


def test_every_flag_is_said_in_words_but_the_hour_that_its_time_names_itself():
    assert {BACK, JUMPED, ZONE} == set(SAID) == set(SENTENCES)
    assert said_of_clock("back+twice") == ("the computer’s clock stood back",)
    assert clock_sentences("jumped+zone") == f"{SENTENCES[JUMPED]} {SENTENCES[ZONE]}"
    assert clock_sentences("ok") == ""
