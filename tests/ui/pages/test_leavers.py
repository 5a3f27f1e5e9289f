"""N1: whoever left by the school's lists and is in a case has a record that goes on, from that day."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.ui.pages.asking import button, words_on
from tests.ui.pages.lists import AL, BO, written
from tests.ui.pages.reading import NOTE, PERSON, places_gone_to
from tests.ui.pages.transfer_example import planned
from ui.pages.page import Page
from ui.pages.parts.leavers_list import TITLE
from ui.pages.take_in import TakeInPage
from ui.pages.transfer_plan import TransferPlanPage
from ui.places import TAKE_IN, TRANSFER, TRANSFER_PLAN, Place
from ui.session import Session
from ui.widgets.date_boxes import TypedDay
from yps_desktop.services import leavers, school_lists, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]


@pytest.fixture
def bo(show: Show, session: Session, desk: Desk, tmp_path: Path) -> str:
    """Tobiasz is on the list; his id."""
    take_in(show, session, written(tmp_path, AL, BO))
    known = school_lists.known_slice(desk, "pupils")
    return next(one.id for one in known if one.listed.surname == "Próbny")


@pytest.fixture
def case_id(desk: Desk, bo: str) -> str:
    return sheets.sign(desk, [Filled(NOTE), Filled(PERSON, about=bo)])


def take_in(show: Show, session: Session, path: Path) -> TakeInPage:
    page = TakeInPage(session, Place(TAKE_IN, form="pupils"), ask=lambda _: str(path))
    show(page)
    button(page, "Choose a file").click()
    if "Continue" not in words_on(page):
        button(page, "Take in").click()
    return page


def leave(show: Show, session: Session, folder: Path) -> TakeInPage:
    """Take in a list without Tobiasz, and say that he left."""
    page = take_in(show, session, written(folder, AL))
    button(page, "Continue").click()
    (day,) = page.step.days.values()  # type: ignore[union-attr]
    day.boxes.set_value(TypedDay("20", "11", "2026"))
    for words in ("Continue", "Take in"):
        button(page, words).click()
    return page


def test_n1_a_list_that_says_who_left_leads_to_sending_their_record(
    show: Show, session: Session, tmp_path: Path, case_id: str, bo: str
) -> None:
    page = leave(show, session, tmp_path)
    assert TITLE in words_on(page)
    gone = places_gone_to(page)
    button(page, f"Send the record of {PERSON.name}").click()
    assert gone == [Place(TRANSFER, case=case_id, form=bo)]


def test_n1_who_left_and_is_in_no_case_is_not_listed(
    show: Show, session: Session, tmp_path: Path, bo: str, desk: Desk
) -> None:
    assert TITLE not in words_on(leave(show, session, tmp_path))
    assert leavers.to_send(desk, [bo]) == ()


def test_n1_a_record_that_goes_already_is_not_listed_again(
    show: Show, session: Session, tmp_path: Path, case_id: str, desk: Desk
) -> None:
    planned(desk, case_id)
    assert TITLE not in words_on(leave(show, session, tmp_path))


def test_n1_the_clocks_begin_with_the_day_the_list_gives(
    show: Show, session: Session, tmp_path: Path, case_id: str, bo: str
) -> None:
    leave(show, session, tmp_path)
    place = Place(TRANSFER_PLAN, case=case_id, draft="0123456789abcdef", form=bo)
    page = TransferPlanPage(session, place)
    show(page)
    assert page.form is not None
    assert page.form.answers()["last_day"] == date(2026, 11, 20)
    assert "Aim for Wednesday." in words_on(page)
