"""What goes on has a day, and is asked about until it is settled (X3, H1, T3, T5)."""

import pytest

from tests.record.builder import JUNIPER, ROWAN, WREN, at
from tests.record.rules.test_deadlines import due, london, told
from tests.record.rules.test_tasks import listed
from yps_desktop.record.sheets.action import Action, ActionDone
from yps_desktop.record.sheets.support import SafetyPlan, SafetyPlanReview, Support
from yps_desktop.record.sheets.takedown import Takedown, TakedownAnswer


def test_x3_a_report_is_asked_about_after_48_hours() -> None:
    chain = told()
    chain.sheet(Takedown(to="service", when=at(18, "15:30")), "r")
    found = due(chain, "takedown_by")
    assert found is not None
    assert found.at == london(20, "15:30")
    assert found.source == "Told second-hand: check it"
    assert (found.opens, found.about, found.all_day) == ("takedown_answer", "r", False)


def test_x3_48_hours_pass_as_they_are_when_the_clocks_change() -> None:
    chain = told(on="2026-10-24T11:00:00Z")
    chain.sheet(Takedown(to="service", when=at(24, "12:00", month=10)), "r")
    found = due(chain, "takedown_by")
    assert found is not None
    assert found.at == london(26, "11:00", month=10)


def test_x3_without_a_time_it_is_the_second_day_after() -> None:
    chain = told()
    chain.sheet(Takedown(to="service", when=at(18)), "r")
    found = due(chain, "takedown_by")
    assert found is not None
    assert (found.at.date(), found.all_day) == (at(20).day, True)


def test_x3_a_day_that_was_chosen_goes_first() -> None:
    chain = told()
    chain.sheet(Takedown(to="service", when=at(18, "15:30"), chase=at(19, "09:00")), "r")
    found = due(chain, "takedown_by")
    assert found is not None
    assert (found.at, found.source) == (london(19, "09:00"), "Our practice")


@pytest.mark.parametrize("outcome", ["asked", "refused", "escalated"])
def test_x3_asked_is_not_removed(outcome: str) -> None:
    chain = told()
    chain.sheet(Takedown(to="service", when=at(18, "15:30")), "r")
    chain.sheet(TakedownAnswer(outcome=outcome, when=at(20, "16:00")), "r")
    found = due(chain, "takedown_by")
    assert found is not None
    assert found.at == london(22, "16:00")
    chain.sheet(TakedownAnswer(outcome="removed", when=at(21)), "r")
    assert due(chain, "takedown_by") is None


def test_x3_each_report_is_chased_for_itself() -> None:
    chain = told()
    chain.sheet(Takedown(to="poster", when=at(18, "15:30")), "a")
    chain.sheet(Takedown(to="service", when=at(18, "16:30")), "b")
    assert {"takedown_by:a", "takedown_by:b"} <= set(listed(chain))


def test_h1_an_action_is_overdue_after_its_day() -> None:
    chain = told()
    chain.sheet(Action(what="Ring the other school", who=(WREN,), when=at(17), by=at(17)), "a")
    assert listed(chain)["action_by:a"].status == "overdue"
    assert listed(chain)["action_by:a"].kind == "action_done"


@pytest.mark.parametrize("outcome", ["done", "dropped"])
def test_h1_an_action_ends_done_or_dropped(outcome: str) -> None:
    chain = told()
    chain.sheet(Action(what="Ring the other school", who=(WREN,), when=at(17), by=at(18)), "a")
    chain.sheet(ActionDone(outcome="part", when=at(18), by=at(20)), "a")
    found = due(chain, "action_by")
    assert found is not None
    assert found.at.date() == at(20).day
    chain.sheet(ActionDone(outcome=outcome, when=at(19)), "a")
    assert due(chain, "action_by") is None


def test_h1_an_action_without_a_day_is_a_task_all_the_same() -> None:
    chain = told()
    chain.sheet(Action(what="Think of the display boards", who=(WREN,), when=at(17)), "a")
    assert listed(chain)["action_done:a"].status == "not_started"


def test_t5_a_safety_plan_is_looked_at_again_until_it_ends() -> None:
    chain = told()
    chain.sheet(SafetyPlan(young_person=ROWAN, when=at(17), measures="Breaks", review=at(24)), "p")
    chain.sheet(SafetyPlanReview(outcome="changed", when=at(24), review=at(30)), "p")
    found = due(chain, "plan_review")
    assert found is not None
    assert (found.at.date(), found.opens) == (at(30).day, "safety_plan_review")
    chain.sheet(SafetyPlanReview(outcome="ended", when=at(30)), "p")
    assert due(chain, "plan_review") is None


def test_t3_support_is_looked_at_again_unless_newer_support_is_for_the_same_person() -> None:
    chain = told()
    chain.sheet(Support(for_whom=(ROWAN,), when=at(17), what="Counsellor", until=at(24)))
    chain.sheet(Support(for_whom=(JUNIPER,), when=at(17), what="Tutor"))
    found = due(chain, "support_until")
    assert found is not None
    assert found.at.date() == at(24).day
    chain.sheet(Support(for_whom=(ROWAN,), when=at(24), what="Counsellor no more"))
    assert due(chain, "support_until") is None


def test_t3_support_for_two_is_looked_at_again_until_each_has_newer_support() -> None:
    chain = told()
    chain.sheet(Support(for_whom=(ROWAN, JUNIPER), when=at(17), what="Counsellor", until=at(24)))
    chain.sheet(Support(for_whom=(ROWAN,), when=at(24), what="Counsellor no more"))
    assert due(chain, "support_until") is not None
    chain.sheet(Support(for_whom=(JUNIPER,), when=at(24), what="Tutor"))
    assert due(chain, "support_until") is None
