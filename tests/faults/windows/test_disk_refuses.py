"""The disk is full, or the drive gone, while the window is open: what is typed stays, nothing is lost."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from PySide6.QtCore import Qt

from tests.faults.windows.driving import banners, go, hands_of, open_at, paste
from ui.cover import KEPT_HERE, NOT_SAVED, Cover
from ui.pages.parts.not_kept import NOT_KEPT
from ui.pages.parts.storage_strip import NOTHING_SAVED
from ui.pages.unlock import UnlockPage
from ui.places import CASE, CASES, CHECK, QUESTION, Place
from ui.program import Program
from yps_desktop.record.acts import CaseLookedAt
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import cases, drafts
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close
from yps_desktop.services.sheets import Filled, sign
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.errors import StorageError

TYPED = "Rowan’s father rang again at three. "
CTRL = Qt.KeyboardModifier.ControlModifier


def fill_disk(desk: Desk) -> None:
    """Let SQLite find no room for a page more, and use up what is left inside the last ones."""
    other = sign(desk, [Filled(Note(when=Moment(desk.now().date()), what="x"))])
    desk.vault.database.rows("PRAGMA max_page_count = 1")
    with suppress(StorageError):
        while True:
            write(desk, [of_act(CaseLookedAt(), other)])


def make_room(desk: Desk) -> None:
    desk.vault.database.rows("PRAGMA max_page_count = 1000000")


def pull_drive(desk: Desk) -> None:
    desk.folder.rename(desk.folder.with_name("away"))


def put_drive_back(desk: Desk) -> None:
    desk.folder.with_name("away").rename(desk.folder)


@pytest.fixture(params=[(fill_disk, make_room, "disk is full"), (pull_drive, put_drive_back, "no longer")])
def refusing(request: pytest.FixtureRequest) -> tuple[Callable[[Desk], None], Callable[[Desk], None], str]:
    return request.param


def at_desk(program: Program, act: Callable[[Desk], object]) -> None:
    program.inside.session.finish(act, 5)


def write_a_note(program: Program, case: str) -> None:
    go(program, Place(QUESTION, case=case, sheet="note"))
    paste(program, "What was said or done?", TYPED * 400)


def wait_for_banner(program: Program, title: str) -> None:
    hands_of(program).wait(lambda: title in banners(program), title)


def test_a_case_is_shown_and_its_opening_written_when_the_record_is_locked(program, case, clock, refusing):
    refuse, take, why = refusing
    at_desk(program, refuse)
    go(program, Place(CASE, case=case))
    assert why in hands_of(program).words()
    assert "Rowan’s father rang." in hands_of(program).words()
    assert program.inside.status_bar.saved.text() == NOTHING_SAVED
    at_desk(program, take)
    _lock(program)
    desk = open_at(program.folder, clock)
    assert len(cases.read(desk, case).looked) == 1
    close(desk)


def test_what_is_typed_stays_and_it_is_said_until_it_is_saved(program, case, refusing):
    refuse, take, why = refusing
    at_desk(program, refuse)
    write_a_note(program, case)
    wait_for_banner(program, NOT_KEPT)
    assert why in hands_of(program).words()
    at_desk(program, take)
    hands_of(program).write("More. ")
    hands_of(program).wait(lambda: NOT_KEPT not in banners(program), "the saved draft")
    assert program.inside.status_bar.saved.text().startswith("Draft saved")


def test_the_page_is_not_left_with_unsaved_text_unless_the_person_says_so(program, case, refusing):
    refuse, _, why = refusing
    at_desk(program, refuse)
    write_a_note(program, case)
    program.inside.go(Place(CASES))
    hands_of(program).wait_for("Leave without saving")
    assert why in program.inside.messages.sentences()[0]
    assert program.inside.page.place.page == QUESTION
    hands_of(program).press("Leave without saving")
    hands_of(program).wait(lambda: program.inside.page.place.page == CASES, "the cases")


def test_signing_is_refused_with_the_reason_and_the_draft_is_still_there(program, case, refusing):
    refuse, take, why = refusing
    hands = hands_of(program)
    write_a_note(program, case)
    hands.press("Today", "When was it?")
    hands.press("Save and continue")
    hands.wait_for("then sign")
    at_desk(program, refuse)
    hands.press("Sign the note")
    hands.wait_for(why)
    assert program.inside.page.place.page == CHECK
    at_desk(program, take)
    hands.press("Sign the note")
    hands.wait_for("Chronology")
    assert program.inside.session.finish(lambda desk: len(cases.read(desk, case).of("note")), 5) == 2


def test_locking_keeps_the_cover_with_the_reason_until_the_text_is_safe(program, case, clock, refusing):
    refuse, take, why = refusing
    at_desk(program, refuse)
    write_a_note(program, case)
    hands_of(program).key(Qt.Key.Key_L, CTRL)
    hands_of(program).wait_for(NOT_SAVED)
    said = hands_of(program).words()
    assert why in said
    assert KEPT_HERE in said
    assert TYPED not in said
    at_desk(program, take)
    hands_of(program).press("Try again")
    hands_of(program).wait(lambda: isinstance(program.window.face, UnlockPage), "the door")
    desk = open_at(program.folder, clock)
    assert drafts.mine(desk).drafts[0].typed["what"] == TYPED * 400
    close(desk)


def test_locking_without_saving_is_possible_and_said(program, case, refusing):
    refuse, *_ = refusing
    at_desk(program, refuse)
    write_a_note(program, case)
    hands_of(program).key(Qt.Key.Key_L, CTRL)
    hands_of(program).wait_for(NOT_SAVED)
    assert isinstance(program.window.face, Cover)
    hands_of(program).press("Lock without saving")
    hands_of(program).wait(lambda: program.inside is None, "the lock")
    if program.folder.exists():
        assert "What you typed last was not saved." in hands_of(program).words()


def test_a_bug_while_closing_does_not_keep_the_record_open(program, monkeypatch):
    def broken(_vault: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("yps_desktop.vault.vault.note_sighting", lambda *_: broken(None))
    _lock(program)


def _lock(program: Program) -> None:
    hands_of(program).key(Qt.Key.Key_L, CTRL)
    hands_of(program).wait(lambda: isinstance(program.window.face, UnlockPage), "the door")
