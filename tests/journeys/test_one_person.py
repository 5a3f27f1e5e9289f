"""Two children in two cases who are one, with the keys alone: found, looked at, joined, and searched for."""

from datetime import date

from PySide6.QtCore import Qt

from tests.journeys.keyboard import Keyboard
from tests.journeys.searching import markers_in
from tests.journeys.staging import HAZEL, WREN, unlock
from ui.tour.stage import BEGINS, Stage
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import sheets
from yps_desktop.services.opening import close, look_at, open_desk, prove
from yps_desktop.services.sheets import Filled

NAMES = ("Juniper Exampleton-Markerby", "Markerby, Juniper Exampleton")


def written_before(stage: Stage) -> None:
    """Let Wren have recorded one child twice, on another day."""
    vault = stage.folder / "vault"
    wren = next(one for one in look_at(vault).people if one.name == WREN.name)
    desk = open_desk(prove(vault, wren.id, WREN.password), lambda: BEGINS)
    for name in NAMES:
        child = Person(name=name, standing=("pupil_here",), roles=("in_imagery",), born=date(2012, 3, 14))
        sheets.sign(desk, [Filled(child)])
    close(desk)


def test_y1_a_child_recorded_twice_is_found_and_joined_with_the_keys(raise_curtain):
    stage = raise_curtain(HAZEL)
    written_before(stage)
    unlock(stage)
    hands, keyboard = stage.hands, Keyboard(stage.hands)
    keyboard.press("People")
    hands.wait_for("Find somebody")
    keyboard.type("marker jun", "Find somebody")
    hands.wait(lambda: not hands.sees("Young people"), "those of that name")
    keyboard.to("People")
    keyboard.enter()
    hands.wait_for("A person in this record")
    assert hands.sees("The same name and date of birth.")
    keyboard.press("They are one person")
    hands.wait_for("These are one person")
    keyboard.type("The same UPN in the school’s system.", "How do you know?")
    keyboard.press("Sign that they are one person")
    hands.wait_for("Their cases")
    hands.wait_for("Also named")
    assert hands.sees("Case 2026-001")
    keyboard.press("Case 2026-001")
    hands.wait_for("Chronology")
    assert hands.sees("Juniper Exampleton-Markerby is one person with somebody who is recorded apart")
    keyboard.to("Search name, number or any word")
    keyboard.type("juniper exampleton-mark")
    hands.key(Qt.Key.Key_Return)
    hands.wait_for("Found for")
    assert hands.sees("2026-002")
    assert markers_in(stage.folder, ["Markerby"]) == {}
