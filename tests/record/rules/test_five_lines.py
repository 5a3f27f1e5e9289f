"""The five lines a countersigner reads first."""

from datetime import date

from tests.record.builder import Chain, at, utc
from yps_desktop.record.ages import Age
from yps_desktop.record.rules.five_lines import five_lines
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.sheets.review import POINTS, Review


def case_of(decide: bool = True) -> Chain:
    chain = Chain(opened=utc(18, "09:00"))
    roles = ("in_imagery",)
    chain.sheet(Person(name="Juniper", born=date(2012, 1, 1), roles=roles, standing=("pupil_here",)), "j")
    chain.sheet(Group(name="Year 9 chat", how_many=12, roles=("received",)), "g")
    answers = {**dict.fromkeys(POINTS, "no"), "point_unusual": "not_known"}
    chain.sheet(Review(when=at(18), **answers))  # type: ignore[arg-type]
    if decide:
        reason = "Known from two sides"
        chain.sheet(
            Decision(when=at(19), course="in_school", reason="Sent freely", against_advice_reason=reason)
        )
    return chain


def test_g9_who() -> None:
    juniper, group = five_lines(case_of().case()).who
    assert (juniper.name, juniper.age, juniper.roles) == ("Juniper", Age(14, 14), ("in_imagery",))
    assert (group.is_group, group.how_many) == (True, 12)


def test_g9_points_and_advice_decision_and_reason_and_what_goes_against_it() -> None:
    lines = five_lines(case_of().case())
    assert lines.advice.level == "find_out"
    assert [one.answer for one in lines.advice.points].count("no") == 4
    assert (lines.course, lines.reason) == ("in_school", "Sent freely")
    assert lines.against == ("Decided before point 3 is known.",)
    assert lines.against_reason == "Known from two sides"
    assert lines.changed == ()


def test_g9_what_changed_since_and_whether_it_changes_the_advice() -> None:
    chain = case_of()
    chain.sheet(Note(when=at(20), what="Rowan’s father rang"), on=utc(20, "09:00"))
    lines = five_lines(chain.case())
    assert [one.kind for one in lines.changed] == ["note"]
    assert not lines.advice_changed
    chain.sheet(Review(when=at(20), point_unusual="yes"))
    lines = five_lines(chain.case())
    assert [one.kind for one in lines.changed] == ["note", "review"]
    assert lines.advice_changed
    assert (lines.advice.level, lines.advice_now.level) == ("find_out", "refer_now")


def test_g9_an_answer_to_a_point_that_leaves_the_level_is_a_change_all_the_same() -> None:
    chain = case_of()
    chain.sheet(Review(when=at(20), point_coercion="not_known"))
    assert five_lines(chain.case()).advice_changed


def test_g9_a_correction_after_signing_is_a_change() -> None:
    chain = case_of()
    chain.correct(chain.entries[1], Person(name="Juniper", born=date(2014, 1, 1)), "j")
    assert [one.kind for one in five_lines(chain.case()).changed] == ["correction"]


def test_z13_a_record_without_a_decision_has_its_lines_too() -> None:
    lines = five_lines(case_of(decide=False).case())
    assert (lines.course, lines.reason, lines.against) == (None, None, ())
    assert lines.advice == lines.advice_now
