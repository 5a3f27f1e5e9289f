"""People of the school's lists, offered where somebody is named."""

from datetime import date

import pytest

from tests.services.listing import put_on_list
from yps_desktop.record.directory import Pupil, StaffMember
from yps_desktop.services.listed_people import is_anybody_listed, offered

ZOE = Pupil(
    surname="Próbny", forename="Zoë", born=date(2011, 8, 31), sex="female", form="11B", known_as="Zed"
)


@pytest.fixture(autouse=True)
def _listed(desk):
    assert not is_anybody_listed(desk)
    wren = StaffMember(surname="Probert", forename="Al", post="Head of Year 9")
    left = Pupil(surname="Probst", forename="Gil", born=date(2010, 1, 1), left=date(2026, 7, 20))
    put_on_list(desk, "pupils", ZOE, left)
    put_on_list(desk, "staff", wren)


def test_a_pupil_is_offered_with_what_the_list_says_and_the_year_group_of_the_date_of_birth(desk):
    (zoe,) = offered(desk, "zoe prob")
    assert (zoe.name, zoe.capacity) == ("Zoë Próbny", "pupil, Year 11")
    assert zoe.note == "pupil, Year 11, form 11B, born 31 August 2011, known as Zed"
    assert zoe.answers == {
        "name": "Zoë Próbny", "born": date(2011, 8, 31), "sex": "female", "year_group": "11",
        "standing": ("pupil_here",),
    }  # fmt: skip


def test_pupils_come_before_staff_and_who_left_has_no_year_group(desk):
    assert [one.name for one in offered(desk, "prob")] == ["Zoë Próbny", "Gil Probst", "Al Probert"]
    gil = offered(desk, "gil")[0]
    assert "left on 20 July 2026" in gil.note
    assert "year_group" not in gil.answers
    assert gil.answers["standing"] == ("former_pupil",)


def test_whoever_is_offered_already_is_not_offered_again(desk):
    zoe = offered(desk, "zoe")[0]
    assert offered(desk, "zoe", {zoe.id}) == ()


@pytest.mark.parametrize("typed", ["", "p", " p "])
def test_nobody_is_offered_for_a_letter(desk, typed):
    assert offered(desk, typed) == ()
