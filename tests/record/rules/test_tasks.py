"""The computed task list, the gaps, and the notices."""

from datetime import date

import pytest

from tests.record.builder import HAZEL, HEAD, HOLDER, JUNIPER, WREN, Chain, at, utc
from tests.record.rules.test_deadlines import decide, london, ring, told
from yps_desktop.record.moments import NOT_KNOWN
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.rules.readiness import Gap, gaps, missing_fields
from yps_desktop.record.rules.tasks import Task, tasks
from yps_desktop.record.sheets.custody import HandOver
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.sheets.review import POINTS, Review
from yps_desktop.record.sheets.viewing import Viewing

NOW = london(18, "16:00")


def listed(chain: Chain, drafts: tuple[str, ...] = ()) -> dict[str, Task]:
    return {task.id: task for task in tasks(chain.case(), NOW, drafts)}


def test_b1_a_case_begun_with_a_note_has_everything_still_to_do() -> None:
    chain = Chain(opened=utc(18, "09:00"))
    chain.sheet(Note(when=at(18), what="Rang"))
    found = listed(chain)
    for kind in ("disclosure", "person", "imagery", "review", "viewing", "decision"):
        assert found[kind].status == "not_started"
    assert "device" not in found


def test_a_task_is_in_progress_while_a_draft_stands_and_completed_once_signed() -> None:
    chain = told()
    assert listed(chain, ("imagery", "device"))["imagery"].status == "in_progress"
    assert listed(chain, ("imagery", "device"))["device"].status == "in_progress"
    assert listed(chain)["disclosure"].is_done
    assert listed(chain)["disclosure"].when == london(18, "09:20")


def test_what_is_left_comes_first_and_the_most_pressing_before_it() -> None:
    chain = told()
    chain.sheet(Review(when=at(18), point_unusual="not_known", find_out_by=at(18, "15:00")))
    statuses = [task.status for task in tasks(chain.case(), NOW, ("imagery",))]
    assert statuses[:3] == ["overdue", "due", "in_progress"]
    assert statuses[-1] == "completed"


def test_c3_the_countersignature_is_a_task_and_no_referral_waits_for_it() -> None:
    chain = decide(told(), abusive="no")
    (task,) = (one for one in listed(chain).values() if one.id.startswith("countersign:"))
    assert task.status == "not_started"
    assert task.why == "A referral never waits for this"
    assert chain.case().find(task.of or "") is not None


def test_g6_without_a_second_key_the_paper_can_be_signed_in_ink() -> None:
    chain = decide(told(), abusive="no")
    del chain.holders[HEAD]
    assert chain.holders == {HOLDER.person: HOLDER}
    (task,) = (one for one in listed(chain).values() if one.id.startswith("countersign:"))
    assert task.status == "cannot_start_yet"
    assert "ink" in task.why


def test_g3_refer_now_is_the_first_task() -> None:
    chain = told()
    signed = chain.sheet(Decision(when=at(18), course="in_school", reason="Sent freely"))
    chain.respond("refer_now", signed, comment="At once")
    assert tasks(chain.case(), NOW)[0].id == "refer_now"


def test_g3_what_was_sent_back_is_a_task_with_the_comment() -> None:
    chain = told()
    signed = chain.sheet(Decision(when=at(18), course="in_school", reason="Sent freely"))
    chain.respond("sent_back", signed, comment="Why?")
    assert listed(chain)[f"sent_back:{signed.hash}"].why == "Hazel Fictley: Why?"


def test_y2_somebody_in_the_imagery_without_an_age_or_a_sex_is_a_task() -> None:
    chain = told()
    chain.sheet(Person(name="Juniper", roles=("in_imagery",)), "j")
    assert listed(chain)["person:j"].why == "Age and sex are not recorded"
    chain.sheet(Person(name="Juniper", born=NOT_KNOWN, sex="female"), "j")
    assert "person:j" not in listed(chain)


def test_y1_who_was_named_stands_right_below_naming_the_people() -> None:
    chain = Chain(opened=utc(18, "09:00"))
    chain.sheet(Disclosure(when=at(18), account="As told", brought_by="young_person", who_told=(JUNIPER,)))
    order = list(listed(chain))
    assert order[order.index("person") + 1] == "person:j"


def test_v12_staff_who_handled_it_leave_a_task_until_somebody_records_it() -> None:
    chain = Chain(opened=utc(18, "09:00"))
    chain.sheet(Disclosure(when=at(18), account="As told", handled="yes"))
    chain.sheet(Viewing(form="not_viewed", when=at(18), reason="Told enough"))
    assert listed(chain)["handled"].kind == "viewing"
    chain.sheet(Viewing(form="seen", when=at(18)))
    assert "handled" not in listed(chain)


def test_c5_new_facts_against_the_decision_are_a_task() -> None:
    chain = decide(told(), abusive="no")
    assert "decision_again" not in listed(chain)
    chain.sheet(Review(when=at(19), point_coercion="yes"))
    assert listed(chain)["decision_again"].status == "not_started"


def test_a_first_decision_is_one_task_and_not_two() -> None:
    assert "decision_again" not in listed(told())


def test_y7_a_group_is_somebody_in_it() -> None:
    chain = told()
    chain.sheet(Group(name="Year 9 chat", how_many=12), "g")
    assert not [gap for gap in gaps(chain.case()) if gap.kind == "person"]
    assert listed(chain)["person"].is_done


def test_p4_the_outcome_can_be_recorded_from_the_first_contact_on() -> None:
    found = listed(ring(told(), at(18)))
    assert found["police_outcome"].status == "not_started", "nothing waits: it can be opened"
    assert found["police"].is_done


def test_r4_advice_to_refer_makes_the_call_to_the_police_a_task() -> None:
    chain = told()
    chain.sheet(Review(when=at(18), point_coercion="yes"))
    assert listed(chain)["police"].status == "not_started"


def test_c1_a_decision_for_the_police_makes_the_call_a_task() -> None:
    assert listed(decide(told(), course="police"))["police"].status == "not_started"
    assert "police" not in listed(decide(told()))


def test_b1_what_is_missing_is_named_sheet_by_sheet() -> None:
    chain = told()
    missing = {gap.kind for gap in gaps(chain.case()) if gap.field is None}
    assert missing == {"person", "imagery", "review", "viewing", "decision"}
    assert Gap("disclosure", "danger", "D5") in gaps(chain.case())


def test_b1_an_answer_on_any_sheet_of_the_kind_closes_the_gap() -> None:
    chain = told()
    chain.sheet(Disclosure(when=at(18), account="More", danger="no"))
    assert Gap("disclosure", "danger", "D5") not in gaps(chain.case())


def test_b1_not_known_is_an_answer_and_no_gap() -> None:
    chain = told()
    chain.sheet(Imagery(when=at(18), description="As told", made=NOT_KNOWN))
    fields = {gap.field for gap in gaps(chain.case()) if gap.kind == "imagery"}
    assert "made" not in fields
    assert "first_shared" in fields


def test_b1_people_devices_viewings_and_the_police_reference_have_their_gaps() -> None:
    chain = ring(told(), at(18))
    chain.sheet(Person(name="Juniper", roles=("in_imagery",)), "j")
    chain.sheet(Device(received=at(18), what="phone", place="Safe", by_whom=WREN, key_with=WREN), "d1")
    seen = chain.sheet(Viewing(form="seen", when=at(18), how_seen="Shown", not_copied="yes"))
    found = {(gap.kind, gap.field, gap.about) for gap in gaps(chain.case())}
    assert {("person", "born", "j"), ("person", "sex", "j")} <= found
    assert {("device", "closed", "d1"), ("device", "switched_off_when", "d1")} <= found
    assert ("device", "by_whom", "d1") not in found
    assert ("police", "crime_reference", None) in found
    of_viewing = [gap for gap in gaps(chain.case()) if gap.kind == "viewing"]
    assert [(gap.field, gap.hash) for gap in of_viewing] == [("who_saw", seen.hash)]


def test_p2_an_awaited_reference_is_no_gap() -> None:
    found = gaps(ring(told(), at(18), reference_awaited="yes").case())
    assert not [gap for gap in found if gap.kind == "police"]


def test_b1_missing_fields_leave_out_what_has_no_place() -> None:
    assert not missing_fields(Viewing(form="not_viewed", when=at(18), reason="Told"))
    ids = {field.id for field in missing_fields(Viewing(form="seen", when=at(18), not_copied="yes"))}
    assert ids == {"who_saw", "how_seen", "followed", "support"}


def test_v5_notices_name_the_question_they_ask() -> None:
    found = notices(None, Viewing(form="viewed", when=at(18), viewer=WREN, where="off_site"))
    assert noticed_fields(found) == {"presence_reason", "place_reason"}


def test_r5_a_decision_against_the_advice_is_asked_why() -> None:
    chain = told()
    chain.sheet(Review(when=at(18), point_coercion="yes"))
    found = notices(chain.case(), Decision(course="in_school"))
    assert noticed_fields(found) == {"against_advice_reason"}
    assert not notices(chain.case(), Decision(course="police"))


def test_r4_deciding_in_school_before_the_five_points_is_said_and_not_against_the_advice() -> None:
    (said,) = notices(told().case(), Decision(course="in_school", abusive="no"))
    assert (said.field, said.reason_field) == ("course", None)
    assert "five points have no answer yet" in said.sentence
    assert not notices(told().case(), Decision(course="police", abusive="no"))


@pytest.mark.parametrize("abusive", ["yes", "not_known"])
def test_c4_a_decision_says_until_when_an_agency_is_to_be_contacted(abusive: str) -> None:
    found = notices(told().case(), Decision(course="police", abusive=abusive))
    (notice,) = found
    assert "19 November 2026 at 8:50am" in notice.sentence
    assert notice.source == "Thomas Alleyne’s policy 2021"


def test_r3_a_review_being_written_is_told_where_the_people_contradict_it() -> None:
    chain = told()
    chain.sheet(Person(name="Juniper", roles=("in_imagery",), born=date(2015, 1, 1)), "j")
    chain.sheet(Imagery(when=at(18), description="As told", content=("sexual_acts",), made=at(14)))
    (notice,) = notices(chain.case(), Review(**dict.fromkeys(POINTS, "no")))  # type: ignore[arg-type]
    assert notice.field == "point_acts_under_13"
    assert notice.sentence == "Sexual acts were described, and by the record Juniper was under 13."


def test_k3_a_hand_over_by_somebody_who_does_not_hold_it_is_said() -> None:
    chain = told()
    chain.sheet(Device(received=at(18), what="phone", place="Safe"), "d1")
    chain.sheet(HandOver(when=at(18), to_kind="person_here", to_person=HAZEL), "d1")
    given = HandOver(to_kind="police", from_person=WREN)
    (notice,) = notices(chain.case(), given, "d1")
    assert notice.sentence == "By the record Phone 1 is with Hazel Fictley, not with Wren Mockford."
    assert not notices(chain.case(), HandOver(to_kind="police", from_person=HAZEL), "d1")
    assert not notices(chain.case(), HandOver(to_kind="police"), "d1")
    assert not notices(chain.case(), given, "d2")
    assert not notices(chain.case(), given)
    assert not notices(None, given, "d1")


def test_v12_staff_who_handled_it_and_danger_are_said_at_the_disclosure() -> None:
    given = notices(None, Disclosure(danger="yes", handled="not_known"))
    assert [one.field for one in given] == ["danger", "handled"]
    assert not notices(None, Disclosure(danger="no", handled="no", who_told=(JUNIPER,)))
