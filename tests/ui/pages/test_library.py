"""The library in the window (E2, E3, F1): shelves, finding, reading, and the way to paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.printers import NoPrinters
from tests.ui.pages.reading import places_gone_to
from ui.pages.help import HelpPage
from ui.pages.library import LibraryPage
from ui.pages.library_page import IN_A_PICTURE, ROWS_A_TURN, PageOfLibrary
from ui.pages.library_paper import LibraryPaperPage
from ui.pages.new_incident import NewIncidentPage
from ui.pages.numbers import NumbersPage
from ui.pages.page import Page
from ui.pages.parts.service_row import ServiceRow
from ui.pages.parts.shelves_body import NOTHING
from ui.pages.parts.way_picture import WayPicture
from ui.permission import why_not
from ui.places import (
    ADVICE,
    EXERCISE,
    HELP,
    LIBRARY,
    LIBRARY_PAGE,
    LIBRARY_PAPER,
    NEW_INCIDENT,
    NUMBERS,
    Place,
)
from ui.session import Session
from ui.widgets.headings import announce_headings
from ui.widgets.labels import SectionTitle
from ui.widgets.number_row import NumberRow
from yps_desktop.guidance.library import library
from yps_desktop.guidance.words import Terms
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.inspection_acts import Inspection
from yps_desktop.services.desk import Desk
from yps_desktop.services.numbers import enter_number

Show = Callable[[Page], Page]
Open = Callable[..., PageOfLibrary]
PAGES = library(Terms()).pages


@pytest.fixture
def shelves(session: Session, show: Show) -> LibraryPage:
    page = show(LibraryPage(session, Place(LIBRARY)))
    assert isinstance(page, LibraryPage)
    return page


@pytest.fixture
def opened(session: Session, show: Show) -> Open:
    def made(id: str, part: str = "") -> PageOfLibrary:
        page = show(PageOfLibrary(session, Place(LIBRARY_PAGE, document=id, field=part)))
        assert isinstance(page, PageOfLibrary)
        return page

    return made


def typed(page: LibraryPage, words: str) -> None:
    QTest.keyClicks(page.finder.box, words)
    page.finder.look()


def test_help_leads_to_the_library_at_its_top(session: Session, show: Show) -> None:
    page = show(HelpPage(session, Place(HELP)))
    gone = places_gone_to(page)
    button(page, "Open the library").click()
    assert gone == [Place(LIBRARY)]
    assert page.findChildren(SectionTitle)[1].text() == "For everybody who works here"


def test_every_page_stands_on_its_shelf_with_whom_it_is_for_and_its_day(shelves: LibraryPage) -> None:
    said = words_on(shelves)
    for page in PAGES:
        assert f"{page.for_whom}. Checked 21 November 2026" in said
    gone = places_gone_to(shelves)
    button(shelves, "Services and helplines").click()
    assert gone == [Place(LIBRARY_PAGE, document="services")]
    assert nameless(shelves) == []


def test_what_is_typed_finds_the_page_and_the_part_and_enter_opens_the_first(shelves: LibraryPage) -> None:
    typed(shelves, "childl")
    said = words_on(shelves)
    assert "Services and helplines · For children" in said
    assert "To train with" not in said
    gone = places_gone_to(shelves)
    QTest.keyClick(shelves.finder.box, Qt.Key.Key_Return)
    assert gone == [Place(LIBRARY_PAGE, document="services", field="children")]


def test_back_from_what_was_found_shows_what_was_found_once_more(
    session: Session, show: Show, shelves: LibraryPage
) -> None:
    typed(shelves, "childline")
    button(shelves, "Services and helplines · For children").click()
    again = show(LibraryPage(session, Place(LIBRARY)))
    assert "Services and helplines · For children" in words_on(again)
    assert "To train with" in words_on(show(LibraryPage(session, Place(LIBRARY))))


def test_a_misspelt_word_says_what_was_looked_for_and_enter_does_not_open_a_guess(
    shelves: LibraryPage,
) -> None:
    gone = places_gone_to(shelves)
    QTest.keyClicks(shelves.finder.box, "childlne")
    QTest.keyClick(shelves.finder.box, Qt.Key.Key_Return)
    said = words_on(shelves)
    assert "Looked for instead: “Childline”" in said
    assert "Services and helplines · For children" in said
    assert gone == []


def test_who_types_on_after_enter_is_not_taken_away(shelves: LibraryPage, session: Session) -> None:
    """The answer to Enter may come after the next letter."""
    late: list[Callable[[], None]] = []
    ask = session.ask
    session.ask = lambda *asked: late.append(partial(ask, *asked))  # type: ignore[method-assign]
    gone = places_gone_to(shelves)
    QTest.keyClicks(shelves.finder.box, "childline")
    QTest.keyClick(shelves.finder.box, Qt.Key.Key_Return)
    typed(shelves, " day")
    for answer in late:
        answer()
    assert gone == []
    assert "Childline · 0800 1111" in words_on(shelves)


def test_nothing_found_says_so_and_an_empty_box_shows_the_shelves_again(shelves: LibraryPage) -> None:
    typed(shelves, "sandwich")
    assert NOTHING in words_on(shelves)
    shelves.finder.box.clear()
    typed(shelves, " ")
    assert "To train with" in words_on(shelves)


@pytest.mark.parametrize("id", [page.id for page in PAGES])
def test_each_page_reads_what_its_paper_says_with_source_and_day(opened: Open, id: str) -> None:
    page = opened(id)
    told, said = page.page, words_on(page)
    assert told is not None
    for part in told.parts:
        assert all(line in said for line in (part.heading, *part.text, *part.points))
    assert "From, in our own words: " in said
    assert "Checked 21 November 2026." in said
    assert nameless(page) == []


def test_somebody_who_comes_for_a_part_begins_there_and_others_at_the_top(opened: Open) -> None:
    page = opened("services", "children")
    settle()
    page.activateWindow()
    page.focus_first()
    settle()
    focus = page.window().focusWidget()
    assert isinstance(focus, SectionTitle)
    assert focus.text() == "For children"
    other = opened("services")
    settle()
    other.focus_first()
    assert other.window().focusWidget() is other.body


def test_the_services_stand_with_the_schools_own_contacts_and_lead_to_change_them(
    opened: Open, desk: Desk
) -> None:
    enter_number(desk, "mash", "01632 960417", "Mon to Fri, 8:30am to 5pm")
    enter_number(desk, "", "01632 960999", "", name="Advice line of the trust", for_whom="For leads")
    page = opened("services")
    said = words_on(page)
    assert "01632 960417\nTo refer a child · Mon to Fri, 8:30am to 5pm\nChecked 20 November 2026" in said
    assert "Our own contacts\nAdvice line of the trust\n01632 960999\nFor leads\nChecked" in said
    assert "Not entered yet" in said
    gone = places_gone_to(page)
    button(page, "Change a number, or add a contact").click()
    assert gone == [Place(NUMBERS)]


def test_many_contacts_are_shown_a_few_a_turn_so_that_the_window_never_waits(
    opened: Open, desk: Desk
) -> None:
    for number in range(20):
        enter_number(desk, "", f"01632 9609{number:02}", "", name=f"Contact {number}")
    page = opened("services")
    done: list[bool] = []
    page.shown.connect(lambda: done.append(True))
    turns, before = [], 0
    while not done:
        now = len(page.findChildren(ServiceRow))
        turns.append(now - before)
        before = now
        QApplication.processEvents()
    assert max(turns) <= ROWS_A_TURN
    assert len(page.findChildren(ServiceRow)) == 36


@pytest.mark.parametrize(
    "made",
    [
        lambda session: PageOfLibrary(session, Place(LIBRARY_PAGE, document="services")),
        lambda session: NewIncidentPage(session, Place(NEW_INCIDENT)),
    ],
)
def test_a_long_number_stands_below_whose_it_is_and_squeezes_nothing(
    made: Callable[[Session], Page], session: Session, show: Show, desk: Desk
) -> None:
    enter_number(desk, "mash", "01632 960417, then 2, and ask for the duty team", "")
    page = show(made(session))
    settle()
    page.resize(500, 600)
    settle()
    (row,) = (one for one in page.findChildren(NumberRow) if "then 2" in words_on(one))
    name, dialled = row.findChildren(QLabel)[:2]
    assert dialled.y() >= name.geometry().bottom()


def test_a_number_checked_longer_ago_than_a_year_says_so_calmly(
    opened: Open, session: Session, show: Show, desk: Desk
) -> None:
    enter_number(desk, "lado", "01632 960001", "")
    now = desk.clock
    desk.clock = lambda: now() + timedelta(days=370)
    assert "Checked 20 November 2026, more than a year ago" in words_on(opened("services"))
    listed = words_on(show(NumbersPage(session, Place(NUMBERS))))
    assert "Checked 20 November 2026, more than a year ago\nRing it once" in listed


def test_the_page_for_staff_names_who_leads(opened: Open) -> None:
    assert "Lead: Wren Mockford." in words_on(opened("staff"))


@pytest.mark.parametrize(
    ("id", "words", "to"),
    [
        ("staff", "Print or save", Place(LIBRARY_PAPER, document="staff")),
        ("flowchart", "Print or save", Place(LIBRARY_PAPER, document="flowchart")),
        ("advice_was_sent", "Print or save", Place(ADVICE, document="was_sent")),
        ("exercise", "Open the exercise", Place(EXERCISE)),
    ],
)
def test_each_page_leads_to_its_paper(opened: Open, id: str, words: str, to: Place) -> None:
    page = opened(id)
    gone = places_gone_to(page)
    button(page, words).click()
    assert gone == [to]


def test_e2_a_screen_reader_meets_a_picture_with_its_boxes_and_no_button_that_does_nothing(
    opened: Open, qapp: QApplication
) -> None:
    announce_headings(qapp)
    picture = opened("flowchart").findChild(WayPicture)
    assert picture is not None
    told = [QAccessible.queryAccessibleInterface(one) for one in (picture, *picture.boxes.values())]
    assert {one.role() for one in told} == {QAccessible.Role.Graphic}
    names = [one.text(QAccessible.Text.Name) for one in told]
    assert names == [IN_A_PICTURE, *(part.heading for part in PAGES[1].parts)]


def test_each_page_leads_to_the_one_after_and_the_one_before(opened: Open) -> None:
    page = opened("flowchart")
    gone = places_gone_to(page)
    button(page, "Next: Services and helplines").click()
    button(page, "Before: A child tells you about a picture").click()
    assert [one.document for one in gone] == ["services", "staff"]
    assert "Before: " not in words_on(opened(PAGES[0].id))
    assert "Next: " not in words_on(opened(PAGES[-1].id))


def test_d8_the_numbers_of_a_new_incident_lead_to_what_each_is_for(session: Session, show: Show) -> None:
    page = show(NewIncidentPage(session, Place(NEW_INCIDENT)))
    gone = places_gone_to(page)
    button(page, "Every number, and what it is for").click()
    assert gone == [Place(LIBRARY_PAGE, document="services")]


def test_whoever_only_reads_may_read_it_and_is_offered_no_change(
    opened: Open, session: Session, head: KeyHolder
) -> None:
    session.me = replace(head, rights=("countersign",))
    assert [why_not(session, Place(one)) for one in (LIBRARY, LIBRARY_PAGE)] == ["", ""]
    assert "Change a number" not in words_on(opened("services"))


def test_a_page_that_is_gone_leads_back_to_the_library(session: Session) -> None:
    page = PageOfLibrary(session, Place(LIBRARY_PAGE, document="gone"))
    gone: list[Place] = []
    page.go_instead.connect(gone.append)
    page.load()
    assert gone == [Place(LIBRARY)]


def test_e2_e3_a_page_is_saved_and_written_down(
    session: Session, show: Show, desk: Desk, tmp_path: Path
) -> None:
    def path(_: object, name: str) -> str:
        return str(tmp_path / name)

    place = Place(LIBRARY_PAPER, document="staff")
    page = show(LibraryPaperPage(session, place, printers=NoPrinters(), choose_path=path))
    settle()
    button(page, "Save as PDF").click()
    settle()
    assert (tmp_path / "A child tells you about a picture.pdf").read_bytes().startswith(b"%PDF")
    newest = desk.vault.ledger.entry(desk.vault.ledger.head().seq)
    assert newest is not None
    assert HandedOut.from_body(newest.read_body()).document == "staff"
    assert nameless(page) == []


def test_in_inspection_view_it_stays_out(session: Session) -> None:
    session.inspection = Inspection("", "An Inspector", "Invented Inspectorate", ())
    assert all(why_not(session, Place(one)) for one in (LIBRARY, LIBRARY_PAGE, LIBRARY_PAPER))


def test_by_keyboard_alone_a_page_that_was_found_is_opened(shelves: LibraryPage) -> None:
    shelves.activateWindow()
    shelves.focus_first()
    typed(shelves, "lado")
    gone = places_gone_to(shelves)
    QTest.keyClick(shelves.finder.box, Qt.Key.Key_Tab)
    focus = shelves.window().focusWidget()
    assert focus is not None
    assert focus.accessibleDescription().startswith("LADO")
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert gone == [Place(LIBRARY_PAGE, document="services", field="adult_here")]
