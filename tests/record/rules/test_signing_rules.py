"""What a second person must answer, and has."""

import dataclasses

import pytest

from tests.record.builder import DSL, HAZEL, HEAD, HEADTEACHER, HOLDER, Chain, at
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.rules.signing import (
    Signature,
    awaiting,
    check_agreement,
    countersigners,
    is_countersigned,
    signature_of,
    why_not_countersign,
)
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import Review


def decision(course: str = "in_school", **more: object) -> Decision:
    said = {"when": at(19), "reason": "Sent freely", "enough_information": "yes", "manageable": "yes"}
    return Decision(course=course, **{**said, **more})  # type: ignore[arg-type]


def decided(course: str = "in_school", by: str = DSL) -> tuple[Chain, Entry]:
    chain = Chain()
    return chain, chain.sheet(decision(course), by=by)


def signature(chain: Chain, of: Entry, school: School | None = None) -> Signature:
    return signature_of(chain.case(), chain.written(of), school)


@pytest.mark.parametrize("course", ["early_help", "in_school", "in_school_specialists"])
def test_c3_not_referred_awaits_the_headteacher(course: str) -> None:
    chain, signed = decided(course)
    assert signature(chain, signed) == "awaiting"
    chain.respond("agreed", signed)
    assert signature(chain, signed) == "agreed"


@pytest.mark.parametrize("course", ["police", "social_care", "police_and_social_care"])
def test_c7_a_referral_waits_for_nobody(course: str) -> None:
    chain, signed = decided(course)
    assert signature(chain, signed) == "not_needed"


def test_r5_a_referral_against_the_advice_is_countersigned() -> None:
    chain = Chain()
    chain.sheet(Review(when=at(18), point_adult="yes", adult_shared="yes"))
    signed = chain.sheet(decision("social_care"))
    assert signature(chain, signed) == "awaiting"


def test_r5_a_reason_given_for_going_against_the_advice_keeps_the_mark() -> None:
    chain = Chain()
    signed = chain.sheet(decision("social_care", against_advice_reason="The police were rung before"))
    assert signature(chain, signed) == "awaiting"


def test_other_sheets_need_no_second_person() -> None:
    chain = Chain()
    signed = chain.sheet(Note(when=at(19), what="Rang"))
    assert signature(chain, signed) == "not_needed"


def test_g2_a_corrected_decision_is_awaited_again() -> None:
    chain, signed = decided()
    chain.respond("agreed", signed)
    corrected = chain.correct(signed, decision(reason="Sent freely, once"))
    assert signature(chain, signed) == "awaiting"
    chain.respond("agreed", corrected)
    assert signature(chain, signed) == "agreed"


def test_g3_sent_back_returns_to_the_author_until_it_is_corrected() -> None:
    chain, signed = decided()
    chain.respond("sent_back", signed, comment="Say what the girl wants")
    assert signature(chain, signed) == "sent_back"
    assert not awaiting(chain.case(), chain.written(signed))
    chain.correct(signed, decision(wishes="To stop it"))
    assert signature(chain, signed) == "awaiting"


def test_g3_refer_now_is_an_answer() -> None:
    chain, signed = decided()
    chain.respond("refer_now", signed)
    assert signature(chain, signed) == "refer_now"


def test_v9_a_witness_has_not_countersigned() -> None:
    chain, signed = decided()
    chain.respond("witnessed", signed)
    assert signature(chain, signed) == "awaiting"


@pytest.mark.parametrize("capacity", ["headteacher", "Acting headteacher", "Chair of governors"])
def test_g6_the_headteacher_may_sign_in_ink(capacity: str) -> None:
    chain, signed = decided()
    chain.ink(signed, "Hazel Fictley", capacity)
    assert signature(chain, signed) == "signed_in_ink"
    assert is_countersigned(chain.case(), chain.written(signed))


def test_g6_ink_of_a_witness_does_not_countersign() -> None:
    chain, signed = decided()
    chain.ink(signed, "Mr Sampleby", "witness")
    assert signature(chain, signed) == "awaiting"


def test_g6_ink_of_the_author_does_not_countersign() -> None:
    chain, signed = decided()
    chain.ink(signed, "Wren Mockford", "headteacher")
    assert signature(chain, signed) == "awaiting"


def test_g6_ink_on_a_text_corrected_since_does_not_count() -> None:
    chain, signed = decided()
    chain.ink(signed, "Hazel Fictley", "headteacher")
    chain.correct(signed, decision(reason="Sent freely, once"))
    assert signature(chain, signed) == "awaiting"


def test_g6_ink_after_it_was_sent_back_settles_it() -> None:
    chain, signed = decided()
    chain.respond("sent_back", signed, comment="Who else has it?")
    chain.ink(signed, "Hazel Fictley", "headteacher")
    assert signature(chain, signed) == "signed_in_ink"


def test_g8_the_schools_own_word_for_its_head_counts_in_ink() -> None:
    chain, signed = decided()
    chain.ink(signed, "Hazel Fictley", "Rector")
    assert signature(chain, signed) == "awaiting"
    assert signature(chain, signed, School(name="X", headteacher="rector")) == "signed_in_ink"


def test_g8_a_later_decision_signed_in_ink_under_the_schools_own_word_settles_an_earlier_one() -> None:
    chain, first = decided()
    second = chain.sheet(decision("in_school_specialists"))
    chain.ink(second, "Hazel Fictley", "Rector")
    assert signature(chain, first) == "awaiting"
    assert signature(chain, first, School(name="X", headteacher="rector")) == "not_needed"


def test_g5_without_a_second_reader_nothing_is_awaited_and_that_is_said() -> None:
    chain, signed = decided()
    assert signature(chain, signed, School(name="X", second_reader="none")) == "no_second_reader"


@pytest.mark.parametrize("agreed", [True, False])
def test_c5_a_later_decision_settles_an_earlier_one_once_it_is_agreed(agreed: bool) -> None:
    chain, first = decided()
    second = chain.sheet(decision("in_school_specialists"))
    if agreed:
        chain.respond("agreed", second)
    assert awaiting(chain.case(), chain.written(first)) is not agreed


def test_c5_a_later_referral_settles_an_earlier_decision() -> None:
    chain, first = decided()
    chain.sheet(decision("police"))
    assert signature(chain, first) == "not_needed"


def test_g3_the_headteacher_may_countersign_and_the_author_may_not() -> None:
    chain, signed = decided()
    case, written = chain.case(), chain.written(signed)
    assert countersigners(case, written) == (HEADTEACHER,)
    assert "right" in why_not_countersign(case, written, HOLDER)


def test_g5_a_headteacher_who_decided_cannot_countersign() -> None:
    chain, signed = decided(by=HEAD)
    why = why_not_countersign(chain.case(), chain.written(signed), HEADTEACHER)
    assert why == "Nobody can countersign what they wrote."


def test_g3_who_wrote_the_first_version_cannot_countersign_a_correction() -> None:
    chain, signed = decided(by=HEAD)
    chain.correct(signed, decision(reason="Other"))
    assert why_not_countersign(chain.case(), chain.written(signed), HEADTEACHER)


def test_g5_a_headteacher_with_a_part_in_it_does_not_countersign() -> None:
    chain = Chain()
    chain.sheet(Person(name=HAZEL.name, standing=("adult_works_here",), roles=("sent",)), HEAD)
    signed = chain.sheet(decision())
    assert "concerned" in why_not_countersign(chain.case(), chain.written(signed), HEADTEACHER)


def test_g5_the_review_naming_the_headteacher_shuts_them_out_of_countersigning() -> None:
    chain = Chain()
    chain.sheet(Review(when=at(18), point_adult="yes", adult_works_here="yes", adult_is_headteacher="yes"))
    signed = chain.sheet(decision())
    assert "concerned" in why_not_countersign(chain.case(), chain.written(signed), HEADTEACHER)


def check(chain: Chain, agreed: Entry) -> None:
    by_hash = {entry.hash: entry for entry in chain.entries}
    check_agreement(agreed, by_hash.get)


def test_g3_an_agreement_of_another_person_passes() -> None:
    chain, signed = decided()
    check(chain, chain.respond("agreed", signed))


@pytest.mark.parametrize("answer", ["agreed", "sent_back", "refer_now", "witnessed"])
def test_g3_nobody_answers_themselves(answer: str) -> None:
    chain, signed = decided()
    agreed = chain.respond(answer, signed, by=DSL)  # type: ignore[arg-type]
    with pytest.raises(RecordDamagedError, match="own author"):
        check(chain, agreed)


def test_g3_another_name_with_the_same_key_is_the_same_person() -> None:
    chain, signed = decided()
    agreed = chain.respond("agreed", signed, by=DSL)
    renamed = dataclasses.replace(agreed, header=dataclasses.replace(agreed.header, author="p9"))
    with pytest.raises(RecordDamagedError, match="own author"):
        check(chain, renamed)


def test_g3_agreeing_to_what_was_not_there_before_is_refused() -> None:
    chain, signed = decided()
    agreed = chain.respond("agreed", signed)
    with pytest.raises(RecordDamagedError, match="before"):
        check_agreement(agreed, lambda hash: None)
    with pytest.raises(RecordDamagedError, match="nothing"):
        check(chain, chain.respond("agreed"))


def test_g3_agreeing_across_cases_is_refused() -> None:
    chain, signed = decided()
    agreed = chain.respond("agreed", signed)
    elsewhere = dataclasses.replace(agreed, header=dataclasses.replace(agreed.header, case="c2"))
    with pytest.raises(RecordDamagedError):
        check(chain, elsewhere)
