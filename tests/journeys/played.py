"""The tour's story, played once with a cheap key derivation, and what was noticed on the way."""

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.journeys.looking import faults
from tests.services.conftest import CHEAP
from tests.ui.pages.transfer_example import lock_quickly
from ui.app import PAGES
from ui.tour.gaps import GapWatch
from ui.tour.play import perform
from ui.tour.stage import Stage


@dataclass(frozen=True, slots=True)
class Played:
    """What the story left in `folder`, what else came to be in `home`, and what was noticed.

    `looks` are the pictures by name, each with what was wrong with the window then; `modules` the names of
    the modules loaded by the end.
    """

    folder: Path
    home: Path
    looks: dict[str, list[str]]
    strays: list[str]
    gaps: GapWatch
    modules: frozenset[str]

    def paper(self, name: str) -> bytes:
        """Give the bytes of a paper, such as "signed/record"."""
        return (self.folder / f"{name}.pdf").read_bytes()


class WatchedStage(Stage):
    """Looks the window over at every picture."""

    def __init__(self, folder: Path, app: QApplication) -> None:
        super().__init__(folder, app, PAGES, derivation=CHEAP)
        self.lock = lock_quickly
        self.looks: dict[str, list[str]] = {}

    def picture(self, name: str) -> None:
        super().picture(name)
        self.looks[name] = faults(self.window)


def play(folder: Path, home: Path, app: QApplication) -> Played:
    """Play the whole story into a new folder."""
    folder.mkdir()
    stage = WatchedStage(folder, app)
    perform(stage)
    return Played(
        folder, home, stage.looks, list(stage.strays.seen), stage.hands.gaps, frozenset(sys.modules)
    )
