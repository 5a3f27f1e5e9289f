"""N8: what was due at the school before arrives as a proposal, taken on or set aside by a person."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.services.receiving import Post, all_new, case_id, ola, post, taken_in, there
from tests.services.test_masking import NOTE, TODAY, ready
from tests.services.test_packages import POLICE
from yps_desktop.record.errors import AnswerError, CaseClosedError, NoSuchCaseError
from yps_desktop.record.fields import Named
from yps_desktop.record.receive_acts import ProposalSetAside, ProposalTaken
from yps_desktop.record.rules.eight_questions import eight_questions
from yps_desktop.record.sheets.action import Action
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.services import cases, drafts, masking, proposals, receiving, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.packages import Sending
from yps_desktop.services.proposals import Proposed
from yps_desktop.services.questions import open_question
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer
from yps_desktop.transfer.package import Proposal

__all__ = ["case_id", "ola", "post", "there"]


@pytest.fixture
def here(desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str) -> str:
    """The case at the receiving school, in which the police were to be asked for the reference."""
    sheets.sign(desk, [Filled(POLICE, case_id)])
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    return id


def police(there: Desk, here: str) -> Proposed:
    return next(one for one in proposals.waiting(there, here) if one.proposal.sheet == "police")


def action(there: Desk) -> Action:
    me = Named(there.me.person, there.me.name, there.me.office)
    return Action(what="Ask for the reference.", who=(me,), when=TODAY)


def test_n8_nothing_of_theirs_is_due_here_until_somebody_takes_it_on(there: Desk, here: str) -> None:
    assert [one.school for one in proposals.waiting(there, here)] == ["Nowhere Green School"]
    assert police(there, here).proposal.what == "Ask the police for the reference"
    assert cases.read(there, here).of("action") == ()


def test_n8_taking_on_begins_an_action_with_what_was_proposed_and_by_when(there: Desk, here: str) -> None:
    proposal = police(there, here)
    begun = proposals.take_on(there, here, proposal.id)
    assert proposals.take_on(there, here, proposal.id) == begun
    draft = drafts.load(there, begun)
    assert draft is not None
    assert (draft.sheet, draft.case, draft.about) == ("action", here, proposal.becomes)
    assert draft.typed["what"].startswith(
        "Ask the police for the reference (proposed by Nowhere Green School, due there on "
    )
    assert draft.typed["who"][0]["name"] == "Ola Exemplar"
    assert draft.typed["by"]["day"] == str(proposal.due.day)
    assert proposal in proposals.waiting(there, here)


@pytest.mark.parametrize(
    ("at", "all_day", "box"),
    [
        ("2027-07-01T14:30:00+00:00", False, ("1", "15:30")),
        ("2027-06-30T23:30:00+00:00", False, ("1", "00:30")),
        ("2027-06-30T23:59:59+00:00", True, ("30", "")),
    ],
)
def test_n8_a_time_set_on_another_clock_stands_on_ours_and_a_day_stays_that_day(
    desk: Desk,
    there: Desk,
    post: Post,
    ola: Signer,
    case_id: str,
    at: str,
    all_day: bool,
    box: tuple[str, str],
) -> None:
    opened = post.send(Sending(case_id))
    (one,) = opened.cases
    due = Proposal(what="Ring the police", at=at, all_day=all_day, sheet="police")
    sent = replace(one, sent=replace(one.sent, proposals=(due,)))
    (id,) = taken_in(there, replace(opened, cases=(sent,)), ola)
    (proposal,) = proposals.waiting(there, id)
    draft = drafts.load(there, proposals.take_on(there, id, proposal.id))
    assert draft is not None
    assert (draft.typed["by"]["day"], draft.typed["by"]["clock"]) == box
    assert f"due there on {box[0]} " in draft.typed["what"]


def test_n8_what_a_masked_copy_and_the_case_by_name_both_propose_is_asked_and_answered_once(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    sheets.sign(desk, [Filled(POLICE, case_id)])
    masked = masking.sign(desk, case_id, ready(desk, case_id), post.signer)
    (id,) = taken_in(there, post.send(Sending(case_id, masked.hash)), ola)
    found = receiving.review(there, post.send(Sending(case_id)))
    receiving.take_in(there, found, all_new(found), ola)
    (waiting,) = proposals.waiting(there, id)
    proposals.set_aside(there, id, waiting.id, "They have it.")
    assert proposals.waiting(there, id) == ()


def test_n8_it_is_taken_on_in_the_moment_the_action_is_signed(there: Desk, here: str, ola: Signer) -> None:
    proposal = police(there, here)
    begun = proposals.take_on(there, here, proposal.id)
    sheets.sign(there, [Filled(action(there), here, proposal.becomes, begun)], ola)
    case = cases.read(there, here)
    ((entry, act),) = case.proposals
    assert isinstance(act, ProposalTaken)
    assert (act.became, entry.header.seq) == (proposal.becomes, case.of("action")[0].entry.header.seq + 1)
    assert proposal not in proposals.waiting(there, here)
    with pytest.raises(NoSuchCaseError):
        proposals.take_on(there, here, proposal.id)


def test_n8_another_action_takes_nothing_on(there: Desk, here: str) -> None:
    sheets.sign(there, [Filled(action(there), here)])
    assert len(proposals.waiting(there, here)) == 1


def test_n8_setting_aside_needs_a_reason(there: Desk, here: str) -> None:
    proposal = police(there, here)
    with pytest.raises(AnswerError):
        proposals.set_aside(there, here, proposal.id, "  ")
    proposals.set_aside(there, here, proposal.id, "They have it.")
    ((_, act),) = cases.read(there, here).proposals
    assert isinstance(act, ProposalSetAside)
    assert (act.reason, act.what) == ("They have it.", proposal.proposal.what)
    assert proposal not in proposals.waiting(there, here)


def test_n8_a_newer_version_asks_no_more_what_was_answered(
    desk: Desk, there: Desk, post: Post, ola: Signer, here: str, case_id: str
) -> None:
    proposals.set_aside(there, here, police(there, here).id, "They have it.")
    sheets.sign(desk, [Filled(replace(NOTE, what="More."), case_id)])
    found = receiving.review(there, post.send(Sending(case_id)))
    receiving.take_in(there, found, all_new(found), ola)
    assert len(cases.read(there, here).received) == 2
    assert proposals.waiting(there, here) == ()


def test_n8_nothing_is_set_aside_in_a_closed_case(there: Desk, here: str, ola: Signer) -> None:
    sheets.sign(there, [Filled(OpenedInError(when=TODAY, reason="A practice."), here)], ola)
    with pytest.raises(CaseClosedError):
        proposals.set_aside(there, here, police(there, here).id, "They have it.")


def test_b6_n8_whoever_closes_a_case_says_why_what_they_proposed_has_no_answer(
    there: Desk, here: str
) -> None:
    proposal = police(there, here)
    asked = open_question(there, Draft("d", here, "closing", None, "", {})).things["open_end"]
    lines = dict(asked)
    assert lines[f"proposed/{proposal.id}"] == (
        "Nowhere Green School proposed: Ask the police for the reference"
    )
    proposals.set_aside(there, here, proposal.id, "They have it.")
    asked = open_question(there, Draft("d", here, "closing", None, "", {})).things["open_end"]
    assert f"proposed/{proposal.id}" not in dict(asked)


def test_o5_what_they_proposed_is_lacking_once_its_day_there_has_passed(there: Desk, here: str) -> None:
    proposal = police(there, here)

    def is_lacking(now: datetime) -> bool:
        found = eight_questions(cases.read(there, here), now, there.school)
        ends = [one.end for question in found if question.id == "O5" for one in question.lacking]
        return any(end is not None and end.proposed == proposal for end in ends)

    assert not is_lacking(proposal.due - timedelta(days=1))
    assert is_lacking(proposal.due + timedelta(days=1))
