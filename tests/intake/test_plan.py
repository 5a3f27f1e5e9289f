"""What taking a file in would do, before anything is done."""

from datetime import date

from yps_desktop.intake.people import People, Row
from yps_desktop.intake.plan import Known, merged, plan, still_gone
from yps_desktop.record.directory import Pupil, StaffMember

AL = Pupil(surname="Low", forename="Al", upn="H801200001001", born=date(2011, 8, 31), year="9")


def _file(*pupils: Pupil) -> People:
    return People("pupils", tuple(Row(line, one) for line, one in enumerate(pupils, start=2)), ())


def _pupil(**told: object) -> Pupil:
    return Pupil(**{"surname": "Low", "forename": "Al", **told})  # type: ignore[arg-type]


def test_a_pupil_is_known_again_by_upn_and_what_differs_is_named():
    found = plan(_file(_pupil(upn=AL.upn, year="10", form="10B")), [Known("1", AL)])
    (change,) = found.changed
    assert change.fields == ("year", "form")
    assert merged(change) == Pupil(
        surname="Low", forename="Al", upn=AL.upn, born=AL.born, year="10", form="10B"
    )


def test_what_the_file_leaves_empty_is_no_change():
    found = plan(_file(_pupil(upn=AL.upn)), [Known("1", AL)])
    assert (found.changed, len(found.same), found.gone) == ((), 1, ())


def test_then_by_admission_number():
    known = Known("1", _pupil(admission="4711"))
    assert plan(_file(_pupil(forename="Alan", admission="4711")), [known]).changed[0].known is known


def test_a_name_and_birthday_alone_ask_a_person():
    (perhaps,) = plan(_file(_pupil(born=AL.born)), [Known("1", AL)]).perhaps
    assert [one.id for one in perhaps.known] == ["1"]


def test_the_same_name_with_another_birthday_is_somebody_new():
    found = plan(_file(_pupil(born=date(2012, 1, 1))), [Known("1", AL)])
    assert len(found.new) == 1
    assert [one.id for one in found.gone] == ["1"]


def test_whoever_is_not_in_the_file_is_asked_about_unless_they_left_before():
    left = Known("2", _pupil(upn="B801200005001", left=date(2026, 7, 20)))
    found = plan(_file(_pupil(forename="New")), [Known("1", AL), left])
    assert [one.id for one in found.gone] == ["1"]


def test_two_lines_with_one_number_are_both_refused():
    found = plan(_file(_pupil(upn=AL.upn), _pupil(forename="Bo", upn=AL.upn)), [])
    assert [(row.line, row.faults) for row in found.refused] == [
        (2, ("The same UPN stands on line 3 too.",)),
        (3, ("The same UPN stands on line 2 too.",)),
    ]
    assert found.new == ()


def test_two_lines_without_a_number_that_say_the_same_are_both_refused():
    twins = _file(_pupil(born=AL.born), _pupil(born=AL.born), _pupil(forename="Bo", born=AL.born))
    found = plan(twins, [])
    assert [row.line for row in found.refused] == [2, 3]
    assert [row.line for row in found.new] == [4]


def test_two_people_of_one_name_and_birthday_with_numbers_of_their_own_are_both_taken():
    other = _pupil(upn="B801200005001", born=AL.born)
    assert len(plan(_file(AL, other), []).new) == 2


def test_a_line_with_the_numbers_of_two_people_is_refused_and_neither_is_said_to_be_gone():
    both = [Known("1", _pupil(upn=AL.upn)), Known("2", _pupil(forename="Bo", admission="4711"))]
    found = plan(_file(_pupil(upn=AL.upn, admission="4711")), both[:2])
    assert "two people" in found.refused[0].faults[0]
    assert "1" not in [one.id for one in found.gone]


def test_one_person_found_by_two_numbers_is_taken_once():
    known = Known("1", _pupil(upn=AL.upn, admission="4711"))
    found = plan(_file(_pupil(upn=AL.upn), _pupil(admission="4711", year="9")), [known])
    assert ([row.line for row in found.same], [row.line for row in found.refused]) == ([2], [3])


def test_whoever_was_found_by_a_number_is_not_asked_about_again():
    found = plan(_file(_pupil(upn=AL.upn), _pupil(upn="B801200005001")), [Known("1", AL)])
    assert (len(found.same), len(found.new), found.perhaps) == (1, 1, ())


def test_a_line_that_is_refused_leaves_nobody_gone():
    rows = (Row(2, _pupil(upn=AL.upn), ("The date of birth is no day that can be read.",)),)
    assert plan(People("pupils", rows, ()), [Known("1", AL)]).gone == ()


def test_whoever_a_person_said_no_line_is_may_be_gone():
    found = plan(_file(_pupil(born=AL.born)), [Known("1", AL)])
    assert found.perhaps[0].is_sure
    assert still_gone(found, {2: "1"}) == ()
    assert [one.id for one in still_gone(found, {})] == ["1"]


def test_whoever_had_left_and_stands_in_a_file_again_is_here():
    left = Known("1", _pupil(upn=AL.upn, left=date(2026, 7, 20)))
    (change,) = plan(_file(_pupil(upn=AL.upn)), [left]).changed
    assert change.fields == ("left",)
    assert merged(change).left is None


def test_of_staff_a_name_that_one_person_has_is_sure_and_of_pupils_it_needs_the_birthday():
    wren = StaffMember(surname="Mock", forename="Wren")
    file = People("staff", (Row(2, StaffMember(surname="Mock", forename="Wren", post="DSL")),), ())
    assert plan(file, [Known("1", wren)]).perhaps[0].is_sure
    assert not plan(_file(_pupil()), [Known("1", AL)]).perhaps[0].is_sure
