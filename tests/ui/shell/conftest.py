"""The program at a real vault, in a window, with real threads or none."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.services.conftest import CHEAP, WRENS, Clock
from tests.ui.shell.scribble import PAGES
from ui.program import Program
from ui.tasks import InlineTasks, Tasks
from ui.tour.hands import Hands
from ui.window import Window
from yps_desktop.record.school import School
from yps_desktop.services.opening import Newcomer, close, make_vault


@pytest.fixture
def vault(tmp_path: Path, clock: Clock) -> Path:
    """A vault of Wren's that nobody has open."""
    folder = tmp_path / "vault"
    wren = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    close(make_vault(folder, School(name="Nowhere Green School"), wren, clock, CHEAP))
    return folder


@pytest.fixture
def start(qtbot: QtBot, clock: Clock) -> Iterator[Callable[..., Program]]:
    """Start the program at a folder, in a window that is shown."""
    begun: list[Program] = []

    def started(folder: Path, make_tasks: Callable[[], Tasks] = InlineTasks, pages=PAGES) -> Program:
        window = Window()
        qtbot.addWidget(window, before_close_func=lambda shown: setattr(shown, "_may_close", True))
        program = Program(window, folder, pages, clock=clock, derivation=CHEAP, make_tasks=make_tasks)
        begun.append(program)
        program.begin()
        window.show()
        with qtbot.waitActive(window):
            window.activateWindow()
        return program

    yield started
    for program in begun:
        put_away(program)


@pytest.fixture
def inside(start, vault: Path) -> Program:
    """The program, unlocked by Wren."""
    program = start(vault)
    unlock(program)
    return program


def unlock(program: Program, password: str = WRENS) -> None:
    hands = Hands(lambda: program.window, program.is_busy)
    hands.fill("Your password", password)
    hands.press("Unlock")
    hands.wait(lambda: program.inside is not None, "the unlocked window")


def put_away(program: Program) -> None:
    if program.inside is not None:
        program.inside.session.finish(close, 5)
        program.inside.session.stop()
