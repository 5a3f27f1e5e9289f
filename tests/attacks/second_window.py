"""Another window on a vault, in a process of its own: unlocks it by keys, and says what came of it.

Run as `python -m tests.attacks.second_window FOLDER PASSWORD`. Where the record opens it says "open" and
stays until it is killed; otherwise it prints what the window says in place of it, and ends.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from ui.app import Start, make_application, make_program
from ui.program import Program
from ui.tour.hands import Hands
from yps_desktop.services.preferences import Preferences


def main(folder: Path, password: str) -> int:
    """Show the window and unlock."""
    app = make_application(Preferences())
    program = make_program(Start(folder), folder)
    program.remembers = False
    program.begin()
    program.window.show()
    program.window.activateWindow()
    QTimer.singleShot(0, lambda: _unlock(program, password))
    return app.exec()


def _unlock(program: Program, password: str) -> None:
    hands = Hands(lambda: program.window, program.is_busy)
    before = hands.words()
    hands.fill("Your password", password)
    hands.press("Unlock")
    hands.wait(lambda: not program.is_busy() and hands.words() != before, "an answer")
    hands.wait(lambda: program.inside is not None or "The record lies in" in hands.words(), "an answer")
    print("open" if program.inside is not None else hands.words().replace("\n", " "), flush=True)
    if program.inside is None:
        program.close()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
