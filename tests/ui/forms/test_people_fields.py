"""People are chosen from those already named, or written down; nobody is lost and nobody nameless."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.forms.conftest import HAZEL, ROWAN, MakeField
from ui.forms.people_field import PeopleField
from ui.forms.person_field import PersonField
from yps_desktop.record.fields import Kind, Named
from yps_desktop.record.moments import NOT_KNOWN


@pytest.fixture
def people(make_field: MakeField) -> PeopleField:
    made = make_field(Kind.PEOPLE)
    assert isinstance(made, PeopleField)
    return made


def test_somebody_new_gets_an_id_of_their_own(people: PeopleField) -> None:
    QTest.keyClicks(people.others[0].name_box, "Mr Sampleby")
    QTest.keyClicks(people.others[0].capacity_box, "Form tutor")
    assert people.value() == (Named("new-1", "Mr Sampleby", "Form tutor"),)


def test_the_id_stays_while_the_name_is_corrected(people: PeopleField) -> None:
    box = people.others[0].name_box
    QTest.keyClicks(box, "Mr Samplby")
    box.setText("Mr Sampleby")
    assert people.value() == (Named("new-1", "Mr Sampleby"),)


def test_add_a_person_puts_the_cursor_in_the_new_line(people: PeopleField) -> None:
    QTest.keyClick(people.add_button, Qt.Key.Key_Return)
    assert len(people.others) == 2
    assert people.others[1].name_box.hasFocus()


def test_remove_takes_one_line_out_and_says_whose(people: PeopleField) -> None:
    people.set_value((Named("a", "Ann Sample"), Named("b", "Bob Sample")))
    button = people.others[0].remove_button
    assert button is not None
    heard = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
    assert heard == "Remove Ann Sample"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert people.value() == (Named("b", "Bob Sample"),)
    assert people.add_button.hasFocus()


def test_a_capacity_without_a_name_is_said(people: PeopleField) -> None:
    QTest.keyClicks(people.others[0].capacity_box, "Form tutor")
    assert people.errors() == ["Enter a name under “It”, or take that line out"]
    assert people.first() is people.others[0].name_box


def test_those_already_named_can_be_ticked(make_field: MakeField) -> None:
    people = make_field(Kind.PEOPLE, known=(HAZEL, ROWAN))
    assert isinstance(people, PeopleField)
    assert people.ticks is not None
    people.ticks.row("rowan").click()
    assert people.value() == (ROWAN,)


def test_a_draft_keeps_whom_somebody_no_longer_on_offer_was(make_field: MakeField) -> None:
    people = make_field(Kind.PEOPLE, known=(HAZEL, ROWAN))
    people.set_value((ROWAN,))
    other = make_field(Kind.PEOPLE, known=(HAZEL,))
    other.set_raw(json.loads(json.dumps(people.raw())))
    assert other.value() == (ROWAN,)


def test_one_person_is_chosen_or_written_down(make_field: MakeField) -> None:
    person = make_field(Kind.PERSON, known=(HAZEL, ROWAN))
    assert isinstance(person, PersonField)
    assert person.rows is not None
    assert not person.boxes.isVisible()
    person.rows.row("hazel").click()
    assert person.value() == HAZEL
    person.rows.row("somebody else").click()
    assert person.boxes.isVisible()
    assert person.errors() == ["Enter a name under “It”, or take that line out"]
    QTest.keyClicks(person.boxes.name_box, "Ms Placeholder")
    assert person.value() == Named("new-1", "Ms Placeholder")


def test_not_known_is_an_answer_for_one_person(make_field: MakeField) -> None:
    person = make_field(Kind.PERSON, known=(HAZEL,), unknown=True)
    assert isinstance(person, PersonField)
    assert person.rows is not None
    person.rows.row("not known").click()
    assert person.value() is NOT_KNOWN
    again = make_field(Kind.PERSON, unknown=True)
    again.set_raw(json.loads(json.dumps(person.raw())))
    assert again.value() is NOT_KNOWN
    again.set_value(HAZEL)
    assert again.value() == HAZEL


def test_not_known_is_an_answer_for_several_and_gives_way_to_a_name(make_field: MakeField) -> None:
    people = make_field(Kind.PEOPLE, known=(HAZEL, ROWAN), unknown=True)
    assert isinstance(people, PeopleField)
    assert people.ticks is not None
    people.ticks.row("rowan").click()
    people.set_value(NOT_KNOWN)
    assert people.value() is NOT_KNOWN
    again = make_field(Kind.PEOPLE, known=(HAZEL, ROWAN), unknown=True)
    assert isinstance(again, PeopleField)
    again.set_raw(json.loads(json.dumps(people.raw())))
    assert again.value() is NOT_KNOWN
    assert again.ticks is not None
    again.ticks.row("hazel").click()
    assert again.value() == (HAZEL,)


def test_a_chosen_person_can_be_taken_back(make_field: MakeField) -> None:
    person = make_field(Kind.PERSON, known=(HAZEL, ROWAN))
    assert isinstance(person, PersonField)
    assert person.rows is not None
    assert person.clear.isHidden()
    person.rows.row("hazel").click()
    person.clear.click()
    assert person.value() is None
    assert person.clear.isHidden()
