"""The second reader: with a key, without one, none at all; agreeing, sending back, referring."""

from tests.documents.reading import squeezed, text_of
from tests.journeys.deeds import answer, decide, fill_decision, save_record
from tests.journeys.staging import HAZEL, WREN, unlock
from ui.tour.signing import sign
from yps_desktop.record.school import School
from yps_desktop.services.founding import LEADS
from yps_desktop.services.opening import Newcomer

HEAD_AND_DSL = Newcomer("Wren Mockford", "Headteacher and Designated Safeguarding Lead", LEADS, WREN.password)
COMMENT = "Say why the mother is not told today."


def test_g5_a_school_whose_headteacher_is_the_dsl_works_on_day_one(raise_curtain):
    stage = raise_curtain(school=School(name="Nowhere Green School", second_reader="none"), dsl=HEAD_AND_DSL)
    unlock(stage, HEAD_AND_DSL)
    decide(stage, HEAD_AND_DSL.password)
    assert not stage.hands.sees("Awaiting headteacher")
    assert stage.hands.sees("The school had nobody who countersigns when this was signed.")
    assert _holds(save_record(stage), "The headteacher is the DSL; no second reader.")
    stage.hands.press("Home")
    stage.hands.wait_for("18 November")
    assert not stage.hands.sees("Awaiting")


def test_g6_who_has_no_key_signs_the_printed_sheet_in_ink(raise_curtain):
    stage = raise_curtain()
    unlock(stage)
    decide(stage, WREN.password)
    hands = stage.hands
    before = text_of(save_record(stage))
    assert squeezed("Awaiting headteacher") in squeezed(before)
    hands.press("Countersign")
    hands.wait_for("Nobody with a key can countersign this yet")
    hands.press("Record a signature in ink")
    hands.fill("Who signed the paper?", "Hazel Fictley")
    hands.fill("In what capacity?", "Headteacher")
    hands.press("Today", "When did they sign it?")
    hands.fill("Where is the paper kept?", "Locked cabinet, DSL office")
    hands.fill("What code stands at the foot of the paper?", _anchor(before))
    hands.press("Sign this entry")
    hands.wait_for("Chronology")
    assert not hands.sees("Awaiting headteacher")
    after = save_record(stage, "after.pdf")
    assert _holds(after, "in ink Hazel Fictley Headteacher")
    assert _holds(after, "Locked cabinet, DSL office")
    assert not _holds(after, "Awaiting headteacher")


def test_g3_sent_back_with_a_comment_decided_again_and_countersigned(stage):
    hands = stage.hands
    decide(stage, WREN.password)
    answer(hands, HAZEL.name, HAZEL.password, "I send it back", "Send back", COMMENT)
    hands.wait_for(f"“{COMMENT}”")
    hands.press("Home")
    hands.wait_for("Sent back: Case 2026-001")
    assert not hands.sees(COMMENT), "Home may be seen over a shoulder"
    hands.press("Open Case 2026-001")
    hands.press("Correct it")
    hands.wait_for("Why are you correcting this?")
    hands.fill("Why?", "One picture between partners. Her mother comes at three and is told then.")
    hands.fill("Why are you correcting this?", "The headteacher asked when the mother is told.")
    sign(stage, hands, "Sign the decision", password=WREN.password)
    hands.wait_for("Awaiting headteacher")
    answer(hands, HAZEL.name, HAZEL.password, "I agree with this decision", "Agree and countersign")
    hands.wait(lambda: not hands.sees("Awaiting headteacher"), "the countersignature")
    paper = save_record(stage)
    assert _holds(paper, COMMENT)
    assert _holds(paper, "Countersigned Hazel Fictley")


def test_g3_a_referral_directed_now_is_the_first_line_on_home_until_it_is_made(stage):
    hands = stage.hands
    decide(stage, WREN.password)
    answer(hands, HAZEL.name, HAZEL.password, "Refer now", "Direct a referral now")
    hands.press("Home")
    hands.wait_for("18 November")
    lines = hands.words().splitlines()
    assert _first(lines, "Refer now") < _first(lines, "Directed by Hazel Fictley")
    assert _first(lines, "Refer now") < _first(lines, "Awaiting", len(lines))
    hands.press("Open Case 2026-001")
    hands.press("Record the referral")
    hands.wait_for("Save and continue")
    fill_decision(hands, "Refer to the police")
    sign(stage, hands, "Sign the decision", password=WREN.password)
    assert not hands.sees("Refer now")
    hands.press("Home")
    hands.wait_for("18 November")
    assert not hands.sees("Refer now")


def test_g2_a_decision_corrected_after_it_was_countersigned_is_awaited_again(stage):
    hands = stage.hands
    decide(stage, WREN.password)
    answer(hands, HAZEL.name, HAZEL.password, "I agree with this decision", "Agree and countersign")
    hands.wait(lambda: not hands.sees("Awaiting headteacher"), "the countersignature")
    hands.press_about("What was signed", "Decision")
    hands.press("Correct this")
    hands.wait_for("Why are you correcting this?")
    hands.fill("Why?", "Two pictures between partners.")
    hands.fill("Why are you correcting this?", "There is a second picture.")
    sign(stage, hands, "Sign the decision", password=WREN.password)
    hands.wait_for("Awaiting headteacher")
    paper = save_record(stage)
    assert _holds(paper, "Awaiting headteacher")
    assert _holds(paper, "First written One picture between partners. Both want it gone.")
    assert _holds(paper, "Corrected to Two pictures between partners.")


def _holds(pdf: bytes | str, words: str) -> bool:
    text = pdf if isinstance(pdf, str) else text_of(pdf)
    return squeezed(words) in squeezed(text)


def _anchor(text: str) -> str:
    return next(line for line in text.splitlines() if "–" in line and line[0].isdigit())


def _first(lines: list[str], words: str, otherwise: int = -1) -> int:
    return next((number for number, line in enumerate(lines) if words in line), otherwise)
