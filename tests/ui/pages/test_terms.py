"""Term dates: entered from Settings, changed and taken out; what cannot be is one sentence."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.ui.pages.asking import button, nameless, words_on
from tests.ui.pages.reading import places_gone_to
from ui.pages.page import Page
from ui.pages.settings import SettingsPage
from ui.pages.term import TermPage
from ui.pages.terms import CLOSED, NO_TERMS, TermsPage
from ui.places import SETTINGS, TERM, TERMS, Place
from ui.session import Session
from ui.widgets.date_boxes import TypedDay
from yps_desktop.record.school_days import Term
from yps_desktop.services.desk import Desk
from yps_desktop.services.school_days import close_on, dates_of, enter_term

Show = Callable[[Page], Page]
AUTUMN = Term(date(2026, 9, 2), date(2026, 10, 23))


def term_page(session: Session, show: Show, about: str = "", form: str = "") -> TermPage:
    page = show(TermPage(session, Place(TERM, about=about, form=form)))
    assert isinstance(page, TermPage)
    return page


def type_days(page: TermPage, **days: tuple[str, str, str]) -> None:
    for id, typed in days.items():
        page.days[id].boxes.set_value(TypedDay(*typed))


def test_settings_say_what_is_entered_and_lead_there(session: Session, show: Show, desk: Desk) -> None:
    page = show(SettingsPage(session, Place(SETTINGS)))
    assert NO_TERMS in words_on(page)
    gone = places_gone_to(page)
    button(page, "Term dates").click()
    assert gone == [Place(TERMS)]


def test_a_term_is_entered(session: Session, show: Show, desk: Desk) -> None:
    page = term_page(session, show)
    gone = places_gone_to(page)
    type_days(page, first=("2", "9", "2026"), last=("23", "10", "2026"))
    page.save_button.click()
    assert dates_of(desk).terms == (AUTUMN,)
    assert session.school == desk.school
    assert gone == [Place(TERMS)]
    assert "1 term entered, until 23 October 2026." in words_on(show(SettingsPage(session, Place(SETTINGS))))


def test_the_list_leads_to_each(session: Session, show: Show, desk: Desk) -> None:
    enter_term(desk, AUTUMN.first, AUTUMN.last)
    close_on(desk, date(2026, 10, 5))
    page = show(TermsPage(session, Place(TERMS)))
    assert isinstance(page, TermsPage)
    said = words_on(page)
    assert "2 September 2026 to\n23 October 2026" in said
    assert "After 23 October 2026 Monday to Friday count." in said
    assert "5 October 2026" in said
    gone = places_gone_to(page)
    for rows in page.rows:
        rows.change.emit("2026-09-02")
    page.add_term_button.click()
    page.add_closed_button.click()
    day = "2026-09-02"
    assert gone == [
        Place(TERM, about=day),
        Place(TERM, about=day, form=CLOSED),
        Place(TERM),
        Place(TERM, form=CLOSED),
    ]


def test_a_term_is_changed_and_taken_out(session: Session, show: Show, desk: Desk) -> None:
    enter_term(desk, AUTUMN.first, AUTUMN.last)
    page = term_page(session, show, about="2026-09-02")
    assert page.days["last"].boxes.value() == TypedDay("23", "10", "2026")
    type_days(page, first=("3", "9", "2026"))
    page.save_button.click()
    assert dates_of(desk).terms == (Term(date(2026, 9, 3), AUTUMN.last),)
    term_page(session, show, about="2026-09-03").take_out_button.click()
    assert dates_of(desk).terms == ()


def test_a_closed_day_is_moved_and_taken_out(session: Session, show: Show, desk: Desk) -> None:
    page = term_page(session, show, form=CLOSED)
    type_days(page, day=("5", "10", "2026"))
    page.save_button.click()
    again = term_page(session, show, about="2026-10-05", form=CLOSED)
    type_days(again, day=("6", "10", "2026"))
    again.save_button.click()
    assert dates_of(desk).closed == {date(2026, 10, 6)}
    term_page(session, show, about="2026-10-06", form=CLOSED).take_out_button.click()
    assert dates_of(desk).closed == frozenset()


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        (
            ("18", "12", "2026"),
            ("2", "11", "2026"),
            "The last day of a term must not lie before its first day",
        ),
        (("23", "10", "2026"), ("18", "12", "2026"), "Two terms must not have a day in common"),
        (("31", "11", "2026"), ("18", "12", "2026"), "The first day must be a real date"),
        (("2", "11", "2026"), ("", "", ""), "The last day must include a day"),
    ],
)
def test_what_cannot_be_is_said_once_at_the_field(
    session: Session,
    show: Show,
    desk: Desk,
    first: tuple[str, str, str],
    last: tuple[str, str, str],
    sentence: str,
) -> None:
    enter_term(desk, AUTUMN.first, AUTUMN.last)
    page = term_page(session, show)
    gone = places_gone_to(page)
    type_days(page, first=first, last=last)
    page.save_button.click()
    assert words_on(page).count(f"Error: {sentence}") == 1
    assert dates_of(desk).terms == (AUTUMN,)
    assert gone == []


def test_whatever_takes_the_focus_has_a_name(session: Session, show: Show, desk: Desk) -> None:
    enter_term(desk, AUTUMN.first, AUTUMN.last)
    for page in (
        TermsPage(session, Place(TERMS)),
        TermPage(session, Place(TERM, about="2026-09-02")),
        TermPage(session, Place(TERM, form=CLOSED)),
    ):
        assert nameless(show(page)) == []
