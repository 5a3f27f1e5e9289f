"""One page of questions, four lists: each list is a view of answers given once (A1, A2, A9, A10)."""

import pytest

from tests.record.builder import JUNIPER, ROWAN, Chain, at
from yps_desktop.record.rules.risk_lists import RISK_LISTS, Listed, risk_list
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.risk import Risk


def said(listed: tuple[Listed, ...], what: str) -> list[object]:
    (one,) = (one for one in listed if one.matter.what == what)
    return [said.value for said in one.said]


def test_each_list_is_as_long_as_its_source() -> None:
    assert {name: len(matters) for name, matters in RISK_LISTS.items()} == {
        "A1": 7 + 8,
        "A2": 13,
        "A9": 6,
        "A10": 8,
    }


def test_every_matter_is_asked_by_a_question_there_is() -> None:
    for matter in (one for matters in RISK_LISTS.values() for one in matters):
        for asked in matter.asked:
            assert set(asked.among) <= set(SHEETS[asked.kind].field(asked.field).options)


@pytest.mark.parametrize("name", RISK_LISTS)
def test_each_question_of_the_page_knows_the_lists_it_belongs_to(name: str) -> None:
    asked = {one.field for matter in RISK_LISTS[name] for one in matter.asked if one.kind == "risk"}
    assert {field.id for field in Risk.fields() if name in field.row.split()} == asked


def test_an_answer_stands_in_every_list_that_asks_for_it_wherever_it_was_given() -> None:
    chain = Chain()
    chain.sheet(Review(when=at(18), point_coercion="yes"))
    chain.sheet(Imagery(when=at(18), reach="group"))
    chain.sheet(Risk(when=at(18), power="misused", how_often="once"))
    case = chain.case()
    assert said(risk_list(case, "A1"), "Why it was shared, and any pressure") == ["yes"]
    assert said(risk_list(case, "A2"), "Shared: in public or private") == ["group"]
    assert said(risk_list(case, "A9"), "With pressure or force") == ["yes"]
    assert said(risk_list(case, "A10"), "Power misused") == ["misused"]
    assert said(risk_list(case, "A10"), "Once, or over time") == ["once"]
    assert said(risk_list(case, "A9"), "With distress") == []


def test_a9_a_mark_counts_only_for_the_matter_it_belongs_to() -> None:
    chain = Chain()
    chain.sheet(Risk(when=at(18), marks=("planned", "interferes"), impact=("bullied",)))
    case = chain.case()
    assert said(risk_list(case, "A9"), "In the way of growing up") == [("interferes",)]
    assert said(risk_list(case, "A10"), "Pressure, or planned beforehand") == [("planned",)]
    assert said(risk_list(case, "A9"), "Again in secret after adults stepped in") == [()]
    assert said(risk_list(case, "A9"), "With distress") == [()]
    chain.sheet(Risk(when=at(19), marks=("none_of_these",)))
    assert said(risk_list(chain.case(), "A9"), "In the way of growing up") == [("none_of_these",)]


def test_a_person_s_newest_answer_stands_for_each_person() -> None:
    chain = Chain()
    chain.sheet(Person(name=JUNIPER.name, understands_consent="no"), JUNIPER.id)
    chain.sheet(Person(name=ROWAN.name, understands_consent="yes"), ROWAN.id)
    chain.sheet(Person(name=JUNIPER.name, understands_consent="partly"), JUNIPER.id)
    assert said(risk_list(chain.case(), "A2"), "Meant: able to consent") == ["yes", "partly"]
    chain.withdraw(ROWAN.id)
    assert said(risk_list(chain.case(), "A2"), "Meant: able to consent") == ["partly"]


def test_a7_one_sheet_for_each_child_stands_beside_the_other_until_it_is_weighed_again() -> None:
    chain = Chain()
    chain.sheet(Risk(when=at(18), young_people=(JUNIPER,), power="equal"))
    chain.sheet(Risk(when=at(18), young_people=(ROWAN,), power="unequal"))
    assert said(risk_list(chain.case(), "A10"), "Unequal power") == ["equal", "unequal"]
    chain.sheet(Risk(when=at(20), young_people=(JUNIPER, ROWAN), power="misused"))
    assert said(risk_list(chain.case(), "A10"), "Unequal power") == ["misused"]
