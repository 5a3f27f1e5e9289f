"""A whole program in a process of its own: makes a vault, types a marker into a draft, waits, and locks.

Run as `python -m tests.journeys.unlocked_process FOLDER MARKER`. It says "typed" on its output when the
marker stands in the window, and locks by Ctrl+L as soon as a line comes in.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.conftest import CHEAP, WRENS
from tests.ui.shell.scribble import HERE, PAGES
from ui.app import Start, make_application, make_program, start_afresh
from ui.program import Program
from ui.tour.hands import Hands
from yps_desktop.record.school import School
from yps_desktop.services.opening import Newcomer, close, make_vault
from yps_desktop.services.preferences import Preferences


def main(folder: Path, marker: str) -> int:
    _make_vault(folder)
    app = make_application(Preferences())
    program = make_program(Start(folder), folder, PAGES)
    program.leave = lambda how: start_afresh(program, how)
    program.begin()
    program.window.show()
    program.window.activateWindow()
    QTimer.singleShot(0, lambda: _type_and_lock(program, marker))
    return app.exec()


def _type_and_lock(program: Program, marker: str) -> None:
    hands = Hands(lambda: program.window, program.is_busy)
    hands.fill("Your password", WRENS)
    hands.press("Unlock")
    hands.wait(lambda: program.inside is not None, "the unlocked window")
    program.inside.go(HERE)
    hands.wait(lambda: QApplication.focusWidget() is getattr(program.inside.page, "area", None), "the page")
    hands.write(marker)
    print("typed", flush=True)
    sys.stdin.readline()
    QTest.keyClick(program.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def _make_vault(folder: Path) -> None:
    wren = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    school = School(name="Nowhere Green School")
    close(make_vault(folder, school, wren, lambda: datetime.now(UTC), CHEAP))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
