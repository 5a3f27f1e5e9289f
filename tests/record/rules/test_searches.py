"""Searches, school systems, and kinds outside the scope (K5, K7, B2)."""

import pytest

from tests.record.builder import ROWAN, Chain, at
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.rules.readiness import gaps
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.school_system import SchoolSystem
from yps_desktop.record.sheets.searches import DeviceSearch, PupilSearch


def test_k5_a_search_without_authority_asks_why_and_can_be_signed() -> None:
    search = DeviceSearch(when=at(20), device="Phone", done=("looked_through",), authorised="no")
    assert noticed_fields(notices(None, search)) == {"not_authorised_reason"}
    assert search.missing() == ()


def test_k5_x4_deleting_while_nothing_is_decided_is_said_to_be_too_early() -> None:
    search = DeviceSearch(when=at(20), device="Phone", done=("deleted",))
    assert [notice.field for notice in notices(Chain().case(), search)] == ["done"]
    agreed = DeviceSearch(when=at(20), device="Phone", done=("deleted",), police_agreed="yes")
    assert notices(Chain().case(), agreed) == ()


def test_k5_x4_once_it_is_managed_in_school_nothing_speaks_against_deleting() -> None:
    chain = Chain()
    chain.sheet(Decision(when=at(20), course="in_school", reason="Mild."))
    assert notices(chain.case(), DeviceSearch(done=("deleted",))) == ()


@pytest.mark.parametrize("seen", ["yes", "not_known"])
def test_k5_v11_imagery_that_was_seen_leads_to_the_viewing_sheet(seen: str) -> None:
    (notice,) = notices(None, DeviceSearch(imagery_seen=seen))
    assert "viewing sheet" in notice.sentence


def test_k7_removing_before_the_police_were_asked_wants_a_reason() -> None:
    early = SchoolSystem(when=at(20), what=("account",), removed="yes", police_asked="no")
    assert noticed_fields(notices(None, early)) == {"removed_reason"}
    asked = SchoolSystem(when=at(20), what=("account",), removed="yes", police_asked="yes")
    assert notices(None, asked) == ()


def test_k7_a_copy_is_said_to_be_one_too_many() -> None:
    (notice,) = notices(None, SchoolSystem(nothing_copied="no"))
    assert notice.field == "nothing_copied"


@pytest.mark.parametrize("kind", ["adult_shares_child_imagery", "adult_pornography", "text_only"])
def test_b2_a_kind_outside_the_scope_says_what_to_do_instead(kind: str) -> None:
    (notice,) = notices(None, Imagery(incident=kind))
    assert (notice.field, notice.source) == ("incident", "UKCCIS 2016, section 1")


@pytest.mark.parametrize("kind", ["own_shared", "others_passed_on", "held", "not_known", None])
def test_b2_the_three_kinds_of_the_source_need_no_word(kind: str | None) -> None:
    assert notices(None, Imagery(incident=kind)) == ()


def test_k6_what_a_search_must_say_and_does_not_is_a_gap() -> None:
    chain = Chain()
    chain.sheet(PupilSearch(when=at(20), young_person=ROWAN, looked_for="A phone", found="found"))
    missing = {gap.field for gap in gaps(chain.case()) if gap.kind == "pupil_search"}
    assert missing == {"why", "where", "searched_by", "present", "parents_told"}


def test_k6_a_search_is_recorded_whether_or_not_anything_was_found() -> None:
    nothing = PupilSearch(when=at(20), young_person=ROWAN, looked_for="A phone", found="not_found")
    assert nothing.missing() == ()
    assert not PupilSearch.field("found_what").is_asked(nothing.answers())
