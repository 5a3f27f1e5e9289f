"""The whole program at a real vault, with all its pages and its real threads, while something goes wrong."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.faults.windows.driving import open_at, put_away, unlock
from tests.services.conftest import CHEAP, HAZELS, WRENS, Clock, clock  # noqa: F401
from ui.app import PAGES
from ui.program import Program
from ui.tasks import ThreadTasks
from ui.theme import apply, light_theme, load_fonts
from ui.window import Window
from yps_desktop.record.moments import Moment
from yps_desktop.record.school import School
from yps_desktop.record.sheets.note import Note
from yps_desktop.services.founding import LEADS
from yps_desktop.services.opening import Newcomer, close, give_key, make_vault
from yps_desktop.services.sheets import Filled, sign

DSL = Newcomer("Wren Mockford", "Designated Safeguarding Lead", LEADS, WRENS)
HEAD = Newcomer("Hazel Fictley", "Headteacher", ("countersign", "oversee"), HAZELS)


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, light_theme())


@pytest.fixture
def vault(tmp_path: Path, clock: Clock) -> Path:  # noqa: F811
    """A vault that nobody has open; Wren may write, Hazel only countersign and oversee."""
    folder = tmp_path / "vault"
    desk = make_vault(folder, School(name="Nowhere Green School"), DSL, clock, CHEAP)
    give_key(desk, HEAD, CHEAP)
    close(desk)
    return folder


@pytest.fixture
def case(vault: Path, clock: Clock) -> str:  # noqa: F811
    """A case in that vault, with one note."""
    desk = open_at(vault, clock)
    made = sign(desk, [Filled(Note(when=Moment(desk.now().date()), what="Rowan’s father rang."))])
    close(desk)
    return made


@pytest.fixture
def start(qtbot: QtBot, clock: Clock) -> Iterator[Callable[[Path], Program]]:  # noqa: F811
    """Start the program at a folder, in a window that is shown."""
    begun: list[Program] = []

    def started(folder: Path) -> Program:
        window = Window()
        qtbot.addWidget(window, before_close_func=lambda shown: setattr(shown, "_may_close", True))
        program = Program(window, folder, PAGES, clock=clock, derivation=CHEAP, make_tasks=ThreadTasks)
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
def program(start: Callable[[Path], Program], vault: Path, case: str) -> Program:
    """The program, unlocked by Wren, with one case in its vault."""
    made = start(vault)
    unlock(made)
    return made
