"""Opening a case is an entry."""

from datetime import UTC, date, datetime

from tests.services.conftest import Clock
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.vault.errors import StorageError

NOTE = Note(when=Moment(date(2026, 11, 20)), what="A call.")


def test_opening_a_case_is_written_down(desk: Desk) -> None:
    looked = cases.look_at(desk, sheets.sign(desk, [Filled(NOTE)]))
    assert len(looked.case.looked) == 1


def test_going_back_and_forth_in_one_visit_is_one_opening(desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    for _ in range(3):
        looked = cases.look_at(desk, case_id)
    assert len(looked.case.looked) == 1


def test_the_next_day_is_another_opening(desk: Desk, clock: Clock) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    cases.look_at(desk, case_id)
    clock.at = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    assert len(cases.look_at(desk, case_id).case.looked) == 2


def test_a_disk_that_refuses_shows_the_case_and_the_opening_is_written_later(desk: Desk) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    append = desk.vault.ledger.append
    desk.vault.ledger.append = _full  # type: ignore[method-assign]
    assert [bool(cases.look_at(desk, case_id).warning) for _ in range(2)] == [True, True]
    desk.vault.ledger.append = append  # type: ignore[method-assign]
    looked = cases.look_at(desk, case_id)
    assert (len(looked.case.looked), looked.warning) == (1, "")


def _full(*_: object) -> None:
    raise StorageError("The disk is full. Nothing has been saved.")
