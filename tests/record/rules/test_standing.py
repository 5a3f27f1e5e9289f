"""Where a case stands, and its line in a list."""

import json

import pytest

from tests.record.builder import Chain, at, utc
from tests.record.rules.test_deadlines import decide, london, ring, told
from yps_desktop.record.rules.case_line import LARGEST_LINE, CaseLine, line_of
from yps_desktop.record.rules.standing import Standing, standing
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import POINTS, Review

NOW = london(18, "16:00")


def stands(chain: Chain) -> Standing:
    return standing(chain.case())


def words(chain: Chain) -> tuple[str, ...]:
    return standing(chain.case()).words(NOW)


def reviewed(**answers: str) -> Chain:
    chain = told()
    points = {**dict.fromkeys(POINTS, "no"), "malice": "no", **answers}
    chain.sheet(Review(when=at(18), **points))  # type: ignore[arg-type]
    return chain


def test_a_new_case_is_to_be_decided_and_its_clock_runs() -> None:
    assert words(told()) == ("24 hours running", "To be decided")
    assert stands(told()).words(london(19, "08:51"))[0] == "24 hours are over"


def test_c3_not_referred_is_awaiting_headteacher_until_countersigned() -> None:
    chain = reviewed()
    signed = chain.sheet(Decision(when=at(18), course="in_school", reason="Sent freely"))
    assert words(chain) == ("Awaiting headteacher",)
    chain.respond("agreed", signed)
    assert words(chain) == ("Open",)
    assert not stands(chain).awaiting_headteacher


def test_g8_the_school_has_its_own_word_for_headteacher() -> None:
    chain = decide(reviewed())
    school = School(name="X", headteacher="principal")
    assert standing(chain.case(), school).words(NOW) == ("Awaiting principal",)


def test_g5_without_a_second_reader_the_case_says_so_and_waits_for_nobody() -> None:
    found = standing(decide(reviewed()).case(), School(name="X", second_reader="none"))
    assert found.no_second_reader
    assert not found.awaiting


def test_g3_refer_now_stands_first_until_it_was_followed() -> None:
    chain = reviewed()
    signed = chain.sheet(Decision(when=at(18), course="in_school", reason="Sent freely"))
    chain.now = utc(18, "15:30")
    chain.respond("refer_now", signed, comment="He is 17 and she is 12")
    directed = stands(chain).refer_now
    assert directed is not None
    assert (directed.who, directed.when) == ("Hazel Fictley", london(18, "15:30"))
    assert directed.comment == "He is 17 and she is 12"
    assert words(chain)[0] == "Refer now"
    assert stands(chain).decision_awaited
    chain.sheet(Decision(when=at(18), course="police", reason="As directed"))
    assert stands(chain).refer_now is None
    assert words(chain) == ("With police",)


def test_g3_sent_back_stands_until_it_was_corrected_or_decided_anew() -> None:
    chain = reviewed()
    signed = chain.sheet(Decision(when=at(18), course="in_school", reason="Sent freely"))
    chain.respond("sent_back", signed, comment="Why?")
    assert words(chain) == ("Sent back by the headteacher",)
    chain.correct(signed, Decision(when=at(18), course="in_school", reason="Sent freely, once"))
    assert words(chain) == ("Awaiting headteacher",)


def test_p2_an_awaited_reference_is_said() -> None:
    chain = ring(decide(reviewed(), course="police"), at(18), reference_awaited="yes")
    assert words(chain) == ("With police", "Awaiting police reference")


@pytest.mark.parametrize(
    ("course", "said"),
    [
        ("police", "With police"),
        ("social_care", "With social care"),
        ("police_and_social_care", "With police and social care"),
    ],
)
def test_c1_a_referral_is_said_with_the_agency(course: str, said: str) -> None:
    assert words(decide(reviewed(), course=course)) == (said,)


def test_c5_new_facts_against_the_last_decision_ask_for_another() -> None:
    chain = decide(reviewed())
    assert not stands(chain).decision_awaited
    chain.sheet(Review(when=at(19), point_coercion="yes"))
    assert stands(chain).decision_awaited
    assert stands(chain).against_advice


def test_r5_a_decision_knowingly_against_the_advice_is_not_asked_for_again() -> None:
    chain = decide(reviewed(point_unusual="not_known"), against_advice_reason="Known from two sides")
    assert stands(chain).against_advice
    assert not stands(chain).decision_awaited


def crowd(chain: Chain, count: int, name: str) -> Chain:
    for number in range(count):
        chain.sheet(Person(name=f"{name} {number}", standing=("pupil_here",)), f"j{number}")
    return chain


def test_a_line_names_three_and_counts_the_rest() -> None:
    line = line_of(crowd(told(), 5, "Juniper").case())
    assert line.people == ("Juniper 0", "Juniper 1", "Juniper 2")
    assert line.more == 2
    assert (line.number, line.opened) == ("2026-001", "2026-11-18")


def test_a_line_holds_times_and_never_whether_they_are_over() -> None:
    line = line_of(told().case())
    assert (line.due_kind, line.due_utc) == ("contact", "2026-11-19T08:50:00Z")
    assert line.words == ("To be decided",)
    assert line.standing == ("open", "decision_awaited")


@pytest.mark.parametrize("name", ["Ж" * 300, "😀" * 300, '"\\' * 300])
def test_a_line_is_never_over_a_kilobyte(name: str) -> None:
    line = line_of(crowd(told(), 40, name).case())
    assert len(json.dumps(line.to_json(), ensure_ascii=False).encode()) <= LARGEST_LINE
    assert line.more == 40 - len(line.people)


def test_a_line_reads_back_as_it_was_written() -> None:
    line = line_of(crowd(decide(reviewed()), 2, "Juniper").case())
    assert CaseLine.from_json(json.loads(json.dumps(line.to_json()))) == line


def test_g2_a_withdrawn_person_leaves_the_line() -> None:
    chain = crowd(told(), 1, "Juniper")
    chain.withdraw("j0")
    assert line_of(chain.case()).people == ()
