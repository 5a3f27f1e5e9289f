"""The school's own numbers: entries of the vault, the newest counts, what the guidance says stays below."""

from datetime import date

import pytest

from tests.services.conftest import Clock
from yps_desktop.guidance.services import Service, caption
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError, NotAllowedError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.school import School
from yps_desktop.services.desk import Desk
from yps_desktop.services.numbers import enter_number, numbers
from yps_desktop.services.opening import change_school
from yps_desktop.vault.ledger import Ledger


def number(desk: Desk, id: str) -> Service:
    return next(one for one in numbers(desk) if one.id == id)


def test_d8_a_number_is_an_entry_with_the_day_it_was_checked(desk: Desk, clock: Clock) -> None:
    before = desk.vault.ledger.head().seq
    enter_number(desk, "social_care", " 01632 960417 ", "Mon to Fri, 8:30am to 5pm")
    assert desk.vault.ledger.head().seq == before + 1
    team = number(desk, "social_care")
    assert (team.number, team.checked) == ("01632 960417", date(2026, 11, 20))
    assert caption(team, desk.now()) == "Day team, until 5pm today"


def test_the_newest_entry_counts(desk: Desk) -> None:
    enter_number(desk, "lado", "01632 960001", "")
    enter_number(desk, "lado", "01632 960002", "when the office is open")
    assert number(desk, "lado").number == "01632 960002"
    assert caption(number(desk, "lado"), desk.now()).endswith("when the office is open")


def test_an_empty_number_gives_back_what_the_guidance_says(desk: Desk) -> None:
    enter_number(desk, "childline", "0800 0000", "")
    assert (number(desk, "childline").number, number(desk, "childline").always) == ("0800 0000", True)
    enter_number(desk, "childline", "", "")
    assert number(desk, "childline").number == "0800 1111"
    enter_number(desk, "lado", "01632 960001", "")
    enter_number(desk, "lado", "", "")
    assert number(desk, "lado").reach == ""


def test_day_and_night_is_open_now(desk: Desk) -> None:
    enter_number(desk, "out_of_hours", "01632 960999", "day and night")
    assert number(desk, "out_of_hours").always


@pytest.mark.parametrize(("typed", "hours"), [("the office", ""), ("01632 " + "9" * 60, "")])
def test_a_number_that_cannot_be_dialled_is_refused(desk: Desk, typed: str, hours: str) -> None:
    with pytest.raises(AnswerError):
        enter_number(desk, "lado", typed, hours)
    assert number(desk, "lado").reach == ""


def test_who_may_not_write_may_not_change_a_number(desk: Desk, head: KeyHolder) -> None:
    desk.me = head
    with pytest.raises(NotAllowedError):
        enter_number(desk, "lado", "01632 960001", "")


def test_c8_the_day_of_the_duty_is_an_entry(desk: Desk) -> None:
    change_school(desk, School(name="Nowhere Green School", duty_to_report_from="2027-01-04"))
    assert desk.school.duty_to_report_from == "2027-01-04"


def test_a_school_adds_changes_and_takes_out_a_contact_of_its_own(desk: Desk) -> None:
    enter_number(desk, "", "01632 960555", "day and night", "Trust advice line", "For DSLs of the trust")
    added = next(one for one in numbers(desk) if one.own)
    assert (added.name, added.for_whom, added.number) == (
        "Trust advice line",
        "For DSLs of the trust",
        "01632 960555",
    )
    assert numbers(desk)[0].number == "999"
    enter_number(desk, added.id, "01632 960556", "", "Trust line", "")
    assert [(one.name, one.number) for one in numbers(desk) if one.own] == [("Trust line", "01632 960556")]
    enter_number(desk, added.id, "", "", "Trust line", "")
    assert not [one for one in numbers(desk) if one.own]


def test_a_new_contact_has_a_number(desk: Desk) -> None:
    with pytest.raises(AnswerError):
        enter_number(desk, "", "", "", "Trust advice line")


def test_letters_nobody_sees_are_left_out_of_what_is_dialled_and_of_whose_it_is(desk: Desk) -> None:
    """Numbers copied from an address book carry them, and they turn round what stands beside them."""
    enter_number(desk, "lado", "\u202a01632 960001\u202c\u200b", "")
    assert number(desk, "lado").number == "01632 960001"
    enter_number(
        desk, "", "01632 960999", "\u2066weekdays 9-5", name="\u202eAdvice line", for_whom="\ufeffLeads"
    )
    own = next(one for one in numbers(desk) if one.own)
    assert (own.name, own.for_whom, bool(own.hours)) == ("Advice line", "Leads", True)


def test_only_what_the_school_entered_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record gathers thousands of entries of no case; a new incident waits for none of them."""
    enter_number(desk, "lado", "01632 960001", "")
    for wanted in ("college", "headteacher"):
        change_school(desk, School(name="Nowhere Green", headteacher=wanted))
    read: list[int] = []
    real = Ledger._read_all

    def counted(ledger: Ledger, rows: list[tuple[object, ...]]) -> tuple[Entry, ...]:
        read.append(len(rows))
        return real(ledger, rows)

    monkeypatch.setattr(Ledger, "_read_all", counted)
    assert number(desk, "lado").number == "01632 960001"
    assert sum(read) == 1
