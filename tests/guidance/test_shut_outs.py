"""G7 in words: who is shut out of a case, since when and why."""

import dataclasses

import pytest

from tests.record.builder import DSL, HEAD, Chain, at
from yps_desktop.guidance.shut_outs import shut_out_line, shut_out_words
from yps_desktop.record.rules.chronology import chronology
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.shut_out_acts import LetIn, ShutOut

THE_HEAD = Review(when=at(18), point_adult="yes", adult_works_here="yes", adult_is_headteacher="yes")


def shut(chain: Chain, person: str) -> None:
    chain.add(ShutOut.kind, ShutOut(person=person, reason="Their nephew.").to_body())


def test_g7_nobody_shut_out_is_no_line() -> None:
    assert shut_out_line(Chain().case(), "headteacher") == ""


def test_g7_the_line_says_who_since_when_and_why() -> None:
    chain = Chain()
    shut(chain, HEAD)
    said = "Shut out of this case: Hazel Fictley, since Fri 20 November 2026 (their nephew)."
    assert shut_out_line(chain.case(), "headteacher") == said


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (THE_HEAD, "the adult in it is recorded as the principal"),
        (Person(name="Hazel Fictley", roles=("sent",)), "named as having a part in it"),
    ],
)
def test_g7_what_a_sheet_says_is_a_reason_too(said: Person | Review, why: str) -> None:
    chain = Chain()
    chain.sheet(said, HEAD if isinstance(said, Person) else None)
    assert f"({why})" in shut_out_line(chain.case(), "principal")


def test_g7_whoever_is_concerned_and_can_read_all_the_same_is_said_to() -> None:
    chain = Chain()
    chain.holders[HEAD] = dataclasses.replace(chain.holders[HEAD], rights=())
    chain.sheet(Person(name="Wren Mockford", roles=("sent",)), DSL)
    assert shut_out_line(chain.case(), "headteacher").startswith("Concerned in it, and not shut out")


def test_g7_the_chronology_says_who_and_why() -> None:
    chain = Chain()
    shut(chain, HEAD)
    chain.add(LetIn.kind, LetIn(person=HEAD, reason="Another boy.").to_body())
    case = chain.case()
    said = [shut_out_words(case, event) for event in chronology(case) if event.kind in ("shut_out", "let_in")]
    assert said == [
        "Hazel Fictley was shut out of this case: Their nephew.",
        "Hazel Fictley was let in again: Another boy.",
    ]
