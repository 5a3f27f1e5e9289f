"""Makes `docs/guide`, the pictures of the user guide in `resources/guide/pictures`, and those of the README.

`python -m tests.docs.guide` plays the tour and what the guide shows besides, takes the pictures, and refuses
where a step names a button or a page that was not met. With the word `text` it writes the pages alone.
"""

import os
import sys
import tempfile
from pathlib import Path

from yps_desktop.guidance.guide import FINENESS

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = str(FINENESS)

import shutil

from PySide6.QtWidgets import QApplication

from tests.conftest import living_in
from tests.docs import guide_text
from tests.docs.guide_stage import STICK, GuideStage, wanted
from tests.docs.hearing import Trace
from tests.docs.playing import SCHOOL, play_scenes
from tests.docs.steps import undone
from ui.tour.story import ACTS
from yps_desktop.guidance.guide import PICTURES, guide
from yps_desktop.guidance.words import Terms
from yps_desktop.services.preferences import Preferences


def main() -> int:
    """Make pages and pictures, and give the exit code."""
    guide_text.write()
    if "text" in sys.argv[1:]:
        return 0
    heard, taken = _play()
    lacking = sorted(set(wanted()) - taken)
    for old in PICTURES.glob("*.png"):
        if old.stem not in wanted():
            old.unlink()
    told = [*(f"No picture {name}" for name in lacking), *undone(guide(Terms()), heard)]
    for sentence in told:
        print(sentence)
    return 1 if told else 0


def _play() -> tuple[dict[str, Trace], set[str]]:
    """Play everything; give what was heard in each act, and the pictures that were taken."""
    from ui.app import make_application

    app = make_application(Preferences())
    shutil.rmtree(STICK, ignore_errors=True)
    with tempfile.TemporaryDirectory() as home, living_in(Path(home)):
        try:
            return _acts(Path(home), app)
        finally:
            shutil.rmtree(STICK, ignore_errors=True)


def _acts(home: Path, app: QApplication) -> tuple[dict[str, Trace], set[str]]:
    taken = set[str]()

    def make(folder: Path) -> GuideStage:
        return GuideStage(folder, app, taken)

    tour = make(home / SCHOOL)
    tour.begin()
    for act in ACTS:
        tour.play(act)
    tour.end()
    return tour.heard | play_scenes(home, make), taken


if __name__ == "__main__":
    raise SystemExit(main())
