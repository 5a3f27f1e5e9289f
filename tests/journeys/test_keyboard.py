"""The shortest incident by keyboard alone: Tab, arrows, Space and Enter, no mouse."""

from PySide6.QtCore import Qt

from tests.journeys.deeds import begin
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


def test_the_summary_of_problems_takes_the_focus_and_leads_to_the_field(raise_curtain):
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


def test_questions_that_appear_come_next_by_tab_and_not_after_the_last_button(stage):
    hands, keyboard = stage.hands, Keyboard(stage.hands)
    begin(hands, "Decide whether to view")
    keyboard.choose("What are you recording?", "It has to be viewed")
    passed = []
    while keyboard.at() != "Save and continue":
        passed.append(keyboard.at())
        hands.key(Qt.Key.Key_Tab)
    for question in ("Why?", "What did the headteacher say?", "What followed?"):
        assert question in passed
