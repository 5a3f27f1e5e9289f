"""The eight questions over the register, a few cases at a time (O1–O8)."""

import pytest

from tests.record.builder import at
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.record.sheets.meeting import Meeting
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import cases, inspection, listing, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

NOTE = Note(when=at(20, "10:00"), what="…")
NO_MEETING = Meeting(stage="none_held", when=at(20), none_held_reason="Nobody called one.")


def counted(desk: Desk) -> inspection.Tally:
    """Count the register as the page does."""
    tally, before = inspection.Tally(), None
    while True:
        page = inspection.next_cases(desk, before)
        tally = tally.plus(inspection.count(desk, page.cases))
        before = page.before
        if before is None:
            return tally


def test_a_question_counts_the_cases_in_which_something_is_not_recorded(desk: Desk) -> None:
    first = sheets.sign(desk, [Filled(NOTE)])
    sheets.sign(desk, [Filled(NOTE), Filled(NO_MEETING)])
    tally = counted(desk)
    assert (tally.read, tally.of("O1"), tally.of("O7")) == (2, 2, 1)
    assert tally.named("O7") == ((first, "2026-001"),)


def test_counting_opens_no_case(desk: Desk) -> None:
    case = sheets.sign(desk, [Filled(NOTE)])
    counted(desk)
    assert cases.read(desk, case).looked == ()
    inspection.ask(desk, case)
    assert len(cases.read(desk, case).looked) == 1


def test_b4_a_case_opened_in_error_is_out_of_numbers(desk: Desk, wren: Signer) -> None:
    case = sheets.sign(desk, [Filled(NOTE)])
    mistake = OpenedInError(when=at(20), how="trying_out", reason="…")
    sheets.sign(desk, [Filled(mistake, case)], wren)
    assert counted(desk) == inspection.Tally()


def test_an_empty_register_counts_nothing(desk: Desk) -> None:
    assert counted(desk).read == 0


def test_the_register_is_read_page_by_page(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "PAGE", 2)
    for _ in range(5):
        sheets.sign(desk, [Filled(NOTE)])
    assert len(inspection.next_cases(desk).cases) == 2
    tally = counted(desk)
    assert tally.read == 5
    assert [number for _, number in tally.named("O1")] == ["2026-005", "2026-004", "2026-003", "2026-002"]
