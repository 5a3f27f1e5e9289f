"""The setting for records that go to another school: what is kept, and when a receipt is asked for (N7)."""

from collections.abc import Callable

from tests.ui.pages.asking import button, nameless, words_on
from tests.ui.pages.reading import places_gone_to
from ui.pages.keeping import KeepingPage
from ui.pages.kept_after import KeptAfterPage
from ui.pages.page import Page
from ui.places import KEEPING, KEPT_AFTER, Place
from ui.session import Session
from ui.widgets.link_button import LinkButton
from yps_desktop.services.desk import Desk

Show = Callable[[Page], Page]


def test_n7_what_is_kept_and_the_days_for_a_receipt_are_set(session: Session, show: Show, desk: Desk) -> None:
    page = KeptAfterPage(session, Place(KEPT_AFTER))
    show(page)
    assert "While a pupil of this school is in a case" in words_on(page)
    gone = places_gone_to(page)
    page.keep.set_value("summary")
    page.days.setText("3")
    button(page, "Save").click()
    assert (desk.school.kept_after_transfer, desk.school.receipt_days) == ("summary", 3)
    assert gone == [Place(KEEPING)]
    assert nameless(page) == []


def test_n1_days_that_are_no_number_are_refused_at_their_question(
    session: Session, show: Show, desk: Desk
) -> None:
    page = KeptAfterPage(session, Place(KEPT_AFTER))
    show(page)
    page.days.setText("soon")
    button(page, "Save").click()
    assert "Error: Enter a number of school days from 1 to 20" in words_on(page)
    assert desk.school.receipt_days == 5


def test_n7_keeping_says_how_it_is_set_and_leads_there(session: Session, show: Show) -> None:
    page = show(KeepingPage(session, Place(KEEPING)))
    assert "Kept: a copy of the whole record." in words_on(page)
    gone = places_gone_to(page)
    ways = {link.accessibleName(): link for link in page.findChildren(LinkButton)}
    ways["Change: After a transfer"].click()
    assert gone == [Place(KEPT_AFTER)]
