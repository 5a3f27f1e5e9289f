"""C4 and S1: social care that was told stops the 24 hours; who is known to it is told."""

import pytest

from tests.record.builder import JUNIPER, ROWAN, Chain, at
from tests.record.rules.test_deadlines import decide, due, london, ring, told
from yps_desktop.record.fields import Named
from yps_desktop.record.rules.contact import first_contact
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.rules.referral import advice
from yps_desktop.record.rules.standing import standing
from yps_desktop.record.rules.tasks import Task, tasks
from yps_desktop.record.sheets.agency import AgencyContact
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.social_care import SocialCare

NOW = london(18, "16:00")


def speak(chain: Chain, purpose: str, clock: str = "11:00", *about: Named, day: int = 18) -> Chain:
    said = SocialCare(when=at(day, clock), purpose=purpose, what_was_said="Rang", young_people=about or None)
    chain.sheet(said, f"r{len(chain.entries)}")
    return chain


def listed(chain: Chain) -> dict[str, Task]:
    return {task.id: task for task in tasks(chain.case(), NOW)}


@pytest.mark.parametrize("purpose", ["referral", "told"])
def test_c4_social_care_that_was_told_stops_the_clock(purpose: str) -> None:
    assert due(speak(told(), purpose), "contact") is None


def test_c4_advice_without_names_tells_nobody_and_stops_no_clock() -> None:
    chain = speak(told(), "advice")
    assert due(chain, "contact") is not None
    assert standing(chain.case()).referred_to == ()


def test_c1_a_case_that_social_care_was_told_of_is_with_social_care() -> None:
    assert standing(speak(ring(told(), at(18)), "told").case()).referred_to == ("police", "social care")


def test_g3_refer_now_is_followed_by_a_referral_to_social_care() -> None:
    chain = told()
    signed = chain.sheet(Decision(when=at(18), course="in_school", reason="Sent freely"))
    chain.respond("refer_now", signed)
    assert standing(speak(chain, "advice").case()).refer_now is not None
    assert standing(speak(chain, "referral").case()).refer_now is None


def test_c4_the_first_contact_is_the_earliest_of_all() -> None:
    chain = decide(speak(ring(told(), at(19, "10:00")), "told", "11:00"), contacted_when=at(18, "12:00"))
    assert first_contact(chain.case()) == london(18, "11:00")
    assert first_contact(told().case()) is None


def test_c4_a_contact_on_record_is_not_asked_for_again() -> None:
    decision = Decision(course="police", abusive="yes")
    assert not notices(ring(told(), at(18, "10:00")).case(), decision)
    assert not notices(speak(told(), "told").case(), decision)


def test_c4_a_contact_after_the_24_hours_asks_why_beside_the_question() -> None:
    chain = ring(told(), at(19, "08:51"))
    (late,) = notices(chain.case(), Decision(course="police", abusive="yes"))
    assert noticed_fields([late]) == {"contacted_late_reason"}
    assert "19 November 2026 at 8:50am" in late.sentence
    assert not notices(ring(told(), at(19, "08:50")).case(), Decision(course="police", abusive="yes"))
    assert not notices(chain.case(), Decision(course="police", abusive="no"))


@pytest.mark.parametrize("known", ["now", "perhaps", "before"])
def test_s1_social_care_that_knows_a_child_is_told_and_it_stays_open_until_then(known: str) -> None:
    chain = told()
    chain.sheet(Person(name="Juniper", social_care=known), "j")
    assert listed(chain)["tell_social_care"].what == "Tell children’s social care about Juniper"
    assert "tell_social_care" in listed(speak(chain, "advice"))
    assert "tell_social_care" not in listed(speak(chain, "told", "11:00", JUNIPER))


@pytest.mark.parametrize("known", ["no", "not_known", None])
def test_s1_nobody_is_told_of_a_child_it_does_not_know(known: str | None) -> None:
    chain = told()
    chain.sheet(Person(name="Juniper", social_care=known), "j")
    assert "tell_social_care" not in listed(chain)


def test_s1_a_plan_says_that_it_knows_the_child() -> None:
    chain = told()
    chain.sheet(Person(name="Juniper", vulnerability=("protection_plan",)), "j")
    assert "tell_social_care" in listed(chain)


def test_s1_each_child_is_told_of_unless_a_contact_names_nobody() -> None:
    chain = told()
    chain.sheet(Person(name="Juniper", social_care="now"), "j")
    chain.sheet(Person(name="Rowan", social_care="before"), "r")
    speak(chain, "told", "11:00", ROWAN)
    assert listed(chain)["tell_social_care"].what.endswith("about Juniper")
    assert "tell_social_care" not in listed(speak(chain, "told"))


def test_s1_a_decision_for_social_care_asks_once_and_not_twice() -> None:
    chain = told()
    chain.sheet(Person(name="Juniper", social_care="now"), "j")
    decide(chain, course="social_care")
    assert listed(chain)["social_care"].status == "not_started"
    assert "tell_social_care" not in listed(chain)


def test_c1_advice_without_names_is_not_the_referral_that_was_decided() -> None:
    chain = speak(decide(told(), course="police_and_social_care"), "advice")
    assert listed(chain)["social_care"].status == "not_started"
    assert listed(speak(chain, "referral"))["social_care"].is_done


def test_s1_the_advice_names_social_care_for_whom_it_may_know() -> None:
    chain = told()
    chain.sheet(Person(name="Juniper", social_care="now"), "j")
    chain.sheet(Person(name="Rowan", social_care="perhaps"), "r")
    (care,) = (one for one in advice(chain.case()).agencies if one.agency == "social_care")
    assert care.why == "already involved with Juniper; it may know Rowan, or knew them before"


def test_s5_a_school_the_review_wanted_to_hear_of_it_is_a_task() -> None:
    chain = told()
    assert "other_school" not in listed(chain)
    chain.sheet(Review(when=at(18), contact_school="yes"))
    assert listed(chain)["other_school"].status == "not_started"


def test_r4_harm_at_hand_makes_the_referral_to_social_care_a_task() -> None:
    chain = told()
    chain.sheet(Review(when=at(18), point_harm="yes"))
    assert listed(chain)["social_care"].status == "not_started"
    assert listed(speak(chain, "referral"))["social_care"].is_done


def test_r7_each_agency_that_advice_names_is_a_task_until_it_was_contacted() -> None:
    chain = told()
    review = Review(when=at(18), point_adult="yes", adult_works_here="yes", strangers_contact="yes")
    chain.sheet(review)
    found = listed(chain)
    assert found["contact_agency:ceop"].why == "Strangers are in contact with a young person"
    assert found["contact_agency:lado"].what == "Tell the local authority’s designated officer (LADO)"
    chain.sheet(AgencyContact(when=at(18), agency="lado", purpose="told", what_was_said="Rang"), "a1")
    assert "contact_agency:lado" not in listed(chain)
    assert "contact_agency:ceop" in listed(chain)
