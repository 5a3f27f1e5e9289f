"""Where each young person stands with their parents, and what is said beside that sheet (F1–F5)."""

from tests.record.builder import HAZEL, JUNIPER, ROWAN, Chain, at
from tests.record.rules.test_deadlines import due, told
from tests.record.rules.test_tasks import listed
from yps_desktop.record.case import Case
from yps_desktop.record.people import person_in
from yps_desktop.record.rules.notices import notices
from yps_desktop.record.rules.parents import parents_of, positions_of
from yps_desktop.record.rules.readiness import Gap, gaps
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.record.sheets.people import Person


def two_pupils() -> Chain:
    chain = told()
    chain.sheet(Person(name=JUNIPER.name, standing=("pupil_here",), roles=("in_imagery",)), JUNIPER.id)
    chain.sheet(Person(name=ROWAN.name, standing=("pupil_here",), roles=("received",)), ROWAN.id)
    return chain


def steps(case: Case) -> dict[str, str]:
    return {one.person.id: one.step for one in parents_of(case)}


def test_f5_each_young_person_has_a_standing_of_their_own() -> None:
    chain = two_pupils()
    chain.sheet(Parents(step="told", young_people=(JUNIPER,), when=at(18)))
    assert steps(chain.case()) == {JUNIPER.id: "told", ROWAN.id: "not_recorded"}


def test_y7_one_sheet_may_tell_of_several() -> None:
    chain = two_pupils()
    chain.sheet(Parents(step="told", young_people=(JUNIPER, ROWAN), when=at(18)))
    assert set(steps(chain.case()).values()) == {"told"}


def test_f2_the_newest_step_counts_and_being_kept_informed_is_being_told() -> None:
    chain = two_pupils()
    chain.sheet(Parents(step="not_told", young_people=(JUNIPER,), when=at(18), reason="Fear at home"))
    assert steps(chain.case())[JUNIPER.id] == "not_told"
    chain.sheet(Parents(step="kept_informed", young_people=(JUNIPER,), when=at(19)))
    assert steps(chain.case())[JUNIPER.id] == "told"


def test_f5_a_friend_who_only_told_of_it_is_asked_about_only_where_a_sheet_names_them() -> None:
    chain = told()
    chain.sheet(Person(name=ROWAN.name, standing=("pupil_here",), roles=("reported",)), ROWAN.id)
    assert parents_of(chain.case()) == ()
    chain.sheet(Parents(step="told", young_people=(ROWAN,), when=at(18)))
    assert steps(chain.case()) == {ROWAN.id: "told"}


def test_f5_staff_and_other_adults_have_no_parents_to_tell() -> None:
    chain = told()
    chain.sheet(Person(name="A man", standing=("adult",), roles=("asked",)), "m")
    assert parents_of(chain.case()) == ()


def test_f2_a_decision_not_to_tell_is_looked_at_again_on_its_day() -> None:
    chain = two_pupils()
    chain.sheet(
        Parents(step="not_told", young_people=(JUNIPER,), when=at(18), reason="Fear", look_again=at(25))
    )
    chain.sheet(Parents(step="own_plan", young_people=(ROWAN,), when=at(18), look_again=at(20)))
    found = due(chain, "parents_again")
    assert found is not None
    assert (found.at.date(), found.opens, found.about) == (at(20).day, "parents", None)
    chain.sheet(Parents(step="told", young_people=(JUNIPER, ROWAN), when=at(19)))
    assert due(chain, "parents_again") is None


def test_f2_not_telling_needs_its_reason() -> None:
    sheet = Parents(step="not_told", young_people=(JUNIPER,), when=at(18))
    assert [field.id for field in sheet.missing()] == ["reason"]


def test_f2_not_telling_is_decided_with_police_or_social_care() -> None:
    alone = Parents(step="not_told", consulted=("headteacher",))
    together = Parents(step="not_told", consulted=("social_care", "headteacher"))
    assert [notice.field for notice in notices(None, alone)] == ["consulted"]
    assert notices(None, together) == ()


def test_f1_the_advice_goes_by_the_childs_position() -> None:
    case = two_pupils().case()
    said = [n.sentence for n in notices(case, Parents(step="told", young_people=(JUNIPER, ROWAN)))]
    assert len(said) == 2
    assert "is in it" in said[0]
    assert "was sent it" in said[1]


def test_f1_advice_is_for_those_who_are_told() -> None:
    assert notices(two_pupils().case(), Parents(step="own_plan", young_people=(JUNIPER,))) == ()


def test_f5_telling_parents_is_a_task_as_soon_as_a_pupil_is_described() -> None:
    assert "parents" not in listed(told())
    assert listed(two_pupils())["parents"].status == "not_started"


def test_f5_where_it_is_told_of_some_the_others_are_tasks_and_gaps() -> None:
    chain = two_pupils()
    chain.sheet(Parents(step="told", young_people=(JUNIPER,), when=at(18), by_whom=(HAZEL,)))
    assert listed(chain)["parents"].is_done
    assert ROWAN.name in listed(chain)[f"parents:{ROWAN.id}"].what
    assert Gap("parents", "step", "F1 F2 F3 F4", ROWAN.id) in gaps(chain.case())


def position(*people: Person) -> tuple[str, ...]:
    """Give the positions of the first, in a case of all these people."""
    chain = told()
    for id, person in zip((JUNIPER.id, ROWAN.id), people, strict=False):
        chain.sheet(person, id)
    case = chain.case()
    found = person_in(case, JUNIPER.id)
    assert found is not None
    return positions_of(case, found)


def pupil(*roles: str) -> Person:
    return Person(name="Somebody", standing=("pupil_here",), roles=roles)


def test_f1_each_position_that_fits_a_child_is_given() -> None:
    assert position(pupil("in_imagery", "made", "sent")) == ("lost_control",)
    assert position(pupil("in_imagery", "asked")) == ("lost_control", "passed_on")
    assert position(pupil("received", "passed_on")) == ("passed_on",)
    assert position(pupil("sent_unasked")) == ("was_sent",)
    assert position(pupil("reported")) == ()


def test_f1_who_made_a_picture_lost_control_of_it_unless_others_are_in_it() -> None:
    assert position(pupil("made", "sent")) == ("lost_control",)
    assert position(pupil("made", "sent"), pupil("in_imagery")) == ("passed_on",)
    assert position(pupil("in_imagery", "made"), pupil("in_imagery")) == ("lost_control",)
