"""What a row of the requirements wants to be asked is asked, where somebody would look for it."""

import pytest

from yps_desktop.record.sheets import SHEETS

ASKED: dict[str, tuple[str, ...]] = {
    "A8": ("risk.tools", "risk.tool_name", "risk.tool_by", "risk.tool_result"),
    "B10": ("told.who", "told.when", "told.what", "told.why"),
    "C2": ("decision.reason", "decision.consulted", "decision.wishes"),
    "D1": ("disclosure.brought_by", "disclosure.who_told"),
    "D2": (
        "disclosure.when",
        "disclosure.where",
        "disclosure.told_to",
        "disclosure.account",
        "disclosure.opinion",
    ),
    "D4": ("disclosure.done_at_once", "disclosure.handled", "disclosure.handled_how"),
    "D5": ("disclosure.danger", "disclosure.danger_done"),
    "D6": ("disclosure.young_person_did", "disclosure.young_person_did_what"),
    "D7": ("disclosure.first_written_by", "disclosure.notes_kept"),
    "F3": ("parents.step", "parents.plan", "parents.look_again"),
    "F4": ("parents.step", "parents.when", "parents.what", "parents.objection", "parents.objection_weighed"),
    "I2": ("imagery.kinds", "imagery.how_many"),
    "I3": ("imagery.content", "imagery.description", "imagery.told_by"),
    "I4": ("imagery.devices", "imagery.services", "imagery.reach", "imagery.seen_by", "imagery.contain"),
    "I5": ("imagery.agreement", "imagery.agreement_note"),
    "I6": ("imagery.made", "imagery.first_shared", "imagery.last_shared", "imagery.still_shared"),
    "K6": (
        "pupil_search.when",
        "pupil_search.where",
        "pupil_search.young_person",
        "pupil_search.searched_by",
        "pupil_search.present",
        "pupil_search.looked_for",
        "pupil_search.why",
        "pupil_search.found",
        "pupil_search.followed",
        "pupil_search.parents_told",
    ),
    "P1": ("police.when", "police.route", "police.made_by", "police.taken_by"),
    "P3": (
        "police.officer",
        "police.contact",
        "police.force",
        "police.asked",
        "police.devices_or_interviews",
    ),
    "P6": ("police.told_of_recording", "police.told_of_recording_what"),
    "P8": ("police.told_before", "police.told_before_reason"),
    "R1": ("review.when", "review.where", "review.attended"),
    "T1": (
        "conversation.young_person",
        "conversation.led_by",
        "conversation.led_why",
        "conversation.others",
        "conversation.where",
        "conversation.learned",
        "conversation.seen_by",
        "conversation.stop_spread",
        "conversation.wishes",
    ),
    "T6": ("conversation.kept_informed",),
    "V2": ("viewing.grounds", "viewing.tried_first"),
    "V10": ("viewing.support",),
    "Y3": ("person.sex",),
    "Y5": ("person.understands_consent", "person.understands_consequences"),
    "Y6": ("person.relation", "person.relation_to"),
}


@pytest.mark.parametrize(("row", "asked"), ASKED.items())
def test_what_a_row_wants_is_asked_once(row: str, asked: tuple[str, ...]) -> None:
    having = [f"{kind}.{field.id}" for kind, sheet in SHEETS.items() for field in sheet.fields()]
    assert set(asked) <= {name for name in having if row in _rows(name)}


def test_r2_the_nine_things_the_review_establishes_are_each_asked() -> None:
    # Harm now (whether to refer are the five points, R3); to look; what more is needed; how far it went;
    # whether to delete; what weighs in the risk; another school; parents.
    nine = {
        "point_harm",
        "need_to_view",
        "more_needed",
        "shared_widely",
        "delete_now",
        "facts_for_risk",
        "contact_school",
        "contact_parents",
    }
    assert nine <= {field.id for field in SHEETS["review"].fields() if "R2" in field.row.split()}


def test_d1_whoever_may_bring_it_is_offered() -> None:
    offered = SHEETS["disclosure"].field("brought_by").options
    assert offered == (
        "young_person",
        "friend",
        "parent",
        "staff",
        "police",
        "other_school",
        "online_service",
        "reporting_route",
        "staff_found_it",
    )


def _rows(name: str) -> list[str]:
    kind, id = name.split(".")
    return SHEETS[kind].field(id).row.split()
