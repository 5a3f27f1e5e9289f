"""Ofsted's eight questions: what is recorded and what is not, and never a verdict (O1–O8)."""

from datetime import datetime
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from tests.record.builder import HAZEL, JUNIPER, WREN, Chain, at
from yps_desktop.record.fields import Said
from yps_desktop.record.rules.closing import open_ends
from yps_desktop.record.rules.due import DueKind
from yps_desktop.record.rules.eight_questions import _OF_DUE, Lacking, Question, eight_questions
from yps_desktop.record.rules.eight_sheets import QUESTIONS, SHEETS_OF
from yps_desktop.record.school import School
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.deletion import Deletion
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.life import Closing, FileCopy, OpenedInError
from yps_desktop.record.sheets.meeting import Meeting
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.risk import Risk
from yps_desktop.record.sheets.social_care import SocialCare
from yps_desktop.record.sheets.told import Told

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=ZoneInfo("Europe/London"))
TOLD = Disclosure(when=at(18, "08:50"), reached_dsl=at(18, "09:20"), account="…", told_to=WREN)
REFERRAL = SocialCare(when=at(18, "11:20"), purpose="referral", what_was_said="…", young_people=(JUNIPER,))
IN_SCHOOL = Decision(
    when=at(19), course="in_school", reason="…", enough_information="yes", manageable="yes", abusive="no"
)


def begun() -> Chain:
    chain = Chain(opened="2026-11-18T09:30:00Z")
    chain.sheet(TOLD)
    return chain


def asked(chain: Chain, id: str, school: School | None = None) -> Question:
    found = eight_questions(chain.case(), NOW, school)
    return next(one for one in found if one.id == id)


def said(question: Question) -> list[str]:
    return [one.said for one in question.evidence]


def kinds(question: Question) -> set[str]:
    return {one.written.sheet.kind for one in question.evidence if one.written}


def missing(question: Question) -> set[str]:
    return {_name(one) for one in question.lacking}


def _name(one: Lacking) -> str:
    return one.end.id if one.end else one.task.id if one.task else one.opens


def test_every_sheet_stands_under_exactly_one_question() -> None:
    listed = [kind for kinds in SHEETS_OF.values() for kind in kinds]
    assert sorted(listed) == sorted(SHEETS)


def test_everything_that_can_be_due_has_its_question() -> None:
    assert set(_OF_DUE) == set(get_args(DueKind))


def test_an_empty_case_answers_all_eight() -> None:
    found = eight_questions(Chain().case(), NOW)
    assert tuple(one.id for one in found) == QUESTIONS
    assert not any(one.evidence for one in found)
    assert missing(found[0]) == {"gap/disclosure///", "gap/person///", "gap/imagery///"}


def test_no_open_end_is_lost_but_what_is_due_later() -> None:
    chain = begun()
    chain.sheet(Person(name="Juniper", standing=("pupil_here",), roles=("in_imagery",)), "j")
    chain.sheet(REFERRAL, "r")
    chain.sheet(Deletion(form="asked", whom=(JUNIPER,), when=at(19), by=at(30)), "d")
    found = [one.end.id for one in _all(chain) if one.end]
    wanted = {
        end.id for end in open_ends(chain.case()) if end.due is None or end.due.status(NOW) == "overdue"
    }
    assert sorted(found) == sorted(wanted)
    assert "due/deletion_by/d" not in wanted


def _all(chain: Chain) -> list[Lacking]:
    return [one for question in eight_questions(chain.case(), NOW) for one in question.lacking]


def test_o1_says_how_much_is_signed_and_the_longest_wait() -> None:
    chain = begun()
    chain.sheet(Told(who=(HAZEL,), when=at(18, "10:00"), what="…"), on="2026-11-20T10:00:00Z")
    assert said(asked(chain, "O1"))[:2] == [
        "2 sheets are signed, this one last",
        "Longest from happening to writing it down: 2 days",
    ]


def test_o1_shows_a_correction_with_its_reason() -> None:
    chain = begun()
    chain.correct(chain.entries[-1], TOLD, reason="A wrong day")
    assert "Corrected: A wrong day" in said(asked(chain, "O1"))


def test_o2_risk_is_evidence_and_a_missing_conversation_is_named_where_nothing_is_referred() -> None:
    chain = begun()
    chain.sheet(IN_SCHOOL)
    assert missing(asked(chain, "O2")) == {"gap/disclosure/danger//", "gap/risk///", "conversation"}
    chain.sheet(Risk(when=at(19), young_people=(JUNIPER,), faced="low"))
    question = asked(chain, "O2")
    assert kinds(question) == {"risk"}
    assert "gap/risk///" not in missing(question)


def test_o3_says_how_long_the_first_contact_took() -> None:
    chain = begun()
    chain.sheet(REFERRAL, "r")
    first = "From the safeguarding lead’s knowing to police or social care: 2 hours"
    assert said(asked(chain, "O3")) == [first]


def test_o3_without_a_time_only_days_are_told() -> None:
    chain = begun()
    chain.sheet(PoliceContact(when=at(19), what_was_said="…"))
    assert said(asked(chain, "O3"))[0].endswith(": 1 day")


def test_o3_advice_asked_without_names_is_no_referral() -> None:
    chain = begun()
    chain.sheet(SocialCare(when=at(18, "11:20"), purpose="advice", what_was_said="…"), "r")
    assert said(asked(chain, "O3")) == []


def test_o3_a_countersignature_is_evidence_and_its_lack_is_named() -> None:
    chain = begun()
    decision = chain.sheet(IN_SCHOOL)
    assert f"countersign:{decision.hash}" in missing(asked(chain, "O3"))
    chain.respond("agreed", decision)
    question = asked(chain, "O3")
    assert "Countersigned by Hazel Fictley, Headteacher" in said(question)
    assert f"countersign:{decision.hash}" not in missing(question)


def test_o3_a_referral_that_was_decided_and_not_made_is_named() -> None:
    chain = begun()
    chain.sheet(Decision(when=at(19), course="police_and_social_care", reason="…"))
    assert {"police", "social_care"} <= missing(asked(chain, "O3"))


def test_o4_says_how_long_it_took_to_reach_the_lead() -> None:
    assert "From telling to the safeguarding lead: 30 minutes" in said(asked(begun(), "O4"))


def test_o5_an_answer_is_evidence_and_none_is_named() -> None:
    chain = begun()
    chain.sheet(REFERRAL, "r")
    assert "due/answer/r" in missing(asked(chain, "O5"))
    chain.sheet(ReferralAnswer(when=at(20), what="answered", outcome=("advice",)), "r")
    question = asked(chain, "O5")
    assert kinds(question) == {"answer"}
    assert question.lacking == ()


def test_o6_contacts_are_evidence() -> None:
    chain = begun()
    chain.sheet(REFERRAL, "r")
    assert kinds(asked(chain, "O6")) == {"social_care"}


def test_o7_no_meeting_held_is_an_answer() -> None:
    chain = begun()
    assert missing(asked(chain, "O7")) == {"meeting"}
    chain.sheet(Meeting(stage="none_held", when=at(20), none_held_reason="Nobody called one."))
    question = asked(chain, "O7")
    assert (kinds(question), question.lacking) == ({"meeting"}, ())


def test_o8_names_the_pupil_whose_own_file_has_no_copy() -> None:
    chain = begun()
    chain.sheet(Person(name="Juniper", standing=("pupil_here",), roles=("received",)), "j")
    assert missing(asked(chain, "O8")) == {"file_copy/j"}
    chain.sheet(FileCopy(when=at(20), where="Locked drawer", young_people=(JUNIPER,)))
    assert missing(asked(chain, "O8")) == set()


def test_o8_counts_no_paper_that_did_not_come_out_of_the_printer() -> None:
    chain = begun()
    chain.not_printed(chain.paper(), 0)
    assert said(asked(chain, "O8")) == []
    chain.not_printed(chain.paper(), 3)
    assert said(asked(chain, "O8")) == ["One paper was printed or saved"]


@pytest.mark.parametrize(("kept", "lacks"), [(None, {"disclosure"}), ("Safe in Room 12", set())])
def test_o8_asks_where_the_first_notes_are(kept: str | None, lacks: set[str]) -> None:
    chain = Chain()
    chain.sheet(Disclosure(when=at(18), account="…", first_written_by=WREN, notes_kept=kept))
    assert missing(asked(chain, "O8")) == lacks


def test_what_was_closed_with_its_reason_is_named_and_not_counted() -> None:
    chain = begun()
    before = asked(chain, "O3").open_count
    ends = tuple(Said(end.id, "…", "The family moved away.") for end in open_ends(chain.case()))
    closing = Closing(when=at(24), summary="…", followed_up="…", open_ends=ends)
    chain.respond("agreed", chain.sheet(closing))
    question = asked(chain, "O3")
    assert before > 0
    assert question.open_count == 0
    assert {one.reason for one in question.lacking} == {"The family moved away."}


def test_b4_a_case_opened_in_error_is_asked_for_no_meeting() -> None:
    chain = begun()
    chain.sheet(OpenedInError(when=at(19), how="trying_out", reason="…"))
    assert asked(chain, "O7").lacking == ()
