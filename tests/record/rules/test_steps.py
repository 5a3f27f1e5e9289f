"""Where a case stands on the way of annex G (E2)."""

from dataclasses import replace

import pytest

from tests.record.builder import JUNIPER, Chain, at
from yps_desktop.record.rules.steps import Step, steps
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.review import POINTS, Review
from yps_desktop.record.sheets.risk import Risk
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.social_care import SocialCare

TOLD = Disclosure(when=at(18), account="…")
ALL_NO = Review(when=at(18), malice="no", **dict.fromkeys(POINTS, "no"))
IN_SCHOOL = Decision(
    when=at(19), course="in_school", reason="…", enough_information="yes", manageable="yes", abusive="no"
)
POLICE = PoliceContact(when=at(19), what_was_said="…")


def told(*sheets: Sheet) -> Chain:
    chain = Chain()
    for sheet in sheets:
        chain.sheet(sheet, "j" if sheet.kind == "person" else None)
    return chain


def now(chain: Chain) -> Step:
    (found,) = [one for one in steps(chain.case()) if one.state == "now"]
    return found


def state(chain: Chain, id: str) -> str:
    return next(one.state for one in steps(chain.case()) if one.id == id)


def test_a_case_begun_with_a_note_is_at_the_disclosure() -> None:
    step = now(told(Note(when=at(18), what="…")))
    assert (step.id, step.opens, step.written) == ("disclosure", "disclosure", None)


def test_what_is_done_says_when_and_what_to_read() -> None:
    chain = told(TOLD)
    disclosed = steps(chain.case())[0]
    assert (disclosed.state, disclosed.when) == ("done", at(18))
    assert disclosed.written is not None
    assert disclosed.written.sheet == TOLD


@pytest.mark.parametrize(
    ("review", "box", "opens"),
    [
        (None, "review", ("review", "")),
        (Review(when=at(18)), "points", ("review", "point_adult")),
        (replace(ALL_NO, point_unusual="not_known"), "points", ("review", "point_adult")),
        (ALL_NO, "points", ("decision", "")),
        (replace(ALL_NO, point_harm="yes"), "referral", ("contact", "")),
    ],
)
def test_the_points_lead_to_a_decision_or_to_a_referral(
    review: Review | None, box: str, opens: tuple[str, str]
) -> None:
    step = now(told(*([TOLD] if review is None else [TOLD, review])))
    assert (step.id, (step.opens, step.field)) == (box, opens)


def test_r3_under_13_alone_is_no_point_for_referral() -> None:
    young = Person(name="Juniper", standing=("pupil_here",), roles=("in_imagery",), age_low=12, age_high=12)
    chain = told(TOLD, young, Imagery(when=at(18), description="…", content=("semi_nude",)), ALL_NO)
    assert now(chain).id == "points"
    assert state(chain, "referral") == "later"


def test_managed_in_school_it_goes_by_the_facts_and_the_risk() -> None:
    chain = told(TOLD, ALL_NO, IN_SCHOOL)
    assert (now(chain).id, now(chain).opens) == ("considerations", "person")
    chain.sheet(Person(name="Juniper", standing=("pupil_here",), roles=("received",)), "j")
    assert now(chain).opens == "imagery"
    chain.sheet(Imagery(when=at(18), description="…"))
    assert now(chain).id == "risk"
    chain.sheet(Risk(when=at(19), young_people=(JUNIPER,), faced="low"))
    assert (now(chain).id, now(chain).opens) == ("manage", "parents")
    assert state(chain, "referral") == "later"


def test_a_referral_stands_until_it_is_answered() -> None:
    chain = told(TOLD, ALL_NO)
    chain.sheet(SocialCare(when=at(19), purpose="referral", what_was_said="…"), "r")
    assert now(chain).id == "referral"
    chain.sheet(ReferralAnswer(when=at(20), what="answered"), "r")
    assert now(chain).id == "manage"
    assert state(chain, "referral") == "done"


def test_a_reference_that_is_awaited_leaves_the_case_with_the_police() -> None:
    chain = told(TOLD, ALL_NO, replace(POLICE, reference_awaited="yes"))
    assert now(chain).id == "referral"


def test_g3_a_directed_referral_waits_for_no_earlier_box() -> None:
    chain = told(TOLD)
    chain.respond("refer_now", chain.sheet(IN_SCHOOL))
    assert (now(chain).id, state(chain, "points")) == ("referral", "later")


def test_danger_first_the_police_are_told_and_the_review_follows() -> None:
    chain = told(TOLD, POLICE)
    assert now(chain).id == "review"
    assert state(chain, "referral") == "done"


def test_decided_against_the_advice_it_goes_on_in_school() -> None:
    chain = told(TOLD, replace(ALL_NO, point_harm="yes"), replace(IN_SCHOOL, against_advice_reason="…"))
    assert now(chain).id == "considerations"


def test_a_closed_case_stands_nowhere() -> None:
    chain = told(TOLD)
    chain.respond("agreed", chain.sheet(Closing(when=at(24), summary="…", followed_up="…")))
    found = {one.id: one.state for one in steps(chain.case())}
    assert "now" not in found.values()
    assert (found["manage"], found["risk"]) == ("done", "later")
