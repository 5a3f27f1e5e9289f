"""What a second person may still answer, read from the entries of a case."""

import pytest

from tests.record.builder import Chain, at
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.rules.agreements import Agreements
from yps_desktop.record.rules.signing import answer_of, signature_of
from yps_desktop.record.sheets.decision import Decision

FIRST = Decision(when=at(19), course="in_school", reason="Sent freely")
SECOND = Decision(when=at(19), course="in_school", reason="Sent freely, and gone")


def read(chain: Chain) -> None:
    agreements = Agreements()
    for entry in chain.entries:
        agreements.check(entry)


def test_g3_the_text_as_it_stands_may_be_agreed_to() -> None:
    chain = Chain()
    signed = chain.sheet(FIRST)
    chain.respond("sent_back", signed, comment="Who was rung?")
    chain.respond("agreed", chain.correct(signed, SECOND))
    read(chain)


def test_g3_a_text_that_was_corrected_may_not() -> None:
    chain = Chain()
    signed = chain.sheet(FIRST)
    chain.correct(signed, SECOND)
    chain.respond("agreed", signed)
    with pytest.raises(RecordDamagedError, match="Entry 4 agrees to a text that had been corrected"):
        read(chain)


def test_g3_nor_may_an_earlier_correction() -> None:
    chain = Chain()
    signed = chain.sheet(FIRST)
    earlier = chain.correct(signed, SECOND)
    chain.correct(signed, FIRST)
    chain.respond("agreed", earlier)
    with pytest.raises(RecordDamagedError, match="had been corrected"):
        read(chain)


def test_g3_the_same_answer_is_given_once() -> None:
    chain = Chain()
    signed = chain.sheet(FIRST)
    chain.respond("witnessed", signed)
    chain.respond("agreed", signed)
    read(chain)
    chain.respond("agreed", signed)
    with pytest.raises(RecordDamagedError, match="had given before"):
        read(chain)


def test_g3_an_answer_to_an_earlier_text_does_not_count_for_what_stands() -> None:
    """Wherever it came from: the case itself counts only an answer that names the text."""
    chain = Chain()
    signed = chain.sheet(FIRST)
    chain.correct(signed, SECOND)
    chain.respond("agreed", signed)
    chain.ink(signed, "Alder Sampleford", "Headteacher")
    written = chain.written(signed)
    assert answer_of(written) is None
    assert signature_of(chain.case(), written) == "awaiting"
