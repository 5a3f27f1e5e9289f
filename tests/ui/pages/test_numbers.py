"""The numbers the school enters, shown on a new incident; the day of the duty to report; whom to contact."""

from collections.abc import Callable

from tests.ui.pages.asking import button, nameless, words_on
from tests.ui.pages.reading import TOLD, places_gone_to
from ui.pages.contact import ContactPage
from ui.pages.duty import DutyPage
from ui.pages.new_incident import NewIncidentPage
from ui.pages.number import NumberPage
from ui.pages.numbers import NumbersPage
from ui.pages.page import Page
from ui.pages.settings import SettingsPage
from ui.places import CONTACT, DUTY, NEW_INCIDENT, NUMBER, NUMBERS, QUESTION, SETTINGS, Place
from ui.session import Session
from ui.widgets.date_boxes import TypedDay
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.numbers import enter_number
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]


def number_page(session: Session, show: Show, id: str) -> NumberPage:
    page = show(NumberPage(session, Place(NUMBER, about=id)))
    assert isinstance(page, NumberPage)
    return page


def test_d8_a_number_that_was_edited_shows_on_a_new_incident(session: Session, show: Show) -> None:
    page = number_page(session, show, "mash")
    gone = places_gone_to(page)
    page.number.setText("01632 960417")
    page.hours.setText("Mon to Fri, 8:30am to 5pm")
    page.save_button.click()
    assert gone == [Place(NUMBERS)]
    said = words_on(show(NewIncidentPage(session, Place(NEW_INCIDENT))))
    assert "Local hub (MASH)\n01632 960417\nTo refer a child, until 5pm today" in said


def test_d8_the_list_says_what_is_entered_and_when_it_was_checked(
    session: Session, show: Show, desk: Desk
) -> None:
    enter_number(desk, "lado", "01632 960001", "when the office is open")
    page = show(NumbersPage(session, Place(NUMBERS)))
    said = words_on(page)
    assert "01632 960001\nwhen the office is open\nChecked 20 November 2026" in said
    assert "Not entered yet" in said
    assert "CEOP" not in said
    gone = places_gone_to(page)
    next(link for link in page.findChildren(type(button(page, "Change"))) if link.isVisible()).click()
    assert gone == [Place(NUMBER, about="police_contact")]


def test_what_is_too_long_is_said_at_its_own_field(session: Session, show: Show) -> None:
    page = number_page(session, show, "")
    page.name.setText("W" * 61)
    page.number.setText("01632 960999")
    page.save_button.click()
    assert "Error: Enter at most 60 characters" in words_on(page._blocks["name"])
    assert "Error" not in words_on(page._blocks["number"])


def test_a_number_that_cannot_be_dialled_is_said_at_the_field(session: Session, show: Show) -> None:
    page = number_page(session, show, "lado")
    gone = places_gone_to(page)
    page.number.setText("the office")
    page.save_button.click()
    assert "Error: Enter a number that can be dialled" in words_on(page)
    assert gone == []


def test_a_contact_of_the_schools_own_is_added_and_rung_from_a_new_incident(
    session: Session, show: Show
) -> None:
    listed = show(NumbersPage(session, Place(NUMBERS)))
    gone = places_gone_to(listed)
    button(listed, "Add a contact").click()
    assert gone == [Place(NUMBER)]
    page = number_page(session, show, "")
    page.number.setText("01632 960555")
    page.save_button.click()
    assert "Error: Enter who it is" in words_on(page)
    page.name.setText("Trust advice line")
    page.hours.setText("day and night")
    page.save_button.click()
    assert nameless(page) == []
    said = words_on(show(NewIncidentPage(session, Place(NEW_INCIDENT))))
    assert "Trust advice line" in said
    assert "01632 960555" in said


def test_what_is_there_stands_in_the_boxes(session: Session, show: Show) -> None:
    page = number_page(session, show, "posh")
    assert (page.number.text(), page.hours.text()) == ("0344 381 4772", "Mon to Fri, 10am to 4pm")


def test_c8_the_day_of_the_duty_is_set_and_taken_back(session: Session, show: Show, desk: Desk) -> None:
    page = show(DutyPage(session, Place(DUTY)))
    assert isinstance(page, DutyPage)
    page.boxes.set_value(TypedDay("4", "1", "2027"))
    page.save_button.click()
    assert desk.school.duty_to_report_from == "2027-01-04"
    assert "Asked about from 4 January 2027." in words_on(show(SettingsPage(session, Place(SETTINGS))))
    again = show(DutyPage(session, Place(DUTY)))
    assert isinstance(again, DutyPage)
    assert again.boxes.value() == TypedDay("4", "1", "2027")
    again.boxes.set_value(TypedDay())
    again.save_button.click()
    assert desk.school.duty_to_report_from == ""


def test_c8_half_a_day_is_said_at_the_field(session: Session, show: Show, desk: Desk) -> None:
    page = show(DutyPage(session, Place(DUTY)))
    assert isinstance(page, DutyPage)
    page.boxes.set_value(TypedDay("4", "", "2027"))
    page.save_button.click()
    assert "Error: The day the duty begins must include a month" in words_on(page)
    assert desk.school.duty_to_report_from == ""


def test_settings_lead_to_both(session: Session, show: Show) -> None:
    page = show(SettingsPage(session, Place(SETTINGS)))
    gone = places_gone_to(page)
    button(page, "Numbers to ring").click()
    button(page, "A duty to report by law").click()
    assert gone == [Place(NUMBERS), Place(DUTY)]


def test_c4_either_agency_can_be_written_down_from_one_place(
    session: Session, show: Show, desk: Desk
) -> None:
    case = sheets.sign(desk, [Filled(TOLD)])
    page = show(ContactPage(session, Place(CONTACT, case=case)))
    assert isinstance(page, ContactPage)
    said = words_on(page)
    assert "The police cannot give general advice." in said
    assert "24 hours to contact an agency" in said
    assert "101" in said
    assert "Childline" not in said
    gone = places_gone_to(page)
    for row in page.rows.values():
        row.link.click()
    assert gone == [Place(QUESTION, case=case, sheet=kind) for kind in ("police", "social_care", "decision")]


def test_whatever_takes_the_focus_has_a_name(session: Session, show: Show, desk: Desk) -> None:
    case = sheets.sign(desk, [Filled(TOLD)])
    for page in (
        NumbersPage(session, Place(NUMBERS)),
        NumberPage(session, Place(NUMBER, about="lado")),
        DutyPage(session, Place(DUTY)),
        ContactPage(session, Place(CONTACT, case=case)),
    ):
        assert nameless(show(page)) == []
