"""What still stands open when somebody locks (D8)."""

from datetime import UTC, date, datetime, time

from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.custody import HandOver
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.left_open import LeftOpen, left_open, open_cases
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))
TOLD = Disclosure(when=Moment(date(2026, 11, 20), time(11, 40)), account="Told.")
PHONE = Device(received=TODAY, what="phone", place="Safe in the main office")
POLICE = PoliceContact(when=TODAY, route="101", what_was_said="Told them.")
ENDS = datetime(2026, 11, 21, 11, 40, tzinfo=UTC)


def test_d8_a_device_here_and_the_hours_that_run_stand_open(desk: Desk) -> None:
    sheets.sign(desk, [Filled(TOLD), Filled(PHONE)])
    assert left_open(desk) == LeftOpen(1, 1, ENDS)
    assert [len(case.devices) for case in open_cases(desk)] == [1]


def test_d8_the_hours_that_end_first_are_told(desk: Desk) -> None:
    later = Disclosure(when=Moment(date(2026, 11, 20), time(13, 0)), account="Told.")
    sheets.sign(desk, [Filled(later)])
    sheets.sign(desk, [Filled(TOLD)])
    assert left_open(desk) == LeftOpen(0, 2, ENDS)


def test_d8_what_was_handed_over_or_contacted_stands_open_no_more(desk: Desk, wren: Signer) -> None:
    case = sheets.sign(desk, [Filled(TOLD), Filled(PHONE, about="phone"), Filled(POLICE)])
    away = HandOver(when=TODAY, to_kind="police")
    sheets.sign(desk, [Filled(away, case, "phone")], wren)
    assert left_open(desk) == LeftOpen(0, 0, None)
    assert open_cases(desk) == ()


def test_d8_what_is_closed_is_not_told(desk: Desk, wren: Signer) -> None:
    case = sheets.sign(desk, [Filled(TOLD), Filled(PHONE)])
    sheets.sign(desk, [Filled(OpenedInError(when=TODAY, reason="Slip."), case)], wren)
    assert left_open(desk) == LeftOpen(0, 0, None)


def test_d8_nothing_is_written_down_by_telling_it(desk: Desk) -> None:
    sheets.sign(desk, [Filled(PHONE), Filled(Note(when=TODAY, what="x"))])
    before = desk.vault.ledger.head()
    left_open(desk)
    open_cases(desk)
    assert desk.vault.ledger.head() == before
