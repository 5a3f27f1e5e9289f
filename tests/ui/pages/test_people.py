"""The directory in the window: found by typing, one person's page, joined and kept apart with a reason."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import places_gone_to
from ui.pages.page import Page
from ui.pages.parts.pair_card import ONE, TWO
from ui.pages.people import LOOK_TWICE, NOBODY, NOBODY_FOUND, PeoplePage
from ui.pages.person import OWN_DATA, PART, SEND, PersonPage
from ui.pages.recorded_twice import NONE, RecordedTwicePage
from ui.pages.same_person import NotOnePage, OnePersonPage, PartPersonPage
from ui.places import (
    CASE,
    NOT_ONE,
    ONE_PERSON,
    OWN_DATA_ASK,
    PART_PERSON,
    PEOPLE,
    PERSON,
    TRANSFER,
    TWICE,
    Place,
)
from ui.session import Session
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import directory, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]
DRAFT = "0123456789abcdef"


def begin(desk: Desk, name: str, born: date | None = date(2012, 3, 14)) -> str:
    told = Moment(desk.now().date())
    return sheets.sign(desk, [Filled(Person(told_when=told, name=name, standing=("pupil_here",), born=born))])


@pytest.fixture
def two(desk: Desk) -> tuple[directory.Somebody, directory.Somebody]:
    """Two who may be one person, the newer first."""
    begin(desk, "Zoë Exampleton")
    begin(desk, "Exampleton, Zoe")
    newer, older = directory.find(desk, "exampleton")
    return newer, older


def people(session: Session, show: Show) -> PeoplePage:
    page = show(PeoplePage(session, Place(PEOPLE)))
    assert isinstance(page, PeoplePage)
    return page


def both(newer: directory.Somebody, older: directory.Somebody, page: str) -> Place:
    about = f"{newer.id}/{older.cases[0].case}/{older.id}"
    return Place(page, case=newer.cases[0].case, about=about)


def names(page: PeoplePage) -> list[str]:
    return [page.model.listed(row).name for row in range(page.model.rowCount())]


def test_y1_everybody_is_listed_by_last_name_and_enter_opens_a_person(
    session: Session, show: Show, desk: Desk
) -> None:
    begin(desk, "Rowan Testwell")
    begin(desk, "Zoë Exampleton")
    page = people(session, show)
    gone = places_gone_to(page)
    assert names(page) == ["Zoë Exampleton", "Rowan Testwell"]
    assert page.table is not None
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert gone == [Place(PERSON, about=directory.find(desk, "zoe")[0].id)]
    assert nameless(page) == []


def test_y1_typing_finds_and_says_when_there_is_nobody(session: Session, show: Show, desk: Desk) -> None:
    begin(desk, "Rowan Testwell")
    begin(desk, "Zoë Exampleton")
    page = people(session, show)
    for typed, found in (("exa z", ["Zoë Exampleton"]), ("nobody", [])):
        page.box.setText("")
        QTest.keyClicks(page.box, typed)
        page._pause.timeout.emit()
        settle()
        assert names(page) == found
    assert NOBODY_FOUND in words_on(page)
    assert page.box.hasFocus()


def test_y1_enter_opens_the_first_who_is_found(session: Session, show: Show, desk: Desk) -> None:
    begin(desk, "Zoë Exampleton")
    begin(desk, "Rowan Testwell")
    page = people(session, show)
    gone = places_gone_to(page)
    QTest.keyClicks(page.box, "exam")
    QTest.keyClick(page.box, Qt.Key.Key_Return)
    assert gone == [Place(PERSON, about=directory.find(desk, "zoe")[0].id)]


def test_y1_whoever_stands_in_the_table_stays_there_while_what_was_typed_is_answered(
    session: Session, show: Show, desk: Desk
) -> None:
    for name in ("Rowan Testwell", "Zoë Testwell"):
        begin(desk, name)
    page = people(session, show)
    QTest.keyClicks(page.box, "test")
    page._pause.timeout.emit()
    settle()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    chosen = names(page)[1]
    page._pause.timeout.emit()
    settle()
    gone = places_gone_to(page)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert gone == [Place(PERSON, about=directory.find(desk, chosen)[0].id)]
    page.box.setText("nobody")
    page._pause.timeout.emit()
    settle()
    assert page.box.hasFocus()


def test_y1_one_kind_of_people_alone(session: Session, show: Show, desk: Desk) -> None:
    begin(desk, "Zoë Exampleton")
    page = people(session, show)
    page.tabs.tab("parent").click()
    assert NOBODY in words_on(page)
    page.tabs.tab("young").click()
    assert names(page) == ["Zoë Exampleton"]


def test_y2_a_person_has_an_age_worked_out_a_year_group_suggested_and_their_cases(
    session: Session, show: Show, desk: Desk
) -> None:
    case = begin(desk, "Zoë Exampleton")
    (zoe,) = directory.find(desk, "zoe")
    page = show(PersonPage(session, Place(PERSON, about=zoe.id)))
    assert isinstance(page, PersonPage)
    words = words_on(page)
    assert "14, worked out from what is recorded" in words
    assert "Year 10, suggested by the date of birth. What the school says counts." in words
    assert "14 March 2012" in words
    gone = places_gone_to(page)
    page.rows[0].link.click()
    assert gone == [Place(CASE, case=case)]
    assert nameless(page) == []


def test_n1_l3_from_a_person_the_record_goes_on_and_their_own_data_is_asked_for(
    session: Session, show: Show, desk: Desk
) -> None:
    case = begin(desk, "Zoë Exampleton")
    (zoe,) = directory.find(desk, "zoe")
    page = show(PersonPage(session, Place(PERSON, about=zoe.id)))
    gone = places_gone_to(page)
    button(page, SEND).click()
    button(page, OWN_DATA).click()
    assert gone == [Place(TRANSFER, case=case, form=zoe.id), Place(OWN_DATA_ASK, case=case, about=zoe.id)]


def test_y1_who_may_be_recorded_twice_is_asked_on_both_pages(
    session: Session, show: Show, two: tuple[directory.Somebody, directory.Somebody]
) -> None:
    newer, older = two
    listed = people(session, show)
    gone = places_gone_to(listed)
    button(listed, LOOK_TWICE).click()
    assert gone == [Place(TWICE)]
    for page, one, other in (
        (show(RecordedTwicePage(session, Place(TWICE))), newer, older),
        (show(PersonPage(session, Place(PERSON, about=older.id))), older, newer),
    ):
        gone = places_gone_to(page)
        assert "The same name and date of birth." in words_on(page)
        button(page, ONE).click()
        button(page, TWO).click()
        assert gone == [both(one, other, ONE_PERSON), both(one, other, NOT_ONE)]
        assert nameless(page) == []


def test_y1_joined_with_a_reason_they_are_one_and_can_be_parted_again(
    session: Session, show: Show, desk: Desk, two: tuple[directory.Somebody, directory.Somebody]
) -> None:
    place = both(*two, ONE_PERSON)
    page = show(OnePersonPage(session, Place(place.page, case=place.case, about=place.about, draft=DRAFT)))
    assert "Zoë Exampleton. Pupil here, born 14 March 2012. In case 2026-001." in words_on(page)
    button(page, "Sign that they are one person").click()
    assert "Enter how you know that they are one person" in words_on(page)
    page.form.slot("reason").set_value("The same UPN.")
    gone = places_gone_to(page)
    button(page, "Sign that they are one person").click()
    settle()
    assert gone == [Place(PERSON, about=two[0].id)]
    (one,) = directory.find(desk, "exampleton")
    assert one.in_cases == 2
    person = show(PersonPage(session, Place(PERSON, about=one.id)))
    assert "As Zoë Exampleton" in words_on(person)
    gone = places_gone_to(person)
    button(person, PART).click()
    assert gone == [Place(PART_PERSON, case=one.cases[0].case, about=one.cases[0].person)]
    parting = gone[0]
    page = show(
        PartPersonPage(session, Place(parting.page, case=parting.case, about=parting.about, draft=DRAFT))
    )
    page.form.slot("reason").set_value("A slip.")
    button(page, "Sign and part them").click()
    settle()
    assert len(directory.find(desk, "exampleton")) == 2


def test_y1_two_people_are_not_asked_about_again(
    session: Session, show: Show, desk: Desk, two: tuple[directory.Somebody, directory.Somebody]
) -> None:
    place = both(*two, NOT_ONE)
    page = show(NotOnePage(session, Place(place.page, case=place.case, about=place.about, draft=DRAFT)))
    page.form.slot("reason").set_value("Cousins.")
    button(page, "Sign that they are two people").click()
    settle()
    assert NONE in words_on(show(RecordedTwicePage(session, Place(TWICE))))
