"""The practice window in a process of its own, worked from within.

Run as `python -m tests.journeys.practised_process DEED WORDS…`: WORDS are those the program is started with.
DEED `work` signs a sheet, saves a paper and closes the window; `stand` leaves it open until it is ended from
outside; `lock` locks it. What was seen is written to the output as one line of JSON.
"""

import faulthandler
import json
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from PySide6.QtCore import Qt, QTimer

from tests.journeys.deeds import begin, fill_decision
from tests.journeys.looking import faults
from ui import app
from ui.pages.paper import PaperPage
from ui.places import PAPER
from ui.program import Program
from ui.tour.hands import Hands
from ui.widgets.practice_strip import PracticeStrip
from yps_desktop.__main__ import main
from yps_desktop.documents.press.pages import page_texts

Deed = Callable[[Program, Hands], None]
_PATIENCE = 120
SEEN: dict[str, Any] = {}


def work(program: Program, hands: Hands) -> None:
    """Decide something with the password that is shown, save a paper, and close the window."""
    look_around(program, hands)
    begin(hands, "Decide, with the reason")
    fill_decision(hands, "Refer to the police")
    hands.press("Save and continue")
    hands.wait_for("then sign")
    hands.fill("Your password", _shown_password(hands.words()))
    hands.press("Sign the decision")
    hands.wait_for("Chronology")
    look_around(program, hands)
    SEEN["paper"] = _paper(hands)
    look_around(program, hands)
    tell(program)
    program.window.close()


def stand(program: Program, hands: Hands) -> None:
    """Leave the window open."""
    hands.wait_for("New incident")
    tell(program)


def lock(program: Program, hands: Hands) -> None:
    """Lock, and tell with which words the program would be started again."""
    hands.wait_for("New incident")
    app.start_afresh = _tell_words
    hands.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def come_back(program: Program, hands: Hands) -> None:
    """Unlock with the password that stands at the door, and close the window."""
    hands.wait_for("Passwords to practise with")
    look_around(program, hands)
    (line,) = [line for line in hands.words().splitlines() if line.startswith("Wren Mockford: ")]
    hands.fill("Your password", line.partition(": ")[2])
    hands.press("Unlock")
    hands.wait_for("New incident")
    look_around(program, hands)
    tell(program)
    program.window.close()


def look_around(program: Program, hands: Hands) -> None:
    """Note what is wrong with the window, and whether the strip stands over it."""
    hands.wait(lambda: bool(_strips(program)) and not program.is_busy(), "the practice strip")
    SEEN.setdefault("faults", []).extend(faults(program.window))


def tell(program: Program) -> None:
    """Write down what was seen."""
    print(json.dumps({"folder": str(program.folder), **SEEN}), flush=True)


def _tell_words(program: Program, how: str, *act: str) -> None:
    words = [*act, "--how", how, "--person", program.person]
    print(json.dumps({"folder": str(program.folder), "words": words}), flush=True)
    os._exit(0)


def _strips(program: Program) -> list[PracticeStrip]:
    found = [strip for strip in program.window.findChildren(PracticeStrip) if strip.isVisible()]
    return [strip for strip in found if strip.width() == program.window.width()]


def _shown_password(words: str) -> str:
    (line,) = [line for line in words.splitlines() if "“practice " in line]
    return line.partition("“")[2].partition("”")[0]


def _paper(hands: Hands) -> list[str]:
    file = Path(mkdtemp()) / "record.pdf"
    app.PAGES[PAPER] = lambda session, place: PaperPage(session, place, choose_path=lambda *_: str(file))
    hands.press("Print record")
    hands.choose("Which copy?", "Printed")
    hands.press("Save as PDF")
    hands.wait(file.exists, "the paper")
    hands.press("Back to the paper")
    hands.wait_for("Which copy?")
    return list(page_texts(file.read_bytes(), None))


def _do(deed: Deed, program: Program, hands: Hands) -> None:
    """Do the deed; what goes wrong ends the process, or nobody would ever hear of it."""
    try:
        deed(program, hands)
    except Exception:
        traceback.print_exc()
        os._exit(2)


def _run(deed: str, words: Sequence[str]) -> int:
    do: Deed = {
        "work": work,
        "stand": stand,
        "lock": lock,
        "come_back": come_back,
    }[deed]
    make_program = app.make_program

    def made(*given: Any) -> Program:
        program = make_program(*given)
        hands = Hands(lambda: program.window, program.is_busy)
        QTimer.singleShot(0, program, lambda: _do(do, program, hands))
        return program

    app.make_program = made
    faulthandler.dump_traceback_later(_PATIENCE, exit=True)
    return main(words or ["practice"])


if __name__ == "__main__":
    sys.exit(_run(sys.argv[1], sys.argv[2:]))
