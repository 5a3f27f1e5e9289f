"""The page on which a school says something else of itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.services.conftest import CHEAP, HAZELS, WRENS
from tests.ui.pages.asking import button, nameless, words_on
from tests.ui.pages.reading import places_gone_to
from ui.main_window import MainWindow
from ui.pages.page import Page
from ui.pages.parts.school_questions import SINCE
from ui.pages.people_with_a_key import WHO_COUNTERSIGNS, PeopleWithAKeyPage
from ui.pages.school import SchoolPage
from ui.pages.settings import SettingsPage
from ui.places import KEYS, SCHOOL, SETTINGS, Place
from ui.session import Session
from ui.widgets.date_boxes import TypedDay
from yps_desktop.guidance.school_words import earlier_lines
from yps_desktop.record.school import School
from yps_desktop.record.school_said import details_of
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, give_key
from yps_desktop.services.school_details import change_details
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]


@pytest.fixture
def page(session: Session, show: Show) -> SchoolPage:
    shown = SchoolPage(session, Place(SCHOOL))
    show(shown)
    return shown


def sign(page: SchoolPage, password: str = WRENS, day: TypedDay | None = None) -> None:
    page.asked.since.boxes.set_value(day or TypedDay("20", "11", "2026"))
    page.card.password.box.setText(password)
    button(page, "Sign the change").click()


def test_it_is_filled_in_with_what_the_school_says_now(page: SchoolPage, session: Session) -> None:
    assert page.asked.details() == details_of(session.school)
    assert page.asked.headteacher.rows.value() == "headteacher"
    assert nameless(page) == []


def test_a_new_name_and_word_are_signed_and_hold_in_the_whole_window(
    page: SchoolPage, session: Session, desk: Desk
) -> None:
    gone, called = places_gone_to(page), []
    session.renamed.connect(called.append)
    page.asked.name.setText("Brook Academy")
    page.asked.urn.setText("65 43 21")
    page.asked.headteacher.put("executive headteacher")
    sign(page)
    assert (desk.school.name, desk.school.urn) == ("Brook Academy", "654321")
    assert session.school == desk.school
    assert (session.school.headteacher, called, gone) == (
        "executive headteacher",
        ["Brook Academy"],
        [Place(SETTINGS)],
    )


def test_the_rail_bears_the_new_name_at_once(session: Session, qtbot, desk: Desk, wren: Signer) -> None:
    window = MainWindow(session, {})
    qtbot.addWidget(window)
    details = details_of(School(name="Brook Academy"))
    session.now_called(change_details(desk, details, date(2026, 11, 20), wren))
    assert window.rail.school.text() == "Brook Academy"


@pytest.mark.parametrize(
    ("name", "urn", "day", "sentence"),
    [
        ("", "", None, "Enter the name of the school"),
        ("Brook", "12345", None, "The URN must be six digits, such as 123456"),
        ("Brook", "", TypedDay("21", "11", "2026"), "The day must not lie ahead"),
        ("Brook", "", TypedDay("", "", ""), "Enter the day of the change"),
        ("Nowhere Green School", "", None, "Nothing of this is different from before"),
    ],
)
def test_what_is_wrong_is_said_at_its_question_before_a_password_is_looked_at(
    page: SchoolPage, desk: Desk, name: str, urn: str, day: TypedDay | None, sentence: str
) -> None:
    page.asked.name.setText(name)
    page.asked.urn.setText(urn)
    sign(page, "not my password", day)
    assert f"Error: {sentence}" in words_on(page)
    assert desk.school.name == "Nowhere Green School"


def test_a_wrong_password_changes_nothing_and_what_was_typed_stays(page: SchoolPage, desk: Desk) -> None:
    page.asked.name.setText("Brook Academy")
    sign(page, "not my password")
    assert "Error: That is not Wren Mockford's password" in words_on(page)
    assert (desk.school.name, page.asked.name.text()) == ("Nowhere Green School", "Brook Academy")


@pytest.mark.parametrize("question", ["imagery", "headteacher", SINCE])
def test_a_line_of_what_is_wrong_leads_to_its_question(page: SchoolPage, qtbot, question: str) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.errors.chosen.emit(question)
    focused = page.focusWidget()
    assert focused is not None
    assert page.asked.blocks[question].isAncestorOf(focused)


def test_g5_nobody_cannot_be_chosen_while_somebody_else_countersigns(
    session: Session, show: Show, hazel: Signer
) -> None:
    page = SchoolPage(session, Place(SCHOOL))
    show(page)
    page.asked.reader.set_value("none")
    sign(page)
    assert "Error: Hazel Fictley has a key to countersign" in words_on(page)


def test_what_it_said_before_stands_beside_and_settings_lead_there(
    session: Session, show: Show, desk: Desk, clock, wren: Signer
) -> None:
    clock.at = clock.at.replace(year=2027)
    details = details_of(School(name="Brook Academy"))
    session.now_called(change_details(desk, details, date(2027, 9, 1), wren))
    words = words_on(show(SchoolPage(session, Place(SCHOOL))))
    assert "As of 1 September 2027: name from “Nowhere Green School” to “Brook Academy”." in words
    assert "Signed by Wren Mockford, 20 November 2027" in words
    settings = show(SettingsPage(session, Place(SETTINGS)))
    gone = places_gone_to(settings)
    button(settings, "Change what the school is called").click()
    assert gone == [Place(SCHOOL)]


def test_g5_where_nobody_countersigns_and_somebody_may_the_page_of_keys_says_so_and_leads_here(
    session: Session, show: Show, desk: Desk, wren: Signer
) -> None:
    nobody = replace(details_of(desk.school), second_reader="none")
    session.now_called(change_details(desk, nobody, date(2026, 11, 20), wren))
    assert not words_on(show(PeopleWithAKeyPage(session, Place(KEYS)))).count("nobody does")
    give_key(desk, Newcomer("Hazel Fictley", "Chair of governors", ("countersign",), HAZELS), CHEAP)
    page = show(PeopleWithAKeyPage(session, Place(KEYS)))
    assert "So nothing waits for Hazel Fictley" in words_on(page)
    gone = places_gone_to(page)
    button(page, WHO_COUNTERSIGNS).click()
    assert gone == [Place(SCHOOL)]


def test_a_slip_put_right_as_the_page_says_is_told_on_no_paper(page: SchoolPage, desk: Desk, clock) -> None:
    assert "give the same day as with the slip" in words_on(page)
    for name in ("Brok Academy", "Brook Academy"):
        clock.at += timedelta(days=3)
        page.asked.name.setText(name)
        sign(page, day=TypedDay("22", "11", "2026"))
    assert earlier_lines(desk.school) == ("Until 21 November 2026 this school was Nowhere Green School.",)
