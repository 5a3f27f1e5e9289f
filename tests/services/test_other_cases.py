"""Y4: other cases of the same people, by folded name and date of birth, found without opening any of them."""

from datetime import date

import pytest

from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.services import cases, joined, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.other_cases import other_cases, other_cases_fact
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))
BORN, OTHER_DAY = date(2012, 3, 14), date(2011, 5, 1)


def named(name: str, born: date | None = None, standing: str = "pupil_here") -> Person:
    return Person(name=name, standing=(standing,), roles=("in_imagery",), born=born)


def opened(desk: Desk, *people: Person) -> str:
    first = sheets.sign(desk, [Filled(people[0])])
    for person in people[1:]:
        sheets.sign(desk, [Filled(person, first)])
    return first


def found(
    desk: Desk, case_id: str, about: str | None = None
) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    case = cases.read(desk, case_id)
    return {one.name: (one.sure, one.perhaps) for one in other_cases(desk, case, about)}


@pytest.mark.parametrize("typed", ["Zoë O’Neill-Sampla", "ZOE O'NEILL SAMPLA", "O'Neill-Sampla, Zoë"])
def test_y4_the_same_name_and_birthday_is_the_same_person_however_it_is_typed(desk: Desk, typed: str) -> None:
    opened(desk, named("Zoë O’Neill-Sampla", BORN))
    assert found(desk, opened(desk, named(typed, BORN))) == {typed: (("2026-001",), ())}


def test_y4_another_birthday_is_another_person(desk: Desk) -> None:
    opened(desk, named("Juniper Exampleton", OTHER_DAY))
    assert found(desk, opened(desk, named("Juniper Exampleton", BORN))) == {}


def test_y4_without_a_birthday_on_either_side_it_is_perhaps(desk: Desk) -> None:
    first = opened(desk, named("Juniper Exampleton"))
    second = opened(desk, named("Juniper Exampleton", BORN))
    assert found(desk, second) == {"Juniper Exampleton": ((), ("2026-001",))}
    assert found(desk, first) == {"Juniper Exampleton": ((), ("2026-002",))}


def test_y4_a_name_that_only_begins_the_same_is_nobody_s(desk: Desk) -> None:
    opened(desk, named("Juniper Exampleton-Smith", BORN), named("Juniper Other", BORN))
    assert found(desk, opened(desk, named("Juniper Exampleton", BORN))) == {}


def test_y4_newest_first_and_an_adult_with_a_sheet_too(desk: Desk) -> None:
    for _ in range(2):
        opened(desk, named("Quill Placeholder", BORN, "adult"))
    third = opened(desk, named("Quill Placeholder", BORN, "adult"))
    assert found(desk, third) == {"Quill Placeholder": (("2026-002", "2026-001"), ())}


def test_y4_staff_with_a_key_and_groups_are_not_compared(desk: Desk) -> None:
    told = Note(when=TODAY, what="A call.", with_whom=(Named(desk.me.person, "Wren Mockford", "DSL"),))
    for _ in range(2):
        case_id = sheets.sign(desk, [Filled(told), Filled(Group(name="Year 9 chat"))])
    assert found(desk, case_id) == {}


def test_b4_a_case_opened_in_error_is_left_out(desk: Desk, wren: Signer) -> None:
    first = opened(desk, named("Juniper Exampleton", BORN))
    second = opened(desk, named("Juniper Exampleton", BORN))
    wrong = OpenedInError(when=TODAY, reason="Opened twice for one call.")
    sheets.sign(desk, [Filled(wrong, first)], wren)
    assert found(desk, second) == {}


def test_g2_somebody_named_by_mistake_is_no_link_to_another_case(desk: Desk) -> None:
    first, second = (opened(desk, named("Juniper Exampleton", BORN)) for _ in range(2))
    (person,) = cases.read(desk, first).of("person")
    sheets.withdraw_person(desk, first, person.about or "", "Another of that name")
    assert found(desk, second) == {}


def test_b5_a_joined_case_is_the_same_case_until_it_is_parted(desk: Desk) -> None:
    first, second = (opened(desk, named("Juniper Exampleton", BORN)) for _ in range(2))
    joined.join(desk, first, "2026-002", "One evening, told twice.")
    assert found(desk, first) == {}
    joined.part(desk, first, second, "Two evenings after all.")
    assert found(desk, first) == {"Juniper Exampleton": (("2026-002",), ())}


def test_y4_a_corrected_birthday_counts_from_then_on(desk: Desk) -> None:
    first, second = (opened(desk, named("Juniper Exampleton", BORN)) for _ in range(2))
    (person,) = cases.read(desk, first).of("person")
    sheets.correct(desk, first, person.hash, named("Juniper Exampleton", OTHER_DAY), "A slip")
    assert found(desk, second) == {}


def test_y4_the_fact_stands_on_person_review_and_risk_and_names_numbers(desk: Desk) -> None:
    for _ in range(7):
        opened(desk, named("Juniper Exampleton", BORN))
    case = cases.read(desk, opened(desk, named("Juniper Exampleton", BORN)))
    for kind in ("person", "review", "risk"):
        (fact,) = other_cases_fact(desk, case, kind)
        assert fact.words == "Juniper Exampleton: 2026-007, 2026-006, 2026-005, 2026-004, 2026-003, 2 more"
    assert other_cases_fact(desk, case, "note") == ()


def test_y4_a_person_s_own_page_shows_that_person_s_cases_only(desk: Desk) -> None:
    opened(desk, named("Juniper Exampleton", BORN), named("Rowan Testwell", OTHER_DAY))
    case = cases.read(
        desk, opened(desk, named("Juniper Exampleton", BORN), named("Rowan Testwell", OTHER_DAY))
    )
    about = next(one.about for one in case.of("person") if getattr(one.sheet, "name", "") == "Rowan Testwell")
    (fact,) = other_cases_fact(desk, case, "person", about)
    assert fact.words == "Rowan Testwell: 2026-001"
