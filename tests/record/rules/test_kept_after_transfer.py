"""N7, L1: what the school keeps of a record that another school has taken in for every pupil of ours."""

from datetime import date

import pytest

from tests.record.builder import HEAD, Chain, at
from yps_desktop.guidance.retention_words import kept_words
from yps_desktop.record.people import people_of
from yps_desktop.record.retention_acts import CaseHeld
from yps_desktop.record.rules.retention import Retention, retention
from yps_desktop.record.school import School
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.transfer_acts import Answer, TransferAnswered, TransferCalledOff, TransferPlanned

TODAY, TAKEN_IN = date(2027, 5, 10), date(2027, 5, 3)


def pupil(name: str, standing: str = "pupil_here") -> Person:
    return Person(name=name, standing=(standing,), born=date(2012, 3, 4), told_when=at(20))


def goes(chain: Chain, *pupils: str, answer: Answer | None = "taken_in", transfer: str = "t1") -> None:
    plan = TransferPlanned(transfer=transfer, pupils=pupils, cases=(chain.id,), school="Specimen Park")
    chain.add(TransferPlanned.kind, plan.to_body())
    if answer is not None:
        said = TransferAnswered(transfer=transfer, answer=answer, by="slip", day=TAKEN_IN.isoformat())
        chain.add(TransferAnswered.kind, said.to_body())


def kept(chain: Chain, keeps: str = "summary", today: date = TODAY) -> Retention:
    return retention(chain.case(), School(name="Nowhere Green", kept_after_transfer=keeps), today)


def two_pupils() -> Chain:
    chain = Chain()
    chain.sheet(pupil("Juniper"), "j")
    chain.sheet(pupil("Rowan"), "r")
    return chain


@pytest.mark.parametrize("keeps", ["summary", "nothing"])
def test_n7_a_case_is_proposed_from_the_receipt_of_the_last_of_our_pupils(keeps: str) -> None:
    chain = two_pupils()
    goes(chain, "j", "r")
    found = kept(chain, keeps)
    assert (found.proposed, found.first_day, found.still_here) == (TAKEN_IN, TAKEN_IN, ())
    assert found.is_due(TODAY)
    assert "By 3 May 2027 another school had taken it in for every pupil of ours" in kept_words(found)


@pytest.mark.parametrize("keeps", ["copy", "", "whatever"])
def test_n7_a_school_that_keeps_a_copy_keeps_it_until_its_rule(keeps: str) -> None:
    chain = two_pupils()
    goes(chain, "j", "r")
    found = kept(chain, keeps)
    assert (found.proposed, found.first_day, found.still_here) == (None, date(2037, 3, 4), ())
    assert "keeps a copy until the day of its rule" in kept_words(found)


def test_n7_while_one_pupil_of_ours_has_not_gone_it_is_kept_whatever_is_set() -> None:
    chain = two_pupils()
    goes(chain, "j")
    found = kept(chain, "nothing")
    assert (found.proposed, [one.name for one in found.still_here]) == (None, ["Rowan"])
    assert not found.is_due(TODAY)


@pytest.mark.parametrize("more", [pupil("Ash", "former_pupil"), pupil("Ash", "not_known"), Group(name="9B")])
def test_n7_whoever_may_be_a_pupil_of_ours_must_have_gone_too(more: Person | Group) -> None:
    chain = two_pupils()
    chain.sheet(more, "a")
    goes(chain, "j", "r")
    assert kept(chain).went is None


def test_n7_pupils_of_other_schools_and_adults_need_not_go() -> None:
    chain = two_pupils()
    chain.sheet(pupil("Ash", "pupil_elsewhere"), "a")
    chain.sheet(pupil("Sol Sampleby", "adult"), "s")
    goes(chain, "j", "r")
    assert kept(chain).went == TAKEN_IN


@pytest.mark.parametrize("answer", [None, "not_ours", "not_agreed", "not_readable"])
def test_n7_only_a_receipt_that_says_taken_in_counts(answer: Answer | None) -> None:
    chain = two_pupils()
    goes(chain, "j", "r", answer=answer)
    assert kept(chain).went is None


def test_n7_the_last_answer_counts_and_none_of_a_transfer_that_was_called_off() -> None:
    chain = two_pupils()
    goes(chain, "j", "r")
    goes(chain, "j", "r", answer="not_ours")
    assert kept(chain).went is None
    goes(chain, "j", "r", transfer="t2")
    assert kept(chain).went == TAKEN_IN
    chain.add(TransferCalledOff.kind, TransferCalledOff(transfer="t2", reason="They stay").to_body())
    assert kept(chain).went is None


def test_n7_somebody_recorded_as_a_pupil_here_after_the_receipt_has_come_back() -> None:
    chain = two_pupils()
    goes(chain, "j", "r")
    chain.sheet(pupil("Rowan"), "r")
    found = kept(chain)
    assert (found.went, [one.name for one in found.still_here]) == (None, ["Rowan"])


def test_l1_a_hold_stops_this_day_too() -> None:
    chain = two_pupils()
    goes(chain, "j", "r")
    chain.add(CaseHeld.kind, CaseHeld(reason="An inquiry").to_body(), by=HEAD)
    assert not kept(chain).is_due(TODAY)


def test_n7_each_pupil_may_go_in_a_transfer_of_their_own() -> None:
    chain = two_pupils()
    goes(chain, "j")
    goes(chain, "r", transfer="t2")
    assert kept(chain).went == TAKEN_IN
    assert len(people_of(chain.case())) == 2
