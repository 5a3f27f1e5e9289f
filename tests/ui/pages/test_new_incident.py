"""The page a new incident opens on."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.conftest import Clock
from tests.ui.pages.reading import nameless, places_gone_to, words_on
from ui.pages.new_incident import NewIncidentPage
from ui.pages.page import Page
from ui.places import NEW_INCIDENT, QUESTION, Place
from ui.session import Session

Show = Callable[[Page], Page]


def page_of(session: Session, show: Show) -> NewIncidentPage:
    page = show(NewIncidentPage(session, Place(NEW_INCIDENT)))
    assert isinstance(page, NewIncidentPage)
    return page


def test_d8_six_lines_and_four_ways_in(session: Session, show: Show) -> None:
    page = page_of(session, show)
    assert list(page.ways) == ["danger", "phone", "saw", "note"]
    assert "Do not look at it, copy it, forward it, save it or print it." in words_on(page)


def test_d8_a_way_in_is_opened_with_the_keyboard(session: Session, show: Show) -> None:
    page = page_of(session, show)
    gone = places_gone_to(page)
    page.focus_first()
    QTest.keyClick(page.ways["danger"], Qt.Key.Key_Return)
    assert gone == [Place(QUESTION, sheet="disclosure", form="danger")]


def test_b1_any_sheet_may_be_the_first_but_one_on_a_device_not_recorded(session: Session, show: Show) -> None:
    page = page_of(session, show)
    assert "hand_over" not in page.sheets
    gone = places_gone_to(page)
    page.sheets["decision"].click()
    assert gone == [Place(QUESTION, sheet="decision")]


def test_d8_a_number_whose_times_nobody_knows_stands_apart(session: Session, show: Show) -> None:
    said = words_on(page_of(session, show))
    assert said.index("116 123") < said.index("Times not known: ring to ask") < said.index("0808 800 5000")


def test_d8_numbers_answer_by_the_hour(session: Session, show: Show, clock: Clock) -> None:
    assert "until 4pm today" in words_on(page_of(session, show))
    clock.at = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
    assert "Closed now: Online safety helpline, from Monday 23 November 10am." in words_on(
        page_of(session, show)
    )


def test_whatever_takes_the_focus_has_a_name(session: Session, show: Show) -> None:
    assert nameless(page_of(session, show)) == []
