"""Every sheet is made the same way: optional in the data, few questions needed, each condition sound."""

import dataclasses
import re
from datetime import date

import pytest

from yps_desktop.record.fields import Kind, Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.review import POINTS, Review
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.viewing import Viewing

TODAY = Moment(date(2026, 11, 20))
HEAD = Named("h1", "Perpetua Placeholder", "Headteacher")
all_sheets = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())


@all_sheets
def test_b1_nothing_is_demanded_by_the_data_itself(sheet: type[Sheet]) -> None:
    assert sheet().answers() == {}


@all_sheets
def test_b1_who_when_and_what_are_enough_to_sign(sheet: type[Sheet]) -> None:
    assert 0 < len(sheet().missing()) <= 3


@all_sheets
def test_what_happened_is_a_moment_in_the_past(sheet: type[Sheet]) -> None:
    happened = sheet.field(sheet.happened)
    assert happened.kind is Kind.MOMENT
    assert not happened.future


@all_sheets
def test_every_question_names_a_row_of_the_requirements(sheet: type[Sheet]) -> None:
    for field in sheet.fields():
        assert re.fullmatch(r"[A-Z]\d+( [A-Z]\d+)*", field.row), field.id


@all_sheets
def test_a_condition_names_an_earlier_question_and_answers_it_has(sheet: type[Sheet]) -> None:
    seen = {}
    for field in sheet.fields():
        for condition in field.when:
            assert set(condition.among) <= set(seen[condition.field].options), field.id
        seen[field.id] = field


@all_sheets
def test_the_one_line_summary_is_made_of_its_own_questions(sheet: type[Sheet]) -> None:
    assert set(sheet.leads) <= {field.id for field in sheet.fields()}


@all_sheets
def test_every_question_is_a_field_that_defaults_to_not_recorded(sheet: type[Sheet]) -> None:
    assert sorted(f.name for f in dataclasses.fields(sheet)) == sorted(f.id for f in sheet.fields())


@all_sheets
def test_why_it_does_not_agree_is_asked_last_and_only_by_a_rule(sheet: type[Sheet]) -> None:
    last = sheet.fields()[-1]
    assert (last.id, last.by_rule, last.needed) == ("differs_reason", True, False)


def test_g1_viewing_decision_hand_over_and_closing_ask_for_the_password_and_nothing_else() -> None:
    asking = {kind for kind, sheet in SHEETS.items() if sheet.password}
    assert asking == {"viewing", "decision", "hand_over", "closing", "opened_in_error"}


def test_r3_the_five_points_can_each_be_not_known() -> None:
    for point in POINTS:
        assert "not_known" in Review.field(point).options


def test_v11_seen_without_choosing_asks_for_no_reason() -> None:
    asked = {f.id for f in Viewing.fields() if f.is_asked({"form": "seen"})}
    assert {"when", "who_saw", "how_seen", "support"} <= asked
    assert not asked & {"reason", "grounds", "head_discussed_when", "viewer", "present", "where"}


def test_v11_not_viewing_asks_only_when_and_why() -> None:
    asked = [f.id for f in Viewing.fields() if f.is_asked({"form": "not_viewed"})]
    assert asked == ["form", "when", "reason"]


def test_b8_a_note_begins_with_when_and_what() -> None:
    assert [field.id for field in Note.fields()][:2] == ["when", "what"]


def test_k2_where_a_device_is_now_stands_before_how_it_looks() -> None:
    order = [field.id for field in Device.fields()]
    assert order.index("place") < order.index("make")


def test_v1_not_viewing_needs_its_reason_and_no_more() -> None:
    gaps = Viewing(form="not_viewed", when=TODAY).missing()
    assert [field.id for field in gaps] == ["reason"]


@pytest.mark.parametrize("question", ["same_sex_reason", "place_reason", "presence_reason"])
def test_v5_v6_v7_ask_why_only_where_a_rule_says_so(question: str) -> None:
    field = Viewing.field(question)
    assert not field.is_asked({"form": "viewed"})
    assert field.is_asked({"form": "viewed"}, noticed={question})


def test_v12_a_copy_that_was_made_asks_who_where_and_what_police_said() -> None:
    asked = {f.id for f in Viewing.fields() if f.is_asked({"form": "seen", "not_copied": "no"})}
    assert {"breach", "breach_who", "breach_what", "breach_copies", "breach_police"} <= asked


@pytest.mark.parametrize("course", ["early_help", "in_school", "in_school_specialists"])
def test_c6_not_referring_needs_both_answers(course: str) -> None:
    gaps = {f.id for f in Decision(course=course, when=TODAY, reason="Because.").missing()}
    assert gaps == {"enough_information", "manageable"}


@pytest.mark.parametrize("course", ["police", "social_care", "police_and_social_care"])
def test_c7_a_referral_needs_neither(course: str) -> None:
    assert Decision(course=course, when=TODAY, reason="Because.").missing() == ()


def test_c6_answers_that_lost_their_place_are_dropped() -> None:
    turned = Decision(course="police", when=TODAY, reason="New facts.", manageable="yes")
    assert turned.dropped() == Decision(course="police", when=TODAY, reason="New facts.")


def test_r4_dropping_the_adult_drops_what_hangs_on_the_adult() -> None:
    no_adult = Review(when=TODAY, point_adult="no", adult_works_here="yes", adult_is_headteacher="yes")
    assert no_adult.dropped().answers() == {"when": TODAY, "point_adult": "no"}


def test_k1_a_phone_can_be_recorded_before_anybody_is_named() -> None:
    phone = Device(received=TODAY, what="phone", place="Safe in the main office")
    assert phone.missing() == ()


def test_k1_k2_a_device_that_came_switched_off_is_not_asked_about_its_lock_screen() -> None:
    asked = {f.id for f in Device.fields() if f.is_asked({"power": "off"})}
    assert not asked & {"locked", "off_network"}


def test_an_answer_this_program_does_not_know_is_kept_apart_by_its_id() -> None:
    spelled = {"form": "seen", "from_a_newer_program": "yes"}
    assert Viewing.from_answers(spelled) == Viewing(form="seen")
    assert Viewing.unread(spelled) == {"from_a_newer_program": "yes"}
