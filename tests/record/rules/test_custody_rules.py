"""Where each device is."""

from datetime import date

from tests.record.builder import HAZEL, JUNIPER, WREN, Chain, at, utc
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.custody import DeviceStanding, devices_of, unsaid_sentence, unsaid_since
from yps_desktop.record.sheets.custody import HandOver, StillThere
from yps_desktop.record.sheets.device import Device

OFFICER = Named("o", "PC Pretend", "Police")


def phone(chain: Chain | None = None, about: str = "d1", **more: object) -> Chain:
    chain = chain or Chain()
    said = {"received": at(18, "09:20"), "what": "phone", "place": "DSL safe", "key_with": WREN}
    chain.sheet(Device(**{**said, **more}), about)  # type: ignore[arg-type]
    return chain


def hand_over(chain: Chain, when: Moment, to_kind: str = "police", **more: object) -> None:
    said = {"to_person": OFFICER} if to_kind == "police" else {}
    chain.sheet(HandOver(when=when, to_kind=to_kind, **{**said, **more}), "d1")  # type: ignore[arg-type]


def standing(chain: Chain) -> DeviceStanding:
    return devices_of(chain.case())[0]


def test_k3_a_device_taken_in_is_where_it_was_locked_away() -> None:
    device = standing(phone(from_whom=JUNIPER))
    assert (device.label, device.now.words, device.now.key_with) == ("Phone 1", "DSL safe", WREN)
    assert device.is_here
    assert device.moves[0].from_person == JUNIPER


def test_k3_labels_count_each_kind() -> None:
    chain = phone(phone(), "d2")
    phone(chain, "d3", what="tablet")
    phone(chain, "d4", what="other")
    assert [one.label for one in devices_of(chain.case())] == ["Phone 1", "Phone 2", "Tablet 1", "Device 1"]


def test_k4_handed_to_the_police_it_is_no_longer_here() -> None:
    chain = phone()
    hand_over(chain, at(19, "11:00"))
    device = standing(chain)
    assert (device.now.kind, device.now.words) == ("police", "Police, PC Pretend")
    assert not device.is_here


def test_k3_the_last_to_happen_decides_not_the_last_to_be_written() -> None:
    chain = phone()
    hand_over(chain, at(20, "11:00"))
    hand_over(chain, at(19, "11:00"), "place", to_place="Head’s safe")
    device = standing(chain)
    assert [move.to.words for move in device.moves] == ["Police, PC Pretend", "Head’s safe", "DSL safe"]


def test_k3_a_hand_over_without_a_time_comes_after_what_was_written_before_on_that_day() -> None:
    chain = phone()
    hand_over(chain, at(18))
    assert standing(chain).now.kind == "police"


def test_k3_a_corrected_hand_over_counts_as_corrected() -> None:
    chain = phone()
    first = chain.sheet(HandOver(when=at(19), to_kind="place", to_place="Room 2"), "d1")
    chain.correct(first, HandOver(when=at(19), to_kind="place", to_place="Room 12"), "d1")
    assert standing(chain).now.words == "Room 12"


def test_k3_from_somebody_who_did_not_hold_it_is_said() -> None:
    chain = phone()
    hand_over(chain, at(19, "10:00"), "person_here", to_person=HAZEL, from_person=WREN)
    hand_over(chain, at(19, "11:00"), from_person=WREN)
    (said,) = standing(chain).contradictions
    assert said == (
        "On 19 November 2026 at 11am it came from Wren Mockford, "
        "but by the record it was then with Hazel Fictley."
    )


def test_k3_a_chain_that_closes_says_nothing() -> None:
    chain = phone()
    hand_over(chain, at(19, "10:00"), "person_here", to_person=HAZEL, from_person=WREN)
    hand_over(chain, at(19, "11:00"), from_person=HAZEL)
    assert standing(chain).contradictions == ()


def test_k3_handed_on_before_it_was_received_is_said() -> None:
    chain = phone()
    hand_over(chain, at(17, "10:00"))
    assert "before it was received" in standing(chain).contradictions[0]


def test_k3_a_device_described_again_stays_where_it_is() -> None:
    chain = phone()
    hand_over(chain, at(19))
    phone(chain, colour="black")
    device = standing(chain)
    assert device.now.kind == "police"
    assert (device.device.colour, device.device.what) == ("black", "phone")


def test_k3_a_device_recorded_anew_in_a_new_place_has_moved() -> None:
    chain = phone()
    chain.now = utc(20, "09:00")
    phone(chain, place="Head’s safe")
    assert standing(chain).now.words == "Head’s safe"


def test_k8_seen_there_confirms_the_place() -> None:
    chain = phone()
    chain.sheet(StillThere(when=at(20, "08:40"), seen_by=WREN), "d1")
    device = standing(chain)
    assert device.last_seen == at(20, "08:40")
    assert device.now.words == "DSL safe"
    assert unsaid_since(device, date(2026, 11, 20)) is None


def test_k8_seen_while_it_is_here_closes_the_chain() -> None:
    chain = phone()
    hand_over(chain, at(19), "person_here", to_place="Room 12", why="Safe is full")
    chain.sheet(StillThere(when=at(20, "08:40"), seen_by=WREN), "d1")
    device = standing(chain)
    assert device.contradictions == ()
    assert (device.now.kind, device.now.words, device.moves[0].why) == (
        "person_here",
        "Room 12",
        "Safe is full",
    )


def test_k4_back_to_the_family_it_is_no_longer_here() -> None:
    chain = phone()
    hand_over(chain, at(19), "family", to_person=JUNIPER)
    assert (standing(chain).now.words, standing(chain).is_here) == ("Juniper Exampleton", False)


def test_k8_seen_here_after_it_left_is_said() -> None:
    chain = phone()
    hand_over(chain, at(19))
    chain.sheet(StillThere(when=at(20, "08:40"), seen_by=WREN), "d1")
    assert "had left" in standing(chain).contradictions[0]


def test_k8_nobody_has_said_after_a_school_day_was_missed() -> None:
    device = standing(phone())
    assert unsaid_since(device, date(2026, 11, 19)) is None
    assert unsaid_sentence(device, date(2026, 11, 20)) == (
        "Nobody has said where it is since 18 November 2026 at 9:20am."
    )


def test_k8_a_weekend_is_not_missed() -> None:
    device = standing(phone(received=at(20)))
    assert unsaid_since(device, date(2026, 11, 23)) is None
    assert unsaid_since(device, date(2026, 11, 24)) == at(20)


def test_k8_what_is_with_the_police_is_not_asked_about() -> None:
    chain = phone()
    hand_over(chain, at(18, "10:00"))
    assert unsaid_since(standing(chain), date(2026, 12, 24)) is None


def test_k3_a_hand_over_that_names_no_place_is_said_at_once() -> None:
    chain = phone()
    hand_over(chain, at(19, "10:00"), "place")
    device = standing(chain)
    assert device.now.kind == "not_recorded"
    assert unsaid_since(device, date(2026, 11, 19)) == at(19, "10:00")
