"""Schools in which a key is missing: a head who is the DSL, a DSL away, a head away, the last key lost."""

import pytest

from tests.documents.reading import squeezed, text_of
from tests.journeys.deeds import answer, decide, note, save_record
from tests.journeys.key_deeds import (
    agree,
    agree_with_sheet,
    change_places,
    give_key,
    keep_sheet,
    make_sheet,
    open_case,
    open_keys,
    type_groups,
    type_new_password,
)
from tests.journeys.staging import HAZEL, WREN, unlock
from tests.services.conftest import CHEAP
from ui.pages.unlock import NOBODY_CAN
from yps_desktop.record.school import School
from yps_desktop.services.opening import Newcomer
from yps_desktop.services.roles import LEADS

HEAD_AND_DSL = Newcomer("Wren Mockford", "Headteacher and Designated Safeguarding Lead", LEADS, WREN.password)
GOVERNOR = Newcomer("Nadia Mockingham", "Chair of governors", ("countersign",), "nine calm harbour bells")
IDRIS = Newcomer("Idris Placeholder", "Deputy DSL", ("write",), "four loud orange kettles")
OSCAR = Newcomer("Oscar Sampleford", "Headteacher", (), "six green wooden ladders")
TESS = Newcomer("Tess Exampleton", "Designated Safeguarding Lead", (), "eight round silver spoons")
NEW_WORDS = "ten slow yellow tractors"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch):
    """Let keys that are made in the window be as cheap as all others here."""
    monkeypatch.setattr("yps_desktop.vault.newkey.calibrate", lambda: CHEAP)


def test_a_head_who_is_the_dsl_names_another_countersigner_who_gets_a_key_and_answers(raise_curtain):
    stage = raise_curtain(school=School(name="Nowhere Green School", second_reader="other"), dsl=HEAD_AND_DSL)
    hands = stage.hands
    unlock(stage, HEAD_AND_DSL)
    hands.press("Make a key")
    give_key(hands, GOVERNOR, "Countersigner in the headteacher’s place")
    hands.press("Agree and give the key")
    hands.wait_for("The key is made")
    decide(stage, HEAD_AND_DSL.password)
    answer(hands, GOVERNOR.name, GOVERNOR.password, "I agree with this decision", "Agree and countersign")
    assert _holds(save_record(stage), "Countersigned Nadia Mockingham")


def test_a_deputy_alone_for_a_week_records_and_leads_and_is_told_what_waits_for_somebody_else(raise_curtain):
    stage = raise_curtain(IDRIS)
    hands = stage.hands
    unlock(stage, IDRIS)
    note(stage, "A tutor heard of it in the corridor.")
    decide(stage, IDRIS.password)
    assert hands.sees("Awaiting headteacher")
    hands.press("Countersign")
    hands.wait_for("Nobody with a key can countersign this yet")
    assert not hands.sees("Make their key now")
    open_keys(hands)
    assert hands.sees("Whoever looks after the record can change this.")
    for words in ("Give somebody a key", "Take the key away", "Make a new recovery sheet"):
        assert not hands.sees(words)


def test_a_head_s_lost_password_is_renewed_by_the_dsl_and_the_sheet_and_shows_until_seen(
    raise_curtain,
):
    stage = raise_curtain()
    hands = stage.hands
    unlock(stage)
    groups = make_sheet(stage)
    hands.press("Give somebody a key")
    give_key(hands, HAZEL, "Headteacher")
    hands.press("Agree and give the key")
    hands.wait_for("The key is made")
    decide(stage, WREN.password)
    answer(hands, HAZEL.name, HAZEL.password, "I agree with this decision", "Agree and countersign")
    open_keys(hands)
    hands.press_about("New key after a lost password", HAZEL.name)
    type_new_password(hands, "Their new password, typed by themselves", NEW_WORDS)
    hands.press("Continue")
    agree_with_sheet(hands, groups, "Agree and make the new key")
    keep_sheet(stage)
    hands.press("Home")
    hands.wait_for("A change of keys was made with the recovery sheet")
    change_places(stage, HAZEL.name, NEW_WORDS)
    hands.wait_for("A change of keys was made with the recovery sheet")
    hands.press("Cases")
    hands.wait_for("Case")
    hands.press("Read it")
    hands.press("I have seen this")
    hands.press("Home")
    hands.wait_for("New incident")
    assert not hands.sees("A change of keys was made with the recovery sheet")
    open_case(hands)
    assert _holds(save_record(stage), "Countersigned Hazel Fictley")


def test_a_record_locked_in_the_middle_of_a_change_of_keys_opens_for_whoever_stays(raise_curtain):
    stage = raise_curtain(HAZEL)
    hands = stage.hands
    unlock(stage)
    open_keys(hands)
    hands.press_about("Take the key away", HAZEL.name)
    hands.fill("Why?", "Left the school")
    hands.press("Continue")
    agree(hands, HAZEL.name, HAZEL.password, "Agree and take the key away")
    stage.program.lock()
    unlock(stage)
    open_keys(hands)
    taken, kept = "Who had a key", "Take the key away"
    assert hands.sees(taken) != hands.sees(kept), "all of it or nothing"


def test_with_the_last_key_lost_the_sheet_opens_the_record_for_two_people_and_each_record_says_so(
    raise_curtain,
):
    stage = raise_curtain()
    hands = stage.hands
    unlock(stage)
    groups = make_sheet(stage)
    note(stage, "A tutor heard of it in the corridor.")
    hands.press("Lock")
    hands.press("I cannot get in")
    hands.press(NOBODY_CAN)
    type_groups(hands, {**groups, 4: "ABCDE"})
    hands.press("Check the sheet")
    hands.wait_for("Group 4 is not right")
    hands.fill("Group 4", groups[4])
    hands.press("Check the sheet")
    for which, part, who in (
        ("First person", "Designated Safeguarding Lead", TESS),
        ("Second person", "Headteacher", OSCAR),
    ):
        hands.choose(f"{which}: part", part)
        hands.fill(f"{which}: name", who.name)
        hands.fill(f"{which}: password", who.password)
        hands.fill(f"{which}: type it again", who.password)
    hands.press("Continue")
    hands.press("We both agree: open the record")
    keep_sheet(stage)
    open_case(hands)
    paper = save_record(stage)
    assert _holds(paper, "Tess Exampleton")
    assert _holds(paper, "recovery sheet")


def _holds(pdf: bytes, words: str) -> bool:
    return squeezed(words) in squeezed(text_of(pdf))
