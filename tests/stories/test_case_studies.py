"""Case studies A and B through the services end as the source ended them: kept in school, and closed.

A is the program's measure of a mild case too: at most forty answers and four signings from first to last.
"""

from dataclasses import dataclass

import pytest

from tests.stories import case_studies as told
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Said
from yps_desktop.record.people import people_of
from yps_desktop.record.rules.life import life_of
from yps_desktop.record.rules.referral import advice
from yps_desktop.record.rules.signing import awaiting, is_countersigned
from yps_desktop.record.rules.standing import standing
from yps_desktop.record.sheets.action import ActionDone
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.services import cases, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.questions import open_question
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

MOST_ANSWERS, MOST_SIGNINGS = 40, 4


@dataclass
class Told:
    """A story as it is told: every signing of it, and how many words, ticks and days it took."""

    desk: Desk
    wren: Signer
    hazel: Signer
    case: str = ""
    answers: int = 0
    signings: int = 0

    def sign(self, *signed: Sheet, about: str | None = None) -> None:
        """Sign several sheets at one."""
        filled = [Filled(sheet, self.case or None, about) for sheet in signed]
        self.case = sheets.sign(self.desk, filled, self.wren)
        self.answers += sum(answers_in(sheet) for sheet in signed)
        self.signings += 1

    def close(self, ends: dict[str, str], outcome: str, stays_open: str) -> None:
        """Close it: one outcome for all, and one reason for whatever stays open."""
        things = open_question(self.desk, Draft("d", self.case, "closing", None, "", {})).things
        each = {
            "outcomes": tuple(Said(of, name, outcome) for of, name in things["young_person"]),
            "open_ends": tuple(Said(of, name, stays_open) for of, name in things["open_end"]),
        }
        self.sign(Closing(**ends, **each))

    def agree(self) -> None:
        """Let the headteacher read whatever waits, and agree to it at one."""
        responses.respond(self.desk, responses.to_read(self.desk, self.case), self.hazel, "agreed")
        self.signings += 1

    def read(self) -> Case:
        return cases.read(self.desk, self.case)


def answers_in(sheet: Sheet) -> int:
    """Count what somebody had to answer: of words for several things, each that differs."""
    return sum(_count(value) for value in sheet.answers().values())


def _count(value: object) -> int:
    said = [one.words for one in value if isinstance(one, Said)] if isinstance(value, tuple) else []
    return len(set(said)) or 1


@pytest.fixture
def story(desk: Desk, wren: Signer, hazel: Signer) -> Told:
    return Told(desk, wren, hazel)


@pytest.fixture
def study_a(story: Told) -> Told:
    story.sign(told.A_BEGINS)
    story.sign(*told.A_GOES_ON)
    story.close(told.A_ENDS, told.A_OUTCOME, told.A_STAYS_OPEN)
    story.agree()
    return story


@pytest.fixture
def study_b(story: Told) -> Told:
    story.sign(told.B_BEGINS)
    story.sign(*told.B_GOES_ON)
    story.sign(told.B_ACTION)
    action = story.read().of("action")[0].about
    story.sign(ActionDone(outcome="done", when=told.TODAY, what="Done at the staff meeting."), about=action)
    story.close(told.B_ENDS, told.B_OUTCOME, told.B_STAYS_OPEN)
    story.agree()
    return story


def test_short_case_study_a_takes_at_most_forty_answers_and_four_signings(study_a: Told) -> None:
    assert life_of(study_a.read()) == "closed"
    assert study_a.answers <= MOST_ANSWERS
    assert study_a.signings <= MOST_SIGNINGS


def test_short_whatever_the_program_dates_itself_was_not_counted_and_is_dated(study_a: Told) -> None:
    judged = [one.sheet for one in study_a.read().written if one.sheet.judged_at_signing]
    assert [sheet.kind for sheet in judged] == ["risk", "decision", "closing"]
    assert {getattr(sheet, "when", None) for sheet in judged} == {told.TODAY}


def test_case_study_a_ends_in_school_with_nothing_referred(study_a: Told) -> None:
    case = study_a.read()
    (decision,) = case.of("decision")
    assert advice(case).level == "may_manage"
    assert is_countersigned(case, decision)
    assert standing(case).referred_to == ()
    assert not [one for one in case.written if awaiting(case, one)]
    assert case.of("police") + case.of("social_care") == ()


def test_case_study_a_holds_two_pupils_and_whose_parents_hear_of_it(study_a: Told) -> None:
    case = study_a.read()
    assert [one.name for one in people_of(case) if one.is_young] == [told.JUNIPER.name, told.ROWAN.name]
    assert [one.sheet.step for one in case.of("parents")] == ["own_plan"]


def test_case_study_a_names_what_stays_open_with_one_reason(study_a: Told) -> None:
    closing = study_a.read().of("closing")[0].sheet
    assert {said.words for said in closing.open_ends} == {told.A_STAYS_OPEN}
    assert {said.words for said in closing.outcomes} == {told.A_OUTCOME}


def test_case_study_b_ends_in_school_after_advice_from_the_authority(study_b: Told) -> None:
    case = study_b.read()
    assert life_of(case) == "closed"
    assert advice(case).level == "may_manage"
    assert standing(case).referred_to == ()
    assert [one.sheet.purpose for one in case.of("agency")] == ["advice"]
    assert [one.sheet.behaviour for one in case.of("risk")] == ["inappropriate"]


def test_case_study_a_leaves_nothing_due_but_what_nobody_told(study_a: Told) -> None:
    kinds = {said.of.partition("/")[0] for said in study_a.read().of("closing")[0].sheet.open_ends}
    assert kinds == {"gap", "file_copy"}


def test_case_study_b_says_of_the_children_under_13_that_the_procedure_was_looked_up(study_b: Told) -> None:
    case = study_b.read()
    assert sum("under 13: look up" in line for line in advice(case).lines) == 3
    assert not [said for said in _open(case) if "local_procedure" in said]


def test_case_study_b_ends_with_sanctions_parents_told_and_staff_trained(study_b: Told) -> None:
    case = study_b.read()
    assert [one.sheet.course for one in case.of("discipline")] == ["sanction"] * 3
    assert [len(one.sheet.young_people) for one in case.of("parents")] == [3]
    assert [one.sheet.outcome for one in case.of("action_done")] == ["done"]


def _open(case: Case) -> list[str]:
    return [said.of for said in case.of("closing")[0].sheet.open_ends or ()]
