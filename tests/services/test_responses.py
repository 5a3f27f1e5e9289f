"""A second person's answer: read whole, signed with their own key, never by who wrote it; or in ink."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, HAZELS, WRENS, Clock
from yps_desktop.record.acts import Agreed
from yps_desktop.record.errors import AnswerError, NotAllowedError, RecordDamagedError, YpsError
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.signing import signature_of
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import cases, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, close, give_key, make_vault, sign_as
from yps_desktop.services.responses import Ink
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer, of_act, write

TODAY = Moment(date(2026, 11, 20))
DECISION = Decision(
    when=TODAY,
    course="in_school",
    reason="One picture, gone before anybody else saw it.",
    enough_information="yes",
    manageable="yes",
)
AGAIN = replace(DECISION, reason="Two parents have been rung, and nothing new came up.")
INK = Ink("Alder Sampleford", "Chair of governors", TODAY, "Folder 3")


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    return sheets.sign(desk, [Filled(DECISION)], wren)


@pytest.fixture
def alone(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A school whose headteacher is the DSL: one person with every right."""
    rights = ("write", "countersign", "oversee")
    head = Newcomer("Wren Mockford", "Headteacher and DSL", rights, WRENS)
    desk = make_vault(tmp_path / "small", School(name="Small Fictley School"), head, clock, CHEAP)
    yield desk
    close(desk)


def signature(desk: Desk, case_id: str) -> str:
    case = cases.read(desk, case_id)
    return signature_of(case, case.of("decision")[-1], desk.school)


def the_hash(desk: Desk, case_id: str) -> str:
    return cases.read(desk, case_id).written[-1].hash


def head_of(desk: Desk) -> str:
    return desk.vault.ledger.head().hash


def test_c3_what_is_not_referred_waits_for_the_headteacher(desk: Desk, case_id: str) -> None:
    assert signature(desk, case_id) == "awaiting"


def test_g3_the_headteacher_agrees_at_the_same_screen(desk: Desk, case_id: str, hazel: Signer) -> None:
    responses.respond(desk, responses.to_read(desk, case_id), hazel, "agreed")
    last = cases.read(desk, case_id).last
    assert signature(desk, case_id) == "agreed"
    assert (last.header.author, desk.me.person) == (hazel.holder.person, cases.read(desk, case_id).lead)


def test_g9_the_entry_holds_the_very_text_that_was_read(desk: Desk, case_id: str, hazel: Signer) -> None:
    reading = responses.to_read(desk, case_id)
    responses.respond(desk, reading, hazel, "agreed")
    act = Agreed.from_body(cases.read(desk, case_id).last.read_body())
    assert act.shown == reading.shown
    assert "gone before anybody else saw it" in act.shown


def test_g3_several_are_agreed_to_with_one_password(
    desk: Desk, case_id: str, wren: Signer, hazel: Signer
) -> None:
    sheets.sign(desk, [Filled(AGAIN, case_id)], wren)
    reading = responses.to_read(desk, case_id)
    assert [sheet.sheet for sheet in reading.sheets] == [DECISION, AGAIN]
    before = desk.vault.ledger.head().seq
    responses.respond(desk, reading, hazel, "agreed")
    assert desk.vault.ledger.head().seq == before + 1
    with pytest.raises(YpsError, match="Nothing in this case waits"):
        responses.to_read(desk, case_id)


@pytest.mark.parametrize("comment", ["", "  \n "])
def test_g3_sent_back_needs_a_word_why(desk: Desk, case_id: str, hazel: Signer, comment: str) -> None:
    before = head_of(desk)
    with pytest.raises(AnswerError, match="what you want changed"):
        responses.respond(desk, responses.to_read(desk, case_id), hazel, "sent_back", comment)
    assert head_of(desk) == before


@pytest.mark.parametrize("answer", ["sent_back", "refer_now"])
def test_g3_sent_back_and_refer_now_are_entries(desk: Desk, case_id: str, hazel: Signer, answer: str) -> None:
    reading = responses.to_read(desk, case_id)
    responses.respond(desk, reading, hazel, answer, "Ring them today.")  # type: ignore[arg-type]
    (response,) = cases.read(desk, case_id).written[-1].responses
    assert (response.act.answer, response.act.comment) == (answer, "Ring them today.")


def test_g3_a_correction_meanwhile_has_to_be_read(
    desk: Desk, case_id: str, wren: Signer, hazel: Signer
) -> None:
    reading = responses.to_read(desk, case_id)
    sheets.correct(desk, case_id, the_hash(desk, case_id), AGAIN, "Two parents were rung", wren)
    before = head_of(desk)
    with pytest.raises(YpsError, match="corrected while you were reading"):
        responses.respond(desk, reading, hazel, "agreed")
    assert head_of(desk) == before
    responses.respond(desk, responses.to_read(desk, case_id), hazel, "agreed")
    assert signature(desk, case_id) == "agreed"


def test_g2_a_correction_afterwards_is_awaited_anew(
    desk: Desk, case_id: str, wren: Signer, hazel: Signer
) -> None:
    responses.respond(desk, responses.to_read(desk, case_id), hazel, "agreed")
    sheets.correct(desk, case_id, the_hash(desk, case_id), AGAIN, "Two parents were rung", wren)
    assert signature(desk, case_id) == "awaiting"


def test_g3_who_wrote_it_does_not_countersign_it(alone: Desk) -> None:
    me = Signer(alone.me, alone.vault.keys)
    case_id = sheets.sign(alone, [Filled(DECISION)], me)
    with pytest.raises(NotAllowedError, match="what they wrote"):
        responses.respond(alone, responses.to_read(alone, case_id), me, "agreed")


def test_g3_nor_does_who_only_corrected_it(desk: Desk, wren: Signer) -> None:
    deputy = Newcomer("Tansy Fauxley", "Deputy", ("write", "countersign"), HAZELS)
    tansy = sign_as(desk.folder, give_key(desk, deputy, CHEAP), HAZELS)
    case_id = sheets.sign(desk, [Filled(DECISION)], wren)
    desk.me, me = tansy.holder, desk.me
    sheets.correct(desk, case_id, the_hash(desk, case_id), AGAIN, "Two parents were rung", tansy)
    desk.me = me
    with pytest.raises(NotAllowedError, match="what they wrote"):
        responses.respond(desk, responses.to_read(desk, case_id), tansy, "agreed")


def test_g3_the_record_itself_refuses_an_author_who_agrees(alone: Desk) -> None:
    """Past every service: the ledger checks it, and so does every verification."""
    case_id = sheets.sign(alone, [Filled(DECISION)], Signer(alone.me, alone.vault.keys))
    act = Agreed(answer="agreed", of=(the_hash(alone, case_id),), shown="")
    before = head_of(alone)
    with pytest.raises(RecordDamagedError):
        write(alone, [of_act(act, case_id)])
    assert head_of(alone) == before


def test_g5_a_school_with_one_person_can_work_on_day_one(alone: Desk) -> None:
    alone.school = replace(alone.school, second_reader="none")
    case_id = sheets.sign(alone, [Filled(DECISION)], Signer(alone.me, alone.vault.keys))
    assert responses.countersigners(alone) == ()
    assert signature(alone, case_id) == "no_second_reader"


def test_a_key_without_the_right_does_not_countersign(desk: Desk, case_id: str, wren: Signer) -> None:
    with pytest.raises(NotAllowedError, match="not the right to countersign"):
        responses.respond(desk, responses.to_read(desk, case_id), wren, "agreed")


def test_a_note_waits_for_nobody(desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(Note(when=TODAY, what="A call."))])
    with pytest.raises(YpsError, match="Nothing in this case waits"):
        responses.to_read(desk, case_id)


def test_g6_a_paper_signed_in_ink_is_an_entry(desk: Desk, case_id: str) -> None:
    code = desk.vault.ledger.head().code
    responses.sign_in_ink(desk, case_id, the_hash(desk, case_id), replace(INK, anchor=code))
    (signed,) = cases.read(desk, case_id).written[-1].ink
    assert (signed.act.name, signed.act.kept, signed.act.anchor) == (INK.name, INK.kept, code)
    assert signature(desk, case_id) == "signed_in_ink"


def test_g6_a_code_is_found_however_it_was_typed(desk: Desk, case_id: str) -> None:
    code = desk.vault.ledger.head().code.lower().replace("–", " - ").replace("0", "o")
    responses.sign_in_ink(desk, case_id, the_hash(desk, case_id), replace(INK, anchor=code))
    assert cases.read(desk, case_id).written[-1].ink


@pytest.mark.parametrize(
    "wrong",
    [
        {"anchor": "2–" + "-".join(["ABCD"] * 8)},
        {"anchor": "99–" + "-".join(["ABCD"] * 8)},
        {"anchor": "not a code"},
        {"name": " "},
        {"kept": ""},
        {"when": Moment(date(2026, 11, 21))},
    ],
    ids=["another history", "an entry to come", "no code", "nobody", "kept nowhere", "tomorrow"],
)
def test_g6_what_cannot_be_so_is_not_written(desk: Desk, case_id: str, wrong: dict[str, object]) -> None:
    before = head_of(desk)
    with pytest.raises(AnswerError):
        responses.sign_in_ink(desk, case_id, the_hash(desk, case_id), replace(INK, **wrong))  # type: ignore[arg-type]
    assert head_of(desk) == before


def test_g6_ink_belongs_to_a_sheet_of_this_case(desk: Desk, case_id: str) -> None:
    other = sheets.sign(desk, [Filled(Note(when=TODAY, what="A call."))])
    with pytest.raises(YpsError, match="not in this case"):
        responses.sign_in_ink(desk, case_id, the_hash(desk, other), INK)
