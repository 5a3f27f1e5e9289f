"""What the directory keeps of somebody: what they are, what they are listed by, and never too much."""

from datetime import date

import pytest

from tests.record.builder import Chain
from yps_desktop.record.canonical import canonical
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.people import people_of
from yps_desktop.record.rules.directory_lines import DirectoryLine, directory_lines, sorted_by
from yps_desktop.record.rules.notices import notices
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Group, Person

TODAY = Moment(date(2026, 11, 20))


def lines(*sheets):
    chain = Chain()
    for number, sheet in enumerate(sheets):
        chain.sheet(sheet, str(number) if isinstance(sheet, Person | Group) else None)
    case = chain.case()
    return [line for _, line in directory_lines(case, people_of(case))]


@pytest.mark.parametrize(
    ("capacity", "what"),
    [
        ("mother", "parent"),
        ("step-father", "parent"),
        ("head of Year 9", "staff"),
        ("form tutor", "staff"),
        ("police officer", "other"),
        ("teacher at another school", "other"),
        ("pupil, Year 9", "young"),
        ("neighbour", "other"),
    ],
)
def test_y1_what_somebody_is_who_is_only_named(capacity, what):
    (line,) = lines(Note(when=TODAY, what="Rang.", with_whom=(Named("m", "Maple Sampleby", capacity),)))
    assert (line.what, line.capacity) == (what, capacity)


@pytest.mark.parametrize(
    ("standing", "what"),
    [("pupil_here", "here"), ("former_pupil", "former"), ("pupil_elsewhere", "elsewhere"),
     ("adult_works_here", "staff"), ("adult", "other")],
)  # fmt: skip
def test_y1_a_sheet_says_what_somebody_is(standing, what):
    assert [one.what for one in lines(Person(name="Zoë", standing=(standing,)))] == [what]


def test_y7_a_group_is_nobody_and_a_line_reads_back():
    born = Person(
        name="Zoë", born=date(2012, 3, 14), upn="H801200001001", year_group="Year 9", told_when=TODAY
    )
    (line,) = lines(Group(name="Year 9 chat"), born)
    assert DirectoryLine.from_json(line.to_json()) == line
    assert (line.born, line.upn, line.told) == (date(2012, 3, 14), "H801200001001", TODAY.day)


@pytest.mark.parametrize("letter", ["a", "\U0001f600", "\u0000", "\ufdfa", '"', "\n", "\u2028"])
def test_no_name_is_too_long_for_a_row(letter):
    long = letter * 5000
    told = Person(name=long + "Z", year_group=long, upn=long, born=date(2012, 3, 4), told_when=TODAY)
    for line in lines(told, Note(when=TODAY, what="x", with_whom=(Named("m", long, long),))):
        assert len(canonical(line.to_json())) <= 1024


@pytest.mark.parametrize(
    ("name", "by"),
    [("Zoë Exampleton", "Exampleton Zoë"), ("Exampleton, Zoë", "Exampleton, Zoë"), ("Zoë", "Zoë")],
)
def test_people_are_listed_by_last_name(name, by):
    assert sorted_by(name) == by


@pytest.mark.parametrize(
    ("upn", "said"),
    [("H801200001001", ""), ("Z801200001001", "The first letter"), ("12", "A UPN has 13 characters")],
)
def test_y1_a_upn_is_checked_by_its_letter_beside_its_question(upn, said):
    sheet = Person(name="Zoë", standing=("pupil_here",), upn=upn)
    found = [one.sentence for one in notices(None, sheet, "z") if one.field == "upn"]
    assert [sentence[: len(said)] for sentence in found] == ([said] if said else [])


def test_y1_a_upn_is_asked_of_pupils_alone():
    asked = Person.field("upn").is_asked
    assert asked({"standing": ("former_pupil",)})
    assert not asked({"standing": ("adult",)})
