"""The five points, the advice and what goes against it."""

from datetime import date

import pytest

from tests.record.builder import JUNIPER, Chain, at
from yps_desktop.record.moments import NOT_KNOWN
from yps_desktop.record.rules.advice import Advice
from yps_desktop.record.rules.points import SAID
from yps_desktop.record.rules.referral import advice, against, against_when_signed, is_against_advice
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import POINTS, Review

ALL_NO = dict.fromkeys(POINTS, "no")


def reviewed(chain: Chain | None = None, **answers: object) -> Advice:
    chain = chain or Chain()
    chain.sheet(Review(when=at(20), **{**ALL_NO, **answers}))  # type: ignore[arg-type]
    return advice(chain.case())


def person(chain: Chain, **facts: object) -> Chain:
    chain.sheet(Person(**{"name": "Juniper", "roles": ("in_imagery",), **facts}), "j")  # type: ignore[arg-type]
    return chain


def imagery(chain: Chain, **facts: object) -> Chain:
    chain.sheet(Imagery(when=at(20), description="As told", **facts))  # type: ignore[arg-type]
    return chain


def agencies(given: Advice) -> set[str]:
    return {one.agency for one in given.agencies}


def in_school(**more: object) -> Decision:
    said = {"when": at(20), "course": "in_school", "reason": "Sent freely", "enough_information": "yes"}
    return Decision(**{**said, "manageable": "yes", **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("point", POINTS)
def test_r4_any_yes_is_refer_now(point: str) -> None:
    given = reviewed(**{point: "yes"})
    assert given.level == "refer_now"
    assert [one.field for one in given.yes_points()] == [point]
    assert agencies(given) & {"police", "social_care"}
    assert given.source == "UKCCIS 2016, section 2"


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("answer", ["not_known", None])
def test_r4_any_not_known_is_not_yet_for_school_alone(point: str, answer: str | None) -> None:
    given = reviewed(**{point: answer})
    assert given.level == "find_out"
    assert [one.field for one in given.open_points()] == [point]
    assert against(given, in_school())
    assert "police" in given.lines[-1]


def test_r4_all_no_the_school_may_manage() -> None:
    given = reviewed()
    assert given.level == "may_manage"
    assert not given.agencies
    assert not against(given, in_school())


def test_r4_no_review_is_no_advice_yet_and_no_decision_is_against_it() -> None:
    given = advice(Chain().case())
    assert given.level == "nothing_yet"
    assert not against(given, in_school())


def test_r4_malice_goes_to_the_police_too() -> None:
    given = reviewed(malice="yes")
    assert given.level == "refer_now"
    assert agencies(given) == {"police"}
    assert against(given, Decision(course="social_care"))
    assert not against(given, Decision(course="police_and_social_care"))


def test_r4_malice_not_known_is_a_doubt() -> None:
    given = reviewed(malice="not_known")
    assert given.level == "find_out"
    assert given.lines[0] == "It is not known whether it was shared to hurt somebody."
    assert not any("to hurt" in line for line in reviewed(point_harm="not_known").lines)


def test_r4_an_adult_who_shared_is_always_for_the_police() -> None:
    given = reviewed(point_adult="yes", adult_shared="yes")
    (police,) = given.agencies
    assert (police.agency, police.always) == ("police", True)
    assert given.source == "UKCCIS 2016, section 1"


def test_b2_an_adult_sharing_imagery_of_a_child_needs_no_review_to_be_referred() -> None:
    given = advice(imagery(Chain(), incident="adult_shares_child_imagery").case())
    assert given.level == "refer_now"
    assert given.points[0].from_record


@pytest.mark.parametrize("incident", ["adult_pornography", "text_only"])
def test_b2_what_is_outside_the_advice_says_what_to_do_instead(incident: str) -> None:
    given = reviewed(imagery(Chain(), incident=incident))
    assert any("outside this advice" in line for line in given.lines)


def test_r4_an_adult_who_works_here_goes_to_headteacher_and_lado() -> None:
    given = reviewed(point_adult="yes", adult_works_here="yes")
    assert {"headteacher", "lado"} < agencies(given)
    assert "chair_of_governors" not in agencies(given)


def test_r4_if_it_is_the_headteacher_the_chair_of_governors() -> None:
    given = reviewed(point_adult="yes", adult_works_here="yes", adult_is_headteacher="yes")
    assert {"chair_of_governors", "lado"} < agencies(given)
    assert "headteacher" not in agencies(given)


def test_r4_staff_with_a_part_in_it_need_no_review_to_name_the_lado() -> None:
    chain = person(Chain(), standing=("adult_works_here",), roles=("sent",), is_headteacher="yes")
    assert {"chair_of_governors", "lado"} < agencies(advice(chain.case()))


@pytest.mark.parametrize(
    ("answer", "agency"),
    [
        ("strangers_contact", "ceop"),
        ("reported_still_up", "report_remove"),
        ("reported_still_up", "iwf"),
        ("pattern", "harmful_sexual_behaviour"),
        ("wider_worries", "social_care"),
        ("point_coercion", "police"),
        ("point_unusual", "police"),
        ("point_acts_under_13", "police"),
        ("point_harm", "social_care"),
    ],
)
def test_r7_names_the_agency(answer: str, agency: str) -> None:
    assert agency in agencies(reviewed(**{answer: "yes"}))


def test_r4_the_lines_name_the_point_and_the_agency() -> None:
    given = reviewed(point_coercion="yes", point_harm="yes")
    assert given.lines[:2] == (
        "Refer at once to the police: point 2, pressure, blackmail, grooming, or doubt that somebody could "
        "consent.",
        "Refer at once to children’s social care: point 5, somebody is at immediate risk of harm.",
    )


def test_r7_agencies_are_named_also_where_the_school_may_manage() -> None:
    given = reviewed(reported_still_up="yes", wider_worries="yes")
    assert given.level == "may_manage"
    assert "Use Report Remove: the young person’s own imagery was reported and is still there." in given.lines
    assert "Contact children’s social care: there are wider worries about a child." in given.lines


def test_g8_the_advice_calls_the_headteacher_as_the_school_does() -> None:
    chain = Chain()
    chain.sheet(Review(when=at(20), **{**ALL_NO, "point_adult": "yes", "adult_works_here": "yes"}))  # type: ignore[arg-type]
    given = advice(chain.case(), headteacher="principal")
    assert "Tell the principal at once: the adult works or volunteers here." in given.lines
    assert "headteacher" not in " ".join(given.lines)


def test_s1_a_child_looked_after_brings_in_social_care() -> None:
    given = reviewed(person(Chain(), vulnerability=("looked_after",)))
    (social_care,) = given.agencies
    assert social_care.why == "already involved with Juniper"


def test_r3_an_adult_among_the_people_contradicts_point_1_no() -> None:
    given = reviewed(person(Chain(), standing=("adult",), roles=("asked",)))
    assert [one.field for one in given.contradictions] == ["point_adult"]
    assert given.level == "find_out"


def test_r3_a_fact_that_settles_a_point_contradicts_not_known_too() -> None:
    given = reviewed(imagery(Chain(), demanded="yes"), point_coercion="not_known")
    assert [one.field for one in given.contradictions] == ["point_coercion"]


def test_r3_a_fact_that_settles_nothing_agrees_with_not_known() -> None:
    chain = imagery(person(Chain(), born=NOT_KNOWN), content=("sexual_acts",))
    assert not reviewed(chain, point_acts_under_13="not_known").contradictions


def test_b2_an_adult_sharing_contradicts_point_1_not_known() -> None:
    chain = imagery(Chain(), incident="adult_shares_child_imagery")
    assert [one.field for one in reviewed(chain, point_adult="not_known").contradictions] == ["point_adult"]


def test_r3_an_adult_by_date_of_birth_contradicts_point_1_no() -> None:
    given = reviewed(person(Chain(), standing=("pupil_here",), born=date(2008, 11, 1)))
    assert [one.field for one in given.contradictions] == ["point_adult"]


def test_r3_an_adult_who_only_reported_it_is_not_involved() -> None:
    assert reviewed(person(Chain(), standing=("adult",), roles=("reported",))).level == "may_manage"


def test_r3_an_adult_who_reported_it_and_had_another_part_is_involved() -> None:
    given = reviewed(person(Chain(), standing=("adult",), roles=("reported", "asked")))
    assert [one.field for one in given.contradictions] == ["point_adult"]


def test_r3_what_the_record_leaves_open_stands_as_not_known_until_a_review_answers() -> None:
    chain = imagery(person(Chain(), born=NOT_KNOWN), content=("sexual_acts",))
    point = advice(chain.case()).points[3]
    assert (point.answer, point.from_record) == ("not_known", True)
    chain.sheet(Review(when=at(20), point_acts_under_13="yes"))
    point = advice(chain.case()).points[3]
    assert (point.answer, point.from_record) == ("yes", False)


def test_r3_sexual_acts_with_nobody_known_in_the_imagery_contradict_point_4_no() -> None:
    (said,) = reviewed(imagery(Chain(), content=("sexual_acts",))).contradictions
    assert "nobody is recorded as being in the imagery" in said.sentence


def test_r3_content_not_known_and_somebody_under_13_contradict_point_4_no() -> None:
    chain = imagery(person(Chain(), born=date(2014, 1, 1)), content=("not_known",), made=at(14))
    (said,) = reviewed(chain).contradictions
    assert said.sentence == "What the imagery shows is not known, and by the record Juniper was under 13."


@pytest.mark.parametrize("content", ["violent", "unusual_for_age"])
def test_r3_imagery_described_as_violent_or_unusual_contradicts_point_3_no(content: str) -> None:
    given = reviewed(imagery(Chain(), content=(content,)))
    assert [one.field for one in given.contradictions] == ["point_unusual"]


def test_i7_something_demanded_contradicts_point_2_no() -> None:
    given = reviewed(imagery(Chain(), demanded="yes"))
    assert [one.field for one in given.contradictions] == ["point_coercion"]


def test_r3_sexual_acts_and_somebody_under_13_contradict_point_4_no() -> None:
    chain = imagery(person(Chain(), born=date(2014, 1, 1)), content=("sexual_acts",), made=at(14))
    given = reviewed(chain)
    assert [one.field for one in given.contradictions] == ["point_acts_under_13"]
    assert given.level == "find_out"


@pytest.mark.parametrize("born", [NOT_KNOWN, None])
def test_r3_sexual_acts_and_somebody_of_no_known_age_contradict_point_4_no(born: object) -> None:
    chain = imagery(person(Chain(), born=born), content=("sexual_acts",))
    assert reviewed(chain).contradictions


def test_r3_somebody_under_13_alone_is_not_point_4() -> None:
    chain = imagery(person(Chain(), born=date(2014, 1, 1)), content=("semi_nude",), made=at(14))
    given = reviewed(chain)
    assert given.level == "may_manage"
    assert any("local procedure" in line for line in given.lines)


def test_r3_point_4_yes_that_no_age_bears_out_is_said_and_still_referred() -> None:
    chain = imagery(person(Chain(), born=date(2010, 1, 1)), content=("sexual_acts",), made=at(14))
    given = reviewed(chain, point_acts_under_13="yes")
    assert given.level == "refer_now"
    assert [one.field for one in given.contradictions] == ["point_acts_under_13"]


def test_r3_pressure_among_the_people_contradicts_point_2_no() -> None:
    given = reviewed(person(Chain(), roles=("in_imagery", "was_pressured")))
    assert [one.field for one in given.contradictions] == ["point_coercion"]


def test_r3_danger_told_before_the_review_stands_until_the_review_weighs_it() -> None:
    chain = Chain()
    chain.sheet(Disclosure(when=at(18), account="She is afraid", danger="yes"))
    assert advice(chain.case()).level == "refer_now"
    assert reviewed(chain).level == "may_manage"
    chain.sheet(Disclosure(when=at(20), account="Worse now", danger="yes"))
    assert [one.field for one in advice(chain.case()).contradictions] == ["point_harm"]


def test_r3_a_review_being_written_goes_before_those_signed() -> None:
    chain = Chain()
    reviewed(chain)
    assert advice(chain.case(), Review(point_coercion="yes")).level == "refer_now"


def test_r4_what_to_find_out_from_whom_by_when_without_looking() -> None:
    given = reviewed(point_unusual="not_known", more_from="Juniper", find_out_by=at(20, "16:00"))
    assert "Find out without looking, from Juniper, by 20 November 2026 at 4pm." in given.lines


def test_r5_managing_in_school_although_a_point_is_yes_is_against_the_advice() -> None:
    (reason,) = against(reviewed(point_coercion="yes"), in_school())
    assert reason == "The advice is to refer now: point 2 is yes."


def test_r5_several_points_are_named_together() -> None:
    given = reviewed(point_coercion="not_known", point_unusual="not_known", point_harm="not_known")
    assert against(given, in_school()) == ("Decided before points 2, 3 and 5 are known.",)


def test_r5_a_record_that_contradicts_itself_is_to_be_settled_before_deciding_in_school() -> None:
    given = reviewed(person(Chain(), standing=("adult",), roles=("asked",)))
    assert against(given, in_school()) == ("Decided while something is still to be settled.",)


def test_r5_referring_is_never_against_the_advice() -> None:
    assert not against(reviewed(), Decision(course="police"))


def test_r5_a_decision_keeps_the_mark_it_had_when_it_was_signed() -> None:
    chain = Chain()
    reviewed(chain, point_unusual="not_known")
    decided = chain.sheet(in_school(against_advice_reason="Known from two sides"))
    reviewed(chain)
    written = chain.written(decided)
    assert against_when_signed(chain.case(), written) == ("Decided before point 3 is known.",)
    assert is_against_advice(chain.case(), written)


def test_r5_what_was_found_out_later_does_not_mark_an_earlier_decision() -> None:
    chain = Chain()
    reviewed(chain)
    decided = chain.sheet(in_school())
    reviewed(chain, point_coercion="yes")
    assert not is_against_advice(chain.case(), chain.written(decided))


@pytest.mark.parametrize("course", ["in_school", "in_school_specialists"])
def test_c1_abusive_behaviour_ordinarily_leaves_the_school(course: str) -> None:
    assert against(reviewed(), in_school(course=course, abusive="yes"))
    assert not against(reviewed(), in_school(course="early_help", abusive="yes"))


@pytest.mark.parametrize("field", ["enough_information", "manageable"])
def test_c6_not_referring_needs_two_yeses(field: str) -> None:
    assert against(reviewed(), in_school(**{field: "not_known"}))


def test_g2_somebody_named_by_mistake_is_in_no_line() -> None:
    chain = imagery(person(Chain(), born=date(2014, 1, 1)), content=("sexual_acts",))
    chain.withdraw(JUNIPER.id)
    given = reviewed(chain)
    said = (*given.lines, *(one.sentence for one in given.contradictions))
    assert "Juniper" not in " ".join(said)


def test_r3_the_five_points_are_told_in_the_sources_order() -> None:
    assert tuple(SAID) == POINTS


def test_r3_point_4_is_sexual_acts_and_under_13_never_under_13_alone() -> None:
    assert "sexual acts" in SAID["point_acts_under_13"]
