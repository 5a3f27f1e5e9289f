"""Everybody named in a case."""

from tests.record.builder import DSL, JUNIPER, ROWAN, WREN, Chain, at
from yps_desktop.record.fields import Named
from yps_desktop.record.people import in_imagery, names, not_described, people_of, person_in, young_people
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Group, Person


def test_y1_a_later_sheet_wins_for_each_fact_it_answers() -> None:
    chain = Chain()
    chain.sheet(Person(name="Juniper E", roles=("in_imagery",), sex="female"), "j")
    chain.sheet(Person(name="Juniper Exampleton", roles=("in_imagery", "made")), "j")
    (juniper,) = people_of(chain.case())
    assert juniper.name == "Juniper Exampleton"
    assert juniper.roles == ("in_imagery", "made")
    assert juniper.sex == "female"


def test_y2_ages_said_later_replace_the_whole_range_and_its_day() -> None:
    chain = Chain()
    chain.sheet(Person(name="Juniper", age_low=12, age_high=14, told_when=at(10)), "j")
    chain.sheet(Person(name="Juniper", age_low=13, told_when=at(20)), "j")
    (juniper,) = people_of(chain.case())
    assert (juniper.age_low, juniper.age_high, juniper.age_told_on) == (13, None, at(20).day)


def test_y1_somebody_only_mentioned_is_there_until_a_sheet_describes_them() -> None:
    chain = Chain()
    chain.sheet(Device(received=at(18), what="phone", place="Safe", whose=JUNIPER), "d1")
    (juniper,) = people_of(chain.case())
    assert juniper.sheet is None
    assert juniper.is_young
    chain.sheet(Person(name="Juniper Exampleton", standing=("pupil_here",)), "j")
    chain.sheet(Note(when=at(20), with_whom=(Named("j", "Junie"),), what="Rang"))
    assert [person.name for person in people_of(chain.case())] == ["Juniper Exampleton"]


def test_y1_who_is_not_described_yet_young_people_first_and_nobody_with_a_key() -> None:
    chain = Chain()
    mother = Named("m", "Dana Exampleton", "mother")
    tutor = Named("t", "Sam Sampleby", "form tutor")
    told = Disclosure(when=at(18), account="As told", who_told=(mother, JUNIPER, ROWAN), told_to=tutor)
    chain.sheet(told)
    chain.sheet(Person(name="Rowan Testwell"), ROWAN.id)
    assert [one.name for one in not_described(chain.case())] == ["Juniper Exampleton", "Dana Exampleton"]


def test_y1_staff_only_mentioned_are_not_young_people() -> None:
    chain = Chain()
    tutor = Named("t", "Mr Sampleby", "Form tutor")
    told = Disclosure(
        brought_by="young_person", who_told=(JUNIPER,), told_to=tutor, when=at(18), account="She told him."
    )
    chain.sheet(told)
    chain.sheet(Device(received=at(18), what="phone", place="Safe", from_whom=WREN, by_whom=tutor), "d1")
    assert [person.id for person in young_people(chain.case())] == ["j"]
    assert {person.id for person in people_of(chain.case())} == {"j", "t", DSL}


def test_y1_a_parent_who_told_is_not_a_young_person() -> None:
    chain = Chain()
    parent = Named("m", "Mrs Exampleton")
    chain.sheet(Disclosure(brought_by="parent", who_told=(parent,), when=at(18), account="She rang."))
    assert young_people(chain.case()) == ()


def test_y1_a_pupil_of_18_is_pupil_and_adult() -> None:
    chain = Chain()
    chain.sheet(Person(name="Alder Madeup", standing=("pupil_here", "adult")), "a")
    (alder,) = young_people(chain.case())
    assert alder.is_adult_by_standing


def test_y7_a_group_is_counted_or_guessed_and_is_no_young_person_by_itself() -> None:
    chain = Chain()
    chain.sheet(Group(name="Year 9 chat", how_many=12, counted="guessed", roles=("received",)), "g")
    (group,) = people_of(chain.case())
    assert (group.is_group, group.how_many, group.counted) == (True, 12, "guessed")
    assert young_people(chain.case()) == ()


def test_g2_a_withdrawn_person_is_nowhere() -> None:
    chain = Chain()
    chain.sheet(Person(name="Rowan Testwell", roles=("in_imagery",)), "r")
    chain.sheet(Note(when=at(20), with_whom=(ROWAN, JUNIPER), what="Spoke"))
    chain.withdraw("r")
    case = chain.case()
    assert [person.id for person in people_of(case)] == ["j"]
    assert in_imagery(case) == ()
    assert person_in(case, "r") is None


def test_names_are_written_as_in_a_sentence() -> None:
    chain = Chain()
    for id, name in (("a", "Ash"), ("b", "Bay"), ("c", "Cob")):
        chain.sheet(Person(name=name), id)
    everybody = people_of(chain.case())
    assert names(everybody) == "Ash, Bay and Cob"
    assert names(everybody[:2]) == "Ash and Bay"
    assert names(everybody[:1]) == "Ash"
    assert names(()) == ""
