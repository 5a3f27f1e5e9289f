"""Nobody is asked to delete while a referral is open or undecided (X1–X5)."""

from tests.record.builder import JUNIPER, ROWAN, Chain, at
from tests.record.rules.test_deadlines import decide, due, london, ring, told
from yps_desktop.record.rules.deletion import why_keep
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.rules.threads import threads_of
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.deletion import Deletion, DeletionConfirmed
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceOutcome
from yps_desktop.record.sheets.review import POINTS, Review
from yps_desktop.record.sheets.social_care import SocialCare
from yps_desktop.record.sheets.takedown import Takedown

ASKED = Deletion(form="asked", whom=(ROWAN,), when=at(19, "10:00"), by=at(20))
ALL_NO = dict.fromkeys(POINTS, "no")


def kept_in_school() -> Chain:
    chain = told()
    chain.sheet(Review(when=at(18), malice="no", **ALL_NO))
    return decide(chain, abusive="no", enough_information="yes", manageable="yes")


def keeps(chain: Chain) -> bool:
    return bool(why_keep(chain.case()))


def test_x4_undecided_nobody_is_asked() -> None:
    assert keeps(told())
    assert why_keep(None)


def test_x4_decided_to_keep_it_in_school_somebody_may_be_asked() -> None:
    assert not keeps(kept_in_school())


def test_x4_facts_that_ask_for_another_decision_make_it_undecided_again() -> None:
    chain = kept_in_school()
    chain.sheet(Review(when=at(19), **{**ALL_NO, "point_adult": "yes"}))
    assert keeps(chain)


def test_x4_what_the_police_have_is_kept_until_they_end_it() -> None:
    chain = decide(told(), course="police")
    assert keeps(chain)
    ring(chain, at(18))
    assert keeps(chain)
    chain.sheet(PoliceOutcome(when=at(25), outcome="outcome_21", young_person=ROWAN))
    assert not keeps(chain)


def test_x4_the_polices_word_on_their_own_sheet_is_enough() -> None:
    chain = ring(decide(told(), course="police"), at(18), deletion_allowed="yes", deletion_said_by="PC 12")
    assert not keeps(chain)
    assert notices(chain.case(), ASKED) == ()


def test_x4_the_polices_last_word_counts() -> None:
    chain = ring(kept_in_school(), at(18), deletion_allowed="yes")
    ring(chain, at(19), asked=("keep",))
    assert "must be kept" in why_keep(chain.case())


def test_x4_a_referral_to_social_care_keeps_it_until_it_is_answered() -> None:
    chain = decide(told(), course="social_care")
    assert keeps(chain)
    chain.sheet(SocialCare(when=at(18), purpose="referral", what_was_said="All of it"), "s1")
    assert keeps(chain)
    chain.sheet(ReferralAnswer(when=at(20), what="answered", outcome=("no_action",)), "s1")
    assert not keeps(chain)


def test_x4_the_contradiction_stands_beside_the_field_and_asks_for_the_polices_word() -> None:
    found = notices(told().case(), ASKED)
    assert [(one.field, one.reason_field) for one in found] == [("form", "police_said")]
    lacking = ASKED.missing(noticed_fields(found))
    assert [field.id for field in lacking] == ["police_said"]


def test_x4_with_the_polices_word_who_and_when_are_needed_without_it_the_reason() -> None:
    word = Deletion(form="asked", whom=(ROWAN,), when=at(19), police_said="yes")
    none = Deletion(form="asked", whom=(ROWAN,), when=at(19), police_said="no")
    assert {field.id for field in word.missing()} == {"police_said_by", "police_said_when"}
    assert [field.id for field in none.missing()] == ["despite_referral"]


def test_x4_asking_whoever_posted_it_is_asking_them_to_delete_it() -> None:
    case = told().case()
    assert noticed_fields(notices(case, Takedown(to="poster", when=at(19)))) == {"police_said"}
    assert notices(case, Takedown(to="iwf", when=at(19))) == ()


def test_x5_what_was_deleted_before_is_no_request() -> None:
    chain = told()
    gone = Deletion(form="already", whom=(ROWAN,), when=at(17), who_says=(JUNIPER,))
    assert notices(chain.case(), gone) == ()
    chain.sheet(gone, "x")
    assert threads_of(chain.case(), ("deletion",))[0].is_settled


def test_x1_parents_are_told_of_it_too() -> None:
    chain = kept_in_school()
    chain.sheet(Person(name=ROWAN.name, standing=("pupil_here",), roles=("received",)), ROWAN.id)
    assert [one.field for one in notices(chain.case(), ASKED)] == ["whom"]


def test_x2_not_confirmed_by_the_day_set_is_overdue() -> None:
    chain = kept_in_school()
    chain.sheet(ASKED, "x")
    found = due(chain, "deletion_by")
    assert found is not None
    assert (found.opens, found.about) == ("deletion_confirmed", "x")
    assert found.status(london(20, "23:00")) == "today"
    assert found.status(london(21, "00:10")) == "overdue"


def test_x2_a_new_day_counts_and_a_confirmation_ends_it() -> None:
    chain = kept_in_school()
    chain.sheet(ASKED, "x")
    chain.sheet(DeletionConfirmed(outcome="not_yet", when=at(20), by=at(23)), "x")
    found = due(chain, "deletion_by")
    assert found is not None
    assert found.at.date() == at(23).day
    chain.sheet(DeletionConfirmed(outcome="confirmed", when=at(23)), "x")
    assert due(chain, "deletion_by") is None


def test_x2_no_new_day_leaves_the_old_one_standing() -> None:
    chain = kept_in_school()
    chain.sheet(ASKED, "x")
    chain.sheet(DeletionConfirmed(outcome="refused", when=at(20)), "x")
    found = due(chain, "deletion_by")
    assert found is not None
    assert found.at.date() == at(20).day


def test_x2_a_refusal_prompts_to_ring_the_police() -> None:
    (notice,) = notices(None, DeletionConfirmed(outcome="refused", when=at(20)))
    assert "police" in notice.sentence


def test_x2_what_was_passed_to_the_police_is_settled() -> None:
    chain = kept_in_school()
    chain.sheet(ASKED, "x")
    chain.sheet(DeletionConfirmed(outcome="passed_on", when=at(20)), "x")
    assert due(chain, "deletion_by") is None
