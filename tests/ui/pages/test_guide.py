"""The guide in the window: every chapter, finding, pictures with words, F1 at the page that fits."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.held_back import HeldBack
from tests.ui.pages.printers import NoPrinters
from tests.ui.pages.reading import places_gone_to
from ui.app import PAGES
from ui.main_window import MainWindow
from ui.pages.guide import GuidePage
from ui.pages.guide_chapter import GuideChapterPage
from ui.pages.guide_paper import GuidePaperPage
from ui.pages.help import HelpPage
from ui.pages.page import Page
from ui.pages.question import QuestionPage
from ui.permission import why_not
from ui.places import GUIDE, GUIDE_CHAPTER, GUIDE_PAPER, HELP, HOME, NEW_INCIDENT, QUESTION, SETTINGS, Place
from ui.session import Session
from ui.widgets.labels import SectionTitle
from ui.widgets.picture import Picture
from yps_desktop.guidance.guide import Chapter, guide
from yps_desktop.guidance.words import Terms
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.inspection_acts import Inspection
from yps_desktop.services.desk import Desk

Show = Callable[[Page], Page]
CHAPTERS = guide(Terms()).chapters
TYPED = "His father rang"


@pytest.fixture
def chapters(session: Session, show: Show) -> GuidePage:
    page = show(GuidePage(session, Place(GUIDE)))
    assert isinstance(page, GuidePage)
    return page


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    made = MainWindow(session, PAGES)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def press_f1(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    settle()


def box_of(page: Page | None, field: str) -> QPlainTextEdit:
    """Give the box a field of a sheet is typed into."""
    assert isinstance(page, QuestionPage)
    return page.sheet_form.form.slot(field).findChildren(QPlainTextEdit)[0]


def test_help_leads_to_the_guide_first_of_all(session: Session, show: Show) -> None:
    page = show(HelpPage(session, Place(HELP)))
    gone = places_gone_to(page)
    button(page, "Open the user guide").click()
    assert gone == [Place(GUIDE)]
    assert page.findChildren(SectionTitle)[0].text() == "How do I …?"


def test_every_chapter_is_listed_with_whom_it_is_for_and_how_long_it_takes(chapters: GuidePage) -> None:
    said = words_on(chapters)
    assert all(f"{one.for_whom}. {one.takes}" in said for one in CHAPTERS)
    gone = places_gone_to(chapters)
    button(chapters, "The computer dies").click()
    assert gone == [Place(GUIDE_CHAPTER, document="computer_dies")]
    assert nameless(chapters) == []


def test_what_is_typed_finds_the_part_of_a_chapter(chapters: GuidePage) -> None:
    QTest.keyClicks(chapters.finder.box, "stolen")
    chapters.finder.look()
    gone = places_gone_to(chapters)
    button(chapters, "The computer dies · It was stolen").click()
    assert gone == [Place(GUIDE_CHAPTER, document="computer_dies", field="stolen")]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.id)
def test_a_chapter_shows_its_steps_and_says_what_each_picture_shows(
    session: Session, show: Show, chapter: Chapter
) -> None:
    page = show(GuideChapterPage(session, Place(GUIDE_CHAPTER, document=chapter.id)))
    said = words_on(page)
    assert all(line in said for part in chapter.parts for line in (part.heading, *part.text, *part.points))
    pictures = page.findChildren(Picture)
    assert [one.accessibleName() for one in pictures] == [one.shows for one in chapter.pictures.values()]
    assert all(one.is_there for one in pictures)
    assert nameless(page) == []


def test_a_chapter_that_is_not_there_leads_to_all_of_them(session: Session, show: Show) -> None:
    page = GuideChapterPage(session, Place(GUIDE_CHAPTER, document="none"))
    instead: list[Place] = []
    page.go_instead.connect(instead.append)
    page.load()
    assert instead == [Place(GUIDE)]


def test_from_a_chapter_that_was_found_all_chapters_are_led_to(session: Session, show: Show) -> None:
    found = show(GuidePage(session, Place(GUIDE)))
    QTest.keyClicks(found.finder.box, "stolen")
    found.finder.look()
    button(found, "The computer dies · It was stolen").click()
    chapter = show(GuideChapterPage(session, Place(GUIDE_CHAPTER, document="computer_dies")))
    button(chapter, "All chapters of the guide").click()
    assert show(GuidePage(session, Place(GUIDE))).finder.typed() == ""


def test_f1_opens_the_chapter_that_fits_and_back_returns_to_what_was_typed(
    window: MainWindow, session: Session
) -> None:
    window.open(Place(QUESTION, sheet="note", draft="0123456789abcdef"))
    settle()
    QTest.keyClicks(box_of(window.page, "what"), TYPED)
    press_f1(window)
    assert window.page.place == Place(GUIDE_CHAPTER, document="friday")
    window.go_back()
    settle()
    assert box_of(window.page, "what").toPlainText() == TYPED


def test_f1_opens_the_whole_guide_where_no_chapter_fits_and_stays_in_it(window: MainWindow) -> None:
    window.open(Place(HOME))
    press_f1(window)
    assert window.page.place == Place(GUIDE)
    press_f1(window)
    assert window.page.place == Place(GUIDE)


def test_who_has_gone_on_or_handed_over_while_the_guide_was_read_is_left_there(
    desk: Desk, qtbot: QtBot
) -> None:
    tasks = HeldBack()
    session = Session(desk, tasks)
    window = MainWindow(session, PAGES)
    qtbot.addWidget(window)
    window.show()
    window.open(Place(NEW_INCIDENT))
    window.open_guide()
    window.page.second_person = ("Headteacher", "Hazel Fictley")
    tasks.finish_all()
    assert window.page.place == Place(NEW_INCIDENT)
    window.go(Place(SETTINGS))
    window.open_guide()
    window.go(Place(HELP))
    tasks.finish_all()
    assert window.page.place == Place(HELP)
    session.stop()


def test_while_somebody_else_reads_f1_does_nothing(window: MainWindow) -> None:
    window.open(Place(NEW_INCIDENT))
    window.page.second_person = ("Headteacher", "Hazel Fictley")
    press_f1(window)
    assert window.page.place == Place(NEW_INCIDENT)


def test_in_inspection_view_there_is_no_guide(session: Session) -> None:
    session.inspection = Inspection("", "An Inspector", "Invented Inspectorate", ())
    assert why_not(session, Place(GUIDE))
    assert why_not(session, Place(GUIDE_CHAPTER, document="friday"))
    assert why_not(session, Place(GUIDE_PAPER))


def test_a_chapter_is_printed_in_two_clicks_and_the_whole_guide_from_its_list(
    chapters: GuidePage, session: Session, show: Show
) -> None:
    gone = places_gone_to(chapters)
    button(chapters, "Print the whole guide").click()
    page = show(GuideChapterPage(session, Place(GUIDE_CHAPTER, document="computer_dies")))
    there = places_gone_to(page)
    button(page, "Print this chapter").click()
    assert [*gone, *there] == [Place(GUIDE_PAPER), Place(GUIDE_PAPER, document="computer_dies")]


def test_a_chapter_is_saved_as_a_file_with_its_name_and_written_down(
    session: Session, show: Show, desk: Desk, tmp_path: Path
) -> None:
    place = Place(GUIDE_PAPER, document="locking")
    page = show(
        GuidePaperPage(
            session, place, printers=NoPrinters(), choose_path=lambda _, name: str(tmp_path / name)
        )
    )
    settle()
    assert [one.words for one in page.crumbs()][-2:] == ["Locking, and the telephone", "On paper"]
    button(page, "Save as PDF").click()
    settle()
    saved = tmp_path / "User guide, Locking, and the telephone.pdf"
    assert saved.read_bytes().startswith(b"%PDF")
    newest = desk.vault.ledger.entry(desk.vault.ledger.head().seq)
    assert newest is not None
    assert HandedOut.from_body(newest.read_body()).document == "guide_chapter"
    assert nameless(page) == []


def test_where_nothing_can_be_written_down_the_guide_is_read_and_not_printed(
    session: Session, show: Show
) -> None:
    session.read_only = "The record can be read, and nothing more."
    pages = (
        GuidePage(session, Place(GUIDE)),
        GuideChapterPage(session, Place(GUIDE_CHAPTER, document="locking")),
    )
    assert [
        one for page in pages for one in words_on(show(page)).splitlines() if one.startswith("Print ")
    ] == ["Print a record, or give somebody a copy"]
