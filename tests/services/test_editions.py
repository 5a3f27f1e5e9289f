"""A case moved to the guidance of today (issue: guidance as data)."""

import secrets

import pytest

from tests.record.builder import at
from tests.services.conftest import WRENS
from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.acts import SHEET, CaseOpened
from yps_desktop.record.errors import CaseClosedError, NotAllowedError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.services import cases, editions, joined, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close
from yps_desktop.services.reading import read_out
from yps_desktop.services.sheets import Filled
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer, ToWrite, of_act, write

NOTE = Note(when=at(20), what="A mother rang.")


def opened_then(desk: Desk, number: str = "2016-001", sheet: Sheet = NOTE) -> str:
    """Open a case under the edition of 2016, as a program of that time would have."""
    case = secrets.token_hex(16)
    body = {"sheet": sheet.kind, "about": None, "answers": sheet.to_answers()}
    opening = of_act(CaseOpened(number=number, lead=desk.me.person), case, "2016-1")
    write(desk, [opening, ToWrite(SHEET, body, case, edition="2016-1")])
    return case


def test_a_sheet_signed_before_a_move_is_under_the_edition_of_then(desk: Desk) -> None:
    case = opened_then(desk)
    sheets.sign(desk, [Filled(NOTE, case)])
    assert {one.entry.header.edition for one in cases.read(desk, case).written} == {"2016-1"}


def test_a_case_is_moved_and_what_was_signed_stays_under_its_own(desk: Desk) -> None:
    case = opened_then(desk)
    editions.move(desk, case)
    sheets.sign(desk, [Filled(NOTE, case)])
    read = cases.read(desk, case)
    assert read.edition == CURRENT
    assert [one.entry.header.edition for one in read.written] == ["2016-1", CURRENT]
    assert read_out(read, read.written[0], desk.edition(read.edition)).head == "Note, entry 3"
    close(desk)
    assert verify(desk.folder, "Wren Mockford", WRENS).cases == 1


def test_what_would_change_is_told_before(desk: Desk) -> None:
    told = editions.what_changes(desk, cases.read(desk, opened_then(desk)))
    assert (told.before.id, told.after.id) == ("2016-1", CURRENT)
    assert told.changes.new
    assert told.changes.further


def test_a_case_of_today_has_nowhere_to_go(desk: Desk) -> None:
    case = sheets.sign(desk, [Filled(NOTE)])
    assert not editions.is_older(cases.read(desk, case))
    with pytest.raises(YpsError, match="already"):
        editions.move(desk, case)


def test_only_who_may_write_moves_a_case(desk: Desk, head: KeyHolder) -> None:
    case = opened_then(desk)
    desk.me = head
    with pytest.raises(NotAllowedError):
        editions.move(desk, case)


def test_b7_a_closed_case_is_not_moved(desk: Desk, wren: Signer) -> None:
    case = opened_then(desk)
    sheets.sign(desk, [Filled(OpenedInError(when=at(20), reason="Slip."), case)], wren)
    with pytest.raises(CaseClosedError):
        editions.move(desk, case)


def test_b5_what_is_joined_is_moved_with_it_and_stays_moved_when_parted(desk: Desk) -> None:
    first, second = opened_then(desk), opened_then(desk, "2016-002")
    joined.join(desk, first, "2016-002", "One incident.")
    editions.move(desk, first)
    joined.part(desk, first, second, "Two after all.")
    assert [cases.read(desk, id).edition for id in (first, second)] == [CURRENT, CURRENT]
