"""What is loaded when: little before the unlock page stands, and what needs no window away from it."""

import json
import subprocess
import sys
from pathlib import Path

_LOADED = """
import json, sys
import ui.app, ui.door, ui.pages.unlock, ui.program
from PySide6.QtWidgets import QApplication
from ui.loading import load_inside, load_record
first, app = set(sys.modules), QApplication(["-platform", "offscreen"])
load_record()
away = set(sys.modules)
load_inside()
print(json.dumps([sorted(first), sorted(set(sys.modules) - away)]))
"""
_ROOT = Path(__file__).parents[3]
_LATE = {"ui.reading_face", "ui.pages.parts.find_body", "ui.pages.parts.about_body", "tomllib"}


def test_the_guide_waits_for_the_unlock_page_and_the_window_for_nothing_that_has_no_window() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True, cwd=_ROOT
    )
    first, in_the_window = json.loads(done.stdout)
    assert _LATE & set(first) == set()
    assert [name for name in first if name.startswith("yps_desktop.guidance")] == []
    assert [name for name in in_the_window if name.startswith("yps_desktop.services")] == []
