"""Only what the person signed in may do is offered; the page that needs a right says so at once."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.pages.asking import button, settle, words_on
from tests.ui.pages.reading import DECISION, NOTE, PERSON, PHONE, TOLD, places_gone_to
from ui.app import PAGES
from ui.main_window import MainWindow
from ui.pages.page import Page
from ui.pages.parts.read_draft import REASON
from ui.places import (
    CASE,
    CHECK,
    COUNTERSIGN,
    DEVICE,
    GIVE_KEY,
    HOME,
    INK,
    KEYS,
    NEW_INCIDENT,
    PAPER,
    QUESTION,
    SETTINGS,
    SIGNED,
    WITHDRAW,
    Place,
)
from ui.session import Session
from ui.widgets.link_button import LinkButton
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import cases, drafts, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]
FULL = "The disk cannot be written just now."
WRITING = (
    "New incident",
    "Add a note",
    "Correct this",
    "Record a signature in ink",
    "named by mistake",
    "Hand over",
    "Still there today",
    "Carry on",
)


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    filled = [Filled(TOLD), Filled(PERSON, about="juniper"), Filled(PHONE, about="p"), Filled(NOTE)]
    return sheets.sign(desk, [*filled, Filled(DECISION)], wren)


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> Callable[[Place], MainWindow]:
    def opened(place: Place) -> MainWindow:
        made = MainWindow(session, PAGES)
        qtbot.addWidget(made)
        made.resize(1280, 800)
        made.show()
        made.open(place)
        settle()
        return made

    return opened


def reading_places(desk: Desk, case_id: str) -> list[Place]:
    person = next(one for one in cases.read(desk, case_id).written if one.sheet.kind == "person")
    return [
        Place(HOME),
        Place(CASE, case=case_id),
        Place(SIGNED, case=case_id, entry=person.hash),
        Place(DEVICE, case=case_id, about="p"),
        Place(SETTINGS),
    ]


Open = Callable[[Place], MainWindow]


def test_whoever_may_not_write_is_offered_no_writing_anywhere(
    session: Session, window: Open, desk: Desk, head: KeyHolder, case_id: str
) -> None:
    places = reading_places(desk, case_id)
    offered = "\n".join(words_on(window(place)) for place in places)
    session.me = head
    said = "\n".join(words_on(window(place)) for place in places)
    for words in WRITING[:-1]:
        assert words in offered
        assert words not in said
    assert "Countersign" in said
    assert "Print record" in said


def test_nothing_is_offered_where_nothing_can_be_written(
    session: Session, window: Open, desk: Desk, case_id: str
) -> None:
    drafts.keep(desk, drafts.new_draft("note", case_id))
    session.read_only = FULL
    said = "\n".join(offers(window(place)) for place in reading_places(desk, case_id))
    for words in (*WRITING, "Make a key", "Print", "Countersign"):
        assert words not in said
    assert "Case 2026-001" in said


def test_a_key_is_offered_only_to_whoever_oversees(
    session: Session, window: Open, case_id: str, head: KeyHolder
) -> None:
    assert "Give somebody a key" in words_on(window(Place(KEYS)))
    session.me = _without(head, "oversee")
    for place in (Place(KEYS), Place(HOME)):
        assert "a key" not in offers(window(place)).replace("People with a key", "")


@pytest.mark.parametrize("page", [NEW_INCIDENT, QUESTION, INK, WITHDRAW])
def test_a_page_that_needs_the_right_to_write_says_so_at_once(
    page: str, session: Session, window: Open, head: KeyHolder, case_id: str
) -> None:
    session.me = head
    shown = window(Place(page, case=case_id, sheet="note", about="juniper"))
    said = words_on(shown)
    assert "Hazel Fictley has a key but not the right to write in the record." in said
    assert "Save and continue" not in said
    assert shown.page is not None
    button(shown, "Go to the case").click()
    assert shown.page.place == Place(CASE, case=case_id)


def test_the_page_of_keys_says_at_once_who_may_make_them(
    session: Session, window: Open, head: KeyHolder
) -> None:
    session.me = _without(head, "oversee")
    assert "not the right to oversee the record" in words_on(window(Place(GIVE_KEY)))


@pytest.mark.parametrize("page", [COUNTERSIGN, PAPER])
def test_a_page_that_ends_in_an_entry_says_at_once_that_nothing_can_be_written(
    page: str, session: Session, window: Open, case_id: str
) -> None:
    session.read_only = FULL
    shown = window(Place(page, case=case_id, document="record"))
    assert shown.page is not None
    assert FULL in words_on(shown.page)


def test_what_was_typed_can_be_read_where_nothing_can_be_written(
    session: Session, window: Open, desk: Desk, case_id: str
) -> None:
    typed = {"what": "Half a sentence", REASON: ""}
    drafts.keep(desk, Draft("aa" * 8, case_id, "note", None, "", typed))
    session.read_only = FULL
    home = window(Place(HOME))
    assert "Read what you wrote" in words_on(home)
    case = window(Place(CASE, case=case_id))
    assert case.page is not None
    gone = places_gone_to(case.page)
    next(one for one in case.findChildren(LinkButton) if one.words().startswith("Read: ")).click()
    assert gone[-1].page == CHECK
    said = words_on(window(gone[-1]))
    assert "Half a sentence" in said
    assert "You can read this here, and not sign it" in said
    assert "Change" not in said
    assert "Sign the note" not in said


def offers(window: MainWindow) -> str:
    """Give the words of everything that can be pressed."""
    return "\n".join(one.text() for one in window.findChildren(QAbstractButton) if one.isVisibleTo(window))


def _without(holder: KeyHolder, right: str) -> KeyHolder:
    rights = tuple(one for one in holder.rights if one != right)
    return KeyHolder(
        person=holder.person,
        name=holder.name,
        office=holder.office,
        rights=rights,
        signing_key=holder.signing_key,
        certificate=holder.certificate,
    )
