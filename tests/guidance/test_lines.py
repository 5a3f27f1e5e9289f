"""A signed sheet in one line: what it is, and whom or what it is about or follows."""

from datetime import UTC, datetime

import pytest

from tests.record.builder import JUNIPER, Chain, at
from yps_desktop.guidance.gaps import open_end_line
from yps_desktop.guidance.lines import clipped, line_in, sheet_name
from yps_desktop.guidance.load import load_edition
from yps_desktop.guidance.words import Terms
from yps_desktop.record.rules.closing import open_ends
from yps_desktop.record.rules.tasks import tasks
from yps_desktop.record.sheets.action import Action, ActionDone
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.custody import HandOver
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disagreement import Disagreement
from yps_desktop.record.sheets.meeting import Meeting
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.social_care import SocialCare
from yps_desktop.record.sheets.takedown import Takedown

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
EDITION = load_edition("2026-1", Terms())
REFERRED = SocialCare(when=at(20), purpose="referral", young_people=(JUNIPER,))


def named(sheet: Sheet, begun: Sheet | None = None, about: str | None = None) -> tuple[str, str]:
    """Give the name and the line of a sheet, where another began what it is about."""
    chain = Chain()
    if begun is not None:
        chain.sheet(begun, about)
    written, case = chain.written(chain.sheet(sheet, about)), chain.case()
    return sheet_name(case, written, EDITION), line_in(case, written, EDITION)


def test_s2_an_answer_says_which_referral_it_answers() -> None:
    name, line = named(ReferralAnswer(when=at(21), what="chased"), REFERRED, "t1")
    assert name == "Answer (Social care: To refer a child; Juniper Exampleton)"
    assert line.startswith(f"{name}: ")


def test_h1_what_came_of_an_action_says_of_which_and_is_cut_where_that_is_long() -> None:
    action = Action(when=at(20), what="Ring the family " * 20, who=(JUNIPER,))
    name, _ = named(ActionDone(when=at(21), outcome="done"), action, "t1")
    assert name.startswith("Action: what came of it (Action: Ring the family")
    assert name.endswith(" …)")
    assert len(name) < 100


def test_k3_a_hand_over_says_which_device() -> None:
    phone = Device(received=at(20), what="phone", place="Safe")
    assert named(HandOver(when=at(21), to_kind="police"), phone, "d1")[1].startswith("Hand-over: Phone 1: ")


def test_b6_each_thing_that_stays_open_is_named_apart_and_once() -> None:
    chain = Chain()
    chain.sheet(REFERRED, "t1")
    for service in ("Picta", "Chatta"):
        chain.sheet(Takedown(when=at(20), to="service", service=service), service)
    for agency in ("Reedwood Trust", "Fenwood Trust"):
        chain.sheet(Disagreement(when=at(20), with_whom="other_agency", agency_name=agency))
    for kind in ("strategy", "core_group"):
        chain.sheet(Meeting(when=at(20), stage="invited", meeting=kind, to_be_held=at(28)))
    case = chain.case()
    for ids in ([end.id for end in open_ends(case)], [task.id for task in tasks(case, NOW)]):
        assert len(set(ids)) == len(ids)
    lines = [open_end_line(case, EDITION, end) for end in open_ends(case)]
    assert len(set(lines)) == len(lines)
    assert [line for line in lines if "Social care: To refer" in line] == [
        "Ask social care for an answer (Social care: To refer a child; Juniper Exampleton)"
    ]
    assert not [line for line in lines if "became of it" in line]


def test_what_follows_nothing_is_named_as_what_it_is() -> None:
    assert named(REFERRED, about="t1")[0] == "Social care"
    juniper = Person(told_when=at(20), name="Juniper Exampleton", roles=("in_imagery",))
    assert named(juniper, about="j")[1] == "Person: Juniper Exampleton; Is in the imagery"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Person: Juniper Exampleton of Nowhere", "Person: Juniper …"),
        ("Person: 王小明欧阳司马诸葛慕容令狐东方西门", "Person: 王小明欧阳司马诸葛慕 …"),
        ("মোহাম্মদআব্দুররহমানচৌধুরীখন্দকার", "মোহাম্মদআব্দুররহমা …"),
        ("e" + "\N{COMBINING ACUTE ACCENT}" * 40, "e" + "\N{COMBINING ACUTE ACCENT}" * 17 + " …"),
    ],
)
def test_a_line_is_cut_after_a_word_and_a_name_without_spaces_is_not_lost(text: str, cut: str) -> None:
    assert clipped(text, 18) == cut
