"""What a question page is told: the draft, who is known, and what other sheets already say."""

import pytest

from tests.ui.pages.reading import JUNIPER, NOTE, PERSON, PHONE, POLICE, REVIEW, TOLD, at
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.social_care import SocialCare
from yps_desktop.services import cases, drafts, listing, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.known import already_known
from yps_desktop.services.questions import open_question, ready
from yps_desktop.services.sheets import Filled


@pytest.fixture
def case_id(desk: Desk) -> str:
    first = [Filled(TOLD), Filled(PERSON, about=JUNIPER.id), Filled(PHONE), Filled(POLICE)]
    return sheets.sign(desk, first)


def facts(desk: Desk, case_id: str, kind: str, about: str | None = None) -> dict[str, str]:
    case = cases.read(desk, case_id)
    return {fact.name: fact.words for fact in already_known(case, desk.edition(), kind, about)}


def test_what_other_sheets_say_is_shown_and_need_not_be_typed(desk: Desk, case_id: str) -> None:
    assert facts(desk, case_id, "viewing") == {
        "In the imagery": "Juniper Exampleton, 13 or 14",
        "Where it is": "Phone 1, DSL office safe, Room 12",
        "Other agencies": "Police told",
    }


def test_s2_what_became_of_a_referral_is_asked_beside_what_it_belongs_to(desk: Desk, case_id: str) -> None:
    referred = SocialCare(when=at(20), purpose="referral", what_was_said="Rang", reference="SC 77/4")
    sheets.sign(desk, [Filled(referred, case_id, "r1")])
    told = facts(desk, case_id, "answer", "r1")
    assert next(iter(told.items())) == ("This belongs to", "Social care: To refer a child")
    assert told["Other agencies"] == "Police told\nSocial care told, no answer yet"
    sheets.sign(desk, [Filled(ReferralAnswer(when=at(20), what="chased"), case_id, "r1")])
    told = facts(desk, case_id, "answer", "r1")
    assert told["Last said of it"] == "Answer: No answer yet, so you asked again"
    assert listing.find(desk, "sc774")[0].case == case_id


def test_a_sheet_is_not_told_what_it_asks_itself(desk: Desk, case_id: str) -> None:
    assert "In the imagery" not in facts(desk, case_id, "person", JUNIPER.id)
    assert "Where it is" not in facts(desk, case_id, "device")


def test_known_people_are_those_of_the_case_and_those_with_a_key_nobody_twice(
    desk: Desk, case_id: str
) -> None:
    known = open_question(desk, drafts.new_draft("note", case_id)).known
    assert [one.name for one in known] == ["Juniper Exampleton", "Mr Sampleby", "Wren Mockford"]


def test_a_way_in_counts_only_for_its_own_sheet(desk: Desk) -> None:
    way = open_question(desk, drafts.new_draft("viewing"), "saw").way
    assert way is not None
    assert way.field == "when"
    assert open_question(desk, drafts.new_draft("note"), "saw").way is None


def test_a_correction_of_nothing_is_said(desk: Desk, case_id: str) -> None:
    with pytest.raises(YpsError):
        open_question(desk, drafts.new_draft("note", case_id, corrects="00"))


def test_only_begun_sheets_of_the_same_case_can_be_signed_along(desk: Desk, case_id: str) -> None:
    other = sheets.sign(desk, [Filled(NOTE), Filled(REVIEW)])
    mine = drafts.new_draft("note", case_id)
    for draft in (mine, drafts.new_draft("note", other), drafts.new_draft("ink", case_id)):
        drafts.keep(desk, draft)
    drafts.keep(desk, drafts.new_draft("note", case_id, corrects="00"))
    assert ready(desk, case_id, "another") == (drafts.load(desk, mine.id),)
    assert ready(desk, case_id, mine.id) == ()


def test_v4_no_young_person_is_offered_as_staff_and_no_staff_as_those_involved(
    desk: Desk, case_id: str
) -> None:
    draft = drafts.new_draft("person", case_id, JUNIPER.id)
    left_out = open_question(desk, draft).left_out
    assert JUNIPER.id in left_out["staff"]
    assert desk.me.person not in left_out["staff"]
    assert left_out["involved"] == {desk.me.person, JUNIPER.id}
    sampleby = next(one.id for one in open_question(desk, draft).known if one.name == "Mr Sampleby")
    assert {desk.me.person, sampleby} <= left_out["young"]
    assert JUNIPER.id not in left_out["young"]


def test_a_parent_is_not_offered_as_staff(desk: Desk, case_id: str) -> None:
    rang = Note(when=at(20), what="Rang.", with_whom=(Named("f", "Linden Samplewick", "Juniper’s father"),))
    sheets.sign(desk, [Filled(rang, case_id)])
    question = open_question(desk, drafts.new_draft("note", case_id))
    father = next(one.id for one in question.known if one.name == "Linden Samplewick")
    assert father in question.left_out["staff"]
    assert father not in question.left_out["involved"]
