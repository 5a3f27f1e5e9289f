"""N6: letters hold for the case; N2: who stands by name unless somebody decides otherwise."""

from datetime import date

import pytest

from tests.record.builder import DSL, Chain, at
from tests.record.masked.example import (
    FOR_JUNIPER,
    JUNIPER,
    MOTHER,
    OFFICER,
    a_chain,
    a_note,
    case_with,
    confirm,
)
from yps_desktop.record.acts import CaseOpened
from yps_desktop.record.case import fold
from yps_desktop.record.fields import Named
from yps_desktop.record.masked.fitting import begun
from yps_desktop.record.masked.letters import letters_of
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import by_id, everybody
from yps_desktop.record.person_acts import PersonJoined, PersonParted
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.sheets.police import PoliceContact


def test_n6_letters_are_given_in_the_order_people_came_up() -> None:
    chain = a_chain()
    chain.sheet(Group(name="Boys who got it", how_many=6), "g")
    chain.sheet(a_note("They rang.", MOTHER, OFFICER))
    letters = letters_of(chain.case())
    assert letters == {"j": "Pupil A", "w": "Pupil B", "z": "Pupil C", "g": "Group 1", "m": "Adult 1"}


def test_n6_after_z_comes_aa() -> None:
    chain = Chain()
    for number in range(28):
        chain.sheet(Person(name=f"Child Number{number}", standing=("pupil_here",)), f"c{number}")
    letters = letters_of(chain.case())
    assert (letters["c25"], letters["c26"], letters["c27"]) == ("Pupil Z", "Pupil AA", "Pupil AB")


def test_n6_the_owner_of_one_copy_has_a_letter_in_anothers() -> None:
    case = case_with()
    assert by_id(everybody(case, Masking("w")))["j"].letter == "Pupil A"
    assert by_id(everybody(case, FOR_JUNIPER))["j"].by_name


def test_n6_a_pupil_who_turns_out_to_be_grown_keeps_the_letter() -> None:
    chain = a_chain()
    confirm(chain, begun(chain.case(), "j"))
    will = next(written for written in chain.case().written if written.about == "w")
    chain.correct(will.entry, Person(name="Will Testwell", standing=("adult",), born=date(1990, 1, 1)), "w")
    chain.sheet(a_note("Rang.", MOTHER))
    letters = letters_of(chain.case())
    assert (letters["w"], letters["m"]) == ("Pupil B", "Adult 1")


def test_n6_a_letter_of_somebody_withdrawn_later_is_nobody_elses() -> None:
    chain = a_chain()
    confirm(chain, begun(chain.case(), "j"))
    chain.withdraw("w")
    chain.sheet(Person(name="Late Comer", standing=("pupil_here",)), "l")
    letters = letters_of(chain.case())
    assert (letters["z"], letters["l"]) == ("Pupil C", "Pupil D")


def test_n6_somebody_named_earlier_in_a_correction_moves_no_letter() -> None:
    chain = a_chain()
    confirm(chain, begun(chain.case(), "j"))
    first = chain.case().written[0].entry
    chain.correct(
        first, Person(name=JUNIPER.name, relation="friends", relation_to=Named("n", "New One")), "j"
    )
    letters = letters_of(chain.case())
    assert (letters["w"], letters["z"], letters["n"]) == ("Pupil B", "Pupil C", "Pupil D")


def test_n6_joined_cases_share_one_row_and_the_later_ones_letters_say_whose() -> None:
    chain = a_chain()
    confirm(chain, begun(chain.case(), "j"))
    chain.id = "c2"
    chain.add(CaseOpened.kind, CaseOpened(number="2026-002", lead=DSL).to_body())
    chain.sheet(Person(name="Xanthe Other", standing=("pupil_here",)), "x")
    confirm(chain, begun(fold(chain.entries[-2:], chain.holders), "x"))
    letters = letters_of(fold(chain.entries, chain.holders, leader="c1"))
    assert letters == {"j": "Pupil A", "w": "Pupil B", "z": "Pupil C", "x": "Pupil A of 2026-002"}


def test_n2_a_name_typed_again_is_the_same_person() -> None:
    case = case_with(a_note("Rang.", Named("again", "will  testwell", "pupil, Year 9")))
    assert by_id(everybody(case, FOR_JUNIPER))["again"].person == "w"
    assert letters_of(case)["again"] == "Pupil B"


def one_person(chain: Chain, person: str, other: str, act: type[PersonJoined | PersonParted]) -> None:
    said = act(person=person, other="c1", other_person=other, reason="The same UPN")
    chain.add(act.kind, said.to_body())


@pytest.mark.parametrize("by_way_of", ["", "somebody in another case"])
def test_l3_two_sheets_about_one_child_are_one_in_a_copy_once_a_person_said_so(by_way_of: str) -> None:
    chain = a_chain()
    chain.sheet(Person(name="June Sampleford", standing=("pupil_here",)), "again")
    for one, other in (("j", by_way_of), ("again", by_way_of)) if by_way_of else (("again", "j"),):
        one_person(chain, one, other, PersonJoined)
    who = by_id(everybody(chain.case(), FOR_JUNIPER))
    assert who["again"] is who["j"]
    assert (who["j"].person, who["j"].by_name) == ("j", True)
    assert set(who["j"].names) == {JUNIPER.name, "June Sampleford"}


def test_n6_whoever_is_parted_again_shares_no_letter() -> None:
    chain = a_chain()
    chain.sheet(Person(name="Willie Otherwise", standing=("pupil_here",)), "again")
    one_person(chain, "w", "again", PersonJoined)
    assert by_id(everybody(chain.case(), FOR_JUNIPER))["again"].letter == "Pupil B"
    confirm(chain, begun(chain.case(), "j"))
    one_person(chain, "again", "w", PersonParted)
    letters = letters_of(chain.case())
    assert (letters["w"], letters["z"], letters["again"]) == ("Pupil B", "Pupil C", "Pupil D")


def test_n2_of_two_sheets_about_one_adult_the_one_with_a_part_in_it_counts() -> None:
    chain = a_chain()
    chain.sheet(Person(name="Sam Worker", standing=("adult_works_here",)), "s")
    chain.sheet(Person(name="S. Worker", standing=("adult_works_here",), roles=("received",)), "again")
    assert by_id(everybody(chain.case(), FOR_JUNIPER))["s"].by_name
    one_person(chain, "s", "again", PersonJoined)
    assert not by_id(everybody(chain.case(), FOR_JUNIPER))["s"].by_name


def test_n2_two_who_are_only_said_to_be_mothers_are_two() -> None:
    case = case_with(a_note("Rang.", Named("one", "Mum", "mother"), Named("two", "Mum", "mother")))
    letters = letters_of(case)
    assert (letters["one"], letters["two"]) == ("Adult 1", "Adult 2")


def test_n2_others_are_masked_and_those_named_in_their_work_are_not() -> None:
    stranger = Named("s", "Odd Stranger", "met online")
    case = case_with(a_note("Rang.", MOTHER, OFFICER, stranger))
    people = by_id(everybody(case, FOR_JUNIPER))
    assert {id: (one.why, one.by_name) for id, one in people.items()} == {
        "j": ("owner", True),
        "w": ("young", False),
        "z": ("young", False),
        "m": ("family", False),
        "o": ("work", True),
        "s": ("other", False),
        DSL: ("key", True),
        "p2": ("key", True),
    }


def test_n2_a_parent_named_without_a_word_of_it_is_masked_and_whoever_answers_for_police_is_not() -> None:
    parent, taker = Named("q", "Iris Madeup"), Named("t", "Trial Mockington")
    told = Parents(when=at(20), who=(parent,))
    people = by_id(everybody(case_with(told, PoliceContact(when=at(20), taken_by=taker)), FOR_JUNIPER))
    assert (people["q"].by_name, people["t"].by_name) == (False, True)


def test_n2_staff_who_had_a_part_in_it_are_masked_in_a_copy() -> None:
    chain = a_chain()
    chain.sheet(Person(name="Ned Invented", standing=("adult_works_here",), roles=("asked",)), "n")
    chain.sheet(Person(name="Ida Invented", standing=("adult_works_here",), roles=("reported",)), "i")
    people = by_id(everybody(chain.case(), FOR_JUNIPER))
    assert (people["n"].by_name, people["i"].by_name) == (False, True)


def test_n2_a_decision_turns_it_round_and_back() -> None:
    case = case_with(a_note("Rang.", OFFICER))
    decided = FOR_JUNIPER.by_name("w", "Her brother").by_letter("o", "Asked for it")
    people = by_id(everybody(case, decided))
    assert (people["w"].by_name, people["w"].reason) == (True, "Her brother")
    assert (people["o"].by_name, people["o"].letter) == (False, "Adult 1")
    again = decided.as_usual("w").as_usual("o")
    assert again == FOR_JUNIPER


def test_n2_whoever_only_a_corrected_version_names_is_masked_too() -> None:
    chain = a_chain()
    first = chain.sheet(a_note("Rang.", Named("old", "Olive Former", "pupil")))
    chain.correct(first, a_note("Rang."))
    people = by_id(everybody(chain.case(), FOR_JUNIPER))
    assert (people["old"].letter, people["old"].by_name) == ("Pupil D", False)


def test_n2_every_name_a_person_ever_had_is_theirs() -> None:
    chain = a_chain()
    chain.sheet(Person(name="William Testwell"), "w")
    assert by_id(everybody(chain.case(), FOR_JUNIPER))["w"].names == ("William Testwell", "Will Testwell")
