"""A disk that is full or cannot be written: the case is shown, and its opening is written later."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import pytest

from tests.services.conftest import WRENS, Clock
from yps_desktop.record.acts import CaseLookedAt
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import cases, opening, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.errors import StorageError

NOTE = Note(when=Moment(date(2026, 11, 20)), what="A call. " * 400)


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(NOTE)])


def fill_disk(desk: Desk) -> None:
    """Fill it to the last opening of a case that would still go into a page begun."""
    other = sheets.sign(desk, [Filled(NOTE)])
    (pages,) = desk.vault.database.row("PRAGMA page_count") or (0,)
    desk.vault.database.rows(f"PRAGMA max_page_count = {pages}")
    for fill in (lambda: sheets.sign(desk, [Filled(NOTE)]), lambda: look_once_more(desk, other)):
        with suppress(StorageError):
            while True:
                fill()


def look_once_more(desk: Desk, case: str) -> None:
    write(desk, [of_act(CaseLookedAt(), case)])


def make_room(desk: Desk) -> None:
    desk.vault.database.rows("PRAGMA max_page_count = 1000000")


@pytest.fixture
def full(desk: Desk, case_id: str) -> Desk:
    fill_disk(desk)
    return desk


@pytest.fixture
def read_only(desk: Desk, case_id: str, clock: Clock) -> Iterator[Desk]:
    """The same record, opened where not even the lock can be written."""
    opening.close(desk)
    (desk.folder / "vault.lock").unlink(missing_ok=True)
    (desk.folder / "vault.lock").mkdir()
    again = opening.open_desk(opening.prove(desk.folder, desk.me.person, WRENS), clock)
    yield again
    opening.close(again)


def test_on_a_full_disk_the_case_is_shown_and_why_its_opening_is_not_written(
    full: Desk, case_id: str
) -> None:
    looked = cases.look_at(full, case_id)
    assert looked.case.written[0].sheet == NOTE
    assert looked.case.looked == ()
    assert "disk is full" in looked.warning


def test_once_there_is_room_the_opening_goes_with_what_is_written_next(full: Desk, case_id: str) -> None:
    cases.look_at(full, case_id)
    make_room(full)
    other = sheets.sign(full, [Filled(NOTE)])
    case = cases.read(full, case_id)
    assert [entry.header.kind for entry in (*case.looked, cases.read(full, other).last)] == [
        "looked",
        "sheet",
    ]
    assert full.unwritten_looks == []


def test_an_opening_that_still_waits_is_written_when_the_record_is_closed(
    full: Desk, case_id: str, clock: Clock
) -> None:
    cases.look_at(full, case_id)
    make_room(full)
    opening.close(full)
    again = opening.open_desk(opening.prove(full.folder, full.me.person, WRENS), clock)
    assert [entry.header.kind for entry in cases.read(again, case_id).looked] == ["looked"]
    opening.close(again)


def test_signing_on_a_full_disk_says_so_and_changes_nothing(full: Desk) -> None:
    head, listed = full.vault.ledger.head(), full.vault.views.page()
    with pytest.raises(StorageError, match="disk is full"):
        sheets.sign(full, [Filled(NOTE)])
    assert (full.vault.ledger.head(), full.vault.views.page()) == (head, listed)


def test_a_folder_that_cannot_be_written_still_opens_and_says_so(read_only: Desk, case_id: str) -> None:
    looked = cases.look_at(read_only, case_id)
    assert looked.case.written[0].sheet == NOTE
    assert "cannot be written" in looked.warning
    assert read_only.vault.read_only is not None
