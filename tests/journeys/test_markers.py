"""Whatever is typed anywhere stands in the clear in no file: a whole journey, every file searched."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.journeys import marked
from tests.journeys.marked import MARKER
from tests.journeys.staging import WREN, lock, unlock
from ui.places import Place
from ui.tour.stage import Stage
from yps_desktop.services import backup, restoring
from yps_desktop.services.opening import close, look_at

ROOT = Path(__file__).parents[2]
SEARCH = "import sys; from pathlib import Path; from tests.journeys.searching import markers_in;"
SEARCH += "print([markers_in(Path(folder), [sys.argv[1]]) for folder in sys.argv[2:]])"


def test_no_file_holds_what_was_typed_anywhere(attack, stage: Stage, tmp_path: Path) -> None:
    desk = stage.program.inside.session.finish
    where = desk(marked.begin, 30)
    everywhere = list(marked.places(*where))
    tried = attack("markers typed in every field", short=12, full=len(everywhere), must="none found")
    boxes = 0
    for number in tried:
        boxes += typed_into(stage, everywhere[number * len(everywhere) // tried.count])
    assert boxes > 2 * tried.count
    hold_nothing_in_the_clear(tmp_path, "half written, the page still open")
    desk(marked.sign_every_sheet, 30)
    search_and_inspect(stage)
    (tmp_path / "drive").mkdir()
    desk(lambda at: backup.back_up(at, tmp_path / "drive"), 30)
    hold_nothing_in_the_clear(tmp_path, "signed, searched, inspected and backed up")
    lock(stage)
    hold_nothing_in_the_clear(tmp_path, "locked")
    unlock(stage)
    stage.end()
    bring_back(stage, tmp_path)
    hold_nothing_in_the_clear(tmp_path, "closed and brought back from a backup")
    tried.reached = f"none found, {boxes} boxes filled"


def test_a_file_in_the_clear_would_be_found(tmp_path: Path) -> None:
    for number, coding in enumerate(("utf-8", "utf-16-le", "utf-16-be")):
        (tmp_path / str(number)).write_bytes(f"… {MARKER} …".encode(coding))
        with pytest.raises(AssertionError, match=f"'{number}'"):
            hold_nothing_in_the_clear(tmp_path, "control")
        (tmp_path / str(number)).unlink()


def typed_into(stage: Stage, place: Place) -> int:
    """Show a page, type the marker into every box, and leave: what keeps a draft keeps it then."""
    boxes = marked.fill(marked.visit(stage, place))
    stage.hands.breathe()
    return boxes


def search_and_inspect(stage: Stage) -> None:
    """Look for the marker, then show the case to somebody of that name."""
    hands = stage.hands
    hands.press("Home")
    hands.fill("Search name, number or any word", MARKER)
    hands.key(Qt.Key.Key_Return)
    hands.wait_for("Newest first")
    hands.press("Settings")
    hands.press("Show cases to an inspector")
    for asked in ("Who is inspecting?", "Which organisation are they from?"):
        hands.fill(asked, MARKER)
    hands.fill("Why are they shown these?", "An inspection")  # nobody in the cases may stand in why
    hands.fill("Which cases are they shown?", "2026-001")
    hands.press("Begin inspection view")
    hands.press("Case 2026-001")
    hands.wait_for("Chronology")
    hands.press("Leave inspection view")
    hands.fill("Wren Mockford’s password", WREN.password)
    hands.press("Leave inspection view")
    hands.wait_for("New incident")


def bring_back(stage: Stage, tmp_path: Path) -> None:
    """Put the backup back on a computer that has none, and open it."""
    target = tmp_path / "restored"
    copy = restoring.find(tmp_path / "drive", target)
    wren = next(one for one in look_at(stage.folder / "vault").people if one.name == WREN.name)
    close(restoring.open_restored(restoring.bring_back(copy, target, wren.id, WREN.password), stage.clock))


def hold_nothing_in_the_clear(tmp_path: Path, when: str) -> None:
    """Search every file, home, settings and temporary ones too, from a process that holds no lock of ours."""
    folders = [str(tmp_path), os.environ["HOME"]]
    command = [sys.executable, "-c", SEARCH, MARKER, *folders]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    assert found == str([{}] * len(folders)), f"{when}: {found}"
