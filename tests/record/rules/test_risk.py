"""What is said beside a risk sheet, when it is weighed again, and what the case lacks of it (A3–A7)."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.record.builder import JUNIPER, ROWAN, Chain, at, utc
from yps_desktop.record.moments import NOT_KNOWN
from yps_desktop.record.rules.contact import contact_clock
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.rules.readiness import gaps
from yps_desktop.record.rules.referral import advice, against
from yps_desktop.record.rules.tasks import tasks
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.review import POINTS, Review
from yps_desktop.record.sheets.risk import Risk

IN_SCHOOL = Decision(when=at(18), course="in_school", reason="One picture.", abusive="no")
NO_POINT = Review(when=at(18), malice="no", **dict.fromkeys(POINTS, "no"))
RECKLESS = Risk(when=at(18), typology="aggravated_reckless", faced="low")


def opened() -> Chain:
    chain = Chain(opened=utc(18, "09:00"))
    for named, age in ((JUNIPER, 14), (ROWAN, 15)):
        person = Person(name=named.name, standing=("pupil_here",), age_low=age, age_high=age, roles=("made",))
        chain.sheet(person, named.id)
    return chain


def asked_for(chain: Chain, risk: Risk) -> frozenset[str]:
    return noticed_fields(notices(chain.case(), risk))


def said_at(chain: Chain, risk: Risk, field: str) -> list[str]:
    return [one.sentence for one in notices(chain.case(), risk) if one.field == field]


def test_a3_aggravated_and_nothing_referred_is_asked_why() -> None:
    chain = opened()
    assert "not_referred_reason" not in asked_for(chain, RECKLESS)
    chain.sheet(IN_SCHOOL)
    assert "not_referred_reason" in asked_for(chain, RECKLESS)
    assert "not_referred_reason" not in asked_for(chain, Risk(typology="experimental_romantic"))


@pytest.mark.parametrize(
    "sheet",
    [
        Decision(when=at(19), course="police", reason="On second thoughts."),
        Review(when=at(19), referred_by_other="yes"),
    ],
    ids=["referred", "by somebody else"],
)
def test_a3_what_is_referred_is_not_asked_about(sheet: Decision | Review) -> None:
    chain = opened()
    chain.sheet(IN_SCHOOL)
    chain.sheet(sheet)
    assert asked_for(chain, RECKLESS) == frozenset()


def test_a3_before_a_decision_it_is_only_said() -> None:
    assert any("Nothing is decided yet" in one for one in said_at(opened(), RECKLESS, "typology"))


def test_a3_a_decision_that_follows_is_asked_why_and_one_reason_is_enough() -> None:
    chain = opened()
    chain.sheet(NO_POINT)
    assert advice(chain.case()).level == "may_manage"
    assert against(advice(chain.case()), IN_SCHOOL) == ()
    chain.sheet(RECKLESS)
    assert "aggravated" in against(advice(chain.case()), IN_SCHOOL)[0]
    chain.sheet(Risk(when=at(18), typology="aggravated_reckless", not_referred_reason="Police advised it."))
    assert against(advice(chain.case()), IN_SCHOOL) == ()


def test_a3_the_advice_names_the_police_and_why() -> None:
    chain = opened()
    chain.sheet(NO_POINT)
    chain.sheet(RECKLESS)
    assert [(one.agency, one.why) for one in advice(chain.case()).agencies] == [
        ("police", "the incident was judged aggravated")
    ]


def test_a5_under_13_the_local_procedure_is_asked_for_sexual_acts_or_not() -> None:
    chain = opened()
    assert "local_procedure" not in asked_for(chain, Risk())
    chain.sheet(Person(name="Robin Placeholder", age_low=11, age_high=13, roles=("received",)), "b")
    assert "local_procedure" in asked_for(chain, Risk())
    assert "Robin Placeholder may have been under 13." in said_at(chain, Risk(), "local_procedure")[0]


def test_a5_who_surely_was_under_13_is_not_said_to_be_so_perhaps() -> None:
    chain = opened()
    chain.sheet(Person(name="Robin Placeholder", age_low=11, age_high=13, roles=("received",)), "b")
    chain.sheet(Person(name="Willow Placeholder", age_low=10, age_high=10, roles=("made",)), "w")
    (said,) = said_at(chain, Risk(), "local_procedure")
    assert said.startswith("Willow Placeholder was under 13. Robin Placeholder may have been under 13.")


def test_a5_nobody_is_taken_for_a_child_under_13_because_no_age_was_told() -> None:
    chain = Chain()
    chain.sheet(Person(name="Robin Placeholder", roles=("made",)), "b")
    assert asked_for(chain, Risk()) == frozenset()


@pytest.mark.parametrize("behaviour", ["abusive", "violent"])
def test_a4_abusive_behaviour_starts_the_24_hours_whatever_an_earlier_decision_said(behaviour: str) -> None:
    chain = opened()
    chain.sheet(NO_POINT)
    chain.sheet(IN_SCHOOL)
    assert contact_clock(chain.case()) is None
    chain.sheet(Risk(when=at(19), behaviour=behaviour))
    assert contact_clock(chain.case()) is not None
    chain.sheet(PoliceContact(when=at(19), what_was_said="Told them."))
    assert contact_clock(chain.case()) is None


def test_a4_the_notice_goes_once_an_agency_knows_and_a_later_look_takes_the_place_of_an_earlier() -> None:
    chain, abusive = opened(), Risk(when=at(19), young_people=(JUNIPER,), behaviour="abusive")
    chain.sheet(NO_POINT)
    chain.sheet(IN_SCHOOL)
    assert any("24 hours" in one for one in said_at(chain, abusive, "behaviour"))
    chain.sheet(abusive)
    chain.sheet(Risk(when=at(20), young_people=(JUNIPER,), behaviour="problematic"))
    assert contact_clock(chain.case()) is None
    chain.sheet(PoliceContact(when=at(20), what_was_said="Told them."))
    assert not any("24 hours" in one for one in said_at(chain, abusive, "behaviour"))


def test_a4_a_decision_that_follows_has_the_last_word_on_the_24_hours() -> None:
    chain = opened()
    chain.sheet(NO_POINT)
    chain.sheet(Risk(when=at(18), behaviour="abusive"))
    chain.sheet(IN_SCHOOL)
    assert contact_clock(chain.case()) is None


def weighed(chain: Chain) -> list[tuple[int, str]]:
    return [(due.at.day, due.opens) for due in dues(chain.case()) if due.kind == "risk_review"]


def test_a6_the_next_review_is_due_and_done_with_a_new_entry() -> None:
    chain = opened()
    chain.sheet(Risk(when=at(18), young_people=(JUNIPER,), next_review=at(25)))
    assert weighed(chain) == [(25, "risk")]
    chain.sheet(Risk(when=at(25), young_people=(JUNIPER, ROWAN)))
    assert weighed(chain) == []


def test_a6_another_child_s_review_leaves_the_first_one_due_and_the_soonest_stands() -> None:
    chain = opened()
    chain.sheet(Risk(when=at(18), young_people=(JUNIPER,), next_review=at(27)))
    chain.sheet(Risk(when=at(18), young_people=(ROWAN,), next_review=at(25)))
    assert weighed(chain) == [(25, "risk")]
    chain.sheet(Risk(when=at(25), young_people=(ROWAN,)))
    assert weighed(chain) == [(27, "risk")]


def test_a6_a_review_planned_for_two_stays_due_until_each_was_looked_at_again() -> None:
    chain = opened()
    chain.sheet(Risk(when=at(18), young_people=(JUNIPER, ROWAN), next_review=at(25)))
    chain.sheet(Risk(when=at(25), young_people=(JUNIPER,)))
    assert weighed(chain) == [(25, "risk")]
    chain.sheet(Risk(when=at(25), young_people=(ROWAN,)))
    assert weighed(chain) == []


def test_a7_each_young_person_with_a_part_is_weighed_or_named_as_a_gap() -> None:
    chain = opened()
    chain.sheet(
        Risk(when=at(18), young_people=(JUNIPER,), typology="experimental_other", typology_reason=".")
    )
    assert [(one.field, one.about) for one in gaps(chain.case()) if one.kind == "risk"] == [("faced", "r")]
    chain.sheet(Risk(when=at(18), young_people=(ROWAN,)))
    assert [one for one in gaps(chain.case()) if one.kind == "risk"] == []


def test_a5_a_procedure_nobody_spoke_of_is_a_gap() -> None:
    chain = opened()
    chain.sheet(Person(name="Robin Placeholder", age_low=11, age_high=11, roles=("made",)), "b")
    chain.sheet(Risk(when=at(18), young_people=NOT_KNOWN, local_procedure="no"))
    assert "local_procedure" not in {one.field for one in gaps(chain.case())}
    chain = opened()
    chain.sheet(Person(name="Robin Placeholder", age_low=11, age_high=11, roles=("made",)), "b")
    chain.sheet(Risk(when=at(18), young_people=NOT_KNOWN))
    assert "local_procedure" in {one.field for one in gaps(chain.case())}


def test_r6_where_nothing_is_referred_the_risk_is_a_task_and_a_gap() -> None:
    chain, now = opened(), datetime(2026, 11, 18, 12, tzinfo=UTC) + timedelta(hours=1)
    assert "risk" not in {one.id for one in tasks(chain.case(), now)}
    chain.sheet(IN_SCHOOL)
    assert "risk" in {one.id for one in tasks(chain.case(), now)}
    assert ("risk", None) in {(one.kind, one.field) for one in gaps(chain.case())}
