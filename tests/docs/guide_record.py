"""Scenes of the guide on the record itself: an older backup over it, and one that does not open."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from tests.docs.guide_cases import unlock
from tests.docs.hearing import stick_of
from ui.tour.hands import Hands
from ui.tour.invented import DSL, HAZELS, HEAD, WRENS
from ui.tour.stage import Stage


def older_brought_back(stage: Stage, hands: Hands) -> None:
    """Bring an older backup back over the record that stands open, to which the headteacher agrees."""
    hands.press("Settings")
    hands.wait_for("Where the record lies")
    hands.press("Backups")
    hands.press("Bring an older backup back")
    hands.wait_for("Which backup?")
    hands.press_about("Today, ", "")
    hands.press("Continue")
    hands.wait_for("Read, then agree")
    hands.choose("Who agrees?", HEAD)
    hands.fill(f"{HEAD}’s password", HAZELS)
    hands.press("Agree and bring it back")
    unlock(hands)


def does_not_open(stage: Stage, hands: Hands) -> None:
    """Start where the damaged record was renamed: set up a new one, which begins with the backup."""
    stage.program.begin(expected=True)
    hands.wait_for("The record cannot be opened")
    hands.press("Set up a new record")
    brought_back(stage, hands)


def brought_back(stage: Stage, hands: Hands) -> None:
    """Bring the record back from the backup, before there is any; then say where backups go, and make one."""
    hands.wait_for("What this program never holds")
    hands.press("User guide (F1)")
    hands.press("All chapters of the guide")
    hands.press("The computer dies")
    hands.wait_for("Until then: paper")
    hands.press("Close (Esc)")
    hands.wait_for("What this program never holds")
    with choosing(stick_of(stage)):
        hands.press("Bring a record back from a backup")
        hands.wait_for("Bring the record back")
    hands.choose("Who are you?", DSL)
    hands.fill("Your password", WRENS)
    stage.picture("bring-back")
    hands.press("Check it and bring it back")
    hands.wait_for("New incident")
    stage.picture("brought-back")


def carried_on(stage: Stage, hands: Hands) -> None:
    """Look whether a page belongs to it, and say anew where backups go."""
    hands.press("Settings")
    hands.press("Check a paper")
    hands.wait_for("A code from paper")
    hands.press("Settings")
    hands.press("Backups")
    hands.wait_for("Add a folder")
    (stick_of(stage) / "anew").mkdir(exist_ok=True)
    hands.fill("Which folder?", str(stick_of(stage) / "anew"))
    hands.choose("Where is that drive kept between backups?", "Away from here")
    hands.press("Add this folder")
    hands.wait_for("Where backups go")
    hands.press("Back up now")
    hands.wait_for("1 backup, the newest of")


@contextmanager
def choosing(folder: Path) -> Iterator[None]:
    """Choose a folder in place of the system's own window for folders."""
    ask, QFileDialog.getExistingDirectory = QFileDialog.getExistingDirectory, lambda *_: str(folder)  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        QFileDialog.getExistingDirectory = ask  # type: ignore[method-assign]
