"""What people do about keys in the journeys, each through the window, as short as it can be done."""

import re

from PySide6.QtWidgets import QPlainTextEdit

from tests.journeys.staging import lock
from ui.tour.hands import Hands
from ui.tour.stage import Stage
from yps_desktop.services.opening import Newcomer

WHERE = "Sealed, in the school safe"


def open_case(hands: Hands) -> None:
    """Open the only case there is from the list."""
    hands.press("Cases")
    hands.press("Open case")
    hands.wait_for("Chronology")


def open_keys(hands: Hands) -> None:
    """Go to the people with a key."""
    hands.press("Settings")
    hands.press("People with a key")
    hands.wait_for("Each has a password that nobody else knows")


def type_new_password(hands: Hands, label: str, password: str) -> None:
    """Type a new password twice."""
    hands.fill(label, password)
    hands.fill("Type it again", password)


def give_key(hands: Hands, who: Newcomer, part: str) -> None:
    """Fill in who gets a key and go on to the text."""
    hands.choose("What is their part?", part)
    hands.fill("Their name", who.name)
    hands.fill("Their office", who.office)
    type_new_password(hands, "Their password, typed by themselves", who.password)
    hands.press("Continue")
    hands.wait_for("Read, then agree")


def agree(hands: Hands, name: str, password: str, button: str) -> None:
    """Let a second person agree with their own password."""
    hands.choose("Who agrees?", name)
    hands.fill(f"{name}’s password", password)
    hands.press(button)


def agree_with_sheet(hands: Hands, groups: dict[int, str], button: str) -> None:
    """Let the recovery sheet stand in for the second person."""
    hands.choose("Who agrees?", "Use the recovery sheet")
    type_groups(hands, groups)
    hands.press(button)


def type_groups(hands: Hands, groups: dict[int, str]) -> None:
    """Type all groups in one go: each box hands on what it does not hold."""
    hands.fill("Group 1", "".join(groups.values()))


def read_sheet(stage: Stage) -> dict[int, str]:
    """Read the groups off the recovery sheet that is shown, by their numbers."""
    hands = stage.hands
    hands.wait(stage.shows_a_page, "the recovery sheet")
    hands.press("Read as text")
    area = hands.find(QPlainTextEdit, "The paper as text")
    assert isinstance(area, QPlainTextEdit)
    hands.wait(lambda: "The letters" in area.toPlainText(), "the text of the sheet")
    letters = area.toPlainText().partition("The letters")[2].partition("Where to keep it")[0]
    found = {int(number): group for number, group in re.findall(r"\b(\d{1,2})\s+([0-9A-Z]{5})\b", letters)}
    assert sorted(found) == list(range(1, 14))
    return dict(sorted(found.items()))


def keep_sheet(stage: Stage) -> dict[int, str]:
    """Read the sheet, type two groups back and say where it is kept; give its groups."""
    groups, hands = read_sheet(stage), stage.hands
    hands.press("It is on paper")
    hands.wait_for("Is the sheet on paper?")
    for number in re.findall(r"\d+", _asked(hands)):
        hands.fill(f"Group {number}", groups[int(number)])
    hands.fill("Where will it be kept?", WHERE)
    hands.press("The sheet is kept")
    return groups


def make_sheet(stage: Stage) -> dict[int, str]:
    """Make the first recovery sheet while only one person has a key; give its groups."""
    hands = stage.hands
    open_keys(hands)
    hands.press("Make a new recovery sheet")
    hands.press("Continue")
    hands.press("Make the new sheet")
    groups = keep_sheet(stage)
    hands.wait_for("The recovery sheet is kept")
    return groups


def change_places(stage: Stage, name: str, password: str) -> None:
    """Lock the record and let somebody else unlock it."""
    hands = stage.hands
    lock(stage)
    hands.choose("Who are you?", name)
    hands.fill("Your password", password)
    hands.press("Unlock")
    hands.wait(lambda: stage.program.inside is not None, "the unlocked record")


def _asked(hands: Hands) -> str:
    return next(line for line in hands.words().splitlines() if re.fullmatch(r"Groups \d+ and \d+", line))
