"""Naming somebody of the school's lists: offered while a name is typed; nothing typed is written over."""

from datetime import date

import pytest
from PySide6.QtTest import QTest

from tests.services.listing import put_on_list
from tests.ui.pages.asking import button, nameless, settle, words_on
from ui.pages.parts.from_list import NOTHING, QUESTION
from ui.pages.question import QuestionPage
from ui.places import QUESTION as PAGE
from ui.places import Place
from yps_desktop.record.directory import Pupil
from yps_desktop.services.school_lists import find

ZOE = Pupil(surname="Próbny", forename="Zoë", born=date(2011, 8, 31), sex="female", year="10")


@pytest.fixture
def ask(session, show):
    def asked(sheet: str) -> QuestionPage:
        page = show(QuestionPage(session, Place(PAGE, sheet=sheet, draft="00112233445566aa")))
        settle()
        return page

    return asked


@pytest.fixture
def person(desk, ask):
    put_on_list(desk, "pupils", ZOE)
    return ask("person")


def test_without_a_list_nothing_is_offered(ask):
    assert QUESTION not in words_on(ask("person"))


def test_choosing_a_pupil_fills_the_sheet_as_a_draft_and_says_what_it_filled(person):
    QTest.keyClicks(person.from_list.box, "zoe")
    button(person, "Zoë Próbny, pupil, Year 10, born 31 August 2011").click()
    form = person.sheet_form.form
    assert form.answers() == {
        "name": "Zoë Próbny", "born": date(2011, 8, 31), "sex": "female", "year_group": "10",
        "standing": ("pupil_here",),
    }  # fmt: skip
    assert "for Zoë Próbny: name, who they are, date of birth, year group, sex." in words_on(person)
    assert person.unsaved() is not None
    assert person.from_list.box.hasFocus()
    assert nameless(person) == []


def test_what_was_typed_is_never_written_over(person):
    form = person.sheet_form.form
    form.slot("name").set_value("Zoe P")
    form.slot("year_group").set_value("9")
    QTest.keyClicks(person.from_list.box, "probny")
    person.from_list.offers.links[0].click()
    assert form.answers() == {
        "name": "Zoe P", "year_group": "9", "born": date(2011, 8, 31), "sex": "female",
        "standing": ("pupil_here",),
    }  # fmt: skip
    assert ": who they are, date of birth, sex." in words_on(person)
    QTest.keyClicks(person.from_list.box, "probny")
    person.from_list.offers.links[0].click()
    assert NOTHING in words_on(person)


def test_whoever_is_named_in_a_sheet_is_offered_and_keeps_one_id_everywhere(desk, ask):
    put_on_list(desk, "pupils", ZOE)
    page = ask("disclosure")
    people = page.sheet_form.form.slot("who_told").build()
    boxes = people.others[0] if people.others else people._add()
    QTest.keyClicks(boxes.name_box, "prob")
    boxes.offers.links[0].click()
    (named,) = people.value()
    assert (named.name, named.capacity) == ("Zoë Próbny", "pupil, Year 10")
    assert named.id == find(desk, "pupils", "zoe")[0].id
    assert boxes.name_box.hasFocus()


def test_whoever_types_on_is_offered_nobody_whom_the_name_does_not_fit(desk, ask):
    put_on_list(desk, "pupils", ZOE)
    people = ask("disclosure").sheet_form.form.slot("who_told").build()
    boxes = people.others[0] if people.others else people._add()
    QTest.keyClicks(boxes.name_box, "prob")
    assert boxes.offers.links
    QTest.keyClicks(boxes.name_box, "ert")
    assert not boxes.offers.links
    assert boxes.value().name == "probert"
