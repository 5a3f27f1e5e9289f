"""Plays the tour and leaves what it made: screens, papers, signed papers, the vault, the story."""

from pathlib import Path

from ui.tour.invented import TITLE
from ui.tour.stage import Stage
from ui.tour.story import ACTS


def play(folder: Path) -> int:
    """Play the story through the real windows into an empty or new folder and give the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage(folder)
    stage.begin()
    for act in ACTS:
        act(stage, stage.hands)
    stage.end()
    stage.write_story(TITLE)
    return 0
