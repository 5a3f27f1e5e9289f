"""Plays the scenes of the guide: in the record that the tour left, on another computer, and in a new one."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.docs import played
from tests.docs.hearing import HearingStage, Trace
from tests.services.conftest import CHEAP
from yps_desktop.vault import newkey

MakeStage = Callable[[Path], HearingStage]
SCHOOL = "school"
"""The folder of the record that the tour left."""


def play_scenes(home: Path, make: MakeStage) -> dict[str, Trace]:
    """Play every scene, each company in a folder of its own below `home`; give what was heard in each."""
    heard: dict[str, Trace] = {}
    companies = {
        SCHOOL: played.AFTER_THE_TOUR,
        "another computer": played.ON_ANOTHER_COMPUTER,
        "after damage": played.AFTER_DAMAGE,
        "a first day": played.A_FIRST_DAY,
    }
    with _keys_made_quickly():
        for folder, scenes in companies.items():
            heard |= play(make(home / folder), scenes)
    return heard


def play(stage: HearingStage, acts: Iterable[played.Scene]) -> dict[str, Trace]:
    """Play acts on one stage, and close the record and the window unless the last of them did."""
    stage.begin()
    for act in acts:
        stage.play(act)
    if stage.window.isVisible():
        stage.end()
    shutil.rmtree(stage.folder, ignore_errors=True)
    return stage.heard


@contextmanager
def _keys_made_quickly() -> Iterator[None]:
    """Let keys that are made in the window be as cheap as all others of the tests."""
    usual, newkey.calibrate = newkey.calibrate, lambda: CHEAP
    try:
        yield
    finally:
        newkey.calibrate = usual
