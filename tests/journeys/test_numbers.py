"""Q, E1: a year in numbers by keyboard, handed on with nothing small in it; exact ones end with a lock."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView

from tests.documents.reading import squeezed, text_of
from tests.journeys.keyboard import Keyboard
from tests.journeys.staging import SCHOOL, WREN, lock, unlock
from tests.services.conftest import CHEAP
from tests.services.test_figures import pupil
from ui.app import PAGES
from ui.models.audit_list import AuditList
from ui.pages.parts.save_numbers import SaveNumbers
from ui.tour.stage import BEGINS, Stage
from ui.widgets.page_table import PageTable
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close, make_vault
from yps_desktop.services.paper_check import check_file_closed
from yps_desktop.services.sheets import Filled

OCTOBER = datetime(2025, 10, 6, 9, 0, tzinfo=UTC)
TOLD_BY = (*["friend"] * 9, *["parent"] * 6, "staff")
"""Who told of the cases of the year that is over: one of them a member of staff."""
TOLD = {"A friend": "5 to 9", "A parent or carer": "5 to 9", "Every other answer": "hidden"}
EXACT = "One child could be known by these numbers"
STAFF = "A member of staff"
PDF, CSV = "governors.pdf", "governors.csv"


class Days:
    """A clock that stands where it is put."""

    at = OCTOBER

    def __call__(self) -> datetime:
        return self.at


def sign_case(desk: Desk, told_by: str, app: str) -> None:
    when = Moment(desk.now().date())
    told = Disclosure(when=when, brought_by=told_by, account="Told.")
    held = Imagery(when=when, description="Told.", incident="held", services=app)
    sheets.sign(desk, [Filled(told), Filled(replace(pupil("female", 2012), told_when=when)), Filled(held)])


def a_year_and_a_term(vault: Path) -> None:
    """Write sixteen cases of the year that is over, and three about one service of these weeks."""
    days = Days()
    desk = make_vault(vault, SCHOOL, WREN, days, CHEAP)
    for told_by in TOLD_BY:
        days.at += timedelta(days=14)
        sign_case(desk, told_by, "Discord")
    for ago in (9, 7, 5):
        days.at = BEGINS - timedelta(days=ago)
        sign_case(desk, "friend", "Snapchat")
    close(desk)


@pytest.fixture
def stage(tmp_path: Path, qapp: QApplication) -> Iterator[Stage]:
    """The window at the door of a record with a year that is over."""
    a_year_and_a_term(tmp_path / "vault")
    raised = Stage(tmp_path, qapp, PAGES, derivation=CHEAP)
    raised.begin()
    yield raised
    raised.end()


def test_q_a_year_is_handed_on_without_small_numbers_and_exact_ones_do_not_outlast_a_lock(
    stage: Stage,
) -> None:
    unlock(stage)
    for done in (
        read_the_year,
        hand_it_on,
        lock_in_the_middle_of_exact_numbers_side_by_side,
        find_it_in_the_audit,
        go_from_a_pattern_to_a_case,
        record_that_training_took_place,
        find_a_page_of_the_library,
    ):
        done(stage, Keyboard(stage.hands))
    assert stage.strays.seen == []
    lock(stage)
    hold_nothing_small(stage.folder)


def read_the_year(stage: Stage, keyboard: Keyboard) -> None:
    """Ask for the year that is over, small numbers hidden, and read with the arrow keys who told."""
    hands = stage.hands
    ask_for_numbers(stage, keyboard)
    keyboard.answer("Of which days?", "School year 2025–26")
    keyboard.answer("Compare with other days?", "No")
    keyboard.answer("Are small numbers hidden?", "Hide them")
    keyboard.press("Show the numbers")
    hands.wait_for("All tables, after How long it took")
    keyboard.press("Brought by")
    hands.key(Qt.Key.Key_Tab)
    assert read_by_arrows(stage) == TOLD


def ask_for_numbers(stage: Stage, keyboard: Keyboard) -> None:
    keyboard.press("Reports")
    stage.hands.wait_for("What the record tells as a whole")
    keyboard.press("Numbers")
    stage.hands.wait_for("Are small numbers hidden?")


def read_by_arrows(stage: Stage) -> dict[str, str]:
    """Go down the table that has the focus; give each row's head and its number."""
    table, said = QApplication.focusWidget(), {}
    assert isinstance(table, QTableView)
    stage.hands.key(Qt.Key.Key_Home)
    for _ in range(table.model().rowCount()):
        at = table.currentIndex()
        said[table.model().headerData(at.row(), Qt.Orientation.Vertical)] = at.data()
        stage.hands.key(Qt.Key.Key_Down)
    return said


def hand_it_on(stage: Stage, keyboard: Keyboard) -> None:
    """Save the page for governors as a file to read, and as one for a spreadsheet."""
    hands = stage.hands
    keyboard.press("Page for governors")
    hands.wait(stage.shows_a_page, "the page for governors")
    stage.save_next_as(stage.folder / PDF)
    keyboard.press("Save as PDF")
    hands.wait_for("Saved as a PDF file")
    keyboard.press("Back to the paper")
    hands.wait(stage.shows_a_page, "the page for governors")
    (saving,) = stage.window.findChildren(SaveNumbers)
    saving._choose_path = lambda *_: str(stage.folder / CSV)  # in place of the system's own window for files
    keyboard.press("Save as CSV, for a spreadsheet")
    hands.wait_for("Saved. It stands in the record")


def lock_in_the_middle_of_exact_numbers_side_by_side(stage: Stage, keyboard: Keyboard) -> None:
    """Ask for these weeks beside the same a year before, as they are; come back to the questions alone."""
    hands = stage.hands
    ask_for_numbers(stage, keyboard)
    hands.key(Qt.Key.Key_Up)  # the year asked for before is chosen
    keyboard.answer("Of which days?", "School year 2026–27, to 18 November 2026")
    keyboard.answer("Compare with other days?", "With the same days a year before")
    keyboard.answer("Are small numbers hidden?", "Show them as they are")
    keyboard.press("Show the numbers")
    hands.wait_for("2025–26, to 18 November 2025: 3 cases")
    assert hands.sees(EXACT)
    hands.wait_for("All tables, after ")
    lock(stage)
    hands.fill("Your password", WREN.password)
    hands.press("Unlock")
    hands.wait_for("The numbers are no longer on the screen")
    assert not any(hands.sees(words) for words in (EXACT, "All tables", "3 cases"))


def find_it_in_the_audit(stage: Stage, keyboard: Keyboard) -> None:
    """Read that they were asked for, and what left."""
    stage.hands.press("Settings")
    keyboard.press("Who opened and printed what")
    table = stage.hands.find(PageTable, "Who opened and printed what")
    assert isinstance(table, PageTable)
    lines = table.model()
    assert isinstance(lines, AuditList)
    assert [lines.line(row).what for row in range(4)] == [
        "Asked for exact numbers of cases, none hidden: 1 September 2026 to 18 November 2026 and "
        "1 September 2025 to 18 November 2025",
        "Saved the table of the page for governors as a file",
        "Handed out the page for governors of 2025–26 for the first time: what it tells is kept",
        "Saved the page for governors as a PDF file, 1 page",
    ]


def go_from_a_pattern_to_a_case(stage: Stage, keyboard: Keyboard) -> None:
    """Be asked about the service of these weeks, and open a case behind the question."""
    hands = stage.hands
    hands.press("Reports")
    keyboard.press("Patterns")
    hands.wait_for("to think about.")
    assert hands.sees("Is something going on around Snapchat that several young people meet?")
    keyboard.press("Case 2026-012, opened 11 November 2026")
    hands.wait_for("Chronology")


def record_that_training_took_place(stage: Stage, keyboard: Keyboard) -> None:
    """Write down who was trained in what, and see it in the list."""
    hands = stage.hands
    hands.press("Reports")
    hands.press("Training")
    keyboard.press("Record that training took place")
    hands.wait_for("Training took place")
    for box, figures in (("Day", 17), ("Month", 11), ("Year", 2026)):
        keyboard.type(str(figures), box, "On which day?")
    keyboard.type(WREN.name, "Who led it?")
    keyboard.answer("What was it?", "The staff exercise")
    keyboard.type("34", "How many took part?")
    keyboard.press("Sign that it took place")
    hands.wait_for("17 November 2026: the staff exercise")
    assert hands.sees("34 people. Led by Wren Mockford.")


def find_a_page_of_the_library(stage: Stage, keyboard: Keyboard) -> None:
    """Find a page by a word, and read it."""
    hands = stage.hands
    hands.press("Help")
    hands.press("Open the library")
    hands.wait_for("Pages to read, to hand out and to hang up")
    keyboard.type("childline", "Find words in it")
    hands.wait_for("Found in")
    keyboard.enter()
    hands.wait_for("Somebody contacts or grooms a child online")


def hold_nothing_small(folder: Path) -> None:
    """Read both files as somebody does who was handed them: the one member of staff is in neither."""
    for file in (PDF, CSV):
        assert check_file_closed(
            folder / "vault", folder / file, WREN.name, WREN.password, lambda: BEGINS
        ).is_ours
    paper, sheet = (folder / PDF).read_bytes(), (folder / CSV).read_text(encoding="utf-8-sig")
    counted = [row for row in csv.reader(sheet.splitlines()) if row[0] == "Brought by"]
    assert {row[1]: row[3] for row in counted} == TOLD
    assert all(squeezed("".join(row)) in squeezed(text_of(paper)) for row in TOLD.items())
    told = {
        row[3] for row in csv.reader(sheet.splitlines()) if row[0] not in ("Table", "About these numbers")
    }
    assert told == {"16", "5 to 9", "hidden", ""}
    assert not any(squeezed(STAFF) in squeezed(text) for text in (text_of(paper), sheet))
