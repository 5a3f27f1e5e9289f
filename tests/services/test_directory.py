"""The directory: one person, many cases."""

from datetime import date

import pytest

from yps_desktop.record.errors import YpsError
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import directory, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

TODAY = Moment(date(2026, 11, 20))
BORN = date(2012, 3, 14)


def opened(desk: Desk, name: str, born: date | None = None, about: str | None = None) -> str:
    person = Person(name=name, standing=("pupil_here",), roles=("in_imagery",), born=born)
    return sheets.sign(desk, [Filled(person, about=about)])


def test_y1_a_person_is_found_by_the_beginnings_of_a_name_and_has_their_cases(desk: Desk) -> None:
    first = opened(desk, "Zoë Exampleton", BORN, "z")
    second = opened(desk, "Zoë Exampleton", BORN, "z")
    opened(desk, "Zola Other")
    (found,) = directory.find(desk, "exam zo")
    assert (found.name, found.born, found.capacity) == ("Zoë Exampleton", BORN, "pupil here")
    assert [(one.case, one.number) for one in found.cases] == [(second, "2026-002"), (first, "2026-001")]
    assert directory.who(desk, first, "z") == found


def test_y1_nobody_is_who_is_not_in_the_case(desk: Desk) -> None:
    case = opened(desk, "Zoë Exampleton")
    with pytest.raises(YpsError):
        directory.who(desk, case, "nobody")


def test_y1_the_same_name_with_another_birthday_is_somebody_else(desk: Desk) -> None:
    opened(desk, "Zoë Exampleton", BORN)
    assert [one.name for one in directory.alike(desk, "exampleton, zoe", BORN)] == ["Zoë Exampleton"]
    assert directory.alike(desk, "Zoë Exampleton", date(2011, 5, 1)) == ()


def test_n3_a_upn_finds_a_child_whatever_they_are_called(desk: Desk) -> None:
    sheets.sign(desk, [Filled(Person(name="Zoë Exampleton", standing=("pupil_here",), upn="H801200001001"))])
    (found,) = directory.alike(desk, "Juno Placeholder", BORN, "h80 1200001001")
    assert (found.name, found.upn) == ("Zoë Exampleton", "H801200001001")
    assert [one.name for one in directory.find(desk, "h8012")] == ["Zoë Exampleton"]
    assert directory.alike(desk, "Zoë Exampleton", None, "B801200005001") == ()
