"""A case is found by its reference, a name, a police or device number however typed, and by all text."""

from datetime import date

import pytest

from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.takedown import Takedown
from yps_desktop.services import cases, listing, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))
NOTE = Note(when=TODAY, what="A call.", with_whom=(Named("z", "Zoë Exampleton-Ó Sampla", "pupil"),))
POLICE = PoliceContact(
    when=TODAY,
    what_was_said="Told them what is known.",
    crime_reference="NV/2026/0000815",
    incident_reference="INC 412-20112026",
)


def found(desk: Desk, typed: str) -> list[str]:
    return [listed.line.number for listed in listing.find(desk, typed)]


@pytest.fixture
def case_id(desk: Desk) -> str:
    case_id = sheets.sign(desk, [Filled(NOTE), Filled(POLICE)])
    sheets.sign(desk, [Filled(Note(when=TODAY, what="Another case altogether."))])
    return case_id


@pytest.mark.usefixtures("case_id")
@pytest.mark.parametrize(
    "typed",
    [
        "2026-001",
        "2026001",
        "2026/001",
        "zoe",
        "EXAMPLETON",
        "sampla zoë",
        "exam",
        "o sampla",
        "NV/2026/0000815",
        "nv20260000815",
        "NV-2026-0000815",
        "20260000815",
        "inc412",
        "412-2011",
    ],
)
def test_p2_found_however_it_is_typed(desk: Desk, typed: str) -> None:
    assert found(desk, typed) == ["2026-001"]


@pytest.mark.usefixtures("case_id")
@pytest.mark.parametrize("typed", ["", " ", "Nobody", "*", '"', "815 nothing"])
def test_what_is_not_there_is_not_found(desk: Desk, typed: str) -> None:
    assert found(desk, typed) == []


def test_g2_a_corrected_number_is_the_one_that_is_found(desk: Desk, case_id: str) -> None:
    (contact,) = cases.read(desk, case_id).of("police")
    right = PoliceContact(when=TODAY, what_was_said="Told them.", crime_reference="NV/2026/0000999")
    sheets.correct(desk, case_id, contact.hash, right, "A number was misheard")
    assert found(desk, "nv20260000999") == ["2026-001"]
    assert found(desk, "nv20260000815") == []


def test_newest_first(desk: Desk, wren: Signer) -> None:
    described = Person(told_when=TODAY, name="Rowan Testwell", standing=("pupil_here",))
    for _ in range(3):
        sheets.sign(desk, [Filled(described)], wren)
    assert found(desk, "testwell") == ["2026-003", "2026-002", "2026-001"]


def test_x3_a_report_is_found_by_the_services_reference(desk: Desk) -> None:
    report = Takedown(to="service", when=TODAY, service="A picture app", reference="SR-88 1204/26")
    sheets.sign(desk, [Filled(report)])
    assert found(desk, "sr88120426") == ["2026-001"]


TOLD = Note(
    when=TODAY,
    what="It went round the Bücherei after O’Dowd’s lesson; their slip says 77-41 902 b.",
    with_whom=(Named("z", "Zoë Exampleton", "pupil"),),
)


@pytest.mark.parametrize(
    "typed", ["bucherei", "zoe lesson", "o'dowd", "odowd", "o dowd", "lesso buch", "7741902", "77 41 902b"]
)
def test_a_case_is_found_by_all_its_text(desk: Desk, typed: str) -> None:
    sheets.sign(desk, [Filled(TOLD)])
    sheets.sign(desk, [Filled(Note(when=TODAY, what="Another case altogether."))])
    assert found(desk, typed) == ["2026-001"]


@pytest.mark.parametrize("typed", ["in_school", "note", "who", "unknown", "whoexampletonzoeborn"])
def test_what_nobody_typed_is_no_text_of_it(desk: Desk, typed: str) -> None:
    sheets.sign(desk, [Filled(TOLD)])
    assert found(desk, typed) == []


def test_a_device_is_found_by_its_serial_number_and_its_seal(desk: Desk) -> None:
    device = Device(
        received=TODAY,
        what="phone",
        place="Safe",
        closed="sealed_bag",
        serial_outside="SN 40-7T/9",
        seal="B 00412",
    )
    sheets.sign(desk, [Filled(device)])
    assert [found(desk, typed) for typed in ("sn407t9", "407-t9", "b00412", "b/00412")] == [["2026-001"]] * 4


def test_g2_what_was_corrected_is_found_as_it_stands_and_by_the_reason(desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(TOLD)])
    (told,) = cases.read(desk, case_id).of("note")
    right = Note(when=TODAY, what="It went round the gym.")
    sheets.correct(desk, case_id, told.hash, right, "Misheard the place")
    assert [found(desk, typed) for typed in ("gym", "misheard", "bucherei")] == [
        ["2026-001"],
        ["2026-001"],
        [],
    ]


def test_words_are_made_anew_where_an_upgrade_left_none(desk: Desk) -> None:
    sheets.sign(desk, [Filled(TOLD)])
    assert not desk.vault.search.is_bare
    with desk.vault.transaction():
        desk.vault.search.forget(cases.read(desk, listing.page(desk)[0].case).opened.header.seq)
    assert desk.vault.search.is_bare
    listing.make_words_anew(desk)
    assert found(desk, "bucherei") == ["2026-001"]
