"""Suggestions for the type (A3) and for Hackett's line (A4), each from facts and with its reasons."""

import pytest

from tests.record.builder import JUNIPER, ROWAN, Chain, at
from yps_desktop.guidance.load import CURRENT, load_edition
from yps_desktop.guidance.words import Terms
from yps_desktop.record.rules.behaviour import BEHAVIOURS, behaviour
from yps_desktop.record.rules.typology import TYPES, typology
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.risk import AGGRAVATED, EXPERIMENTAL, Risk
from yps_desktop.record.sheets.sheet import Sheet

MADE, GOT = ("in_imagery", "made", "sent"), ("received",)
HARM = Review(when=at(18), malice="yes")


def pupil(name: str, *roles: str, age: int = 14, **more: str) -> Person:
    return Person(name=name, standing=("pupil_here",), roles=roles, age_low=age, age_high=age, **more)


def told(*sheets: Sheet) -> Chain:
    chain = Chain()
    chain.sheet(pupil("Juniper Exampleton", *MADE, relation="partners", relation_to=ROWAN), "j")
    chain.sheet(pupil("Rowan Testwell", *GOT), "r")
    for sheet in sheets:
        chain.sheet(sheet)
    return chain


def shared(**answers: object) -> Imagery:
    return Imagery(when=at(18), description="As told.", **answers)


def types(*sheets: Sheet, draft: Risk | None = None) -> list[str]:
    return [one.answer for one in typology(told(*sheets).case(), draft)]


def stretches(*sheets: Sheet, draft: Risk | None = None) -> list[str]:
    return [one.answer for one in behaviour(told(*sheets).case(), draft)]


def test_a3_nothing_recorded_suggests_nothing() -> None:
    assert typology(Chain().case()) == ()
    assert behaviour(Chain().case()) == ()


def test_a3_partners_and_no_further_is_romantic_with_its_reason() -> None:
    (found,) = typology(told(shared(agreement="made_and_shared", reach="private")).case())
    assert found.answer == "experimental_romantic"
    assert found.reasons[0].startswith("Juniper Exampleton and Rowan Testwell are partners")
    assert found.source == "UKCCIS 2016, annex F"


@pytest.mark.parametrize("reach", ["group", "public"])
def test_a3_beyond_the_couple_is_attention_and_no_longer_romantic(reach: str) -> None:
    assert types(shared(agreement="made_and_shared", reach=reach)) == ["experimental_attention"]


def test_a3_what_is_being_written_counts_before_what_was_signed() -> None:
    signed = Risk(when=at(18), sent_to_several="no")
    assert types(signed, draft=Risk(sent_to_several="yes")) == ["experimental_attention"]


@pytest.mark.parametrize("agreement", ["made_only", "neither"])
def test_a3_without_agreement_and_without_malice_is_reckless(agreement: str) -> None:
    assert types(shared(agreement=agreement)) == ["aggravated_reckless"]


def test_a3_passed_on_with_nothing_said_of_agreement_is_reckless() -> None:
    chain = told()
    chain.sheet(Person(name="Sorrel Sampleby", roles=("passed_on",)), "s")
    (found,) = typology(chain.case())
    assert found.answer == "aggravated_reckless"
    assert found.reasons == ("Sorrel Sampleby passed it on, and nothing says that the child in it agreed.",)


@pytest.mark.parametrize(
    "sheet",
    [
        HARM,
        Review(when=at(18), point_coercion="yes"),
        shared(demanded="yes"),
        shared(used_to_shame="yes"),
        shared(sold="yes"),
        Risk(when=at(18), motives=("conflict",)),
        Person(name="Sorrel Sampleby", standing=("pupil_here",), roles=("pressured",)),
    ],
    ids=["malice", "pressure", "demand", "shame", "sold", "quarrel", "threat"],
)
def test_a3_meant_harm_leaves_no_room_for_recklessness_or_experiment(sheet: Sheet) -> None:
    assert types(shared(agreement="neither", reach="group"), sheet) == ["aggravated_harm"]


def test_a3_sexual_acts_with_a_younger_child_made_by_another_child_is_harm() -> None:
    chain = Chain()
    chain.sheet(pupil("Juniper Exampleton", "made"), "j")
    chain.sheet(pupil("Robin Placeholder", "in_imagery", age=6), "b")
    chain.sheet(shared(content=("sexual_acts",)))
    assert [one.answer for one in typology(chain.case())] == ["aggravated_harm"]


def test_a3_an_adult_who_took_part_leaves_no_room_for_experiment() -> None:
    grown = Person(name="A stranger", standing=("adult",), roles=("asked", "received"))
    assert types(grown, shared(demanded="yes")) == ["aggravated_adult"]


def test_a3_what_an_adult_did_without_agreement_is_not_young_people_s_recklessness() -> None:
    grown = Person(name="A stranger", standing=("adult",), roles=("made",))
    assert types(grown, shared(agreement="neither")) == ["aggravated_adult"]
    passing = Person(name="Sorrel Sampleby", standing=("pupil_here",), roles=("passed_on",))
    assert types(grown, shared(agreement="neither"), passing) == ["aggravated_adult", "aggravated_reckless"]


def test_a3_an_adult_who_was_sent_it_unasked_leaves_the_experiment_standing() -> None:
    grown = Person(name="Sorrel Sampleby", standing=("pupil_here", "adult"), roles=("sent_unasked",))
    review = Review(when=at(18), point_adult="yes")
    assert types(grown, review, shared(reach="group")) == ["aggravated_adult", "experimental_attention"]


def test_a3_an_adult_nobody_has_described_is_the_reviews_word() -> None:
    (found,) = typology(told(Review(when=at(18), point_adult="yes")).case())
    assert found.reasons == ("The review says that an adult is involved.",)


def test_a3_never_sent_is_other() -> None:
    chain = Chain()
    chain.sheet(pupil("Juniper Exampleton", "in_imagery", "made", age=11), "j")
    chain.sheet(shared(reach="nobody"))
    assert [one.answer for one in typology(chain.case())] == ["experimental_other"]


@pytest.mark.parametrize(
    ("motives", "found"), [(("joke",), ["experimental_other"]), (("flirting",), []), (("attention",), [])]
)
def test_a3_nine_or_younger_without_a_sexual_motive_is_other(
    motives: tuple[str, ...], found: list[str]
) -> None:
    chain = Chain()
    chain.sheet(pupil("Robin Placeholder", "in_imagery", age=9), "b")
    assert [one.answer for one in typology(chain.case(), Risk(motives=motives))] == found


def test_a4_each_stretch_has_its_marks() -> None:
    agreed = shared(agreement="made_and_shared")
    equals = Risk(expected="expected", power="equal")
    assert stretches(agreed, draft=equals) == ["normal"]
    assert stretches(agreed, draft=Risk(how_often="once")) == ["inappropriate"]
    assert stretches(agreed, draft=Risk(expected="among_peers")) == ["inappropriate"]
    assert stretches(agreed, draft=Risk(power="unequal")) == ["problematic"]
    assert stretches(agreed, draft=Risk(power="misused")) == ["abusive"]
    assert stretches(agreed, shared(content=("violent",))) == ["violent"]


@pytest.mark.parametrize("mark", ["compulsive", "interferes", "after_help"])
def test_a9_chaffins_marks_are_problematic(mark: str) -> None:
    assert stretches(draft=Risk(marks=(mark,))) == ["problematic"]


@pytest.mark.parametrize("mark", ["demeaning", "discriminating"])
def test_a10_where_somebody_is_made_to_suffer_it_is_abusive(mark: str) -> None:
    assert stretches(draft=Risk(marks=(mark,))) == ["abusive"]


def test_a4_doubt_about_consent_is_problematic_and_pressure_abusive() -> None:
    assert stretches(Review(when=at(18), point_coercion="not_known")) == ["problematic"]
    assert stretches(shared(agreement="not_known")) == ["problematic"]
    assert stretches(Review(when=at(18), point_coercion="yes")) == ["abusive"]


def test_a7_what_was_said_of_another_child_is_not_said_of_this_one() -> None:
    of_juniper = Risk(when=at(18), young_people=(JUNIPER,), power="misused")
    assert stretches(of_juniper, draft=Risk(young_people=(ROWAN,))) == []
    assert stretches(of_juniper, draft=Risk(young_people=(ROWAN, JUNIPER))) == ["abusive"]


def test_a3_a4_rules_and_pages_call_each_answer_the_same() -> None:
    fields = load_edition(CURRENT, Terms()).sheets["risk"].fields
    for field, words in (("typology", TYPES), ("behaviour", BEHAVIOURS)):
        labels = {one.id: one.label.casefold() for one in fields[field].options if one.id != "not_known"}
        assert labels == words
    assert tuple(TYPES) == (*AGGRAVATED, *EXPERIMENTAL)
