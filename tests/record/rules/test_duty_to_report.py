"""C8: the duty to report is asked about only from the day the school has set."""

import pytest

from tests.record.builder import at
from tests.record.rules.test_deadlines import told
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import Decision


def said(decision: Decision, since: str) -> tuple[Notice, ...]:
    found = notices(told().case(), decision, None, School(name="X", duty_to_report_from=since))
    return tuple(one for one in found if one.field == "must_report")


def test_c8_without_a_day_nobody_is_asked() -> None:
    assert not said(Decision(when=at(20), course="in_school"), "")


@pytest.mark.parametrize(("since", "asked"), [("2026-11-20", True), ("2026-11-21", False)])
def test_c8_it_is_asked_from_that_day(since: str, asked: bool) -> None:
    found = said(Decision(when=at(20), course="in_school"), since)
    assert noticed_fields(found) == ({"must_report"} if asked else set())


def test_c8_it_is_asked_of_a_decision_not_to_refer_only() -> None:
    assert not said(Decision(when=at(20), course="police"), "2026-01-01")


@pytest.mark.parametrize("answer", ["yes", "not_known"])
def test_c8_a_report_that_is_or_may_be_due_says_to_whom(answer: str) -> None:
    (one,) = said(Decision(when=at(20), course="early_help", must_report=answer), "2026-01-01")
    assert "police or children’s social care" in one.sentence
    assert "as reported" in one.source


def test_c8_why_not_is_asked_only_with_the_question() -> None:
    field = Decision.field("must_report_reason")
    assert field.is_asked({"course": "in_school", "must_report": "no"})
    assert not field.is_asked({"course": "in_school"})
