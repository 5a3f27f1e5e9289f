"""S2–S6, O5: every referral is chased until somebody answers."""

import pytest

from tests.record.builder import Chain, at
from tests.record.rules.test_deadlines import due, london, told
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.due import Due
from yps_desktop.record.rules.follow_up import unanswered
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.rules.readiness import gaps
from yps_desktop.record.rules.tasks import tasks
from yps_desktop.record.sheets.agency import AgencyContact
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.custody import HandOver
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disagreement import Disagreement
from yps_desktop.record.sheets.meeting import Meeting
from yps_desktop.record.sheets.social_care import SocialCare


def refer(chain: Chain, day: int = 19, **more: object) -> Chain:
    said = {"when": at(day, "10:00"), "purpose": "referral", "what_was_said": "Rang"}
    chain.sheet(SocialCare(**{**said, **more}), "r1")  # type: ignore[arg-type]
    return chain


def answer(chain: Chain, day: int, what: str, **more: object) -> Chain:
    chain.sheet(ReferralAnswer(when=at(day), what=what, **more), "r1")  # type: ignore[arg-type]
    return chain


def day_of(found: Due | None) -> Moment | None:
    return None if found is None else Moment(found.at.date())


def test_s2_a_referral_without_an_answer_is_chased_after_two_school_days() -> None:
    found = due(refer(told()), "answer")
    assert found is not None
    assert (found.what, found.opens, found.about) == ("Ask social care for an answer", "answer", "r1")
    assert day_of(found) == at(23)
    assert found.source == "Our practice"


def test_s2_that_it_was_chased_before_the_answer_may_be_told_after_it() -> None:
    chain = answer(answer(refer(told()), 20, "answered"), 19, "chased")
    assert due(chain, "answer") is None
    assert unanswered(chain.case()) == ()


def test_s2_the_day_that_was_set_counts_before_ours() -> None:
    found = due(refer(told(), answer_by=at(20, "15:00")), "answer")
    assert found is not None
    assert found.at == london(20, "15:00")


@pytest.mark.parametrize("purpose", ["told", "advice"])
def test_s2_only_a_referral_waits_for_an_answer(purpose: str) -> None:
    chain = refer(told(), purpose=purpose)
    assert due(chain, "answer") is None
    assert unanswered(chain.case()) == ()


def test_s2_an_answer_settles_it_and_asking_again_does_not() -> None:
    chain = answer(refer(told()), 23, "chased")
    assert day_of(due(chain, "answer")) == at(25)
    answer(chain, 24, "escalated", ask_again=at(26))
    assert day_of(due(chain, "answer")) == at(26)
    answer(chain, 25, "answered", outcome=("no_action",))
    assert due(chain, "answer") is None


def test_s4_another_agency_has_a_school_week() -> None:
    chain = told()
    contact = AgencyContact(when=at(19), agency="camhs", purpose="referral", what_was_said="Wrote")
    chain.sheet(contact, "a1")
    found = due(chain, "answer")
    assert found is not None
    assert (found.what, day_of(found)) == ("Ask CAMHS for an answer", at(26))


def test_s2_an_open_referral_is_one_task_and_one_gap() -> None:
    chain = refer(told())
    ids = [task.id for task in tasks(chain.case(), london(19, "12:00"))]
    assert ids.count("answer:r1") == 1
    assert [gap.about for gap in gaps(chain.case()) if gap.kind == "answer"] == ["r1"]
    answer(chain, 20, "answered")
    assert not [task for task in tasks(chain.case(), london(20, "12:00")) if task.kind == "answer"]
    assert not [gap for gap in gaps(chain.case()) if gap.kind == "answer"]


def test_s4_a_contact_whose_purpose_nobody_said_is_a_task_without_a_day() -> None:
    chain = told()
    chain.sheet(AgencyContact(when=at(19), agency="helpline", what_was_said="Rang"), "a1")
    (task,) = (one for one in tasks(chain.case(), london(19, "12:00")) if one.kind == "answer")
    assert (task.about, task.when) == ("a1", None)


def test_s6_a_disagreement_is_taken_up_again_until_it_is_settled() -> None:
    chain = told()
    chain.sheet(Disagreement(when=at(19), with_whom="social_care", about_what="No action"))
    found = due(chain, "disagreement")
    assert found is not None
    assert found.what == "Take up again what you do not agree on with social care"
    assert day_of(found) == at(23)
    chain.sheet(Disagreement(when=at(20), with_whom="social_care", about_what="Same", ask_again=at(27)))
    assert day_of(due(chain, "disagreement")) == at(27)
    chain.sheet(Disagreement(when=at(27), with_whom="social_care", about_what="Same", resolved="yes"))
    assert due(chain, "disagreement") is None


def test_s6_two_disagreements_are_two() -> None:
    chain = told()
    chain.sheet(Disagreement(when=at(19), with_whom="police", about_what="No action"))
    chain.sheet(Disagreement(when=at(19), with_whom="other_agency", about_what="x", resolved="yes"))
    found = due(chain, "disagreement")
    assert found is not None
    assert found.what.endswith("the police")


@pytest.mark.parametrize(
    "after",
    [
        Meeting(stage="held", when=at(24), meeting="strategy"),
        Meeting(stage="none_held", when=at(24)),
    ],
)
def test_s3_an_invitation_stands_until_the_meeting_is_recorded(after: Meeting) -> None:
    chain = told()
    chain.sheet(Meeting(stage="invited", when=at(19), meeting="strategy", to_be_held=at(24, "09:00")))
    chain.sheet(Meeting(stage="held", when=at(20), meeting="early_help"))
    found = due(chain, "meeting")
    assert found is not None
    assert found.at == london(24, "09:00")
    chain.sheet(after)
    assert due(chain, "meeting") is None


def test_s3_a_meeting_the_school_had_no_part_in_asks_why() -> None:
    none = Meeting(stage="held", when=at(19), school_attended="no", report_sent="no")
    assert noticed_fields(notices(told().case(), none)) == {"not_attended_reason"}
    sent = Meeting(stage="held", when=at(19), school_attended="no", report_sent="yes")
    assert not notices(told().case(), sent)
    (hint,) = notices(told().case(), Meeting(stage="held", when=at(19), school_attended="no"))
    assert hint.reason_field is None


def test_s6_an_answer_the_school_does_not_agree_with_leads_to_the_sheet_for_it() -> None:
    (said,) = notices(told().case(), ReferralAnswer(when=at(20), what="answered", agree="no"))
    assert "We do not agree" in said.sentence
    assert not notices(told().case(), ReferralAnswer(when=at(20), what="answered", agree="yes"))


@pytest.mark.parametrize(
    ("when", "said"),
    [(at(18), True), (at(19, "09:59"), True), (at(19), False), (at(19, "10:00"), False), (at(20), False)],
)
def test_s2_an_answer_dated_before_the_question_is_said(when: Moment, said: bool) -> None:
    case = refer(told()).case()
    found = notices(case, ReferralAnswer(when=when, what="answered"), "r1")
    assert [one.field for one in found] == (["when"] if said else [])


def test_k3_a_hand_over_dated_before_the_device_came_is_said() -> None:
    chain = told()
    chain.sheet(Device(received=at(19, "10:00"), what="phone", place="Safe"), "d1")
    (said,) = notices(chain.case(), HandOver(when=at(19, "09:00"), to_kind="police"), "d1")
    assert "19 November 2026 at 10am" in said.sentence
