"""Makes `docs/guide` and the pictures of the user guide, which lie in `resources/guide/pictures`.

`python -m tests.docs.guide` plays the tour and what the guide shows besides, takes the pictures, and refuses
where a step names a button or a page that was not met. With the word `text` it writes the pages alone.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.conftest import living_in
from tests.docs import guide_scenes, guide_text
from tests.docs.guide_stage import GuideStage, wanted
from tests.docs.quoted import quoted
from ui.tour.story import ACTS
from yps_desktop.guidance.guide import PICTURES, guide
from yps_desktop.guidance.words import Terms
from yps_desktop.services.preferences import Preferences

PRESSED_IN = {
    "tests/journeys/test_own_data.py": {"Look through the answer", "It was answered"},
    "tests/journeys/key_deeds.py": {"The sheet is kept"},
}
"""Words that are met in a journey of the tests, where the way to them is long."""


def main() -> int:
    """Make pages and pictures, and give the exit code."""
    guide_text.write()
    if "text" in sys.argv[1:]:
        return 0
    heard, taken = _play()
    lacking = sorted(set(wanted()) - taken)
    unmet = sorted(quoted(guide(Terms())) - heard - _pressed())
    for old in PICTURES.glob("*.png"):
        if old.stem not in wanted():
            old.unlink()
    for sentence in (*(f"No picture {name}" for name in lacking), *(f"Not met: “{one}”" for one in unmet)):
        print(sentence)
    return 1 if lacking or unmet else 0


def _pressed() -> set[str]:
    """Give the words that journeys do press."""
    return {
        one
        for file, words in PRESSED_IN.items()
        for one in words
        if f'press("{one}")' in Path(file).read_text()
    }


def _play() -> tuple[set[str], set[str]]:
    """Play everything; give the words that were met and the pictures that were taken."""
    from ui.app import make_application

    app = make_application(Preferences())
    with tempfile.TemporaryDirectory() as home, living_in(Path(home)):
        try:
            return _acts(Path(home), app)
        finally:
            shutil.rmtree(guide_scenes.STICK, ignore_errors=True)


def _acts(home: Path, app: QApplication) -> tuple[set[str], set[str]]:
    heard, taken = set[str](), set[str]()

    def play(folder: str, acts: Iterable[guide_scenes.Scene]) -> None:
        stage = GuideStage(
            home / folder, app, {name: row for name, row in wanted().items() if name not in taken}
        )
        stage.begin()
        for act in acts:
            act(stage, stage.hands)
        stage.end_if_open()
        heard.update(stage.hearing.heard)
        taken.update(stage.taken)

    if "scenes" not in sys.argv[1:]:
        play("school", ACTS)
    else:
        shutil.copytree(sys.argv[-1], home / "school" / "vault")
    play("school", guide_scenes.AFTER_THE_TOUR)
    play("another computer", (guide_scenes.brought_back,))
    return heard, taken


if __name__ == "__main__":
    raise SystemExit(main())
