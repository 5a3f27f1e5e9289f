"""One person, many cases: who may be recorded twice, joined and kept apart by a person's yes."""

from dataclasses import replace
from datetime import date

import pytest

from tests.services.test_directory import BORN, opened
from yps_desktop.record.errors import AnswerError, NoSuchCaseError, NotAllowedError, YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.alike import ALIKE_NAME, ONE_PART, SAME_BOTH, SAME_UPN
from yps_desktop.record.rules.directory_lines import GROWN
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, directory, joined, listing, one_person, sheets, shutting_out
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import InCase, Somebody
from yps_desktop.services.one_person import Pair
from yps_desktop.services.other_cases import other_cases
from yps_desktop.services.sheets import Filled
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))


def at(desk: Desk, case_id: str) -> InCase:
    case = cases.read(desk, case_id)
    (person,) = case.of("person")
    return InCase(case.id, case.number, person.about or "", getattr(person.sheet, "name", ""))


def pairs(desk: Desk) -> tuple[Pair, ...]:
    return one_person.duplicates(desk).pairs


def found(desk: Desk, typed: str) -> list[tuple[str, list[str]]]:
    return [(one.name, [case.number for case in one.cases]) for one in directory.find(desk, typed)]


@pytest.fixture
def two(desk: Desk) -> tuple[InCase, InCase]:
    """Zoë in one case, and in another under a name typed otherwise."""
    return at(desk, opened(desk, "Zoë O’Neill-Sampla", BORN)), at(
        desk, opened(desk, "Sampla, Zoe O'Neill", BORN)
    )


def test_y1_who_may_be_one_person_is_asked_about_once_and_never_joined_by_itself(
    desk: Desk, two: tuple[InCase, InCase]
) -> None:
    (pair,) = pairs(desk)
    assert (pair.one.id, pair.other.id, pair.why) == (two[1].person, two[0].person, SAME_BOTH)
    assert pair.is_sure
    assert len(directory.find(desk, "sampla")) == 2


@pytest.mark.parametrize(
    ("name", "born", "upn", "why"),
    [
        ("Somebody Else", None, "h801200001001", SAME_UPN),
        ("Zoe Mary Oneill Sampla", None, "", ALIKE_NAME),
        ("ZoëO’Neill Sampla", None, "", ALIKE_NAME),
        ("Zoë Otherwise", BORN, "", ONE_PART),
        ("Zoë Otherwise", None, "", ""),
        ("Zoë O’Neill-Sampla", date(2011, 5, 1), "", ""),
    ],
)
def test_y1_why_two_may_be_one_is_said(desk: Desk, name: str, born: date | None, upn: str, why: str) -> None:
    first = Person(name="Zoë O’Neill-Sampla", standing=("pupil_here",), born=BORN, upn="H801200001001")
    sheets.sign(desk, [Filled(first)])
    sheets.sign(desk, [Filled(Person(name=name, standing=("pupil_here",), born=born, upn=upn or None))])
    assert [pair.why for pair in pairs(desk)] == ([why] if why else [])


def test_y1_the_likeliest_pair_is_asked_about_first_and_adults_apart(desk: Desk) -> None:
    opened(desk, "Zoë Sampla", BORN)
    opened(desk, "Zoe Sampla")
    opened(desk, "Sampla, Zoe", BORN)
    said = Note(when=TODAY, what="Rang.", with_whom=(Named("m", "Maple Sampleby", "mother"),))
    for mother in ("m", "n"):
        named = replace(said, with_whom=(Named(mother, "Maple Sampleby", "mother"),))
        sheets.sign(desk, [Filled(named)])
    asked = [(pair.one.cases[0].number, pair.other.cases[0].number) for pair in pairs(desk)]
    assert asked == [("2026-003", "2026-001"), ("2026-002", "2026-001")]
    (mothers,) = one_person.duplicates(desk, what=GROWN).pairs
    assert (mothers.one.what, mothers.other.capacity) == ("parent", "mother")


def test_y1_joined_they_count_as_one_with_an_entry_in_each_case(
    desk: Desk, two: tuple[InCase, InCase]
) -> None:
    one_person.join(desk, *two, "Same UPN in the school’s system.")
    assert found(desk, "oneill") == [("Sampla, Zoe O'Neill", ["2026-002", "2026-001"])]
    assert pairs(desk) == ()
    for here, there in (two, two[::-1]):
        ((_, act),) = cases.read(desk, here.case).same_people
        assert (act.person, act.other, act.other_person) == (here.person, there.case, there.person)
        assert act.reason == "Same UPN in the school’s system."
    assert directory.who(desk, two[0].case, two[0].person).in_cases == 2


def test_y4_joined_under_another_name_the_other_case_is_sure(desk: Desk) -> None:
    first, second = at(desk, opened(desk, "Juniper Exampleton")), at(desk, opened(desk, "Juno Placeholder"))
    assert other_cases(desk, cases.read(desk, first.case)) == ()
    one_person.join(desk, first, second, "Her mother said so.")
    (known,) = other_cases(desk, cases.read(desk, first.case))
    assert (known.sure, known.perhaps) == (("2026-002",), ())


def test_y1_a_search_finds_every_case_of_a_joined_person_by_either_name(desk: Desk) -> None:
    first, second = at(desk, opened(desk, "Juniper Exampleton")), at(desk, opened(desk, "Juno Placeholder"))
    opened(desk, "Rowan Testwell")
    one_person.join(desk, first, second, "Her mother said so.")
    for typed in ("juniper", "placeholder"):
        assert [one.case for one in listing.find(desk, typed)] == [second.case, first.case]
    newest = listing.find(desk, "juniper")[0].at
    assert [one.case for one in listing.find(desk, "juniper", before=newest)] == [first.case]


def test_y4_who_is_another_person_is_no_perhaps(desk: Desk) -> None:
    first, second = at(desk, opened(desk, "Juniper Exampleton")), at(desk, opened(desk, "Juniper Exampleton"))
    assert [one.perhaps for one in other_cases(desk, cases.read(desk, first.case))] == [("2026-002",)]
    one_person.keep_apart(desk, first, second, "Two cousins of one name.")
    assert other_cases(desk, cases.read(desk, first.case)) == ()


def test_y1_who_is_not_the_same_is_not_asked_about_again(desk: Desk, two: tuple[InCase, InCase]) -> None:
    one_person.keep_apart(desk, *two, "Twins, both called so.")
    assert pairs(desk) == ()
    assert len(directory.find(desk, "sampla")) == 2
    one_person.join(desk, *two, "One child after all.")
    assert len(directory.find(desk, "sampla")) == 1


def test_y1_parted_they_are_two_again(desk: Desk, two: tuple[InCase, InCase]) -> None:
    third = at(desk, opened(desk, "Zoe Sampla", BORN))
    one_person.join(desk, two[0], two[1], "The same.")
    one_person.join(desk, two[1], third, "The same.")
    assert len(directory.find(desk, "sampla")[0].cases) == 3
    one_person.part(desk, third, "A slip.")
    assert sorted(len(one.cases) for one in directory.find(desk, "sampla")) == [1, 2]
    with pytest.raises(YpsError):
        one_person.part(desk, third, "Again.")


def test_y1_a_reason_is_asked_for_and_the_right_to_write(
    desk: Desk, two: tuple[InCase, InCase], head: KeyHolder
) -> None:
    for say in (one_person.join, one_person.keep_apart):
        with pytest.raises(AnswerError):
            say(desk, *two, " ")
    desk.me = head
    for say in (one_person.join, one_person.keep_apart):
        with pytest.raises(NotAllowedError):
            say(desk, *two, "The same.")


def test_g2_who_was_named_by_mistake_stands_nowhere_and_joins_nobody(
    desk: Desk, two: tuple[InCase, InCase]
) -> None:
    third = at(desk, opened(desk, "Zoe Sampla", BORN))
    one_person.join(desk, two[0], two[1], "The same.")
    one_person.join(desk, two[1], third, "The same.")
    sheets.withdraw_person(desk, two[1].case, two[1].person, "Another child")
    assert sorted(found(desk, "sampla")) == [
        ("Zoe Sampla", ["2026-003"]),
        ("Zoë O’Neill-Sampla", ["2026-001"]),
    ]


def test_g7_of_a_case_somebody_is_shut_out_of_nothing_is_learnt(
    desk: Desk, two: tuple[InCase, InCase], wren: Signer, head: KeyHolder
) -> None:
    one_person.join(desk, *two, "The same.")
    shutting_out.shut_out(desk, two[1].case, desk.me.person, "My niece.", wren, head.person)
    (one,) = directory.find(desk, "sampla")
    assert (one.name, [at.number for at in one.cases]) == ("Zoë O’Neill-Sampla", ["2026-001"])
    assert [counted.cases for counted in desk.vault.directory.page()] == [1]
    assert other_cases(desk, cases.read(desk, two[0].case)) == ()
    for about in (one_person.join, one_person.keep_apart):
        with pytest.raises(YpsError):
            about(desk, two[0], two[1], "Guessed.")
    with pytest.raises(NoSuchCaseError):
        directory.who(desk, two[1].case, two[1].person)


def test_b5_in_cases_joined_under_one_number_they_are_one_case(
    desk: Desk, two: tuple[InCase, InCase]
) -> None:
    one_person.join(desk, *two, "The same.")
    joined.join(desk, two[0].case, "2026-002", "One evening.")
    (one,) = directory.find(desk, "sampla")
    assert (one.in_cases, {at.number for at in one.cases}) == (1, {"2026-001"})
    joined.part(desk, two[0].case, two[1].case, "Two evenings.")
    assert directory.find(desk, "sampla")[0].in_cases == 2


def test_y1_twice_in_one_case_they_may_be_joined_too(desk: Desk) -> None:
    case = opened(desk, "Zoë Sampla", BORN, "a")
    sheets.sign(desk, [Filled(Person(name="Zoe Sampla", standing=("pupil_here",), born=BORN), case, "b")])
    (pair,) = pairs(desk)
    one_person.join(desk, pair.one.cases[0], pair.other.cases[0], "Two sheets about one child.")
    (one,) = directory.find(desk, "sampla")
    assert (len(one.cases), one.in_cases) == (2, 1)


def test_the_rows_are_what_the_entries_say_and_are_made_anew(desk: Desk, two: tuple[InCase, InCase]) -> None:
    one_person.join(desk, *two, "The same.")
    before = directory.find(desk, "sampla")
    with desk.vault.transaction():
        for table in ("person_in_case", "person_link", "people_kept"):
            desk.vault.database.change(f"DELETE FROM {table}")
    desk.vault.close()
    assert verify(desk.folder, desk.me.name, "tall blue teapot lamp").relisted == 2
    from yps_desktop.services.opening import open_desk, prove

    again = open_desk(prove(desk.folder, desk.me.person, "tall blue teapot lamp"), desk.clock)
    assert directory.find(again, "sampla") == before
    desk.vault = again.vault


def test_a_row_that_was_changed_on_the_disk_is_made_anew(desk: Desk, two: tuple[InCase, InCase]) -> None:
    before: tuple[Somebody, ...] = directory.find(desk, "sampla")
    with desk.vault.transaction():
        desk.vault.database.change("UPDATE person_in_case SET line = x'7b7d', one = 'x'")
    assert directory.find(desk, "sampla") == before
    assert [counted.cases for counted in desk.vault.directory.page()] == [1, 1]


def test_l2_a_case_that_is_forgotten_leaves_nobody(desk: Desk, two: tuple[InCase, InCase]) -> None:
    one_person.join(desk, *two, "The same.")
    with desk.vault.transaction():
        desk.vault.directory.forget(cases.read(desk, two[0].case).opened.header.seq)
    (one,) = directory.find(desk, "sampla")
    assert [at.number for at in one.cases] == ["2026-002"]
    assert directory.find(desk, "sampla")[0].persons == {two[1].person}
