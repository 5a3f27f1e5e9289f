import pytest

from yps_desktop.record.acts import ACTS, CORRECTION, SHEET, Agreed
from yps_desktop.record.holders import COUNTERSIGNS, OVERSEES, RECOVERS, WRITES, KeyHolder
from yps_desktop.record.rules.key_rights import ANYONE, listed_kinds, rights_for, why_not_write


def holder(*rights):
    return KeyHolder(person="p", name="Hazel", office="", rights=rights, signing_key="", certificate="")


def test_every_kind_of_entry_has_its_line_in_the_table():
    assert listed_kinds() == {*ACTS, SHEET, CORRECTION}


def test_an_answer_in_a_case_countersigns_and_in_none_is_that_of_a_second_person():
    assert rights_for(Agreed.kind, "case", "agreed") == (COUNTERSIGNS,)
    assert rights_for(Agreed.kind, "case", "witnessed") == ANYONE
    assert rights_for(Agreed.kind) == (OVERSEES, RECOVERS)


def test_the_sheet_may_write_nothing_but_its_answer_and_a_recovery():
    may = {kind for kind in listed_kinds() if not why_not_write(holder(RECOVERS), kind, {})}
    assert may == {Agreed.kind, "recovered"}
    assert why_not_write(holder(RECOVERS), Agreed.kind, {"answer": "agreed"}, "case")


@pytest.mark.parametrize("right", [WRITES, OVERSEES])
def test_what_a_newer_program_wrote_is_taken_from_whoever_may_write_anything_alone(right):
    assert not why_not_write(holder(right), "of-tomorrow", {})
    assert why_not_write(holder(COUNTERSIGNS), "of-tomorrow", {})
    assert why_not_write(holder(RECOVERS), "of-tomorrow", {})


def test_it_is_said_which_right_is_missing_and_that_a_key_is_gone():
    assert why_not_write(holder(COUNTERSIGNS), SHEET, {}) == (
        "Hazel has a key but not the right to write in the record."
    )
    assert why_not_write(holder(), "looked", {}) == "Hazel has no key to this record any more."
