"""Plays the tour and leaves what it made: screens, papers, signed papers, the vault, the story."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.page_stack import PageFactory
from ui.tour.invented import TITLE
from ui.tour.stage import Stage
from ui.tour.story import ACTS
from yps_desktop.record.errors import YpsError


def play(folder: Path, app: QApplication, pages: Mapping[str, PageFactory]) -> int:
    """Play the story through the real windows into an empty or new folder and give the exit code.

    Raises YpsError where the folder holds something already or cannot be written; nothing is changed then.
    """
    _make_empty(folder)
    perform(Stage(folder, app, pages))
    return 0


def perform(stage: Stage) -> None:
    """Play every act on a stage, close the record, and write the story down."""
    stage.begin()
    for act in ACTS:
        stage.play(act)
    stage.end()
    stage.write_story(TITLE)


def _make_empty(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = any(folder.iterdir())
    except OSError as fault:
        raise YpsError(f"The tour cannot write into {folder}. Name a folder that can be written.") from fault
    if taken:
        raise YpsError(f"There is already something in {folder}. Name an empty folder, or a new one.")
