"""The shortest incident by keyboard alone: Tab, arrows, Space and Enter, no mouse."""

from tests.journeys.keyboard import Keyboard
from tests.journeys.looking import faults
from tests.journeys.staging import WREN


def test_an_incident_is_begun_and_signed_by_keyboard_alone(raise_curtain):
    stage = raise_curtain()
    hands, keyboard = stage.hands, Keyboard(stage.hands)
    assert keyboard.at() == "Your password"
    keyboard.type(WREN.password)
    keyboard.enter()
    hands.wait_for("No incidents have been recorded")
    keyboard.press("New incident")
    hands.wait_for("How do you want to start?")
    keyboard.press("Just a note")
    hands.wait_for("Save and continue")
    keyboard.press("Today", "When was it?")
    keyboard.type("Juniper’s mother rang at nine.", "What was said or done?")
    keyboard.press("Save and continue")
    hands.wait_for("then sign")
    keyboard.press("Sign the note")
    hands.wait_for("Chronology")
    assert hands.sees("Juniper’s mother rang at nine.")
    assert hands.sees("Case 2026-001")
    assert faults(stage.window) == []


def test_enter_in_a_box_of_one_line_goes_on_and_the_summary_takes_the_focus(raise_curtain):
    stage = raise_curtain()
    hands, keyboard = stage.hands, Keyboard(stage.hands)
    keyboard.type(WREN.password)
    keyboard.enter()
    hands.wait_for("No incidents have been recorded")
    keyboard.press("New incident")
    hands.wait_for("How do you want to start?")
    keyboard.press("Just a note")
    hands.wait_for("Save and continue")
    keyboard.press("Save and continue")
    hands.wait_for("There is a problem")
    assert keyboard.at().startswith("There is a problem")
    keyboard.press("Enter what was said or done")
    assert keyboard.at() == "What was said or done?"
