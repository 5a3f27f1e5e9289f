"""L3: what becomes of a request while its cases and people are joined, parted or named by mistake."""

from dataclasses import replace
from datetime import date

import pytest

from tests.services.test_own_data import HERSELF, ROWAN, WILL, masked, rowan, stands
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.record.errors import YpsError
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import directory, joined, one_person, own_data, own_data_papers, papers, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import InCase
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))
UPN = "The same UPN"
AGAIN = replace(ROWAN, name="Testwell, Ronnie")


def at(desk: Desk, typed: str) -> InCase:
    (one,) = directory.find(desk, typed)[:1]
    return one.cases[0]


def two_cases(desk: Desk) -> tuple[InCase, InCase]:
    """Rowan in one case, and in another under an id and a name of its own."""
    sheets.sign(desk, [Filled(ROWAN, about="r1"), Filled(WILL), Filled(Note(when=TODAY, what="Will rang."))])
    sheets.sign(desk, [Filled(AGAIN, about="r2"), Filled(Note(when=TODAY, what="Ronnie came."))])
    return at(desk, "Rowan"), at(desk, "Ronnie")


def answer_of(desk: Desk, case: str, request: str, signer: Signer) -> str:
    """Mask every case of a request, and read the answer."""
    for one in stands(desk, case, request).cases:
        masked(desk, one.case, one.person, "Rowan Testwell", signer)
    built = papers.build(own_data_papers.prepare(desk, case, request), "printed")
    return " ".join(" ".join(page_texts(built.data)).split())


def test_l3_two_sheets_about_one_child_within_one_case_are_both_theirs(desk: Desk, wren: Signer) -> None:
    case = sheets.sign(desk, [Filled(ROWAN, about="r1"), Filled(AGAIN, about="r2"), Filled(WILL)])
    one_person.join(desk, at(desk, "Rowan"), at(desk, "Ronnie"), UPN)
    request = own_data.ask(desk, rowan(desk), HERSELF)
    there = stands(desk, case, request)
    assert ([one.case for one in there.cases], there.perhaps) == ([case], ())
    text = answer_of(desk, case, request, wren)
    assert "Testwell, Ronnie" in text
    assert "Madeup" not in text


def test_l3_a_request_goes_on_where_its_cases_are_joined_and_parted(desk: Desk, wren: Signer) -> None:
    one, other = two_cases(desk)
    one_person.join(desk, one, other, UPN)
    request = own_data.ask(desk, rowan(desk), HERSELF)
    joined.join(desk, one.case, other.number, "One incident")
    there = stands(desk, other.case, request)
    assert [at.case for at in there.cases] == [one.case]
    assert there.outside == ()
    assert "Ronnie came" in answer_of(desk, one.case, request, wren)
    joined.part(desk, one.case, other.case, "Two incidents")
    there = stands(desk, one.case, request)
    assert {at.case for at in there.cases} == {one.case, other.case}
    own_data.call_off(desk, one.case, request, "She took it back")
    assert stands(desk, other.case, request).state == "called_off"


def test_l3_no_answer_holds_the_case_of_whoever_was_parted_meanwhile(desk: Desk, wren: Signer) -> None:
    one, other = two_cases(desk)
    one_person.join(desk, one, other, UPN)
    request = own_data.ask(desk, rowan(desk), HERSELF)
    for here in stands(desk, one.case, request).cases:
        masked(desk, here.case, here.person, "Rowan Testwell", wren)
    one_person.part(desk, one, "Cousins of one name")
    for here, there in ((one, other), (other, one)):
        states = {at.case: at.state for at in stands(desk, here.case, request).cases}
        assert states[there.case] == "another"
        with pytest.raises(YpsError, match="Not every case"):
            own_data_papers.prepare(desk, here.case, request)


def test_l3_g2_no_answer_holds_the_case_in_which_they_were_named_by_mistake(desk: Desk) -> None:
    one, other = two_cases(desk)
    one_person.join(desk, one, other, UPN)
    request = own_data.ask(desk, rowan(desk), HERSELF)
    sheets.withdraw_person(desk, other.case, other.person, "Another of that name")
    for here in (one, other):
        states = {at.case: at.state for at in stands(desk, here.case, request).cases}
        assert states[other.case] == "another"
    assert "Ronnie" not in repr(stands(desk, one.case, request))
