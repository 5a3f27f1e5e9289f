"""Signing, correcting and withdrawing, at a real vault."""

from datetime import date, timedelta

import pytest

from tests.services.conftest import Clock
from yps_desktop.record.errors import AnswerError, NotAllowedError
from yps_desktop.record.fields import Named
from yps_desktop.record.masking import MASKED
from yps_desktop.record.moments import Moment, Problem
from yps_desktop.record.people import people_of
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.deletion import Deletion
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, drafts, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))
ROWAN = Named("r", "Rowan Testwell")
NOTE = Note(when=TODAY, what="Rowan Testwell’s father rang.", with_whom=(Named("r", "Rowan Testwell"),))
DECISION = Decision(
    when=TODAY, course="in_school", reason="One picture.", enough_information="yes", manageable="yes"
)


def test_b1_any_sheet_may_be_the_first_and_opens_the_case(desk: Desk) -> None:
    case = cases.read(desk, sheets.sign(desk, [Filled(NOTE)]))
    assert case.number == "2026-001"
    assert case.written[0].sheet == NOTE


def test_numbers_go_on_within_the_year(desk: Desk) -> None:
    numbers = [cases.read(desk, sheets.sign(desk, [Filled(NOTE)])).number for _ in range(3)]
    assert numbers == ["2026-001", "2026-002", "2026-003"]


def test_b8_a_note_without_what_is_not_signed(desk: Desk) -> None:
    before = desk.vault.ledger.head()
    with pytest.raises(AnswerError):
        sheets.sign(desk, [Filled(Note(when=TODAY))])
    assert desk.vault.ledger.head() == before


def test_tomorrow_is_not_signed(desk: Desk) -> None:
    with pytest.raises(AnswerError):
        sheets.sign(desk, [Filled(Note(when=Moment(date(2026, 11, 21)), what="x"))])


def test_g1_a_decision_asks_for_the_password(desk: Desk, wren: Signer) -> None:
    with pytest.raises(NotAllowedError):
        sheets.sign(desk, [Filled(DECISION)])
    assert cases.read(desk, sheets.sign(desk, [Filled(DECISION)], wren)).written


def test_g1_several_sheets_are_signed_with_one_password(desk: Desk, wren: Signer) -> None:
    case = cases.read(desk, sheets.sign(desk, [Filled(NOTE), Filled(DECISION)], wren))
    assert [w.sheet.kind for w in case.written] == ["note", "decision"]


def test_g4_nobody_signs_for_another(desk: Desk, hazel: Signer) -> None:
    with pytest.raises(NotAllowedError):
        sheets.sign(desk, [Filled(DECISION)], hazel)


def test_g2_a_correction_needs_a_reason_and_keeps_both(desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    written = cases.read(desk, case_id).written[0]
    new = Note(when=TODAY, what="Rowan’s mother rang.")
    with pytest.raises(AnswerError):
        sheets.correct(desk, case_id, written.hash, new, " ")
    sheets.correct(desk, case_id, written.hash, new, "It was his mother")
    again = cases.read(desk, case_id).written[0]
    assert [v.sheet for v in again.versions] == [NOTE, new]


def test_g2_a_withdrawn_person_is_found_no_more(desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    sheets.withdraw_person(desk, case_id, "r", "Another Rowan")
    assert cases.read(desk, case_id).written[0].sheet.what == f"{MASKED}’s father rang."  # type: ignore[attr-defined]
    assert desk.vault.search.find("Testwell") == ()


def test_signing_lets_go_of_the_draft(desk: Desk) -> None:
    draft = drafts.new_draft("note")
    drafts.keep(desk, draft)
    sheets.sign(desk, [Filled(NOTE, draft=draft.id)])
    assert drafts.mine(desk).drafts == ()


def test_y1_a_name_typed_again_means_the_same_person(desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    again = Note(when=TODAY, what="x", with_whom=(Named("other", "rowan  testwell"),))
    sheets.sign(desk, [Filled(again, case_id)])
    sheets.sign(desk, [Filled(Person(told_when=TODAY, name="Rowan Testwell"), case_id)])
    case = cases.read(desk, case_id)
    assert {person.id for person in people_of(case)} == {"r"}


def _asked(**more: object) -> Deletion:
    said = {"form": "asked", "whom": (ROWAN,), "when": TODAY, "by": Moment(date(2026, 11, 21))}
    return Deletion(**{**said, **more})  # type: ignore[arg-type]


def test_x4_asking_to_delete_while_it_is_undecided_is_signed_only_with_the_polices_word(desk: Desk) -> None:
    with pytest.raises(AnswerError):
        sheets.sign(desk, [Filled(_asked())])
    word = {"police_said": "yes", "police_said_by": "PC 4127", "police_said_when": TODAY}
    assert cases.read(desk, sheets.sign(desk, [Filled(_asked(**word))])).written


def test_x4_or_with_the_reason(desk: Desk) -> None:
    asked = _asked(police_said="no", despite_referral="A slip: the police were rung at once.")
    assert cases.read(desk, sheets.sign(desk, [Filled(asked)])).written


def test_x1_a_request_recorded_late_may_have_a_day_that_is_over(desk: Desk) -> None:
    reason = {"police_said": "no", "despite_referral": "A slip."}
    late = _asked(when=Moment(date(2026, 11, 17)), by=Moment(date(2026, 11, 18)), **reason)
    assert cases.read(desk, sheets.sign(desk, [Filled(late)])).written
    impossible = _asked(when=Moment(date(2026, 11, 17)), by=Moment(date(2026, 11, 16)), **reason)
    (wrong,) = sheets.check(desk, impossible)
    assert (wrong.field.id, wrong.problem) == ("by", Problem.PAST)


def test_g2_a_sheet_can_be_corrected_after_the_day_it_set(desk: Desk, clock: Clock) -> None:
    asked = _asked(police_said="no", despite_referral="A slip.")
    case_id = sheets.sign(desk, [Filled(asked)])
    clock.at += timedelta(days=9)
    signed = cases.read(desk, case_id).written[0]
    sheets.correct(
        desk, case_id, signed.hash, _asked(police_said="no", despite_referral="A mistake."), "Words"
    )
    assert cases.read(desk, case_id).written[0].corrected


def test_b1_a_judgement_without_a_day_is_of_the_day_it_is_signed_also_where_it_is_corrected(
    desk: Desk, wren: Signer, clock: Clock
) -> None:
    given = {"course": "police", "reason": "An adult is in it."}
    case_id = sheets.sign(desk, [Filled(Decision(**given))], wren)
    signed = cases.read(desk, case_id).written[0]
    clock.at += timedelta(days=9)
    sheets.correct(desk, case_id, signed.hash, Decision(**{**given, "abusive": "yes"}), "Not said", wren)
    versions = cases.read(desk, case_id).written[0].versions
    assert [one.sheet.when for one in versions] == [TODAY, TODAY]  # type: ignore[attr-defined]


def test_y1_whoever_is_described_beside_it_is_whom_another_sheet_names(desk: Desk) -> None:
    note = Note(when=TODAY, what="A call.", with_whom=(Named("typed", "rowan  testwell"),))
    case_id = sheets.sign(desk, [Filled(note), Filled(Person(name="Rowan Testwell"))])
    assert [one.name for one in people_of(cases.read(desk, case_id))] == ["Rowan Testwell"]
