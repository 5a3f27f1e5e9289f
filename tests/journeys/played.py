"""The tour's story, played once with a cheap key derivation, and what was noticed on the way."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.docs.hearing import HearingStage, Trace
from tests.journeys.looking import faults
from ui.tour.gaps import GapWatch
from ui.tour.play import perform


@dataclass(frozen=True, slots=True)
class Played:
    """What the story left in `folder`, what else came to be in `home`, and what was noticed.

    `looks` are the pictures by name, each with what was wrong with the window then; `heard` is, act by act,
    what was pressed and seen; `modules` the names of the modules loaded by the end.
    """

    folder: Path
    home: Path
    looks: dict[str, list[str]]
    strays: list[str]
    gaps: GapWatch
    heard: Mapping[str, Trace]
    modules: frozenset[str]

    def paper(self, name: str) -> bytes:
        """Give the bytes of a paper, such as "signed/record"."""
        return (self.folder / f"{name}.pdf").read_bytes()


class WatchedStage(HearingStage):
    """Looks the window over at every picture."""

    def __init__(self, folder: Path, app: QApplication) -> None:
        super().__init__(folder, app)
        self.looks: dict[str, list[str]] = {}

    def picture(self, name: str) -> None:
        super().picture(name)
        self.looks[name] = faults(self.window)


def play(folder: Path, home: Path, app: QApplication) -> Played:
    """Play the whole story into a new folder."""
    folder.mkdir()
    stage = WatchedStage(folder, app)
    perform(stage)
    strays, modules = list(stage.strays.seen), frozenset(sys.modules)
    return Played(folder, home, stage.looks, strays, stage.hands.gaps, stage.heard, modules)
